//! Resolves names of rules and groups, as written in configurations and options.

use crate::check::{RULES, find};
use crate::findings::{Rule, RuleGroup};
use crate::near::nearest;

/// A rule, or all rules of a group.
#[derive(Debug, Clone, Copy)]
pub enum RuleSelector {
    /// All rules about something.
    Group(RuleGroup),
    /// One rule.
    Rule(&'static Rule),
}

impl RuleSelector {
    /// The rule or group of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let group = || RuleGroup::configurable().find(|group| group.name() == name);
        find(name).map(Self::Rule).or_else(|| group().map(Self::Group))
    }

    /// The name of the rule or group that a mistyped name was meant to be.
    #[must_use]
    pub fn nearest(name: &str) -> Option<&'static str> {
        let groups = RuleGroup::configurable().map(RuleGroup::name);
        nearest(&name.replace('_', "-"), RULES.iter().map(|rule| rule.name).chain(groups))
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Group(group) => group.name(),
            Self::Rule(rule) => rule.name,
        }
    }

    /// Whether it is a rule, or the group it is in.
    #[must_use]
    pub fn has(self, rule: &Rule) -> bool {
        match self {
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
