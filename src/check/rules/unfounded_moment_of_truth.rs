//! Moments of truth that nothing stands behind.

use crate::check::map::Map;
use crate::facts::At;
use crate::findings::{Finding, Group, Rule, RuleLevel};
use crate::model::Moment;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unfounded-moment-of-truth",
    group: Group::Experience,
    level: RuleLevel::Warn,
    summary: "A moment of truth without an emotion, a metric or evidence.",
    why: "To call a moment decisive is the strongest claim a map makes. It should show in how customers feel there, in a number such as the \
          share who leave, or in the research it comes from. Add one of them, or take the mark away.",
    bad: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book, channel: web, moment_of_truth: true}
      - {name: Fetches it, channel: in person, emotion: 1}
"],
    good: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - name: Reserves the book
        channel: web
        emotion: -1
        moment_of_truth: Who waits longer than a week buys it
      - {name: Fetches it, channel: in person, emotion: 1}
"],
    source: "Carlzon, Moments of Truth, 1987; Rawson, Duncan, Jones, The Truth About Customer Experience, Harvard Business Review, 2013.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    for at in map.moments() {
        if let Some(mark) = at.moment.moment_of_truth.as_ref().filter(|_| is_unfounded(&at)) {
            found.push(
                RULE.at(mark.span, "nothing stands behind this moment of truth")
                    .other(at.name().span, "no emotion, metric or evidence")
                    .help("add `emotion:`, `metrics:` or `evidence:`, or take the mark away"),
            );
        }
    }
}

/// Whether a moment is marked as one of truth, and says neither how it feels nor what is measured or known.
pub(in crate::check) fn is_unfounded(at: &At) -> bool {
    let founded = |moment: &Moment| {
        let numbers = moment.engagement.is_some() || moment.importance.is_some();
        numbers || !(moment.emotions.is_empty() && moment.metrics.is_empty() && moment.proof().is_empty())
    };
    // What holds for the whole stage is founded in any of its touchpoints.
    let inside = at.touchpoint.is_none() && at.stage.touchpoints.iter().any(|touchpoint| founded(&touchpoint.moment));
    at.moment.moment_of_truth.is_some() && !founded(at.moment) && !founded(&at.stage.whole) && !inside
}
