//! Maps that name no research at all.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel};
use crate::model::{Confidence, State};

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-evidence",
    group: Group::Evidence,
    level: RuleLevel::Allow,
    summary: "A map of the present that names no evidence and does not say that it is an assumption.",
    why: "A map drawn from what a team believes looks just like one drawn from research, and is trusted as much. Name what it is known \
          from under `evidence`, or say that it is assumed: `confidence: assumption` on a stage or a touchpoint.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1}
"],
    good: &["\
title: I renew my contract
evidence: [{id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 12}]
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: talks}
"],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018; Stickdorn et al., This Is Service Design Doing, 2018.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let journey = map.journey;
    let target = journey.state.is_some_and(|state| state.value == State::Target);
    let sourced = journey.metrics.iter().any(|metric| metric.source.is_some());
    if journey.evidence.is_empty() && !target && !sourced && !says_assumption(map) {
        found.push(
            RULE.at(map.whole(), "the map names nothing that it is known from")
                .help("add `evidence:` with interviews, surveys or data, or mark what is assumed: `confidence: assumption`"),
        );
    }
}

/// Whether anything is marked as assumed.
fn says_assumption(map: &Map) -> bool {
    map.moments().any(|at| {
        let moment = at.moment;
        let claims = (moment.pain_points.iter().map(|pain| pain.confidence))
            .chain(moment.emotions.iter().map(|emotion| emotion.confidence))
            .chain(moment.thoughts.iter().map(|thought| thought.confidence))
            .chain([moment.confidence]);
        claims.flatten().any(|confidence| confidence.value == Confidence::Assumption)
    })
}
