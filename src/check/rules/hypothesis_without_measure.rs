//! Finds hypotheses that cannot be falsified.

use crate::check::map::Map;
use crate::facts::{MetricNames, is_dropped};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Hypothesis, Text};

pub(in crate::check) static RULE: Rule = Rule {
    name: "hypothesis-without-measure",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "A hypothesis without a metric, or without the effect that is expected.",
    why: "A test is conclusive only if the expected effect and its measure were agreed on beforehand. Otherwise any result \
          is read as a success. Write the effect under `expect` and its measure under `metric`.",
    bad: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting time on the phone, kind: time, unit: min, value: 14, target: 5}]
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes]
        opportunities: [{text: Offer a call-back, hypothesis: {change: Call-back offered after two minutes}}]
"],
    good: &["\
title: I renew my contract
metrics: [{id: wait, name: Waiting time on the phone, kind: time, unit: min, value: 14, target: 5}]
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes]
        opportunities:
          - text: Offer a call-back
            hypothesis: {change: Call-back offered after two minutes, expect: Half of the callers take it, metric: wait}
"],
    source: "Gothelf, Seiden, Lean UX, 3rd ed. 2021; Torres, Continuous Discovery Habits, 2021.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let metrics = map.metric_names();
    for (_, opportunity) in map.opportunities() {
        let Some(hypothesis) = &opportunity.hypothesis else { continue };
        let over = hypothesis.result.is_some()
            || is_dropped(hypothesis.status.as_ref())
            || (hypothesis.status.is_none() && is_dropped(opportunity.status.as_ref()));
        let (effect, measure) = (has_effect(map, &metrics, hypothesis), has_measure(&metrics, hypothesis));
        if over || (effect && measure) {
            continue;
        }
        let span = [&hypothesis.change, &hypothesis.expect, &hypothesis.metric].into_iter().flatten().next();
        let span = span.unwrap_or(&opportunity.text).span;
        found.push(match (effect, measure) {
            (false, false) => RULE
                .at(span, "this hypothesis has neither an expected effect nor a metric")
                .help("add `expect:` with what should happen, and `metric:` with what shows it"),
            (false, true) => RULE
                .at(span, "this hypothesis has no expected effect")
                .help("add `expect:` with the effect, such as `expect: Half of the callers take it`"),
            _ => RULE
                .at(span, "this hypothesis has no metric")
                .help("add `metric:` with the id of a metric, or with what is counted"),
        });
    }
}

/// The effect is written, or it is the target of the metric.
fn has_effect(map: &Map, metrics: &MetricNames, hypothesis: &Hypothesis) -> bool {
    let metric = hypothesis.metric.as_ref().and_then(|metric| metrics.find(metric));
    let target = metric.is_some_and(|n| map.journey.metrics[n].target.is_some());
    hypothesis.expect.is_some() || target || hypothesis.change.as_ref().is_some_and(|change| is_measured(metrics, change))
}

/// A metric is named, or the text contains a number or a metric.
fn has_measure(metrics: &MetricNames, hypothesis: &Hypothesis) -> bool {
    let words = [&hypothesis.change, &hypothesis.expect];
    hypothesis.metric.is_some() || words.into_iter().flatten().any(|text| is_measured(metrics, text))
}

/// A hypothesis can be one sentence that contains its figure or the name of its metric.
fn is_measured(metrics: &MetricNames, text: &Text) -> bool {
    text.value.contains(|char: char| char.is_numeric() || char == '%') || metrics.occur_in(text)
}
