//! Two texts to whether they hold the same: values, comments, anchors, and all of it in the same order.

use super::Refusal;
use crate::parse::outline::{Kind, Part, outline};

/// Proves that a text holds the parts that another one held, or says the first it does not.
///
/// # Errors
///
/// [`Refusal::Changed`] with the line in `text`, the text as it was.
pub(super) fn same(text: &str, before: &[Part], formatted: &str) -> Result<(), Refusal> {
    let after = outline(formatted).map_err(Refusal::Syntax)?;
    let differs = |(before, after): &(&Part, &Part)| !(before.kind.holds_as(&after.kind) && before.anchor == after.anchor && before.tag == after.tag);
    let first = before.iter().zip(&after).find(differs).map(|(before, _)| before);
    let lost = || before.get(after.len());
    match first.or_else(lost) {
        None if before.len() == after.len() => Ok(()),
        part => {
            let place = part.map_or(text.len(), |part| part.start);
            let what = part.map_or("the end", |part| part.kind.name());
            Err(Refusal::Changed { what, line: text[..place].matches('\n').count() + 1 })
        }
    }
}

impl Kind {
    /// Whether both say the same, with braces or without.
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
