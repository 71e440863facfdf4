//! Assigns stages and touchpoints to the columns of a matrix.

use std::ops::Range;

use crate::model::{Journey, Moment, Touchpoint};

/// What stands in which column.
pub(super) struct Columns<'a> {
    pub(super) journey: &'a Journey,
    /// Stage and touchpoint of every column; a stage without touchpoints has one column and no touchpoint.
    pub(super) at: Vec<(usize, Option<usize>)>,
    /// The columns of each stage.
    pub(super) stages: Vec<Range<usize>>,
}

impl<'a> Columns<'a> {
    pub(super) fn new(journey: &'a Journey) -> Self {
        let (mut at, mut stages) = (Vec::new(), Vec::new());
        for (s, stage) in journey.stages.iter().enumerate() {
            let start = at.len();
            at.extend((0..stage.touchpoints.len()).map(|t| (s, Some(t))));
            if stage.touchpoints.is_empty() {
                at.push((s, None));
            }
            stages.push(start..at.len());
        }
        Self { journey, at, stages }
    }

    pub(super) fn touchpoint(&self, column: usize) -> Option<&'a Touchpoint> {
        let (stage, touchpoint) = self.at[column];
        touchpoint.map(|t| &self.journey.stages[stage].touchpoints[t])
    }

    /// What holds for the whole stage of a column.
    pub(super) fn whole(&self, column: usize) -> &'a Moment {
        &self.journey.stages[self.at[column].0].whole
    }

    /// Index of the path a column lies on, off the main one.
    pub(super) fn path(&self, column: usize) -> Option<usize> {
        self.touchpoint(column).and_then(|t| t.path)
    }

    /// The column of a stage's touchpoint, or the first of the stage.
    pub(super) fn of(&self, stage: usize, touchpoint: Option<usize>) -> usize {
        self.stages[stage].start + touchpoint.unwrap_or(0)
    }

    /// Last columns of alternative paths, each with the later column of the main path where the author says that it goes on.
    pub(super) fn returns(&self) -> Vec<(usize, usize)> {
        let last = self.branches().into_iter().map(|(range, _)| range.end - 1);
        let on = last.flat_map(|from| {
            let next = self.touchpoint(from).map_or(&[][..], |t| t.next.as_slice());
            next.iter().map(move |(stage, touchpoint)| (from, self.of(*stage, Some(*touchpoint))))
        });
        on.filter(|(from, to)| to > from && self.path(*to).is_none()).collect()
    }

    /// Stretches of neighbouring columns on the same path, with that path.
    pub(super) fn branches(&self) -> Vec<(Range<usize>, usize)> {
        let mut branches: Vec<(Range<usize>, usize)> = Vec::new();
        for column in 0..self.at.len() {
            let Some(path) = self.path(column) else { continue };
            match branches.last_mut() {
                Some((range, p)) if *p == path && range.end == column => range.end += 1,
                _ => branches.push((column..column + 1, path)),
            }
        }
        branches
    }
}
