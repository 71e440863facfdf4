//! Searches the cheapest route from crossing to crossing of the gutters of a board.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A vertical gutter and a horizontal one.
pub(super) type Crossing = (usize, usize);

/// The cost of following a horizontal gutter past a column.
const ALONG: usize = 3;
const BEND: usize = 3;

/// No state: where a route starts.
const NONE: usize = usize::MAX;

/// A search that keeps its tables for the next route on the same board.
///
/// A* over the crossings of gutters, with the direction of arrival as part of the state, so that bends cost. It visits no more of
/// the board than routes as cheap as the cheapest one may need. Of equally cheap routes it returns the one that a search of the whole
/// board in the order of cost and state finds.
#[derive(Debug)]
pub(super) struct RouteSearch {
    /// Number of vertical gutters.
    across: usize,
    /// The least cost of the way down from the top of the board to each horizontal gutter.
    depth: Vec<usize>,
    reached: Vec<Reached>,
    /// The number of the current search; states that an earlier one reached do not count.
    round: usize,
    /// Estimated cost of the whole route, cost so far, state.
    open: BinaryHeap<Reverse<(usize, usize, usize)>>,
}

/// How a state was reached.
#[derive(Debug, Clone, Copy)]
struct Reached {
    round: usize,
    cost: usize,
    /// The state before.
    came: usize,
}

impl RouteSearch {
    /// A search on a board with this many columns and the least cost of passing each of its bands.
    pub(super) fn new(columns: usize, least: impl Iterator<Item = usize>) -> Self {
        let mut depth = vec![0];
        depth.extend(least.scan(0, |depth, least| {
            *depth += least;
            Some(*depth)
        }));
        let across = columns + 1;
        let reached = vec![Reached { round: 0, cost: 0, came: NONE }; 2 * across * depth.len()];
        Self { across, depth, reached, round: 0, open: BinaryHeap::new() }
    }

    /// The cost of the cheapest route from one of the crossings in `starts` to one of those in `ends`, and crossings on its way, at
    /// least all where it bends. It starts and ends vertically. `descent` is the cost of following a vertical gutter past a band.
    pub(super) fn cheapest(
        &mut self,
        starts: &[Crossing],
        ends: &[Crossing],
        descent: impl Fn(usize, usize) -> usize,
    ) -> (usize, Vec<Crossing>) {
        self.direct(starts, ends, &descent).unwrap_or_else(|| self.search(starts, ends, descent))
    }

    /// The route with two bends: in the vertical gutter of the start to the horizontal gutter of the end, and along that one. `None` if
    /// it may not be the one that a search returns.
    ///
    /// No route costs less than the bands, the columns and the two bends between a start and an end. If this one costs no more, then
    /// the search returns it: it prefers the end with the lower number, and a horizontal arrival. So the time for a link does not grow
    /// with its length.
    fn direct(
        &self,
        starts: &[Crossing],
        ends: &[Crossing],
        descent: impl Fn(usize, usize) -> usize,
    ) -> Option<(usize, Vec<Crossing>)> {
        let (from, to) = (starts.first()?.0, ends.first()?.0);
        if from == to || starts.iter().any(|start| start.0 != from) || ends.iter().any(|end| end.0 != to) {
            return None;
        }
        let down = |start: &Crossing, end: &Crossing| self.depth[start.1].abs_diff(self.depth[end.1]);
        let pairs = || ends.iter().flat_map(|end| starts.iter().map(move |start| (start, end)));
        let (start, end) = pairs().min_by_key(|(start, end)| (down(start, end), end.1))?;
        let depth = down(start, end);
        let alone = pairs().filter(|(other, same)| *same == end && down(other, same) == depth).count() == 1;
        let free = |band: usize| descent(from, band) == self.depth[band + 1] - self.depth[band];
        if !alone || !(start.1.min(end.1)..start.1.max(end.1)).all(free) {
            return None;
        }
        let cost = 1 + depth + ALONG * from.abs_diff(to) + 2 * BEND;
        Some((cost, vec![*start, (from, end.1), *end]))
    }

    /// Searches the cheapest route, and returns all crossings on its way.
    fn search(
        &mut self,
        starts: &[Crossing],
        ends: &[Crossing],
        descent: impl Fn(usize, usize) -> usize,
    ) -> (usize, Vec<Crossing>) {
        self.round += 1;
        self.open.clear();
        for start in starts {
            self.reach(self.state(*start, true), 1, NONE, ends);
        }
        while let Some(Reverse((whole, cost, s))) = self.open.pop() {
            // Routes of the same cost are all looked at: which one is taken does not depend on the order of the search.
            if self.arrival(ends).is_some_and(|(best, _)| whole > best) {
                break;
            }
            if cost > self.reached[s].cost {
                continue;
            }
            let (vertical, (g, h)) = (s % 2 == 1, self.crossing(s));
            let neighbours = [
                (g > 0).then(|| ((g - 1, h), false, ALONG)),
                (g + 1 < self.across).then(|| ((g + 1, h), false, ALONG)),
                (h > 0).then(|| ((g, h - 1), true, descent(g, h - 1))),
                (h + 1 < self.depth.len()).then(|| ((g, h + 1), true, descent(g, h))),
            ];
            for (to, down, price) in neighbours.into_iter().flatten() {
                let bend = if down == vertical { 0 } else { BEND };
                self.reach(self.state(to, down), cost.saturating_add(price + bend), s, ends);
            }
        }
        let (cost, mut s) = self.arrival(ends).expect("all crossings are connected");
        let mut crossings = Vec::new();
        while s != NONE {
            crossings.push(self.crossing(s));
            s = self.reached[s].came;
        }
        crossings.reverse();
        (cost, crossings)
    }

    /// Notes a way to a state, if it is better than those before: cheaper, or equally cheap and from the cheaper, then lower state.
    fn reach(&mut self, s: usize, cost: usize, came: usize, ends: &[Crossing]) {
        let known = self.known(s);
        if known.is_none_or(|known| cost < known.cost) {
            self.open.push(Reverse((cost.saturating_add(self.rest(s, ends)), cost, s)));
        } else if known.is_some_and(|known| cost > known.cost || self.rank(came) >= self.rank(known.came)) {
            return;
        }
        self.reached[s] = Reached { round: self.round, cost, came };
    }

    /// The cheapest arrival so far: its cost, and its state.
    fn arrival(&self, ends: &[Crossing]) -> Option<(usize, usize)> {
        let states = ends.iter().flat_map(|end| [(self.state(*end, true), 0), (self.state(*end, false), BEND)]);
        states.filter_map(|(s, bend)| Some((self.known(s)?.cost.saturating_add(bend), s))).min()
    }

    /// The least cost of the way from a state to an end.
    fn rest(&self, s: usize, ends: &[Crossing]) -> usize {
        let (g, h) = self.crossing(s);
        let to = |end: &Crossing| {
            // A route that runs vertically bends into a horizontal gutter and out of it again.
            let bends = if s % 2 == 1 { 2 * usize::from(g != end.0) } else { 1 };
            ALONG * g.abs_diff(end.0) + self.depth[h].abs_diff(self.depth[end.1]) + BEND * bends
        };
        ends.iter().map(to).min().unwrap_or(0)
    }

    fn known(&self, s: usize) -> Option<Reached> {
        Some(self.reached[s]).filter(|reached| reached.round == self.round)
    }

    fn rank(&self, s: usize) -> (usize, usize) {
        (self.reached.get(s).map_or(0, |reached| reached.cost), s)
    }

    fn state(&self, (g, h): Crossing, vertical: bool) -> usize {
        2 * (h * self.across + g) + usize::from(vertical)
    }

    fn crossing(&self, s: usize) -> Crossing {
        ((s / 2) % self.across, s / 2 / self.across)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A board with bands of some costs, and gutters that are blocked in some of them.
    struct Board {
        columns: usize,
        least: Vec<usize>,
        closed: Vec<Vec<bool>>,
    }

    /// Numbers that are different enough for boards.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % end
        }
    }

    impl Board {
        fn new(numbers: &mut Numbers) -> Self {
            let columns = 1 + numbers.below(12);
            let least: Vec<usize> = (0..=numbers.below(8)).map(|_| if numbers.below(4) == 0 { 60 } else { 2 }).collect();
            let inner = 1..columns;
            let mut blocked = |gutter: usize, least: usize| least == 2 && inner.contains(&gutter) && numbers.below(3) == 0;
            let closed = least.iter().map(|least| (0..=columns).map(|gutter| blocked(gutter, *least)).collect()).collect();
            Self { columns, least, closed }
        }

        fn descent(&self, g: usize, b: usize) -> usize {
            if self.closed[b][g] { usize::MAX / 4 } else { self.least[b] }
        }

        /// The crossings above and below a place in a gutter, or only the one below.
        fn place(&self, numbers: &mut Numbers) -> Vec<Crossing> {
            let (g, b) = (numbers.below(self.columns + 1), numbers.below(self.least.len()));
            (b..=b + 1).skip(numbers.below(2)).map(|h| (g, h)).collect()
        }

        /// Dijkstra over the whole board, in the order of cost and state.
        fn whole(&self, starts: &[Crossing], ends: &[Crossing]) -> (usize, Vec<Crossing>) {
            let across = self.columns + 1;
            let state = |(g, h): Crossing, vertical: bool| 2 * (h * across + g) + usize::from(vertical);
            let mut best = vec![(usize::MAX, NONE); 2 * across * (self.least.len() + 1)];
            let mut open = BinaryHeap::new();
            for start in starts {
                best[state(*start, true)].0 = 1;
                open.push(Reverse((1, state(*start, true))));
            }
            while let Some(Reverse((cost, s))) = open.pop() {
                if cost > best[s].0 {
                    continue;
                }
                let (g, h) = ((s / 2) % across, s / 2 / across);
                let mut next = vec![((g + 1, h), false, ALONG), ((g.wrapping_sub(1), h), false, ALONG)];
                next.extend(h.checked_sub(1).map(|above| ((g, above), true, self.descent(g, above))));
                next.extend((h < self.least.len()).then(|| ((g, h + 1), true, self.descent(g, h))));
                for (to, vertical, price) in next.into_iter().filter(|((g, _), ..)| *g < across) {
                    let total = cost.saturating_add(price + if vertical == (s % 2 == 1) { 0 } else { BEND });
                    if total < best[state(to, vertical)].0 {
                        best[state(to, vertical)] = (total, s);
                        open.push(Reverse((total, state(to, vertical))));
                    }
                }
            }
            let states = ends.iter().flat_map(|end| [(state(*end, true), 0), (state(*end, false), BEND)]);
            let (cost, mut s) = states.map(|(s, bend)| (best[s].0.saturating_add(bend), s)).min().expect("there are ends");
            let mut crossings = Vec::new();
            while s != NONE {
                crossings.push(((s / 2) % across, s / 2 / across));
                s = best[s].1;
            }
            crossings.reverse();
            (cost, crossings)
        }
    }

    #[test]
    fn a_route_is_that_of_a_search_of_the_whole_board() {
        let mut numbers = Numbers(1);
        for _ in 0..400 {
            let board = Board::new(&mut numbers);
            let mut search = RouteSearch::new(board.columns, board.least.iter().copied());
            for _ in 0..20 {
                let (starts, ends) = (board.place(&mut numbers), board.place(&mut numbers));
                let (cost, crossings) = search.cheapest(&starts, &ends, |g, b| board.descent(g, b));
                let (least, whole) = board.whole(&starts, &ends);
                assert_eq!((cost, bends(&crossings)), (least, bends(&whole)), "{starts:?} to {ends:?}");
            }
        }
    }

    #[test]
    fn a_short_route_leaves_the_rest_of_a_long_board_alone() {
        let visited = |columns: usize| {
            let mut search = RouteSearch::new(columns, [2, 60, 2, 2].into_iter());
            // The gutter of the start is closed, so that there is no direct route.
            let descent = |g, b: usize| if (g, b) == (20, 2) { usize::MAX / 4 } else { [2, 60, 2, 2][b] };
            search.cheapest(&[(20, 3), (20, 4)], &[(22, 0), (22, 1)], descent);
            search.reached.iter().filter(|reached| reached.round == 1).count()
        };
        assert!(visited(40) > 0);
        assert_eq!(visited(40), visited(4000));
    }

    #[test]
    fn a_direct_route_is_not_searched() {
        let mut search = RouteSearch::new(4000, [2, 60, 2, 2].into_iter());
        let (cost, crossings) = search.cheapest(&[(20, 3), (20, 4)], &[(3900, 0), (3900, 1)], |_, b| [2, 60, 2, 2][b]);
        assert_eq!((cost, crossings), (1 + 62 + 3 * 3880 + 6, vec![(20, 3), (20, 1), (3900, 1)]));
        assert!(search.reached.iter().all(|reached| reached.round == 0));
    }

    /// The ends of a route and the crossings where it changes its direction.
    fn bends(crossings: &[Crossing]) -> Vec<Crossing> {
        let mut bends: Vec<Crossing> = Vec::new();
        for crossing in crossings {
            while let [.., a, b] = bends[..]
                && ((a.0 == b.0 && b.0 == crossing.0) || (a.1 == b.1 && b.1 == crossing.1))
            {
                bends.pop();
            }
            if bends.last() != Some(crossing) {
                bends.push(*crossing);
            }
        }
        bends
    }
}
