//! Finds waits without a standard time.

use crate::check::aggregate::{and_others, reported};
use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Part;

pub(in crate::check) static RULE: Rule = Rule {
    name: "wait-without-standard",
    group: RuleGroup::Blueprint,
    level: RuleLevel::Allow,
    summary: "A wait in a blueprint, without a metric with a target and without a policy for its length.",
    why: "Duration is what customers notice first and what a blueprint can promise: a standard time, and what happens \
          beyond it. Without a standard it is unclear whether 20 minutes are good or a failure. Add a metric with a \
          `target` to the touchpoint, or the rule that applies under `policies`.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, wait: 14 min, frontstage: Agent answers}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, wait: 14 min, frontstage: Agent answers, policies: Eight of ten calls within a minute}
"],
    source: "Shostack, Designing Services That Deliver, Harvard Business Review, 1984; Maister, The Psychology of Waiting Lines, 1985.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    if !Part::WORK.iter().any(|part| map.has_lane(*part)) {
        return;
    }
    let waits: Vec<_> = map.moments().filter_map(|at| Some((at, at.moment.wait.as_ref()?))).collect();
    let all = waits.len();
    let open = waits.into_iter().filter(|(at, _)| {
        [at.moment, &at.stage.whole].iter().all(|moment| {
            moment.policies.is_empty() && moment.metrics.iter().all(|metric| map.journey.metrics[*metric].target.is_none())
        })
    });
    let (open, others) = reported(open.collect(), all, |_| 0.0);
    for (at, wait) in open {
        found.push(
            RULE.at(wait.span, format!("this wait of {} has no standard", quote(&wait.value)))
                .label(and_others("no target or policy", others))
                .other(at.name().span, "at this touchpoint")
                .help("add a metric with a `target` under `metrics`, or the rule under `policies`"),
        );
    }
}
