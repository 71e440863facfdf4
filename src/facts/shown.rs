//! Lists what is on a map.

use std::collections::BTreeSet;

use super::interpret::Facts;
use super::on_the_map::placed_metrics;
use super::timeline::Timeline;
use crate::model::{Channel, Evidence, Metric, Persona, Team};

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

    /// Whether several channels on the map have the name of this one, regardless of case.
    #[must_use]
    pub fn shares_its_name(&self, channel: &Channel) -> bool {
        self.shown.channel_names.get(&channel.name.to_lowercase()).is_some_and(|count| *count > 1)
    }

    /// The teams on the map.
    pub fn shown_teams(&self) -> impl Iterator<Item = &'a Team> {
        self.shown.teams.iter().map(|n| &self.journey.teams[*n])
    }
}

impl Timeline<'_> {
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
