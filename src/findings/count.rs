//! Formats counts with their nouns.

use crate::limits::grouped;

/// Formats a count: `1 file`, `2,000 files`.
#[must_use]
pub fn count(n: usize, what: &str) -> String {
    format!("{} {what}{}", grouped(n as u64), if n == 1 { "" } else { "s" })
}
