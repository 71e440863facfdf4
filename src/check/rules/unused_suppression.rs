//! Finds suppressions without a finding.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Finding, Rule, RuleGroup, RuleLevel, RuleTag, quote};
use crate::model::Suppression;
use crate::source::Span;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unused-suppression",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Warn,
    summary: "A comment that suppresses a rule without any finding there.",
    why: "An outdated comment hides the next finding of the same rule, which can be a real one. Remove it when the finding \
          has been fixed. A comment for a rule about dates can stay until its date has come.",
    bad: &["title: I renew my contract  # cjm: ignore[invisible-name]\nstages: [Notice]\n"],
    good: &["title: I renew my contract\nstages: [Notice]\n"],
    source: "A convention of linters: Ruff's `unused-noqa`, rustc's `unfulfilled_lint_expectations`.",
    thresholds: &[],
    tag: Some(RuleTag::Unnecessary),
    ..Rule::BASE
};

/// Adds nothing: `suppress` checks comments after all other rules.
pub(in crate::check) fn check(_: &Map, _: &mut CappedFindings) {}

/// The finding for the rule of a comment that suppresses nothing, by its index. `all`: the comment names only this rule.
pub(in crate::check) fn unused(comment: &Suppression, index: usize, all: bool) -> Finding {
    let rule = &comment.rules[index];
    let found = RULE.at(rule.span, format!("{} finds nothing here", quote(&rule.value)));
    let label = if comment.covers.is_none() { "nowhere in this file" } else { "not on this line, or in the entry below" };
    let found = found.label(label);
    if all {
        return found.help("remove the comment").fix(comment.whole, "");
    }
    // Includes the comma before it, or after it if it is the first.
    let span = match index.checked_sub(1) {
        Some(before) => Span { start: comment.rules[before].span.end, ..rule.span },
        None => Span { end: comment.rules.get(1).map_or(rule.span.end, |next| next.span.start), ..rule.span },
    };
    found.help("remove the rule from the comment").fix(span, "")
}
