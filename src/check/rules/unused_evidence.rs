//! Finds evidence that no claim refers to.

use std::collections::HashSet;

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, RuleTag, quote};
use crate::model::ReferenceKind;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unused-evidence",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Warn,
    summary: "A piece of evidence with an id that no claim refers to.",
    why: "Research that is listed but supports no claim makes the map look better founded than it is. Name it under \
          `evidence` of what it shows, or remove it. Evidence without an `id` is a list of sources and is not checked, and \
          neither is evidence from shared files.",
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
    tag: Some(RuleTag::Unnecessary),
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let references = map.references();
    let evidence = map.journey.evidence.iter().enumerate();
    // A persona can define its evidence in place.
    let of_persona: HashSet<usize> = map.shown_personas().flat_map(|persona| persona.evidence.iter().copied()).collect();
    let unused: Vec<_> = evidence
        .filter(|(index, it)| {
            it.id.is_some() && references.is_unused(ReferenceKind::Evidence, *index) && !of_persona.contains(index)
        })
        .collect();
    let none = unused.len() == map.evidence().len() && unused.len() > 1;
    // If no evidence is used, there is one finding.
    for (_, it) in unused.iter().take(if none { 1 } else { usize::MAX }) {
        let (title, label) = if none {
            ("no claim refers to the listed research".to_owned(), format!("nor the other {}", unused.len() - 1))
        } else {
            (format!("no claim refers to {}", quote(&it.title.value)), "unused".to_owned())
        };
        let id = it.id.as_ref().map_or("...", |id| id.as_str());
        found.push(
            RULE.at(it.title.span, title).label(label).help(format!("add `evidence: {id}` to what it supports, or remove it")),
        );
    }
}
