//! Reads TOML into a tree of values with their spans. Names the TOML crate.

use std::ops::Range;

use toml::Spanned as Placed;
use toml::de::{DeTable, DeValue};

use super::error_rules::TOML_SYNTAX;
use crate::findings::Finding;
use crate::source::{Span, Spanned, line_end};

/// The maximum number of reported syntax errors; further ones are usually consequences.
const MOST_FAULTS: usize = 5;

/// A value and its span.
#[derive(Debug)]
pub(super) struct TomlNode {
    pub(super) span: Span,
    pub(super) value: TomlValue,
}

#[derive(Debug)]
pub(super) enum TomlValue {
    Text(String),
    Number(f64),
    Bool(bool),
    Date,
    List(Vec<TomlNode>),
    Table(Vec<TomlEntry>),
}

/// A key and its value.
#[derive(Debug)]
pub(super) struct TomlEntry {
    pub(super) key: Spanned<String>,
    pub(super) value: TomlNode,
}

impl TomlValue {
    /// The kind of value in messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Number(_) => "a number",
            Self::Bool(_) => "true or false",
            Self::Date => "a date",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
        }
    }
}

/// Parses a text into entries in source order. Reports syntax errors.
pub(super) fn read(text: &str) -> (Vec<TomlEntry>, Vec<Finding>) {
    let (root, faults) = DeTable::parse_recoverable(text);
    let found = faults.iter().take(MOST_FAULTS).map(|fault| {
        let place = fault.span().map_or_else(Span::default, |range| place(&range));
        let start = text.floor_char_boundary(place.start as usize);
        let line = text[start..line_end(text, start)].trim_end_matches('\r');
        let place = Span { end: place.end.min((start + line.len()) as u32), ..place };
        let title = fault.message().lines().next().unwrap_or_default();
        TOML_SYNTAX
            .at(place, title)
            .label("invalid from here on")
            .help("write `key = value` lines under headings in brackets; texts are written between quotes")
    });
    let found = found.collect();
    (entries(root.into_inner()), found)
}

fn place(range: &Range<usize>) -> Span {
    Span { file: 0, start: range.start as u32, end: range.end as u32 }
}

fn entries(table: DeTable<'_>) -> Vec<TomlEntry> {
    let mut entries: Vec<TomlEntry> = table
        .into_iter()
        .map(|(key, value)| {
            let span = place(&key.span());
            TomlEntry { key: Spanned::new(key.into_inner().into_owned(), span), value: node(value) }
        })
        .collect();
    entries.sort_by_key(|entry| entry.key.span);
    entries
}

fn node(value: Placed<DeValue<'_>>) -> TomlNode {
    let span = place(&value.span());
    let value = match value.into_inner() {
        DeValue::String(text) => TomlValue::Text(text.into_owned()),
        // Integers beyond 64 bits are outside every range.
        DeValue::Integer(number) => {
            TomlValue::Number(i64::from_str_radix(number.as_str(), number.radix()).map_or(f64::INFINITY, |number| number as f64))
        }
        DeValue::Float(number) => TomlValue::Number(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(truth) => TomlValue::Bool(truth),
        DeValue::Datetime(_) => TomlValue::Date,
        DeValue::Array(values) => TomlValue::List(values.into_iter().map(node).collect()),
        DeValue::Table(table) => TomlValue::Table(entries(table)),
    };
    TomlNode { span, value }
}
