//! The text of journey files to what is defined in them, what refers to it, and which key stands where.
//!
//! For editors, so it takes whatever can be read of a file in which somebody types, and reports nothing. Nothing else pays for it.

mod cursor;
mod references;
mod resolve;
mod things;
mod walk;

use crate::source::Sources;

pub use cursor::{Around, Place, around};
pub use references::{parts, words};
pub use things::{Entry, Group, Index, Leaf, Reference, Thing, written};

/// Reads files for an editor, the journey's own first.
#[must_use]
pub fn index(sources: &Sources) -> Index {
    walk::walk(sources, None).0
}
