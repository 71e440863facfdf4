//! Finds maps without a moment of truth.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};

static LEAST: Threshold =
    Threshold { name: "least", default: 6.0, range: (1.0, 200.0), summary: "touchpoints from which on one should be marked" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-moment-of-truth",
    group: RuleGroup::Experience,
    level: RuleLevel::Allow,
    summary: "A journey in which no touchpoint is marked as a moment of truth.",
    why: "Some moments decide whether customers stay, pay or recommend. A map that marks none leaves it to each reader \
          where to spend effort. Mark the one to three touchpoints at which the journey is won or lost, with the reason.",
    bad: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book, channel: web, emotion: 1}
      - {name: Finds the shelf, channel: in person, emotion: -1}
  - name: Return
    touchpoints:
      - {name: Gets a reminder, channel: email, emotion: 0}
      - {name: Drops it in the box, channel: in person, emotion: 1}
      - {name: Pays the fine, channel: web, emotion: {score: -2, feeling: cheated}}
"],
    good: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book, channel: web, emotion: 1}
      - {name: Finds the shelf, channel: in person, emotion: -1}
  - name: Return
    touchpoints:
      - {name: Gets a reminder, channel: email, emotion: 0}
      - {name: Drops it in the box, channel: in person, emotion: 1}
      - name: Pays the fine
        channel: web
        emotion: {score: -2, feeling: cheated}
        moment_of_truth: Half of those fined do not come back
"],
    source: "Carlzon, Moments of Truth, 1987.",
    thresholds: &[&LEAST],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let count = map.touchpoints().count();
    let marked = map.moments().any(|at| at.moment.moment_of_truth.is_some());
    if !marked && count as f64 >= map.threshold(&RULE, &LEAST) {
        found.push(
            RULE.at(map.whole(), format!("no moment of truth among {count} touchpoints"))
                .help("mark where the journey is won or lost: `moment_of_truth: Half of those fined do not come back`"),
        );
    }
}
