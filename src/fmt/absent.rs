//! Writes absent values so that every YAML parser reads them alike.

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

fn is_absent(part: &YamlPart) -> bool {
    part.start == part.end && matches!(part.kind, YamlPartKind::Word { plain: true, .. })
}
