//! Finds blocks of text (`|`, `>`) and comments that end a file, and what no layout keeps.

use crate::parse::syntax::{YamlPart, YamlPartKind, before_comment};

/// Whether the file ends within a block, without a line end, which would be part of the text.
pub(super) fn ends_the_file(text: &str, parts: &[YamlPart]) -> bool {
    let last_line = text.rsplit('\n').next().unwrap_or_default();
    !last_line.trim().is_empty() && last(parts).is_some_and(|part| mark(text, part).is_some())
}

/// Whether the file ends with a comment, without a line end.
pub(super) fn ends_with_comment(text: &str, parts: &[YamlPart]) -> bool {
    last(parts)
        .is_some_and(|part| matches!(part.kind, YamlPartKind::Comment { .. }) && !text[part.start..].contains(['\n', '\r']))
}

/// The first line that begins with `...` without a space after it, like a mark that ends a document: at the margin, or the first line.
pub(super) fn glued_end(text: &str) -> Option<usize> {
    let is_glued = |line: &str| line.strip_prefix("...").is_some_and(|rest| rest.starts_with(|char: char| !char.is_whitespace()));
    let start = text.len() - text.trim_start().len();
    let at_margin = || text.match_indices(['\n', '\r']).map(|(end, _)| end + 1).find(|start| is_glued(&text[*start..]));
    if is_glued(&text[start..]) { Some(start) } else { at_margin() }
}

/// The part that stands last. A comment after the mark of a block is listed behind it.
fn last(parts: &[YamlPart]) -> Option<&YamlPart> {
    parts.iter().filter(|part| part.kind != YamlPartKind::End).max_by_key(|part| part.start)
}

/// The index of the first block that begins with a tab. For the layout the tab is a part of the indentation, of which it takes as
/// much from every line; parsers of YAML 1.1 do not read such a block.
pub(super) fn with_tab(text: &str, parts: &[YamlPart]) -> Option<usize> {
    parts.iter().position(|part| {
        let YamlPartKind::Word { text: word, plain: false } = &part.kind else { return false };
        let is_misread = word.trim_start_matches('\n').starts_with(|char: char| char != ' ' && char.is_ascii_whitespace());
        // With a digit, the mark says how deep the block is indented.
        is_misread && mark(text, part).is_some_and(|mark| !mark.contains(|char: char| char.is_ascii_digit()))
    })
}

/// What follows `|` or `>` in the mark of a block: `-`, `2+`. `None`: the part is not a block.
fn mark<'t>(text: &'t str, part: &YamlPart) -> Option<&'t str> {
    if !matches!(part.kind, YamlPartKind::Word { plain: false, .. }) {
        return None;
    }
    // The mark is on the line before the text: `|`, `>-`.
    let above = text[..part.start].trim_end().rsplit('\n').next().unwrap_or_default();
    let written = before_comment(above);
    let start = written.trim_end_matches(|char: char| matches!(char, '+' | '-' | '0'..='9')).len();
    written[..start].ends_with(['|', '>']).then(|| &written[start..])
}
