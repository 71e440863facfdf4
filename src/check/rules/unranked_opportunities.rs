//! Finds long lists of opportunities without priorities.

use crate::check::map::Map;
use crate::facts::EffectiveMoment;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};
use crate::model::{Opportunity, RATING};

static MOST: Threshold =
    Threshold { name: "most", default: 5.0, range: (1.0, 1000.0), summary: "open opportunities without impact and effort" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "unranked-opportunities",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "Many opportunities with neither impact nor effort, and so without a priority.",
    why: "A long list without priorities leads to long meetings and to whatever is easiest or loudest. Estimate `impact` \
          and `effort` from 1 to 5, roughly and as a team, and the matrix shows where to begin; remove what would not be \
          missed.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    pain_points: [Nobody tells me what changes]
    opportunities:
      - Offer a call-back
      - Show the offer to agents
      - Explain the new price in the letter
      - Send the letter earlier
      - Let me renew in the app
      - Remind me once only
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    pain_points: [Nobody tells me what changes]
    opportunities:
      - {text: Offer a call-back, impact: 4, effort: 3}
      - {text: Show the offer to agents, impact: 3, effort: 3}
      - {text: Explain the new price in the letter, impact: 5, effort: 3}
      - {text: Send the letter earlier, impact: 2, effort: 1}
      - {text: Let me renew in the app, impact: 5, effort: 5}
      - {text: Remind me once only, impact: 2, effort: 2}
"],
    source: "Torres, Continuous Discovery Habits, 2021; Stickdorn et al., This Is Service Design Doing, 2018, on idea portfolios.",
    thresholds: &[&MOST],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let unranked = unranked(map);
    if let Some((_, first)) = unranked.first() {
        found.push(
            RULE.at(first.text.span, format!("{} opportunities have neither impact nor effort", unranked.len()))
                .label("the first of them")
                .help(format!("add `impact:` and `effort:` {RATING}, and start with high impact and low effort")),
        );
    }
}

/// The open opportunities with neither impact nor effort, if there are too many of them; else none.
pub(in crate::check) fn unranked<'a>(map: &Map<'a>) -> Vec<(EffectiveMoment<'a>, &'a Opportunity)> {
    let mut all = map.open_opportunities();
    all.retain(|(_, opportunity)| opportunity.impact.is_none() && opportunity.effort.is_none());
    let most = map.threshold(&RULE, &MOST);
    if all.len() as f64 > most { all } else { Vec::new() }
}
