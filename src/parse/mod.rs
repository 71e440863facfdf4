//! Parses the text of a journey file into a [`Journey`](crate::model::Journey) and reports every problem at once.
//!
//! Text becomes a tree of values with their spans ([`syntax`]), and the tree becomes a journey (`reader`), key by key as the tables in
//! [`keys`](crate::model::keys) list them. Opens no file.

mod element_paths;
mod files;
pub mod index;
mod reader;
mod recognition;
pub(crate) mod rules;
mod seal;
pub mod syntax;

use crate::findings::Rule;

pub use element_paths::element_paths;
pub use files::{Opened, gather, open, parse, uses};
pub(crate) use reader::theme_rules;
pub use reader::{FontFile, ThemeFile, theme};
pub use recognition::is_journey;
pub use syntax::{LARGEST_FILE, Undecodable, decode};

/// Every rule for what keeps a journey, a theme or the files around them from being read.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    [rules::YAML, rules::LANGUAGE, rules::FILES, theme_rules::THEME_RULES].into_iter().flatten().copied()
}
