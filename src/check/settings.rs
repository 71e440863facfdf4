//! What a project or a command line asks of the rules.

use std::collections::BTreeMap;

use crate::findings::{Finding, Level, Rule, RuleGroup, RuleLevel, Threshold};

/// Which rules count, how much, and what they measure by.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    levels: BTreeMap<&'static str, RuleLevel>,
    thresholds: BTreeMap<(&'static str, &'static str), f64>,
    /// Rules that are off by default count, too.
    pub strict: bool,
    /// Keys of lanes in which every map has to have something: `emotion`, `pain_points`.
    pub required_lanes: Vec<String>,
    only: Option<RuleGroup>,
}

impl Settings {
    /// What counts for a drawing: only what was probably not meant so.
    #[must_use]
    pub fn drawing() -> Self {
        Self { only: Some(RuleGroup::Writing), ..Self::default() }
    }

    /// Sets how much a rule counts.
    pub fn set_level(&mut self, rule: &'static Rule, level: RuleLevel) {
        self.levels.insert(rule.name, level);
    }

    /// Sets a number of a rule, which lies in the threshold's range.
    pub fn set_threshold(&mut self, rule: &'static Rule, threshold: &'static Threshold, value: f64) {
        self.thresholds.insert((rule.name, threshold.name), value);
    }

    /// How much a rule counts: as set, else by default.
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
        // Nothing a rule finds stops a drawing.
        if self.only.is_some() { level.min(RuleLevel::Warn) } else { level }
    }

    /// A number of a rule: as set, else its default.
    #[must_use]
    pub fn threshold(&self, rule: &Rule, threshold: &Threshold) -> f64 {
        self.thresholds.get(&(rule.name, threshold.name)).copied().unwrap_or(threshold.default)
    }

    /// Gives the findings of a rule the level it counts with.
    pub(super) fn settle(&self, rule: &Rule, found: &mut Vec<Finding>) {
        let level = self.level(rule);
        found.retain(|finding| finding.rule != rule || level != RuleLevel::Allow);
        for finding in found.iter_mut().filter(|finding| finding.rule == rule) {
            finding.level = if level == RuleLevel::Deny { Level::Error } else { Level::Warning };
        }
    }
}
