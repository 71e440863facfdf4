//! Severe pain that nobody answers.

use crate::check::map::Map;
use crate::check::{Group, Level, Lint};
use crate::diagnostic::Diagnostic;
use crate::model::Severity;

pub(in crate::check) static LINT: Lint = Lint {
    name: "pain-without-opportunity",
    group: Group::Action,
    level: Level::Warn,
    summary: "A severe pain point that no opportunity answers.",
    why: "A map earns its keep when what hurts most turns into something that is done about it. A severe pain point without an answer \
          is where the work after the workshop stopped. Add an opportunity that names it under `addresses`, or say in a comment why \
          it has to stay.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [{id: queue, text: Queue of 14 minutes, severity: severe}]
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [{id: queue, text: Queue of 14 minutes, severity: severe}]
        opportunities: [{text: Offer a call-back, addresses: queue}]
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020, chapter 9; Stickdorn et al., This Is Service Design Doing, 2018, chapter 5.",
    thresholds: &[],
    rule,
};

fn rule(map: &Map, found: &mut Vec<Diagnostic>) {
    for (at, pain) in map.pain_points() {
        let severe = pain.severity.is_some_and(|severity| severity.value == Severity::Severe);
        // An opportunity that names no pain point is meant for those it stands beside.
        let beside = at.moment.opportunities.iter().any(|opportunity| opportunity.addresses.is_empty());
        if severe && !beside && !map.is_addressed(pain) {
            let name = match &pain.id {
                Some(id) => id.value.clone(),
                None => pain.text.value.chars().take(30).collect(),
            };
            found.push(
                LINT.finding("no opportunity answers this severe pain point", pain.text.span)
                    .other(at.name().span, "it hurts here")
                    .help(format!("add an opportunity with `addresses: {name}`")),
            );
        }
    }
}
