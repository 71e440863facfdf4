//! Indexes journey files for an editor: definitions, references, and the keys of every level.
//!
//! Accepts the readable parts of an incomplete file and reports no findings.

mod cursor;
mod resolve;
mod things;
mod walk;
mod words;

use crate::source::Sources;

pub use cursor::{Cursor, CursorContext, around};
pub use things::{Index, IndexedReference, KeyEntry, KeyGroup, Leaf, Thing};
pub use words::words;

/// Indexes files for an editor, the journey's own first.
#[must_use]
pub fn index(sources: &Sources) -> Index {
    walk::walk(sources, None).0
}
