//! Defines the keys of the format as tables: the keys of each level of a journey file, their synonyms and their documentation.
//!
//! Data only: the reader, messages, help, the editor server and the documentation use these tables.

mod common;
mod details;
mod meant;
mod notation;
mod people;
mod research;
mod stages;
mod symbols;
mod table;
mod theme_file;
mod things;
mod top_level;
mod words;

pub use common::*;
pub use details::*;
pub use meant::MeantKey;
pub use notation::*;
pub use people::*;
pub use research::*;
pub use stages::*;
pub use symbols::*;
pub use table::*;
pub use theme_file::*;
pub use things::*;
pub use top_level::*;
pub use words::*;

/// The levels that document keys shared with other levels.
static HOMES: &[&Table] = &[&JOURNEY, &TOUCHPOINT];

/// Every level, for the documentation and for messages about misplaced keys.
pub static LEVELS: &[&Table] = &[
    &JOURNEY,
    &PERSONA,
    &STAGE,
    &TOUCHPOINT,
    &EMOTION,
    &PAIN_POINT,
    &OPPORTUNITY,
    &INSIGHT,
    &HYPOTHESIS,
    &WEIGHT,
    &MOMENT_OF_TRUTH,
    &REMARK,
    &PLAIN,
    &LINK,
    &ITEM,
    &FAIL_POINT,
    &METRIC,
    &EVIDENCE,
    &TEAM,
    &PATH,
    &CHANNEL,
    &LANE,
    &OFFER,
    &OFFER_ITEM,
    &FLOW,
    &SCALE,
    &JOBS,
    &EMPATHY,
    &SHARED,
];

impl Table {
    /// Whether the keys of own lanes are keys of the level.
    #[must_use]
    pub fn takes_own_lanes(&self) -> bool {
        self.is(&STAGE) || self.is(&TOUCHPOINT)
    }

    /// The keys that are unique to this level, and the level that documents the others.
    #[must_use]
    pub fn own(&self) -> (Vec<&'static AnyKey>, Option<&'static Table>) {
        let home = |part: &[AnyKey]| {
            let same = |other: &&[AnyKey]| other.iter().map(|key| key.name).eq(part.iter().map(|key| key.name));
            HOMES.iter().copied().find(|home| home.what != self.what && home.parts.iter().any(same))
        };
        let own = self.parts.iter().filter(|part| home(part).is_none()).flat_map(|part| part.iter()).collect();
        (own, self.parts.iter().find_map(|part| home(part)))
    }
}

/// The levels that have a key, for messages about misplaced keys.
#[must_use]
pub fn levels_of(word: &str) -> Vec<&'static str> {
    LEVELS.iter().filter(|table| table.find(word).is_some()).map(|table| table.what).collect()
}

/// Whether a word is a key of some level.
#[must_use]
pub fn is_key(word: &str) -> bool {
    LEVELS.iter().any(|table| table.find(word).is_some())
}
