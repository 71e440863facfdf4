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
mod words;

use crate::facts::Facts;
use crate::findings::{CappedFindings, Finding, Rule, RuleLevel};
use crate::limits::FINDINGS;
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
    sort(&mut found);
    found
}

/// Lists findings that are summarized although fewer than [`FINDINGS`] of their rule and file are left: comments and a baseline
/// suppress findings after a rule has listed the first ones.
pub fn list_remaining(facts: &Facts<'_>, settings: &Settings, today: Date, found: &mut Vec<Finding>) {
    let map = Map { facts, settings, today };
    for &(rule, check) in rules::CHECKS {
        if !has_room(found, rule) {
            continue;
        }
        let places = found.iter().filter(|finding| finding.rule == rule).flat_map(Finding::places).map(|place| place.span);
        let mut new = CappedFindings::only(places);
        check(&map, &mut new);
        let mut new = new.into_vec();
        settings.settle(rule, &mut new);
        found.retain(|finding| finding.rule != rule);
        found.append(&mut new);
    }
    sort(found);
}

/// Whether findings of a rule are summarized that can be listed.
fn has_room(found: &[Finding], rule: &Rule) -> bool {
    let of_rule = || found.iter().filter(|finding| finding.rule == rule);
    of_rule().filter(|finding| !finding.summarized.is_empty()).any(|summary| {
        let beside = |finding: &&Finding| {
            finding.summarized.is_empty()
                && (finding.level, finding.primary.span.file) == (summary.level, summary.primary.span.file)
        };
        of_rule().filter(beside).count() < FINDINGS.length()
    })
}

fn sort(found: &mut [Finding]) {
    found.sort_by(|a, b| a.primary.span.cmp(&b.primary.span).then_with(|| a.rule.name.cmp(b.rule.name)));
}
