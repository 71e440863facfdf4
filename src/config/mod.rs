//! Reads a `cjm.toml`, the configuration of a project. Opens no file.
//!
//! `tree` turns text into values with spans, and `tables` turns them into a [`Layer`], key by key: the row of a key in [`keys`] says
//! how its value is read and printed. The settings of one file are [`Effective`]: the configuration with the matching rows of
//! `[[files]]`.

mod check;
mod configuration;
mod effective;
mod error_rules;
mod fail_on;
pub mod keys;
mod paths;
pub mod placeholders;
mod reader;
mod render;
mod rules;
mod selector;
mod show;
mod tables;
mod to_toml;
mod tree;

use crate::findings::{Finding, Rule};
use crate::source::Source;

pub use configuration::Config;
pub use effective::{Effective, FailOnOrigin};
pub use fail_on::FailOn;
pub use keys::Layer;
pub use paths::Patterns;
pub use rules::RuleRow;
pub use selector::RuleSelector;
pub use show::{CommandLineSettings, show};

use reader::ConfigReader;

/// The file's name.
pub const FILE: &str = "cjm.toml";

/// Reads a configuration.
///
/// # Errors
///
/// All problems, in source order.
pub fn read(source: Source) -> Result<Config, (Source, Vec<Finding>)> {
    let (root, mut found) = tree::read(&source.text);
    if found.is_empty() {
        let mut reader = ConfigReader::new();
        let base = reader.config(&root);
        found = reader.found;
        if found.is_empty() {
            return Ok(Config { source, base });
        }
    }
    found.sort_by_key(|finding| finding.primary.span);
    Err((source, found))
}

/// Every rule for errors in a configuration.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    error_rules::CONFIGURATION.iter().copied()
}
