//! Finds what backs a claim: evidence, confidence and metrics of the claim, its touchpoint or its stage.

use std::collections::BTreeSet;

use super::effective_moment::EffectiveMoment;
use super::interpret::Facts;
use super::metric::current;
use crate::model::{Confidence, Emotion, NameIndex, Text};
use crate::source::Spanned;

impl<'a> Facts<'a> {
    /// Whether a metric has a value at a touchpoint, or in its stage as a whole; that counts as a source.
    #[must_use]
    pub fn is_measured(&self, at: EffectiveMoment<'a>) -> bool {
        let mut metrics = at.moment.metrics.iter().chain(&at.stage.whole.metrics);
        metrics.any(|n| self.journey.metrics.get(*n).is_some_and(|metric| current(metric).is_some()))
    }

    /// Whether an emotion is an assumption: the author marked it as one, or nothing backs it. In a journey without evidence, only
    /// marked emotions are.
    #[must_use]
    pub fn is_assumed(&self, at: EffectiveMoment<'a>, emotion: &Emotion) -> bool {
        match at.confidence(emotion.confidence) {
            Some(Confidence::Assumption) => true,
            Some(Confidence::Partial | Confidence::Evidence) => false,
            None => !self.evidence().is_empty() && !at.has_sources(&emotion.evidence),
        }
    }

    /// The metrics by id and name.
    #[must_use]
    pub fn metric_names(&self) -> MetricNames {
        MetricNames(NameIndex::of(self.journey.metrics.iter().map(|metric| (metric.id.as_ref(), Some(&metric.name)))))
    }

    /// The places of each metric: touchpoints, and stages as a whole.
    #[must_use]
    pub fn metric_places(&self) -> Vec<Vec<EffectiveMoment<'a>>> {
        let mut places = vec![Vec::new(); self.journey.metrics.len()];
        for at in self.moments() {
            let metrics: BTreeSet<usize> = at.moment.metrics.iter().copied().collect();
            for metric in metrics {
                places[metric].push(at);
            }
        }
        places
    }
}

/// The metrics of a journey by id and name.
#[derive(Debug)]
pub struct MetricNames(NameIndex);

impl MetricNames {
    /// The metric with this id or name.
    #[must_use]
    pub fn find(&self, text: &Text) -> Option<usize> {
        self.0.first(text)
    }

    /// Whether a text contains the name of a metric.
    #[must_use]
    pub fn occur_in(&self, text: &Text) -> bool {
        let lower = text.to_lowercase();
        self.0.names().any(|name| lower.contains(name))
    }
}

impl EffectiveMoment<'_> {
    /// Indices of the evidence behind a claim: its own, its touchpoint's and its stage's, without duplicates.
    #[must_use]
    pub fn sources(&self, own: &[usize]) -> Vec<usize> {
        let mut all: Vec<usize> = own.iter().chain(&self.moment.evidence).chain(&self.stage.whole.evidence).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether a claim has [sources](Self::sources).
    #[must_use]
    pub fn has_sources(&self, own: &[usize]) -> bool {
        !(own.is_empty() && self.moment.evidence.is_empty() && self.stage.whole.evidence.is_empty())
    }

    /// The piece of evidence behind a claim, if there is exactly one.
    #[must_use]
    pub fn only_source(&self, own: &[usize]) -> Option<usize> {
        let mut all = own.iter().chain(&self.moment.evidence).chain(&self.stage.whole.evidence);
        let first = *all.next()?;
        all.all(|piece| *piece == first).then_some(first)
    }

    /// The author's confidence in a claim: stated for the claim, else for the touchpoint, else for the stage as a whole.
    #[must_use]
    pub fn confidence(&self, own: Option<Spanned<Confidence>>) -> Option<Confidence> {
        own.or(self.moment.confidence).or(self.stage.whole.confidence).map(|confidence| confidence.value)
    }
}
