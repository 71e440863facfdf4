//! The fixed words of every sheet.

use crate::model::{Date, EvidenceKind, Journey, Likelihood, PathKind, Severity, State};

pub(super) const PERSONA: &str = "Persona";
pub(super) const GOAL: &str = "Goal";
pub(super) const EXPECTS: &str = "Expects";
pub(super) const STARTS: &str = "Starts when";
pub(super) const ENDS: &str = "Ends when";
pub(super) const SEGMENT: &str = "Customers";
pub(super) const OWNER: &str = "Owner";
pub(super) const VERSION: &str = "Version";
pub(super) const REVIEWED: &str = "Reviewed";
pub(super) const REVIEW_BY: &str = "Review by";
pub(super) const BASED_ON: &str = "Based on";
pub(super) const MEAN_EMOTION: &str = "mean emotion";
pub(super) const TO: &str = "to";
pub(super) const PAIN_POINTS: &str = "pain points";
pub(super) const PAIN_POINT: &str = "pain point";
pub(super) const OPPORTUNITIES: &str = "opportunities";
pub(super) const OPPORTUNITY: &str = "opportunity";
pub(super) const QUICK_WINS: &str = "quick wins";
pub(super) const QUICK_WIN: &str = "quick win";
pub(super) const SOURCES: &str = "Sources";
pub(super) const NO_SOURCES: &str = "No research named";
pub(super) const NUMBERS: &str = "Numbers for the whole journey";
pub(super) const FLOWS: &str = "Hand-overs";
pub(super) const CARRIES: &str = "carries";
pub(super) const CARRIES_NOTHING: &str = "carries nothing";
pub(super) const OPTIONAL: &str = "optional";
pub(super) const ONLY: &str = "for";
pub(super) const REACHES: &str = "reaches";
pub(super) const CAUSE: &str = "Cause:";
pub(super) const IMPACT: &str = "impact";
pub(super) const EFFORT: &str = "effort";
pub(super) const TARGET: &str = "target";
pub(super) const BASELINE: &str = "from";
pub(super) const WAIT: &str = "wait";
pub(super) const TAKES: &str = "takes";
pub(super) const RECOVERY: &str = "Then:";
pub(super) const WITH: &str = "with";
pub(super) const SEEN_AS: &str = "customers hold responsible:";
pub(super) const LOWEST: &str = "lowest point";
pub(super) const PEAK: &str = "peak";
pub(super) const END: &str = "end";
pub(super) const DUE: &str = "due";
pub(super) const MORE_PERSONAS: &str = "more personas";

pub(super) const AXIS_BEST: &str = "delighted";
pub(super) const AXIS_MIDDLE: &str = "neutral";
pub(super) const AXIS_WORST: &str = "frustrated";

pub(super) const KEY_STAR: &str = "moment of truth";
pub(super) const KEY_LOWEST: &str = "lowest point of the journey";
pub(super) const KEY_SEVERITY: &str = "severity: minor, major, severe";
pub(super) const KEY_ASSUMED: &str = "assumed, no evidence yet";
pub(super) const KEY_UNSCORED: &str = "a feeling without a score";
pub(super) const KEY_LOSS: &str = "context is lost, the customer starts again";
pub(super) const KEY_SCORE: &str = "5 : 4 = impact : effort, 1 to 5";
pub(super) const KEY_QUICK_WIN: &str = "quick win: impact ≥ 4 and effort ≤ 2";
pub(super) const KEY_FAIL: &str = "fail point";
pub(super) const KEY_WAIT: &str = "wait point";
pub(super) const KEY_EXCHANGE: &str = "exchange";
pub(super) const KEY_TRIGGERS: &str = "triggers";
pub(super) const KEY_NEEDS: &str = "needs";
pub(super) const KEY_IMPLIED: &str = "from lane to lane, not written as a flow";
pub(super) const KEY_LOST_FLOW: &str = "red number: nothing is handed over";
pub(super) const KEY_NEXT: &str = "the customer goes on there";
pub(super) const KEY_BAR: &str = "value, and target as a stroke";
pub(super) const KEY_BRANCH: &str = "off the main path";
pub(super) const KEY_OPTIONAL: &str = "dashed card: some customers skip it";

pub(super) const LINE_OF_INTERACTION: &str = "Line of interaction";
pub(super) const LINE_OF_VISIBILITY: &str = "Line of visibility";
pub(super) const LINE_OF_INTERNAL_INTERACTION: &str = "Line of internal interaction";

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

pub(super) fn state(state: State) -> &'static str {
    match state {
        State::Current => "Current state",
        State::Target => "Target state",
    }
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Minor => "minor",
        Severity::Major => "major",
        Severity::Severe => "severe",
    }
}

pub(super) fn likelihood(likelihood: Likelihood) -> &'static str {
    match likelihood {
        Likelihood::Low => "seldom",
        Likelihood::Medium => "at times",
        Likelihood::High => "often",
    }
}

pub(super) fn path(kind: PathKind) -> &'static str {
    match kind {
        PathKind::Alternative => "alternative path",
        PathKind::Exception => "exception",
    }
}

pub(super) fn evidence(kind: EvidenceKind, many: bool) -> &'static str {
    match (kind, many) {
        (EvidenceKind::Interview, true) => "interviews",
        (EvidenceKind::Interview, false) => "interview",
        (EvidenceKind::Survey, true) => "survey answers",
        (EvidenceKind::Survey, false) => "survey",
        (EvidenceKind::Analytics, _) => "analytics",
        (EvidenceKind::Observation, true) => "observations",
        (EvidenceKind::Observation, false) => "observation",
        (EvidenceKind::Support, true) => "support cases",
        (EvidenceKind::Support, false) => "support",
        (EvidenceKind::Workshop, _) => "workshop",
        (EvidenceKind::UsabilityTest, _) => "usability test",
        (EvidenceKind::Diary, _) => "diary study",
        (EvidenceKind::Document, _) => "document",
        (EvidenceKind::Expert, _) => "expert",
        (EvidenceKind::Review, true) => "reviews",
        (EvidenceKind::Review, false) => "review",
        (EvidenceKind::Other, _) => "other",
    }
}

/// Whether a number of it can be named with its word: `14 interviews`, but not `18240 analytics`.
pub(super) fn countable(kind: EvidenceKind) -> bool {
    matches!(
        kind,
        EvidenceKind::Interview | EvidenceKind::Survey | EvidenceKind::Observation | EvidenceKind::Support | EvidenceKind::Review
    )
}

/// `12 Oct 2026`, `Oct 2026`, `2026`.
pub(super) fn date(date: Date) -> String {
    let month = date.month.map(|m| MONTHS[usize::from(m) - 1]);
    match (date.day, month) {
        (Some(day), Some(month)) => format!("{day} {month} {}", date.year),
        (None, Some(month)) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}

/// A score with its sign: `+1.5`, `0`, `−2`. At most one decimal.
pub(super) fn signed(score: f64) -> String {
    let tenths = (score * 10.0).round() / 10.0;
    if tenths > 0.0 {
        format!("+{tenths}")
    } else if tenths < 0.0 {
        format!("\u{2212}{}", -tenths)
    } else {
        "0".to_owned()
    }
}

/// A score as it is printed: with its sign where the scale crosses zero, plain where it does not.
pub(super) fn score(journey: &Journey, score: f64) -> String {
    if journey.scale.min < 0.0 { signed(score) } else { ((score * 10.0).round() / 10.0).to_string() }
}
