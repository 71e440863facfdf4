//! Draws connectors along their routes: lines, arrowheads and numbers.

use std::collections::{BTreeMap, HashMap};

use kurbo::BezPath;

use super::columns::Grid;
use super::frame::{Frame, FrameItem, GroupTag, plain};
use super::marks::{NUMBER_RADIUS, head, link_pen, number_disc};
use super::routes::{Route, Routing, Segment};
use super::shaper::Shaper;
use crate::block::{Anchor, Connector, Footnote, Heads};
use crate::scene::{BoardPart, Rect};

/// Distance between two tracks of a gutter.
pub(super) const TRACK: f64 = 12.0;
/// Distance between a card and the end of a connector.
const CARD_GAP: f64 = 2.5;
/// Minimum vertical distance of two ends in the same gutter.
const MIN_DISTANCE: f64 = 6.0;

/// The extra size of a gutter with this many tracks.
pub(super) fn gutter(tracks: usize) -> f64 {
    if tracks == 0 { 0.0 } else { tracks as f64 * TRACK + 12.0 }
}

/// The positions of gutters: the grid for vertical ones, and for each horizontal one the y coordinate of its first track.
pub(super) struct Gutters<'a> {
    pub(super) grid: &'a Grid,
    pub(super) routing: &'a Routing,
    pub(super) rows: &'a [f64],
    /// The first columns of stages.
    pub(super) stages: &'a [usize],
}

impl Gutters<'_> {
    fn x(&self, segment: &Segment) -> f64 {
        let tracks = self.routing.vertical[segment.gutter] as f64;
        let gutter = self.grid.gutters[segment.gutter];
        let left = if segment.gutter < self.grid.len() {
            self.grid.left(segment.gutter) - gutter
        } else {
            self.grid.right(segment.gutter - 1)
        };
        // The rule between two stages is in the middle of its gutter: no track may be on it.
        let aside = if self.stages.contains(&segment.gutter) && self.routing.vertical[segment.gutter] % 2 == 1 {
            TRACK / 2.0
        } else {
            0.0
        };
        left + gutter / 2.0 + (segment.track as f64 - (tracks - 1.0) / 2.0) * TRACK + aside
    }

    fn y(&self, segment: &Segment) -> f64 {
        self.rows[segment.gutter] + segment.track as f64 * TRACK
    }
}

/// The y coordinates at which connectors leave (`false`) and reach (`true`) the sides of cards.
type Ports = BTreeMap<(usize, bool), f64>;

/// An end of a connector at the side of a card.
struct ConnectorEnd {
    link: usize,
    arrives: bool,
    card: Rect,
    /// The vertical gutter beside it.
    gutter: usize,
}

/// Distributes the ends of connectors over the sides of cards, and separates ends in the same gutter, so that two connectors do not
/// look like one.
fn ports(links: &[Connector], routing: &Routing, cards: &BTreeMap<Anchor, Rect>) -> Ports {
    let mut sides: BTreeMap<(Anchor, bool), Vec<(f64, ConnectorEnd)>> = BTreeMap::new();
    let mut straight = Vec::new();
    for (n, (link, route)) in links.iter().zip(&routing.routes).enumerate() {
        let Some(Route::Gutters { leaves_right, arrives_right, segments }) = route else { continue };
        let (Some(from), Some(to), Some(first), Some(last)) =
            (cards.get(&link.from), cards.get(&link.to), segments.first(), segments.last())
        else {
            continue;
        };
        let end = |arrives: bool, card: &Rect, gutter: usize| ConnectorEnd { link: n, arrives, card: *card, gutter };
        sides.entry((link.from, *leaves_right)).or_default().push((to.y.0, end(false, from, first.gutter)));
        sides.entry((link.to, *arrives_right)).or_default().push((from.y.0, end(true, to, last.gutter)));
        if segments.len() == 1 && leaves_right != arrives_right {
            straight.push((n, (link.from, *leaves_right), (link.to, *arrives_right)));
        }
    }
    let alone: Vec<usize> =
        straight.into_iter().filter(|(_, from, to)| sides[from].len() == 1 && sides[to].len() == 1).map(|(n, ..)| n).collect();
    let mut ports = Ports::new();
    let mut gutters: BTreeMap<usize, Vec<(f64, ConnectorEnd)>> = BTreeMap::new();
    for ends in sides.into_values() {
        let count = ends.len();
        let mut ends = ends;
        // In the order of the other ends, so that connectors do not cross at the card.
        ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.link.cmp(&b.1.link)));
        for (place, (_, end)) in ends.into_iter().enumerate() {
            let y = end.card.y.0 + end.card.h.0 * (place + 1) as f64 / (count + 1) as f64;
            gutters.entry(end.gutter).or_default().push((y, end));
        }
    }
    for ends in gutters.values_mut() {
        ends.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1.link, a.1.arrives).cmp(&(b.1.link, b.1.arrives))));
        // Many ends are closer together, so that all of them fit on their cards.
        let sorted = |edge: fn(&Rect) -> f64| {
            let mut edges: Vec<f64> = ends.iter().map(|(_, end)| edge(&end.card)).collect();
            edges.sort_by(f64::total_cmp);
            edges
        };
        let (tops, bottoms) = (sorted(|card| card.y.0), sorted(Rect::bottom));
        let crowd = |card: &Rect| {
            tops.partition_point(|top| *top < card.bottom()) - bottoms.partition_point(|bottom| *bottom <= card.y.0)
        };
        let apart = ends.iter().map(|(_, e)| (e.card.h.0 - 6.0) / crowd(&e.card) as f64).fold(MIN_DISTANCE, f64::min);
        let mut last = f64::MIN;
        for (y, end) in ends.iter_mut() {
            *y = y.max(last + apart).min(end.card.bottom() - 3.0);
            last = *y;
        }
        let mut next = f64::MAX;
        for (y, end) in ends.iter_mut().rev() {
            *y = y.min(next - apart).max(end.card.y.0 + 3.0);
            next = *y;
            ports.insert((end.link, end.arrives), *y);
        }
    }
    for n in alone {
        // Adjacent cards: one straight line, if their sides overlap vertically.
        let (from, to) = (cards[&links[n].from], cards[&links[n].to]);
        let (low, high) = (from.y.0.max(to.y.0) + 6.0, from.bottom().min(to.bottom()) - 6.0);
        if low <= high {
            let y = ports[&(n, false)].clamp(low, high);
            ports.insert((n, false), y);
            ports.insert((n, true), y);
        }
    }
    ports
}

/// Draws all connectors into the board's frame.
pub(super) fn draw(board: &mut Frame, links: &[Connector], gutters: &Gutters<'_>, shaper: &Shaper<'_>) {
    let cards: BTreeMap<Anchor, Rect> = board.anchors().into_iter().collect();
    let ports = ports(links, gutters.routing, &cards);
    let mut badges = Badges::default();
    for (n, (link, route)) in links.iter().zip(&gutters.routing.routes).enumerate() {
        let (Some(route), Some(from), Some(to)) = (route, cards.get(&link.from), cards.get(&link.to)) else { continue };
        let points = match route {
            Route::Straight => straight(from, to),
            Route::Gutters { leaves_right, arrives_right, segments } => {
                let start = (if *leaves_right { from.right() + CARD_GAP } else { from.x.0 - CARD_GAP }, ports[&(n, false)]);
                let end = (if *arrives_right { to.right() + CARD_GAP } else { to.x.0 - CARD_GAP }, ports[&(n, true)]);
                corners(start, segments, end, gutters)
            }
        };
        let mut drawn = Frame::new(board.w, board.h);
        connector(&mut drawn, &points, link);
        if let Some(Footnote { number, .. }) = &link.footnote {
            let at = badges.place(&points);
            number_disc(&mut drawn, at, *number, link.loses, shaper);
        }
        let (first, last) = (link.from.band.min(link.to.band), link.from.band.max(link.to.band));
        board.group(0.0, 0.0, drawn, GroupTag::part(BoardPart::Between(first, last)));
    }
}

fn straight(from: &Rect, to: &Rect) -> Vec<(f64, f64)> {
    let x = from.x.0 + from.w.0 / 2.0;
    if from.y.0 < to.y.0 {
        vec![(x, from.bottom() + CARD_GAP), (x, to.y.0 - CARD_GAP)]
    } else {
        vec![(x, from.y.0 - CARD_GAP), (x, to.bottom() + CARD_GAP)]
    }
}

fn corners(start: (f64, f64), segments: &[Segment], end: (f64, f64), gutters: &Gutters<'_>) -> Vec<(f64, f64)> {
    let mut points = vec![start];
    let mut at = start;
    for segment in segments {
        at = if segment.vertical { (gutters.x(segment), at.1) } else { (at.0, gutters.y(segment)) };
        points.push(at);
    }
    points.push((at.0, end.1));
    points.push(end);
    points.dedup_by(|a, b| (a.0 - b.0).abs() < 0.01 && (a.1 - b.1).abs() < 0.01);
    points
}

fn connector(board: &mut Frame, points: &[(f64, f64)], link: &Connector) {
    let (line, ink) = link_pen(link.line);
    let count = points.len();
    let (last, first) = (unit(points[count - 2], points[count - 1]), unit(points[1], points[0]));
    let mut inner = points.to_vec();
    // The line ends inside the arrowheads, so that their tips stay sharp.
    inner[count - 1] = moved_back(points[count - 1], last, 5.0);
    if link.heads == Heads::Both {
        inner[0] = moved_back(points[0], first, 5.0);
    }
    let mut path = BezPath::new();
    path.move_to(inner[0]);
    for point in &inner[1..] {
        path.line_to(*point);
    }
    board.put(0.0, 0.0, FrameItem::Path { path, fill: None, pen: Some(line), round: true, connector: true });
    board.path(head(points[count - 1], last), Some(plain(ink)), None);
    if link.heads == Heads::Both {
        board.path(head(points[0], first), Some(plain(ink)), None);
    }
}

/// The distance of two numbers that do not overlap.
const BADGE_DISTANCE: f64 = 2.0 * NUMBER_RADIUS + 2.0;

/// The positions of numbers, by squares with sides of [`BADGE_DISTANCE`].
#[derive(Default)]
struct Badges(HashMap<(i64, i64), Vec<(f64, f64)>>);

impl Badges {
    /// Places a number on its connector: in the middle of the longest straight piece, or the next position where it overlaps no other
    /// number.
    fn place(&mut self, points: &[(f64, f64)]) -> (f64, f64) {
        let length = |p: &[(f64, f64)]| (p[1].0 - p[0].0).hypot(p[1].1 - p[0].1);
        let mut pieces: Vec<&[(f64, f64)]> = points.windows(2).collect();
        pieces.sort_by(|a, b| length(b).total_cmp(&length(a)));
        let places = pieces.iter().flat_map(|p| {
            // A short piece has space in the middle only.
            let steps: &[f64] = if length(p) > 6.0 * NUMBER_RADIUS { &[0.5, 0.35, 0.65, 0.25, 0.75] } else { &[0.5] };
            steps.iter().map(|t| (p[0].0 + (p[1].0 - p[0].0) * t, p[0].1 + (p[1].1 - p[0].1) * t))
        });
        let mut places = places.peekable();
        let first = places.peek().copied().unwrap_or(points[0]);
        let at = places.find(|at| self.is_clear(*at)).unwrap_or(first);
        let taken = self.0.entry(square(at)).or_default();
        if !taken.contains(&at) {
            taken.push(at);
        }
        at
    }

    fn is_clear(&self, at: (f64, f64)) -> bool {
        let (x, y) = square(at);
        let around = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        let mut near = around.filter_map(|square| self.0.get(&square)).flatten();
        near.all(|other| (other.0 - at.0).hypot(other.1 - at.1) > BADGE_DISTANCE)
    }
}

fn square((x, y): (f64, f64)) -> (i64, i64) {
    ((x / BADGE_DISTANCE).floor() as i64, (y / BADGE_DISTANCE).floor() as i64)
}

fn unit(from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    let length = (to.0 - from.0).hypot(to.1 - from.1).max(1e-9);
    ((to.0 - from.0) / length, (to.1 - from.1) / length)
}

fn moved_back(point: (f64, f64), along: (f64, f64), by: f64) -> (f64, f64) {
    (point.0 - along.0 * by, point.1 - along.1 * by)
}
