//! Every kind of finding there is: those of the language and those of the craft, as one list.

use crate::check::{LINTS, Level, Lint, Threshold};
use crate::diagnostic::{self, Rule, Setting};

/// All of them, by name.
pub(super) fn all() -> Vec<Rule> {
    let mut rules: Vec<Rule> = LINTS.iter().copied().map(row).collect();
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// Those of some findings, by name.
pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Rule> {
    let names: std::collections::BTreeSet<&str> = names.collect();
    all().into_iter().filter(|rule| names.contains(rule.name)).collect()
}

fn row(lint: &'static Lint) -> Rule {
    let setting = |threshold: &&'static Threshold| {
        let Threshold { name, default, range, summary } = **threshold;
        Setting { name, default, range, summary }
    };
    Rule {
        name: lint.name,
        group: lint.group.title(),
        level: match lint.level {
            Level::Allow => None,
            Level::Warn => Some(diagnostic::Level::Warning),
            Level::Deny => Some(diagnostic::Level::Error),
        },
        summary: lint.summary,
        why: lint.why,
        bad: lint.bad.first().copied().unwrap_or_default(),
        good: lint.good.first().copied().unwrap_or_default(),
        source: lint.source,
        settings: lint.thresholds.iter().map(setting).collect(),
        optional: true,
    }
}
