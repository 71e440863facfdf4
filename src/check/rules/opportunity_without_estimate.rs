//! Finds opportunities without impact or effort.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::RATING;

use super::unranked_opportunities::unranked;

pub(in crate::check) static RULE: Rule = Rule {
    name: "opportunity-without-estimate",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "An opportunity without impact or effort, in a map whose other opportunities have them.",
    why: "Opportunities are chosen by comparing impact and effort; one that lacks either cannot be placed in the matrix and \
          is passed over. An estimate from 1 to 5 that the team agrees on is enough.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes, Agent cannot see my offer]
        opportunities:
          - {text: Offer a call-back, impact: 4, effort: 3}
          - {text: Show the offer to agents, impact: 3}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes, Agent cannot see my offer]
        opportunities:
          - {text: Offer a call-back, impact: 4, effort: 3}
          - {text: Show the offer to agents, impact: 3, effort: 4}
"],
    source: "Stickdorn et al., This Is Service Design Doing, 2018, on idea portfolios; Torres, Continuous Discovery Habits, 2021.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let impact = map.opportunities().any(|(_, opportunity)| opportunity.impact.is_some());
    let effort = map.opportunities().any(|(_, opportunity)| opportunity.effort.is_some());
    let mut lacking = map.open_opportunities();
    lacking.retain(|(_, opportunity)| opportunity.impact.is_none() || opportunity.effort.is_none());
    match (impact, effort) {
        // No opportunity has an estimate. If there are many, `unranked-opportunities` reports it.
        (false, false) => {}
        (true, true) => {
            if !unranked(map).is_empty() {
                lacking.retain(|(_, opportunity)| opportunity.impact.is_some() || opportunity.effort.is_some());
            }
            for (_, opportunity) in lacking {
                let what = match (&opportunity.impact, &opportunity.effort) {
                    (None, None) => "neither impact nor effort",
                    (None, _) => "no impact",
                    _ => "no effort",
                };
                found.push(
                    RULE.at(opportunity.text.span, format!("this opportunity has {what}"))
                        .label("it cannot be placed in the matrix")
                        .help(format!("estimate it {RATING}: `impact: 4, effort: 2`")),
                );
            }
        }
        _ => {
            let what = if impact { "effort" } else { "impact" };
            if let Some((_, first)) = lacking.first() {
                found.push(
                    RULE.at(first.text.span, format!("no opportunity has {what}"))
                        .label("the first of them")
                        .help(format!("add `{what}:` {RATING}, so that they can be compared")),
                );
            }
        }
    }
}
