//! Every rule there is: of the language, of the files around a journey, and of the craft.

use crate::check;
use crate::config;
use crate::findings::Rule;
use crate::parse;

/// All of them, by name.
#[must_use]
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = check::RULES.iter().copied().chain(parse::rules()).chain(config::rules()).collect();
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// The rule with a name, or that had it before.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.is_named(name))
}
