//! Formats paths for messages and reports.

use std::path::Path;

use crate::findings::{inert, visible};

/// A path for a message, without characters that steer a terminal.
pub(crate) fn shown(path: &Path) -> String {
    let safe = |c: char| if c == '\t' { ' ' } else { visible(c) };
    inert(&path.display().to_string().chars().map(safe).collect::<String>())
}

/// The path as a user would type it.
pub(crate) fn name(path: &Path) -> String {
    let name = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { name.into_owned() } else { name.replace(std::path::MAIN_SEPARATOR, "/") }
}
