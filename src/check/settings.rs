//! What a project or a command line asks of the rules.

use std::collections::BTreeMap;

use super::{Group, Level, Lint, Threshold};

/// Which rules count, how much, and what they measure by.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    levels: BTreeMap<&'static str, Level>,
    thresholds: BTreeMap<(&'static str, &'static str), f64>,
    /// Rules that are off by default count, too.
    pub strict: bool,
    /// Keys of lanes in which every map has to have something: `emotion`, `pain_points`.
    pub required_lanes: Vec<String>,
    only: Option<Group>,
}

impl Settings {
    /// What counts for a drawing: only what was probably not meant so.
    #[must_use]
    pub fn drawing() -> Self {
        Self { only: Some(Group::Writing), ..Self::default() }
    }

    /// Sets how much a rule counts.
    pub fn set_level(&mut self, lint: &'static Lint, level: Level) {
        self.levels.insert(lint.name, level);
    }

    /// Sets a number of a rule, which lies in the threshold's range.
    pub fn set_threshold(&mut self, lint: &'static Lint, threshold: &'static Threshold, value: f64) {
        self.thresholds.insert((lint.name, threshold.name), value);
    }

    /// How much a rule counts: as set, else by default.
    #[must_use]
    pub fn level(&self, lint: &Lint) -> Level {
        if self.only.is_some_and(|group| group != lint.group) {
            return Level::Allow;
        }
        let level = match (self.levels.get(lint.name), lint.level) {
            (Some(level), _) => *level,
            (None, Level::Allow) if self.strict => Level::Warn,
            (None, level) => level,
        };
        // Nothing a rule finds stops a drawing.
        if self.only.is_some() { level.min(Level::Warn) } else { level }
    }

    /// A number of a rule: as set, else its default.
    #[must_use]
    pub fn threshold(&self, lint: &Lint, threshold: &Threshold) -> f64 {
        self.thresholds.get(&(lint.name, threshold.name)).copied().unwrap_or(threshold.default)
    }
}
