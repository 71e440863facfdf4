//! Computes the mean emotion of a journey, and counts its pain points and opportunities.

use super::arc::Arc;
use super::interpret::Facts;
use crate::model::{PainPoint, Severity};

impl Facts<'_> {
    /// Mean of the points of all arcs, on the journey's own scale; `None` without points. Every point of the main path and of branches
    /// counts once: a shared emotion once per persona whose arc it is on, a turn by its last end, the score of a stage as a whole
    /// only where it is a point.
    #[must_use]
    pub fn mean_emotion(&self) -> Option<f64> {
        let scores: Vec<f64> = self.arcs.iter().flat_map(Arc::all).map(|point| point.score).collect();
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
