//! Resolves the names of rules and groups in configurations and options.

use crate::check::{RULES, find};
use crate::edit_distance::nearest;
use crate::findings::{Rule, RuleGroup};

/// A rule, all rules of a group, or every rule.
#[derive(Debug, Clone, Copy)]
pub enum RuleSelector {
    /// Every rule.
    All,
    /// All rules of a group.
    Group(RuleGroup),
    /// One rule.
    Rule(&'static Rule),
}

/// The name of every rule together.
const ALL: &str = "all";

impl RuleSelector {
    /// How specific it is: a rule takes precedence over its group, and a group over all rules.
    #[must_use]
    pub fn specificity(self) -> u8 {
        match self {
            Self::All => 0,
            Self::Group(_) => 1,
            Self::Rule(_) => 2,
        }
    }

    /// Finds the rule or group with a name; `all` and `ALL` are every rule.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let group = || RuleGroup::configurable().find(|group| group.name() == name);
        let all = || name.eq_ignore_ascii_case(ALL).then_some(Self::All);
        find(name).map(Self::Rule).or_else(|| group().map(Self::Group)).or_else(all)
    }

    /// The known name nearest to a mistyped one.
    #[must_use]
    pub fn nearest(name: &str) -> Option<&'static str> {
        nearest(&name.replace('_', "-"), Self::names().collect::<Vec<_>>())
    }

    /// All names.
    pub fn names() -> impl Iterator<Item = &'static str> {
        std::iter::once(ALL).chain(RuleGroup::configurable().map(RuleGroup::name)).chain(RULES.iter().map(|rule| rule.name))
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => ALL,
            Self::Group(group) => group.name(),
            Self::Rule(rule) => rule.name,
        }
    }

    /// Whether it selects a rule.
    #[must_use]
    pub fn has(self, rule: &Rule) -> bool {
        match self {
            Self::All => true,
            Self::Group(group) => group == rule.group,
            Self::Rule(named) => named == rule,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rule_is_called_like_a_group() {
        for group in RuleGroup::configurable() {
            let name = group.name();
            assert!(find(name).is_none(), "{name} is a rule and a group");
            assert!(matches!(RuleSelector::named(name), Some(RuleSelector::Group(found)) if found == group));
        }
    }
}
