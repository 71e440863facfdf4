//! Finds metrics without a target.

use crate::check::map::Map;
use crate::facts::metric::{current, direction};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "metric-without-target",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "A measured metric without a target, in a map whose other metrics have one.",
    why: "Without a target it is unclear whether a number is good. Agree on a value to reach, even roughly, and write it \
          under `target`.",
    bad: &["\
title: I renew my contract
metrics:
  - {id: wait, name: Waiting time on the phone, kind: time, unit: min, value: 14, target: 5}
  - {id: nps, name: Would recommend us, kind: nps, value: 12}
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: [wait, nps]}
"],
    good: &["\
title: I renew my contract
metrics:
  - {id: wait, name: Waiting time on the phone, kind: time, unit: min, value: 14, target: 5}
  - {id: nps, name: Would recommend us, kind: nps, value: 12, target: 30}
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: [wait, nps]}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Rawson, Duncan, Jones, The Truth About Customer Experience, Harvard Business Review, 2013.",
    ..Rule::BASE
};

/// The number of metrics from which a map without any target is reported.
const MANY: usize = 3;

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    // A number without a direction, such as visits per month, may be only informative.
    let led = map.shown_metrics().filter(|metric| current(metric).is_some() && direction(metric).is_some());
    let (with, without): (Vec<_>, Vec<_>) = led.partition(|metric| metric.target.is_some());
    if with.is_empty() {
        if let Some(first) = without.first()
            && without.len() >= MANY
        {
            found.push(
                RULE.at(first.name.span, "no metric has a target")
                    .label("the first of them")
                    .help("add `target:` to the metrics that should change"),
            );
        }
        return;
    }
    for metric in without {
        found.push(
            RULE.at(metric.name.span, "this metric has no target")
                .label("without a target")
                .help("add `target:` with the value you want to reach"),
        );
    }
}
