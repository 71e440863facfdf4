//! Finds rules by name.

use super::rules::RULES;
use crate::edit_distance;
use crate::findings::Rule;

/// The help for a name that is not similar to any rule.
pub const NO_RULE: &str = "`cjm list rules` lists the rules; errors that keep a file from being read cannot be suppressed";

/// Finds a rule by its name or a former name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.is_named(name))
}

/// The name of the rule nearest to a mistyped name.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static str> {
    edit_distance::nearest(name, RULES.iter().map(|rule| rule.name))
}
