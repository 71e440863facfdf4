//! Walks through the places of a journey, and resolves what each of them takes over from its stage.

use std::ops::Range;

use super::Facts;
use crate::model::{Id, Journey, Moment, Opportunity, PainPoint, Place, Stage, Text, Touchpoint};

/// A touchpoint, or a stage as a whole.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// Its indices.
    pub place: Place,
    /// The stage it is or belongs to.
    pub stage: &'a Stage,
    /// `None` for what holds for the whole stage.
    pub touchpoint: Option<&'a Touchpoint>,
    /// What it holds itself.
    pub moment: &'a Moment,
}

impl<'a> At<'a> {
    /// A stage as a whole.
    #[must_use]
    pub const fn stage(index: usize, stage: &'a Stage) -> Self {
        Self { place: Place { stage: index, touchpoint: None }, stage, touchpoint: None, moment: &stage.whole }
    }

    /// The `number`th touchpoint of a stage.
    fn touchpoint((index, stage): (usize, &'a Stage), (number, touchpoint): (usize, &'a Touchpoint)) -> Self {
        let place = Place { stage: index, touchpoint: Some(number) };
        Self { place, stage, touchpoint: Some(touchpoint), moment: &touchpoint.moment }
    }

    /// Its stage as a whole.
    #[must_use]
    pub const fn whole(&self) -> Self {
        Self::stage(self.place.stage, self.stage)
    }

    /// The touchpoints of its stage.
    pub fn touchpoints(&self) -> impl Iterator<Item = Self> + use<'a> {
        let stage = (self.place.stage, self.stage);
        stage.1.touchpoints.iter().enumerate().map(move |touchpoint| Self::touchpoint(stage, touchpoint))
    }

    /// The touchpoint's name, or the stage's.
    #[must_use]
    pub fn name(&self) -> &'a Text {
        self.touchpoint.map_or(&self.stage.name, |touchpoint| &touchpoint.name)
    }

    /// The touchpoint's id, or the stage's.
    #[must_use]
    pub fn id(&self) -> Option<&'a Id> {
        self.touchpoint.map_or(self.stage.id.as_ref(), |touchpoint| touchpoint.id.as_ref())
    }

    /// Index of the path it lies on; `None` on the main one.
    #[must_use]
    pub fn path(&self) -> Option<usize> {
        self.touchpoint.and_then(|touchpoint| touchpoint.path)
    }

    /// Indices of the channels in which it happens: its own, else those of its stage.
    #[must_use]
    pub fn channels(&self) -> &'a [usize] {
        self.inherited(|moment| &moment.channels)
    }

    /// Indices of the personas it is for: its own, else those of its stage; empty: all of them.
    #[must_use]
    pub fn personas(&self) -> &'a [usize] {
        self.inherited(|moment| &moment.personas)
    }

    /// Whether it is for a persona. What names nobody is for all of them.
    #[must_use]
    pub fn is_for(&self, persona: usize) -> bool {
        let personas = self.personas();
        personas.is_empty() || personas.contains(&persona)
    }

    /// Who answers for it: whom it names, else whom its stage names.
    #[must_use]
    pub fn owner(&self) -> Option<&'a Text> {
        self.moment.owner.as_ref().or(self.stage.whole.owner.as_ref())
    }

    /// The places whose content holds here: of a touchpoint itself and its stage as a whole; of a stage itself and all its touchpoints.
    #[must_use]
    pub fn together(&self) -> Vec<Self> {
        match self.touchpoint {
            Some(_) => vec![*self, self.whole()],
            None => std::iter::once(*self).chain(self.touchpoints()).collect(),
        }
    }

    fn inherited<T>(&self, of: impl Fn(&'a Moment) -> &'a [T]) -> &'a [T] {
        let own = of(self.moment);
        if own.is_empty() { of(&self.stage.whole) } else { own }
    }
}

impl<'a> Facts<'a> {
    /// Every stage as a whole and every touchpoint, in order.
    pub fn moments(&self) -> impl Iterator<Item = At<'a>> + use<'a> {
        moments(self.journey)
    }

    /// Every touchpoint, in order.
    pub fn touchpoints(&self) -> impl Iterator<Item = At<'a>> + use<'a> {
        self.moments().filter(|at| at.touchpoint.is_some())
    }

    /// The column of a stage's touchpoint, or the first of the stage.
    #[must_use]
    pub fn column(&self, stage: usize, touchpoint: Option<usize>) -> usize {
        self.stages[stage].start + touchpoint.unwrap_or(0)
    }

    /// Every pain point and where it hurts.
    pub fn pain_points(&self) -> impl Iterator<Item = (At<'a>, &'a PainPoint)> + use<'a> {
        self.moments().flat_map(|at| at.moment.pain_points.iter().map(move |pain| (at, pain)))
    }

    /// Every opportunity and where it is.
    pub fn opportunities(&self) -> impl Iterator<Item = (At<'a>, &'a Opportunity)> + use<'a> {
        self.moments().flat_map(|at| at.moment.opportunities.iter().map(move |opportunity| (at, opportunity)))
    }
}

/// Every place that has a column of its own: the touchpoints, and stages that have none.
pub(super) fn columns(journey: &Journey) -> Vec<At<'_>> {
    moments(journey).filter(|at| at.touchpoint.is_some() || at.stage.touchpoints.is_empty()).collect()
}

/// The columns of each stage.
pub(super) fn stages(journey: &Journey) -> Vec<Range<usize>> {
    let ends = journey.stages.iter().scan(0, |end, stage| {
        let start = *end;
        *end += stage.touchpoints.len().max(1);
        Some(start..*end)
    });
    ends.collect()
}

fn moments(journey: &Journey) -> impl Iterator<Item = At<'_>> {
    journey.stages.iter().enumerate().flat_map(|(index, stage)| {
        let whole = At::stage(index, stage);
        std::iter::once(whole).chain(whole.touchpoints())
    })
}
