//! Computes element paths: stable names for places in a file, such as
//! `stages/notice/touchpoints/compares-offers/pain_points/queue`.
//!
//! A path is made of keys, ids and names, so that it does not change when lines move, when entries are inserted before it or,
//! where there is an id, when a name changes.

use super::syntax::document;
use super::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::findings::CappedFindings;
use crate::model::keys::{self, AnyKey, JOURNEY, Table, is_id};
use crate::source::Span;

/// The maximum number of characters of a segment.
const LONGEST: usize = 48;

/// The element paths of bytes of a file, in their order; empty where there is no element.
#[must_use]
pub fn element_paths(text: &str, bytes: &[u32]) -> Vec<String> {
    let Some(root) = document::read(0, text, &mut CappedFindings::default()) else { return vec![String::new(); bytes.len()] };
    let mut wanted: Vec<WantedByte> = bytes.iter().enumerate().map(|(number, byte)| WantedByte { byte: *byte, number }).collect();
    wanted.sort_unstable();
    let mut paths = ElementPaths { way: Vec::new(), found: vec![String::new(); bytes.len()] };
    paths.follow(&root, Some(&JOURNEY), &wanted);
    paths.found
}

/// A byte whose path is wanted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct WantedByte {
    byte: u32,
    /// Its place among the wanted bytes.
    number: usize,
}

/// The paths found so far.
struct ElementPaths {
    /// The segments from the root to the node that is looked at.
    way: Vec<String>,
    found: Vec<String>,
}

impl ElementPaths {
    /// Finds the paths of sorted bytes within a node. Every node is looked at once for all of them.
    fn follow(&mut self, node: &YamlNode, table: Option<&'static Table>, bytes: &[WantedByte]) {
        match &node.value {
            YamlValue::List(items) => {
                for (index, bytes) in divided(items.iter().map(|item| item.span), bytes) {
                    let Some(index) = index else {
                        self.end(bytes);
                        continue;
                    };
                    let item = &items[index];
                    self.way.push(name(item, table).unwrap_or_else(|| format!("#{}", index + 1)));
                    self.follow(item, table, bytes);
                    self.way.pop();
                }
            }
            YamlValue::Map(entries) => {
                for (index, bytes) in divided(entries.iter().map(YamlEntry::extent), bytes) {
                    match index {
                        Some(index) => self.follow_entry(&entries[index], table, bytes),
                        None => self.end(bytes),
                    }
                }
            }
            YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) => self.end(bytes),
        }
    }

    fn follow_entry(&mut self, entry: &YamlEntry, table: Option<&'static Table>, bytes: &[WantedByte]) {
        let depth = self.way.len();
        match table.and_then(|table| table.find(&entry.key)) {
            Some(key) if key.is_label || key.is(&keys::ID) => self.end(bytes),
            Some(key) => {
                self.way.push(key.name.to_owned());
                if let (true, Some(text)) = (key.is_list(), entry.value.value.text()) {
                    // A single value in place of a list.
                    self.way.push(slug(text));
                }
                self.follow(&entry.value, key.shape.level(), bytes);
            }
            None => {
                // A name in place of a list entry, or the key of an own lane.
                self.way.push(id(&entry.value, table).unwrap_or_else(|| slug(&entry.key)));
                self.follow(&entry.value, table, bytes);
            }
        }
        self.way.truncate(depth);
    }

    /// The path ends here.
    fn end(&mut self, bytes: &[WantedByte]) {
        for wanted in bytes {
            self.found[wanted.number] = self.way.join("/");
        }
    }
}

/// Divides sorted bytes into those within each span, with its index, and those outside of all. Spans are disjoint or equal: those of
/// what an alias repeats lie elsewhere.
fn divided(spans: impl Iterator<Item = Span>, mut bytes: &[WantedByte]) -> Vec<(Option<usize>, &[WantedByte])> {
    let mut order: Vec<(usize, Span)> = spans.enumerate().collect();
    order.sort_by_key(|(_, span)| span.start);
    let mut parts = Vec::new();
    for (index, span) in order {
        let (outside, rest) = bytes.split_at(bytes.partition_point(|wanted| wanted.byte < span.start));
        let (inside, rest) = rest.split_at(rest.partition_point(|wanted| wanted.byte < span.end));
        parts.extend([(None, outside), (Some(index), inside)].into_iter().filter(|(_, bytes)| !bytes.is_empty()));
        bytes = rest;
    }
    parts.push((None, bytes));
    parts
}

/// The segment of a list entry: its id, otherwise its text.
fn name(item: &YamlNode, table: Option<&'static Table>) -> Option<String> {
    if let Some(text) = item.value.text() {
        return Some(slug(text)).filter(|slug| !slug.is_empty());
    }
    let table = table?;
    let label = || field(item, table, table.label()?).map(slug).filter(|slug| !slug.is_empty());
    let ends = || {
        let end = |key| field(item, table, table.keys().find(|known| known.is(key))?).map(slug);
        Some(format!("{}-to-{}", end(&keys::flow::FROM)?, end(&keys::flow::TO)?))
    };
    id(item, Some(table)).or_else(label).or_else(ends)
}

fn id(item: &YamlNode, table: Option<&'static Table>) -> Option<String> {
    let table = table?;
    field(item, table, table.id()?).map(str::trim).filter(|id| is_id(id)).map(str::to_owned)
}

/// A single value under a key, in any of its spellings.
fn field<'n>(item: &'n YamlNode, table: &Table, key: &AnyKey) -> Option<&'n str> {
    let YamlValue::Map(entries) = &item.value else { return None };
    let is = |entry: &&YamlEntry| table.find(&entry.key).is_some_and(|found| found.name == key.name);
    entries.iter().find(is)?.value.value.text()
}

/// Converts `Compares offers!` to `compares-offers`, in any script.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for char in text.chars().flat_map(char::to_lowercase) {
        if char.is_alphanumeric() {
            slug.push(char);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.chars().take(LONGEST).collect();
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(text: &str, word: &str) -> String {
        element_paths(text, &[text.find(word).expect(word) as u32]).remove(0)
    }

    #[test]
    fn a_way_is_made_of_ids_and_names() {
        let text = "\
title: I renew
phases:
  - id: notice
    name: Anything
    steps:
      - Gets the reminder
      - name: Compares offers!
        emotion: -1
        pains:
          - {id: queue, text: Queue of 14 minutes}
          - Small print
        opportunities: {text: Ask, impact: 9}
  - Übergabe
flows:
  - {from: a, to: b}
";
        for (word, expected) in [
            ("I renew", "title"),
            ("Anything", "stages/notice"),
            ("Gets", "stages/notice/touchpoints/gets-the-reminder"),
            ("Compares", "stages/notice/touchpoints/compares-offers"),
            ("-1", "stages/notice/touchpoints/compares-offers/emotion"),
            ("Queue", "stages/notice/touchpoints/compares-offers/pain_points/queue"),
            ("Small", "stages/notice/touchpoints/compares-offers/pain_points/small-print"),
            ("9", "stages/notice/touchpoints/compares-offers/opportunities/impact"),
            ("Übergabe", "stages/übergabe"),
            ("from", "flows/a-to-b/from"),
        ] {
            assert_eq!(way(text, word), expected, "{word}");
        }
    }

    #[test]
    fn short_and_long_forms_lead_the_same_way() {
        let long = "title: T\nstages:\n  - name: A\n    touchpoints:\n      - name: B\n        pain_points: [{text: Slow}]\n";
        for text in [
            long,
            "title: T\nstages:\n  A:\n    touchpoints:\n      B: {pain_points: Slow}\n",
            "title: T\nstages: [{name: A, touchpoints: [{name: B, pains: [Slow]}]}]\n",
            "# first\ntitle: T\nstages:\n  - Before\n  - name: A\n    touchpoints: [X, {name: B, pain_points: [Other, Slow]}]\n",
        ] {
            assert_eq!(way(text, "Slow"), "stages/a/touchpoints/b/pain_points/slow", "{text}");
        }
    }

    #[test]
    fn what_is_repeated_is_found_where_it_is_written() {
        let text = "title: T\nstages:\n  - name: A\n    touchpoints:\n      - &b {name: B, emotion: 1}\n  - {name: C, touchpoints: [*b]}\n";
        assert_eq!(way(text, "emotion"), "stages/a/touchpoints/b/emotion");
        assert_eq!(element_paths("a: [b: c", &[1]), ["a"]);
        assert_eq!(element_paths(text, &[9_999]), [""]);
    }
}
