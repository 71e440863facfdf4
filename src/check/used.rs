//! What is defined at the top of a file, and whether anything names it.

use super::Map;
use crate::model::{Id, ReferenceKind, Text};

impl<'a> Map<'a> {
    /// Whether a channel, metric or piece of evidence was defined at the top of a file, rather than where it is used.
    pub(super) fn is_defined(&self, kind: ReferenceKind, index: usize) -> bool {
        let (id, name) = self.thing(kind, index);
        let here = |text: &Text| {
            let same = |text: &Text, other: &Text| text.span == other.span;
            let named = self.named(kind, index).any(|reference| same(reference, text));
            named || self.is_in_a_stage(text.span)
        };
        !id.into_iter().chain([name]).any(here)
    }

    /// Whether something that the journey's own file defines is named nowhere. What a shared file lends is there for others, too.
    pub(super) fn is_unused(&self, kind: ReferenceKind, index: usize) -> bool {
        let (_, name) = self.thing(kind, index);
        name.span.file == 0 && self.named(kind, index).next().is_none() && self.is_defined(kind, index)
    }

    /// The places that name a thing.
    fn named(&self, kind: ReferenceKind, index: usize) -> impl Iterator<Item = &'a Text> + use<'a> {
        let all = self.journey.written.references.iter();
        all.filter(move |reference| reference.kind == kind && reference.target == index).map(|reference| &reference.text)
    }

    fn thing(&self, kind: ReferenceKind, index: usize) -> (Option<&'a Id>, &'a Text) {
        let journey = self.journey;
        match kind {
            ReferenceKind::Persona => (journey.personas[index].id.as_ref(), &journey.personas[index].name),
            ReferenceKind::Channel => (journey.channels[index].id.as_ref(), &journey.channels[index].name),
            ReferenceKind::Metric => (journey.metrics[index].id.as_ref(), &journey.metrics[index].name),
            ReferenceKind::Evidence => (journey.evidence[index].id.as_ref(), &journey.evidence[index].title),
        }
    }
}
