//! Decides what is on a map: the personas, metrics, evidence, channels and teams of its own file, and the shared ones it names.

use std::collections::{BTreeSet, HashMap};

use super::teams::Teams;
use crate::model::{Journey, Moment};

/// What is on a map, as indices into the lists of the journey, in the order of the file.
#[derive(Debug)]
pub(super) struct OnTheMap {
    pub(super) personas: Vec<usize>,
    pub(super) metrics: BTreeSet<usize>,
    pub(super) evidence: Vec<usize>,
    pub(super) channels: Vec<usize>,
    /// The number of channels with each name, in lower case.
    pub(super) channel_names: HashMap<String, usize>,
    pub(super) teams: Vec<usize>,
}

impl OnTheMap {
    pub(super) fn of(journey: &Journey, teams: &Teams<'_>) -> Self {
        let personas = personas(journey);
        let metrics = placed_metrics(journey).into_iter().chain(0..journey.journey_metrics).collect();
        let (evidence, channels, teams) =
            (evidence(journey, &personas), channels(journey, &personas), self::teams(journey, teams));
        let mut channel_names = HashMap::new();
        for channel in &channels {
            *channel_names.entry(journey.channels[*channel].name.to_lowercase()).or_default() += 1;
        }
        Self { personas, metrics, evidence, channels, channel_names, teams }
    }
}

/// All personas if there would be none.
fn personas(journey: &Journey) -> Vec<usize> {
    let is_own = |n: &usize| journey.personas[*n].name.span.is_in_main_file();
    let all = 0..journey.personas.len();
    // Only shared ones have to be named, and most journeys have none.
    if all.clone().all(|n| is_own(&n)) {
        return all.collect();
    }
    let named: BTreeSet<usize> = journey.moments().flat_map(Moment::named_personas).collect();
    let some: Vec<usize> = all.clone().filter(|n| is_own(n) || named.contains(n)).collect();
    if some.is_empty() { all.collect() } else { some }
}

fn evidence(journey: &Journey, personas: &[usize]) -> Vec<usize> {
    let is_own = |n: &usize| journey.evidence[*n].title.span.is_in_main_file();
    let all = 0..journey.evidence.len();
    if all.clone().all(|n| is_own(&n)) {
        return all.collect();
    }
    let mut cited: BTreeSet<usize> = journey.moments().flat_map(Moment::cited_evidence).collect();
    cited.extend(personas.iter().flat_map(|n| &journey.personas[*n].evidence));
    cited.extend(journey.all_insights().flat_map(|insight| &insight.evidence));
    all.filter(|n| is_own(n) || cited.contains(n)).collect()
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

/// Indices of the metrics of touchpoints and stages.
pub(super) fn placed_metrics(journey: &Journey) -> BTreeSet<usize> {
    journey.moments().flat_map(|moment| moment.metrics.iter().copied()).collect()
}
