//! Finds metrics that get worse without an opportunity.

use std::collections::HashSet;

use crate::check::map::Map;
use crate::facts::metric::{current, direction, is_better, reached};
use crate::facts::{AddressedEntries, EffectiveMoment, is_open};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Addressee, Direction, Metric};
use crate::source::Span;

pub(in crate::check) static RULE: Rule = Rule {
    name: "worsening-without-opportunity",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "A metric that moves away from its target, without an opportunity to change that.",
    why: "If a metric is worse than its baseline, or has been getting worse over several measurements, and nothing on the \
          map is meant to change it, its target will not be reached. Add an opportunity where the metric is measured, or \
          name the metric in a hypothesis.",
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
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Rawson, Duncan, Jones, The Truth About Customer Experience, Harvard Business Review, 2013.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let open = map.open_opportunities();
    let metrics = map.metric_names();
    let hypotheses = open.iter().filter_map(|(_, opportunity)| opportunity.hypothesis.as_ref());
    let tested: HashSet<usize> = hypotheses.filter_map(|hypothesis| metrics.find(hypothesis.metric.as_ref()?)).collect();
    let (addressed, places) = (map.addressed(), map.metric_places());
    for (n, metric) in map.metrics().iter().copied().zip(map.shown_metrics()) {
        let (Some(direction), Some(target)) = (direction(metric), &metric.target) else { continue };
        // Only metrics that certainly miss their target.
        let Some(worse) = worse_than(metric, direction).filter(|_| reached(metric) == Some(false)) else { continue };
        let places = &places[n];
        // For a metric without a touchpoint, every opportunity counts.
        let answered = if places.is_empty() { !open.is_empty() } else { tested.contains(&n) || is_answered(places, &addressed) };
        if !answered {
            found.push(
                RULE.at(metric.name.span, "this metric gets worse, without an opportunity to change it")
                    .other(worse, "it was better")
                    .other(target.span, "target")
                    .help("add an opportunity where the metric is measured, or name the metric in a hypothesis"),
            );
        }
    }
}

/// The span of an earlier, better value: the baseline, or the first of the last three values, each worse than the one
/// before.
fn worse_than(metric: &Metric, direction: Direction) -> Option<Span> {
    if let Some(baseline) = &metric.baseline {
        return is_better(direction, baseline, current(metric)?).then_some(baseline.span);
    }
    let [.., a, b, c] = metric.series.as_slice() else { return None };
    (is_better(direction, a, b) && is_better(direction, b, c)).then_some(a.span)
}

/// Whether an open opportunity is at one of the touchpoints of a metric, or addresses a pain point there, which also improves the
/// metric.
fn is_answered(places: &[EffectiveMoment], addressed: &AddressedEntries) -> bool {
    let mut near = places.iter().flat_map(EffectiveMoment::together);
    near.any(|at| {
        at.moment.opportunities.iter().any(is_open)
            || at.moment.pain_points.iter().any(|pain| addressed.contains(Addressee::PainPoint(pain)))
    })
}
