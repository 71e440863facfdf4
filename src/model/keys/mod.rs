//! Keys of the format as tables: what each level of a journey file takes, how else people spell it, what it means.
//!
//! Data only: the reader, messages, help, the editor server and the documentation all draw on these tables.

mod common;
mod details;
mod notation;
mod people;
mod research;
mod stages;
mod table;
mod theme_file;
mod things;
mod top_level;
mod words;

pub use common::*;
pub use details::*;
pub use notation::*;
pub use people::*;
pub use research::*;
pub use stages::*;
pub use table::*;
pub use theme_file::*;
pub use things::*;
pub use top_level::*;
pub use words::*;

/// The levels that explain keys which other levels have, too.
static HOMES: &[&Table] = &[&JOURNEY, &TOUCHPOINT];

/// Every level, for messages about a key on the wrong one, and for the documentation.
pub static LEVELS: &[&Table] = &[
    &JOURNEY,
    &PERSONA,
    &STAGE,
    &TOUCHPOINT,
    &EMOTION,
    &PAIN_POINT,
    &OPPORTUNITY,
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
    /// The keys of this level alone, and the level that all the others are explained with.
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

/// The levels on which a key stands, for a key that was written on the wrong one.
#[must_use]
pub fn levels_of(word: &str) -> Vec<&'static str> {
    LEVELS.iter().filter(|table| table.find(word).is_some()).map(|table| table.what).collect()
}
