//! Puts the emotions at a place into words.

use super::value_words;
use crate::facts::{EffectiveMoment, Facts};
use crate::model::Emotion;
use crate::words::{PageWords, Words};

/// The emotions of some personas at a touchpoint or of a stage as a whole, per persona if they differ: `Maya: annoyed −2`. Without
/// personas, the shared emotion.
pub(super) fn emotions(
    at: EffectiveMoment<'_>,
    personas: &[usize],
    facts: &Facts<'_>,
    (words, page): (&Words, &PageWords),
) -> Vec<String> {
    if personas.is_empty() {
        return at.emotion(None).into_iter().filter_map(|it| emotion(it, facts, words, page)).collect();
    }
    let of = |persona: &usize| (*persona, at.emotion(Some(*persona)).and_then(|it| emotion(it, facts, words, page)));
    let emotions: Vec<(usize, Option<String>)> = personas.iter().map(of).collect();
    match emotions.split_first() {
        // A shared emotion is listed once.
        Some(((_, Some(first)), others)) if others.iter().all(|(_, other)| other.as_ref() == Some(first)) => vec![first.clone()],
        _ => {
            let label = |(n, text): (usize, Option<String>)| Some(words.label(&facts.journey.personas[n].name, &text?));
            emotions.into_iter().filter_map(label).collect()
        }
    }
}

/// The feeling and its score: `annoyed −2`, `relieved −2 to +1`.
pub(super) fn emotion(emotion: &Emotion, facts: &Facts<'_>, words: &Words, page: &PageWords) -> Option<String> {
    let score = value_words::scores(words, page, facts.journey, emotion);
    let about: Vec<&str> = emotion.feeling.iter().map(|feeling| feeling.as_str()).chain(score.as_deref()).collect();
    (!about.is_empty()).then(|| about.join(" "))
}
