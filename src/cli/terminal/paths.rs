//! Formats paths for messages and reports.

use std::path::Path;

use crate::findings::{inert, visible};

/// Formats a path for a message, without characters that control a terminal.
pub(crate) fn shown(path: &Path) -> String {
    let safe = |c: char| if c == '\t' { ' ' } else { visible(c) };
    inert(&path.display().to_string().chars().map(safe).collect::<String>())
}
