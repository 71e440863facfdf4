//! Finds measured metrics without a date.

use crate::check::map::Map;
use crate::facts::metric::current;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Metric, Text};

pub(in crate::check) static RULE: Rule = Rule {
    name: "metric-without-date",
    group: RuleGroup::Evidence,
    level: RuleLevel::Allow,
    summary: "A measured metric without a date.",
    why: "A measurement ages. Without its date it is unclear whether it was taken before or after the last change, and a \
          map that is kept for years fills with numbers that cannot be trusted. Write `as_of: 2026-09`.",
    bad: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting on the phone, kind: time, unit: min, value: 14, target: 5}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: wait}
"],
    good: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting on the phone, kind: time, unit: min, value: 14, target: 5, as_of: 2026-09}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: wait}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Few, Information Dashboard Design, 2nd ed. 2013.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let measured: Vec<&Metric> = map.shown_metrics().filter(|metric| current(metric).is_some()).collect();
    let undated: Vec<&Metric> = measured.iter().filter(|metric| !is_dated(metric)).copied().collect();
    let all = undated.len() == measured.len() && undated.len() > 1;
    for metric in undated.into_iter().take(if all { 1 } else { usize::MAX }) {
        let title = if all { "no metric has a date" } else { "this metric has no date" };
        found.push(
            RULE.at(metric.name.span, title)
                .label(if all { "the first of them" } else { "measured when?" })
                .help("add `as_of:` with a day, a month or a year, such as `as_of: 2026-09`"),
        );
    }
}

/// Whether a date is given, or a year in the texts of the metric.
fn is_dated(metric: &Metric) -> bool {
    metric.as_of.is_some() || [&metric.source, &metric.description].into_iter().flatten().any(has_year)
}

fn has_year(text: &Text) -> bool {
    text.split(|char: char| !char.is_ascii_digit()).any(|digits| digits.len() == 4 && digits.starts_with("20"))
}
