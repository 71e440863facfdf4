//! Findings that comments in the file keep quiet, and comments that keep nothing quiet.

use std::collections::{BTreeMap, BTreeSet};

use super::{LINTS, Settings, find, rules};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Journey, Suppression};
use crate::source::{Span, Spanned};

/// Rules that find more as time goes by: what keeps one of them quiet is not in vain because its day has not come yet.
const BY_THE_DAY: [&str; 3] = ["overdue-opportunity", "review-overdue", "stale-evidence"];

/// Takes out the warnings that a comment speaks of, and adds what is wrong with the comments. Errors of reading stay.
pub(super) fn suppress(journey: &Journey, settings: &Settings, found: &mut Vec<Diagnostic>) {
    let comments = &journey.written.suppressions;
    if comments.is_empty() {
        return;
    }
    let mut used: Vec<Vec<bool>> = comments.iter().map(|comment| vec![false; comment.rules.len()]).collect();
    let mut names: BTreeSet<&'static str> = LINTS.iter().map(|lint| lint.name).collect();
    names.extend(found.iter().map(|diagnostic| diagnostic.name));
    // Every place that keeps a rule quiet: the number of the comment, and of the rule in it.
    let mut quiet: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for (number, comment) in comments.iter().enumerate() {
        for (index, rule) in comment.rules.iter().enumerate() {
            quiet.entry(&rule.value).or_default().push((number, index));
        }
    }
    found.retain(|diagnostic| {
        if diagnostic.level == Level::Error && find(diagnostic.name).is_none() {
            return true;
        }
        let mut kept = true;
        for &(number, index) in quiet.get(diagnostic.name).into_iter().flatten() {
            if covers(&comments[number], diagnostic.primary.span) {
                used[number][index] = true;
                kept = false;
            }
        }
        kept
    });
    let mut wrong = Vec::new();
    for (comment, used) in comments.iter().zip(&used) {
        if comment.rules.is_empty() {
            wrong.push(rules::unknown_suppression::malformed(comment.span));
        }
        let is_known = |rule: &Spanned<String>| names.contains(rule.value.as_str());
        let in_vain = |rule: usize| {
            let counts = find(&comment.rules[rule].value).is_none_or(|lint| settings.level(lint) != super::Level::Allow);
            // A comment in a shared file may be there for another journey that uses it.
            let has_time = BY_THE_DAY.contains(&comment.rules[rule].value.as_str());
            is_known(&comment.rules[rule]) && !used[rule] && !has_time && counts && comment.span.file == 0
        };
        let all = (0..comment.rules.len()).all(in_vain);
        for (index, rule) in comment.rules.iter().enumerate() {
            if !is_known(rule) {
                wrong.push(rules::unknown_suppression::unknown(rule));
            } else if in_vain(index) {
                wrong.push(rules::unused_suppression::unused(comment, index, all));
            }
        }
    }
    for lint in [&rules::unknown_suppression::LINT, &rules::unused_suppression::LINT] {
        super::settle(lint, settings, &mut wrong);
    }
    found.append(&mut wrong);
}

fn covers(comment: &Suppression, span: Span) -> bool {
    // In the journey's own file, the first one, what is said of the whole file is said of the shared ones, too.
    let whole = comment.span.file == 0 || comment.span.file == span.file;
    comment.covers.map_or(whole, |covers| {
        span.file == covers.file && covers.start <= span.start && (span.start < covers.end || covers.start == span.start)
    })
}
