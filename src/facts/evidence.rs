//! Finds what backs a claim: evidence, confidence and metrics of the claim, its touchpoint or its stage.

use std::collections::{BTreeMap, BTreeSet};

use super::effective_moment::EffectiveMoment;
use super::interpret::Facts;
use super::metric::current;
use crate::model::{Confidence, Emotion, Moment, Text};
use crate::source::Spanned;

impl<'a> Facts<'a> {
    /// Whether a metric has a value at a touchpoint, or in its stage as a whole; that counts as a source.
    #[must_use]
    pub fn is_measured(&self, at: EffectiveMoment<'a>) -> bool {
        let mut metrics = at.moment.metrics.iter().chain(&at.stage.whole.metrics);
        metrics.any(|n| self.journey.metrics.get(*n).is_some_and(|metric| current(metric).is_some()))
    }

    /// Indices of the evidence that a map shows: all of its own file, and the shared evidence that it cites.
    #[must_use]
    pub fn evidence(&self) -> Vec<usize> {
        let own = self.journey.moments().flat_map(|moment| moment.own.iter().flat_map(|(_, remarks)| remarks));
        let staff = self.journey.moments().filter_map(|moment| moment.staff_emotion.as_ref());
        let mut cited: BTreeSet<usize> = self.journey.moments().flat_map(Moment::cited_evidence).collect();
        cited.extend(own.flat_map(|remark| &remark.evidence));
        cited.extend(staff.flat_map(|emotion| &emotion.evidence));
        cited.extend(self.journey.personas.iter().flat_map(|persona| &persona.evidence));
        let is_own = |n: &usize| self.journey.evidence[*n].title.span.is_in_main_file();
        (0..self.journey.evidence.len()).filter(|n| is_own(n) || cited.contains(n)).collect()
    }

    /// Indices of the metrics of the journey as a whole that no touchpoint or stage shows.
    #[must_use]
    pub fn unplaced_metrics(&self) -> Vec<usize> {
        let placed = self.placed_metrics();
        (0..self.journey.journey_metrics).filter(|n| !placed.contains(n)).collect()
    }

    /// Indices of the metrics on the map: those of touchpoints and stages, and those of the whole journey.
    #[must_use]
    pub fn metrics(&self) -> BTreeSet<usize> {
        self.placed_metrics().into_iter().chain(0..self.journey.journey_metrics).collect()
    }

    fn placed_metrics(&self) -> BTreeSet<usize> {
        self.journey.moments().flat_map(|moment| moment.metrics.iter().copied()).collect()
    }

    /// Whether an emotion is an assumption: the author marked it as one, or nothing backs it. In a journey without evidence, only
    /// marked emotions are.
    #[must_use]
    pub fn is_assumed(&self, at: EffectiveMoment<'a>, emotion: &Emotion) -> bool {
        match at.confidence(emotion.confidence) {
            Some(Confidence::Assumption) => true,
            Some(Confidence::Partial | Confidence::Evidence) => false,
            None => !self.journey.evidence.is_empty() && at.sources(&emotion.evidence).is_empty(),
        }
    }

    /// The metrics by id and name.
    #[must_use]
    pub fn metric_names(&self) -> MetricNames<'a> {
        let mut names = MetricNames::default();
        for (n, metric) in self.journey.metrics.iter().enumerate() {
            if let Some(id) = &metric.id {
                names.ids.entry(id.as_str()).or_insert(n);
            }
            names.names.entry(metric.name.to_lowercase()).or_insert(n);
        }
        names
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
#[derive(Debug, Default)]
pub struct MetricNames<'a> {
    ids: BTreeMap<&'a str, usize>,
    /// In lower case.
    names: BTreeMap<String, usize>,
}

impl MetricNames<'_> {
    /// The first metric with this id or name.
    #[must_use]
    pub fn find(&self, text: &Text) -> Option<usize> {
        let found = [self.ids.get(text.as_str()), self.names.get(&text.to_lowercase())];
        found.into_iter().flatten().min().copied()
    }

    /// Whether a text contains the name of a metric.
    #[must_use]
    pub fn occur_in(&self, text: &Text) -> bool {
        let lower = text.to_lowercase();
        self.names.keys().any(|name| lower.contains(name))
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

    /// The author's confidence in a claim: stated for the claim, else for the touchpoint, else for the stage as a whole.
    #[must_use]
    pub fn confidence(&self, own: Option<Spanned<Confidence>>) -> Option<Confidence> {
        own.or(self.moment.confidence).or(self.stage.whole.confidence).map(|confidence| confidence.value)
    }
}
