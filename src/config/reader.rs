//! Reads the tree of a configuration and reports every problem.

use super::error_rules::{BAD_PATTERN, OUT_OF_RANGE, UNKNOWN_VALUE, WRONG_TYPE};
use super::keys::{self, ConfigTable};
use super::layer::{FileOverride, Layer};
use super::paths::{Patterns, within};
use super::selector::RuleSelector;
use super::tree::{TomlEntry, TomlNode, TomlValue};
use crate::edit_distance::nearest;
use crate::findings::{Finding, quote};
use crate::parse::rules::{MISSING_KEY, UNKNOWN_KEY, UNSAFE_PATH};
use crate::source::{Span, Spanned};

/// The reader, which collects the findings.
pub(super) struct ConfigReader {
    pub(super) found: Vec<Finding>,
}

impl ConfigReader {
    pub(super) fn new() -> Self {
        Self { found: Vec::new() }
    }

    /// Reads the base layer and the overrides for some files.
    pub(super) fn config(&mut self, root: &[TomlEntry]) -> (Layer, Vec<FileOverride>) {
        let mut base = Layer::default();
        let mut rows = Vec::new();
        for entry in root {
            match self.key(&keys::TOP, entry) {
                Some("files") => {
                    if let TomlValue::List(nodes) = &entry.value.value {
                        rows.extend(nodes.iter().filter_map(|node| self.row(node, entry.key.span)));
                    } else {
                        let title = "`files` is a table for each group of files".to_owned();
                        let found = WRONG_TYPE.at(entry.key.span, title).label(entry.value.value.kind());
                        self.found.push(found.help("write `[[files]]`, with two brackets on either side"));
                    }
                }
                Some(name) => self.part(name, entry, &mut base),
                None => {}
            }
        }
        (base, rows)
    }

    fn row(&mut self, node: &TomlNode, heading: Span) -> Option<FileOverride> {
        let TomlValue::Table(entries) = &node.value else {
            self.wrong("files", "a table", &node.value, node.span);
            return None;
        };
        let mut layer = Layer::default();
        let mut paths = None;
        for entry in entries {
            match self.key(&keys::FILES, entry) {
                Some("paths") => paths = self.texts("paths", &entry.value).map(|texts| (self.patterns(&texts), entry.key.span)),
                Some(name) => self.part(name, entry, &mut layer),
                None => {}
            }
        }
        if let Some(baseline) = layer.check.baseline.take() {
            let found = UNKNOWN_KEY.at(baseline.span, "a project has one baseline, for all files");
            self.found.push(found.help("move `baseline` to `[check]`"));
        }
        if paths.is_none() && !entries.iter().any(|entry| entry.key.value == "paths") {
            // A row between braces has a span of its own.
            let place = if node.span.end > node.span.start { node.span } else { heading };
            let found = MISSING_KEY.at(place, "`[[files]]` has no `paths`");
            self.found.push(found.label("`paths` is missing").help("add `paths = [\"drafts/**\"]`"));
        }
        let (paths, span) = paths?;
        Some(FileOverride { paths, layer, span })
    }

    /// Reads a table that is allowed at the top and in `[[files]]`.
    fn part(&mut self, name: &str, entry: &TomlEntry, layer: &mut Layer) {
        let Some(entries) = self.table(name, &entry.value) else { return };
        match name {
            "rules" => layer.rules = self.rules(entries),
            "check" => layer.check = self.check(entries),
            _ => layer.render = self.render(entries),
        }
    }

    fn patterns(&mut self, texts: &[Spanned<String>]) -> Patterns {
        let mut patterns = Patterns::default();
        for text in texts {
            if let Err(reason) = patterns.add(text) {
                let found = BAD_PATTERN.at(text.span, format!("{} is not a path or pattern", quote(text)));
                self.found
                    .push(found.label(reason).help("paths are relative to the folder of this file: `drafts/**`, `*.draft.yaml`"));
            }
        }
        patterns
    }

    /// The documented name of a key; reports an unknown one.
    pub(super) fn key(&mut self, table: &ConfigTable, entry: &TomlEntry) -> Option<&'static str> {
        let key = &entry.key;
        let names = || table.keys.iter().map(|key| key.name);
        if let Some(name) = names().find(|name| *name == key.value) {
            return Some(name);
        }
        let found = UNKNOWN_KEY.at(key.span, format!("unknown key {}", quote(key)));
        let hyphens = key.replace('_', "-");
        let elsewhere = keys::TABLES.iter().find(|other| other.keys.iter().any(|known| known.name == hyphens));
        let found = match (names().find(|name| *name == hyphens).or_else(|| nearest(&hyphens, names())), elsewhere) {
            (Some(near), _) => found.help(format!("did you mean `{near}`?")).edit(key.span, near),
            (None, Some(other)) => found.help(format!("`{hyphens}` belongs to {}", other.heading)),
            (None, None) if RuleSelector::named(&hyphens).is_some() => {
                found.help(format!("`{hyphens}` is a rule or a group of rules, which belong under `[rules]`"))
            }
            (None, None) if ["select", "ignore", "extend-select", "disable", "enable"].contains(&hyphens.as_str()) => {
                found.help("rules are selected under `[rules]`: `no-goal = \"allow\"`")
            }
            (None, None) => found.help(format!("{} takes {}", table.heading, names().collect::<Vec<_>>().join(", "))),
        };
        self.found.push(found.label("not a key here"));
        None
    }

    /// Reports a value of the wrong kind.
    pub(super) fn wrong(&mut self, key: &str, takes: &str, value: &TomlValue, span: Span) {
        let title = format!("{} takes {takes}, not {}", quote(key), value.kind());
        self.found.push(WRONG_TYPE.at(span, title).label(value.kind()));
    }

    pub(super) fn table<'n>(&mut self, key: &str, node: &'n TomlNode) -> Option<&'n [TomlEntry]> {
        if let TomlValue::Table(entries) = &node.value {
            return Some(entries);
        }
        let title = format!("{} takes a table, not {}", quote(key), node.value.kind());
        let found = WRONG_TYPE.at(node.span, title).label(node.value.kind());
        self.found.push(found.help(format!("write `[{key}]` on a line of its own, and `key = value` lines under it")));
        None
    }

    pub(super) fn truth(&mut self, key: &str, node: &TomlNode) -> Option<Spanned<bool>> {
        if let TomlValue::Bool(truth) = node.value {
            return Some(Spanned::new(truth, node.span));
        }
        self.wrong(key, "true or false", &node.value, node.span);
        None
    }

    /// Reads a number from `least` to `most`; `above` excludes `least`.
    pub(super) fn number(&mut self, key: &str, node: &TomlNode, (least, most): (f64, f64), above: bool) -> Option<Spanned<f64>> {
        let TomlValue::Number(number) = node.value else {
            self.wrong(key, "a number", &node.value, node.span);
            return None;
        };
        if number <= most && if above { number > least } else { number >= least } {
            return Some(Spanned::new(number, node.span));
        }
        let from = if above { format!("above {least}, and at most {most}") } else { format!("from {least} to {most}") };
        let title = format!("{} takes a number {from}", quote(key));
        self.found.push(OUT_OF_RANGE.at(node.span, title).label("out of range"));
        None
    }

    /// Reads a whole number from `least` to `most`.
    pub(super) fn whole_number(&mut self, key: &str, node: &TomlNode, range: (f64, f64)) -> Option<Spanned<f64>> {
        let number = self.number(key, node, range, false)?;
        if number.fract() == 0.0 {
            return Some(number);
        }
        let title = format!("{} takes a whole number", quote(key));
        self.found.push(WRONG_TYPE.at(node.span, title).label("a number with a fraction"));
        None
    }

    pub(super) fn text(&mut self, key: &str, takes: &str, node: &TomlNode) -> Option<Spanned<String>> {
        match &node.value {
            TomlValue::Text(text) if text.trim().is_empty() => {
                let title = format!("{} takes {takes}, and this is empty", quote(key));
                self.found.push(WRONG_TYPE.at(node.span, title).label("empty"));
                None
            }
            TomlValue::Text(text) => Some(Spanned::new(text.clone(), node.span)),
            value @ (TomlValue::Number(_) | TomlValue::Bool(_) | TomlValue::Date | TomlValue::List(_) | TomlValue::Table(_)) => {
                self.wrong(key, takes, value, node.span);
                None
            }
        }
    }

    /// Reads a list of texts; a single text needs no brackets.
    pub(super) fn texts(&mut self, key: &str, node: &TomlNode) -> Option<Vec<Spanned<String>>> {
        match &node.value {
            TomlValue::Text(_) => self.text(key, "a text", node).map(|text| vec![text]),
            TomlValue::List(nodes) => {
                let texts: Vec<_> = nodes.iter().filter_map(|node| self.text(key, "texts", node)).collect();
                (texts.len() == nodes.len()).then_some(texts)
            }
            value @ (TomlValue::Number(_) | TomlValue::Bool(_) | TomlValue::Date | TomlValue::Table(_)) => {
                self.wrong(key, "a list of texts", value, node.span);
                None
            }
        }
    }

    /// Checks that a text is one of the known words.
    pub(super) fn word<'w>(&mut self, what: &str, text: &Spanned<String>, known: &[&'w str]) -> Option<Spanned<&'w str>> {
        if let Some(word) = known.iter().find(|word| **word == text.value.trim()) {
            return Some(Spanned::new(word, text.span));
        }
        let found = UNKNOWN_VALUE.at(text.span, format!("unknown {what} {}", quote(text)));
        self.found.push(match nearest(text.trim(), known.iter().copied()) {
            Some(near) => found.help(format!("did you mean `{near}`?")).edit(text.span, format!("\"{near}\"")),
            None => found.help(format!("write one of {}", known.join(", "))),
        });
        None
    }

    /// The value that one of the known words stands for.
    pub(super) fn choice<T: Copy, const N: usize>(
        &mut self,
        key: &str,
        takes: &str,
        node: &TomlNode,
        all: [T; N],
        word: fn(T) -> &'static str,
    ) -> Option<Spanned<T>> {
        let text = self.text(key, takes, node)?;
        let typed = self.word("value", &text, &all.map(word))?;
        all.into_iter().find(|value| word(*value) == typed.value).map(|value| Spanned::new(value, typed.span))
    }

    /// Normalizes a path below the folder of the configuration, without `.` and `..`; keeps a trailing `/`.
    pub(super) fn path(&mut self, text: &Spanned<String>) -> Option<Spanned<String>> {
        match within(text) {
            Ok(path) => Some(Spanned::new(path, text.span)),
            Err(reason) => {
                let title = format!("{} is not a path in this project", quote(text));
                let found = UNSAFE_PATH.at(text.span, title).label(reason);
                self.found.push(found.help("write a path from the folder of this file: `brand/theme.yaml`"));
                None
            }
        }
    }
}
