//! Finds where an id can be inserted for an element that has none.

use super::fields::Reader;
use crate::model::{NoId, ReferenceKind};
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::{Span, line_ending, line_start};
use crate::yaml::scalar;

impl Reader<'_> {
    /// Records a thing without an id, and where to insert one. `key`: the key of its name in the long form.
    pub(super) fn without_id(&mut self, kind: ReferenceKind, target: usize, node: &YamlNode, key: &str) {
        let room = match &node.value {
            YamlValue::Map(entries) => self.room_among(node, entries),
            YamlValue::Text(_) => self.room_around(node, key),
            YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::List(_) => None,
        };
        if let Some((span, before, after)) = room {
            self.written.without_id.push(NoId { kind, target, span, before, after });
        }
    }

    /// The edit before the first of several keys, within their braces or on a line of its own.
    fn room_among(&self, node: &YamlNode, entries: &[YamlEntry]) -> Option<(Span, String, String)> {
        let text = self.text_of_file(node.span.file);
        if text[node.span.start as usize..].starts_with('{') {
            let at = Span { start: node.span.start + 1, end: node.span.start + 1, ..node.span };
            return Some((at, "id: ".to_owned(), ", ".to_owned()));
        }
        let first = entries.iter().map(|entry| entry.key_span).filter(|span| span.start >= node.span.start).min()?;
        let start = first.start as usize;
        let line = &text[line_start(text, start)..start];
        // Only dashes may precede a first key that others can be placed below.
        if first.file != node.span.file || !line.chars().all(|char| matches!(char, ' ' | '-')) {
            return None;
        }
        let line_ending = line_ending(&text[start..]);
        let at = Span { end: first.start, ..first };
        Some((at, "id: ".to_owned(), format!("{line_ending}{}", " ".repeat(line.len()))))
    }

    /// The edit around a name without keys: `{id: maya, name: Maya}`.
    fn room_around(&self, node: &YamlNode, key: &str) -> Option<(Span, String, String)> {
        let written = self.slice(node.span);
        if written.starts_with(['|', '>', '!', '&', '*']) || written.contains('\n') {
            return None;
        }
        let name = if written.starts_with(['"', '\'']) { written.to_owned() } else { scalar(written) };
        Some((node.span, "{id: ".to_owned(), format!(", {key}: {name}}}")))
    }
}
