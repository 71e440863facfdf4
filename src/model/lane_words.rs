//! Resolves the words that users write for a lane to its name.

use super::{Journey, field, keys};

/// Resolves a word to the name of a lane: the name itself, or the key of a stage or touchpoint that the lane shows, also as a
/// synonym or in another spelling.
#[must_use]
pub fn lane(word: &str) -> Option<&'static str> {
    let word = word.trim();
    let key = || keys::TOUCHPOINT.find(word).or_else(|| keys::STAGE.find(word));
    field::lane(&word.replace('-', "_")).or_else(|| field::lane(key()?.name))
}

impl Journey {
    /// Resolves a word to the name of a lane, or to the id of one of the journey's own lanes.
    #[must_use]
    pub fn lane(&self, word: &str) -> Option<&str> {
        let own = self.lanes.iter().map(|lane| lane.id.as_str()).find(|id| *id == word.trim());
        own.or_else(|| lane(word))
    }
}
