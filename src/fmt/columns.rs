//! Restores the alignment of comments at the ends of lines.

use super::draft::Draft;
use crate::parse::syntax::{CommentPosition, YamlPart, YamlPartKind};
use crate::source::line_start;

/// Moves the comments of the formatted text to their columns in another text, where they were aligned with more than one space
/// and there is room. `None` if there is nothing to move.
pub(super) fn keep(original: &Draft, laid_out: &Draft) -> Option<String> {
    let (text, formatted) = (original.text.as_str(), laid_out.text.as_str());
    let behind = |part: &YamlPart| matches!(part.kind, YamlPartKind::Comment { position: CommentPosition::Behind, .. });
    if !text.contains("  #") {
        return None;
    }
    let (before, after) = (original.parts().ok()?, laid_out.parts().ok()?);
    let before: Vec<&YamlPart> = before.iter().filter(|part| behind(part)).collect();
    let after: Vec<&YamlPart> = after.iter().filter(|part| behind(part)).collect();
    if before.len() != after.len() {
        return None;
    }
    let mut moved = String::with_capacity(formatted.len() + 1024);
    let mut at = 0;
    for (before, after) in before.iter().zip(after) {
        let line = line_before(text, before.start);
        if !line.ends_with("  ") || line.contains('\t') {
            continue;
        }
        let content = line_before(formatted, after.start).trim_end();
        let spaces = line.chars().count().saturating_sub(content.chars().count()).max(1);
        moved.push_str(formatted[at..after.start].trim_end_matches(' '));
        moved.extend(std::iter::repeat_n(' ', spaces));
        at = after.start;
    }
    moved.push_str(&formatted[at..]);
    Some(moved)
}

/// The text before a byte on its line.
fn line_before(text: &str, place: usize) -> &str {
    &text[line_start(text, place)..place]
}
