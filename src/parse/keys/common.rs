//! Keys that several levels share, and builders of table rows.

use super::table::Shape::{Either, Several, Text};
use super::table::{Group, Key, Shape, Table};
use super::words::{CONFIDENCES, spellings};

/// A text in its long form where nothing more is known of it, such as an action.
pub static PLAIN: Table = Table {
    what: "a text",
    place: "an action, a goal or another plain text",
    needs: &[&["text", "description"]],
    parts: &[&[ID, TEXT, DESCRIPTION]],
};

pub(super) const fn key(name: &'static str, synonyms: &'static [&'static str], shape: Shape, doc: &'static str) -> Key {
    Key { name, synonyms, shape, doc }
}

pub(super) const ID: Key =
    key("id", &["key", "ref"], Shape::Id, "Short name that other places refer to: letters, digits, `-`, `_`.");
pub(super) const NAME: Key = key("name", &["title", "label"], Text, "Its name, as it is drawn.");
pub(super) const TEXT: Key = key("text", &["title", "name", "label", "what"], Text, "The text, as it is drawn.");
pub(super) const DESCRIPTION: Key =
    key("description", &["desc", "details", "note", "notes", "comment", "comments"], Text, "Longer text.");
pub(super) const CONFIDENCE: Key = key(
    "confidence",
    &["certainty"],
    Shape::Words(|| spellings(CONFIDENCES)),
    "How sure you are: `assumption`, `partial` or `evidence`.",
);
pub(super) const FOR: Key =
    key("for", &["personas", "persona", "applies_to"], TEXTS, "The personas it is for; without it, all of them.");
pub(super) const STATUS: Key = key("status", &[], Text, "Free word, such as `planned`.");
pub(super) const OWNER: Key =
    key("owner", &["responsible", "responsible_team", "team", "accountable"], Text, "Who answers for it.");
pub(super) const DURATION: Key =
    key("duration", &["time", "time_estimate", "duration_estimate"], Text, "How long it takes: `20 min`.");
pub(super) const WAIT: Key = key("wait", &["waiting_time", "wait_time", "waiting"], Text, "How long somebody waits: `2 days`.");

pub(super) const TEXTS: Shape = Several(&Either(&Text, &PLAIN));

/// Entries of a level, for which their name alone may stand.
pub(super) const fn entries(table: &'static Table) -> Group {
    Group { table, short: Text, named: Text, numeric: true, nested: false }
}
