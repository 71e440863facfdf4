//! Personas who want nothing.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel, quote};
use crate::model::Persona;

pub(in crate::check) static RULE: Rule = Rule {
    name: "persona-without-goals",
    group: Group::Lens,
    level: RuleLevel::Warn,
    summary: "A persona of whom nobody knows what they want to reach.",
    why: "What somebody wants decides what is a pain and what is a gain on their way. A persona with an age, a portrait and a quote but \
          without a goal is a stock photo. Write under `goals`, `needs` or `jobs` what they came for.",
    bad: &["\
title: I renew my contract
personas:
  - {name: Maya Lindqvist, role: 'Nurse, 38', bio: Lives in Malmö with two cats.}
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
"],
    good: &["\
title: I renew my contract
personas:
  - {name: Maya Lindqvist, role: 'Nurse, 38', goals: A fair price in ten minutes}
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
"],
    source: "Cooper, The Inmates Are Running the Asylum, 1999 (personas are defined by their goals).",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let personas = &map.journey.personas;
    let lacking: Vec<&Persona> = personas.iter().filter(|persona| !wants(persona)).collect();
    let Some(first) = lacking.first() else { return };
    // Where the personas say nothing, the goal of the journey is theirs.
    if lacking.len() == personas.len() && map.journey.goal.is_some() {
        return;
    }
    let help = "add `goals:`, in their words, such as `goals: A fair price in ten minutes`";
    if lacking.len() == personas.len() && personas.len() > 1 {
        found.push(RULE.at(first.name.span, "no persona says what they want").help(help));
        return;
    }
    for persona in lacking {
        let title = format!("{} does not say what they want", quote(&persona.name.value));
        found.push(RULE.at(persona.name.span, title).label("no goal, need or job").help(help));
    }
}

/// Whether a persona says what they are after, in any of the forms that personas have.
pub(in crate::check) fn wants(persona: &Persona) -> bool {
    let jobs = &persona.jobs;
    let lists = [&persona.goals, &persona.needs, &persona.motivations, &persona.gains];
    lists.into_iter().chain([&jobs.functional, &jobs.emotional, &jobs.social]).any(|texts| !texts.is_empty())
}
