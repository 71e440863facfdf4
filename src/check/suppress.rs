//! Applies suppression comments, and reports comments that suppress nothing.

use std::collections::BTreeMap;

use super::catalogue::{NO_RULE, nearest};
use super::rules::{RULES, unknown_suppression, unused_suppression};
use super::settings::Settings;
use crate::findings::{CappedFindings, Finding, Rule, RuleLevel};
use crate::model::{Journey, Suppression};
use crate::source::Span;

/// Removes suppressed findings, and adds findings about the comments themselves. Errors of the parser are kept.
pub(super) fn suppress(journey: &Journey, settings: &Settings, found: &mut Vec<Finding>) {
    let comments = &journey.written.suppressions;
    if comments.is_empty() {
        return;
    }
    let mut used: Vec<Vec<bool>> = comments.iter().map(|comment| vec![false; comment.rules.len()]).collect();
    let mut known: Vec<&'static Rule> = RULES.to_vec();
    known.extend(found.iter().map(|finding| finding.rule));
    let rule_named = |name: &str| known.iter().copied().find(|rule| rule.is_named(name));
    // Every suppression of a rule: the index of the comment, and of the rule in it.
    let mut suppressed: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for (number, comment) in comments.iter().enumerate() {
        for (index, name) in comment.rules.iter().enumerate() {
            if let Some(rule) = rule_named(name) {
                suppressed.entry(rule.name).or_default().push((number, index));
            }
        }
    }
    found.retain_mut(|finding| {
        if finding.is_final() {
            return true;
        }
        let Some(of_rule) = suppressed.get(finding.rule.name) else { return true };
        finding.retain_places(|span| {
            let mut is_kept = true;
            for &(number, index) in of_rule {
                if covers(&comments[number], span) {
                    used[number][index] = true;
                    is_kept = false;
                }
            }
            is_kept
        })
    });
    let mut wrong = CappedFindings::default();
    for (comment, used) in comments.iter().zip(&used) {
        if comment.rules.is_empty() {
            wrong.push(unknown_suppression::malformed(comment.span));
        }
        let in_vain = |index: usize| {
            let Some(rule) = rule_named(&comment.rules[index]) else { return false };
            let counts = !rule.is_configurable() || settings.level(rule) != RuleLevel::Allow;
            let has_time = rule.depends_on_date;
            // A comment in a shared file may be needed by another journey.
            !used[index] && !has_time && counts && comment.span.is_in_main_file()
        };
        let all = (0..comment.rules.len()).all(in_vain);
        for (index, name) in comment.rules.iter().enumerate() {
            if rule_named(name).is_none() {
                let unknown = unknown_suppression::unknown(name);
                wrong.push(match nearest(name) {
                    Some(near) => unknown.help(format!("did you mean `{near}`?")).edit(name.span, near),
                    None => unknown.help(NO_RULE),
                });
            } else if in_vain(index) {
                wrong.push(unused_suppression::unused(comment, index, all));
            }
        }
    }
    let mut wrong = wrong.into_vec();
    for rule in [&unknown_suppression::RULE, &unused_suppression::RULE] {
        settings.settle(rule, &mut wrong);
    }
    found.append(&mut wrong);
}

fn covers(comment: &Suppression, span: Span) -> bool {
    // A file-wide comment in the journey's own file also applies to the shared files.
    let whole = comment.span.is_in_main_file() || comment.span.file == span.file;
    comment.covers.map_or(whole, |covers| {
        span.file == covers.file && covers.start <= span.start && (span.start < covers.end || covers.start == span.start)
    })
}
