//! Lists the places of a journey in order, their columns, and the columns of alternative paths.

use std::collections::BTreeMap;
use std::ops::Range;

use super::effective_moment::EffectiveMoment;
use crate::model::{Journey, Moment, Opportunity, PainPoint, Place};

/// A journey and its places in order.
#[derive(Debug)]
pub struct Timeline<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// Every place with a column, in order: the touchpoints, and stages without touchpoints.
    pub columns: Vec<EffectiveMoment<'a>>,
    /// The columns of each stage; at least one.
    pub stages: Vec<Range<usize>>,
}

impl<'a> Timeline<'a> {
    pub(super) fn of(journey: &'a Journey) -> Self {
        let (mut columns, mut stages) = (Vec::new(), Vec::new());
        for (index, stage) in journey.stages.iter().enumerate() {
            let (start, whole) = (columns.len(), EffectiveMoment::stage(index, stage));
            columns.extend(whole.touchpoints());
            if stage.touchpoints.is_empty() {
                columns.push(whole);
            }
            stages.push(start..columns.len());
        }
        Self { journey, columns, stages }
    }

    /// Every stage as a whole and every touchpoint, in order.
    pub fn moments(&self) -> impl Iterator<Item = EffectiveMoment<'a>> + use<'a> {
        self.journey.stages.iter().enumerate().flat_map(|(index, stage)| {
            let whole = EffectiveMoment::stage(index, stage);
            std::iter::once(whole).chain(whole.touchpoints())
        })
    }

    /// The touchpoint or stage at a place of the journey.
    ///
    /// # Panics
    ///
    /// If the journey has no such place.
    #[must_use]
    pub fn at(&self, place: Place) -> EffectiveMoment<'a> {
        let whole = EffectiveMoment::stage(place.stage, &self.journey.stages[place.stage]);
        place.touchpoint.map_or(whole, |_| self.columns[self.span(place).start])
    }

    /// The touchpoints that the customer jumps or loops to from a touchpoint.
    pub fn next(&self, at: &EffectiveMoment<'a>) -> impl Iterator<Item = EffectiveMoment<'a>> {
        let next = at.touchpoint.map_or(&[][..], |touchpoint| &touchpoint.next);
        next.iter().map(|(stage, touchpoint)| self.at(Place { stage: *stage, touchpoint: Some(*touchpoint) }))
    }

    /// Every touchpoint, in order.
    pub fn touchpoints(&self) -> impl Iterator<Item = EffectiveMoment<'a>> + use<'a> {
        self.moments().filter(|at| at.touchpoint.is_some())
    }

    /// Every pain point and its place.
    pub fn pain_points(&self) -> impl Iterator<Item = (EffectiveMoment<'a>, &'a PainPoint)> + use<'a> {
        self.moments().flat_map(|at| at.moment.pain_points.iter().map(move |pain| (at, pain)))
    }

    /// Every opportunity and its place.
    pub fn opportunities(&self) -> impl Iterator<Item = (EffectiveMoment<'a>, &'a Opportunity)> + use<'a> {
        self.moments().flat_map(|at| at.moment.opportunities.iter().map(move |opportunity| (at, opportunity)))
    }

    /// The columns of a place: its own, or all columns of a stage as a whole.
    #[must_use]
    pub fn span(&self, place: Place) -> Range<usize> {
        let stage = &self.stages[place.stage];
        place.touchpoint.map_or(stage.clone(), |touchpoint| stage.start + touchpoint..stage.start + touchpoint + 1)
    }

    /// The columns of a stage that inherit from it, in runs of neighbouring ones: those of touchpoints that do not state it themselves.
    #[must_use]
    pub fn inheriting(&self, stage: usize, is_stated: impl Fn(&Moment) -> bool) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let inherits = |column: &usize| self.columns[*column].touchpoint.is_none_or(|touchpoint| !is_stated(&touchpoint.moment));
        for column in self.stages[stage].clone().filter(inherits) {
            match runs.last_mut() {
                Some(run) if run.end == column => run.end += 1,
                _ => runs.push(column..column + 1),
            }
        }
        runs
    }

    /// The end of the main path for a persona: a touchpoint, or a stage without touchpoints. With `None`, for all personas.
    #[must_use]
    pub fn last(&self, persona: Option<usize>) -> Option<EffectiveMoment<'a>> {
        let is_theirs = |at: &EffectiveMoment<'a>| at.is_of_customer() && persona.is_none_or(|persona| at.is_for(persona));
        self.columns.iter().rfind(|at| at.path().is_none() && is_theirs(at)).copied()
    }

    /// The ranges of consecutive columns on the same alternative path, with the index of that path.
    #[must_use]
    pub fn stretches(&self) -> Vec<(Range<usize>, usize)> {
        let mut stretches: Vec<(Range<usize>, usize)> = Vec::new();
        for (column, at) in self.columns.iter().enumerate() {
            let Some(path) = at.path() else { continue };
            match stretches.last_mut() {
                Some((range, same)) if *same == path && range.end == column => range.end += 1,
                _ => stretches.push((column..column + 1, path)),
            }
        }
        stretches
    }

    /// The columns where an alternative path ends for a persona, each with every later column of the main path where the author states
    /// that they continue; for any of the personas.
    #[must_use]
    pub fn returns(&self, personas: &[usize]) -> Vec<(usize, usize)> {
        let everyone: Vec<Option<usize>> =
            if personas.is_empty() { vec![None] } else { personas.iter().copied().map(Some).collect() };
        let meets = |persona: Option<usize>, column: usize| persona.is_none_or(|n| self.columns[column].is_for(n));
        let mut ends: BTreeMap<usize, Vec<Option<usize>>> = BTreeMap::new();
        for persona in everyone {
            let mut theirs = (0..self.columns.len()).filter(|column| meets(persona, *column)).peekable();
            while let Some(column) = theirs.next() {
                let path = self.columns[column].path();
                if path.is_some() && theirs.peek().is_none_or(|next| self.columns[*next].path() != path) {
                    ends.entry(column).or_default().push(persona);
                }
            }
        }
        let mut returns = Vec::new();
        for (from, personas) in ends {
            for to in self.next(&self.columns[from]).map(|to| self.span(to.place).start) {
                let is_later = to > from && self.columns[to].path().is_none() && !returns.contains(&(from, to));
                if is_later && personas.iter().any(|persona| meets(*persona, to)) {
                    returns.push((from, to));
                }
            }
        }
        returns
    }
}
