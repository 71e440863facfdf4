//! Finds severe pain points with a single source.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::Severity;

pub(in crate::check) static RULE: Rule = Rule {
    name: "single-source",
    group: RuleGroup::Evidence,
    level: RuleLevel::Allow,
    summary: "A severe pain point that rests on one piece of evidence.",
    why: "A result can be an artefact of the method: interviews show what people remember, tickets show who complains. A \
          second source of another kind, such as data beside interviews, shows whether the pain is what it seems to be. \
          Look for one before investing much.",
    bad: &["\
title: I renew my contract
evidence:
  - {id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 12}
  - {id: log, kind: analytics, title: Phone log, date: 2026-06, n: 3100}
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [{text: Queue of 14 minutes, severity: severe, evidence: talks}]
        opportunities: [Offer a call-back]
"],
    good: &["\
title: I renew my contract
evidence:
  - {id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 12}
  - {id: log, kind: analytics, title: Phone log, date: 2026-06, n: 3100}
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [{text: Queue of 14 minutes, severity: severe, evidence: [talks, log]}]
        opportunities: [Offer a call-back]
"],
    source: "Stickdorn et al., This Is Service Design Doing, 2018, on triangulation of methods and data.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let mut single: Vec<_> = map
        .pain_points()
        .filter(|(_, pain)| pain.severity.is_some_and(|severity| severity.value == Severity::Severe))
        .filter(|(at, _)| !map.is_measured(*at))
        .filter_map(|(at, pain)| Some((pain, map.journey.evidence.get(at.only_source(&pain.evidence)?)?)))
        .collect();
    // A map with one piece of evidence gets one finding.
    if map.evidence().len() == 1 {
        single.truncate(1);
    }
    for (pain, piece) in single {
        found.push(
            RULE.at(pain.text.span, "this severe pain point rests on one source")
                .other(piece.title.span, "the only one")
                .help("find a second source of another kind, and add it under `evidence`"),
        );
    }
}
