//! Places labels around a curve: each takes the free position nearest to its point.

use std::collections::BTreeMap;

use kurbo::{BezPath, Point};

use super::frame::{Frame, FrameItem, pen, plain};
use super::shaper::Shaper;
use crate::block::CurvePoint;
use crate::scene::Rect;
use crate::text::TextLine;
use crate::theme::{Ink, Type};

/// Distance between a word and the mark it belongs to.
const OFF: f64 = 4.0;
/// So far a word moves away from its point before it moves aside.
const RISE: f64 = 22.0;
/// Words are moved by this much at a time.
const STEP: f64 = 5.0;
/// A word further away than this from its point gets a line to it.
const FAR: f64 = 34.0;
/// Space left and right of a word on a ground of its own.
pub(super) const GROUND: f64 = 7.0;
/// Space kept free between a word and everything else.
const CLEAR: f64 = 2.5;

/// What words keep clear of.
#[derive(Default)]
pub(super) struct Obstacles {
    /// By the slices of the x axis they touch, so that a word looks only at its neighbours.
    areas: BTreeMap<i64, Vec<Rect>>,
    /// Points along the lines, sorted by x once the first word asks.
    points: Vec<Point>,
    sorted: bool,
}

/// One or two lines of text that belong to a point.
pub(super) struct CurveLabel {
    lines: Vec<(TextLine, Type, Ink)>,
    w: f64,
    h: f64,
    /// Middle of the text.
    x: f64,
    /// Upper edge.
    y: f64,
    point: (f64, f64),
    /// Leftmost and rightmost place it may take.
    room: (f64, f64),
    /// Half the height of the point's sign.
    reach: f64,
    up: bool,
    kind: LabelKind,
}

#[derive(PartialEq)]
enum LabelKind {
    /// Above or below a point.
    Point,
    /// With a ground of its own: a feeling that is no point of a line.
    Floating,
    /// At the right end of a line.
    Name,
}

/// The slices of the x axis an area touches.
fn slices(area: &Rect) -> std::ops::RangeInclusive<i64> {
    const SLICE: f64 = 128.0;
    (area.x.0 / SLICE).floor() as i64..=(area.right() / SLICE).floor() as i64
}

impl Obstacles {
    /// Adds an area.
    pub(super) fn area(&mut self, area: Rect) {
        for slice in slices(&area) {
            self.areas.entry(slice).or_default().push(area);
        }
    }

    /// Adds points along a line.
    pub(super) fn line(&mut self, points: Vec<Point>) {
        self.points.extend(points);
    }

    fn free(&self, area: &Rect) -> bool {
        let grown = area.grown(CLEAR);
        let from = self.points.partition_point(|p| p.x < grown.x.0);
        let crossed =
            self.points[from..].iter().take_while(|p| p.x <= grown.right()).any(|p| p.y >= grown.y.0 && p.y <= grown.bottom());
        let near = slices(&grown).filter_map(|slice| self.areas.get(&slice)).flatten();
        !crossed && !near.into_iter().any(|a| a.overlaps(&grown, 0.0))
    }

    /// Gives a word the nearest free place: first on its own side of the point, then on the other, then further away. Far enough
    /// outside the plot every place is free, so it always finds one.
    pub(super) fn settle(&mut self, mut word: CurveLabel) -> CurveLabel {
        if !self.sorted {
            self.points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
            self.sorted = true;
        }
        let home = (word.x, word.y);
        for (x, y) in word.tries(home) {
            (word.x, word.y) = (x, y);
            if self.free(&word.area()) {
                break;
            }
        }
        self.area(word.area());
        word
    }
}

impl CurveLabel {
    /// The word of a point, `up` above it.
    pub(super) fn at(
        point: &CurvePoint,
        at: (f64, f64),
        (up, reach): (bool, f64),
        room: (f64, f64),
        ink: Ink,
        shaper: &Shaper<'_>,
    ) -> Self {
        let texts = [(point.word.as_str(), Type::FEELING, ink), (point.finding.as_str(), Type::CAPTION, Ink::Soft)];
        let mut word = Self::new(&texts, room.1 - room.0, shaper);
        word.point = at;
        word.room = room;
        word.up = up;
        word.reach = reach;
        word.x = word.clamped(at.0);
        word.y = if up { at.1 - reach - OFF - word.h } else { at.1 + reach + OFF };
        word
    }

    /// A feeling that is no point of a line.
    pub(super) fn floating((text, ink): (&str, Ink), (x, y): (f64, f64), room: (f64, f64), shaper: &Shaper<'_>) -> Self {
        let mut word = Self::new(&[(text, Type::FEELING, ink)], room.1 - room.0 - 16.0, shaper);
        word.kind = LabelKind::Floating;
        word.room = room;
        word.point = (x, y);
        word.x = word.clamped(x);
        word.y = y - word.h / 2.0;
        word
    }

    /// The name of a line, from `x` on, beside its last point.
    pub(super) fn name(text: &str, at: (f64, f64), x: f64, width: f64, ink: Ink, shaper: &Shaper<'_>) -> Self {
        let mut word = Self::new(&[(text, Type::FEELING, ink)], 140.0, shaper);
        word.kind = LabelKind::Name;
        word.point = at;
        word.room = (x, width.max(x) + 200.0);
        word.x = x + GROUND + word.w / 2.0;
        word.y = at.1 - word.h / 2.0;
        word
    }

    fn new(texts: &[(&str, Type, Ink)], width: f64, shaper: &Shaper<'_>) -> Self {
        let mut lines = Vec::new();
        for (text, kind, ink) in texts.iter().filter(|(text, ..)| !text.is_empty()) {
            lines.extend(shaper.shape(text, *kind).lines(width).into_iter().map(|line| (line, *kind, *ink)));
        }
        let w = lines.iter().map(|(line, ..)| line.width).fold(0.0, f64::max);
        let h = lines.iter().map(|(_, kind, _)| kind.leading).sum();
        let zero = (0.0, 0.0);
        Self { lines, w, h, x: 0.0, y: 0.0, point: zero, room: zero, reach: 0.0, up: true, kind: LabelKind::Point }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The area the word takes where it is now.
    pub(super) fn area(&self) -> Rect {
        let pad = if self.kind == LabelKind::Point { 0.0 } else { GROUND };
        Rect::new(self.x - self.w / 2.0 - pad, self.y, self.w + 2.0 * pad, self.h)
    }

    fn clamped(&self, x: f64) -> f64 {
        let (low, high) = (self.room.0 + self.w / 2.0, self.room.1 - self.w / 2.0);
        if low > high { f64::midpoint(low, high) } else { x.clamp(low, high) }
    }

    /// Places to try, the best first: a little away from the point, then aside, then on the other side, then further away.
    fn tries(&self, home: (f64, f64)) -> Vec<(f64, f64)> {
        let near = if self.kind == LabelKind::Point { (RISE / STEP) as u32 } else { 0 };
        let mut tries: Vec<(f64, f64)> = (0..near).map(|n| (home.0, self.rows(home.1, f64::from(n) * STEP)[0])).collect();
        let beside = self.places(home.0);
        for step in 0..300 {
            for y in self.rows(home.1, f64::from(step) * STEP) {
                tries.extend(beside.iter().map(|x| (*x, y)));
            }
        }
        tries
    }

    /// Upper edges to try, `away` further from the point than at home; its own side first.
    fn rows(&self, home: f64, away: f64) -> [f64; 2] {
        if self.kind != LabelKind::Point {
            return [home - away, home + away];
        }
        let off = self.reach + OFF + away;
        let (above, below) = (self.point.1 - off - self.h, self.point.1 + off);
        if self.up { [above, below] } else { [below, above] }
    }

    /// Middles to try in one row.
    fn places(&self, home: f64) -> Vec<f64> {
        let aside = (self.room.1 - self.room.0 - self.w).max(0.0) / 2.0;
        match self.kind {
            LabelKind::Point | LabelKind::Floating => vec![home, self.clamped(home - aside), self.clamped(home + aside)],
            LabelKind::Name => vec![home],
        }
    }

    /// A thin line to the point, where the word is far from it.
    pub(super) fn draw_leader(&self, plot: &mut Frame) {
        let (x, y) = self.point;
        let middle = self.y + self.h / 2.0;
        if self.kind == LabelKind::Name && (middle - y).abs() > 8.0 {
            plot.path(leader((x + 13.0, y), (self.area().x.0 - 1.0, middle)), None, Some(pen(Ink::Zero, 1.0)));
        }
        let edge = if self.y > y { self.y } else { self.y + self.h };
        if self.kind == LabelKind::Point && (edge - y).abs() > FAR {
            let (from, to) = ((self.x, edge), (x, if edge > y { y + 14.0 } else { y - 14.0 }));
            plot.path(leader(from, to), None, Some(pen(Ink::Zero, 1.0)));
        }
    }

    /// Draws the word where it is, its lines centred.
    pub(super) fn draw(self, plot: &mut Frame) {
        let area = self.area();
        let ground = match (&self.kind, self.lines.first().map(|(.., ink)| *ink)) {
            (LabelKind::Floating, _) => Some((Ink::Paper, Some(super::frame::dashed(Ink::Zero, 1.0, 3.0, 3.0)))),
            // So that a name is no feeling among those around it.
            (LabelKind::Name, Some(Ink::PersonaText(hue))) => Some((Ink::Persona(hue), None)),
            _ => None,
        };
        if let Some((fill, pen)) = ground {
            let ground = FrameItem::Rect { w: area.w.0, h: area.h.0, radius: 8.0, fill: Some(plain(fill)), pen };
            plot.put(area.x.0, area.y.0, ground);
        }
        let mut y = self.y;
        for (line, kind, ink) in self.lines {
            let x = match self.kind {
                LabelKind::Name => self.x - self.w / 2.0,
                LabelKind::Point | LabelKind::Floating => self.x - line.width / 2.0,
            };
            let baseline = y + (kind.leading + 0.7275 * kind.size) / 2.0;
            y += kind.leading;
            plot.put(x, baseline, FrameItem::Line { line, kind, ink });
        }
    }
}

/// The line from a word that had to move away to its point.
fn leader(from: (f64, f64), to: (f64, f64)) -> BezPath {
    let mut path = BezPath::new();
    path.move_to(from);
    path.line_to(to);
    path
}
