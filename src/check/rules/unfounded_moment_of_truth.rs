//! Finds moments of truth without an emotion, a metric or evidence.

use crate::check::map::Map;
use crate::facts::EffectiveMoment;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::Moment;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unfounded-moment-of-truth",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "A moment of truth without an emotion, a metric or evidence.",
    why: "To call a moment decisive is the strongest claim of a map. It should be visible in the emotion, in a number such \
          as the share who leave, or in research. Add one of them, or remove the mark.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for at in map.moments() {
        if let Some(mark) = at.moment.moment_of_truth.as_ref().filter(|_| is_unfounded(&at)) {
            found.push(
                RULE.at(*mark.span, "this moment of truth is unfounded")
                    .other(at.name().span, "no emotion, metric or evidence")
                    .help("add `emotion:`, `metrics:` or `evidence:`, or remove the mark"),
            );
        }
    }
}

/// Whether a moment of truth has no emotion, metric or evidence.
pub(in crate::check) fn is_unfounded(at: &EffectiveMoment) -> bool {
    let founded = |moment: &Moment| {
        let numbers = moment.engagement.is_some() || moment.importance.is_some();
        numbers || !(moment.emotions.is_empty() && moment.metrics.is_empty() && moment.cited_evidence().is_empty())
    };
    // A moment of truth of a stage is founded in any of its touchpoints.
    let inside = at.touchpoint.is_none() && at.stage.touchpoints.iter().any(|touchpoint| founded(&touchpoint.moment));
    at.moment.moment_of_truth.is_some() && !founded(at.moment) && !founded(&at.stage.whole) && !inside
}
