//! Names of rules to their rows.

use super::rules::RULES;
use crate::findings::Rule;
use crate::near;

/// Help for a name that is not even nearly one of a rule.
pub const NO_RULE: &str = "`cjm list rules` lists the rules; errors that keep a file from being read cannot be suppressed";

/// The rule with a name, or that had it before.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.is_named(name))
}

/// The name of the rule that a mistyped name was meant to be.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static str> {
    near::nearest(name, RULES.iter().map(|rule| rule.name))
}
