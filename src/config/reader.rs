//! Reads values of a configuration by their kind, and reports those that do not fit.

use super::error_rules::{OUT_OF_RANGE, UNKNOWN_VALUE, WRONG_TYPE};
use super::paths::within;
use super::tree::{TomlEntry, TomlNode, TomlValue};
use crate::edit_distance::nearest;
use crate::findings::{Finding, quote};
use crate::parse::rules::UNSAFE_PATH;
use crate::source::{Span, Spanned};

/// The reader, which collects the findings.
pub(super) struct ConfigReader {
    pub(super) found: Vec<Finding>,
}

impl ConfigReader {
    pub(super) fn new() -> Self {
        Self { found: Vec::new() }
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
