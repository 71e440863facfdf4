//! Finds flat emotion curves.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};

static LEAST: Threshold =
    Threshold { name: "least", default: 4.0, range: (2.0, 100.0), summary: "equal emotions in a row that make a flat curve" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "flat-emotions",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "A journey in which every moment feels the same.",
    why: "A curve without a high or a low point shows no starting point for improvements, and few real journeys feel the \
          same from beginning to end. Usually the scores were copied or are placeholders. Go through the research again and \
          mark the best and the worst moment first.",
    bad: &["\
title: I send a parcel
stages:
  - name: Prepare
    touchpoints:
      - {name: Wraps the gift, emotion: 1}
      - {name: Buys the label, emotion: 1}
  - name: Hand in
    touchpoints:
      - {name: Queues at the counter, emotion: 1}
      - {name: Follows the parcel, emotion: 1}
"],
    good: &["\
title: I send a parcel
stages:
  - name: Prepare
    touchpoints:
      - {name: Wraps the gift, emotion: {score: 1, feeling: fond}}
      - {name: Buys the label, emotion: 0}
  - name: Hand in
    touchpoints:
      - {name: Queues at the counter, emotion: {score: -1, feeling: rushed}}
      - {name: Follows the parcel, emotion: 1}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Stickdorn et al., This Is Service Design Doing, 2018 (emotional journeys).",
    thresholds: &[&LEAST],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for arc in &map.arcs {
        let Some(first) = arc.points.first() else { continue };
        let flat = arc.points.iter().all(|point| point.low() >= first.score && point.high() <= first.score);
        let count = arc.points.len();
        if flat && count as f64 >= map.threshold(&RULE, &LEAST) {
            let whose = arc.persona.map_or(String::new(), |n| format!(" of {}", map.persona(n)));
            let path = if arc.branches.is_empty() { "" } else { " on the main path" };
            found.push(
                RULE.at(*first.emotion.span, format!("all {count} emotions{whose}{path} are {}", first.score))
                    .label("the same from here to the end")
                    .help("find the best and the worst moment first, and score the others between them"),
            );
        }
    }
}
