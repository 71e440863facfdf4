//! Connectors along their ways: exact lines, heads and numbers.

use std::collections::BTreeMap;

use kurbo::BezPath;

use super::Shaper;
use super::columns::Grid;
use super::frame::{Frame, Item, dashed, pen, plain};
use super::marks::head;
use super::routes::{Leg, Routes, Way};
use crate::block::{Anchor, Heads, Link};
use crate::scene::Rect;
use crate::theme::{Ink, Type};

/// Distance between two tracks of a gutter.
pub(super) const TRACK: f64 = 12.0;
/// Distance between a card and the end of a connector.
const OFF: f64 = 2.5;
/// Half the least difference in height between connectors of two cards that face each other.
const FACING: f64 = 3.5;

/// Extra size of a gutter with so many tracks.
pub(super) fn gutter(tracks: usize) -> f64 {
    if tracks == 0 { 0.0 } else { tracks as f64 * TRACK + 10.0 }
}

/// Where the gutters are: the grid for the vertical ones, and for each horizontal one the height of its first track.
pub(super) struct Gutters<'a> {
    pub(super) grid: &'a Grid,
    pub(super) routes: &'a Routes,
    pub(super) rows: &'a [f64],
}

impl Gutters<'_> {
    fn x(&self, leg: &Leg) -> f64 {
        let tracks = self.routes.vertical[leg.gutter] as f64;
        let gutter = self.grid.gutters[leg.gutter];
        let left =
            if leg.gutter < self.grid.len() { self.grid.left(leg.gutter) - gutter } else { self.grid.right(leg.gutter - 1) };
        left + gutter / 2.0 + (leg.track as f64 - (tracks - 1.0) / 2.0) * TRACK
    }

    fn y(&self, leg: &Leg) -> f64 {
        self.rows[leg.gutter] + leg.track as f64 * TRACK
    }
}

/// Where connectors meet the sides of cards.
struct Ports {
    /// (card, right side) -> the links that end there.
    sides: BTreeMap<(Anchor, bool), Vec<usize>>,
}

impl Ports {
    fn new(links: &[Link], routes: &Routes, cards: &BTreeMap<Anchor, Rect>) -> Self {
        let mut sides: BTreeMap<(Anchor, bool), Vec<usize>> = BTreeMap::new();
        for (n, (link, way)) in links.iter().zip(&routes.ways).enumerate() {
            if let Some(Way::Gutters { leaves_right, arrives_right, .. }) = way {
                sides.entry((link.from, *leaves_right)).or_default().push(n);
                sides.entry((link.to, *arrives_right)).or_default().push(n);
            }
        }
        // In the order of the other ends, so that connectors do not cross right at the card.
        for ((card, _), ends) in &mut sides {
            ends.sort_by(|a, b| {
                let y = |n: &usize| {
                    let other = if links[*n].from == *card { links[*n].to } else { links[*n].from };
                    cards.get(&other).map_or(0.0, |r| r.y.0)
                };
                y(a).total_cmp(&y(b)).then(a.cmp(b))
            });
        }
        Self { sides }
    }

    fn y(&self, card: Anchor, right: bool, link: usize, area: &Rect) -> f64 {
        let ends = &self.sides[&(card, right)];
        let place = ends.iter().position(|n| *n == link).unwrap_or(0);
        // Cards face each other across a gutter: their connectors start at different heights, so that none seems to go on as
        // another.
        let apart = if right { -FACING } else { FACING };
        area.y.0 + area.h.0 * (place + 1) as f64 / (ends.len() + 1) as f64 + apart
    }

    fn alone(&self, card: Anchor, right: bool) -> bool {
        self.sides[&(card, right)].len() == 1
    }
}

/// Draws all connectors into the board's frame.
pub(super) fn draw(board: &mut Frame, links: &[Link], gutters: &Gutters<'_>, shaper: &Shaper<'_>) {
    let cards: BTreeMap<Anchor, Rect> = board.anchors().into_iter().collect();
    let ports = Ports::new(links, gutters.routes, &cards);
    for (n, (link, way)) in links.iter().zip(&gutters.routes.ways).enumerate() {
        let (Some(way), Some(from), Some(to)) = (way, cards.get(&link.from), cards.get(&link.to)) else { continue };
        let points = match way {
            Way::Straight => straight(from, to),
            Way::Gutters { leaves_right, arrives_right, legs } => {
                let mut a = ports.y(link.from, *leaves_right, n, from);
                let mut b = ports.y(link.to, *arrives_right, n, to);
                let alone = ports.alone(link.from, *leaves_right) && ports.alone(link.to, *arrives_right);
                let (low, high) = (from.y.0.max(to.y.0) + 6.0, from.bottom().min(to.bottom()) - 6.0);
                if legs.len() == 1 && alone && low <= high && leaves_right != arrives_right {
                    // Neighbours side by side: one straight line.
                    (a, b) = (f64::midpoint(low, high), f64::midpoint(low, high));
                }
                let start = (if *leaves_right { from.right() + OFF } else { from.x.0 - OFF }, a);
                let end = (if *arrives_right { to.right() + OFF } else { to.x.0 - OFF }, b);
                corners(start, legs, end, gutters)
            }
        };
        connector(board, &points, link, shaper);
    }
}

fn straight(from: &Rect, to: &Rect) -> Vec<(f64, f64)> {
    let x = from.x.0 + from.w.0 / 2.0;
    if from.y.0 < to.y.0 {
        vec![(x, from.bottom() + OFF), (x, to.y.0 - OFF)]
    } else {
        vec![(x, from.y.0 - OFF), (x, to.bottom() + OFF)]
    }
}

fn corners(start: (f64, f64), legs: &[Leg], end: (f64, f64), gutters: &Gutters<'_>) -> Vec<(f64, f64)> {
    let mut points = vec![start];
    let mut at = start;
    for leg in legs {
        at = if leg.vertical { (gutters.x(leg), at.1) } else { (at.0, gutters.y(leg)) };
        points.push(at);
    }
    points.push((at.0, end.1));
    points.push(end);
    points.dedup_by(|a, b| (a.0 - b.0).abs() < 0.01 && (a.1 - b.1).abs() < 0.01);
    points
}

fn connector(board: &mut Frame, points: &[(f64, f64)], link: &Link, shaper: &Shaper<'_>) {
    let line = if link.dashed { dashed(Ink::Rule, 1.4, 5.0, 4.0) } else { pen(Ink::Rule, 1.4) };
    let count = points.len();
    let (last, first) = (unit(points[count - 2], points[count - 1]), unit(points[1], points[0]));
    let mut inner = points.to_vec();
    // The line ends inside the heads, so that their tips stay sharp.
    inner[count - 1] = back(points[count - 1], last, 5.0);
    if link.heads == Heads::Both {
        inner[0] = back(points[0], first, 5.0);
    }
    let mut path = BezPath::new();
    path.move_to(inner[0]);
    for point in &inner[1..] {
        path.line_to(*point);
    }
    board.put(0.0, 0.0, Item::Path { path, fill: None, pen: Some(line), round: true, connector: true });
    board.path(head(points[count - 1], last), plain(Ink::Rule), None);
    if link.heads == Heads::Both {
        board.path(head(points[0], first), plain(Ink::Rule), None);
    }
    if let Some(number) = link.number {
        badge(board, longest_middle(&inner), number, shaper);
    }
}

/// The number under which the footer explains a connector, on a disc on the line.
fn badge(board: &mut Frame, at: (f64, f64), number: usize, shaper: &Shaper<'_>) {
    let kind = Type { size: 9.5, leading: 12.0, ..Type::TAG };
    let disc = Item::Circle { r: 7.5, fill: plain(Ink::Paper), pen: Some(pen(Ink::Rule, 1.2)) };
    board.put(at.0, at.1, disc);
    if let Some(line) = shaper.shape(&number.to_string(), kind).lines(f64::INFINITY).into_iter().next() {
        board.put(at.0 - line.width / 2.0, at.1 + 0.3635 * kind.size, Item::Line { line, kind, ink: Ink::Text });
    }
}

fn longest_middle(points: &[(f64, f64)]) -> (f64, f64) {
    let length = |p: &[(f64, f64)]| (p[1].0 - p[0].0).hypot(p[1].1 - p[0].1);
    let longest = points.windows(2).max_by(|a, b| length(a).total_cmp(&length(b)));
    longest.map_or(points[0], |p| (f64::midpoint(p[0].0, p[1].0), f64::midpoint(p[0].1, p[1].1)))
}

fn unit(from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    let length = (to.0 - from.0).hypot(to.1 - from.1).max(1e-9);
    ((to.0 - from.0) / length, (to.1 - from.1) / length)
}

fn back(point: (f64, f64), along: (f64, f64), by: f64) -> (f64, f64) {
    (point.0 - along.0 * by, point.1 - along.1 * by)
}
