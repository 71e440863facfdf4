//! Finds journeys without a persona.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};

static LEAST: Threshold =
    Threshold { name: "least", default: 4.0, range: (0.0, 200.0), summary: "touchpoints from which on a map needs a persona" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-persona",
    group: RuleGroup::Lens,
    level: RuleLevel::Warn,
    summary: "A journey without a persona or a segment.",
    why: "What pleases one customer is a hurdle for another, and an emotion can only be checked if it is known whose it is. \
          Name at least one persona, or the `segment` of customers the map was researched with.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Compares offers, channel: web, emotion: 0}
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Gets an offer, channel: email, emotion: 0}
      - {name: Signs, channel: web, emotion: 1}
"],
    good: &["\
title: I renew my contract
personas: [{name: Maya Lindqvist, goals: A fair price in ten minutes}]
stages:
  - name: Renew
    touchpoints:
      - {name: Compares offers, channel: web, emotion: 0}
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Gets an offer, channel: email, emotion: 0}
      - {name: Signs, channel: web, emotion: 1}
"],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018 (the actor); Kalbach, Mapping Experiences, 2nd ed. 2020.",
    thresholds: &[&LEAST],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    // A sketch of two or three steps is not a map yet.
    let sketch = (map.columns.len() as f64) < map.threshold(&RULE, &LEAST);
    if !sketch && map.personas.is_empty() && journey.segment.is_none() {
        found.push(
            RULE.at(map.whole(), "the map has no persona")
                .label("whose journey is it?")
                .help("add `personas: [{name: Maya, goals: A fair price}]`, or at least `segment:`"),
        );
    }
}
