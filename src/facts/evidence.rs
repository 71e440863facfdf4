//! Finds what backs a claim: evidence, confidence and metrics, of the claim itself or of what is around it.

use std::collections::{BTreeMap, BTreeSet};

use super::{At, Facts};
use crate::model::{Confidence, Text};
use crate::source::Spanned;

impl<'a> Facts<'a> {
    /// Whether a number was measured at a moment, or in its stage as a whole: it is a source, too.
    #[must_use]
    pub fn is_measured(&self, at: At<'a>) -> bool {
        let mut metrics = at.moment.metrics.iter().chain(&at.stage.whole.metrics);
        metrics.any(|n| self.journey.metrics.get(*n).is_some_and(|metric| metric.value.is_some()))
    }

    /// The metrics by what names them.
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

    /// Where each metric is given: touchpoints, and stages as a whole.
    #[must_use]
    pub fn metric_places(&self) -> Vec<Vec<At<'a>>> {
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

/// The metrics of a journey by what names them.
#[derive(Debug, Default)]
pub struct MetricNames<'a> {
    ids: BTreeMap<&'a str, usize>,
    /// In lower case.
    names: BTreeMap<String, usize>,
}

impl MetricNames<'_> {
    /// The metric that a text is the id or the name of; the first one of several.
    #[must_use]
    pub fn find(&self, text: &Text) -> Option<usize> {
        let found = [self.ids.get(text.as_str()), self.names.get(&text.to_lowercase())];
        found.into_iter().flatten().min().copied()
    }

    /// Whether a text contains the name of a metric.
    #[must_use]
    pub fn stand_in(&self, text: &Text) -> bool {
        let lower = text.to_lowercase();
        self.names.keys().any(|name| lower.contains(name))
    }
}

impl At<'_> {
    /// Indices of the evidence behind a claim: its own, its touchpoint's and that of the stage as a whole, each once.
    #[must_use]
    pub fn sources(&self, own: &[usize]) -> Vec<usize> {
        let mut all: Vec<usize> = own.iter().chain(&self.moment.evidence).chain(&self.stage.whole.evidence).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How sure the author says to be of a claim: in its own words, else for the touchpoint, else for the stage as a whole.
    #[must_use]
    pub fn confidence(&self, own: Option<Spanned<Confidence>>) -> Option<Confidence> {
        own.or(self.moment.confidence).or(self.stage.whole.confidence).map(|confidence| confidence.value)
    }
}
