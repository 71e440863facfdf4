//! Keeps one mistake in a key from being reported twice: as the mistake, and as a key that seems to be missing.

use super::fields::{Fields, Reader};
use super::guessed::is_near;
use crate::findings::quote;
use crate::model::keys::{self, AnyKey, MeantKey, Table};
use crate::parse::rules::DUPLICATE_KEY;
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::Span;

impl Reader<'_> {
    /// Reports the unknown keys of a level, and reads those with a similar known key as that one.
    pub(super) fn guess<'t, 's>(
        &mut self,
        fields: &mut Fields<'t, 's>,
        node: &YamlNode<'s>,
        entries: &'t [YamlEntry<'s>],
        unknown: &[&'t YamlEntry<'s>],
    ) {
        for entry in unknown.iter().copied() {
            // A misspelt key is read as its suggestion, so that references to its content are not reported as well.
            let Some((key, is_likely)) = self.unknown_key(node, entries, entry, fields.table) else { continue };
            if !fields.has(key.name) {
                fields.may_mean([key.name]);
                if is_likely {
                    fields.add_guess(key.name, entry);
                    if !is_sure(&entry.key, key, fields.table) {
                        self.guessed.add(entry);
                    }
                }
            }
        }
        let table = fields.table;
        let missing = table.needs.iter().filter_map(|any| table.find(any[0]));
        let guesses = missing.filter(|key| !fields.has(key.name) && unknown.iter().any(|entry| may_mean(entry, key, entries)));
        let guesses: Vec<&'static str> = guesses.map(|key| key.name).collect();
        fields.may_mean(guesses);
        if !unknown.is_empty() && unknown.len() == entries.len() && fields.is_empty() {
            // No suggestion: any key may have been meant.
            fields.may_mean(table.keys().map(|key| key.name));
        }
    }

    /// Reports two spellings of a key. Of two texts that may be a headline and a text, the longer one is the description.
    pub(super) fn same_key(&mut self, first: (Span, &YamlNode), again: &YamlEntry, key: &AnyKey, table: &Table) {
        let (span, value) = first;
        let (written, other) = (self.slice(span), self.slice(again.key_span));
        let title = format!("{} and {} are the same key", quote(written), quote(&again.key));
        let finding = DUPLICATE_KEY.at(again.key_span, title).label("the second occurrence").other(span, "the first occurrence");
        let texts = value.value.text().zip(again.value.value.text());
        let Some((one, two)) = texts.filter(|_| key.name == keys::TEXT.name && table.has(keys::DESCRIPTION.name)) else {
            return self.push(finding.help(format!("keep one of them; the documented name is `{}`", key.name)));
        };
        let (text, description) = (keys::TEXT.name, keys::DESCRIPTION.name);
        let (first, second) = if one.chars().count() <= two.chars().count() { (text, description) } else { (description, text) };
        let finding =
            finding.help(format!("write `{first}` instead of {} and `{second}` instead of {}", quote(written), quote(other)));
        let edits = [(span, written, first), (again.key_span, other, second)];
        let edits = edits.into_iter().filter(|(_, written, name)| written != name);
        let finding = edits.fold(finding, |finding, (span, _, name)| finding.edit(span, name));
        self.push(finding);
    }
}

/// Whether an unknown key may be a required one that is missing: a list for a list, or a text at the start of the entry.
fn may_mean(entry: &YamlEntry, key: &AnyKey, entries: &[YamlEntry]) -> bool {
    match &entry.value.value {
        YamlValue::List(_) | YamlValue::Map(_) => key.is_list(),
        YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) => {
            !key.is_list() && entries.first().is_some_and(|first| first.key_span == entry.key_span)
        }
        YamlValue::Null => false,
    }
}

/// Whether a word certainly means a key: it is a misspelling or a translation of it.
fn is_sure(word: &str, key: &AnyKey, table: &Table) -> bool {
    is_near(word, key) || matches!(table.meant(word), Some(MeantKey::Translated(_)))
}
