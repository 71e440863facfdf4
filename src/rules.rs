//! Every kind of finding there is: those of the language and those of the craft, as one list.

use crate::check::{Group, LINTS, Level, Lint, Threshold};
use crate::diagnostic::{self, Rule, Setting};
use crate::parse::findings::{self, FINDINGS};

/// All of them, by name.
#[must_use]
pub fn all() -> Vec<Rule> {
    let language = FINDINGS.iter().flat_map(|group| group.iter().cloned());
    let mut rules: Vec<Rule> = LINTS.iter().copied().map(row).chain(language).collect();
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// The titles of all groups: those of the craft, then those of the language.
pub fn groups() -> impl Iterator<Item = &'static str> {
    Group::ALL.iter().map(|(_, _, title)| *title).chain(findings::GROUPS)
}

/// Those of some findings, by name.
#[must_use]
pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Rule> {
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
