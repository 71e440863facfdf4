//! The tree of a YAML file, and its memory budget. Knows no parser and no journeys.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::findings::{CappedFindings, Finding, quote};
use crate::limits::{self, NESTING, REPEATED_BYTES, REPEATED_VALUES, VALUES};
use crate::parse::rules::{DUPLICATE_KEY, TOO_DEEP, TOO_LARGE, TOO_MUCH_REPETITION, WRONG_SHAPE};
use crate::source::Span;

/// The nesting at which the parser stops: beyond the limit, so that the error about it is ours.
pub(super) const PARSED_NESTING: usize = NESTING.length() + 8;

/// A value and its span. The span of an absent value (`goal:`) is that of its key.
#[derive(Debug, Clone)]
pub(in crate::parse) struct YamlNode<'s> {
    pub(in crate::parse) span: Span,
    pub(in crate::parse) value: YamlValue<'s>,
}

/// A value of YAML 1.2. Numbers and booleans keep their source text.
#[derive(Debug, Clone)]
pub(in crate::parse) enum YamlValue<'s> {
    Null,
    Bool(bool, Cow<'s, str>),
    Number(f64, Cow<'s, str>),
    Text(Cow<'s, str>),
    List(Vec<YamlNode<'s>>),
    Map(Vec<YamlEntry<'s>>),
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(in crate::parse) struct YamlEntry<'s> {
    pub(in crate::parse) key: Cow<'s, str>,
    pub(in crate::parse) key_span: Span,
    /// Whether the key is a number in YAML, such as `1` or `-0.5`.
    pub(in crate::parse) numeric: bool,
    /// Whether the value is a text without quotes and no block.
    pub(in crate::parse) plain: bool,
    pub(in crate::parse) value: YamlNode<'s>,
}

impl<'s> YamlNode<'s> {
    /// The first single value in a list or a group of keys.
    pub(in crate::parse) fn first_text(&self) -> Option<&str> {
        match &self.value {
            YamlValue::List(nodes) => nodes.iter().find_map(Self::first_text),
            YamlValue::Map(entries) => entries.iter().find_map(|entry| entry.value.first_text()),
            value @ (YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_)) => {
                value.text().map(str::trim).filter(|text| !text.is_empty())
            }
        }
    }

    /// The entries of a list, or the value itself if it is not a list.
    pub(in crate::parse) fn items(&self) -> &[YamlNode<'s>] {
        match &self.value {
            YamlValue::List(items) => items,
            YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::Map(_) => {
                std::slice::from_ref(self)
            }
        }
    }
}

impl YamlEntry<'_> {
    /// The span of the key with its value; of the key alone if `*` repeats a value from elsewhere.
    pub(in crate::parse) fn extent(&self) -> Span {
        Span { end: self.value.span.end.max(self.key_span.end), ..self.key_span }
    }
}

impl YamlValue<'_> {
    /// The source text of a single value.
    pub(in crate::parse) fn text(&self) -> Option<&str> {
        match self {
            Self::Bool(_, text) | Self::Number(_, text) | Self::Text(text) => Some(text),
            Self::Null | Self::List(_) | Self::Map(_) => None,
        }
    }

    /// The kind of value, in plain words for messages.
    pub(in crate::parse) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(..) => "true or false",
            Self::Number(..) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "keys and values",
        }
    }
}

/// The size of a value and its contents.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::parse) struct YamlWeight {
    pub(in crate::parse) values: usize,
    pub(in crate::parse) bytes: usize,
    /// Nesting depth of lists and groups of keys; 0 for a single value.
    pub(in crate::parse) height: usize,
}

impl YamlWeight {
    pub(in crate::parse) fn add(&mut self, part: Self) {
        self.values = self.values.saturating_add(part.values);
        self.bytes = self.bytes.saturating_add(part.bytes);
        self.height = self.height.max(part.height);
    }
}

/// The remaining memory budget of a file.
#[derive(Debug, Default)]
pub(in crate::parse) struct Budget {
    written: usize,
    repeated: YamlWeight,
}

impl Budget {
    /// Charges one value of the file.
    pub(in crate::parse) fn write(&mut self, span: Span) -> Result<(), Box<Finding>> {
        self.written += 1;
        if self.written <= VALUES.length() {
            return Ok(());
        }
        Err(Box::new(TOO_LARGE.at(span, VALUES.exceeded() + " in one file").label(VALUES.label()).help(limits::HELP)))
    }

    /// Charges a copy before it is made.
    pub(in crate::parse) fn repeat(&mut self, weight: YamlWeight, span: Span) -> Result<(), Box<Finding>> {
        self.repeated.add(weight);
        let over = [(REPEATED_VALUES, self.repeated.values), (REPEATED_BYTES, self.repeated.bytes)];
        let Some((limit, _)) = over.into_iter().find(|(limit, amount)| *amount > limit.length()) else { return Ok(()) };
        let title = format!("`&` and `*` repeat {}", limit.exceeded());
        Err(Box::new(
            TOO_MUCH_REPETITION.at(span, title).label(limit.label()).help("write the content out, or move it to a shared file"),
        ))
    }
}

/// Finishes a group of keys: reports duplicate keys, and merges the values of `<<`.
///
/// `in_list`: the group is an entry of a list whose entries begin with `-`.
pub(in crate::parse) fn close_map<'s>(
    mut entries: Vec<YamlEntry<'s>>,
    in_list: bool,
    found: &mut CappedFindings,
) -> Vec<YamlEntry<'s>> {
    refuse_duplicates(&entries, in_list, found);
    let Some(index) = entries.iter().position(|entry| entry.key == "<<") else { return entries };
    let merge = entries.remove(index).value;
    let sources = match merge.value {
        YamlValue::List(nodes) => nodes,
        value @ (YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::Map(_)) => {
            vec![YamlNode { span: merge.span, value }]
        }
    };
    let mut known: HashSet<String> = entries.iter().map(|entry| entry.key.to_string()).collect();
    for source in sources {
        let YamlValue::Map(merged) = source.value else {
            let title = "`<<` takes the name of a group of keys, such as `*base`";
            found.push(WRONG_SHAPE.at(source.span, title).label(format!("this is {}", source.value.kind())));
            continue;
        };
        entries.extend(merged.into_iter().filter(|entry| known.insert(entry.key.to_string())));
    }
    entries
}

fn refuse_duplicates(entries: &[YamlEntry], in_list: bool, found: &mut CappedFindings) {
    // If the first key of an entry is repeated, the next entry probably begins there; its other keys are not reported.
    let first = entries.first().filter(|_| in_list);
    let next = first.and_then(|first| entries[1..].iter().find(|entry| entry.key == first.key)).map(|entry| entry.key_span);
    if let (Some(first), Some(next)) = (first, next) {
        found.push(
            DUPLICATE_KEY
                .at(next, format!("the key {} is duplicated", quote(&first.key)))
                .label("the second occurrence")
                .other(first.key_span, "the first occurrence")
                .help("is a `-` missing at the start of this line?"),
        );
    }
    let mut order: Vec<&YamlEntry> = entries.iter().filter(|entry| next.is_none_or(|next| entry.key_span < next)).collect();
    order.sort_by(|a, b| a.key.cmp(&b.key).then(a.key_span.cmp(&b.key_span)));
    for pair in order.windows(2).filter(|pair| pair[0].key == pair[1].key) {
        let title = format!("the key {} is duplicated", quote(&pair[1].key));
        found.push(
            DUPLICATE_KEY
                .at(pair[1].key_span, title)
                .label("the second occurrence")
                .other(pair[0].key_span, "the first occurrence")
                .help("keep one of them; several values go into one list"),
        );
    }
}

/// The error about a value inside too many lists and groups of keys.
pub(super) fn too_deep(span: Span) -> Finding {
    let title = format!("{} of lists inside each other", NESTING.exceeded());
    TOO_DEEP.at(span, title).label(NESTING.label()).help("remove the brackets that are not needed")
}
