//! Keeps the last subsets of faces, by what they contain.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::run::FaceId;

/// What determines the bytes of a subset.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    files: HashMap<SubsetKey, Arc<Subset>>,
    bytes: usize,
}

/// The file of a subset; `None` if the face cannot be subset.
type Subset = OnceLock<Option<Arc<[u8]>>>;

impl Subsets {
    /// Their maximum size together: some hundred subsets of Latin faces.
    const MOST_BYTES: usize = 4 << 20;

    /// The subset with this content, which `make` makes if it is not known. Threads that need the same one wait for the first.
    pub(super) fn get(&self, key: &SubsetKey, make: impl FnOnce(&SubsetKey) -> Option<Vec<u8>>) -> Option<Arc<[u8]>> {
        let subset = Arc::clone(self.known().files.entry(key.clone()).or_default());
        let mut made = 0;
        let file = subset.get_or_init(|| {
            let file = make(key).map(Arc::from);
            made = file.as_ref().map_or(0, |file: &Arc<[u8]>| file.len());
            file
        });
        if made > 0 {
            let mut known = self.known();
            known.bytes += made;
            if known.bytes > Self::MOST_BYTES {
                *known = KnownSubsets::default();
            }
        }
        file.clone()
    }

    fn known(&self) -> MutexGuard<'_, KnownSubsets> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
