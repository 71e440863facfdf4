//! What stands where in a journey file: data only.

mod moment;
mod proof;
mod theme;
mod top;

use super::keys::{Key, Table};

pub use moment::*;
pub use proof::*;
pub use theme::*;
pub use top::*;

const fn key(name: &'static str, synonyms: &'static [&'static str], doc: &'static str) -> Key {
    Key { name, synonyms, doc }
}

const ID: Key = key("id", &["key", "ref"], "Short name that other places refer to: letters, digits, `-`, `_`.");
const NAME: Key = key("name", &["title", "label"], "Its name, as it is drawn.");
const TEXT: Key = key("text", &["title", "name", "label", "what"], "The text, as it is drawn.");
const DESCRIPTION: Key = key("description", &["desc", "details", "note", "notes", "comment", "comments"], "Longer text.");
const EVIDENCE_REFS: Key = key("evidence", &["sources", "source", "proof"], "The research behind it: ids from `evidence`.");
const CONFIDENCE: Key = key("confidence", &["certainty"], "How sure you are: `assumption`, `partial` or `evidence`.");
const FOR: Key = key("for", &["personas", "persona", "applies_to"], "The personas it is for; without it, all of them.");
const STATUS: Key = key("status", &[], "Free word, such as `planned`.");
const OWNER: Key = key("owner", &["responsible", "responsible_team", "team", "accountable"], "Who answers for it.");
const DURATION: Key = key("duration", &["time", "time_estimate", "duration_estimate"], "How long it takes: `20 min`.");
const WAIT: Key = key("wait", &["waiting_time", "wait_time", "waiting"], "How long somebody waits: `2 days`.");

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

/// The level that an entry under a key is written on; nothing where only plain values stand.
#[must_use]
pub fn entries(level: &Table, key: &str) -> Option<&'static Table> {
    let is = |table: &Table| table.place == level.place;
    Some(match key {
        "personas" => &PERSONA,
        "stages" => &STAGE,
        "touchpoints" => &TOUCHPOINT,
        "emotion" | "staff_emotion" => &EMOTION,
        "pain_points" => &PAIN_POINT,
        "opportunities" => &OPPORTUNITY,
        "hypothesis" => &HYPOTHESIS,
        "importance" | "impact" => &WEIGHT,
        "moment_of_truth" => &MOMENT_OF_TRUTH,
        "links" | "link" => &LINK,
        "physical_evidence" | "frontstage" | "backstage" | "support" => &ITEM,
        "fail_points" => &FAIL_POINT,
        "metrics" => &METRIC,
        "teams" => &TEAM,
        "paths" => &PATH,
        "lanes" => &LANE,
        "offer" => &OFFER,
        "products" | "pain_relievers" | "gain_creators" => &OFFER_ITEM,
        "flows" => &FLOW,
        "scale" => &SCALE,
        "jobs" => &JOBS,
        "empathy" => &EMPATHY,
        "evidence" if is(&JOURNEY) || is(&SHARED) => &EVIDENCE,
        "channels" if is(&JOURNEY) || is(&SHARED) => &CHANNEL,
        "thoughts" | "quotes" | "needs" | "gains" | "policies" | "workarounds" if is(&TOUCHPOINT) || is(&STAGE) => &REMARK,
        "actions" => &PLAIN,
        _ => return None,
    })
}
