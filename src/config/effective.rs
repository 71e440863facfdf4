//! Computes the effective settings of one file.

use super::fail_on::FailOn;
use super::layer::{Config, Layer, RuleRow};
use crate::check::RULES;
use crate::check::Settings;
use crate::findings::{Rule, RuleLevel, Threshold};
use crate::source::{Span, Spanned};

/// Where `fail-on` is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailOnOrigin {
    /// `--fail-on`.
    CommandLine,
    /// `--strict`.
    StrictOption,
    /// `fail-on` in the configuration.
    Configured(Span),
    /// `strict` in the configuration.
    StrictKey,
    /// Nowhere.
    Default,
}

/// The effective settings of a file. Empty without a configuration.
#[derive(Debug, Clone, Default)]
pub struct Effective<'a> {
    /// The base layer first, then the matching `[[files]]`: the later one wins.
    pub(super) layers: Vec<&'a Layer>,
}

impl<'a> Effective<'a> {
    /// The last value set for something.
    pub fn last<T>(&self, get: impl Fn(&'a Layer) -> &'a Option<Spanned<T>>) -> Option<&'a Spanned<T>> {
        self.layers.iter().rev().find_map(|layer| get(layer).as_ref())
    }

    /// The configured level of a rule: from the last layer that names it or its group; within a layer, the rule's own
    /// row takes precedence.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Option<Spanned<RuleLevel>> {
        let of = |layer: &'a Layer| {
            let last = |is: &dyn Fn(&RuleRow) -> bool| layer.rules.iter().rev().filter(|row| is(row)).find_map(|row| row.level);
            last(&|row| row.names(rule)).or_else(|| last(&|row| row.is_for(rule.group)))
        };
        self.layers.iter().rev().find_map(|layer| of(layer))
    }

    /// The configured value of a rule's threshold.
    #[must_use]
    pub fn threshold(&self, rule: &Rule, threshold: &Threshold) -> Option<Spanned<f64>> {
        let rows = self.layers.iter().rev().flat_map(|layer| layer.rules.iter().rev());
        let mut numbers = rows.filter(|row| row.names(rule)).flat_map(|row| row.thresholds.iter());
        numbers.find(|(known, _)| known.name == threshold.name).map(|(_, number)| *number)
    }

    /// The lowest level that makes the exit code 1, as typed, else as configured, and where that is stated.
    #[must_use]
    pub fn fail_on(&self, typed: Option<FailOn>, strict: bool) -> (FailOn, FailOnOrigin) {
        if let Some(typed) = typed {
            (typed, FailOnOrigin::CommandLine)
        } else if strict {
            (FailOn::Warning, FailOnOrigin::StrictOption)
        } else if let Some(configured) = self.last(|layer| &layer.check.fail_on) {
            (configured.value, FailOnOrigin::Configured(configured.span))
        } else if self.strict() {
            (FailOn::Warning, FailOnOrigin::StrictKey)
        } else {
            (FailOn::Error, FailOnOrigin::Default)
        }
    }

    /// Whether rules that are off by default are enabled, and any finding fails.
    #[must_use]
    pub fn strict(&self) -> bool {
        self.last(|layer| &layer.check.strict).is_some_and(|strict| strict.value)
    }

    /// Applies the configured values to settings.
    pub fn apply(&self, settings: &mut Settings) {
        if self.layers.is_empty() {
            return;
        }
        settings.strict |= self.strict();
        if let Some(lanes) = self.last(|layer| &layer.check.required_lanes) {
            settings.required_lanes.clone_from(&lanes.value);
        }
        for rule in RULES.iter().copied() {
            if let Some(level) = self.level(rule) {
                settings.set_level(rule, level.value);
            }
            for threshold in rule.thresholds.iter().copied() {
                if let Some(number) = self.threshold(rule, threshold) {
                    settings.set_threshold(rule, threshold, number.value);
                }
            }
        }
    }
}

impl Config {
    /// The effective settings of a file that matches these rows of `files`, in their order.
    #[must_use]
    pub fn with(&self, rows: &[usize]) -> Effective<'_> {
        let rows = rows.iter().filter_map(|row| Some(&self.files.get(*row)?.layer));
        Effective { layers: std::iter::once(&self.base).chain(rows).collect() }
    }
}
