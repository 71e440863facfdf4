//! Positions the points of an emotion curve.

use std::collections::BTreeMap;

use super::columns::Grid;
use crate::block::{Curve, CurvePoint};
use crate::scene::{ColorRamp, Paint, Rect};
use crate::units::Px;

/// The ratio of the curve's height to the board's width, within the limits of [`Sizes::height`]: a curve over many columns needs
/// more height for the same slopes.
const SLOPE: f64 = 0.085;
/// Radius of a persona's marker.
pub(super) const MARKER: f64 = 10.5;
/// Half the height of the ends of a stage's level.
pub(super) const LEVEL_END: f64 = 5.0;
/// Points of different lines closer than this are moved side by side.
const CROWD: f64 = 22.0;

/// The sizes of a curve.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    /// Minimum and maximum height between the best and the worst score.
    pub(super) height: (f64, f64),
    /// Diameter of a face.
    pub(super) face: f64,
    /// Width that labels may take if their column is narrower.
    pub(super) label_width: f64,
}

impl Sizes {
    /// The curve of a lane.
    pub(super) const LANE: Self = Self { height: (200.0, 320.0), face: 26.0, label_width: 0.0 };
}

/// Converts scores to coordinates.
#[derive(Clone, Copy)]
pub(super) struct CurveScale {
    /// Height between the best and the worst score.
    pub(super) h: f64,
    /// Position of the zero line, downwards from the best score.
    pub(super) zero: f64,
    /// Whether several personas have a line each.
    pub(super) several: bool,
    pub(super) sizes: Sizes,
}

impl CurveScale {
    pub(super) fn new(curve: &Curve, grid: &Grid, sizes: Sizes) -> Self {
        let several = curve.lines.iter().filter(|line| !line.branch).count() > 1;
        // Lines of several personas cross, and their labels need space.
        let share = if several { 1.2 * SLOPE } else { SLOPE };
        let h = (share * grid.width).clamp(sizes.height.0, sizes.height.1).round();
        Self { h, zero: (1.0 - curve.zero) * h, several, sizes }
    }

    /// The colours of the scale; a wash for the area under a line.
    pub(super) fn ramp(self, wash: bool) -> Paint {
        Paint::Ramp(ColorRamp { top: Px(0.0), zero: Px(self.zero), bottom: Px(self.h), wash })
    }

    /// Position of a value 0-1, downwards from the best score.
    pub(super) fn y(self, value: f64) -> f64 {
        (1.0 - value) * self.h
    }
}

/// A point with its position; y is 0 at the best score.
pub(super) struct PlacedCurvePoint<'a> {
    pub(super) point: &'a CurvePoint,
    pub(super) x: f64,
    pub(super) y: f64,
}

/// The levels of whole stages whose touchpoints have scores: left and right end, and y.
pub(super) fn stage_levels(curve: &Curve, grid: &Grid, scale: CurveScale) -> impl Iterator<Item = (f64, f64, f64)> {
    curve.words.iter().filter_map(move |word| {
        let (left, right) = grid.span(&word.columns);
        Some((left + 6.0, right - 6.0, scale.y(word.value?)))
    })
}

/// Positions all points. Points of several lines that would overlap are moved side by side.
pub(super) fn place<'a>(curve: &'a Curve, grid: &Grid, scale: CurveScale) -> Vec<Vec<Vec<PlacedCurvePoint<'a>>>> {
    let mut placed: Vec<Vec<Vec<PlacedCurvePoint<'a>>>> = curve
        .lines
        .iter()
        .map(|line| {
            let pieces = line.pieces.iter().map(|piece| {
                let points =
                    piece.iter().map(|point| PlacedCurvePoint { point, x: middle(grid, point), y: scale.y(point.value) });
                points.collect()
            });
            pieces.collect()
        })
        .collect();
    if scale.several {
        // Points of stages as a whole, too, may be at the same position.
        let mut crowds: BTreeMap<i64, Vec<(usize, usize, usize)>> = BTreeMap::new();
        for (l, pieces) in placed.iter().enumerate() {
            for (p, piece) in pieces.iter().enumerate() {
                for (n, point) in piece.iter().enumerate().filter(|(_, point)| point.point.face) {
                    crowds.entry((point.x * 100.0).round() as i64).or_default().push((l, p, n));
                }
            }
        }
        for mut crowd in crowds.into_values() {
            crowd.sort_by(|a, b| placed[a.0][a.1][a.2].y.total_cmp(&placed[b.0][b.1][b.2].y).then(a.cmp(b)));
            let mut start = 0;
            for end in 1..=crowd.len() {
                let y = |n: usize| placed[crowd[n].0][crowd[n].1][crowd[n].2].y;
                if end < crowd.len() && y(end) - y(end - 1) < CROWD {
                    continue;
                }
                let count = end - start;
                let mut members = crowd[start..end].to_vec();
                members.sort_unstable();
                for (k, (l, p, n)) in members.into_iter().enumerate() {
                    placed[l][p][n].x += (k as f64 - (count - 1) as f64 / 2.0) * (2.0 * MARKER + 3.0);
                }
                start = end;
            }
        }
    }
    placed
}

/// The x coordinate of a point that no other one is beside.
pub(super) fn middle(grid: &Grid, point: &CurvePoint) -> f64 {
    let (left, right) = grid.span(&point.columns);
    f64::midpoint(left, right) + point.shift * (right - left) / 4.0
}

/// Half the size of a point's mark, including its rings.
pub(super) fn mark_radius(p: &PlacedCurvePoint<'_>, scale: CurveScale) -> f64 {
    let ring = if p.point.accent { 5.0 } else { 1.5 };
    ring + if scale.several { MARKER } else { scale.sizes.face / 2.0 }
}

pub(super) fn star_area(p: &PlacedCurvePoint<'_>, scale: CurveScale) -> Rect {
    let off = if scale.several { MARKER } else { scale.sizes.face / 2.0 - 2.0 };
    Rect::new(p.x + off - 5.0, p.y - off - 13.0, 18.0, 18.0)
}
