//! Finds routes for connectors: orthogonal, along the gutters between columns and bands, never through a card.
//!
//! Vertical gutter `g` is before column `g`, horizontal gutter `h` above band `h`; one more of each is at the end of the board.
//! Routes are found on this coarse grid before anything has a size, so that gutters can be made wide enough for the connectors in
//! them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::route_search::{Crossing, RouteSearch};
use super::track_use::TrackUse;
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
    /// The cells by band, first column, and whether they span several columns.
    cells: HashMap<(usize, usize, bool), &'a Cell>,
    /// For each band and column, whether a card of one column is there, and one that spans several.
    cards: Vec<Vec<[bool; 2]>>,
    /// For each band and vertical gutter, whether a card that spans several columns blocks it.
    closed: Vec<Vec<bool>>,
}

/// The cost of crossing the curve or the channel lane, which is the last resort.
const CROSSING: usize = 60;
/// The cost of passing any other band.
const PASSING: usize = 2;

/// Finds a route for every connector.
pub(super) fn plan(matrix: &Matrix) -> Routing {
    let (columns, bands) = (matrix.columns, matrix.bands.len());
    let mut routing = Routing { routes: Vec::new(), vertical: vec![0; columns + 1], horizontal: vec![0; bands + 1] };
    if matrix.connectors.is_empty() {
        return routing;
    }
    let grid = RoutingGrid::of(matrix);
    let mut search = RouteSearch::new(columns, matrix.bands.iter().map(|band| least(&band.body)));
    let mut straight = BTreeSet::new();
    for link in &matrix.connectors {
        // Two straight connectors between the same cards would overlap: only the first is straight.
        let pair = (link.from.min(link.to), link.from.max(link.to));
        let route = grid.route(link, !straight.contains(&pair), &mut search);
        if route == Some(Route::Straight) {
            straight.insert(pair);
        }
        routing.routes.push(route);
    }
    routing.assign_tracks();
    routing
}

/// The least cost of passing a band.
fn least(body: &Body) -> usize {
    match body {
        Body::Cells(_) | Body::Line(_) => PASSING,
        Body::Chevrons(_) | Body::Tracks(_) | Body::Curve(_) => CROSSING,
    }
}

impl<'a> RoutingGrid<'a> {
    fn of(matrix: &'a Matrix) -> Self {
        let (columns, bands) = (matrix.columns, matrix.bands.len());
        let mut cells = HashMap::new();
        let (mut cards, mut closed) = (vec![vec![[false; 2]; columns]; bands], vec![vec![false; columns + 1]; bands]);
        for (b, band) in matrix.bands.iter().enumerate() {
            let Body::Cells(of_band) = &band.body else { continue };
            for cell in of_band {
                let wide = cell.columns.len() > 1;
                cells.entry((b, cell.columns.start, wide)).or_insert(cell);
                if !cell.blocks.is_empty() {
                    cell.columns.clone().for_each(|column| cards[b][column][usize::from(wide)] = true);
                    cell.columns.clone().skip(1).for_each(|gutter| closed[b][gutter] = true);
                }
            }
        }
        Self { matrix, cells, cards, closed }
    }

    /// The columns of an anchor's cell, and the number of its blocks.
    fn cell(&self, anchor: Anchor) -> Option<(Range<usize>, usize)> {
        let cell = self.cells.get(&(anchor.band, anchor.column, anchor.wide)).filter(|c| c.blocks.len() > anchor.item)?;
        Some((cell.columns.clone(), cell.blocks.len()))
    }

    fn route(&self, link: &Connector, may_be_straight: bool, search: &mut RouteSearch) -> Option<Route> {
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
            let (cost, segments) = self.gutters((start, link.from.band), (end, link.to.band), search);
            (cost, Route::Gutters { leaves_right: *leaves_right, arrives_right: *arrives_right, segments })
        });
        routes.min_by_key(|(cost, _)| *cost).map(|(_, route)| route)
    }

    /// Whether nothing is between two cards of the same columns: no card in the bands between theirs, no touchpoint's card below
    /// an upper card that spans the stage, and no card that spans the stage above a lower one that does not.
    fn clear(&self, columns: &Range<usize>, upper: Anchor, lower: Anchor) -> bool {
        let any = |band: usize, wide: Option<bool>| match &self.matrix.bands[band].body {
            Body::Cells(_) => self.cards[band][columns.clone()].iter().any(|at| match wide {
                Some(wide) => at[usize::from(wide)],
                None => at.contains(&true),
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
        if self.closed[b][g] { usize::MAX / 4 } else { least(&self.matrix.bands[b].body) }
    }

    /// The cheapest route from vertical gutter `start.0` beside a card in band `start.1` to `end.0` beside a card in band `end.1`.
    fn gutters(&self, start: (usize, usize), end: (usize, usize), search: &mut RouteSearch) -> (usize, Vec<Segment>) {
        if start.0 == end.0 && self.same_gutter(start, end) {
            let segment = Segment { vertical: true, gutter: start.0, from: 2 * start.1 + 1, to: 2 * end.1 + 1, track: 0 };
            return (start.1.abs_diff(end.1), vec![segment]);
        }
        // A route leaves the card into the gutter; below a spanning card it can only go down.
        let beside = |(g, b): (usize, usize)| {
            let up = (self.descent(g, b) < CROSSING).then_some((g, b));
            up.into_iter().chain([(g, b + 1)]).collect::<Vec<Crossing>>()
        };
        let (cost, crossings) = search.cheapest(&beside(start), &beside(end), |g, b| self.descent(g, b));
        (cost, segments(start, &crossings, end))
    }

    fn same_gutter(&self, start: (usize, usize), end: (usize, usize)) -> bool {
        let (upper, lower) = (start.1.min(end.1), start.1.max(end.1));
        (upper + 1..lower.max(upper + 1)).all(|b| self.descent(start.0, b) < CROSSING)
            && (upper == lower || self.descent(start.0, lower) < CROSSING)
    }
}

/// Converts crossings to segments; collinear ones are joined.
fn segments(start: (usize, usize), crossings: &[Crossing], end: (usize, usize)) -> Vec<Segment> {
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

impl Routing {
    /// Assigns overlapping segments to different tracks, first come first served.
    fn assign_tracks(&mut self) {
        let (columns, bands) = (self.vertical.len() - 1, self.horizontal.len() - 1);
        let mut taken: BTreeMap<(bool, usize), TrackUse> = BTreeMap::new();
        for route in self.routes.iter_mut().flatten() {
            let Route::Gutters { segments, .. } = route else { continue };
            for segment in segments {
                let last = 2 * if segment.vertical { bands } else { columns };
                let tracks = taken.entry((segment.vertical, segment.gutter)).or_insert_with(|| TrackUse::new(last));
                segment.track = tracks.occupy(segment.from.min(segment.to), segment.from.max(segment.to));
            }
        }
        for ((vertical, gutter), tracks) in taken {
            let counts = if vertical { &mut self.vertical } else { &mut self.horizontal };
            counts[gutter] = tracks.count();
        }
    }
}
