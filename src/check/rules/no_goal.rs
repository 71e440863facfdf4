//! Journeys that lead nowhere.

use crate::check::map::Map;
use crate::check::rules::persona_without_goals;
use crate::findings::{Finding, Group, Rule, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-goal",
    group: Group::Lens,
    level: RuleLevel::Allow,
    summary: "A journey of which nobody knows what the customer wants to reach: no goal of its own, of a stage or of a persona.",
    why: "A journey is somebody's way to something they want. Without it a map lists what the company does, and no reader can tell a \
          detour from progress. Write the goal in the customer's words, not the business's.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
"],
    good: &["\
title: I renew my contract
goal: Keep my number at a fair price
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Ulwick, Jobs to Be Done, 2016.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let journey = map.journey;
    let told = journey.goal.is_some()
        || !journey.expectations.is_empty()
        || journey.stages.iter().any(|stage| stage.goal.is_some())
        || journey.personas.iter().any(persona_without_goals::wants);
    // Of personas who want nothing, their own rule speaks.
    let said = !journey.personas.is_empty() && map.counts(&persona_without_goals::RULE);
    if !told && !said {
        found.push(
            RULE.at(map.whole(), "the map does not say what the customer wants")
                .help("add `goal:` in the customer's words, such as `goal: Keep my number at a fair price`"),
        );
    }
}
