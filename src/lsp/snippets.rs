//! Creates the snippet of a key: a value on its line, a list, or nested keys.

use crate::model::keys::{self, AnyKey, Shape, Table};
use crate::parse::index::words;

/// The place of a key.
#[derive(Debug, Clone, Copy)]
pub(super) struct SnippetContext {
    /// Between braces, on one line.
    pub(super) flow: bool,
    /// Additional indentation of lines below the key, in spaces.
    pub(super) indent: usize,
    /// Whether the editor supports placeholders.
    pub(super) snippets: bool,
}

/// The form of a key's value.
enum ValueForm {
    /// A value, on the key's line.
    Value,
    /// One of a few words.
    Words(Vec<&'static str>),
    /// Keys.
    Keys,
    /// A list of values.
    List,
    /// A list of entries, each of which begins with this key.
    Entries(&'static str),
}

/// Creates a key with the beginning of its value.
pub(super) fn snippet(key: &AnyKey, place: SnippetContext) -> String {
    let SnippetContext { flow, indent, snippets } = place;
    let name = key.name;
    let stop = if snippets { "$0" } else { "" };
    let spaces = " ".repeat(indent);
    match below(key) {
        ValueForm::Words(words) if snippets => format!("{name}: ${{1|{}|}}", words.join(",")),
        ValueForm::Value | ValueForm::Words(_) => format!("{name}: {stop}"),
        ValueForm::Keys if flow => format!("{name}: {{{stop}}}"),
        ValueForm::Keys => format!("{name}:\n{spaces}{stop}"),
        ValueForm::List | ValueForm::Entries(_) if flow => format!("{name}: [{stop}]"),
        ValueForm::List => format!("{name}:\n{spaces}- {stop}"),
        ValueForm::Entries(first) => format!("{name}:\n{spaces}- {first}: {stop}"),
    }
}

fn below(key: &AnyKey) -> ValueForm {
    if !key.names.is_empty() {
        return ValueForm::Value;
    }
    if key.is_list() {
        let level = key.shape.level().filter(|level| !is_short(level));
        return level.and_then(first).map_or(ValueForm::List, ValueForm::Entries);
    }
    if let Shape::Words(_) | Shape::OpenWords(_) | Shape::Truth = key.shape {
        return ValueForm::Words(words(key));
    }
    if let Shape::Entry(_) | Shape::Scale(_) | Shape::FeelingScores | Shape::OwnFacts | Shape::Traits = key.shape {
        ValueForm::Keys
    } else {
        ValueForm::Value
    }
}

/// The first key of an entry of a level: its name, or else its first key other than its id.
fn first(table: &Table) -> Option<&'static str> {
    table.label().or_else(|| table.keys().find(|key| !key.is(&keys::ID))).map(|key| key.name)
}

/// Whether an entry of a level is usually a plain text.
fn is_short(table: &Table) -> bool {
    [&keys::PLAIN, &keys::REMARK, &keys::ITEM, &keys::OFFER_ITEM].into_iter().any(|level| table.is(level))
}
