//! Formats counts with their nouns.

/// Formats a count: `1 file`, `2 files`.
#[must_use]
pub fn count(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}
