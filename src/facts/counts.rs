//! Computes the mean emotion of a journey, and counts its pain points and opportunities.

use std::collections::BTreeSet;

use super::interpret::Facts;
use crate::model::{PainPoint, Severity};

/// A mean of emotion scores, and what it is the mean of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanEmotion {
    /// On the journey's own scale.
    pub score: f64,
    /// The number of touchpoints, and of stages without touchpoints, with a score.
    pub scored: usize,
    /// The number of all of them in which the customer takes part.
    pub all: usize,
}

impl Facts<'_> {
    /// The mean of the points of the drawn arcs; `None` for fewer than two points, which have no mean. Every point of the main path and
    /// of branches counts once: a shared emotion once per persona whose arc it is on, a turn by its last end, the score of a stage as a
    /// whole only where it is a point.
    #[must_use]
    pub fn mean_emotion(&self) -> Option<MeanEmotion> {
        let points = || self.drawn_arcs().flat_map(|(_, arc)| arc.all());
        let count = points().count();
        if count < 2 {
            return None;
        }
        let scored: BTreeSet<usize> = points().flat_map(|point| self.span(point.at.place)).collect();
        let all = (0..self.columns.len()).filter(|column| self.columns[*column].is_of_customer() || scored.contains(column));
        let score = points().map(|point| point.score).sum::<f64>() / count as f64;
        Some(MeanEmotion { score, scored: scored.len(), all: all.count() })
    }

    /// Number of pain points, and of severe ones.
    #[must_use]
    pub fn count_pains(&self) -> (usize, usize) {
        let is_severe = |pain: &&PainPoint| pain.severity.is_some_and(|severity| severity.value == Severity::Severe);
        let pains = || self.pain_points().map(|(_, pain)| pain);
        (pains().count(), pains().filter(is_severe).count())
    }

    /// Number of opportunities, and of quick wins.
    #[must_use]
    pub fn count_opportunities(&self) -> (usize, usize) {
        let opportunities = || self.opportunities().map(|(_, opportunity)| opportunity);
        (opportunities().count(), opportunities().filter(|opportunity| opportunity.quick_win()).count())
    }
}
