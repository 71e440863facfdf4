//! Finds places before the keys of a file where another entry can be inserted.

use crate::model::keys::Table;
use crate::parse::syntax::tree::{YamlEntry, YamlNode};
use crate::source::{Span, line_start};

/// A place before a key.
#[derive(Debug, Clone)]
pub(super) struct EntryPlace {
    /// Where the entry is inserted; empty.
    pub(super) at: Span,
    /// Between braces, on the line of the key.
    pub(super) is_flow: bool,
    /// What follows the entry.
    pub(super) end: String,
}

impl EntryPlace {
    /// The place before a key of a group, in the file of this text; `None` if the key does not begin its line, after spaces.
    pub(super) fn before(text: &str, group: &YamlNode, key: Span) -> Option<Self> {
        let start = key.start as usize;
        let indentation = &text[line_start(text, start)..start];
        let is_flow = text[group.span.start as usize..].starts_with('{');
        let is_alone = indentation.bytes().all(|byte| byte == b' ');
        let end = if is_flow { ", ".to_owned() } else { format!("\n{indentation}") };
        (is_flow || is_alone).then_some(Self { at: Span { end: key.start, ..key }, is_flow, end })
    }
}

/// The entry of a key, in any of its spellings.
pub(super) fn entry_of<'t, 's>(entries: &'t [YamlEntry<'s>], table: &'static Table, key: &str) -> Option<&'t YamlEntry<'s>> {
    entries.iter().find(|entry| table.find(&entry.key).is_some_and(|known| known.name == key))
}
