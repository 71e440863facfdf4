//! Finds personas without goals.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Persona;

pub(in crate::check) static RULE: Rule = Rule {
    name: "persona-without-goals",
    group: RuleGroup::Lens,
    level: RuleLevel::Warn,
    summary: "A persona without goals, needs or jobs.",
    why: "The goal of a persona determines what is a pain and what is a gain. A persona with an age, a portrait and a quote \
          but without a goal is a stock photo. Write under `goals`, `needs` or `jobs` what they want to reach.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let personas: Vec<&Persona> = map.shown_personas().collect();
    let lacking: Vec<&Persona> = personas.iter().copied().filter(|persona| !wants(persona)).collect();
    let Some(first) = lacking.first() else { return };
    // Without goals of their own, personas share the goal of the journey.
    if lacking.len() == personas.len() && map.journey.goal.is_some() {
        return;
    }
    let help = "add `goals:`, in their words, such as `goals: A fair price in ten minutes`";
    if lacking.len() == personas.len() && personas.len() > 1 {
        found.push(RULE.at(first.name.span, "no persona has a goal").help(help));
        return;
    }
    for persona in lacking {
        let title = format!("{} has no goal", quote(&persona.name.value));
        found.push(RULE.at(persona.name.span, title).label("no goal, need or job").help(help));
    }
}

/// Whether a persona has a goal in any of its forms.
pub(in crate::check) fn wants(persona: &Persona) -> bool {
    let jobs = &persona.jobs;
    let lists = [&persona.goals, &persona.needs, &persona.motivations, &persona.gains];
    lists.into_iter().chain([&jobs.functional, &jobs.emotional, &jobs.social]).any(|texts| !texts.is_empty())
}
