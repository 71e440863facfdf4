//! Puts text of a file between quotes, without its comments.

/// Puts text of a file between double quotes; line breaks are kept and mean the same spaces as before.
pub(in crate::parse) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The part of a line before its comment, without spaces at its end.
pub(in crate::parse) fn before_comment(line: &str) -> &str {
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
fn comment_start(line: &str) -> Option<usize> {
    line.match_indices('#').map(|(start, _)| start).find(|start| *start == 0 || line[..*start].ends_with([' ', '\t']))
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
