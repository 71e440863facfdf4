//! Values that are read by a guess of their key, and names that look like keys.

use std::cmp::Reverse;

use crate::edit_distance::{distance, is_slip};
use crate::findings::Finding;
use crate::model::keys::{self, AnyKey, Table};
use crate::parse::syntax::tree::{YamlEntry, YamlValue};
use crate::source::Span;

/// The values of unknown keys that are read as values of other keys, so that references to what they define are not reported.
#[derive(Debug, Default)]
pub(in crate::parse) struct GuessedValues(Vec<Span>);

impl GuessedValues {
    pub(super) fn add(&mut self, entry: &YamlEntry) {
        let span = entry.value.span;
        // A value that is repeated by `*` is checked where it is written.
        if span.start >= entry.key_span.end && span.file == entry.key_span.file {
            self.0.push(span);
        }
    }

    /// Drops the findings in the values, which only follow from a guess.
    pub(in crate::parse) fn filter(mut self, found: &mut Vec<Finding>) {
        self.0.sort_by_key(|span| (span.file, span.start, Reverse(span.end)));
        self.0.dedup_by(|span, before| span.file == before.file && span.end <= before.end);
        let is_guess = |span: Span| {
            let after = self.0.partition_point(|guess| (guess.file, guess.start) <= (span.file, span.start));
            self.0[..after].last().is_some_and(|guess| guess.file == span.file && span.start < guess.end)
        };
        if !self.0.is_empty() {
            found.retain_mut(|finding| finding.retain_places(|span| !is_guess(span)));
        }
    }
}

/// Whether the only key of an entry of a list is its name: `- Notice: [Gets it, Compares]`.
pub(in crate::parse) fn is_name(entries: &[YamlEntry], table: &'static Table) -> bool {
    let [entry] = entries else { return false };
    let holds = match &entry.value.value {
        YamlValue::Null => entry.value.span == entry.key_span,
        YamlValue::Map(_) => true,
        YamlValue::List(_) => table.is(&keys::STAGE),
        YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) => false,
    };
    let is_known = || keys::is_key(&entry.key) || table.keys().any(|key| slips(&entry.key, key));
    holds && !entry.key.starts_with("x-") && !is_known()
}

/// Whether a word is a misspelling of a key.
pub(super) fn slips(word: &str, key: &AnyKey) -> bool {
    let word = keys::fold(word);
    key.spellings().any(|spelling| is_slip(&word, spelling))
}

/// Whether a word is a misspelling of a key, or one letter away from it.
pub(super) fn is_near(word: &str, key: &AnyKey) -> bool {
    let folded = keys::fold(word);
    slips(word, key) || key.spellings().any(|spelling| distance(&folded, spelling) == Some(1))
}
