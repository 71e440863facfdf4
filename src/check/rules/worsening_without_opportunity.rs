//! Numbers that move away from their target while nobody does anything.

use crate::check::map::{At, Map};
use crate::check::numbers::{direction, is_better};
use crate::check::{Group, Level, Lint};
use crate::diagnostic::Diagnostic;
use crate::model::{Direction, Metric, Opportunity};
use crate::source::Span;

pub(in crate::check) static LINT: Lint = Lint {
    name: "worsening-without-opportunity",
    group: Group::Action,
    level: Level::Warn,
    summary: "A metric that moves away from its target, and no opportunity that is meant to turn it.",
    why: "A target is a promise. Where the number is worse than at the start, or has been getting worse time after time, and nothing on \
          the map is meant to change it, the target is only a wish. Add an opportunity where the metric stands, or name the metric in \
          a hypothesis.",
    bad: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting time on the phone, kind: time, unit: min, baseline: 11, value: 14, target: 5}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: wait}
"],
    good: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting time on the phone, kind: time, unit: min, baseline: 11, value: 14, target: 5}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -1, metrics: wait, opportunities: [Offer a call-back]}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Rawson, Duncan, Jones, The Truth About Customer Experience, HBR 2013.",
    thresholds: &[],
    rule,
};

fn rule(map: &Map, found: &mut Vec<Diagnostic>) {
    let open = map.open_opportunities();
    for (n, metric) in map.journey.metrics.iter().enumerate() {
        let (Some(direction), Some(value), Some(target)) = (direction(metric), &metric.value, &metric.target) else { continue };
        // Only what certainly falls short of its target, in a unit that can be compared.
        let Some(worse) = worse_than(metric, direction).filter(|_| is_better(direction, &target.value, &value.value)) else {
            continue;
        };
        if !is_answered(map, &open, n) {
            found.push(
                LINT.finding("this metric gets worse, and no opportunity is meant to turn it", metric.name.span)
                    .other(worse, "it was better")
                    .other(target.span, "where it should be")
                    .help("add an opportunity where the metric stands, or name the metric in a hypothesis"),
            );
        }
    }
}

/// Where the better number stands that a metric had: at the start, or at the beginning of its last three, each worse than the one
/// before.
fn worse_than(metric: &Metric, direction: Direction) -> Option<Span> {
    let (value, baseline) = (metric.value.as_ref()?, metric.baseline.as_ref());
    if let Some(baseline) = baseline {
        return is_better(direction, &baseline.value, &value.value).then_some(baseline.span);
    }
    let [.., a, b, c] = metric.series.as_slice() else { return None };
    let worse = match direction {
        Direction::Up => a.value > b.value && b.value > c.value,
        Direction::Down => a.value < b.value && b.value < c.value,
    };
    worse.then_some(a.span)
}

/// Whether an opportunity names the metric or stands where the metric does. For one that stands nowhere, every opportunity is meant.
fn is_answered(map: &Map, open: &[(At, &Opportunity)], metric: usize) -> bool {
    let named = |opportunity: &Opportunity| {
        let text = opportunity.hypothesis.as_ref().and_then(|hypothesis| hypothesis.metric.as_ref());
        text.and_then(|text| map.metric_named(text)) == Some(metric)
    };
    let places = map.places_of(metric);
    let beside = |opportunity: &&Opportunity| {
        let near = places.iter().flat_map(At::together).flat_map(|moment| &moment.opportunities);
        near.into_iter().any(|other| std::ptr::eq(other, *opportunity))
    };
    // An opportunity for a pain point that hurts here is one for the number that shows it.
    let pains = || places.iter().flat_map(At::together).flat_map(|moment| &moment.pain_points);
    open.iter().any(|(_, opportunity)| places.is_empty() || named(opportunity) || beside(opportunity))
        || pains().any(|pain| map.is_addressed(pain))
}
