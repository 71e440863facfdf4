//! Computes the effective settings of one file.

use super::fail_on::FailOn;
use super::keys::{EXTEND_SELECT, FAIL_ON, Layer, REQUIRED_LANES, STRICT, Setting};
use super::selector::RuleSelector;
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
    /// The last value set for a key.
    #[must_use]
    pub fn last<T, D>(&self, key: &Setting<T, D>) -> Option<&'a Spanned<T>> {
        self.layers.iter().rev().find_map(|layer| (key.get)(layer).as_ref())
    }

    /// The last value set for a key, otherwise its default.
    #[must_use]
    pub fn value<T: Clone>(&self, key: &Setting<T, fn() -> T>) -> T {
        self.last(key).map_or_else(key.default, |set| set.value.clone())
    }

    /// The configured level of a rule: from the last layer that names it or its group; within a layer, the rule's own
    /// row takes precedence. A rule without a row may be named by `extend-select`.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Option<Spanned<RuleLevel>> {
        let of = |layer: &'a Layer| {
            let rows = layer.rules.iter().filter(|row| row.choice.has(rule) && row.level.is_some());
            // The last of the most specific ones.
            rows.max_by_key(|row| row.choice.specificity()).and_then(|row| row.level)
        };
        self.layers.iter().rev().find_map(|layer| of(layer)).or_else(|| self.extended(rule))
    }

    /// The level that `extend-select` gives a rule.
    fn extended(&self, rule: &Rule) -> Option<Spanned<RuleLevel>> {
        let names = self.last(&EXTEND_SELECT)?;
        let mut selected = names.value.iter().filter_map(|name| RuleSelector::named(name));
        selected.any(|selector| selector.has(rule)).then(|| Spanned::new(rule.level.max(RuleLevel::Warn), names.span))
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
        } else if let Some(configured) = self.last(&FAIL_ON) {
            (configured.value, FailOnOrigin::Configured(configured.span))
        } else if self.strict() {
            (FailOn::Warning, FailOnOrigin::StrictKey)
        } else {
            ((FAIL_ON.default)(), FailOnOrigin::Default)
        }
    }

    /// Whether rules that are off by default are enabled, and any finding fails.
    #[must_use]
    pub fn strict(&self) -> bool {
        self.value(&STRICT)
    }

    /// Applies the configured values to settings.
    pub fn apply(&self, settings: &mut Settings) {
        if self.layers.is_empty() {
            return;
        }
        settings.strict |= self.strict();
        settings.required_lanes = self.value(&REQUIRED_LANES);
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
