//! A journey as the rules walk through it.

use super::{Level, Lint, Settings, Threshold};
use crate::diagnostic::quote;
use crate::model::{Date, Journey, Moment, Opportunity, PainPoint, Place, Stage, Text, Touchpoint};
use crate::source::Span;

/// A journey, the settings of the check, and the date used for age checks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Map<'a> {
    pub(super) journey: &'a Journey,
    pub(super) settings: &'a Settings,
    pub(super) today: Date,
}

/// A touchpoint, or a stage as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) stage: &'a Stage,
    /// `None` for what holds for the whole stage.
    pub(super) touchpoint: Option<&'a Touchpoint>,
    pub(super) moment: &'a Moment,
}

impl<'a> At<'a> {
    /// The touchpoint's name, or the stage's.
    pub(super) fn name(&self) -> &'a Text {
        self.touchpoint.map_or(&self.stage.name, |touchpoint| &touchpoint.name)
    }
}

impl<'a> Map<'a> {
    /// A number of a rule.
    pub(super) fn threshold(&self, lint: &Lint, threshold: &Threshold) -> f64 {
        self.settings.threshold(lint, threshold)
    }

    /// Whether another rule counts: what it tells need not be told twice.
    pub(super) fn counts(&self, lint: &Lint) -> bool {
        self.settings.level(lint) != Level::Allow
    }

    /// Every touchpoint with its stage, in order.
    pub(super) fn touchpoints(&self) -> impl Iterator<Item = (&'a Stage, &'a Touchpoint)> + use<'a> {
        self.journey.stages.iter().flat_map(|stage| stage.touchpoints.iter().map(move |touchpoint| (stage, touchpoint)))
    }

    /// Every stage as a whole and every touchpoint, in order.
    pub(super) fn moments(&self) -> impl Iterator<Item = At<'a>> + use<'a> {
        self.placed().map(|(_, at)| at)
    }

    /// Every stage as a whole and every touchpoint with its place, in order.
    pub(super) fn placed(&self) -> impl Iterator<Item = (Place, At<'a>)> + use<'a> {
        self.journey.stages.iter().enumerate().flat_map(|(index, stage)| {
            let whole = (Place { stage: index, touchpoint: None }, At { stage, touchpoint: None, moment: &stage.whole });
            let each = stage.touchpoints.iter().enumerate().map(move |(n, touchpoint)| {
                let at = At { stage, touchpoint: Some(touchpoint), moment: &touchpoint.moment };
                (Place { stage: index, touchpoint: Some(n) }, at)
            });
            std::iter::once(whole).chain(each)
        })
    }

    /// How many columns the map has: its touchpoints, and stages of which only the whole is told.
    pub(super) fn columns(&self) -> usize {
        self.journey.stages.iter().map(|stage| stage.touchpoints.len().max(1)).sum()
    }

    /// Every pain point and where it hurts.
    pub(super) fn pain_points(&self) -> impl Iterator<Item = (At<'a>, &'a PainPoint)> + use<'a> {
        self.moments().flat_map(|at| at.moment.pain_points.iter().map(move |pain| (at, pain)))
    }

    /// Every opportunity and where it stands.
    pub(super) fn opportunities(&self) -> impl Iterator<Item = (At<'a>, &'a Opportunity)> + use<'a> {
        self.moments().flat_map(|at| at.moment.opportunities.iter().map(move |opportunity| (at, opportunity)))
    }

    /// The name of a persona, as messages have it.
    pub(super) fn persona(&self, n: usize) -> String {
        quote(&self.journey.personas[n].name.value)
    }

    /// Where a finding stands that is about the journey as a whole: at its title.
    pub(super) fn whole(&self) -> Span {
        self.journey.title.span
    }
}
