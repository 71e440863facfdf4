//! Writes absent values and the end of a file so that every YAML parser reads them alike.

use super::draft::Draft;
use crate::parse::syntax::{YamlPart, YamlPartKind};

/// Puts a space after the colon of keys without a value, `{from: , score: 1}`, and after the tag of an absent value, `[!t ]`. Parsers of
/// YAML 1.1 read `from:,` as a text and refuse `!t]`. `None` if there is nothing to do.
pub(super) fn with_spaces(draft: &Draft) -> Option<String> {
    let text = draft.text.as_str();
    let has_tags = text.contains('!') && text.contains([']', '}']);
    if !has_tags && ![":,", ":}", ":]"].iter().any(|glued| text.contains(glued)) {
        return None;
    }
    let mut spaced = String::with_capacity(text.len() + 16);
    let mut at = 0;
    // An absent value is at the end of its key or of its tag.
    for part in draft.parts().ok()?.iter().filter(|part| is_absent(part)) {
        let rest = text[part.end..].trim_start();
        let after_colon = rest.strip_prefix(':').filter(|after| after.starts_with([',', '}', ']']));
        let after_tag = || part.tag.is_some() && text[part.end..].starts_with([']', '}']);
        let glued = after_colon.map(|after| text.len() - after.len()).or_else(|| after_tag().then_some(part.end));
        if let Some(end) = glued.filter(|end| !text[..*end].ends_with(' ')) {
            spaced.push_str(&text[at..end]);
            spaced.push(' ');
            at = end;
        }
    }
    spaced.push_str(&text[at..]);
    (at > 0).then_some(spaced)
}

/// Whether a file ends within a block of text, without a line end, which would be part of the text.
pub(super) fn ends_in_block(text: &str, parts: &[YamlPart]) -> bool {
    let last_line = text.rsplit('\n').next().unwrap_or_default();
    // A comment after the mark of a block is listed behind it.
    let last = parts.iter().filter(|part| part.kind != YamlPartKind::End).max_by_key(|part| part.start);
    let is_block = |part: &YamlPart| {
        // The mark is on the line before the text: `|`, `>-`.
        let above = text[..part.start].trim_end().rsplit('\n').next().unwrap_or_default();
        let mark = above.split(" #").next().unwrap_or_default().trim_end();
        let is_word = matches!(part.kind, YamlPartKind::Word { plain: false, .. });
        is_word && mark.trim_end_matches(|char: char| matches!(char, '+' | '-' | '0'..='9')).ends_with(['|', '>'])
    };
    !last_line.trim().is_empty() && last.is_some_and(is_block)
}

fn is_absent(part: &YamlPart) -> bool {
    part.start == part.end && matches!(part.kind, YamlPartKind::Word { plain: true, .. })
}
