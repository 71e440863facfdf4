//! Finds metrics without a figure that are not used.

use std::collections::HashSet;

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, RuleTag, quote};
use crate::model::ReferenceKind;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unused-metric",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Warn,
    summary: "A metric without a value that no touchpoint and no hypothesis refers to.",
    why: "A metric at the top of the file either has a figure for the whole journey or is referred to where it is measured. \
          Give it a `value` or a `target`, name it under `metrics` of a touchpoint, or remove it. Metrics from shared files \
          are not checked.",
    bad: &["\
title: I renew my contract
metrics: [{id: renewals, name: Renewals, unit: \"%\"}]
stages:
  - name: Notice
    touchpoints: [{name: Gets the reminder}]
"],
    good: &["\
title: I renew my contract
metrics: [{id: renewals, name: Renewals, unit: \"%\", value: 61}]
stages:
  - name: Notice
    touchpoints: [{name: Gets the reminder}]
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; a convention of compilers and linters for unused definitions.",
    tag: Some(RuleTag::Unnecessary),
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let references = map.references();
    let names = map.metric_names();
    let hypotheses = map.opportunities().filter_map(|(_, opportunity)| opportunity.hypothesis.as_ref());
    let tested: HashSet<usize> = hypotheses.filter_map(|hypothesis| names.find(hypothesis.metric.as_ref()?)).collect();
    for (index, metric) in map.journey.metrics.iter().enumerate() {
        let figures = [&metric.baseline, &metric.value, &metric.target];
        let empty = figures.iter().all(|figure| figure.is_none()) && metric.series.is_empty();
        if !empty || tested.contains(&index) || !references.is_unused(ReferenceKind::Metric, index) {
            continue;
        }
        found.push(
            RULE.at(metric.name.span, format!("{} has no figure and is not used", quote(&metric.name.value)))
                .label("no value or target")
                .help("give it a `value` or a `target`, or name it under `metrics` of a touchpoint"),
        );
    }
}
