//! Research that nothing in the map stands on.

use std::collections::HashSet;

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel, quote};
use crate::model::ReferenceKind;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unused-evidence",
    group: Group::Upkeep,
    level: RuleLevel::Warn,
    summary: "A piece of evidence with an id that no claim names.",
    why: "Research that is listed but stands behind nothing lends the map a weight it does not have: nobody can tell which claims it \
          bears out. Name it under `evidence` of what it shows, or take it out. Research without an `id` is a list of sources and is \
          not looked at, nor is what a shared file lends.",
    bad: &["\
title: I renew my contract
evidence:
  - {id: int, kind: interview, title: Interviews, n: 8}
  - {id: calls, kind: support, title: Call reasons}
stages:
  - name: Notice
    touchpoints: [{name: Gets the reminder, evidence: int}]
"],
    good: &["\
title: I renew my contract
evidence:
  - {id: int, kind: interview, title: Interviews, n: 8}
  - {id: calls, kind: support, title: Call reasons}
stages:
  - name: Notice
    touchpoints: [{name: Gets the reminder, evidence: [int, calls]}]
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Torres, Continuous Discovery Habits, 2021.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let uses = map.uses();
    let evidence = map.journey.evidence.iter().enumerate();
    // A persona can define the research it comes from on the spot.
    let of_persona: HashSet<usize> = map.journey.personas.iter().flat_map(|persona| persona.evidence.iter().copied()).collect();
    let unused: Vec<_> = evidence
        .filter(|(index, it)| it.id.is_some() && uses.is_unused(ReferenceKind::Evidence, *index) && !of_persona.contains(index))
        .collect();
    let none = unused.len() == map.journey.evidence.len() && unused.len() > 1;
    // Research that is only listed is one thing to say.
    for (_, it) in unused.iter().take(if none { 1 } else { usize::MAX }) {
        let (title, label) = if none {
            ("nothing in the map names the research it lists".to_owned(), format!("nor the other {}", unused.len() - 1))
        } else {
            (format!("nothing stands on {}", quote(&it.title.value)), "named by no claim".to_owned())
        };
        let id = it.id.as_ref().map_or("...", |id| id.as_str());
        found.push(
            RULE.at(it.title.span, title)
                .label(label)
                .help(format!("add `evidence: {id}` where it shows something, or take it out")),
        );
    }
}
