//! Computes the seal of a file: a short digest of its meaning, which shows whether a map was changed after its approval. Names
//! the hashing crate.
//!
//! Comments, quotes, indentation, line breaks and synonyms of keys do not affect it: `phases` seals like `stages`.
//! The keys of the approval itself are left out, so that a seal can be written beside them.

use std::collections::HashMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::model::keys::{self, journey};
use crate::model::{Seal, Synonym};
use crate::source::{Span, line_ending, line_start};

/// Keys of the journey that the seal ignores.
const LEFT_OUT: &[&str] = &[
    journey::SEAL.name,
    journey::STATUS.name,
    journey::REVIEWED.name,
    journey::REVIEW_BY.name,
    journey::REVIEW_EVERY.name,
    journey::VERSION.name,
];

/// Number of digest bytes written, two digits each.
const LENGTH: usize = 6;

/// Computes the current seal of a file, and where it can be inserted. `None` if the file does not begin with keys.
pub(super) fn seal(text: &str, root: &YamlNode, synonyms: &[Synonym]) -> Option<Seal> {
    let YamlValue::Map(entries) = &root.value else { return None };
    let names: HashMap<Span, &str> = synonyms.iter().map(|synonym| (synonym.written.span, synonym.key)).collect();
    let known = |entry: &YamlEntry| keys::JOURNEY.find(&entry.key).map(|key| key.name);
    let covered = |entry: &&YamlEntry| !entry.key.starts_with("x-") && known(entry).is_none_or(|key| !LEFT_OUT.contains(&key));
    let mut covered_text = String::with_capacity(text.len());
    for entry in entries.iter().filter(covered) {
        add_entry(entry, &names, &mut covered_text);
    }
    let digest = Sha256::digest(covered_text);
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

/// The text to insert before the key at a place, in the style of the file.
fn line(text: &str, root: &YamlNode, place: Span, value: &str) -> String {
    if text[root.span.start as usize..].starts_with('{') {
        return format!("\"seal\": \"{value}\", ");
    }
    let place = place.start as usize;
    let indent = &text[line_start(text, place)..place];
    let indent = if indent.chars().all(|char| char == ' ') { indent } else { "" };
    format!("seal: \"{value}\"{}{indent}", line_ending(&text[place..]))
}

// Each part is prefixed with its kind and its length, so that different trees give different input.

fn add_entry(entry: &YamlEntry, names: &HashMap<Span, &str>, out: &mut String) {
    let key = entry.key.trim();
    add_text(names.get(&entry.key_span).copied().unwrap_or(key), out);
    add(&entry.value, names, out);
}

fn add_text(text: &str, out: &mut String) {
    add_length('t', text.len(), out);
    out.push_str(text);
}

fn add_length(kind: char, length: usize, out: &mut String) {
    out.push(kind);
    out.push_str(&length.to_string());
    out.push(':');
}

fn add(node: &YamlNode, names: &HashMap<Span, &str>, out: &mut String) {
    match &node.value {
        YamlValue::Null => out.push('n'),
        YamlValue::List(items) => {
            add_length('l', items.len(), out);
            for item in items {
                add(item, names, out);
            }
        }
        YamlValue::Map(entries) => {
            add_length('m', entries.len(), out);
            for entry in entries {
                add_entry(entry, names, out);
            }
        }
        // Quoted and plain scalars are equal, even if they look like a number.
        YamlValue::Bool(_, text) | YamlValue::Number(_, text) | YamlValue::Text(text) => add_text(text.trim(), out),
    }
}
