//! Numbers the gradients of the emotion ramp, each of them once per document.

use serde::Serialize;

use crate::scene::Paint;
use crate::theme::{Ink, Palette};
use crate::units::Px;

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
    offset: Px,
    color: &'a str,
    /// `None` where it is opaque.
    opacity: Option<Px>,
}

/// The gradients of a document.
#[derive(Debug, Default)]
pub(super) struct Gradients {
    paints: Vec<Paint>,
}

/// The opacity of a wash at its ends.
const WASH: Px = Px(0.16);

impl Gradients {
    /// The number of a gradient, the same for the same paint.
    pub(super) fn number(&mut self, paint: Paint) -> usize {
        self.paints.iter().position(|known| *known == paint).unwrap_or_else(|| {
            self.paints.push(paint);
            self.paints.len() - 1
        })
    }

    /// All gradients, in the order of their numbers.
    pub(super) fn all<'a>(&self, prefix: &str, palette: Palette<'a>) -> Vec<Gradient<'a>> {
        self.paints.iter().enumerate().map(|(n, &paint)| gradient(id(prefix, n), paint, palette)).collect()
    }
}

/// The id of a gradient in the document.
pub(super) fn id(prefix: &str, n: usize) -> String {
    format!("{prefix}paint-{n}")
}

fn gradient(id: String, paint: Paint, palette: Palette<'_>) -> Gradient<'_> {
    let (top, zero, bottom, wash) = match paint {
        Paint::Plain(_) => unreachable!("a plain colour is not a gradient"),
        Paint::Ramp { top, zero, bottom } => (top, zero, bottom, false),
        Paint::Wash { top, zero, bottom } => (top, zero, bottom, true),
    };
    let neutral = ((zero.0 - top.0) / (bottom.0 - top.0).max(0.01)).clamp(0.0, 1.0);
    let offsets = [0.0, neutral / 2.0, neutral, f64::midpoint(1.0, neutral), 1.0];
    let opacities = [WASH.0, WASH.0 / 2.0, 0.0, WASH.0 / 2.0, WASH.0];
    let stop = |(offset, opacity), level| Stop {
        offset: Px(offset),
        color: palette.color(Ink::Feel(level)),
        opacity: wash.then_some(Px(opacity)),
    };
    let stops = offsets.into_iter().zip(opacities).zip((0..5).rev()).map(|(at, level)| stop(at, level)).collect();
    Gradient { id, top, bottom, stops }
}
