//! Formats values of a journey as words: states, severities, kinds of evidence, scores, dates.

use crate::model::{
    Date, Emotion, EvidenceKind, Flow, Journey, Likelihood, Outcome, PathKind, RatingRange, Severity, State, TouchpointStatus,
};
use crate::words::{PageWords, Plural, Words};

pub(super) fn state(words: &Words, state: State) -> &'static str {
    match state {
        State::Current => words.state_current,
        State::Target => words.state_target,
    }
}

pub(super) fn severity(words: &Words, severity: Severity) -> &'static str {
    match severity {
        Severity::Minor => words.minor,
        Severity::Major => words.major,
        Severity::Severe => words.severe,
    }
}

pub(super) fn likelihood(words: &Words, likelihood: Likelihood) -> &'static str {
    match likelihood {
        Likelihood::Low => words.seldom,
        Likelihood::Medium => words.at_times,
        Likelihood::High => words.often,
    }
}

/// Whether a target is reached.
pub(super) const fn verdict(words: &Words, reached: bool) -> &'static str {
    if reached { words.target_reached } else { words.target_missed }
}

pub(super) fn path(words: &Words, kind: PathKind) -> &'static str {
    match kind {
        PathKind::Alternative => words.path_alternative,
        PathKind::Exception => words.path_exception,
    }
}

pub(super) fn evidence(words: &Words, kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Interview => words.interview,
        EvidenceKind::Survey => words.survey,
        EvidenceKind::Analytics => words.analytics,
        EvidenceKind::Observation => words.observation,
        EvidenceKind::Support => words.support_data,
        EvidenceKind::Workshop => words.workshop,
        EvidenceKind::UsabilityTest => words.usability_test,
        EvidenceKind::Diary => words.diary,
        EvidenceKind::Document => words.document,
        EvidenceKind::Expert => words.expert,
        EvidenceKind::Review => words.review,
        EvidenceKind::Other => words.other,
    }
}

/// The plural of a kind that can be counted: `14 interviews`, but not `18240 analytics`.
pub(super) fn countable(words: &Words, kind: EvidenceKind) -> Option<Plural> {
    match kind {
        EvidenceKind::Interview => Some(words.interviews),
        EvidenceKind::Survey => Some(words.surveys),
        EvidenceKind::Observation => Some(words.observations),
        EvidenceKind::Support => Some(words.support_cases),
        EvidenceKind::Review => Some(words.reviews),
        EvidenceKind::Analytics
        | EvidenceKind::Workshop
        | EvidenceKind::UsabilityTest
        | EvidenceKind::Diary
        | EvidenceKind::Document
        | EvidenceKind::Expert
        | EvidenceKind::Other => None,
    }
}

/// The information that a flow carries, if the author states it.
pub(super) fn carries(words: &Words, flow: &Flow) -> Option<String> {
    let carried = flow.carries.as_ref()?;
    let texts: Vec<&str> = carried.iter().map(|text| text.as_str()).collect();
    Some(if texts.is_empty() { words.carries_nothing.to_owned() } else { words.fill(words.carries, &[&words.list(&texts)]) })
}

pub(super) fn date(words: &Words, date: Date) -> String {
    words.date(date.year, date.month, date.day)
}

/// A score as it is printed: with its sign if the scale contains negative values.
pub(super) fn score(words: &Words, journey: &Journey, score: f64) -> String {
    if journey.scale.min < 0.0 { words.signed(score) } else { words.number(score) }
}

/// A rating: `4 of 5`.
pub(super) fn out_of(words: &Words, page: &PageWords, rating: f64, range: RatingRange) -> String {
    words.fill(page.of, &[&words.number(rating), &range.max.to_string()])
}

/// The text between the author's own quotation marks; `None` without them.
pub(super) fn unquoted(text: &str) -> Option<&str> {
    /// In every language of the words, and straight ones.
    const MARKS: [char; 13] = [
        '"', '\'', '\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}', '\u{ab}', '\u{bb}', '\u{300c}', '\u{300d}',
        '\u{300e}', '\u{300f}',
    ];
    text.trim().strip_prefix(MARKS)?.strip_suffix(MARKS)
}

pub(super) fn touchpoint_status(words: &Words, status: TouchpointStatus) -> &'static str {
    match status {
        TouchpointStatus::Works => words.works,
        TouchpointStatus::Weak => words.weak,
        TouchpointStatus::Missing => words.missing,
        TouchpointStatus::Planned => words.planned,
    }
}

/// The score of an emotion, or both ends of its turn, and that of another outcome: `−2 to −1`.
pub(super) fn scores(words: &Words, page: &PageWords, journey: &Journey, emotion: &Emotion) -> Option<String> {
    let scores = main_scores(words, page, journey, emotion)?;
    Some(other_outcome(words, journey, emotion).map_or(scores.clone(), |other| format!("{scores} {other}")))
}

/// The score of another outcome, and what it depends on: `or −1: the result is generic`.
pub(super) fn other_outcome(words: &Words, journey: &Journey, emotion: &Emotion) -> Option<String> {
    let Outcome { score, feeling, when } = emotion.or.as_ref()?;
    let score = score.map(|score| self::score(words, journey, score.value));
    let felt: Vec<&str> = feeling.iter().map(|feeling| feeling.as_str()).chain(score.as_deref()).collect();
    let other = (!felt.is_empty()).then(|| words.fill(words.or_score, &[&felt.join(" ")]));
    match (other, when) {
        (Some(other), Some(when)) => Some(words.label(&other, when)),
        (other, when) => other.or_else(|| when.as_ref().map(|when| when.value.clone())),
    }
}

fn main_scores(words: &Words, page: &PageWords, journey: &Journey, emotion: &Emotion) -> Option<String> {
    match (emotion.from, emotion.score) {
        (Some(from), Some(to)) => {
            let ends = [score(words, journey, from.value), score(words, journey, to.value)];
            Some(words.fill(page.range, &[&ends[0], &ends[1]]))
        }
        (Some(only), None) | (None, Some(only)) => Some(score(words, journey, only.value)),
        (None, None) => None,
    }
}

/// Adds quotation marks, unless the author wrote them.
pub(super) fn quoted(words: &Words, text: &str) -> String {
    if unquoted(text).is_some() {
        return text.to_owned();
    }
    // Japanese and Chinese quotes in another language's sheet take corner brackets, which match their width.
    let wide = |text: &str| text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
    if wide(text) && !wide(words.goal) { format!("\u{300c}{text}\u{300d}") } else { words.quote(text) }
}
