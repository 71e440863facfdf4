//! Indexes journey files for an editor: definitions, references, and the keys of every level.
//!
//! Accepts whatever can be read of an incomplete file and reports nothing.

mod cursor;
mod references;
mod resolve;
mod things;
mod walk;

use crate::source::Sources;

pub use cursor::{Around, Place, around};
pub use references::{parts, words};
pub use things::{Entry, Group, Index, Leaf, Reference, Thing};

/// Reads files for an editor, the journey's own first.
#[must_use]
pub fn index(sources: &Sources) -> Index {
    walk::walk(sources, None).0
}
