//! Keys that several levels share, and levels and notations of plain texts.

use super::notation::{Duration, EntryName, Identifier, Key, TeamName, Wait, level, notations};
use super::table::Shape::{Either, Several};
use super::table::{AnyKey, NamedEntries, Shape, Table};
use super::things::ThingKind;
use crate::model::{Confidence, PlainText, Text};

level! {
    /// A plain text in its long form, such as an action.
    PLAIN in plain = "a text", "an action, a goal or another plain text", needs &[&["text", "description"]], defines None;
    ID;
    TEXT;
    DESCRIPTION;
}

notations! {
    /// Texts.
    struct TextList -> Vec<Text> = TEXTS;
    /// Texts that may be described.
    struct PlainTextList -> Vec<PlainText> = TEXTS;
    /// Texts in the words of a persona.
    struct SpokenTexts -> Vec<PlainText> = TEXTS;
    /// What the customer does.
    struct Actions -> Vec<PlainText> = TEXTS;
    /// Names of teams.
    struct TeamNames -> Vec<Text> = TEXTS, names [ThingKind::Team];
    /// Personas, as indices.
    struct Personas -> Vec<usize> = TEXTS, names [ThingKind::Persona];
    /// Ids or names of touchpoints to continue at.
    struct NextTouchpoints -> Vec<Text> = TEXTS, names [ThingKind::Touchpoint];
    /// Ids or texts of elements that an opportunity addresses.
    struct Addressed -> Vec<Text> = TEXTS, names [ThingKind::PainPoint, ThingKind::FailPoint, ThingKind::Need, ThingKind::Gain];
}

const TEXTS: Shape = Several(&Either(&Shape::Text, &PLAIN));

/// The id of an entry.
pub const ID: Key<Identifier> = Key::new("id", &["key", "ref"], "Identifier for references: letters, digits, `-`, `_`.");
/// The name of an entry.
pub const NAME: Key<EntryName> = Key::new("name", &["title", "label"], "Name shown in the drawing.");
/// The text of an entry.
pub const TEXT: Key<EntryName> = Key::new("text", &["title", "name", "label", "what"], "Text shown in the drawing.");
/// Longer text.
pub const DESCRIPTION: Key<Text> =
    Key::new("description", &["desc", "details", "note", "notes", "comment", "comments"], "Longer description.");
/// The author's confidence in a claim.
pub const CONFIDENCE: Key<Confidence> = Key::new("confidence", &["certainty"], "Confidence in the claim: {words}.");
/// The personas that an element applies to.
pub const FOR: Key<Personas> =
    Key::new("for", &["personas", "persona", "applies_to"], "Personas it applies to; all personas by default.");
/// A priority that a team set.
pub const PRIORITY: Key<Text> =
    Key::new("priority", &["prio", "rank", "urgency"], "Priority that the team set, free text such as `high` or `P1`.");
/// A free text about progress.
pub const STATUS: Key<Text> = Key::new("status", &[], "Status, free text such as `planned`.");
/// The team that is responsible.
pub const OWNER: Key<TeamName> =
    Key::new("owner", &["responsible", "responsible_team", "team", "accountable"], "Team or person responsible.");
/// A duration, as written.
pub const DURATION: Key<Duration> =
    Key::new("duration", &["time", "time_estimate", "duration_estimate"], "Time it takes: `20 min`.");
/// A waiting time, as written.
pub const WAIT: Key<Wait> = Key::new("wait", &["waiting_time", "wait_time", "waiting"], "Waiting time: `2 days`.");

/// Entries of a level, whose short form is their name.
pub(in crate::model) const fn entries(table: &'static Table) -> NamedEntries {
    NamedEntries { table, short: Shape::Text, named: Shape::Text, numeric: true, nested: false }
}
