//! Finds metrics short of their target after an opportunity was due.

use crate::check::map::Map;
use crate::facts::is_dropped;
use crate::facts::metric::{current, reached};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "target-missed",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "A metric measured after an opportunity for it was due, and still short of its target.",
    why: "An opportunity was due to bring a metric to its target. The metric was measured after that date and falls short: \
          either the opportunity was not enough, or it was not carried out. Write what was learned under `result`, and \
          agree on the next step.",
    bad: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting on the phone, kind: time, unit: min, value: 9, target: 5, as_of: 2026-10}]
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        metrics: wait
        pain_points: [Queue of 14 minutes]
        opportunities: [{text: Offer a call-back, status: done, due: 2026-06-30, hypothesis: {expect: Shorter queue, metric: wait}}]
"],
    good: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting on the phone, kind: time, unit: min, value: 9, target: 5, as_of: 2026-10}]
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        metrics: wait
        pain_points: [Queue of 14 minutes]
        opportunities:
          - text: Offer a call-back
            status: done
            due: 2026-06-30
            hypothesis: {expect: Shorter queue, metric: wait, result: Helped by day and not in the evening}
"],
    source: "Gothelf, Seiden, Lean UX, 3rd ed. 2021, on outcomes rather than output; Torres, Continuous Discovery Habits, 2021.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let metrics = map.metric_names();
    for (_, opportunity) in map.opportunities() {
        let Some(hypothesis) = &opportunity.hypothesis else { continue };
        let named = hypothesis.metric.as_ref().and_then(|metric| metrics.find(metric));
        let Some(metric) = named.map(|n| &map.journey.metrics[n]) else { continue };
        let settled =
            hypothesis.result.is_some() || is_dropped(opportunity.status.as_ref()) || is_dropped(hypothesis.status.as_ref());
        if let (Some(due), Some(measured)) = (opportunity.due, metric.as_of)
            && let (Some(value), Some(target)) = (current(metric), &metric.target)
            && !settled
            && due.value.is_before(measured.value)
            && reached(metric) == Some(false)
        {
            found.push(
                RULE.at(value.span, "this target was missed")
                    .label("measured afterwards")
                    .other(target.span, "target")
                    .other(due.span, "due date")
                    .help("write what was learned under `result`, and agree on the next step"),
            );
        }
    }
}
