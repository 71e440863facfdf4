//! Comments to `cjm` that it does not understand.

use crate::check::{Group, Level, Lint, NO_RULE, nearest};
use crate::diagnostic::{Diagnostic, quote};
use crate::source::{Span, Spanned};

pub(in crate::check) static LINT: Lint = Lint {
    name: "unknown-suppression",
    group: Group::Upkeep,
    level: Level::Warn,
    summary: "A comment to `cjm` that names no rule, or one that does not exist.",
    why: "A comment such as `# cjm: ignore[no-emotion]` tells that a finding is known and accepted. With a misspelt rule it keeps \
          nothing quiet, and nobody notices when it is outdated. Write `ignore[rule]` for a line or for the entry below, and \
          `ignore-file[rule]` for the whole file.",
    bad: &["title: I renew my contract  # cjm: ignore[no-emotin]\nstages: [Notice]\n"],
    good: &["title: I renew my contract  # cjm: ignore[no-emotion]\nstages: [Notice]\n"],
    source: "A convention of linters, such as Ruff's `noqa` and ESLint's `eslint-disable`.",
    thresholds: &[],
    // The comments are looked at once all other rules have run.
    rule: |_, _| {},
};

/// A comment that names no rule.
pub(in crate::check) fn malformed(span: Span) -> Diagnostic {
    LINT.finding("this comment to `cjm` is not understood", span)
        .help("write `# cjm: ignore[rule]` or `# cjm: ignore-file[rule]`")
}

/// A rule that does not exist.
pub(in crate::check) fn unknown(rule: &Spanned<String>) -> Diagnostic {
    let found = LINT.finding(format!("there is no rule {}", quote(&rule.value)), rule.span);
    match nearest(&rule.value) {
        Some(near) => found.help(format!("did you mean `{near}`?")).edit(rule.span, near),
        None => found.help(NO_RULE),
    }
}
