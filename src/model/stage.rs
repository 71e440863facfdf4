//! Stages and their touchpoints.

use super::{Id, Insight, Moment, Text};
use crate::source::Spanned;

/// A phase of the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// For reference.
    pub id: Option<Id>,
    /// The name shown on the chevron.
    pub name: Text,
    /// What the customer wants in this stage.
    pub goal: Option<Text>,
    /// What the map says about the stage.
    pub insights: Vec<Insight>,
    /// The content of the stage as a whole.
    pub whole: Moment,
    /// In order; may be empty.
    pub touchpoints: Vec<Touchpoint>,
}

impl Stage {
    /// The moments of the stage as a whole and of its touchpoints.
    pub fn moments_mut(&mut self) -> impl Iterator<Item = &mut Moment> {
        std::iter::once(&mut self.whole).chain(self.touchpoints.iter_mut().map(|touchpoint| &mut touchpoint.moment))
    }
}

/// A moment in which customer and service meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Touchpoint {
    /// For reference.
    pub id: Option<Id>,
    /// The name shown in the drawing; by default, the first action.
    pub name: Text,
    /// Whether the customer takes part.
    pub kind: TouchpointKind,
    /// How well it works today.
    pub status: Option<Spanned<TouchpointStatus>>,
    /// Index into the journey's paths, for a touchpoint off the main path.
    pub path: Option<usize>,
    /// Whether some customers skip it.
    pub optional: bool,
    /// Touchpoints the customer jumps or returns to, as (stage, touchpoint) indices.
    pub next: Vec<(usize, usize)>,
    /// Its content.
    pub moment: Moment,
}

/// Whether the customer takes part in a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TouchpointKind {
    /// A step of the customer.
    #[default]
    Step,
    /// Work without the customer.
    Internal,
    /// An event that starts work: a timer, an accepted offer.
    Event,
}

/// How well a touchpoint works today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TouchpointStatus {
    /// It does what it should.
    Works,
    /// It exists, and falls short.
    Weak,
    /// Customers would need it, and it does not exist.
    Missing,
    /// It is being built.
    Planned,
}
