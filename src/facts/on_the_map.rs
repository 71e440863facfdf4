//! Decides what is on a map: the personas, metrics, evidence, channels and teams of its own file, and the shared ones it names.

use std::collections::BTreeSet;

use super::course::Course;
use super::interpret::Facts;
use super::teams::Teams;
use crate::model::{Channel, Evidence, Journey, Metric, Moment, Persona, Team};

/// What is on a map, as indices into the lists of the journey, in the order of the file.
#[derive(Debug)]
pub(super) struct OnTheMap {
    pub(super) personas: Vec<usize>,
    metrics: BTreeSet<usize>,
    evidence: Vec<usize>,
    channels: Vec<usize>,
    teams: Vec<usize>,
}

impl OnTheMap {
    pub(super) fn of(journey: &Journey, teams: &Teams<'_>) -> Self {
        let personas = personas(journey);
        let metrics = placed_metrics(journey).into_iter().chain(0..journey.journey_metrics).collect();
        let (evidence, channels, teams) =
            (evidence(journey, &personas), channels(journey, &personas), self::teams(journey, teams));
        Self { personas, metrics, evidence, channels, teams }
    }
}

/// All personas if there would be none.
fn personas(journey: &Journey) -> Vec<usize> {
    let named: BTreeSet<usize> = journey.moments().flat_map(Moment::named_personas).collect();
    let all = 0..journey.personas.len();
    let some: Vec<usize> =
        all.clone().filter(|n| journey.personas[*n].name.span.is_in_main_file() || named.contains(n)).collect();
    if some.is_empty() { all.collect() } else { some }
}

fn evidence(journey: &Journey, personas: &[usize]) -> Vec<usize> {
    let mut cited: BTreeSet<usize> = journey.moments().flat_map(Moment::cited_evidence).collect();
    cited.extend(personas.iter().flat_map(|n| &journey.personas[*n].evidence));
    let is_own = |n: &usize| journey.evidence[*n].title.span.is_in_main_file();
    (0..journey.evidence.len()).filter(|n| is_own(n) || cited.contains(n)).collect()
}

fn channels(journey: &Journey, personas: &[usize]) -> Vec<usize> {
    let mut used: BTreeSet<usize> = journey.moments().flat_map(|moment| moment.channels.iter().copied()).collect();
    used.extend(personas.iter().flat_map(|n| &journey.personas[*n].channels));
    let is_own = |n: &usize| journey.channels[*n].name.span.is_in_main_file();
    (0..journey.channels.len()).filter(|n| is_own(n) || used.contains(n)).collect()
}

fn teams(journey: &Journey, teams: &Teams<'_>) -> Vec<usize> {
    let of_moments = journey.moments().flat_map(|moment| {
        let of_ideas = moment.opportunities.iter().filter_map(|idea| idea.owner.as_ref());
        moment.owner.iter().chain(&moment.contributors).chain(&moment.perceived_owner).chain(of_ideas)
    });
    let named: BTreeSet<usize> = journey.owner.iter().chain(of_moments).filter_map(|owner| teams.find(owner)).collect();
    let is_own = |n: &usize| journey.teams[*n].name.span.is_in_main_file();
    (0..journey.teams.len()).filter(|n| is_own(n) || named.contains(n)).collect()
}

fn placed_metrics(journey: &Journey) -> BTreeSet<usize> {
    journey.moments().flat_map(|moment| moment.metrics.iter().copied()).collect()
}

impl<'a> Facts<'a> {
    /// The personas on the map.
    pub fn shown_personas(&self) -> impl Iterator<Item = &'a Persona> {
        self.personas.iter().map(|n| &self.journey.personas[*n])
    }

    /// Indices of the metrics on the map: those of touchpoints and stages, and those of the whole journey.
    #[must_use]
    pub const fn metrics(&self) -> &BTreeSet<usize> {
        &self.shown.metrics
    }

    /// The metrics on the map.
    pub fn shown_metrics(&self) -> impl Iterator<Item = &'a Metric> {
        self.shown.metrics.iter().map(|n| &self.journey.metrics[*n])
    }

    /// Indices of the metrics of the journey as a whole that no touchpoint or stage shows.
    #[must_use]
    pub fn unplaced_metrics(&self) -> Vec<usize> {
        let placed = placed_metrics(self.journey);
        (0..self.journey.journey_metrics).filter(|n| !placed.contains(n)).collect()
    }

    /// Indices of the evidence on the map.
    #[must_use]
    pub fn evidence(&self) -> &[usize] {
        &self.shown.evidence
    }

    /// The evidence on the map.
    pub fn shown_evidence(&self) -> impl Iterator<Item = &'a Evidence> {
        self.shown.evidence.iter().map(|n| &self.journey.evidence[*n])
    }

    /// Indices of the channels on the map: those of touchpoints, stages and personas on the map, and those of its own file.
    #[must_use]
    pub fn channels(&self) -> &[usize] {
        &self.shown.channels
    }

    /// The channels on the map.
    pub fn shown_channels(&self) -> impl Iterator<Item = &'a Channel> {
        self.shown.channels.iter().map(|n| &self.journey.channels[*n])
    }

    /// The teams on the map.
    pub fn shown_teams(&self) -> impl Iterator<Item = &'a Team> {
        self.shown.teams.iter().map(|n| &self.journey.teams[*n])
    }
}

impl Course<'_> {
    /// Indices of the personas with an emotion of their own anywhere, in the order of the file.
    #[must_use]
    pub fn feeling_personas(&self) -> Vec<usize> {
        let emotions = self.moments().flat_map(|at| &at.moment.emotions);
        let mut personas: Vec<usize> = emotions.filter_map(|emotion| emotion.persona).collect();
        personas.sort_unstable();
        personas.dedup();
        personas
    }
}
