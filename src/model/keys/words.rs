//! Defines the words that keys take as values, with their spellings, and the folding that makes spellings of one word equal.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::{
    Confidence, Direction, EvidenceKind, FlowKind, Likelihood, MetricKind, Part, PathKind, RATING, Role, Severity, State,
    TouchpointKind, TouchpointStatus,
};
use crate::words::{ENGLISH, Feelings, LIST_SIGNS, LOCALES, Moods, TermList, Vocabulary};

/// The spellings of one word: the documented one first.
pub type Spellings = &'static [&'static str];

/// The words a key takes, each with its spellings and its value.
pub type WordTable<T> = [(Spellings, T)];

/// A type whose values are written as words.
pub trait Worded: Copy + 'static {
    /// Every word with its value.
    const WORDS: &'static WordTable<Self>;
    /// The value of a word that is not similar to a known one; `None` where such a word is an error.
    const OTHER: Option<Self> = None;
}

/// Longest id, in characters.
pub const LONGEST_ID: usize = crate::limits::ID.length();

/// The words for true and false.
pub const TRUTHS: [&str; 2] = ["true", "false"];

/// The words for the whole ratings.
pub const RATINGS: [&str; RATING.count()] = ["very_low", "low", "medium", "high", "very_high"];

/// The lists of words for scores, with their positions as in [`Scale::position`](crate::model::Scale::position).
const SCORES: &[(TermList<Feelings>, f64)] = &[
    (|feelings| feelings.very_negative, -1.0),
    (|feelings| feelings.negative, -0.5),
    (|feelings| feelings.neutral, 0.0),
    (|feelings| feelings.positive, 0.5),
    (|feelings| feelings.very_positive, 1.0),
];

/// The documented words for scores, from the worst to the best: `very negative`.
pub fn main_score_words() -> impl Iterator<Item = &'static str> {
    SCORES.iter().map(|(list, _)| list(&ENGLISH.vocabulary.feelings)[0])
}

/// The words of a language for scores, with their positions from -1 to 1.
pub fn score_words(vocabulary: &'static Vocabulary) -> impl Iterator<Item = (&'static str, f64)> {
    SCORES.iter().flat_map(|(list, share)| list(&vocabulary.feelings).iter().map(move |word| (*word, *share)))
}

/// What a folded word scores: its position from -1 to 1, and whether it is a word of the default axis, which also names the feeling.
#[must_use]
pub fn feeling_position(word: &str) -> Option<(f64, bool)> {
    static POSITIONS: LazyLock<HashMap<String, (f64, bool)>> = LazyLock::new(|| {
        let axis = LOCALES.iter().flat_map(|locale| {
            let words = locale.words;
            [(words.frustrated, -1.0), (words.neutral, 0.0), (words.delighted, 1.0)]
                .map(|(word, position)| (word, (position, true)))
        });
        let scores = LOCALES.iter().flat_map(|locale| score_words(locale.vocabulary));
        let scores = scores.map(|(word, position)| (word, (position, false)));
        axis.chain(scores).map(|(word, meaning)| (spaced(word), meaning)).collect()
    });
    POSITIONS.get(word).copied()
}

/// The position from -1 to 1 that is proposed for a feeling without a score; for several feelings, their mean.
#[must_use]
pub fn proposed_position(feeling: &str) -> Option<f64> {
    static MOODS: LazyLock<HashMap<String, f64>> = LazyLock::new(|| {
        let lists = |moods: &'static Moods| {
            [
                (moods.very_negative, -1.0),
                (moods.negative, -0.5),
                (moods.neutral, 0.0),
                (moods.positive, 0.5),
                (moods.very_positive, 1.0),
            ]
        };
        let of_lists = LOCALES.iter().flat_map(|locale| lists(&locale.vocabulary.moods));
        of_lists.flat_map(|(list, position)| list.iter().map(move |word| (spaced(word), position))).collect()
    });
    let known = |word: &str| {
        let word = spaced(word);
        MOODS.get(&word).copied().or_else(|| feeling_position(&word).map(|(position, _)| position))
    };
    known(feeling).or_else(|| {
        let is_sign = |char: char| LIST_SIGNS.contains(&char) || matches!(char, '/' | '&' | '+');
        let parts = feeling.split(is_sign).map(str::trim);
        let positions: Vec<f64> = parts.map(known).collect::<Option<_>>()?;
        Some(positions.iter().sum::<f64>() / positions.len() as f64)
    })
}

/// A folded word with spaces between its parts.
#[must_use]
pub fn spaced(word: &str) -> String {
    fold(word).replace('_', " ")
}

impl Worded for State {
    const WORDS: &'static WordTable<Self> = &[
        (&["current", "as_is", "today", "now", "actual", "existing"], Self::Current),
        (&["target", "to_be", "future", "desired", "planned", "vision"], Self::Target),
    ];
}

impl Worded for TouchpointStatus {
    const WORDS: &'static WordTable<Self> = &[
        (&["works", "working", "good", "ok", "live", "exists", "supported", "done"], Self::Works),
        (&["weak", "poor", "partial", "partly", "broken", "needs_work"], Self::Weak),
        (&["missing", "absent", "none", "gap", "not_supported", "unsupported"], Self::Missing),
        (&["planned", "future", "later", "upcoming", "in_progress", "next"], Self::Planned),
    ];
}

impl Worded for TouchpointKind {
    const WORDS: &'static WordTable<Self> = &[
        (&["step", "touchpoint", "customer", "action"], Self::Step),
        (&["internal", "internal_step", "backstage", "work", "process"], Self::Internal),
        (&["event", "trigger", "timer", "start"], Self::Event),
    ];
}

impl Worded for PathKind {
    const WORDS: &'static WordTable<Self> = &[
        (&["alternative", "alternate", "variant", "optional"], Self::Alternative),
        (&["exception", "error", "failure", "unhappy", "problem"], Self::Exception),
    ];
}

impl Worded for Role {
    const WORDS: &'static WordTable<Self> = &[
        (&["note", "notes", "text"], Self::Note),
        (&["pain", "pains", "pain_points", "risk"], Self::Pain),
        (&["gain", "gains", "positive"], Self::Gain),
        (&["number", "numbers", "metric", "metrics"], Self::Number),
        (&["customer", "action", "actions"], Self::Customer),
        (&["frontstage", "onstage"], Self::Frontstage),
        (&["backstage", "offstage"], Self::Backstage),
        (&["support", "system", "systems"], Self::Support),
    ];
}

impl Worded for Severity {
    const WORDS: &'static WordTable<Self> = &[
        (&["minor", "low", "small", "trivial", "1", "2"], Self::Minor),
        (&["major", "medium", "moderate", "3"], Self::Major),
        (&["severe", "high", "critical", "blocker", "very_high", "4", "5"], Self::Severe),
    ];
}

impl Worded for Likelihood {
    const WORDS: &'static WordTable<Self> = &[
        (&["low", "unlikely", "rare", "seldom"], Self::Low),
        (&["medium", "possible", "sometimes", "moderate"], Self::Medium),
        (&["high", "likely", "often", "frequent"], Self::High),
    ];
}

impl Worded for EvidenceKind {
    const WORDS: &'static WordTable<Self> = &[
        (&["interview", "interviews", "user_interview"], Self::Interview),
        (&["survey", "questionnaire", "nps", "csat"], Self::Survey),
        (&["analytics", "data", "log", "logs", "web_analytics"], Self::Analytics),
        (&["observation", "shadowing", "field_study", "ethnography"], Self::Observation),
        (&["support", "tickets", "complaints", "calls", "call_notes"], Self::Support),
        (&["workshop", "co_creation"], Self::Workshop),
        (&["usability_test", "usability", "test", "user_test", "usability_testing"], Self::UsabilityTest),
        (&["diary", "diary_study"], Self::Diary),
        (&["document", "report", "desk_research", "study"], Self::Document),
        (&["expert", "expert_review", "stakeholder"], Self::Expert),
        (&["review", "reviews", "social_media"], Self::Review),
        (&["other"], Self::Other),
    ];
    const OTHER: Option<Self> = Some(Self::Other);
}

impl Worded for MetricKind {
    const WORDS: &'static WordTable<Self> = &[
        (&["nps", "net_promoter_score"], Self::Nps),
        (&["csat", "satisfaction"], Self::Csat),
        (&["ces", "effort", "customer_effort"], Self::Ces),
        (&["ratio", "rate", "percentage", "percent", "share", "conversion"], Self::Ratio),
        (&["time", "duration"], Self::Time),
        (&["count", "number", "volume"], Self::Count),
        (&["money", "cost", "revenue", "currency"], Self::Money),
        (&["other"], Self::Other),
    ];
    const OTHER: Option<Self> = Some(Self::Other);
}

impl Worded for Direction {
    const WORDS: &'static WordTable<Self> = &[
        (&["up", "higher", "increase", "higher_is_better", "more", "rising"], Self::Up),
        (&["down", "lower", "decrease", "lower_is_better", "less", "falling"], Self::Down),
    ];
}

impl Worded for Confidence {
    const WORDS: &'static WordTable<Self> = &[
        (&["assumption", "assumed", "hypothesis", "guess", "low", "none"], Self::Assumption),
        (&["partial", "some", "medium", "indicative"], Self::Partial),
        (&["evidence", "validated", "proven", "high", "research", "observed"], Self::Evidence),
    ];
}

impl Worded for FlowKind {
    const WORDS: &'static WordTable<Self> = &[
        (&["triggers", "trigger", "sequence", "leads_to", "causes"], Self::Triggers),
        (&["needs", "need", "requires", "depends_on"], Self::Needs),
        (&["exchange", "exchanges", "agrees", "both"], Self::Exchange),
    ];
}

impl Worded for Part {
    const WORDS: &'static WordTable<Self> = &[
        (&["physical_evidence"], Self::PhysicalEvidence),
        (&["actions", "action", "customer", "customer_actions"], Self::Actions),
        (&["frontstage", "onstage", "front_stage"], Self::Frontstage),
        (&["backstage", "offstage", "back_stage"], Self::Backstage),
        (&["support", "support_processes", "systems"], Self::Support),
    ];
}

/// The spellings of the words of a type.
#[must_use]
pub fn spellings<T: Worded>() -> Vec<Spellings> {
    T::WORDS.iter().map(|(spellings, _)| *spellings).collect()
}

/// The meaning of a word in any spelling.
#[must_use]
pub fn meaning<T: Worded>(word: &str) -> Option<T> {
    meaning_in(T::WORDS, word)
}

/// The same for the words of a table.
#[must_use]
pub fn meaning_in<T: Copy>(words: &WordTable<T>, word: &str) -> Option<T> {
    let folded = fold(word);
    words.iter().find(|(spellings, _)| spellings.contains(&folded.as_str())).map(|(_, meaning)| *meaning)
}

/// The documented words of a type.
pub fn words_of<T: Worded>() -> impl Iterator<Item = &'static str> {
    T::WORDS.iter().map(|(spellings, _)| spellings[0])
}

/// Folds the spellings `painPoints`, `Pain points` and `pain-points` to `pain_points`.
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

/// Whether a text is a valid id. Letters of any script are allowed, with their combining marks.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let part = |char: char| char.is_alphanumeric() || matches!(char, '-' | '_' | '\u{300}'..='\u{36f}');
    text.starts_with(char::is_alphabetic) && text.chars().all(part) && text.chars().count() <= LONGEST_ID
}
