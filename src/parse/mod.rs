//! The text of a journey file to a [`Journey`], with everything that is wrong with it, all at once.
//!
//! Text becomes a tree of values with their places (`yaml`, `tree`), and the tree a journey (`journey` and its
//! neighbours), key by key as the tables in [`tables`] say. Opens no file.

mod comments;
mod decode;
mod direction;
mod elements;
mod emotion;
pub mod findings;
pub mod index;
mod journey;
pub mod keys;
mod language;
mod mended;
mod moment;
mod names;
pub mod outline;
mod people;
mod places;
mod proof;
mod quantity;
mod reader;
mod room;
mod scalar;
mod seal;
pub mod shape;
mod syntax;
pub mod tables;
mod theme;
mod tree;
mod uses;
mod values;
mod yaml;

use crate::diagnostic::{Diagnostic, Level};
use crate::model::Journey;
use crate::source::Sources;

pub use decode::{Undecodable, decode};
pub use elements::elements;
pub use theme::{FontFile, ThemeFile, theme};
pub use uses::{Opened, gather, open, uses};
pub use yaml::LARGEST_FILE;

/// Reads the journey in the first file, with what the other files share with it.
///
/// The diagnostics stand in the order of the text. There is a journey exactly when none of them is an error.
#[must_use]
pub fn parse(sources: &Sources) -> (Option<Journey>, Vec<Diagnostic>) {
    parse_some(sources, false, |_| true)
}

/// As [`parse`], with only those of the shared files that are text. `incomplete`: some of them are missing.
fn parse_some(sources: &Sources, incomplete: bool, is_text: impl Fn(u16) -> bool) -> (Option<Journey>, Vec<Diagnostic>) {
    let mut reader = reader::Reader::new(sources);
    let mut roots = Vec::new();
    let mut suppressions = Vec::new();
    for (file, source) in sources.iter() {
        let root = if is_text(file) { yaml::read(file, &source.text, &mut reader.found) } else { None };
        suppressions.extend(root.iter().flat_map(|root| comments::suppressions(file, &source.text, root)));
        roots.push(root);
    }
    reader.found.truncate(reader::MOST_FINDINGS);
    let main = roots.remove(0);
    reader.names.incomplete = incomplete || roots.iter().any(Option::is_none);
    let shared: Vec<tree::Node> = roots.into_iter().flatten().collect();
    let mut journey = main.as_ref().and_then(|main| reader.journey(main, &shared));
    if let (Some(journey), Some(main)) = (&mut journey, &main) {
        journey.written.suppressions = suppressions;
        // Few files are sealed, and hashing takes its time.
        if journey.seal.is_some() || journey.is_approved() {
            journey.written.seal = seal::seal(&sources.main().text, main, &journey.written.synonyms);
        }
    }
    let mut found = reader.found;
    found.sort_by_key(|diagnostic| diagnostic.primary.span);
    let failed = found.iter().any(|diagnostic| diagnostic.level == Level::Error);
    (journey.filter(|_| !failed), found)
}
