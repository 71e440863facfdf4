//! Finds personas without evidence.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Persona;

pub(in crate::check) static RULE: Rule = Rule {
    name: "persona-without-evidence",
    group: RuleGroup::Lens,
    level: RuleLevel::Allow,
    summary: "A persona without evidence, in a file that cites evidence.",
    why: "An invented persona leads a team to build for a customer who does not exist, and looks exactly like a researched \
          one. If a map cites evidence, cite it for its personas too: name the interviews or the survey behind them under \
          `evidence`.",
    bad: &["\
title: I renew my contract
personas:
  - {name: Maya Lindqvist, goals: A fair price in ten minutes}
evidence:
  - {id: interviews, kind: interview, title: Interviews with renewing customers, date: 2026-05, n: 9}
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1, evidence: interviews}
"],
    good: &["\
title: I renew my contract
personas:
  - {name: Maya Lindqvist, goals: A fair price in ten minutes, evidence: interviews}
evidence:
  - {id: interviews, kind: interview, title: Interviews with renewing customers, date: 2026-05, n: 9}
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1, evidence: interviews}
"],
    source: "Pruitt, Adlin, The Persona Lifecycle, 2006; Portigal, Interviewing Users, 2013.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let personas: Vec<&Persona> = map.shown_personas().collect();
    let lacking: Vec<&Persona> = personas.iter().copied().filter(|persona| persona.evidence.is_empty()).collect();
    let Some(first) = lacking.first().filter(|_| !map.evidence().is_empty()) else { return };
    let help = match map.shown_evidence().find_map(|evidence| evidence.id.as_ref()) {
        Some(id) => format!("add the research, such as `evidence: {}`", id.value),
        None => "add the research under `evidence:`".to_owned(),
    };
    if lacking.len() == personas.len() && personas.len() > 1 {
        found.push(RULE.at(first.name.span, "no persona has evidence").help(help));
        return;
    }
    for persona in lacking {
        let title = format!("{} has no evidence", quote(&persona.name.value));
        found.push(RULE.at(persona.name.span, title).label("no evidence").help(help.clone()));
    }
}
