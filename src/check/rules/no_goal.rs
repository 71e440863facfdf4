//! Finds journeys without a goal.

use crate::check::map::Map;
use crate::check::rules::persona_without_goals;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-goal",
    group: RuleGroup::Lens,
    level: RuleLevel::Allow,
    summary: "A journey without a goal: none of its own, of a stage or of a persona.",
    why: "A journey leads to something the customer wants. Without it a map lists what the company does, and readers cannot \
          distinguish a detour from progress. Write the goal in the customer's words, not the business's.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    let has_goal = journey.goal.is_some()
        || !journey.expectations.is_empty()
        || journey.stages.iter().any(|stage| stage.goal.is_some())
        || map.shown_personas().any(persona_without_goals::wants);
    // Personas without goals have a rule of their own.
    let is_reported = !map.personas.is_empty() && map.counts(&persona_without_goals::RULE);
    if !has_goal && !is_reported {
        found.push(
            RULE.at(map.whole(), "the map has no goal")
                .help("add `goal:` in the customer's words, such as `goal: Keep my number at a fair price`"),
        );
    }
}
