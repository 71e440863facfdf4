//! Parses the text of a journey file into a [`Journey`](crate::model::Journey) and reports every problem at once.
//!
//! `syntax` turns text into a tree of values with spans, and `reader` turns the tree into a journey, key by key as listed in the
//! tables of [`keys`](crate::model::keys). Opens no file.

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
pub use files::{ParsedFiles, gather, open, open_with_parts, parse, uses};
pub(crate) use reader::theme_rules;
pub use reader::{ThemeFile, ThemeFont, theme};
pub use recognition::is_journey;
pub use syntax::{Undecodable, decode, is_readable, quotes_comment};

/// Every rule for errors in journeys, themes and the files they name.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    [rules::YAML, rules::LANGUAGE, rules::FILES, theme_rules::THEME_RULES].into_iter().flatten().copied()
}
