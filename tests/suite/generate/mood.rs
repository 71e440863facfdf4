//! The size of a generated journey, the share of filled keys, and the style of its texts.

use std::ops::RangeInclusive;

use cjm::model::keys::{FLOW, PERSONA, STAGE, TOUCHPOINT, Table};

/// The parameters of a generated journey.
#[derive(Debug)]
pub(super) struct Mood {
    /// Percentage of the optional keys that are there.
    pub(super) filled: u32,
    /// Percentages of keys that differ from that.
    likely: &'static [(&'static str, u32)],
    /// How many entries of a level there are, where it is not 1 to 3.
    sizes: &'static [(&'static Table, RangeInclusive<usize>)],
    /// Percentage of the texts that are not short English ones.
    pub(super) odd: u32,
    /// The number of emotions per persona, of 3.
    pub(super) per_persona: u32,
    /// Whether some texts are very long.
    pub(super) heavy: bool,
}

const PLAIN: Mood =
    Mood { filled: 18, likely: &[], sizes: &[(&STAGE, 1..=6), (&TOUCHPOINT, 1..=4)], odd: 6, per_persona: 1, heavy: false };

/// One after the other, seed by seed.
pub(super) static MOODS: &[Mood] = &[
    PLAIN,
    // Hardly anything.
    Mood { filled: 4, likely: &[("emotion", 25)], sizes: &[(&STAGE, 1..=3), (&TOUCHPOINT, 1..=1)], ..PLAIN },
    // Up to 60 touchpoints.
    Mood { filled: 14, likely: &[("touchpoints", 95)], sizes: &[(&STAGE, 4..=5), (&TOUCHPOINT, 6..=12)], ..PLAIN },
    // Every script.
    Mood { filled: 30, odd: 70, sizes: &[(&STAGE, 1..=4), (&TOUCHPOINT, 1..=3)], ..PLAIN },
    // Very long texts and words.
    Mood { filled: 25, odd: 45, heavy: true, sizes: &[(&STAGE, 1..=4), (&TOUCHPOINT, 1..=3)], ..PLAIN },
    // Everything at once.
    Mood { filled: 70, odd: 20, sizes: &[(&STAGE, 1..=3), (&TOUCHPOINT, 1..=3)], ..PLAIN },
    // Several personas who feel different things.
    Mood {
        per_persona: 6,
        likely: &[("personas", 100), ("emotion", 95), ("for", 25)],
        sizes: &[(&PERSONA, 2..=5), (&STAGE, 1..=5)],
        ..PLAIN
    },
    // Flows and jumps everywhere.
    Mood {
        likely: &[
            ("id", 95),
            ("flows", 100),
            ("next", 30),
            ("physical_evidence", 55),
            ("frontstage", 55),
            ("backstage", 55),
            ("support", 55),
        ],
        sizes: &[(&FLOW, 2..=14), (&STAGE, 1..=5)],
        ..PLAIN
    },
];

/// Keys that are generated more often: the main content of drawings, and targets of references.
const LIKELY: &[(&str, u32)] = &[
    ("emotion", 75),
    ("channel", 60),
    ("id", 60),
    ("touchpoints", 85),
    ("personas", 50),
    ("channels", 40),
    ("metrics", 30),
    ("evidence", 25),
    ("lanes", 35),
    ("paths", 35),
    ("scale", 20),
];

impl Mood {
    /// Percentage of journeys, stages and so on that have a key.
    pub(super) fn chance(&self, key: &str) -> u32 {
        let find = |rows: &[(&str, u32)]| rows.iter().find(|(name, _)| *name == key).map(|(_, percent)| *percent);
        find(self.likely).or_else(|| find(LIKELY).filter(|_| self.filled > 10)).unwrap_or(self.filled)
    }

    /// How many entries of a level there are.
    pub(super) fn size(&self, level: Option<&Table>) -> RangeInclusive<usize> {
        let size = level.and_then(|level| self.sizes.iter().find(|(table, _)| table.place == level.place));
        size.map_or(1..=3, |(_, size)| size.clone())
    }
}
