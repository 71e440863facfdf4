//! Decides at which point of the curve the star of each moment of truth is drawn.

use std::collections::BTreeMap;

use super::composer::Composer;
use super::hues::drawn;
use crate::facts::{level, middle};
use crate::model::Place;

/// The point of a curve with a star.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Star {
    /// Index of the arc.
    pub(super) arc: usize,
    /// Index of the branch; `None` on the main path.
    pub(super) branch: Option<usize>,
    /// The score, 0 (worst) to 1 (best).
    value: f64,
}

/// The star of every moment of truth with a point on a drawn line, by touchpoint or stage. Of the points of several personas it is the
/// one with the strongest emotion, of two equally strong ones the better, else the first.
pub(super) fn stars(cx: &Composer<'_>) -> BTreeMap<Place, Star> {
    let scale = &cx.journey.scale;
    let zero = middle(scale);
    let is_stronger = |a: f64, b: f64| {
        let (strong, other) = ((a - zero).abs(), (b - zero).abs());
        strong > other + 1e-9 || (strong > other - 1e-9 && a > b)
    };
    let mut stars: BTreeMap<Place, Star> = BTreeMap::new();
    for (index, arc) in drawn(cx) {
        for (branch, points) in arc.paths() {
            for point in points.iter().filter(|point| point.at.moment.moment_of_truth.is_some()) {
                let star = Star { arc: index, branch, value: level(scale, point.score) };
                let best = stars.entry(point.at.place).or_insert(star);
                if is_stronger(star.value, best.value) {
                    *best = star;
                }
            }
        }
    }
    stars
}
