//! Walks through a journey: its places in order, the columns they take, and where other paths than the main one run.

use std::ops::Range;

use super::at::At;
use crate::model::{Journey, Opportunity, PainPoint, Place};

/// A journey and its places in order.
#[derive(Debug)]
pub struct Course<'a> {
    /// What the author wrote.
    pub journey: &'a Journey,
    /// Every place that has a column of its own, in order: the touchpoints, and stages that have none.
    pub columns: Vec<At<'a>>,
    /// The columns of each stage; at least one.
    pub stages: Vec<Range<usize>>,
}

impl<'a> Course<'a> {
    pub(super) fn of(journey: &'a Journey) -> Self {
        let (mut columns, mut stages) = (Vec::new(), Vec::new());
        for (index, stage) in journey.stages.iter().enumerate() {
            let (start, whole) = (columns.len(), At::stage(index, stage));
            columns.extend(whole.touchpoints());
            if stage.touchpoints.is_empty() {
                columns.push(whole);
            }
            stages.push(start..columns.len());
        }
        Self { journey, columns, stages }
    }

    /// Every stage as a whole and every touchpoint, in order.
    pub fn moments(&self) -> impl Iterator<Item = At<'a>> + use<'a> {
        self.journey.stages.iter().enumerate().flat_map(|(index, stage)| {
            let whole = At::stage(index, stage);
            std::iter::once(whole).chain(whole.touchpoints())
        })
    }

    /// The touchpoint or stage at a place of the journey.
    ///
    /// # Panics
    ///
    /// Where the journey has no such place.
    #[must_use]
    pub fn at(&self, place: Place) -> At<'a> {
        let whole = At::stage(place.stage, &self.journey.stages[place.stage]);
        place.touchpoint.map_or(whole, |_| self.columns[self.span(place).start])
    }

    /// Where the customer jumps or loops to from a touchpoint.
    pub fn next(&self, at: &At<'a>) -> impl Iterator<Item = At<'a>> {
        let next = at.touchpoint.map_or(&[][..], |touchpoint| &touchpoint.next);
        next.iter().map(|(stage, touchpoint)| self.at(Place { stage: *stage, touchpoint: Some(*touchpoint) }))
    }

    /// Every touchpoint, in order.
    pub fn touchpoints(&self) -> impl Iterator<Item = At<'a>> + use<'a> {
        self.moments().filter(|at| at.touchpoint.is_some())
    }

    /// Every pain point and where it hurts.
    pub fn pain_points(&self) -> impl Iterator<Item = (At<'a>, &'a PainPoint)> + use<'a> {
        self.moments().flat_map(|at| at.moment.pain_points.iter().map(move |pain| (at, pain)))
    }

    /// Every opportunity and where it is.
    pub fn opportunities(&self) -> impl Iterator<Item = (At<'a>, &'a Opportunity)> + use<'a> {
        self.moments().flat_map(|at| at.moment.opportunities.iter().map(move |opportunity| (at, opportunity)))
    }

    /// The columns that a place stands for: its own, or all of a stage as a whole.
    #[must_use]
    pub fn span(&self, place: Place) -> Range<usize> {
        let stage = &self.stages[place.stage];
        place.touchpoint.map_or(stage.clone(), |touchpoint| stage.start + touchpoint..stage.start + touchpoint + 1)
    }

    /// Where the main path ends for a persona: at a touchpoint, or in a stage without one. With `None`, for everybody.
    #[must_use]
    pub fn last(&self, persona: Option<usize>) -> Option<At<'a>> {
        let is_theirs = |at: &At<'a>| persona.is_none_or(|persona| at.is_for(persona));
        self.columns.iter().rfind(|at| at.path().is_none() && is_theirs(at)).copied()
    }

    /// Stretches of neighbouring columns on the same path other than the main one, with the index of that path.
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

    /// The last column of each stretch with the later column of the main path where the author says that it goes on.
    #[must_use]
    pub fn returns(&self) -> Vec<(usize, usize)> {
        let last = self.stretches().into_iter().map(|(range, _)| range.end - 1);
        let on = last.flat_map(|from| self.next(&self.columns[from]).map(move |to| (from, self.span(to.place).start)));
        on.filter(|(from, to)| to > from && self.columns[*to].path().is_none()).collect()
    }
}
