//! Every kind of finding there is: those of the language and those of the craft, as one list.

use crate::check::{LINTS, Lint};
use crate::diagnostic::Rule;

/// All of them, by name.
pub(super) fn all() -> Vec<Rule> {
    let mut rules: Vec<Rule> = LINTS.iter().map(row).collect();
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// Those of some findings, by name.
pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Rule> {
    let names: std::collections::BTreeSet<&str> = names.collect();
    all().into_iter().filter(|rule| names.contains(rule.name)).collect()
}

fn row(lint: &Lint) -> Rule {
    Rule {
        name: lint.name,
        group: "",
        level: Some(lint.level),
        summary: lint.summary,
        why: "",
        bad: "",
        good: "",
        source: "",
        settings: Vec::new(),
        optional: true,
    }
}
