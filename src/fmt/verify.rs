//! Verifies that two texts contain the same values, comments and anchors in the same order.

use super::refusal::FormatRefusal;
use crate::parse::syntax::{YamlPart, YamlPartKind};

/// Verifies that a formatted text has the parts of the original text, which has `length` bytes.
///
/// # Errors
///
/// [`FormatRefusal::Changed`] with the place in the other text.
pub(super) fn same(length: usize, before: &[YamlPart], after: &[YamlPart]) -> Result<(), FormatRefusal> {
    let differs = |(before, after): &(&YamlPart, &YamlPart)| {
        !(before.kind.holds_as(&after.kind) && before.anchor == after.anchor && before.tag == after.tag)
    };
    let first = before.iter().zip(after).find(differs).map(|(before, _)| before);
    let lost = || before.get(after.len());
    match first.or_else(lost) {
        None if before.len() == after.len() => Ok(()),
        Some(part) if let Some(char) = special_space(&part.kind) => Err(FormatRefusal::Space { char, at: part.start }),
        part => {
            let what = part.map_or("the end", |part| part.kind.name());
            Err(FormatRefusal::Changed { what, at: part.map_or(length, |part| part.start) })
        }
    }
}

/// White space that YAML does not know at an end of a text without quotes.
fn special_space(kind: &YamlPartKind) -> Option<char> {
    let YamlPartKind::Word { text, plain: true } = kind else { return None };
    text.chars().next_back().filter(|char| char.is_whitespace()).or(text.chars().next().filter(|char| char.is_whitespace()))
}

impl YamlPartKind {
    /// Whether two parts are equal, apart from braces.
    fn holds_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List { .. }, Self::List { .. }) | (Self::Map { .. }, Self::Map { .. }) => true,
            (one, other) => one == other,
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Word { .. } => "a value",
            Self::Repeat(_) => "what `*` repeats",
            Self::List { .. } | Self::End => "a list",
            Self::Map { .. } => "a group of keys",
            Self::Comment { .. } => "a comment or its place",
            Self::Document => "the start of the document",
        }
    }
}
