//! Interprets a journey: who feels what where, what a touchpoint takes over from its stage, which steps customers take.
//!
//! Rules, sheets, the page and the editor server all ask here, so that none of them decides it again.

mod arc;
mod at;
mod backlog;
mod blueprint;
mod cycles;
mod evidence;
pub mod metric;
mod paths;
mod personas;
mod progress;
mod score;
mod steps;
mod teams;
mod uses;

use std::ops::Range;

use crate::model::Journey;

pub use arc::{Arc, Aside, End, Extreme, Point, lowest, peak};
pub use at::At;
pub use backlog::{PainNames, is_done, is_dropped, is_open};
pub use cycles::{cycles, leads_back};
pub use evidence::MetricNames;
pub use progress::{Progress, progress};
pub use score::{high, is_high, is_low, level, low, position};
pub use steps::{Crossings, Step, Walker};
pub use uses::Uses;

use teams::Teams;

/// A journey and what follows from it.
#[derive(Debug)]
pub struct Facts<'a> {
    /// What the author wrote.
    pub journey: &'a Journey,
    /// Indices of the personas the map is about, in the order of the file: those its own file defines, and of shared ones those it
    /// names; all of them where that leaves none.
    pub personas: Vec<usize>,
    /// Every place that has a column of its own, in order: the touchpoints, and stages that have none.
    pub columns: Vec<At<'a>>,
    /// The columns of each stage; at least one.
    pub stages: Vec<Range<usize>>,
    /// The lines of the emotion curve that have a point: one per persona where emotions differ by persona, else one.
    pub arcs: Vec<Arc<'a>>,
    teams: Teams<'a>,
}

impl<'a> Facts<'a> {
    /// Interprets a journey.
    #[must_use]
    pub fn of(journey: &'a Journey) -> Self {
        let mut facts = Self {
            journey,
            personas: personas::on_the_map(journey),
            columns: at::columns(journey),
            stages: at::stages(journey),
            arcs: Vec::new(),
            teams: Teams::of(journey),
        };
        facts.arcs = facts.arcs();
        facts
    }
}
