//! What a claim of the map rests on.

use super::map::{At, Map};
use crate::model::{Confidence, Text};
use crate::source::Spanned;

impl<'a> Map<'a> {
    /// Whether a number was measured at a moment, or in its stage as a whole: it is a source, too.
    pub(super) fn is_measured(&self, at: At<'a>) -> bool {
        let mut metrics = at.moment.metrics.iter().chain(&at.stage.whole.metrics);
        metrics.any(|n| self.journey.metrics.get(*n).is_some_and(|metric| metric.value.is_some()))
    }

    /// The metric that a text names by its id or its name.
    pub(super) fn metric_named(&self, text: &Text) -> Option<usize> {
        self.journey.metrics.iter().position(|metric| {
            metric.id.as_ref().is_some_and(|id| id.value == text.value) || metric.name.to_lowercase() == text.to_lowercase()
        })
    }

    /// Where a metric is given: touchpoints, and stages as a whole.
    pub(super) fn places_of(&self, metric: usize) -> Vec<At<'a>> {
        self.moments().filter(|at| at.moment.metrics.contains(&metric)).collect()
    }
}

impl At<'_> {
    /// Indices of the evidence behind a claim: its own, its touchpoint's and that of the stage as a whole, each once.
    pub(super) fn sources(&self, own: &[usize]) -> Vec<usize> {
        let mut all: Vec<usize> = own.iter().chain(&self.moment.evidence).chain(&self.stage.whole.evidence).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How sure the author says to be of a claim: in its own words, else for the touchpoint, else for the stage as a whole.
    pub(super) fn confidence(&self, own: Option<Spanned<Confidence>>) -> Option<Confidence> {
        own.or(self.moment.confidence).or(self.stage.whole.confidence).map(|confidence| confidence.value)
    }
}
