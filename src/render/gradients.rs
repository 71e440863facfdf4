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
    let stop = |offset: f64, level: u8, opacity: Option<Px>| Stop {
        offset: Px(offset),
        color: palette.color(Ink::Feel(level)),
        opacity,
    };
    let (top, bottom, stops) = match paint {
        Paint::Plain(_) => unreachable!("a plain colour is not a gradient"),
        Paint::Ramp { top, bottom } => (top, bottom, (0..5).map(|n| stop(f64::from(n) / 4.0, 4 - n, None)).collect()),
        Paint::Wash { top, zero, bottom } => {
            let z = ((zero.0 - top.0) / (bottom.0 - top.0).max(0.01)).clamp(0.0, 1.0);
            let half = Px(WASH.0 / 2.0);
            let stops = vec![
                stop(0.0, 4, Some(WASH)),
                stop(z / 2.0, 3, Some(half)),
                stop(z, 2, Some(Px(0.0))),
                stop(f64::midpoint(1.0, z), 1, Some(half)),
                stop(1.0, 0, Some(WASH)),
            ];
            (top, bottom, stops)
        }
    };
    Gradient { id, top, bottom, stops }
}
