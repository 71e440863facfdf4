//! Finds free tracks in a gutter for segments of connectors.

/// The occupied ranges of all tracks of a gutter: a segment tree over its positions, with a set of tracks per node.
///
/// Looking for a free track on one track after the other takes a time that grows with the square of the number of connectors.
#[derive(Debug)]
pub(super) struct TrackUse {
    /// Number of leaves, a power of two.
    leaves: usize,
    /// The tracks that are occupied on the whole range of each node.
    whole: Vec<TrackSet>,
    /// The tracks that are occupied anywhere in it.
    parts: Vec<TrackSet>,
    /// The number of tracks.
    count: usize,
}

/// Track numbers, as bits.
type TrackSet = Vec<u64>;

impl TrackUse {
    /// A gutter with the positions `0..=last`, without tracks.
    pub(super) fn new(last: usize) -> Self {
        let leaves = (last + 1).next_power_of_two();
        Self { leaves, whole: vec![TrackSet::new(); 2 * leaves], parts: vec![TrackSet::new(); 2 * leaves], count: 0 }
    }

    /// The number of tracks.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Occupies `from..=to` on the first track where all of it is free, and returns the track.
    pub(super) fn occupy(&mut self, from: usize, to: usize) -> usize {
        let mut occupied = TrackSet::new();
        let (mut low, mut high) = (self.leaves + from, self.leaves + to + 1);
        for node in upwards(low).chain(upwards(high - 1)) {
            join(&mut occupied, &self.whole[node]);
        }
        let mut nodes = Vec::new();
        while low < high {
            nodes.extend((low % 2 == 1).then_some(low));
            nodes.extend((high % 2 == 1).then_some(high - 1));
            (low, high) = (low.div_ceil(2), high / 2);
        }
        for node in &nodes {
            join(&mut occupied, &self.parts[*node]);
        }
        let word = occupied.iter().position(|word| *word != u64::MAX).unwrap_or(occupied.len());
        let track = 64 * word + occupied.get(word).map_or(0, |word| word.trailing_ones() as usize);
        for node in nodes {
            add(&mut self.whole[node], track);
            for above in upwards(node) {
                add(&mut self.parts[above], track);
            }
        }
        self.count = self.count.max(track + 1);
        track
    }
}

/// A node and those above it.
fn upwards(node: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(node), |node| Some(node / 2)).take_while(|node| *node > 0)
}

fn join(set: &mut TrackSet, more: &TrackSet) {
    set.resize(set.len().max(more.len()), 0);
    set.iter_mut().zip(more).for_each(|(word, more)| *word |= more);
}

fn add(set: &mut TrackSet, track: usize) {
    set.resize(set.len().max(track / 64 + 1), 0);
    set[track / 64] |= 1 << (track % 64);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks at one track after the other.
    #[derive(Default)]
    struct OneByOne(Vec<Vec<(usize, usize)>>);

    impl OneByOne {
        fn occupy(&mut self, from: usize, to: usize) -> usize {
            let free = |track: &Vec<(usize, usize)>| track.iter().all(|(start, end)| to < *start || *end < from);
            let track = self.0.iter().position(free).unwrap_or(self.0.len());
            if track == self.0.len() {
                self.0.push(Vec::new());
            }
            self.0[track].push((from, to));
            track
        }
    }

    #[test]
    fn a_range_gets_the_first_track_where_it_is_free() {
        let mut random = 1_u64;
        let mut below = |end: usize| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) as usize % end
        };
        for last in [0, 1, 2, 6, 7, 8, 31, 100] {
            let (mut fast, mut slow) = (TrackUse::new(last), OneByOne::default());
            for _ in 0..300 {
                let (a, b) = (below(last + 1), below(last + 1));
                let (from, to) = (a.min(b), a.max(b));
                assert_eq!(fast.occupy(from, to), slow.occupy(from, to), "{from} to {to} of {last}");
            }
            assert_eq!(fast.count(), slow.0.len());
        }
    }
}
