//! Resolves what applies at a touchpoint or stage: its own values, else those of its stage.

use std::borrow::Cow;

use super::score::low;
use crate::model::{Emotion, Id, Moment, Place, Stage, Text, Touchpoint, TouchpointKind};

/// A touchpoint, or a stage as a whole, with what applies there.
#[derive(Debug, Clone, Copy)]
pub struct EffectiveMoment<'a> {
    /// Its indices.
    pub place: Place,
    /// The stage it is or belongs to.
    pub stage: &'a Stage,
    /// `None` for a stage as a whole.
    pub touchpoint: Option<&'a Touchpoint>,
    /// Its own content.
    pub moment: &'a Moment,
}

impl<'a> EffectiveMoment<'a> {
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

    /// Whether the customer takes part: it is neither internal work nor an event.
    #[must_use]
    pub fn is_of_customer(&self) -> bool {
        self.touchpoint.is_none_or(|touchpoint| touchpoint.kind == TouchpointKind::Step)
    }

    /// Index of the touchpoint's alternative path; `None` on the main path.
    #[must_use]
    pub fn path(&self) -> Option<usize> {
        self.touchpoint.and_then(|touchpoint| touchpoint.path)
    }

    /// The alternative path on which a persona is here; with `None`, all personas. A stage as a whole is on the main path if any of
    /// its touchpoints for them is, else on the path of the first of these.
    #[must_use]
    pub fn path_of(&self, persona: Option<usize>) -> Option<usize> {
        if self.touchpoint.is_some() {
            return self.path();
        }
        let mut paths = self.touchpoints().filter(|at| persona.is_none_or(|n| at.is_for(n))).map(|at| at.path());
        let first = paths.next()?;
        first.filter(|_| paths.all(|path| path.is_some()))
    }

    /// Indices of the channels in which it happens: its own, else those of its stage.
    #[must_use]
    pub fn channels(&self) -> &'a [usize] {
        self.inherited(|moment| &moment.channels)
    }

    /// Indices of the personas it is for: those that `for` names here or in its stage, and those with an emotion of their own here.
    /// Empty means all personas.
    #[must_use]
    pub fn personas(&self) -> Cow<'a, [usize]> {
        let mut personas = self.named_personas();
        for emotion in self.emotions_of_others() {
            personas.to_mut().extend(emotion.persona);
        }
        personas
    }

    /// The personas it is for, unless they are those of its stage.
    #[must_use]
    pub fn own_personas(&self) -> Cow<'a, [usize]> {
        let is_own = !self.moment.personas.is_empty() || self.emotions_of_others().next().is_some();
        if is_own { self.personas() } else { Cow::default() }
    }

    /// The emotions here of personas that `for` does not name, here or in its stage.
    pub fn emotions_of_others(&self) -> impl Iterator<Item = &'a Emotion> {
        let named = self.named_personas();
        let is_of_other = move |persona: usize| !applies_to(&named, persona);
        self.moment.emotions.iter().filter(move |emotion| emotion.persona.is_some_and(&is_of_other))
    }

    fn named_personas(&self) -> Cow<'a, [usize]> {
        if self.moment.personas.is_empty() && self.touchpoint.is_some() {
            self.whole().personas()
        } else {
            Cow::Borrowed(&self.moment.personas)
        }
    }

    /// Whether it is for a persona. Without named personas it is for all of them.
    #[must_use]
    pub fn is_for(&self, persona: usize) -> bool {
        // As in `personas`, without a list: every persona is asked about at every touchpoint.
        let is_named = if self.moment.personas.is_empty() && self.touchpoint.is_some() {
            self.whole().is_for(persona)
        } else {
            applies_to(&self.moment.personas, persona)
        };
        is_named || self.moment.emotions.iter().any(|emotion| emotion.persona == Some(persona))
    }

    /// Whether content of this place applies to a persona: content for these personas, or, without any, for those of the place. With
    /// `None`, whether it applies to any persona.
    #[must_use]
    pub fn applies_to(&self, personas: &[usize], persona: Option<usize>) -> bool {
        let personas = if personas.is_empty() { self.personas() } else { Cow::Borrowed(personas) };
        persona.is_none_or(|persona| applies_to(&personas, persona))
    }

    /// Its owner, else the owner of its stage.
    #[must_use]
    pub fn owner(&self) -> Option<&'a Text> {
        self.moment.owner.as_ref().or(self.stage.whole.owner.as_ref())
    }

    /// The emotion of a persona: their own, else the shared one if the place is for them. With `None`, the shared one.
    #[must_use]
    pub fn emotion(&self, persona: Option<usize>) -> Option<&'a Emotion> {
        let emotions = &self.moment.emotions;
        let own = emotions.iter().find(|emotion| persona.is_some() && emotion.persona == persona);
        own.or_else(|| {
            let shared = emotions.iter().find(|emotion| emotion.persona.is_none());
            shared.filter(|_| persona.is_none_or(|persona| self.is_for(persona)))
        })
    }

    /// The lower end of its own emotions, of all personas.
    #[must_use]
    pub fn low(&self) -> Option<f64> {
        self.moment.emotions.iter().filter_map(low).min_by(f64::total_cmp)
    }

    /// The places whose content applies here: for a touchpoint itself and its stage; for a stage itself and all its touchpoints.
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

/// Whether content for some personas applies to this one. Content without personas applies to all of them.
#[must_use]
pub fn applies_to(personas: &[usize], persona: usize) -> bool {
    personas.is_empty() || personas.contains(&persona)
}
