//! What stands where in a journey file: data only.

mod moment;
mod proof;
mod theme;
mod top;

use super::keys::{Key, Table};
use super::proof::CONFIDENCES;
use super::shape::{Group, Shape, spellings};

pub use moment::*;
pub use proof::*;
pub use theme::*;
pub use top::*;

const fn key(name: &'static str, synonyms: &'static [&'static str], shape: Shape, doc: &'static str) -> Key {
    Key { name, synonyms, shape, doc }
}

const ID: Key = key("id", &["key", "ref"], Shape::Id, "Short name that other places refer to: letters, digits, `-`, `_`.");
const NAME: Key = key("name", &["title", "label"], Text, "Its name, as it is drawn.");
const TEXT: Key = key("text", &["title", "name", "label", "what"], Text, "The text, as it is drawn.");
const DESCRIPTION: Key = key("description", &["desc", "details", "note", "notes", "comment", "comments"], Text, "Longer text.");
const EVIDENCE_REFS: Key =
    key("evidence", &["sources", "source", "proof"], RESEARCH, "The research behind it: ids from `evidence`.");
const CONFIDENCE: Key = key(
    "confidence",
    &["certainty"],
    Shape::Words(|| spellings(CONFIDENCES)),
    "How sure you are: `assumption`, `partial` or `evidence`.",
);
const FOR: Key = key("for", &["personas", "persona", "applies_to"], TEXTS, "The personas it is for; without it, all of them.");
const STATUS: Key = key("status", &[], Text, "Free word, such as `planned`.");
const OWNER: Key = key("owner", &["responsible", "responsible_team", "team", "accountable"], Text, "Who answers for it.");
const DURATION: Key = key("duration", &["time", "time_estimate", "duration_estimate"], Text, "How long it takes: `20 min`.");
const WAIT: Key = key("wait", &["waiting_time", "wait_time", "waiting"], Text, "How long somebody waits: `2 days`.");

use Shape::{Either, Several, Text};

const TEXTS: Shape = Several(&Either(&Text, &PLAIN));
const REMARKS: Shape = Several(&Either(&Text, &REMARK));
const ITEMS: Shape = Several(&Either(&Text, &ITEM));
const CHANNEL_NAMES: Shape = Several(&Either(&Text, &CHANNEL));
const PAIN_POINTS: Shape = Several(&Either(&Text, &PAIN_POINT));
const OPPORTUNITIES: Shape = Several(&Either(&Text, &OPPORTUNITY));
const FAIL_POINTS: Shape = Several(&Either(&Text, &FAIL_POINT));
const RESEARCH: Shape = Several(&Either(&Text, &EVIDENCE));
const CONNECTIONS: Shape = Several(&Shape::Entry(&FLOW));
const OFFERS: Shape = Several(&Either(&Text, &OFFER_ITEM));
const LINK_OF_ONE: Shape = Either(&Shape::Address, &LINK);
const EMOTION_OF_ONE: Shape = Either(&Shape::Feeling, &EMOTION);

static STAGES: Group = Group { named: Shape::Listed(&TOUCHPOINTS), numeric: false, ..entries(&STAGE) };
static TOUCHPOINTS: Group = Group { numeric: false, ..entries(&TOUCHPOINT) };
static PERSONAS: Group = entries(&PERSONA);
static TEAMS: Group = entries(&TEAM);
static PATHS: Group = entries(&PATH);
static LANES: Group = entries(&LANE);
static CHANNELS: Group = entries(&CHANNEL);
static EVIDENCES: Group = entries(&EVIDENCE);
static METRICS: Group = Group { named: Shape::Quantity, ..entries(&METRIC) };
static TOUCHPOINT_METRICS: Group = Group { nested: true, named: Shape::Quantity, ..entries(&METRIC) };
static LINKS: Group = Group { short: Shape::Address, named: Shape::Address, nested: true, ..entries(&LINK) };

/// Entries of a level, for which their name alone may stand.
const fn entries(table: &'static Table) -> Group {
    Group { table, short: Text, named: Text, numeric: true, nested: false }
}

/// The levels that explain keys which other levels have, too.
pub(super) static HOMES: &[&Table] = &[&JOURNEY, &TOUCHPOINT];

/// Every level, for messages about a key on the wrong one, and for the documentation.
pub static LEVELS: &[&Table] = &[
    &JOURNEY,
    &PERSONA,
    &STAGE,
    &TOUCHPOINT,
    &EMOTION,
    &PAIN_POINT,
    &OPPORTUNITY,
    &HYPOTHESIS,
    &WEIGHT,
    &MOMENT_OF_TRUTH,
    &REMARK,
    &PLAIN,
    &LINK,
    &ITEM,
    &FAIL_POINT,
    &METRIC,
    &EVIDENCE,
    &TEAM,
    &PATH,
    &CHANNEL,
    &LANE,
    &OFFER,
    &OFFER_ITEM,
    &FLOW,
    &SCALE,
    &JOBS,
    &EMPATHY,
    &SHARED,
];
