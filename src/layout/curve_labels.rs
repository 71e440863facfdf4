//! Finds the labels of an emotion curve and what they must not overlap; `labels` finds their positions.

use super::columns::Grid;
use super::curve_points::{CurveScale, LEVEL_END, MARKER, PlacedCurvePoint, mark_radius, middle, stage_levels, star_area};
use super::labels::{CurveLabel, GROUND, Obstacles, order_like_points};
use super::shaper::Shaper;
use crate::block::{Curve, CurveLine};
use crate::scene::Rect;
use crate::theme::{Ink, Type};

/// The position of feelings without a score: above the best score.
const ABOVE: f64 = -44.0;

/// Places all labels, each at the free position nearest to its point.
pub(super) fn place_labels(
    curve: &Curve,
    grid: &Grid,
    scale: CurveScale,
    placed: &[Vec<Vec<PlacedCurvePoint<'_>>>],
    mut obstacles: Obstacles,
    shaper: &Shaper<'_>,
) -> Vec<CurveLabel> {
    for p in placed.iter().flatten().flatten().filter(|p| p.point.face) {
        let radius = mark_radius(p, scale);
        obstacles.area(Rect::new(p.x - radius, p.y - radius, 2.0 * radius, 2.0 * radius));
        if p.point.star {
            obstacles.area(star_area(p, scale));
        }
    }
    let mut labels: Vec<CurveLabel> = floating_labels(curve, grid, scale, shaper).map(|label| obstacles.place(label)).collect();
    for (left, right, y) in stage_levels(curve, grid, scale) {
        obstacles.area(Rect::new(left, y - LEVEL_END, right - left, 2.0 * LEVEL_END));
    }
    // A stage's level may be on the zero line; all other labels avoid it.
    obstacles.area(Rect::new(0.0, scale.zero - 0.7, grid.width, 1.4));
    labels.extend(point_labels(curve, placed, scale, grid, shaper).into_iter().map(|label| obstacles.place(label)));
    order_like_points(&mut labels);
    labels
}

/// Width that the names of several lines need right of the board.
pub(super) fn name_width(curve: &Curve, shaper: &Shaper<'_>) -> f64 {
    let main: Vec<&CurveLine> = curve.lines.iter().filter(|line| !line.branch).collect();
    if main.len() < 2 {
        return 0.0;
    }
    let widest = main.iter().map(|line| shaper.shape(&line.name, Type::FEELING).natural_width().min(140.0)).fold(0.0, f64::max);
    (widest + 2.0 * GROUND - 56.0).max(0.0)
}

/// Labels of feelings that are not points: above the plot without a score, at their level with one.
fn floating_labels<'a>(
    curve: &'a Curve,
    grid: &'a Grid,
    scale: CurveScale,
    shaper: &'a Shaper<'_>,
) -> impl Iterator<Item = CurveLabel> + 'a {
    curve.words.iter().map(move |word| {
        let room = (grid.left(word.columns.start) + 3.0, grid.right(word.columns.end - 1) - 3.0);
        let y = word.value.map_or(ABOVE, |value| scale.y(value));
        let ink = word.hue.map_or(Ink::Soft, Ink::PersonaText);
        let middle = f64::midpoint(room.0, room.1);
        CurveLabel::floating((&word.word, ink), (middle, y), room, word.value.is_none(), shaper)
    })
}

/// Labels of points, and the names of several lines at their ends.
fn point_labels(
    curve: &Curve,
    placed: &[Vec<Vec<PlacedCurvePoint<'_>>>],
    scale: CurveScale,
    grid: &Grid,
    shaper: &Shaper<'_>,
) -> Vec<CurveLabel> {
    let several = scale.several;
    let mut labels = Vec::new();
    for (line, pieces) in curve.lines.iter().zip(placed) {
        for p in pieces.iter().flatten().filter(|p| p.point.face) {
            let ink = line.hue.filter(|_| several && !p.point.shared).map_or(Ink::Text, Ink::PersonaText);
            let up = p.point.value >= curve.zero - 1e-9;
            let limits = label_limits(grid, p, scale.sizes.label_width);
            labels.push(CurveLabel::at(p.point, (p.x, p.y), (up, mark_radius(p, scale)), limits, ink, shaper));
        }
    }
    let mut ends: Vec<(&CurveLine, (f64, f64))> = (curve.lines.iter().zip(placed))
        .filter(|(line, _)| several && !line.branch)
        .filter_map(|(line, pieces)| pieces.last().and_then(|piece| piece.last()).map(|p| (line, (p.x, p.y))))
        .collect();
    // Names are stacked in the order of the ends of their lines.
    ends.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
    let right = ends.iter().map(|(_, end)| end.0).fold(0.0, f64::max);
    for (line, end) in ends {
        let ink = line.hue.map_or(Ink::Text, Ink::PersonaText);
        // The name of a line that ends in an earlier column is there.
        let x = if right - end.0 < 5.0 * (2.0 * MARKER + 3.0) { right } else { end.0 };
        labels.push(CurveLabel::name(&line.name, end, x + MARKER + 8.0, grid.width, ink, shaper));
    }
    labels.retain(|label| !label.is_empty());
    labels
}

/// Left and right limit of a point's label: of the width that labels may take, or of its column. A stage as a whole has as much room as
/// its widest column, around the middle of the point.
fn label_limits(grid: &Grid, p: &PlacedCurvePoint<'_>, width: f64) -> (f64, f64) {
    let (start, end) = grid.span(&p.point.columns);
    let widest = p.point.columns.clone().map(|column| grid.right(column) - grid.left(column)).fold(0.0, f64::max);
    let left = (middle(grid, p.point) - widest / 2.0).min(end - widest).max(start);
    let (left, right) = (left + 3.0, left + widest - 3.0);
    if right - left >= width {
        return (left, right);
    }
    let left = (p.x - width / 2.0).clamp(0.0, (grid.width - width).max(0.0));
    (left, (left + width).min(grid.width))
}
