//! Lays out the emotion curve: lines with gaps, faces, stars and labels that do not overlap.

use std::collections::BTreeMap;

use kurbo::CubicBez;

use super::columns::Grid;
use super::frame::{Frame, FrameItem, dashed, pen, plain};
use super::labels::{CurveLabel, GROUND, Obstacles, order_like_points};
use super::marks::{self, emotion_ink};
use super::monotone;
use super::shaper::Shaper;
use crate::block::{Curve, CurveLine, CurvePoint, EmotionFace, Mark};
use crate::scene::{ColorRamp, Paint, Pen, Rect};
use crate::text::TextLine;
use crate::theme::{Ink, Type};
use crate::units::Px;

/// The ratio of the curve's height to the board's width, within the limits of [`Sizes::height`]: a curve over many columns needs
/// more height for the same slopes.
const SLOPE: f64 = 0.085;
/// Radius of a persona's marker.
const MARKER: f64 = 10.5;
/// Space above and below everything that is drawn.
const MARGIN: f64 = 12.0;
/// The position of feelings without a score: above the best score.
const ABOVE: f64 = -44.0;
/// Half the height of the ends of a stage's level.
const LEVEL_END: f64 = 5.0;
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
struct CurveScale {
    /// Height between the best and the worst score.
    h: f64,
    /// Position of the zero line, downwards from the best score.
    zero: f64,
    /// Whether several personas have a line each.
    several: bool,
    sizes: Sizes,
}

impl CurveScale {
    fn new(curve: &Curve, grid: &Grid, sizes: Sizes) -> Self {
        let several = curve.lines.iter().filter(|line| !line.branch).count() > 1;
        // Lines of several personas cross, and their labels need space.
        let share = if several { 1.2 * SLOPE } else { SLOPE };
        let h = (share * grid.width).clamp(sizes.height.0, sizes.height.1).round();
        Self { h, zero: (1.0 - curve.zero) * h, several, sizes }
    }

    /// The colours of the scale; a wash for the area under a line.
    fn ramp(self, wash: bool) -> Paint {
        Paint::Ramp(ColorRamp { top: Px(0.0), zero: Px(self.zero), bottom: Px(self.h), wash })
    }

    /// Position of a value 0-1, downwards from the best score.
    fn y(self, value: f64) -> f64 {
        (1.0 - value) * self.h
    }
}

/// A point with its position; y is 0 at the best score.
struct PlacedCurvePoint<'a> {
    point: &'a CurvePoint,
    x: f64,
    y: f64,
}

/// Lays the curve out. The labels of the axis are left of the frame; names of lines may be right of the last column, within
/// [`name_width`].
pub(super) fn lay_out(curve: &Curve, grid: &Grid, sizes: Sizes, shaper: &Shaper<'_>) -> Frame {
    let scale = CurveScale::new(curve, grid, sizes);
    let half = sizes.face / 2.0;
    let placed = place(curve, grid, scale);
    let curves: Vec<Vec<Vec<CubicBez>>> = placed
        .iter()
        .map(|pieces| pieces.iter().map(|p| monotone::segments(&p.iter().map(|p| (p.x, p.y)).collect::<Vec<_>>())).collect())
        .collect();

    let mut obstacles = Obstacles::default();
    for segments in curves.iter().flatten() {
        obstacles.line(monotone::samples(segments, 3.0));
    }
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
    labels.extend(point_labels(curve, &placed, scale, grid, shaper).into_iter().map(|label| obstacles.place(label)));
    order_like_points(&mut labels);

    // The labels are placed; now the frame grows around all of them.
    let (axis, axis_top, axis_bottom) = axis_labels(curve, scale, shaper);
    let top = labels.iter().map(|label| label.area().y.0).fold(axis_top.min(-half - 6.0), f64::min) - MARGIN;
    let plot_bottom = axis_bottom.max(scale.h + half + 6.0);
    let bottom = labels.iter().map(|label| label.area().bottom()).fold(plot_bottom, f64::max) + MARGIN;
    let mut frame = Frame::new(grid.width, bottom - top);
    let mut plot = Frame::new(grid.width, scale.h);
    levels(&mut plot, curve, grid, scale);
    plot.place(0.0, 0.0, axis);
    for level in stage_levels(curve, grid, scale) {
        draw_stage_level(&mut plot, level);
    }
    for ((line, pieces), curves) in curve.lines.iter().zip(&placed).zip(&curves).rev() {
        for (piece, segments) in pieces.iter().zip(curves) {
            draw_piece(&mut plot, line, piece, segments, scale);
        }
    }
    for label in &labels {
        label.draw_leader(&mut plot);
    }
    for (line, pieces) in curve.lines.iter().zip(&placed).rev() {
        for p in pieces.iter().flatten().filter(|p| p.point.dot) {
            let ink = line.hue.filter(|_| scale.several).map_or(emotion_ink(p.point.mood), Ink::PersonaText);
            let dot = FrameItem::Circle { r: 4.0, fill: Some(plain(ink)), pen: Some(pen(Ink::Paper, 1.6)) };
            plot.put(p.x, p.y, dot);
        }
        for p in pieces.iter().flatten().filter(|p| p.point.face) {
            draw_point(&mut plot, line, p, scale, shaper);
        }
    }
    for label in labels {
        label.draw(&mut plot);
    }
    frame.place(0.0, -top, plot);
    frame
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

/// The levels of whole stages whose touchpoints have scores: left and right end, and y.
fn stage_levels(curve: &Curve, grid: &Grid, scale: CurveScale) -> impl Iterator<Item = (f64, f64, f64)> {
    curve.words.iter().filter_map(move |word| {
        let (left, right) = grid.span(&word.columns);
        Some((left + 6.0, right - 6.0, scale.y(word.value?)))
    })
}

/// Draws the level of a whole stage: a line across its columns.
fn draw_stage_level(plot: &mut Frame, (left, right, y): (f64, f64, f64)) {
    plot.rule((left, y), (right, y), pen(Ink::Wire, 1.4));
    for x in [left, right] {
        plot.rule((x, y - LEVEL_END), (x, y + LEVEL_END), pen(Ink::Wire, 1.4));
    }
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

/// Positions all points. Points of several lines that would overlap are moved side by side.
fn place<'a>(curve: &'a Curve, grid: &Grid, scale: CurveScale) -> Vec<Vec<Vec<PlacedCurvePoint<'a>>>> {
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
fn middle(grid: &Grid, point: &CurvePoint) -> f64 {
    let (left, right) = grid.span(&point.columns);
    f64::midpoint(left, right) + point.shift * (right - left) / 4.0
}

/// Half the size of a point's mark, including its rings.
fn mark_radius(p: &PlacedCurvePoint<'_>, scale: CurveScale) -> f64 {
    let ring = if p.point.accent { 5.0 } else { 1.5 };
    ring + if scale.several { MARKER } else { scale.sizes.face / 2.0 }
}

fn star_area(p: &PlacedCurvePoint<'_>, scale: CurveScale) -> Rect {
    let off = if scale.several { MARKER } else { scale.sizes.face / 2.0 - 2.0 };
    Rect::new(p.x + off - 5.0, p.y - off - 13.0, 18.0, 18.0)
}

/// Draws the hairlines and the zero line.
fn levels(plot: &mut Frame, curve: &Curve, grid: &Grid, scale: CurveScale) {
    for value in &curve.grid {
        let y = scale.y(*value);
        plot.rule((0.0, y), (grid.width, y), dashed(Ink::Hairline, 1.0, 3.0, 4.0));
    }
    plot.rule((0.0, scale.zero), (grid.width, scale.zero), pen(Ink::Zero, 1.4));
}

/// The labels of the axis, each as close to its level as the others allow. Also returns the top of the first and the bottom of the
/// last.
fn axis_labels(curve: &Curve, scale: CurveScale, shaper: &Shaper<'_>) -> (Frame, f64, f64) {
    let leading = Type::CAPTION.leading;
    let mut words: Vec<(f64, Vec<TextLine>)> = curve
        .axis
        .iter()
        .map(|(value, word)| {
            let lines = shaper.shape(word, Type::CAPTION).lines(AXIS);
            (scale.y(*value) - leading * lines.len() as f64 / 2.0, lines)
        })
        .collect();
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = f64::MIN;
    for (y, lines) in &mut words {
        *y = y.max(free);
        free = *y + leading * lines.len() as f64;
    }
    let top = words.first().map_or(0.0, |w| w.0);
    let mut frame = Frame::new(0.0, 0.0);
    for (y, lines) in words {
        let mut baseline = y + (leading + 0.7275 * Type::CAPTION.size) / 2.0;
        for line in lines {
            frame.put(-14.0 - line.width, baseline, FrameItem::Line { line, kind: Type::CAPTION, ink: Ink::Soft });
            baseline += leading;
        }
    }
    (frame, top, free.max(0.0))
}

/// Maximum width of a label of the axis.
const AXIS: f64 = 84.0;

/// Draws one piece of a line: its wash, then its segments. A segment to an assumption is dashed.
fn draw_piece(plot: &mut Frame, line: &CurveLine, piece: &[PlacedCurvePoint<'_>], segments: &[CubicBez], scale: CurveScale) {
    let zero = scale.zero;
    if !line.branch && !scale.several && !segments.is_empty() {
        let mut wash = monotone::path(segments);
        wash.line_to((piece[piece.len() - 1].x, zero));
        wash.line_to((piece[0].x, zero));
        wash.close_path();
        plot.path(wash, Some(scale.ramp(true)), None);
    }
    // Segments of equal style are one path, so that dashes continue evenly across points.
    let mut start = 0;
    for end in 1..=segments.len() {
        let hollow = |n: usize| piece[n + 1].point.hollow;
        if end < segments.len() && hollow(end) == hollow(start) {
            continue;
        }
        plot.path(monotone::path(&segments[start..end]), None, Some(line_pen(line, hollow(start), scale)));
        start = end;
    }
}

fn line_pen(line: &CurveLine, hollow: bool, scale: CurveScale) -> Pen {
    let solid = match line.hue {
        Some(hue) if scale.several => marks::persona_pen(hue, 2.4),
        _ => Pen { ink: scale.ramp(false), width: Px(3.2), dash: None },
    };
    let width = if line.branch { Px(2.0) } else { solid.width };
    let dash = if hollow || line.branch { Some((Px(5.0), Px(5.0))) } else { solid.dash };
    Pen { width, dash, ..solid }
}

fn draw_point(plot: &mut Frame, line: &CurveLine, p: &PlacedCurvePoint<'_>, scale: CurveScale, shaper: &Shaper<'_>) {
    let point = p.point;
    let (size, frame) = match line.hue.filter(|_| scale.several) {
        Some(hue) => (2.0 * MARKER, Some(hue)),
        None => (scale.sizes.face, None),
    };
    let face = EmotionFace { value: point.mood, size, hollow: point.hollow, accent: point.accent, frame };
    plot.place(p.x - size / 2.0, p.y - size / 2.0, marks::draw(&Mark::Face(face), shaper));
    if point.star {
        let area = star_area(p, scale);
        plot.place(area.x.0, area.y.0, marks::draw(&Mark::Star, shaper));
    }
}
