//! Keys that several levels share, and levels and notations of plain texts.

use super::notation::{Duration, Identifier, Key, TeamName, Wait, level, notations};
use super::table::Shape::{Either, Several};
use super::table::{AnyKey, Group, Shape, Table};
use super::things::ThingKind;
use crate::model::{Confidence, Text};

level! {
    /// A text in its long form where nothing more is known of it, such as an action.
    PLAIN in plain = "a text", "an action, a goal or another plain text", needs &[&["text", "description"]], defines None;
    ID;
    TEXT;
    DESCRIPTION;
}

notations! {
    /// Texts.
    struct Texts -> Vec<Text> = TEXTS;
    /// What the customer does.
    struct Actions -> Vec<Text> = TEXTS;
    /// Names of teams.
    struct TeamNames -> Vec<Text> = TEXTS, names [ThingKind::Team];
    /// Personas, as indices.
    struct Personas -> Vec<usize> = TEXTS, names [ThingKind::Persona];
    /// Ids or names of touchpoints that follow.
    struct NextTouchpoints -> Vec<Text> = TEXTS, names [ThingKind::Touchpoint];
    /// Ids or texts of what an opportunity addresses.
    struct Addressed -> Vec<Text> = TEXTS, names [ThingKind::PainPoint, ThingKind::FailPoint, ThingKind::Need];
}

const TEXTS: Shape = Several(&Either(&Shape::Text, &PLAIN));

/// The id of an entry.
pub const ID: Key<Identifier> =
    Key::new("id", &["key", "ref"], "Short name that other places refer to: letters, digits, `-`, `_`.");
/// The name of an entry.
pub const NAME: Key<Text> = Key::new("name", &["title", "label"], "Its name, as it is drawn.");
/// The text of an entry.
pub const TEXT: Key<Text> = Key::new("text", &["title", "name", "label", "what"], "The text, as it is drawn.");
/// Longer text.
pub const DESCRIPTION: Key<Text> =
    Key::new("description", &["desc", "details", "note", "notes", "comment", "comments"], "Longer text.");
/// How sure the author is.
pub const CONFIDENCE: Key<Confidence> =
    Key::new("confidence", &["certainty"], "How sure you are: `assumption`, `partial` or `evidence`.");
/// Whom something is for.
pub const FOR: Key<Personas> =
    Key::new("for", &["personas", "persona", "applies_to"], "The personas it is for; without it, all of them.");
/// A free word.
pub const STATUS: Key<Text> = Key::new("status", &[], "Free word, such as `planned`.");
/// The team that is responsible.
pub const OWNER: Key<TeamName> =
    Key::new("owner", &["responsible", "responsible_team", "team", "accountable"], "Who answers for it.");
/// A duration, as written.
pub const DURATION: Key<Duration> =
    Key::new("duration", &["time", "time_estimate", "duration_estimate"], "How long it takes: `20 min`.");
/// A waiting time, as written.
pub const WAIT: Key<Wait> = Key::new("wait", &["waiting_time", "wait_time", "waiting"], "How long somebody waits: `2 days`.");

/// Entries of a level, for which their name alone may stand.
pub(in crate::model) const fn entries(table: &'static Table) -> Group {
    Group { table, short: Shape::Text, named: Shape::Text, numeric: true, nested: false }
}
