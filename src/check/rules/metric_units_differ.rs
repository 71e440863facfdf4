//! Finds values and targets in units that do not convert into each other.

use crate::check::map::Map;
use crate::facts::metric::current;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::quantity::units_differ;

pub(in crate::check) static RULE: Rule = Rule {
    name: "metric-units-differ",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "A metric whose target or baseline is in a unit that its value cannot be converted to.",
    why: "40 % cannot be compared with 30 calls, or 100 € with 90 CHF, so the metric has no bar and no verdict. Units of \
          one kind are converted: `2 h` and `45 min`, `0.61` and `90 %`, `2.5k` and `900`. Write both in one of them.",
    bad: &["\
title: I renew my contract
metrics: [{id: lost, name: Calls given up, value: 40 %, target: 30 calls}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: lost}
"],
    good: &["\
title: I renew my contract
metrics: [{id: lost, name: Calls given up, value: 40 %, target: 1 in 10}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: lost}
"],
    source: "Tufte, The Visual Display of Quantitative Information, 2nd ed. 2001, on comparing like with like.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for metric in map.shown_metrics() {
        let Some(value) = current(metric) else { continue };
        for (other, what) in [(&metric.target, "target"), (&metric.baseline, "baseline")] {
            if let Some(other) = other.as_ref().filter(|other| units_differ(&value.value, &other.value)) {
                found.push(
                    RULE.at(other.span, format!("the {what} of this metric cannot be compared with its value"))
                        .label("in another unit")
                        .other(value.span, "the value")
                        .help("write both in the same unit, or in units that convert into each other"),
                );
            }
        }
    }
}
