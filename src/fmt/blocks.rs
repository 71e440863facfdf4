//! Finds blocks of text (`|`, `>`) and comments that end a file, and what no layout keeps.

use crate::parse::syntax::{YamlPart, YamlPartKind, before_comment};

/// Whether the file ends within a block, without a line end, which would be part of the text.
pub(super) fn ends_the_file(text: &str, parts: &[YamlPart]) -> bool {
    let last_line = text.rsplit('\n').next().unwrap_or_default();
    !last_line.trim().is_empty() && last(parts).is_some_and(|part| mark(text, part).is_some())
}

/// The text up to the end of the comment that ends it, if anything but one line end follows. Comments have no spaces at their ends.
pub(super) fn up_to_last_comment<'t>(text: &'t str, parts: &[YamlPart]) -> Option<&'t str> {
    let comment = last(parts).filter(|part| matches!(part.kind, YamlPartKind::Comment { .. }))?;
    let whole = text.trim_end_matches([' ', '\t', '\r', '\n']);
    (whole.len() > comment.start && !matches!(&text[whole.len()..], "\n" | "\r" | "\r\n")).then_some(whole)
}

/// The first key at the margin that begins with `...`, like the mark that ends a document.
pub(super) fn key_with_dots(text: &str, parts: &[YamlPart]) -> Option<usize> {
    let (mut depth, mut is_map, mut children) = (0, false, 0);
    for part in parts {
        children += usize::from(depth == 1 && !matches!(part.kind, YamlPartKind::End | YamlPartKind::Comment { .. }));
        match part.kind {
            YamlPartKind::Map { .. } | YamlPartKind::List { .. } => {
                if depth == 0 {
                    (is_map, children) = (matches!(part.kind, YamlPartKind::Map { .. }), 0);
                }
                depth += 1;
            }
            YamlPartKind::End => depth -= 1,
            YamlPartKind::Word { .. } | YamlPartKind::Repeat(_) => {
                if depth == 1 && is_map && children % 2 == 1 && text[part.start..].starts_with("...") {
                    return Some(part.start);
                }
            }
            YamlPartKind::Comment { .. } | YamlPartKind::Document => {}
        }
    }
    None
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
