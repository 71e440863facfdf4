//! Reads suppression comments: `# cjm: ignore[no-emotion]`, `# cjm: ignore-file[no-persona]`.
//!
//! At the end of a line, a comment covers that line; on a line of its own, it covers the entry below with everything in it.

use std::cmp::Reverse;

use super::quoting::begins_comment;
use super::tree::{YamlNode, YamlValue};
use crate::findings::SUPPRESSION;
use crate::model::Suppression;
use crate::source::{Span, Spanned};

/// Finds the suppressions in a file. The tree distinguishes comments from `#` inside texts.
pub(in crate::parse) fn suppressions(file: u16, text: &str, root: &YamlNode) -> Vec<Suppression> {
    // Fast path: nearly every file has none.
    if !text.contains(SUPPRESSION) {
        return Vec::new();
    }
    let mut texts = Vec::new();
    scalars(root, &mut texts);
    texts.sort_unstable();
    let mut places = Vec::new();
    entries(root, &mut places);
    places.sort_unstable_by_key(|span| (span.start, Reverse(span.end)));
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        for (hash, _) in line.match_indices('#') {
            let at = start + hash;
            // A byte order mark may stand before the first one.
            let is_comment = begins_comment(line, hash) || line[..hash].ends_with('\u{feff}');
            if !is_comment || is_inside(&texts, at as u32) {
                continue;
            }
            let comment = &line[hash + 1..];
            let spaces = comment.len() - comment.trim_start_matches([' ', '\t']).len();
            if let Some(call) = comment[spaces..].strip_prefix(SUPPRESSION) {
                let alone = line[..hash].trim_matches([' ', '\t', '\u{feff}']).is_empty();
                let covers = if alone {
                    entry_after(&places, (start + line.len()) as u32)
                } else {
                    Some(Span { file, start: start as u32, end: (start + line.len()) as u32 })
                };
                let from = at + 1 + spaces + SUPPRESSION.len();
                let (first, last) = if alone {
                    (0, line.len())
                } else {
                    (line[..hash].trim_end_matches([' ', '\t']).len(), line.trim_end_matches(['\r', '\n']).len())
                };
                let whole = Span { file, start: (start + first) as u32, end: (start + last) as u32 };
                found.push(Suppression { whole, ..suppression(file, at, from, call, covers) });
            }
            // The rest of the line is part of the comment.
            break;
        }
        start += line.len();
    }
    found
}

/// Parses `ignore[rule, rule]`; the rest may give a reason. `from`: the start of the call.
fn suppression(file: u16, at: usize, from: usize, call: &str, covers: Option<Span>) -> Suppression {
    let place = |start: usize, end: usize| Span { file, start: start as u32, end: end as u32 };
    let spaces = call.len() - call.trim_start().len();
    let word = &call[spaces..];
    let name = word.split('[').next().unwrap_or_default().trim_end();
    let all = name == "ignore-file";
    let listed = word.find('[').zip(word.find(']')).filter(|(open, close)| (all || name == "ignore") && open < close);
    let Some((open, close)) = listed else {
        let end = from + call.trim_end().len();
        let span = place(at, end);
        return Suppression { span, whole: span, rules: Vec::new(), covers };
    };
    let mut rules = Vec::new();
    let mut start = from + spaces + open + 1;
    for part in word[open + 1..close].split(',') {
        let rule = part.trim();
        if !rule.is_empty() {
            let begin = start + (part.len() - part.trim_start().len());
            rules.push(Spanned::new(rule.to_owned(), place(begin, begin + rule.len())));
        }
        start += part.len() + 1;
    }
    let span = place(at, from + spaces + close + 1);
    // A comment below the last entry covers only itself.
    Suppression { span, whole: span, rules, covers: if all { None } else { Some(covers.unwrap_or(span)) } }
}

/// Collects the places of all keys and single values of a file.
fn scalars(node: &YamlNode, places: &mut Vec<(u32, u32)>) {
    match &node.value {
        YamlValue::List(items) => items.iter().for_each(|item| scalars(item, places)),
        YamlValue::Map(entries) => {
            for entry in entries {
                places.push((entry.key_span.start, entry.key_span.end));
                scalars(&entry.value, places);
            }
        }
        YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) => {
            places.push((node.span.start, node.span.end));
        }
    }
}

/// Whether a byte lies in one of the sorted places. Values repeated by `*` occur twice, at the same place.
fn is_inside(places: &[(u32, u32)], byte: u32) -> bool {
    let after = places.partition_point(|(start, _)| *start <= byte);
    places[..after].iter().rev().take(2).any(|(_, end)| byte < *end)
}

/// Collects the places of all list entries, and of keys with their values.
fn entries(node: &YamlNode, places: &mut Vec<Span>) {
    match &node.value {
        YamlValue::List(items) => {
            for item in items {
                places.push(item.span);
                entries(item, places);
            }
        }
        YamlValue::Map(pairs) => {
            for entry in pairs {
                places.push(entry.extent());
                entries(&entry.value, places);
            }
        }
        YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) => {}
    }
}

/// The first entry that begins at or after a byte; of several that begin there, the outermost, which is listed first.
fn entry_after(entries: &[Span], byte: u32) -> Option<Span> {
    entries.get(entries.partition_point(|span| span.start < byte)).copied()
}
