//! Finds evidence that is too old.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};
use crate::model::Date;

static MONTHS: Threshold =
    Threshold { name: "months", default: 24.0, range: (1.0, 1200.0), summary: "months until evidence counts as old" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "stale-evidence",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "Evidence that was gathered more than two years ago.",
    why: "Services, prices and habits change, and a map goes on showing what was true once. Old research is not worthless, \
          but decisions should not rest on it unchecked. Repeat it on a small scale, add what confirms it, or remove what \
          is no longer true.",
    bad: &["\
title: I renew my contract
evidence:
  - {id: talks, kind: interview, title: Subscriber interviews, date: 2023-05, n: 12}
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: talks}
"],
    good: &["\
title: I renew my contract
evidence:
  - {id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 12}
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: talks}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Stickdorn et al., This Is Service Design Doing, 2018, on living maps.",
    thresholds: &[&MONTHS],
    depends_on_date: true,
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let today = map.today;
    let most = map.threshold(&RULE, &MONTHS);
    let age = |date: Date| f64::from(date.months_until(today));
    let dated: Vec<_> = map.shown_evidence().filter_map(|piece| piece.date.map(|date| (piece, date))).collect();
    let newest = dated.iter().max_by_key(|(_, date)| date.value);
    // If all evidence is old, there is one finding.
    if let Some((_, date)) = newest
        && dated.len() > 1
        && age(date.value) >= most
    {
        found.push(
            RULE.at(date.span, "all evidence with a date is old")
                .label("the newest")
                .help(format!("repeat the most important research: it counts as old after {most} months")),
        );
        return;
    }
    for (piece, date) in dated {
        if age(date.value) >= most {
            found.push(
                RULE.at(date.span, "this evidence is old")
                    .label(format!("more than {most} months ago"))
                    .other(piece.title.span, "the evidence")
                    .help("repeat the research, or remove what is no longer true"),
            );
        }
    }
}
