//! The facts of a journey and the settings they are checked with.

use std::ops::Deref;

use super::Settings;
use crate::facts::Facts;
use crate::findings::{Rule, RuleLevel, Threshold, quote};
use crate::model::Date;
use crate::source::Span;

/// What a rule asks: the facts of a journey, the settings of the check, and the date used for age checks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Map<'a> {
    pub(super) facts: &'a Facts<'a>,
    pub(super) settings: &'a Settings,
    pub(super) today: Date,
}

impl<'a> Deref for Map<'a> {
    type Target = Facts<'a>;

    fn deref(&self) -> &Facts<'a> {
        self.facts
    }
}

impl Map<'_> {
    /// A number of a rule.
    pub(super) fn threshold(&self, rule: &Rule, threshold: &Threshold) -> f64 {
        self.settings.threshold(rule, threshold)
    }

    /// Whether another rule is on, so that this one need not report the same.
    pub(super) fn counts(&self, rule: &Rule) -> bool {
        self.settings.level(rule) != RuleLevel::Allow
    }

    /// The name of a persona, as messages quote it.
    pub(super) fn persona(&self, n: usize) -> String {
        quote(&self.journey.personas[n].name.value)
    }

    /// Where a finding is that is about the journey as a whole: at its title.
    pub(super) fn whole(&self) -> Span {
        self.journey.title.span
    }
}
