//! Decides at whose emotion a moment of truth has its star, on the curve and on the page.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::arc::Arc;
use crate::model::{Emotion, Place, Scale};

/// The point of an arc with a star.
#[derive(Debug, Clone, Copy)]
pub struct Star<'a> {
    /// Index of the arc.
    pub arc: usize,
    /// Index of the branch; `None` on the main path.
    pub branch: Option<usize>,
    /// The emotion at the point.
    pub emotion: &'a Emotion,
    /// The score, from -1 (worst) through 0 (neutral) to 1 (best).
    position: f64,
}

/// The star of every moment of truth with a point, by touchpoint or stage. Of the points of several personas it is the one with the
/// strongest emotion, that furthest from a neutral one; of two equally strong ones the better, else the first.
pub(super) fn stars<'a>(arcs: &[Arc<'a>], scale: &Scale) -> BTreeMap<Place, Star<'a>> {
    let mut stars: BTreeMap<Place, Star<'a>> = BTreeMap::new();
    for (index, arc) in arcs.iter().enumerate() {
        for (branch, points) in arc.paths() {
            for point in points.iter().filter(|point| point.at.moment.moment_of_truth.is_some()) {
                let star = Star { arc: index, branch, emotion: point.emotion, position: scale.position(point.score) };
                match stars.entry(point.at.place) {
                    Entry::Vacant(free) => {
                        free.insert(star);
                    }
                    Entry::Occupied(mut best) if star.is_stronger(best.get()) => {
                        best.insert(star);
                    }
                    Entry::Occupied(_) => {}
                }
            }
        }
    }
    stars
}

impl Star<'_> {
    fn is_stronger(&self, other: &Self) -> bool {
        let more = self.position.abs() - other.position.abs();
        more > 1e-9 || (more > -1e-9 && self.position > other.position)
    }
}
