//! Finds definitions at the top level of a file that nothing refers to.

use std::collections::HashSet;

use super::interpret::Facts;
use crate::model::{Journey, ReferenceKind};
use crate::source::Span;

/// The targets of the references of a journey, and where they are defined.
pub struct ReferenceIndex<'a> {
    journey: &'a Journey,
    named: HashSet<(ReferenceKind, usize)>,
    places: HashSet<Span>,
    /// The spans of stages, in order.
    stages: Vec<Span>,
}

impl<'a> Facts<'a> {
    /// Indexes the references of the journey.
    #[must_use]
    pub fn references(&self) -> ReferenceIndex<'a> {
        let journey = self.journey;
        let references = &journey.written.references;
        let mut stages: Vec<Span> = journey.stages.iter().map(|stage| *stage.whole.span).collect();
        stages.sort_unstable();
        ReferenceIndex {
            journey,
            named: references.iter().map(|reference| (reference.kind, reference.target)).collect(),
            places: references.iter().map(|reference| reference.text.span).collect(),
            stages,
        }
    }
}

impl ReferenceIndex<'_> {
    /// Whether a span is inside a stage, and so belongs to it or to one of its touchpoints.
    #[must_use]
    pub fn is_in_a_stage(&self, span: Span) -> bool {
        let after = self.stages.partition_point(|stage| (stage.file, stage.start) <= (span.file, span.start));
        self.stages[..after].last().is_some_and(|stage| stage.file == span.file && span.end <= stage.end)
    }

    /// Whether a channel, metric or piece of evidence was defined at the top level of a file, rather than where it is used.
    #[must_use]
    pub fn is_defined(&self, kind: ReferenceKind, index: usize) -> bool {
        let (id, name) = self.journey.called(kind, index);
        id.into_iter().chain([name]).all(|text| !self.places.contains(&text.span) && !self.is_in_a_stage(text.span))
    }

    /// Whether a definition of the journey's own file has no reference. Definitions in a shared file may be used by other journeys.
    #[must_use]
    pub fn is_unused(&self, kind: ReferenceKind, index: usize) -> bool {
        let (_, name) = self.journey.called(kind, index);
        name.span.is_in_main_file() && !self.named.contains(&(kind, index)) && self.is_defined(kind, index)
    }
}
