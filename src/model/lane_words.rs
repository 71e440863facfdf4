//! Names the lanes that sheets can show, and resolves the words that users write for a lane.

use std::collections::BTreeSet;

use super::field::FIELDS;
use super::{Journey, keys};

/// A lane that shows the structure of a journey instead of fields of moments.
#[derive(Debug, Clone, Copy)]
pub struct StructuralLane {
    /// The key of a stage or touchpoint that fills it.
    pub key: &'static str,
    /// Its name.
    pub lane: &'static str,
    /// Whether a journey fills it.
    pub is_filled: fn(&Journey) -> bool,
}

/// Every lane of this kind, sorted by name.
pub static STRUCTURAL_LANES: &[StructuralLane] = &[
    StructuralLane { key: "goal", lane: "goals", is_filled: |journey| journey.stages.iter().any(|stage| stage.goal.is_some()) },
    StructuralLane { key: "insights", lane: "insights", is_filled: |journey| journey.all_insights().next().is_some() },
    StructuralLane { key: "path", lane: "paths", is_filled: |journey| !journey.paths.is_empty() },
    StructuralLane { key: "stages", lane: "stages", is_filled: |journey| !journey.stages.is_empty() },
];

/// The names of all lanes that a sheet can show, without own lanes.
#[must_use]
pub fn lanes() -> BTreeSet<&'static str> {
    let fields = FIELDS.iter().flat_map(|field| field.lanes.iter().copied());
    fields.chain(STRUCTURAL_LANES.iter().map(|frame| frame.lane)).collect()
}

/// Resolves a word to the name of a lane: the name itself, or the key of a stage or touchpoint that the lane shows, also as a
/// synonym or in another spelling.
#[must_use]
pub fn lane(word: &str) -> Option<&'static str> {
    let word = word.trim();
    let key = || keys::TOUCHPOINT.find(word).or_else(|| keys::STAGE.find(word));
    documented(&word.replace('-', "_")).or_else(|| documented(key()?.name))
}

impl Journey {
    /// Resolves a word to the name of a lane, or to the id of one of the journey's own lanes.
    #[must_use]
    pub fn lane(&self, word: &str) -> Option<&str> {
        let own = self.lanes.iter().map(|lane| lane.id.as_str()).find(|id| *id == word.trim());
        own.or_else(|| lane(word))
    }
}

/// Resolves a word to a lane name: the name itself, or the documented key of a stage or touchpoint that the lane shows.
fn documented(word: &str) -> Option<&'static str> {
    let of_key = || FIELDS.iter().find(|field| field.key.name == word).and_then(|field| field.lanes.first().copied());
    let of_frame = || STRUCTURAL_LANES.iter().find(|frame| frame.key == word).map(|frame| frame.lane);
    lanes().get(word).copied().or_else(of_key).or_else(of_frame)
}
