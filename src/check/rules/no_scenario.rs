//! Finds journeys without a scenario.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};

static LEAST: Threshold =
    Threshold { name: "least", default: 4.0, range: (0.0, 200.0), summary: "touchpoints from which on a map needs a scenario" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-scenario",
    group: RuleGroup::Lens,
    level: RuleLevel::Warn,
    summary: "A journey without a scenario.",
    why: "The same customer acts differently in a hurry and at leisure, for the first and for the tenth time. The scenario \
          says which of these the map shows, and keeps discussions focused on it. One or two sentences are enough.",
    bad: &["\
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
    good: &["\
title: I renew my contract
scenario: The contract ends in three weeks, and a letter offers Maya a dearer one.
personas: [{name: Maya Lindqvist, goals: A fair price in ten minutes}]
stages:
  - name: Renew
    touchpoints:
      - {name: Compares offers, channel: web, emotion: 0}
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Gets an offer, channel: email, emotion: 0}
      - {name: Signs, channel: web, emotion: 1}
"],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018 (scenario and expectations).",
    thresholds: &[&LEAST],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    // A sketch of two or three steps is not a map yet.
    let sketch = (map.columns.len() as f64) < map.threshold(&RULE, &LEAST);
    if !sketch && journey.scenario.is_none() && journey.description.is_none() {
        found.push(
            RULE.at(map.whole(), "the map has no scenario")
                .help("add `scenario:` with a sentence or two: what has happened, what is at stake"),
        );
    }
}
