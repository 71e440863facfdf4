//! Keeps the last subsets of faces, by what they contain.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use super::run::FaceId;

/// What determines the bytes of a subset.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct SubsetKey {
    pub(super) id: FaceId,
    /// The characters that are drawn.
    pub(super) text: BTreeSet<char>,
    /// The glyphs of characters that are not plain.
    pub(super) drawn: BTreeSet<u32>,
}

/// The last subsets: the sheets of a file, its themes, and files with the same characters share them.
#[derive(Debug, Default)]
pub(super) struct Subsets(Mutex<KnownSubsets>);

#[derive(Debug, Default)]
struct KnownSubsets {
    files: HashMap<SubsetKey, Vec<u8>>,
    bytes: usize,
}

impl Subsets {
    /// Their maximum size together: some hundred subsets of Latin faces.
    const MOST_BYTES: usize = 4 << 20;

    pub(super) fn get(&self, key: &SubsetKey) -> Option<Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).files.get(key).cloned()
    }

    pub(super) fn put(&self, key: SubsetKey, file: &[u8]) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.bytes + file.len() > Self::MOST_BYTES {
            *known = KnownSubsets::default();
        }
        if file.len() <= Self::MOST_BYTES {
            // Two threads may put the same.
            let replaced = known.files.insert(key, file.to_vec()).map_or(0, |other| other.len());
            known.bytes = known.bytes + file.len() - replaced;
        }
    }
}
