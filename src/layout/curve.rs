//! Lays out the emotion curve: lines with gaps, faces, stars and labels that do not overlap.

use kurbo::CubicBez;

use super::columns::Grid;
use super::curve_labels::place_labels;
use super::curve_points::{CurveScale, LEVEL_END, MARKER, PlacedCurvePoint, Sizes, place, stage_levels, star_area};
use super::frame::{Frame, FrameItem, dashed, pen, plain};
use super::labels::Obstacles;
use super::marks::{self, emotion_ink};
use super::monotone;
use super::shaper::Shaper;
use crate::block::{Curve, CurveLine, EmotionFace, Mark};
use crate::scene::{Pen, Rect};
use crate::text::TextLine;
use crate::theme::{Ink, Type};
use crate::units::Px;

/// Space above and below everything that is drawn.
const MARGIN: f64 = 12.0;

/// Lays the curve out. The labels of the axis are left of the frame; names of lines may be right of the last column, within
/// [`name_width`](super::curve_labels::name_width).
pub(super) fn lay_out(curve: &Curve, grid: &Grid, sizes: Sizes, shaper: &Shaper<'_>) -> Frame {
    let scale = CurveScale::new(curve, grid, sizes);
    let half = sizes.face / 2.0;
    let placed = place(curve, grid, scale);
    let curves: Vec<Vec<Vec<CubicBez>>> = placed
        .iter()
        .map(|pieces| pieces.iter().map(|p| monotone::segments(&p.iter().map(|p| (p.x, p.y)).collect::<Vec<_>>())).collect())
        .collect();

    let mut lines = Obstacles::default();
    for segment in curves.iter().flatten().flatten() {
        lines.line(*segment);
    }
    for (x, (y, other)) in ranges(&placed, scale) {
        lines.line(straight((x, y), (x, other)));
        let radius = OTHER_OUTCOME + 1.0;
        lines.area(Rect::new(x - radius, other - radius, 2.0 * radius, 2.0 * radius));
    }
    let labels = place_labels(curve, grid, scale, &placed, lines, shaper);
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
    for p in placed.iter().flatten().flatten() {
        draw_range(&mut plot, p, scale);
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

/// The other outcomes of points: x, and the y of both outcomes.
fn ranges<'p>(placed: &'p [Vec<Vec<PlacedCurvePoint<'_>>>], scale: CurveScale) -> impl Iterator<Item = (f64, (f64, f64))> + 'p {
    placed.iter().flatten().flatten().filter_map(move |p| Some((p.x, (p.y, scale.y(p.point.other?.0)))))
}

fn straight((x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> CubicBez {
    let between = |share: f64| (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share);
    CubicBez::new((x0, y0), between(1.0 / 3.0), between(2.0 / 3.0), (x1, y1))
}

/// Draws a dotted line to another outcome, and a small circle there.
fn draw_range(plot: &mut Frame, p: &PlacedCurvePoint<'_>, scale: CurveScale) {
    let Some((value, mood)) = p.point.other else { return };
    let (y, ink) = (scale.y(value), emotion_ink(mood));
    plot.rule((p.x, p.y), (p.x, y), dashed(ink, 2.0, 2.0, 3.0));
    plot.put(p.x, y, FrameItem::Circle { r: OTHER_OUTCOME, fill: Some(plain(Ink::Paper)), pen: Some(pen(ink, 2.0)) });
}

/// Radius of the circle of another outcome.
const OTHER_OUTCOME: f64 = 5.0;

/// Draws the level of a whole stage: a line across its columns.
fn draw_stage_level(plot: &mut Frame, (left, right, y): (f64, f64, f64)) {
    plot.rule((left, y), (right, y), pen(Ink::Wire, 1.4));
    for x in [left, right] {
        plot.rule((x, y - LEVEL_END), (x, y + LEVEL_END), pen(Ink::Wire, 1.4));
    }
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
            frame.put(-14.0 - line.width, baseline, FrameItem::line(line, Type::CAPTION, Ink::Soft));
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
