//! Interprets a journey once, for everything that reads it.

use std::ops::Deref;

use super::addressees::Addressees;
use super::arc::{Arc, arcs};
use super::course::Course;
use super::on_the_map::OnTheMap;
use super::teams::Teams;
use crate::model::Journey;

/// An interpreted journey. It dereferences to its [`Course`], the journey's places in order.
#[derive(Debug)]
pub struct Facts<'a> {
    course: Course<'a>,
    /// Indices of the personas on the map, in the order of the file: those of its own file, and the shared ones that it names. All
    /// personas if there would be none.
    pub personas: Vec<usize>,
    /// The emotional arcs that have a point: one per persona if emotions differ by persona, else one.
    pub arcs: Vec<Arc<'a>>,
    /// The names of owners.
    pub teams: Teams<'a>,
    pub(super) shown: OnTheMap,
    pub(super) addressees: Addressees<'a>,
}

impl<'a> Facts<'a> {
    /// Interprets a journey.
    #[must_use]
    pub fn of(journey: &'a Journey) -> Self {
        let course = Course::of(journey);
        let teams = Teams::of(journey);
        let shown = OnTheMap::of(journey, &teams);
        let arcs = arcs(&course, &shown.personas);
        let addressees = Addressees::of(journey);
        Self { course, personas: shown.personas.clone(), arcs, teams, shown, addressees }
    }

    /// The personas that something is for, unless it is for everyone on the map.
    #[must_use]
    pub fn only_for<'p>(&self, personas: &'p [usize]) -> Option<&'p [usize]> {
        let is_for_all = personas.is_empty() || self.personas.iter().all(|persona| personas.contains(persona));
        (!is_for_all).then_some(personas)
    }
}

impl<'a> Deref for Facts<'a> {
    type Target = Course<'a>;

    fn deref(&self) -> &Course<'a> {
        &self.course
    }
}
