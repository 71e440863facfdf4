//! The facts of a journey with the settings of the check.

use std::ops::Deref;

use super::Settings;
use crate::facts::Facts;
use crate::findings::{Rule, RuleLevel, Threshold, quote};
use crate::model::Date;
use crate::source::Span;

/// The input of a rule: the facts of a journey, the settings of the check, and the date used for age checks.
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
    /// The value of a rule's threshold.
    pub(super) fn threshold(&self, rule: &Rule, threshold: &Threshold) -> f64 {
        self.settings.threshold(rule, threshold)
    }

    /// Whether another rule is enabled, so that this one does not report the same problem.
    pub(super) fn counts(&self, rule: &Rule) -> bool {
        self.settings.level(rule) != RuleLevel::Allow
    }

    /// The quoted name of a persona.
    pub(super) fn persona(&self, n: usize) -> String {
        quote(&self.journey.personas[n].name.value)
    }

    /// The location of findings about the whole journey: its title.
    pub(super) fn whole(&self) -> Span {
        self.journey.title.span
    }
}
