//! Finds the place in a file where an own lane is declared, for messages that propose one.

use crate::model::keys;
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::Span;

/// Where an own lane is declared.
#[derive(Debug, Clone, Copy)]
pub(super) struct LanePlace {
    /// Where its entry is inserted.
    pub(super) at: Span,
    pub(super) form: LaneForm,
}

/// How the entry of an own lane is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum LaneForm {
    /// With the key `lanes`, as a line before another key.
    Line,
    /// With the key `lanes`, between braces before another key.
    Braces,
    /// As the first line of a list.
    Block,
    /// As the first entry between brackets; whether others follow.
    Flow(bool),
}

impl LanePlace {
    /// The place in a file with this text; `None` if its lanes are written in another form.
    pub(super) fn of(text: &str, root: &YamlNode, entries: &[YamlEntry]) -> Option<Self> {
        let find = |key: &str| entries.iter().find(|entry| keys::JOURNEY.find(&entry.key).is_some_and(|known| known.name == key));
        let at = |start: u32| Span { start, end: start, file: root.span.file };
        let Some(lanes) = find(keys::journey::LANES.name).filter(|lanes| !matches!(lanes.value.value, YamlValue::Null)) else {
            let next = find(keys::journey::STAGES.name).or(entries.first())?;
            let form = if text[root.span.start as usize..].starts_with('{') { LaneForm::Braces } else { LaneForm::Line };
            return Some(Self { at: at(next.key_span.start), form });
        };
        let YamlValue::List(list) = &lanes.value.value else { return None };
        let start = lanes.value.span.start;
        if text[start as usize..].starts_with('[') {
            return Some(Self { at: at(start + 1), form: LaneForm::Flow(!list.is_empty()) });
        }
        let before = text[..list.first()?.span.start as usize].trim_end_matches(' ');
        before.ends_with('-').then(|| Self { at: at(before.len() as u32 - 1), form: LaneForm::Block })
    }
}
