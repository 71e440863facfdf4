//! Finds metrics better than their target.

use crate::check::map::Map;
use crate::facts::metric::{current, is_past_target};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "target-passed",
    group: RuleGroup::Evidence,
    level: RuleLevel::Allow,
    summary: "A metric that is already better than its target.",
    why: "A target that has been passed no longer drives improvement: set the next one, or turn to metrics that still fall \
          short. If it is a level to maintain, suppress the finding with a comment.",
    bad: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting on the phone, kind: time, unit: min, value: 3, target: 5}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: 1, metrics: wait}
"],
    good: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting on the phone, kind: time, unit: min, value: 3, target: 2}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: 1, metrics: wait}
"],
    source: "Doerr, Measure What Matters, 2018, on setting the next goal; Kalbach, Mapping Experiences, 2nd ed. 2020.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for metric in map.shown_metrics() {
        if let (Some(value), Some(target)) = (current(metric), &metric.target)
            && is_past_target(metric)
        {
            found.push(
                RULE.at(target.span, "this target has been passed")
                    .label("target")
                    .other(value.span, "the value is better")
                    .help("set the next target, or remove it"),
            );
        }
    }
}
