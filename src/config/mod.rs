//! Reads a `cjm.toml`, the configuration of a project. Opens no file.
//!
//! Text becomes a tree of values with their places (`tree`), and the tree a [`Config`], key by key as the tables in [`keys`] say.
//! The settings of one file are [`Effective`]: the configuration with the rows of `[[files]]` that name it.

mod check;
mod choice;
mod effective;
mod error_rules;
pub mod keys;
mod layer;
mod paths;
mod reader;
mod render;
mod rules;
mod show;
mod tree;

use crate::findings::{Finding, Rule};
use crate::source::Source;

pub use choice::RuleSelector;
pub use effective::Effective;
pub use layer::{CheckTable, Config, FileOverride, LARGEST_SCALE, Layer, RenderTable, RuleRow};
pub use paths::Patterns;
pub use show::{CommandLineSettings, show};

use reader::ConfigReader;

/// The file's name.
pub const FILE: &str = "cjm.toml";

/// The most bytes such a file may have.
pub const LARGEST_FILE: usize = 256 * 1024;

/// Reads a configuration.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the text.
pub fn read(source: Source) -> Result<Config, (Source, Vec<Finding>)> {
    let (root, mut found) = tree::read(&source.text);
    if found.is_empty() {
        let mut reader = ConfigReader::new();
        let (base, files) = reader.config(&root);
        found = reader.found;
        if found.is_empty() {
            return Ok(Config { source, base, files });
        }
    }
    found.sort_by_key(|finding| finding.primary.span);
    Err((source, found))
}

/// Every rule for what is wrong with a configuration.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    error_rules::CONFIGURATION.iter().copied()
}
