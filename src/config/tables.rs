//! Reads the tables of a configuration into layers, key by key.

use super::error_rules::{BAD_PATTERN, WRONG_TYPE};
use super::keys::{ConfigKey, ConfigTable, FILES, Layer, TABLES, TOP};
use super::paths::Patterns;
use super::reader::ConfigReader;
use super::selector::RuleSelector;
use super::tree::{TomlEntry, TomlNode, TomlValue};
use crate::edit_distance::nearest;
use crate::findings::quote;
use crate::parse::rules::{MISSING_KEY, UNKNOWN_KEY};
use crate::source::{Span, Spanned};

/// Keys that select rules in other tools.
const FOREIGN: [&str; 4] = ["select", "ignore", "disable", "enable"];

impl ConfigReader {
    /// Reads a whole configuration.
    pub(super) fn config(&mut self, root: &[TomlEntry]) -> Layer {
        let mut base = Layer::default();
        self.entries(&TOP, root, &mut base);
        base
    }

    /// Reads `[check]` or `[render]`.
    pub(super) fn part(&mut self, table: &ConfigTable, key: &ConfigKey, entry: &TomlEntry, layer: &mut Layer) {
        let entries = self.table(key.name, &entry.value).unwrap_or_default();
        self.entries(table, entries, layer);
    }

    /// Reads `[rules]`.
    pub(super) fn rules(&mut self, key: &ConfigKey, entry: &TomlEntry, layer: &mut Layer) {
        let entries = self.table(key.name, &entry.value).unwrap_or_default();
        layer.rules = entries.iter().filter_map(|entry| self.rule(entry)).collect();
    }

    /// Reads `[[files]]`.
    pub(super) fn files(&mut self, key: &ConfigKey, entry: &TomlEntry, layer: &mut Layer) {
        if let TomlValue::List(nodes) = &entry.value.value {
            layer.files = nodes.iter().filter_map(|node| self.row(key, node, entry.key.span)).collect();
        } else {
            let title = "`files` is a table for each group of files".to_owned();
            let found = WRONG_TYPE.at(entry.key.span, title).label(entry.value.value.kind());
            self.found.push(found.help("write `[[files]]`, with two brackets on either side"));
        }
    }

    /// Reads a row of `[[files]]`.
    fn row(&mut self, key: &ConfigKey, node: &TomlNode, heading: Span) -> Option<Layer> {
        let TomlValue::Table(entries) = &node.value else {
            self.wrong(key.name, "a table", &node.value, node.span);
            return None;
        };
        let mut layer = Layer::default();
        self.entries(&FILES, entries, &mut layer);
        if let Some(baseline) = layer.baseline.take() {
            let found = UNKNOWN_KEY.at(baseline.span, "a project has one baseline, for all files");
            self.found.push(found.help("move `baseline` to `[check]`"));
        }
        if layer.paths.is_none() {
            // A row between braces has a span of its own.
            let place = if node.span.end > node.span.start { node.span } else { heading };
            let found = MISSING_KEY.at(place, "`[[files]]` has no `paths`");
            self.found.push(found.label("`paths` is missing").help("add `paths = [\"drafts/**\"]`"));
        }
        Some(layer)
    }

    /// Reads `paths`.
    pub(super) fn paths(&mut self, key: &ConfigKey, entry: &TomlEntry, layer: &mut Layer) {
        layer.paths = Some(self.patterns(key, entry));
    }

    /// Reads `exclude`.
    pub(super) fn exclude(&mut self, key: &ConfigKey, entry: &TomlEntry, layer: &mut Layer) {
        layer.exclude = Some(self.patterns(key, entry));
    }

    fn patterns(&mut self, key: &ConfigKey, entry: &TomlEntry) -> Spanned<Patterns> {
        let mut patterns = Patterns::default();
        for text in self.texts(key.name, &entry.value).unwrap_or_default() {
            if let Err(reason) = patterns.add(&text) {
                let found = BAD_PATTERN.at(text.span, format!("{} is not a path or pattern", quote(&text)));
                self.found
                    .push(found.label(reason).help("paths are relative to the folder of this file: `drafts/**`, `*.draft.yaml`"));
            }
        }
        Spanned::new(patterns, entry.key.span)
    }

    /// Reads the keys of a table.
    fn entries(&mut self, table: &ConfigTable, entries: &[TomlEntry], layer: &mut Layer) {
        for entry in entries {
            if let Some(key) = self.key(table, entry) {
                (key.read)(self, key, entry, layer);
            }
        }
    }

    /// The row of a key; reports an unknown key.
    fn key(&mut self, table: &ConfigTable, entry: &TomlEntry) -> Option<&'static ConfigKey> {
        let key = &entry.key;
        if let Some(row) = table.keys.iter().find(|row| row.name == key.value) {
            return Some(row);
        }
        let names = || table.keys.iter().map(|key| key.name);
        let found = UNKNOWN_KEY.at(key.span, format!("unknown key {}", quote(key)));
        let hyphens = key.replace('_', "-");
        let elsewhere = TABLES.iter().find(|other| other.keys.iter().any(|known| known.name == hyphens));
        let found = match (names().find(|name| *name == hyphens).or_else(|| nearest(&hyphens, names())), elsewhere) {
            (Some(near), _) => found.help(format!("did you mean `{near}`?")).edit(key.span, near),
            (None, Some(other)) => found.help(format!("`{hyphens}` belongs to {}", other.heading)),
            (None, None) if RuleSelector::named(&hyphens).is_some() => {
                found.help(format!("`{hyphens}` is a rule or a group of rules, which belong under `[rules]`"))
            }
            (None, None) if FOREIGN.contains(&hyphens.as_str()) => {
                found.help("rules are selected under `[rules]`: `no-goal = \"allow\"`")
            }
            (None, None) => found.help(format!("{} takes {}", table.heading, names().collect::<Vec<_>>().join(", "))),
        };
        self.found.push(found.label("not a key here"));
        None
    }
}
