//! Finds personas without touchpoints or emotions.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};

pub(in crate::check) static RULE: Rule = Rule {
    name: "untouched-persona",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "A persona without a touchpoint, or without emotions while other personas have their own.",
    why: "A persona in the header of a map promises that the map shows their journey. If every touchpoint is for other \
          personas, or only the others have emotions, readers mistake the curve for theirs. Add what they do and feel, or \
          give them a map of their own.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let feeling = map.feeling_personas();
    for (n, persona) in map.personas.iter().copied().zip(map.shown_personas()) {
        let name = quote(&persona.name.value);
        let (title, label) = if !map.columns.iter().any(|at| at.is_for(n)) {
            (format!("no touchpoint is for {name}"), "all are for other personas")
        } else if !feeling.is_empty() && !map.moments().any(|at| at.emotion(Some(n)).is_some()) {
            (format!("no emotion of {name}"), "others have emotions of their own")
        } else {
            continue;
        };
        let id = persona.id.as_ref().map_or("them", |id| id.value.as_str());
        found.push(
            RULE.at(persona.name.span, title)
                .label(label)
                .help(format!("add their emotion, such as `emotion: {{{id}: -1}}`, or give them a map of their own")),
        );
    }
}
