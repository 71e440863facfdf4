//! Converts colour ramps to gradients, and numbers them, each of them once per document.

use serde::Serialize;

use crate::scene::ColorRamp;
use crate::theme::{Ink, Palette};
use crate::units::{Px, Ratio};

/// A gradient from top to bottom, in page coordinates.
#[derive(Debug, Serialize)]
pub(super) struct Gradient<'a> {
    id: String,
    top: Px,
    bottom: Px,
    stops: Vec<Stop<'a>>,
}

#[derive(Debug, Serialize)]
struct Stop<'a> {
    offset: Ratio,
    color: &'a str,
    /// `None` where it is opaque.
    opacity: Option<Ratio>,
}

/// The stops of a gradient from top to bottom, in page coordinates.
#[derive(Debug, Clone, Copy)]
pub(super) struct GradientStops {
    pub(super) top: Px,
    pub(super) bottom: Px,
    pub(super) each: [InkStop; 5],
}

/// A stop of a gradient.
#[derive(Debug, Clone, Copy)]
pub(super) struct InkStop {
    /// 0 at the top, 1 at the bottom.
    pub(super) offset: Ratio,
    pub(super) ink: Ink,
    pub(super) opacity: Ratio,
}

/// The gradients of a document.
#[derive(Debug, Default)]
pub(super) struct Gradients {
    ramps: Vec<ColorRamp>,
}

const OPAQUE: Ratio = Ratio(1.0);

/// The opacity of a wash at its ends.
const WASH: Ratio = Ratio(0.16);

impl Gradients {
    /// The number of a gradient, the same for the same ramp.
    pub(super) fn number(&mut self, ramp: ColorRamp) -> usize {
        self.ramps.iter().position(|known| *known == ramp).unwrap_or_else(|| {
            self.ramps.push(ramp);
            self.ramps.len() - 1
        })
    }

    /// All gradients, in the order of their numbers.
    pub(super) fn all<'a>(&self, prefix: &str, palette: Palette<'a>) -> Vec<Gradient<'a>> {
        let gradient = |(n, ramp): (usize, &ColorRamp)| {
            let stop = |stop: InkStop| Stop {
                offset: stop.offset,
                color: palette.color(stop.ink),
                opacity: (stop.opacity != OPAQUE).then_some(stop.opacity),
            };
            let GradientStops { top, bottom, each } = stops(*ramp);
            Gradient { id: id(prefix, n), top, bottom, stops: each.into_iter().map(stop).collect() }
        };
        self.ramps.iter().enumerate().map(gradient).collect()
    }
}

/// The id of a gradient in the document.
pub(super) fn id(prefix: &str, n: usize) -> String {
    format!("{prefix}paint-{n}")
}

/// The stops of a ramp.
pub(super) fn stops(ramp: ColorRamp) -> GradientStops {
    let ColorRamp { top, zero, bottom, wash } = ramp;
    let half = Ratio(WASH.0 / 2.0);
    let opacities = if wash { [WASH, half, Ratio(0.0), half, WASH] } else { [OPAQUE; 5] };
    let neutral = ((zero.0 - top.0) / (bottom.0 - top.0).max(0.01)).clamp(0.0, 1.0);
    let offsets = [0.0, neutral / 2.0, neutral, f64::midpoint(1.0, neutral), 1.0];
    let stop = |n: usize| InkStop { offset: Ratio(offsets[n]), ink: Ink::Feel(4 - n as u8), opacity: opacities[n] };
    GradientStops { top, bottom, each: std::array::from_fn(stop) }
}
