//! Finds emotions of personas whom `for` does not name.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "emotion-of-other-persona",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "An emotion of a persona whom `for` of the touchpoint or stage does not name.",
    why: "Who has an emotion at a touchpoint is there, whatever `for` says: the touchpoint is drawn as theirs, too. Either the \
          emotion is of another persona, or the touchpoint is for one more. Correct the one or the other.",
    bad: &["\
title: We need a mortgage
personas: [{id: tom, name: Tom Hartley}, {id: ana, name: Ana Ferreira}]
stages:
  - name: Apply
    touchpoints:
      - {name: Fills in the form, for: tom, emotion: {tom: -1, ana: -2}}
      - {name: Signs, emotion: {tom: 1, ana: 1}}
"],
    good: &["\
title: We need a mortgage
personas: [{id: tom, name: Tom Hartley}, {id: ana, name: Ana Ferreira}]
stages:
  - name: Apply
    touchpoints:
      - {name: Fills in the form, for: [tom, ana], emotion: {tom: -1, ana: -2}}
      - {name: Signs, emotion: {tom: 1, ana: 1}}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020 (whose experience a diagram shows).",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for at in map.moments() {
        for emotion in at.emotions_of_others() {
            let Some(persona) = emotion.persona else { continue };
            let word = map.journey.personas[persona].id.as_ref().unwrap_or(&map.journey.personas[persona].name);
            let what = if at.touchpoint.is_some() { "touchpoint" } else { "stage" };
            found.push(
                RULE.at(*emotion.span, format!("`for` does not name {}, who has an emotion here", map.persona(persona)))
                    .label("an emotion of another persona")
                    .other(at.name().span, format!("this {what} is for others"))
                    .help(format!("add `{}` to `for`, or remove the emotion", word.value)),
            );
        }
    }
}
