//! Finds metrics without a unit.

use crate::check::map::Map;
use crate::facts::metric::{current, kind};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Metric, MetricKind};

pub(in crate::check) static RULE: Rule = Rule {
    name: "metric-without-unit",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "A time, a share, an amount or a rating without its unit or scale.",
    why: "`14` can be minutes or days, `4.2` can be out of 5 or of 7: readers have to guess. Write the unit (`unit: min`, \
          `unit: \"%\"`) or the scale (`unit: of 5`).",
    bad: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting on the phone, kind: time, value: 14, target: 5}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: wait}
"],
    good: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting on the phone, kind: time, unit: min, value: 14, target: 5}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: wait}
"],
    source: "Tufte, The Visual Display of Quantitative Information, 2nd ed. 2001, on labelling what is measured.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for metric in map.shown_metrics() {
        let Some(value) = current(metric).filter(|value| value.value.low.is_some()) else { continue };
        let what = match kind(metric) {
            Some(MetricKind::Time) => "`unit: min`, `unit: days`",
            Some(MetricKind::Money) => "`unit: EUR`",
            Some(MetricKind::Ratio) => "`unit: \"%\"`",
            Some(MetricKind::Csat | MetricKind::Ces) => "`unit: of 5`, `unit: \"%\"`",
            // A promoter score needs no unit; the name of a count or of any metric may contain the unit.
            Some(MetricKind::Nps | MetricKind::Count | MetricKind::Other) | None => continue,
        };
        if !has_unit(metric) {
            found.push(
                RULE.at(value.span, "this metric has no unit")
                    .label("of what?")
                    .other(metric.name.span, "what is measured")
                    .help(format!("add the unit or the scale: {what}")),
            );
        }
    }
}

/// Whether a unit is written, with one of the numbers, or in brackets after the name.
fn has_unit(metric: &Metric) -> bool {
    let numbers = [&metric.value, &metric.target, &metric.baseline];
    let name = &metric.name.value;
    metric.unit.is_some()
        || numbers.into_iter().flatten().any(|number| number.states_unit)
        || name.contains(['(', '[', '\u{ff08}', '%', '\u{20ac}', '$', '\u{a3}', '\u{a5}'])
}
