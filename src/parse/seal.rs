//! Computes the seal of a file: a short digest of its meaning, which shows whether an approved map was changed since. Names the
//! hashing crate.
//!
//! Comments, quotes, indentation and line breaks are no part of it, and neither are words for keys: `phases` seals like `stages`.
//! The keys of the approval itself are left out, so that a seal can be written beside them.

use std::collections::HashMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::syntax::tree::{Entry, Node, Value};
use crate::model::keys::{self, journey};
use crate::model::{Seal, Synonym};
use crate::source::Span;

/// Keys of the journey that a seal does not cover.
const LEFT_OUT: &[&str] = &[
    journey::SEAL.name,
    journey::STATUS.name,
    journey::REVIEWED.name,
    journey::REVIEW_BY.name,
    journey::REVIEW_EVERY.name,
    journey::VERSION.name,
];

/// Bytes of the digest that are written, two digits each.
const LENGTH: usize = 6;

/// The seal that fits a file now, and where it can be added. `None` where the file does not begin with keys.
pub(super) fn seal(text: &str, root: &Node, synonyms: &[Synonym]) -> Option<Seal> {
    let Value::Map(entries) = &root.value else { return None };
    let names: HashMap<Span, &str> = synonyms.iter().map(|synonym| (synonym.written.span, synonym.key)).collect();
    let known = |entry: &Entry| keys::JOURNEY.find(&entry.key).map(|key| key.name);
    let covered = |entry: &&Entry| !entry.key.starts_with("x-") && known(entry).is_none_or(|key| !LEFT_OUT.contains(&key));
    let mut hash = Sha256::new();
    for entry in entries.iter().filter(covered) {
        add_entry(entry, &names, &mut hash);
    }
    let digest = hash.finalize();
    let mut value = String::with_capacity(2 * LENGTH);
    for byte in &digest[..LENGTH] {
        // Writing to a string cannot fail.
        let _ = write!(value, "{byte:02x}");
    }
    let entry = entries.iter().find(|entry| known(entry) == Some(journey::STATUS.name));
    let entry = entry.map(|entry| {
        let place = Span { end: entry.key_span.start, ..entry.key_span };
        (place, line(text, root, place, &value))
    });
    Some(Seal { value, entry })
}

/// What to type before the key at a place, as the file is written there.
fn line(text: &str, root: &Node, place: Span, value: &str) -> String {
    if text[root.span.start as usize..].starts_with('{') {
        return format!("\"seal\": \"{value}\", ");
    }
    let before = &text[..place.start as usize];
    let indent = &before[before.rfind('\n').map_or(0, |newline| newline + 1)..];
    let indent = if indent.chars().all(|char| char == ' ') { indent } else { "" };
    format!("seal: \"{value}\"{}{indent}", if text.contains("\r\n") { "\r\n" } else { "\n" })
}

// Each part begins with what it is and how long it is, so that no two files are alike by chance.

fn add_entry(entry: &Entry, names: &HashMap<Span, &str>, hash: &mut Sha256) {
    let key = entry.key.trim();
    add_text(names.get(&entry.key_span).copied().unwrap_or(key), hash);
    add(&entry.value, names, hash);
}

fn add_text(text: &str, hash: &mut Sha256) {
    hash.update(format!("t{}:", text.len()));
    hash.update(text);
}

fn add(node: &Node, names: &HashMap<Span, &str>, hash: &mut Sha256) {
    match &node.value {
        Value::Null => hash.update("n"),
        Value::List(items) => {
            hash.update(format!("l{}:", items.len()));
            for item in items {
                add(item, names, hash);
            }
        }
        Value::Map(entries) => {
            hash.update(format!("m{}:", entries.len()));
            for entry in entries {
                add_entry(entry, names, hash);
            }
        }
        // A text between quotes and one without say the same, also where it looks like a number.
        Value::Bool(_, text) | Value::Number(_, text) | Value::Text(text) => add_text(text.trim(), hash),
    }
}
