//! Defines a label of a curve, and finds the free position nearest to its point.

use std::collections::BTreeMap;

use kurbo::{BezPath, CubicBez, Point};

use super::frame::{Frame, FrameItem, pen, plain};
use super::monotone;
use super::shaper::Shaper;
use crate::block::CurvePoint;
use crate::scene::Rect;
use crate::text::TextLine;
use crate::theme::{Ink, Type};

/// Distance between a label and its mark.
const MARK_GAP: f64 = 4.0;
/// Maximum vertical distance from the point before a label moves sideways.
const RISE: f64 = 22.0;
/// Step by which labels are moved.
const STEP: f64 = 5.0;
/// A label further away than this from its point gets a leader line.
const LEADER_DISTANCE: f64 = 34.0;
/// Space left and right of a label with a background.
pub(super) const GROUND: f64 = 7.0;
/// Minimum space between a label and everything else.
const CLEAR: f64 = 2.5;
/// Distance of the points at which a line is compared with a label.
const SAMPLE_DISTANCE: f64 = 3.0;

/// Shapes that labels must not overlap.
#[derive(Default)]
pub(super) struct Obstacles {
    /// By the slices of the x axis that they touch, so that a label is compared with its neighbours only.
    areas: BTreeMap<i64, Vec<Rect>>,
    /// Pieces of the lines, by the same slices.
    lines: BTreeMap<i64, Vec<CubicBez>>,
}

/// The label of a point: one or two texts.
pub(super) struct CurveLabel {
    lines: Vec<(TextLine, Type, Ink)>,
    w: f64,
    h: f64,
    /// Horizontal centre of the text.
    x: f64,
    /// Upper edge.
    y: f64,
    point: (f64, f64),
    /// Left and right limit.
    limits: (f64, f64),
    /// Half the height of the point's mark.
    mark_radius: f64,
    up: bool,
    kind: LabelKind,
}

#[derive(PartialEq)]
enum LabelKind {
    /// Above or below a point.
    Point,
    /// With a background: a feeling that is not a point of a line.
    Floating {
        /// Whether it has an outline.
        outlined: bool,
    },
    /// At the right end of a line.
    Name,
}

/// The slices of the x axis that an area touches.
fn slices(area: &Rect) -> std::ops::RangeInclusive<i64> {
    const SLICE: f64 = 128.0;
    (area.x.0 / SLICE).floor() as i64..=(area.right() / SLICE).floor() as i64
}

/// The rectangle around the ends of a piece of a line.
fn ends(piece: &CubicBez) -> Rect {
    let (from, to) = (piece.p0, piece.p3);
    Rect::new(from.x, from.y.min(to.y), to.x - from.x, (to.y - from.y).abs())
}

impl Obstacles {
    /// Adds an area.
    pub(super) fn area(&mut self, area: Rect) {
        for slice in slices(&area) {
            self.areas.entry(slice).or_default().push(area);
        }
    }

    /// Adds a piece of a line; it is monotone, so that its ends are its bounds.
    pub(super) fn line(&mut self, piece: CubicBez) {
        for slice in slices(&ends(&piece)) {
            self.lines.entry(slice).or_default().push(piece);
        }
    }

    fn free(&self, area: &Rect) -> bool {
        let grown = area.grown(CLEAR);
        let inside = |p: Point| (grown.x.0..=grown.right()).contains(&p.x) && (grown.y.0..=grown.bottom()).contains(&p.y);
        let mut pieces = slices(&grown).filter_map(|slice| self.lines.get(&slice)).flatten();
        let within = grown.x.0..=grown.right();
        let crossed = pieces.any(|piece| {
            ends(piece).overlaps(&grown, 0.1) && monotone::samples(piece, SAMPLE_DISTANCE, within.clone()).any(inside)
        });
        let mut near = slices(&grown).filter_map(|slice| self.areas.get(&slice)).flatten();
        !crossed && !near.any(|a| a.overlaps(&grown, 0.0))
    }

    /// Moves a label to the nearest free position: first on its own side of the point, then on the other, then further away. Far
    /// enough outside the plot every position is free.
    pub(super) fn place(&mut self, mut label: CurveLabel) -> CurveLabel {
        let home = (label.x, label.y);
        let mut place = home;
        for candidate in label.candidates(home) {
            place = candidate;
            if self.free(&label.area_at(place)) {
                break;
            }
        }
        (label.x, label.y) = place;
        self.area(label.area());
        label
    }
}

/// Swaps labels that stand side by side in a column in another order than their points.
pub(super) fn order_like_points(labels: &mut [CurveLabel]) {
    let is_point = |label: &&CurveLabel| label.kind == LabelKind::Point && !label.is_empty();
    let mut columns: BTreeMap<(u64, u64), Vec<usize>> = BTreeMap::new();
    for (n, label) in labels.iter().enumerate().filter(|(_, label)| is_point(label)) {
        columns.entry((label.limits.0.to_bits(), label.limits.1.to_bits())).or_default().push(n);
    }
    for column in columns.into_values() {
        for (n, first) in column.iter().enumerate() {
            for second in &column[n + 1..] {
                if let Ok([one, other]) = labels.get_disjoint_mut([*first, *second]) {
                    one.swap_unless_ordered(other);
                }
            }
        }
    }
}

impl CurveLabel {
    /// Swaps two labels of one row if their points are in the opposite order. Together they keep their area.
    fn swap_unless_ordered(&mut self, other: &mut Self) {
        let (left, right) = if self.x < other.x { (self, other) } else { (other, self) };
        let is_row = (left.y - right.y).abs() < 0.5 && (left.h - right.h).abs() < 0.5;
        if is_row && left.point.0 > right.point.0 + 0.5 {
            let (start, end) = (left.x - left.w / 2.0, right.x + right.w / 2.0);
            (right.x, left.x) = (start + right.w / 2.0, end - left.w / 2.0);
        }
    }

    /// The label of a point; above it if `up`.
    pub(super) fn at(
        point: &CurvePoint,
        at: (f64, f64),
        (up, mark_radius): (bool, f64),
        limits: (f64, f64),
        ink: Ink,
        shaper: &Shaper<'_>,
    ) -> Self {
        let texts = [(point.word.as_str(), Type::FEELING, ink), (point.finding.as_str(), Type::CAPTION, Ink::Soft)];
        let mut label = Self::new(&texts, limits.1 - limits.0, shaper);
        label.point = at;
        label.limits = limits;
        label.up = up;
        label.mark_radius = mark_radius;
        label.x = label.clamped(at.0);
        label.y = if up { at.1 - mark_radius - MARK_GAP - label.h } else { at.1 + mark_radius + MARK_GAP };
        label
    }

    /// The label of a feeling that is not a point of a line; outlined if it has no score.
    pub(super) fn floating(
        (text, ink): (&str, Ink),
        (x, y): (f64, f64),
        limits: (f64, f64),
        outlined: bool,
        shaper: &Shaper<'_>,
    ) -> Self {
        let mut label = Self::new(&[(text, Type::FEELING, ink)], limits.1 - limits.0 - 16.0, shaper);
        label.kind = LabelKind::Floating { outlined };
        label.limits = limits;
        label.point = (x, y);
        label.x = label.clamped(x);
        label.y = y - label.h / 2.0;
        label
    }

    /// The name of a line, starting at `x`, beside its last point.
    pub(super) fn name(text: &str, at: (f64, f64), x: f64, width: f64, ink: Ink, shaper: &Shaper<'_>) -> Self {
        let mut label = Self::new(&[(text, Type::FEELING, ink)], 140.0, shaper);
        label.kind = LabelKind::Name;
        label.point = at;
        label.limits = (x, width.max(x) + 200.0);
        label.x = x + GROUND + label.w / 2.0;
        label.y = at.1 - label.h / 2.0;
        label
    }

    fn new(texts: &[(&str, Type, Ink)], width: f64, shaper: &Shaper<'_>) -> Self {
        let mut lines = Vec::new();
        for (text, kind, ink) in texts.iter().filter(|(text, ..)| !text.is_empty()) {
            lines.extend(shaper.shape(text, *kind).lines(width).into_iter().map(|line| (line, *kind, *ink)));
        }
        let w = lines.iter().map(|(line, ..)| line.width).fold(0.0, f64::max);
        let h = lines.iter().map(|(_, kind, _)| kind.leading).sum();
        let zero = (0.0, 0.0);
        Self { lines, w, h, x: 0.0, y: 0.0, point: zero, limits: zero, mark_radius: 0.0, up: true, kind: LabelKind::Point }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The area of the label at its current position.
    pub(super) fn area(&self) -> Rect {
        self.area_at((self.x, self.y))
    }

    fn area_at(&self, (x, y): (f64, f64)) -> Rect {
        let pad = if self.kind == LabelKind::Point { 0.0 } else { GROUND };
        Rect::new(x - self.w / 2.0 - pad, y, self.w + 2.0 * pad, self.h)
    }

    fn clamped(&self, x: f64) -> f64 {
        let (low, high) = (self.limits.0 + self.w / 2.0, self.limits.1 - self.w / 2.0);
        if low > high { f64::midpoint(low, high) } else { x.clamp(low, high) }
    }

    /// Candidate positions, best first: slightly away from the point, then sideways, then on the other side, then further away.
    fn candidates(&self, home: (f64, f64)) -> impl Iterator<Item = (f64, f64)> {
        let near = if self.kind == LabelKind::Point { (RISE / STEP) as u32 } else { 0 };
        let above = (0..near).map(move |n| (home.0, self.rows(home.1, f64::from(n) * STEP)[0]));
        let beside = self.places(home.0);
        let rows = (0..300).flat_map(move |step| self.rows(home.1, f64::from(step) * STEP));
        above.chain(rows.flat_map(move |y| beside.into_iter().flatten().map(move |x| (x, y))))
    }

    /// Candidate upper edges, `away` further from the point than the initial position; its own side first.
    fn rows(&self, home: f64, away: f64) -> [f64; 2] {
        if self.kind != LabelKind::Point {
            return [home - away, home + away];
        }
        let off = self.mark_radius + MARK_GAP + away;
        let (above, below) = (self.point.1 - off - self.h, self.point.1 + off);
        if self.up { [above, below] } else { [below, above] }
    }

    /// Candidate centres in one row.
    fn places(&self, home: f64) -> [Option<f64>; 3] {
        let aside = (self.limits.1 - self.limits.0 - self.w).max(0.0) / 2.0;
        match self.kind {
            LabelKind::Point | LabelKind::Floating { .. } => {
                [Some(home), Some(self.clamped(home - aside)), Some(self.clamped(home + aside))]
            }
            LabelKind::Name => [Some(home), None, None],
        }
    }

    /// Draws a leader line to the point if the label is far from it.
    pub(super) fn draw_leader(&self, plot: &mut Frame) {
        let (x, y) = self.point;
        let middle = self.y + self.h / 2.0;
        if self.kind == LabelKind::Name && (middle - y).abs() > 8.0 {
            plot.path(leader((x + 13.0, y), (self.area().x.0 - 1.0, middle)), None, Some(pen(Ink::Zero, 1.0)));
        }
        let edge = if self.y > y { self.y } else { self.y + self.h };
        if self.kind == LabelKind::Point && (edge - y).abs() > LEADER_DISTANCE {
            let (from, to) = ((self.x, edge), (x, if edge > y { y + 14.0 } else { y - 14.0 }));
            plot.path(leader(from, to), None, Some(pen(Ink::Zero, 1.0)));
        }
    }

    /// Draws the label with centred lines.
    pub(super) fn draw(self, plot: &mut Frame) {
        let area = self.area();
        let ground = match self.kind {
            LabelKind::Floating { outlined } => {
                Some((Ink::Paper, outlined.then(|| super::frame::dashed(Ink::Zero, 1.0, 3.0, 3.0))))
            }
            // The background distinguishes a name from feelings.
            LabelKind::Name => self
                .lines
                .first()
                .and_then(|(.., ink)| if let Ink::PersonaText(hue) = ink { Some((Ink::Persona(*hue), None)) } else { None }),
            LabelKind::Point => None,
        };
        if let Some((fill, pen)) = ground {
            let ground = FrameItem::Rect { w: area.w.0, h: area.h.0, radius: 8.0, fill: Some(plain(fill)), pen };
            plot.put(area.x.0, area.y.0, ground);
        }
        let mut y = self.y;
        for (line, kind, ink) in self.lines {
            let x = match self.kind {
                LabelKind::Name => self.x - self.w / 2.0,
                LabelKind::Point | LabelKind::Floating { .. } => self.x - line.width / 2.0,
            };
            let baseline = y + (kind.leading + 0.7275 * kind.size) / 2.0;
            y += kind.leading;
            plot.put(x, baseline, FrameItem::line(line, kind, ink));
        }
    }
}

/// A leader line.
fn leader(from: (f64, f64), to: (f64, f64)) -> BezPath {
    let mut path = BezPath::new();
    path.move_to(from);
    path.line_to(to);
    path
}
