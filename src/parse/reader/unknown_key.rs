//! Reports unknown keys, and finds the key that was meant.

use super::fields::Reader;
use crate::edit_distance::is_slip;
use crate::findings::{Level, quote};
use crate::model::keys::{self, AnyKey, Table};
use crate::parse::rules::{MISSING_SPACE, UNKNOWN_KEY};
use crate::parse::syntax::lookalikes;
use crate::parse::syntax::quoting::{holds_comment, quoted};
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::Span;
use crate::yaml::scalar;

impl<'a> Reader<'a> {
    /// Reports an unknown key and returns the one that was probably meant.
    pub(super) fn unknown_key(
        &mut self,
        node: &YamlNode,
        entries: &[YamlEntry],
        entry: &YamlEntry,
        table: &'static Table,
    ) -> Option<&'static AnyKey> {
        if self.found.is_full(&UNKNOWN_KEY, Level::Error, entry.key_span.file) {
            // The search for the key that was meant takes time.
            self.push(UNKNOWN_KEY.at(entry.key_span, ""));
            return None;
        }
        if let Some(key) = self.glued_key(entry, table) {
            return Some(key);
        }
        let written = self.slice(entry.key_span);
        if (!entry.numeric && written.len() > 1 && written.starts_with('-')) || lookalikes::list_mark(written).is_some() {
            // The mark before the key, or the missing space after it, is reported already.
            return None;
        }
        if let Some(finding) = lookalikes::unknown_key(written, entry.key_span) {
            self.push(finding);
            return None;
        }
        let finding = UNKNOWN_KEY.at(entry.key_span, format!("unknown key {}", quote(&entry.key)));
        if self.is_torn_text(node, entry) {
            let finding = finding.label("between braces, YAML reads the text after a comma as a key");
            self.push(match self.torn_text(entries, entry) {
                Some((span, text)) => {
                    let whole = quoted(text);
                    finding.help(format!("put the text between quotes: {}", quote(&whole))).edit(span, whole)
                }
                None => finding.help("put the text before it between quotes"),
            });
            return None;
        }
        let finding = finding.label(format!("not a key of {}", table.what));
        let levels = keys::levels_of(&entry.key);
        let near = table.nearest(&entry.key).filter(|(_, distance)| *distance == 1 || levels.is_empty());
        if let Some((key, _)) = near {
            let finding = finding.help(format!("did you mean `{}`?", key.name));
            let slip = key.spellings().any(|spelling| is_slip(&keys::fold(&entry.key), spelling));
            self.push(if slip { finding.edit(entry.key_span, self.like_written(entry.key_span, key.name)) } else { finding });
            return Some(key);
        }
        let lane = self.names.lanes.nearest(&entry.key).filter(|_| table.takes_own_lanes()).cloned();
        let is_text = table.has(keys::TEXT.name) && entries.len() == 1 && entry.value.value.text().is_some();
        self.push(match levels.as_slice() {
            _ if lane.is_some() => {
                let lane = lane.map(|lane| lane.value).unwrap_or_default();
                let slip = is_slip(&keys::fold(&entry.key), &keys::fold(&lane));
                let finding = finding.help(format!("did you mean {}?", quote(&lane)));
                if slip { finding.edit(entry.key_span, scalar(&lane)) } else { finding }
            }
            _ if is_text && entry.value.span.end >= entry.key_span.end && !self.spans_comment(entry) => {
                let span = Span { end: entry.value.span.end, ..entry.key_span };
                let whole = quoted(self.slice(span));
                finding.help(format!("if this is one text, put it between quotes: {}", quote(&whole))).edit(span, whole)
            }
            // `Order: {Waits to be seated: {...}}`
            [] if table.is(&keys::STAGE) && matches!(entry.value.value, YamlValue::Map(_)) => {
                finding.help("nest touchpoints under `touchpoints:`")
            }
            [] => finding.help(format!("{} takes {}", table.what, list_of_keys(table))),
            [one] => finding.help(format!("{} belongs to {one}", quote(&entry.key))),
            [one, other, ..] => finding.help(format!("{} belongs to {one} or {other}", quote(&entry.key))),
        });
        None
    }

    /// Reports `{text:slow}`, in which YAML sees a key `text:slow` without a value.
    fn glued_key(&mut self, entry: &YamlEntry, table: &'static Table) -> Option<&'static AnyKey> {
        let absent = matches!(entry.value.value, YamlValue::Null) && entry.value.span == entry.key_span;
        let (key, value) = entry.key.split_once(':').filter(|_| absent)?;
        let known = table.find(key).filter(|_| self.slice(entry.key_span).starts_with(key))?;
        let colon = Span { start: entry.key_span.start + key.len() as u32, ..entry.key_span };
        let (colon, after) =
            (Span { end: colon.start + 1, ..colon }, Span { start: colon.start + 1, end: colon.start + 1, ..colon });
        self.push(
            MISSING_SPACE
                .at(colon, format!("no space after {}", quote(&format!("{key}:"))))
                .label("a space must follow this colon")
                .help(format!("write {}", quote(&format!("{key}: {value}"))))
                .edit(after, " "),
        );
        Some(known)
    }

    /// Whether a key has no colon, such as `confusing and long` in `{text: slow, confusing and long}`.
    fn is_torn_text(&self, node: &YamlNode, entry: &YamlEntry) -> bool {
        matches!(entry.value.value, YamlValue::Null)
            && entry.value.span == entry.key_span
            && self.slice(node.span).starts_with('{')
    }

    /// A key between the quotes that another one has.
    fn like_written(&self, key: Span, name: &str) -> String {
        let quote = self.slice(key).chars().next().filter(|mark| matches!(mark, '"' | '\''));
        let quote = quote.map(String::from).unwrap_or_default();
        format!("{quote}{name}{quote}")
    }

    /// Whether a comment is between a key and the end of its value.
    fn spans_comment(&self, entry: &YamlEntry) -> bool {
        holds_comment(self.slice(Span { end: entry.value.span.end, ..entry.key_span }))
    }

    /// The text split by a comma: from the value before the key to the key's end.
    fn torn_text(&self, entries: &[YamlEntry], entry: &YamlEntry) -> Option<(Span, &'a str)> {
        let index = entries.iter().position(|other| other.key_span == entry.key_span)?;
        let before = entries[..index].iter().rev().find(|other| other.value.span != other.key_span)?;
        // Entries merged by `<<` lie elsewhere in the file.
        let precedes = before.value.span.end <= entry.key_span.start;
        (precedes && matches!(before.value.value, YamlValue::Text(_))).then_some(())?;
        let span = Span { end: entry.key_span.end, ..before.value.span };
        let text = self.slice(span);
        (!text.starts_with(['"', '\'']) && text.len() < 500 && !text.contains(['\n', ':'])).then_some((span, text))
    }
}

/// A few keys of a level, for a message.
fn list_of_keys(table: &Table) -> String {
    let names: Vec<String> = table.keys().take(8).map(|key| format!("`{}`", key.name)).collect();
    let more = if table.keys().count() > 8 { ", ..." } else { "" };
    format!("{}{more}", names.join(", "))
}
