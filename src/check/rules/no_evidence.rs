//! Finds maps that cite no evidence.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Confidence, State};

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-evidence",
    group: RuleGroup::Evidence,
    level: RuleLevel::Allow,
    summary: "A map of the current state that cites no evidence and is not marked as an assumption.",
    why: "A map drawn from what a team believes looks just like one drawn from research, and is trusted as much. Name the \
          research under `evidence`, or mark the map as assumed: `confidence: assumption` on a stage or a touchpoint.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    let target = journey.state.is_some_and(|state| state.value == State::Target);
    let sourced = map.shown_metrics().any(|metric| metric.source.is_some());
    if map.evidence().is_empty() && !target && !sourced && !says_assumption(map) {
        found.push(
            RULE.at(map.whole(), "the map cites no evidence")
                .help("add `evidence:` with interviews, surveys or data, or mark assumptions with `confidence: assumption`"),
        );
    }
}

/// Whether any claim is marked as an assumption.
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
