//! Finds changes of owner without a flow.

use crate::check::aggregate::{and_others, reported};
use crate::check::map::Map;
use crate::facts::Step;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Text;

pub(in crate::check) static RULE: Rule = Rule {
    name: "owner-change-without-flow",
    group: RuleGroup::Channels,
    level: RuleLevel::Allow,
    summary: "Consecutive touchpoints of different owners, and no flow between them.",
    why: "Where one team's work ends and another's begins, problems go unnoticed: each team does its part well, and no one \
          is responsible for the step between them. A map that draws flows should draw this one: what triggers the next \
          team, and what is handed over. If most are missing, only the one with the lowest emotion is reported.",
    bad: &["\
title: I renew my contract
teams: [{id: sales, name: Sales}, {id: care, name: Customer care}]
stages:
  - name: Renew
    touchpoints:
      - {id: calls, name: Calls to ask, owner: care, emotion: -1}
      - {id: signs, name: Signs, owner: sales, emotion: 1}
      - {id: waits, name: Waits for the letter, owner: care, emotion: 0}
flows:
  - {from: signs, to: waits, label: Signed contract, carries: [name]}
"],
    good: &["\
title: I renew my contract
teams: [{id: sales, name: Sales}, {id: care, name: Customer care}]
stages:
  - name: Renew
    touchpoints:
      - {id: calls, name: Calls to ask, owner: care, emotion: -1}
      - {id: signs, name: Signs, owner: sales, emotion: 1}
      - {id: waits, name: Waits for the letter, owner: care, emotion: 0}
flows:
  - {from: calls, to: signs, label: Offer, carries: [tariff]}
  - {from: signs, to: waits, label: Signed contract, carries: [name]}
"],
    source: "Rawson, Duncan, Jones, The Truth About Customer Experience, Harvard Business Review, 2013; Stickdorn, Hormess, Lawrence, \
             Schneider, This Is Service Design Doing, 2018.",
    ..Rule::BASE
};

fn owners<'a>(step: &Step<'a>) -> Option<(&'a Text, &'a Text)> {
    Some((step.from.owner()?, step.to.owner()?))
}

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    if map.journey.flows.is_empty() {
        return;
    }
    let flows = map.flows_by_place();
    let changes = |step: &Step| owners(step).is_some_and(|(before, after)| !map.teams.are_same(before, after));
    let changes: Vec<Step> = map.steps().into_iter().filter(changes).collect();
    let all = changes.len();
    let unsaid = changes.into_iter().filter(|step| flows.over(step).next().is_none()).collect();
    let (unsaid, others) = reported(unsaid, all, |step| step.to.low().map_or(f64::NEG_INFINITY, |score| -score));
    for step in unsaid {
        let Some((before, after)) = owners(&step) else { continue };
        let title = format!("no flow leads from {} to {}", quote(map.teams.name(before)), quote(map.teams.name(after)));
        let label = and_others("the next owner takes over here", others);
        let help = match step.ids() {
            Some((from, to)) => format!("add to `flows`: `{{from: {from}, to: {to}, label: ...}}`"),
            None => "give both an `id`, and add a flow from the one to the other".to_owned(),
        };
        found.push(RULE.at(step.to.name().span, title).label(label).other(step.from.name().span, "from here").help(help));
    }
}
