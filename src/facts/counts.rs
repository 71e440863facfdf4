//! Computes the mean emotion of a journey, and counts its pain points and opportunities.

use super::at::At;
use super::course::Course;
use crate::model::{PainPoint, Severity};

impl Course<'_> {
    /// Mean of all scores, on the journey's own scale; `None` without scores. A stage's own score counts if no touchpoint of it
    /// has one.
    #[must_use]
    pub fn mean_emotion(&self) -> Option<f64> {
        let mut scores: Vec<f64> = Vec::new();
        for whole in self.moments().filter(|at| at.touchpoint.is_none()) {
            let before = scores.len();
            scores.extend(whole.touchpoints().flat_map(scores_of));
            if scores.len() == before {
                scores.extend(scores_of(whole));
            }
        }
        if scores.is_empty() { None } else { Some(scores.iter().sum::<f64>() / scores.len() as f64) }
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

fn scores_of(at: At<'_>) -> impl Iterator<Item = f64> {
    at.moment.emotions.iter().filter_map(|emotion| emotion.score).map(|score| score.value)
}
