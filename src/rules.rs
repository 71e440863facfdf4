//! Lists every rule: of the file format, of the files around a journey, and of its content.

use crate::check;
use crate::config;
use crate::findings::Rule;
use crate::model::Date;
use crate::parse;

/// The date used for age checks of the examples of rules, so that their findings are the same every day.
pub const EXAMPLE_DAY: Date = Date { year: 2026, month: Some(11), day: Some(22) };

/// Every rule, sorted by name.
#[must_use]
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = check::RULES.iter().copied().chain(parse::rules()).chain(config::rules()).collect();
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// The rule with this name or former name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.is_named(name))
}
