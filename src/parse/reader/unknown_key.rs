//! Reports unknown keys, and finds the key that was meant.

use super::fields::Reader;
use super::guessed::{is_near, slips};
use crate::edit_distance::is_slip;
use crate::findings::{Finding, Level, quote};
use crate::model::keys::{self, AnyKey, MeantKey, Shape, Table};
use crate::parse::rules::{MISSING_SPACE, UNKNOWN_KEY};
use crate::parse::syntax::lookalikes;
use crate::parse::syntax::quoting::{holds_comment, quoted};
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::Span;
use crate::yaml::scalar;

impl<'a> Reader<'a> {
    /// Reports an unknown key and returns the one that was probably meant, and whether the value can be read as its value.
    pub(super) fn unknown_key(
        &mut self,
        node: &YamlNode,
        entries: &[YamlEntry],
        entry: &YamlEntry,
        table: &'static Table,
    ) -> Option<(&'static AnyKey, bool)> {
        if self.found.is_full(&UNKNOWN_KEY, Level::Error, entry.key_span.file) {
            // The search for the key that was meant takes time.
            self.push(UNKNOWN_KEY.at(entry.key_span, ""));
            return None;
        }
        if let Some(key) = self.glued_key(entry, table) {
            return Some((key, true));
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
        self.meant_key(finding, entries, entry, table).map(|key| (key, is_likely(key, entry)))
    }

    /// Whether a synonym of a key that takes one word has a list, so that something else is meant: `trend: [40, 44]`.
    pub(super) fn is_other_thing(key: &AnyKey, entry: &YamlEntry) -> bool {
        matches!(key.shape, Shape::Words(_)) && matches!(entry.value.value, YamlValue::List(_)) && entry.key != key.name
    }

    /// Reports an unknown key with the key that was meant, or with the ways to keep its content. Returns the key.
    fn meant_key(
        &mut self,
        finding: Finding,
        entries: &[YamlEntry],
        entry: &YamlEntry,
        table: &'static Table,
    ) -> Option<&'static AnyKey> {
        let levels = keys::levels_of(&entry.key);
        let near = table.nearest(&entry.key).filter(|(_, distance)| *distance == 1 || levels.is_empty());
        let slip = near.filter(|(key, _)| slips(&entry.key, key));
        let written = |key: &AnyKey| self.like_written(entry.key_span, key.name);
        let did_you_mean = |finding: Finding, key: &AnyKey| finding.help(format!("did you mean `{}`?", key.name));
        let (finding, key) = match (slip, table.meant(&entry.key), near) {
            (None, None | Some(MeantKey::Key(_) | MeantKey::Content | MeantKey::Elsewhere(_)), None)
                if let Some(name) = name_under(entries, entry, table) =>
            {
                (did_you_mean(finding, name), Some(name))
            }
            (Some((key, _)), _, _) => (did_you_mean(finding, key).edit(entry.key_span, written(key)), Some(key)),
            (None, Some(MeantKey::Translated(key)), _) => {
                let finding = finding.help(format!("keys are written in English: write `{}`", key.name));
                let finding = finding.edit(entry.key_span, written(key));
                (Finding { safe: is_likely(key, entry), ..finding }, Some(key))
            }
            (None, Some(MeantKey::Key(key)), _) | (None, None, Some((key, _))) => {
                let title = format!("Change to `{}`", key.name);
                (did_you_mean(finding, key).or(title, entry.key_span, written(key)), Some(key))
            }
            (None, Some(MeantKey::Content), _) => (self.with_ways_out(finding, entry, table), None),
            (None, Some(MeantKey::Elsewhere(what)), _) => (finding.help(what), None),
            (None, None, None) => return self.key_without_meaning(finding, entries, entry, table, &levels),
        };
        self.push(finding);
        key
    }

    /// Reports a key that is similar to none in letters or meaning: of an own lane, a text, the key of another level, or content.
    fn key_without_meaning(
        &mut self,
        finding: Finding,
        entries: &[YamlEntry],
        entry: &YamlEntry,
        table: &'static Table,
        levels: &[&str],
    ) -> Option<&'static AnyKey> {
        let lane = self.names.lanes.nearest(&entry.key).filter(|_| table.takes_own_lanes()).cloned();
        let is_text = table.has(keys::TEXT.name) && entries.len() == 1 && entry.value.value.text().is_some();
        self.push(match levels {
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
            [] if table.is(&keys::STAGE) && is_touchpoint(&entry.value) => finding.help("nest touchpoints under `touchpoints:`"),
            [] => self.with_ways_out(finding, entry, table),
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
    pub(super) fn like_written(&self, key: Span, name: &str) -> String {
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

/// Whether an entry has the form that a key takes, so that it can be read as its value. Words, dates and numbers are read from
/// misspelt keys only: a guess would be followed by an error about its value.
fn is_likely(key: &AnyKey, entry: &YamlEntry) -> bool {
    let is_near = is_near(&entry.key, key);
    let is_text = matches!(key.shape, Shape::Text | Shape::Quantity);
    (is_near && !is_text) || fits(&key.shape, &entry.value.value)
}

fn fits(shape: &Shape, value: &YamlValue) -> bool {
    let is_list = matches!(value, YamlValue::List(_));
    let is_map = matches!(value, YamlValue::Map(_));
    match shape {
        Shape::Text | Shape::Quantity => !is_list && !is_map,
        Shape::Feeling => matches!(value, YamlValue::Text(_)),
        Shape::Entry(_) => is_map,
        Shape::Either(short, _) => is_map || fits(short, value),
        Shape::Several(one) | Shape::Emotions(one) => is_list || fits(one, value),
        Shape::Named(group) => is_list || is_map || fits(&group.short, value),
        Shape::Listed(_) => true,
        Shape::Id
        | Shape::Date
        | Shape::Language
        | Shape::Address
        | Shape::Picture
        | Shape::File
        | Shape::Truth
        | Shape::Number
        | Shape::Within(..)
        | Shape::Rating
        | Shape::Count
        | Shape::Words(_)
        | Shape::OpenWords(_)
        | Shape::Scale(_)
        | Shape::Labels
        | Shape::OwnFacts
        | Shape::FeelingScores
        | Shape::Traits
        | Shape::Theme => false,
    }
}

/// The name of an entry, if its first key is an unknown one with a text, and it has no other name: `- fas: Start`.
fn name_under(entries: &[YamlEntry], entry: &YamlEntry, table: &'static Table) -> Option<&'static AnyKey> {
    let label = table.label()?;
    let is_id = |entry: &&YamlEntry| table.find(&entry.key).is_some_and(|key| matches!(key.shape, Shape::Id));
    let is_first = entries.iter().find(|entry| !is_id(entry)).is_some_and(|first| first.key_span == entry.key_span);
    let is_needed = table.needs.iter().any(|any| any.contains(&label.name));
    let names = |key: &AnyKey| table.needs.iter().any(|any| any.contains(&key.name));
    let is_missing = !entries.iter().any(|entry| table.find(&entry.key).is_some_and(names));
    let is_text = matches!(entry.value.value, YamlValue::Text(_));
    (entries.len() > 1 && is_first && is_needed && is_missing && is_text).then_some(label)
}

/// Whether a group of keys is a touchpoint: one of its keys is no key of a text, such as `channel`.
fn is_touchpoint(node: &YamlNode) -> bool {
    let is_of_moment = |key: &AnyKey| !matches!(key.shape, Shape::Words(_)) && keys::ITEM.find(key.name).is_none();
    let is_key = |entry: &YamlEntry| keys::TOUCHPOINT.find(&entry.key).is_some_and(is_of_moment);
    matches!(&node.value, YamlValue::Map(entries) if entries.iter().any(is_key))
}
