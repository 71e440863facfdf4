//! Finds routes for connectors: orthogonal, along the gutters between columns and bands, never through a card.
//!
//! Vertical gutter `g` is before column `g`, horizontal gutter `h` above band `h`; one more of each is at the end of the board.
//! Routes are found on this coarse grid before anything has a size, so that gutters can be made wide enough for the connectors in
//! them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::ops::Range;

use crate::block::{Anchor, Body, Cell, Connector, Matrix};

/// A route between two cards.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Route {
    /// Vertical, in the middle of a column, through bands without a card.
    Straight,
    /// From the side of a card, along gutters, to the side of a card.
    Gutters {
        /// Whether it leaves through the right side.
        leaves_right: bool,
        /// Whether it arrives at the right side.
        arrives_right: bool,
        /// Alternating directions; the first and the last one are vertical.
        segments: Vec<Segment>,
    },
}

/// A straight segment of a route in one gutter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Segment {
    /// Whether it runs in a vertical gutter.
    pub(super) vertical: bool,
    /// The gutter.
    pub(super) gutter: usize,
    /// Its start, across the gutters of the other direction, in halves: `2 h` is gutter `h`, `2 b + 1` band `b`.
    pub(super) from: usize,
    /// Its end, in the same unit.
    pub(super) to: usize,
    /// The track of the gutter.
    pub(super) track: usize,
}

/// The routes of all connectors of a board, and the number of tracks of every gutter.
#[derive(Debug, Clone, Default)]
pub(super) struct Routing {
    /// In the order of the connectors; `None` if an end is not on this board.
    pub(super) routes: Vec<Option<Route>>,
    /// Number of tracks of every vertical gutter.
    pub(super) vertical: Vec<usize>,
    /// Number of tracks of every horizontal gutter.
    pub(super) horizontal: Vec<usize>,
}

/// The grid in which routes are searched.
struct RoutingGrid<'a> {
    matrix: &'a Matrix,
    columns: usize,
    bands: usize,
    /// (gutter, band) pairs that are blocked by a card that spans several columns.
    closed: BTreeSet<(usize, usize)>,
}

/// The cost of crossing the curve or the channel lane, which is the last resort.
const CROSSING: usize = 60;
const BEND: usize = 3;

/// Finds a route for every connector.
pub(super) fn plan(matrix: &Matrix) -> Routing {
    let (columns, bands) = (matrix.columns, matrix.bands.len());
    let mut routing = Routing { routes: Vec::new(), vertical: vec![0; columns + 1], horizontal: vec![0; bands + 1] };
    if matrix.connectors.is_empty() {
        return routing;
    }
    let ground = RoutingGrid { matrix, columns, bands, closed: closed(matrix) };
    let mut straight = BTreeSet::new();
    for link in &matrix.connectors {
        // Two straight connectors between the same cards would overlap: only the first is straight.
        let pair = (link.from.min(link.to), link.from.max(link.to));
        let route = ground.route(link, !straight.contains(&pair));
        if route == Some(Route::Straight) {
            straight.insert(pair);
        }
        routing.routes.push(route);
    }
    routing.assign_tracks();
    routing
}

fn closed(matrix: &Matrix) -> BTreeSet<(usize, usize)> {
    let mut closed = BTreeSet::new();
    for (b, band) in matrix.bands.iter().enumerate() {
        if let Body::Cells(cells) = &band.body {
            for cell in cells.iter().filter(|c| !c.blocks.is_empty()) {
                closed.extend((cell.columns.start + 1..cell.columns.end).map(|g| (g, b)));
            }
        }
    }
    closed
}

impl RoutingGrid<'_> {
    /// The columns of an anchor's cell, and the number of its blocks.
    fn cell(&self, anchor: Anchor) -> Option<(Range<usize>, usize)> {
        let Body::Cells(cells) = &self.matrix.bands.get(anchor.band)?.body else { return None };
        let same = |c: &&Cell| c.columns.start == anchor.column && (c.columns.len() > 1) == anchor.wide;
        let cell = cells.iter().find(same).filter(|c| c.blocks.len() > anchor.item)?;
        Some((cell.columns.clone(), cell.blocks.len()))
    }

    fn route(&self, link: &Connector, may_be_straight: bool) -> Option<Route> {
        let (from, from_count) = self.cell(link.from)?;
        let (to, to_count) = self.cell(link.to)?;
        if link.from == link.to {
            return None;
        }
        let (upper, lower) = if link.from.band < link.to.band { (link.from, link.to) } else { (link.to, link.from) };
        let upper_count = if upper == link.from { from_count } else { to_count };
        let aligned = may_be_straight && from == to && upper.band != lower.band;
        if aligned && upper.item + 1 == upper_count && lower.item == 0 && self.clear(&from, upper, lower) {
            return Some(Route::Straight);
        }
        let sides: &[(bool, bool)] = match to.start.cmp(&from.start) {
            std::cmp::Ordering::Greater => &[(true, false)],
            std::cmp::Ordering::Less => &[(false, true)],
            std::cmp::Ordering::Equal => &[(true, true), (false, false)],
        };
        let routes = sides.iter().map(|(leaves_right, arrives_right)| {
            let start = if *leaves_right { from.end } else { from.start };
            let end = if *arrives_right { to.end } else { to.start };
            let (cost, segments) = self.search((start, link.from.band), (end, link.to.band));
            (cost, Route::Gutters { leaves_right: *leaves_right, arrives_right: *arrives_right, segments })
        });
        routes.min_by_key(|(cost, _)| *cost).map(|(_, route)| route)
    }

    /// Whether nothing is between two cards of the same columns: no card in the bands between theirs, no touchpoint's card below
    /// an upper card that spans the stage, and no card that spans the stage above a lower one that does not.
    fn clear(&self, columns: &Range<usize>, upper: Anchor, lower: Anchor) -> bool {
        let any = |band: usize, wide: Option<bool>| match &self.matrix.bands[band].body {
            Body::Cells(cells) => cells.iter().any(|c| {
                let here = c.columns.start < columns.end && columns.start < c.columns.end && !c.blocks.is_empty();
                here && wide.is_none_or(|wide| (c.columns.len() > 1) == wide)
            }),
            Body::Line(_) => false,
            Body::Chevrons(_) | Body::Tracks(_) | Body::Curve(_) => true,
        };
        let between = (upper.band + 1..lower.band).any(|band| any(band, None));
        let below = upper.wide && any(upper.band, Some(false));
        let above = !lower.wide && any(lower.band, Some(true));
        !(between || below || above)
    }

    /// The cost of following vertical gutter `g` past band `b`.
    fn descent(&self, g: usize, b: usize) -> usize {
        let open = match &self.matrix.bands[b].body {
            Body::Cells(_) => !self.closed.contains(&(g, b)),
            Body::Line(_) => true,
            Body::Chevrons(_) | Body::Tracks(_) | Body::Curve(_) => return CROSSING,
        };
        if open { 2 } else { usize::MAX / 4 }
    }

    /// The cheapest route from vertical gutter `start.0` beside a card in band `start.1` to `end.0` beside a card in band `end.1`.
    ///
    /// Dijkstra over the crossings of gutters, with the direction of arrival as part of the state, so that bends cost.
    fn search(&self, start: (usize, usize), end: (usize, usize)) -> (usize, Vec<Segment>) {
        if start.0 == end.0 && self.same_gutter(start, end) {
            let segment = Segment { vertical: true, gutter: start.0, from: 2 * start.1 + 1, to: 2 * end.1 + 1, track: 0 };
            return (start.1.abs_diff(end.1), vec![segment]);
        }
        let across = self.columns + 1;
        let state = |g: usize, h: usize, vertical: bool| 2 * (h * across + g) + usize::from(vertical);
        let mut best = vec![usize::MAX; 2 * across * (self.bands + 1)];
        let mut came: Vec<usize> = vec![usize::MAX; best.len()];
        let mut open = BinaryHeap::new();
        // A route leaves the card into the gutter; below a spanning card it can only go down.
        for h in [start.1, start.1 + 1] {
            if h == start.1 + 1 || self.descent(start.0, start.1) < CROSSING {
                let s = state(start.0, h, true);
                best[s] = 1;
                open.push(Reverse((1, s)));
            }
        }
        while let Some(Reverse((cost, s))) = open.pop() {
            if cost > best[s] {
                continue;
            }
            let (vertical, g, h) = (s % 2 == 1, (s / 2) % across, s / 2 / across);
            let mut visit = |g: usize, h: usize, down: bool, price: usize| {
                let bend = if down == vertical { 0 } else { BEND };
                let (next, total) = (state(g, h, down), cost.saturating_add(price + bend));
                if total < best[next] {
                    best[next] = total;
                    came[next] = s;
                    open.push(Reverse((total, next)));
                }
            };
            if g > 0 {
                visit(g - 1, h, false, 3);
            }
            if g < self.columns {
                visit(g + 1, h, false, 3);
            }
            if h > 0 {
                visit(g, h - 1, true, self.descent(g, h - 1));
            }
            if h < self.bands {
                visit(g, h + 1, true, self.descent(g, h));
            }
        }
        let upper = (self.descent(end.0, end.1) < CROSSING).then_some(end.1);
        let arrivals = upper.into_iter().chain([end.1 + 1]).flat_map(|h| {
            [(state(end.0, h, true), 0), (state(end.0, h, false), BEND)].map(|(s, bend)| (best[s].saturating_add(bend), s, h))
        });
        let (cost, last, _) = arrivals.min().expect("there is always a crossing below a band");
        let mut crossings = Vec::new();
        let mut s = last;
        while s != usize::MAX {
            crossings.push(((s / 2) % across, s / 2 / across));
            s = came[s];
        }
        crossings.reverse();
        (cost, segments(start, &crossings, end))
    }

    fn same_gutter(&self, start: (usize, usize), end: (usize, usize)) -> bool {
        let (upper, lower) = (start.1.min(end.1), start.1.max(end.1));
        (upper + 1..lower.max(upper + 1)).all(|b| self.descent(start.0, b) < CROSSING)
            && (upper == lower || self.descent(start.0, lower) < CROSSING)
    }
}

/// Converts crossings to segments; collinear ones are joined.
fn segments(start: (usize, usize), crossings: &[(usize, usize)], end: (usize, usize)) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut at = (2 * start.0, 2 * start.1 + 1);
    let points = crossings.iter().map(|(g, h)| (2 * g, 2 * h)).chain([(2 * end.0, 2 * end.1 + 1)]);
    for point in points {
        if point == at {
            continue;
        }
        let vertical = point.0 == at.0;
        let (gutter, from, to) = if vertical { (at.0 / 2, at.1, point.1) } else { (at.1 / 2, at.0, point.0) };
        match segments.last_mut() {
            Some(segment) if segment.vertical == vertical => segment.to = to,
            _ => segments.push(Segment { vertical, gutter, from, to, track: 0 }),
        }
        at = point;
    }
    segments
}

/// The occupied ranges of a track.
type TrackUse = Vec<(usize, usize)>;

impl Routing {
    /// Assigns overlapping segments to different tracks, first come first served.
    fn assign_tracks(&mut self) {
        let mut taken: BTreeMap<(bool, usize), Vec<TrackUse>> = BTreeMap::new();
        for route in self.routes.iter_mut().flatten() {
            let Route::Gutters { segments, .. } = route else { continue };
            for segment in segments {
                let reach = (segment.from.min(segment.to), segment.from.max(segment.to));
                let tracks = taken.entry((segment.vertical, segment.gutter)).or_default();
                let free = |track: &TrackUse| track.iter().all(|(a, b)| reach.1 < *a || reach.0 > *b);
                segment.track = tracks.iter().position(free).unwrap_or(tracks.len());
                if segment.track == tracks.len() {
                    tracks.push(Vec::new());
                }
                tracks[segment.track].push(reach);
            }
        }
        for ((vertical, gutter), tracks) in taken {
            let counts = if vertical { &mut self.vertical } else { &mut self.horizontal };
            counts[gutter] = tracks.len();
        }
    }
}
