//! Puts text of a file between quotes, without its comments.

/// Puts text of a file between double quotes; line breaks are kept and mean the same spaces as before.
pub(in crate::parse) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// Puts text of a file between the quotation marks that it does not contain, double ones if it has none or both.
pub(in crate::parse) fn quoted_plainly(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains('\'') { format!("'{text}'") } else { quoted(text) }
}

/// Text of a file as it is written between double quotes, without them; line breaks are kept.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// The part of a line before its comment, without spaces at its end.
pub(crate) fn before_comment(line: &str) -> &str {
    comment_start(line).map_or(line, |start| &line[..start]).trim_end()
}

/// Whether a replacement puts a comment of the text that it replaces between quotes, which no fix does.
#[must_use]
pub fn quotes_comment(replaced: &str, replacement: &str) -> bool {
    replacement.starts_with(['"', '\'']) && holds_comment(replaced)
}

/// Whether unquoted text of a file contains a comment.
pub(in crate::parse) fn holds_comment(text: &str) -> bool {
    text.split('\n').any(|line| comment_start(line).is_some())
}

/// The byte of the `#` that begins a comment.
pub(super) fn comment_start(line: &str) -> Option<usize> {
    line.match_indices('#').map(|(start, _)| start).find(|start| begins_comment(line, *start))
}

/// Whether the `#` at a byte of a line without quotes begins a comment.
pub(super) fn begins_comment(line: &str, hash: usize) -> bool {
    hash == 0 || line[..hash].ends_with([' ', '\t'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_begins_after_a_space() {
        for (line, before) in [("a: b # c", "a: b"), ("a\t#c", "a"), ("#c", ""), ("a#b", "a#b"), ("a #b # c", "a")] {
            assert_eq!(before_comment(line), before);
            assert_eq!(holds_comment(line), line != before);
        }
        assert!(holds_comment("a\n  # b\nc") && !holds_comment("a\nb"));
    }
}
