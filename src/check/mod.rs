//! A journey to what is probably not meant so. Knows no YAML and no drawing.

mod rules;

use crate::diagnostic::{Diagnostic, Level};
use crate::model::Journey;

/// One thing that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Lint {
    /// Kebab-case, as in messages and configuration.
    pub name: &'static str,
    /// How bad it is, unless configured otherwise.
    pub level: Level,
    /// What it finds, in one line.
    pub summary: &'static str,
    /// Adds what it finds.
    rule: fn(&Journey, &mut Vec<Diagnostic>),
}

/// Everything that is looked for, by name.
pub static LINTS: &[Lint] = &[rules::invisible_name::LINT, rules::look_alike_id::LINT];

/// What is probably not meant so, in the order of the text.
#[must_use]
pub fn check(journey: &Journey) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for lint in LINTS {
        let from = found.len();
        (lint.rule)(journey, &mut found);
        for diagnostic in &mut found[from..] {
            diagnostic.level = lint.level;
        }
    }
    found.sort_by_key(|diagnostic| diagnostic.primary.span);
    found
}
