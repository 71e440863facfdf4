//! Checks a journey against the rules for good journey maps. Knows no YAML and no drawing.
//!
//! A rule is a file in `rules`: its row and its function. The documentation, `cjm explain` and the editors use the
//! rows; levels and thresholds come from [`Settings`].

mod aggregate;
mod catalogue;
mod map;
mod replacement;
mod rules;
mod settings;
mod suppress;
mod texts;
mod words;

use crate::facts::Facts;
use crate::findings::{CappedFindings, Finding, RuleLevel};
use crate::model::Date;

pub use catalogue::{NO_RULE, find, nearest};
pub use rules::RULES;
pub use settings::Settings;

use map::Map;

/// Returns all findings about a journey in source order: those of the parser, and those of the rules,
/// without the findings that comments in the file suppress.
#[must_use]
pub fn check(facts: &Facts<'_>, settings: &Settings, today: Date, read: Vec<Finding>) -> Vec<Finding> {
    let map = Map { facts, settings, today };
    let mut found = read;
    for &(rule, check) in rules::CHECKS {
        let mut new = CappedFindings::default();
        if settings.level(rule) != RuleLevel::Allow {
            check(&map, &mut new);
        }
        let mut new = new.into_vec();
        settings.settle(rule, &mut new);
        found.append(&mut new);
    }
    suppress::suppress(facts.journey, settings, &mut found);
    found.sort_by(|a, b| a.primary.span.cmp(&b.primary.span).then_with(|| a.rule.name.cmp(b.rule.name)));
    found
}
