//! Finds the place in a file where an own lane is declared, for messages that propose one.

use super::entry_place::{EntryPlace, entry_of};
use crate::model::keys;
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::{Span, line_start};

/// Where an own lane is declared.
#[derive(Debug, Clone)]
pub(super) enum LanePlace {
    /// With the key `lanes`, before another key.
    Key(EntryPlace),
    /// As the first line of a list: where, and what follows.
    Block(Span, String),
    /// As the first entry between brackets: where, and whether others follow.
    Flow(Span, bool),
}

impl LanePlace {
    /// The place in a file with this text; `None` if its lanes are written in another form.
    pub(super) fn of(text: &str, root: &YamlNode, entries: &[YamlEntry]) -> Option<Self> {
        let find = |key: &str| entry_of(entries, &keys::JOURNEY, key);
        let at = |start: u32| Span { start, end: start, file: root.span.file };
        let Some(lanes) = find(keys::journey::LANES.name).filter(|lanes| !matches!(lanes.value.value, YamlValue::Null)) else {
            let next = find(keys::journey::STAGES.name).or(entries.first())?;
            return EntryPlace::before(text, root, next.key_span).map(Self::Key);
        };
        let YamlValue::List(list) = &lanes.value.value else { return None };
        let start = lanes.value.span.start;
        if text[start as usize..].starts_with('[') {
            return Some(Self::Flow(at(start + 1), !list.is_empty()));
        }
        let before = text[..list.first()?.span.start as usize].trim_end_matches(' ');
        let mark = before.strip_suffix('-')?.len();
        let column = text[line_start(text, mark)..mark].chars().count();
        Some(Self::Block(at(mark as u32), format!("\n{}", " ".repeat(column))))
    }
}
