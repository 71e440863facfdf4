//! Finds `cjm` comments that are not understood.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Finding, Rule, RuleGroup, RuleLevel, quote};
use crate::source::{Span, Spanned};

pub(in crate::check) static RULE: Rule = Rule {
    name: "unknown-suppression",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Warn,
    summary: "A `cjm` comment that names no rule or an unknown one.",
    why: "A comment such as `# cjm: ignore[no-emotion]` marks a finding as known and accepted. With a misspelt rule it \
          suppresses nothing. Write `ignore[rule]` for a line or for the entry below, and `ignore-file[rule]` for the whole \
          file.",
    bad: &["title: I renew my contract  # cjm: ignore[no-emotin]\nstages: [Notice]\n"],
    good: &["title: I renew my contract  # cjm: ignore[no-emotion]\nstages: [Notice]\n"],
    source: "A convention of linters, such as Ruff's `noqa` and ESLint's `eslint-disable`.",
    thresholds: &[],
    ..Rule::BASE
};

/// Adds nothing: `suppress` checks comments after all other rules.
pub(in crate::check) fn check(_: &Map, _: &mut CappedFindings) {}

/// The finding for a comment without a rule.
pub(in crate::check) fn malformed(span: Span) -> Finding {
    RULE.at(span, "invalid `cjm` comment").help("write `# cjm: ignore[rule]` or `# cjm: ignore-file[rule]`")
}

/// The finding for an unknown rule.
pub(in crate::check) fn unknown(rule: &Spanned<String>) -> Finding {
    RULE.at(rule.span, format!("unknown rule {}", quote(&rule.value)))
}
