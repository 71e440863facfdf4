//! Personas who stand beside the journey.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel, quote};

pub(in crate::check) static RULE: Rule = Rule {
    name: "untouched-persona",
    group: Group::Experience,
    level: RuleLevel::Warn,
    summary: "A persona whom no touchpoint is for, or whose feelings are told nowhere while those of others are.",
    why: "A persona in the header of a map promises that the map shows their journey. Where everything is marked as somebody else's, or \
          only the others feel something, readers take the curve for theirs as well. Tell what they do and feel, or draw their \
          journey in a map of its own.",
    bad: &["\
title: We need a mortgage
personas:
  - {id: tom, name: Tom Hartley, goals: Keys by June}
  - {id: ana, name: Ana Ferreira, goals: A room to work in}
stages:
  - name: Apply
    touchpoints:
      - {name: Fills in the form, channel: web, for: tom, emotion: -1}
      - {name: Calls the adviser, channel: phone, for: tom, emotion: 1}
"],
    good: &["\
title: We need a mortgage
personas:
  - {id: tom, name: Tom Hartley, goals: Keys by June}
  - {id: ana, name: Ana Ferreira, goals: A room to work in}
stages:
  - name: Apply
    touchpoints:
      - {name: Fills in the form, channel: web, emotion: {tom: -1, ana: {score: -2, feeling: doubted}}}
      - {name: Calls the adviser, channel: phone, emotion: {tom: 1, ana: 0}}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020 (whose experience a diagram shows).",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let feeling = map.feeling_personas();
    for (n, persona) in map.journey.personas.iter().enumerate() {
        let name = quote(&persona.name.value);
        let (title, label) = if !map.columns.iter().any(|at| at.is_for(n)) {
            (format!("no touchpoint is for {name}"), "each is for somebody else")
        } else if !feeling.is_empty() && !map.moments().any(|at| at.emotion(Some(n)).is_some()) {
            (format!("nothing tells how {name} feels"), "others have emotions of their own")
        } else {
            continue;
        };
        let id = persona.id.as_ref().map_or("them", |id| id.value.as_str());
        found.push(
            RULE.at(persona.name.span, title)
                .label(label)
                .help(format!("tell what they feel, such as `emotion: {{{id}: -1}}`, or give them a map of their own")),
        );
    }
}
