//! Finds personas whose curve is not on the map.

use crate::check::map::Map;
use crate::facts::MOST_CURVES;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::series::series;

pub(in crate::check) static RULE: Rule = Rule {
    name: "undrawn-persona",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "Personas with emotions whose curve is not drawn, because there are more than five.",
    why: "One sheet shows the curves of five personas: those with the lowest and the highest point, then those first in the file. \
          The sheet names the others, and each of them has a curve on its persona sheet. A map that readers can compare is about \
          fewer personas.",
    bad: &["\
title: I renew my contract
personas: [Ana, Ben, Cleo, Dan, Eve, Finn]
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: {Ana: 1, Ben: 0, Cleo: -1, Dan: 2, Eve: -2, Finn: 0}}
"],
    good: &["\
title: I renew my contract
personas: [Ana, Ben, Cleo, Dan, Eve]
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: {Ana: 1, Ben: 0, Cleo: -1, Dan: 2, Eve: -2}}
"],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018: one map per persona; a limit of this program.",
    ..Rule::BASE
};

/// The maximum number of personas that the finding names.
const MOST_NAMED: usize = 8;

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let personas = map.undrawn_personas();
    let Some(first) = personas.first() else { return };
    let mut names: Vec<String> = personas.iter().take(MOST_NAMED).map(|persona| map.persona(*persona)).collect();
    names.extend((personas.len() > MOST_NAMED).then(|| format!("{} others", personas.len() - MOST_NAMED)));
    let curve = if personas.len() == 1 { "the curve of {} is not on the map" } else { "the curves of {} are not on the map" };
    found.push(
        RULE.at(map.journey.personas[*first].name.span, curve.replace("{}", &series(&names, "and")))
            .label(format!("a map shows {MOST_CURVES} curves"))
            .help("draw their curves with `--sheet persona-sheet`, or split the map by persona"),
    );
}
