//! A journey and what follows from it.

use std::ops::Deref;

use super::arc::{Arc, arcs};
use super::course::Course;
use super::personas::on_the_map;
use super::teams::Teams;
use crate::model::Journey;

/// What a journey means. It derefs to its [`Course`], the journey's places in order.
#[derive(Debug)]
pub struct Facts<'a> {
    course: Course<'a>,
    /// Indices of the personas the map is about, in the order of the file: those its own file defines, and of shared ones those it
    /// names; all of them where that leaves none.
    pub personas: Vec<usize>,
    /// The lines of the emotion curve that have a point: one per persona where emotions differ by persona, else one.
    pub arcs: Vec<Arc<'a>>,
    /// What owners are called.
    pub teams: Teams<'a>,
}

impl<'a> Facts<'a> {
    /// Interprets a journey.
    #[must_use]
    pub fn of(journey: &'a Journey) -> Self {
        let course = Course::of(journey);
        let personas = on_the_map(&course);
        let arcs = arcs(&course, &personas);
        Self { course, personas, arcs, teams: Teams::of(journey) }
    }

    /// Those of some personas that a thing is for, where it is not for everybody on the map; `None` where it is.
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
