//! Interprets a journey once, for everything that reads it.

use std::collections::BTreeMap;
use std::ops::Deref;

use super::addressees::Addressees;
use super::arc::{Arc, Extreme, arcs, highest, lowest};
use super::on_the_map::OnTheMap;
use super::star::{Star, stars};
use super::teams::Teams;
use super::timeline::Timeline;
use crate::model::{Journey, Place};

/// An interpreted journey. It dereferences to its [`Timeline`], the journey's places in order.
#[derive(Debug)]
pub struct Facts<'a> {
    timeline: Timeline<'a>,
    /// Indices of the personas on the map, in the order of the file: those of its own file, and the shared ones that it names. All
    /// personas if there would be none.
    pub personas: Vec<usize>,
    /// The emotional arcs that have a point: one per persona if emotions differ by persona, else one.
    pub arcs: Vec<Arc<'a>>,
    /// The lowest point of the journey: of all arcs.
    pub lowest: Option<Extreme>,
    /// The highest point of the journey: of all arcs.
    pub highest: Option<Extreme>,
    /// The stars of moments of truth with a point on an arc, by touchpoint or stage.
    pub stars: BTreeMap<Place, Star<'a>>,
    /// The names of owners.
    pub teams: Teams<'a>,
    pub(super) shown: OnTheMap,
    pub(super) addressees: Addressees<'a>,
}

impl<'a> Facts<'a> {
    /// Interprets a journey.
    #[must_use]
    pub fn of(journey: &'a Journey) -> Self {
        let timeline = Timeline::of(journey);
        let teams = Teams::of(journey);
        let shown = OnTheMap::of(journey, &teams);
        let personas = shown.personas.clone();
        let arcs = arcs(&timeline, &personas);
        let (lowest, highest) = (lowest(&arcs), highest(&arcs));
        let stars = stars(&arcs, &journey.scale);
        Self { timeline, personas, arcs, lowest, highest, stars, teams, shown, addressees: Addressees::of(journey) }
    }

    /// The personas that something is for, unless it is for everyone on the map.
    #[must_use]
    pub fn only_for<'p>(&self, personas: &'p [usize]) -> Option<&'p [usize]> {
        let is_for_all = personas.is_empty() || self.personas.iter().all(|persona| personas.contains(persona));
        (!is_for_all).then_some(personas)
    }
}

impl<'a> Deref for Facts<'a> {
    type Target = Timeline<'a>;

    fn deref(&self) -> &Timeline<'a> {
        &self.timeline
    }
}
