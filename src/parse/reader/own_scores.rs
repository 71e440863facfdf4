//! Looks up the scores of the author's words for feelings, and of the labels of the axis.

use std::collections::HashMap;

use crate::model::Scale;
use crate::model::keys::spaced;

/// The words that score in one journey.
#[derive(Debug, Default)]
pub(in crate::parse) struct ScoreWords {
    /// The author's words and the labels of the axis, folded, with their scores.
    own: HashMap<String, f64>,
}

impl ScoreWords {
    pub(super) fn of(scale: &Scale) -> Self {
        let labels = scale.labels.iter().map(|(score, label)| (label, *score));
        let words = scale.words.iter().map(|(word, score)| (word, *score));
        Self { own: labels.chain(words).map(|(word, score)| (spaced(word), score)).collect() }
    }

    /// The score of a folded word.
    pub(super) fn get(&self, word: &str) -> Option<f64> {
        self.own.get(word).copied()
    }
}
