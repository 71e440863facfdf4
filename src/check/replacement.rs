//! Writes replacement texts for a file: quoted where the text or the location requires it.

use crate::model::Text;
use crate::source::Span;
use crate::yaml::quoted;

/// The replacement for a text of one line. `None` if its source is not a single line, such as a folded scalar.
pub(super) fn instead(text: &Text, new: &str) -> Option<String> {
    let length = (text.span.end - text.span.start) as usize;
    match length.checked_sub(text.value.len())? {
        0 if is_plain(new) => Some(new.to_owned()),
        0 | 2 => Some(quoted(new)),
        _ => None,
    }
}

/// The span of a key without its quotes, and the replacement. Keys are plain words.
pub(super) fn key_instead(written: &Text, new: &str) -> (Span, String) {
    let span = written.span;
    match ((span.end - span.start) as usize).checked_sub(written.value.len()) {
        Some(0) => (span, new.to_owned()),
        Some(2) => (Span { start: span.start + 1, end: span.end - 1, ..span }, new.to_owned()),
        _ => (span, quoted(new)),
    }
}

/// Whether a text needs no quotes anywhere: words joined by spaces, hyphens and similar characters.
fn is_plain(text: &str) -> bool {
    let inside = |char: char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '_' | '.' | '/');
    let ends = text.starts_with(char::is_alphabetic) && text.ends_with(char::is_alphanumeric);
    let word = text.to_lowercase();
    ends && text.chars().all(inside)
        && !matches!(word.as_str(), "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n")
}
