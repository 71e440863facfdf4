//! Compares the findings of a journey before and after fixes: new errors, and errors that could not be seen before.

use std::collections::{BTreeMap, BTreeSet};

use super::apply::Fixed;
use crate::compile::Checked;
use crate::findings::{Edit, Finding, Level};
use crate::source::Span;

/// The errors that a journey has.
#[derive(Debug)]
pub(super) struct KnownErrors<'c> {
    /// How often each error occurs, by its rule and its title.
    counts: BTreeMap<(&'static str, &'c str), usize>,
    /// The rules of which there are too many to list each.
    cut: BTreeSet<&'static str>,
}

impl<'c> KnownErrors<'c> {
    /// The errors among findings.
    pub(super) fn of(found: impl IntoIterator<Item = &'c Finding>) -> Self {
        let (mut counts, mut cut) = (BTreeMap::<_, usize>::new(), BTreeSet::new());
        for error in found.into_iter().filter(|finding| finding.level == Level::Error) {
            *counts.entry((error.rule.name, error.title.as_str())).or_default() += 1;
            if !error.summarized.is_empty() {
                cut.insert(error.rule.name);
            }
        }
        Self { counts, cut }
    }

    /// The errors among other findings that are not known.
    pub(super) fn new_among<'n>(&self, found: &'n [Finding]) -> Vec<&'n Finding> {
        let mut left: BTreeMap<(&str, &str), usize> = self.counts.iter().map(|(error, count)| (*error, *count)).collect();
        let mut new = Vec::new();
        for error in found.iter().filter(|finding| finding.level == Level::Error) {
            let left = left.entry((error.rule.name, error.title.as_str())).or_default();
            let known = *left > 0 || self.cut.contains(error.rule.name);
            *left = left.saturating_sub(1);
            if !known {
                new.push(error);
            }
        }
        new
    }
}

/// The places of the new errors that fixes cause. `is_unreadable`: whether a file before the fixes has a syntax error; errors behind the
/// first change of such a file, and apart from all changes, may have been there before.
pub(super) fn caused(
    before: &Checked,
    after: &Checked,
    fixed: &Fixed,
    fixes: &[&[Edit]],
    is_unreadable: impl Fn(u16) -> bool,
) -> Vec<Vec<Span>> {
    let mut firsts: BTreeMap<u16, u32> = BTreeMap::new();
    for span in fixes.iter().flat_map(|fix| fix.iter()).map(|edit| edit.span) {
        firsts.entry(span.file).and_modify(|first| *first = span.start.min(*first)).or_insert(span.start);
    }
    let is_behind = |span: Span| firsts.get(&span.file).is_some_and(|first| span.start > *first);
    let new = KnownErrors::of(&before.findings).new_among(&after.findings);
    let places = new.into_iter().map(|error| {
        let others = error.others.iter().map(|label| label.span);
        (error.primary.span, std::iter::once(error.primary.span).chain(others).collect::<Vec<Span>>())
    });
    let was_hidden =
        |primary: Span, all: &[Span]| is_behind(primary) && fixed.edits_within(all).is_empty() && is_unreadable(primary.file);
    places.filter(|(primary, all)| !was_hidden(*primary, all)).map(|(_, all)| all).collect()
}

/// Whether there are more findings of a rule than before.
pub(super) fn has_more_findings(before: &Checked, after: &Checked) -> bool {
    let counts = |checked: &Checked| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in &checked.findings {
            *counts.entry(finding.rule.name).or_default() += finding.count();
        }
        counts
    };
    let known = counts(before);
    counts(after).into_iter().any(|(rule, count)| count > known.get(rule).copied().unwrap_or_default())
}
