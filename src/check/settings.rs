//! Settings of the rules, from a project and the command line.

use std::collections::BTreeMap;

use crate::findings::{Finding, Level, Rule, RuleGroup, RuleLevel, Threshold};

/// The enabled rules, their levels and their thresholds.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    levels: BTreeMap<&'static str, RuleLevel>,
    thresholds: BTreeMap<(&'static str, &'static str), f64>,
    /// Whether rules that are off by default are enabled.
    pub strict: bool,
    /// Keys of lanes that every map has to fill: `emotion`, `pain_points`.
    pub required_lanes: Vec<String>,
    only: Option<RuleGroup>,
}

impl Settings {
    /// The settings of `cjm render`: only rules about probable typing mistakes.
    #[must_use]
    pub fn drawing() -> Self {
        Self { only: Some(RuleGroup::Writing), ..Self::default() }
    }

    /// Sets the level of a rule.
    pub fn set_level(&mut self, rule: &'static Rule, level: RuleLevel) {
        self.levels.insert(rule.name, level);
    }

    /// Sets the value of a threshold, which has to be in its range.
    pub fn set_threshold(&mut self, rule: &'static Rule, threshold: &'static Threshold, value: f64) {
        self.thresholds.insert((rule.name, threshold.name), value);
    }

    /// The level of a rule: as set, otherwise its default.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> RuleLevel {
        if self.only.is_some_and(|group| group != rule.group) {
            return RuleLevel::Allow;
        }
        let level = match (self.levels.get(rule.name), rule.level) {
            (Some(level), _) => *level,
            (None, RuleLevel::Allow) if self.strict => RuleLevel::Warn,
            (None, level) => level,
        };
        // Findings of rules never prevent a drawing.
        if self.only.is_some() { level.min(RuleLevel::Warn) } else { level }
    }

    /// The value of a threshold: as set, otherwise its default.
    #[must_use]
    pub fn threshold(&self, rule: &Rule, threshold: &Threshold) -> f64 {
        self.thresholds.get(&(rule.name, threshold.name)).copied().unwrap_or(threshold.default)
    }

    /// Sets the level of a rule's findings.
    pub(super) fn settle(&self, rule: &Rule, found: &mut Vec<Finding>) {
        let level = self.level(rule);
        found.retain(|finding| finding.rule != rule || level != RuleLevel::Allow);
        for finding in found.iter_mut().filter(|finding| finding.rule == rule) {
            finding.level = if level == RuleLevel::Deny { Level::Error } else { Level::Warning };
        }
    }
}
