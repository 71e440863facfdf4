//! Words that keys take as values, with their other spellings, and the folding that makes spellings of one word equal.

use crate::model::{
    Confidence, Direction, EvidenceKind, FlowKind, Likelihood, MetricKind, Part, PathKind, Role, Severity, State,
};
use crate::words::{Feelings, List, Vocabulary};

/// The spellings of one word: the documented one first.
pub type Spellings = &'static [&'static str];

/// The words a key takes: the documented spelling first, then others, and what they mean.
pub(in crate::parse) type Words<T> = [(&'static [&'static str], T)];

/// Longest id, in characters.
pub(in crate::parse) const LONGEST_ID: usize = 64;

/// The words for the numbers from 1 to 5.
pub const RATINGS: [&str; 5] = ["very_low", "low", "medium", "high", "very_high"];

/// Where the lists of words for scores lie between the ends of a scale.
const SCORES: &[(List<Feelings>, f64)] = &[
    (|feelings| feelings.very_negative, 0.0),
    (|feelings| feelings.negative, 0.25),
    (|feelings| feelings.neutral, 0.5),
    (|feelings| feelings.positive, 0.75),
    (|feelings| feelings.very_positive, 1.0),
];

/// The words of a language that stand for scores, and where they lie between the ends of the scale.
pub fn score_words(vocabulary: &'static Vocabulary) -> impl Iterator<Item = (&'static str, f64)> {
    SCORES.iter().flat_map(|(list, share)| list(&vocabulary.feelings).iter().map(move |word| (*word, *share)))
}

pub(in crate::parse) const STATES: &Words<State> = &[
    (&["current", "as_is", "today", "now", "actual", "existing"], State::Current),
    (&["target", "to_be", "future", "desired", "planned", "vision"], State::Target),
];

pub(in crate::parse) const PATH_KINDS: &Words<PathKind> = &[
    (&["alternative", "alternate", "variant", "optional"], PathKind::Alternative),
    (&["exception", "error", "failure", "unhappy", "problem"], PathKind::Exception),
];

pub(in crate::parse) const ROLES: &Words<Role> = &[
    (&["note", "notes", "text"], Role::Note),
    (&["pain", "pains", "pain_points", "risk"], Role::Pain),
    (&["gain", "gains", "positive"], Role::Gain),
    (&["number", "numbers", "metric", "metrics"], Role::Number),
    (&["customer", "action", "actions"], Role::Customer),
    (&["frontstage", "onstage"], Role::Frontstage),
    (&["backstage", "offstage"], Role::Backstage),
    (&["support", "system", "systems"], Role::Support),
];

pub(in crate::parse) const SEVERITIES: &Words<Severity> = &[
    (&["minor", "low", "small", "trivial"], Severity::Minor),
    (&["major", "medium", "moderate"], Severity::Major),
    (&["severe", "high", "critical", "blocker", "very_high"], Severity::Severe),
];

pub(in crate::parse) const LIKELIHOODS: &Words<Likelihood> = &[
    (&["low", "unlikely", "rare", "seldom"], Likelihood::Low),
    (&["medium", "possible", "sometimes", "moderate"], Likelihood::Medium),
    (&["high", "likely", "often", "frequent"], Likelihood::High),
];

pub(in crate::parse) const EVIDENCE_KINDS: &Words<EvidenceKind> = &[
    (&["interview", "interviews", "user_interview"], EvidenceKind::Interview),
    (&["survey", "questionnaire", "nps", "csat"], EvidenceKind::Survey),
    (&["analytics", "data", "log", "logs", "web_analytics"], EvidenceKind::Analytics),
    (&["observation", "shadowing", "field_study", "ethnography"], EvidenceKind::Observation),
    (&["support", "tickets", "complaints", "calls", "call_notes"], EvidenceKind::Support),
    (&["workshop", "co_creation"], EvidenceKind::Workshop),
    (&["usability_test", "usability", "test", "user_test", "usability_testing"], EvidenceKind::UsabilityTest),
    (&["diary", "diary_study"], EvidenceKind::Diary),
    (&["document", "report", "desk_research", "study"], EvidenceKind::Document),
    (&["expert", "expert_review", "stakeholder"], EvidenceKind::Expert),
    (&["review", "reviews", "social_media"], EvidenceKind::Review),
    (&["other"], EvidenceKind::Other),
];

pub(in crate::parse) const METRIC_KINDS: &Words<MetricKind> = &[
    (&["nps", "net_promoter_score"], MetricKind::Nps),
    (&["csat", "satisfaction"], MetricKind::Csat),
    (&["ces", "effort", "customer_effort"], MetricKind::Ces),
    (&["ratio", "rate", "percentage", "percent", "share", "conversion"], MetricKind::Ratio),
    (&["time", "duration"], MetricKind::Time),
    (&["count", "number", "volume"], MetricKind::Count),
    (&["money", "cost", "revenue", "currency"], MetricKind::Money),
    (&["other"], MetricKind::Other),
];

pub(in crate::parse) const DIRECTIONS: &Words<Direction> = &[
    (&["up", "higher", "increase", "higher_is_better", "more", "rising"], Direction::Up),
    (&["down", "lower", "decrease", "lower_is_better", "less", "falling"], Direction::Down),
];

pub(in crate::parse) const CONFIDENCES: &Words<Confidence> = &[
    (&["assumption", "assumed", "hypothesis", "guess", "low", "none"], Confidence::Assumption),
    (&["partial", "some", "medium", "indicative"], Confidence::Partial),
    (&["evidence", "validated", "proven", "high", "research", "observed"], Confidence::Evidence),
];

pub(in crate::parse) const FLOW_KINDS: &Words<FlowKind> = &[
    (&["triggers", "trigger", "sequence", "leads_to", "causes"], FlowKind::Triggers),
    (&["needs", "need", "requires", "depends_on"], FlowKind::Needs),
    (&["exchange", "exchanges", "agrees", "both"], FlowKind::Exchange),
];

pub(in crate::parse) const PARTS: &Words<Part> = &[
    (&["physical_evidence"], Part::PhysicalEvidence),
    (&["actions", "action", "customer", "customer_actions"], Part::Actions),
    (&["frontstage", "onstage", "front_stage"], Part::Frontstage),
    (&["backstage", "offstage", "back_stage"], Part::Backstage),
    (&["support", "support_processes", "systems"], Part::Support),
];

/// How words are spelt, without what they mean.
pub(in crate::parse) fn spellings<T>(words: &'static Words<T>) -> Vec<Spellings> {
    words.iter().map(|(spellings, _)| *spellings).collect()
}

/// `painPoints`, `Pain points` and `pain-points` to `pain_points`.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len() + 2);
    let mut before = ' ';
    for char in word.trim().chars() {
        if matches!(char, '-' | ' ' | '_' | '/') {
            if !folded.ends_with('_') {
                folded.push('_');
            }
        } else {
            if char.is_uppercase() && before.is_lowercase() {
                folded.push('_');
            }
            folded.extend(char.to_lowercase());
        }
        before = char;
    }
    folded
}

/// True for a text that can be an id. Letters of any script count, with the marks that belong to them.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let part = |char: char| char.is_alphanumeric() || matches!(char, '-' | '_' | '\u{300}'..='\u{36f}');
    text.starts_with(char::is_alphabetic) && text.chars().all(part) && text.chars().count() <= LONGEST_ID
}
