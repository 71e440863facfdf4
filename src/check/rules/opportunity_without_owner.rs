//! Finds opportunities without an owner.

use crate::check::map::Map;
use crate::facts::{WorkStatus, work_status};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "opportunity-without-owner",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "An opportunity without an owner, in a map whose other opportunities have owners.",
    why: "Work starts once a team or a person is responsible. Name the owner on the opportunity, or on the touchpoint or \
          stage if one team is responsible for all of it. An opportunity with `status: idea` can wait for its owner.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes, Agent cannot see my offer]
        opportunities:
          - {text: Offer a call-back, owner: Service}
          - {text: Show the offer to agents, status: planned}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes, Agent cannot see my offer]
        opportunities:
          - {text: Offer a call-back, owner: Service}
          - {text: Show the offer to agents, status: planned, owner: Sales}
"],
    source: "Rawson, Duncan, Jones, The Truth About Customer Experience, Harvard Business Review, 2013.",
    ..Rule::BASE
};

/// The number of opportunities from which a map without any owner is reported.
const MANY: usize = 3;

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let mut lacking = map.open_opportunities();
    lacking.retain(|(at, opportunity)| {
        let idea = opportunity.status.as_ref().and_then(work_status) == Some(WorkStatus::Idle);
        let owned = at.owner_of(opportunity).is_some();
        !idea && !owned
    });
    let customary = map.opportunities().any(|(_, opportunity)| opportunity.owner.is_some());
    if !customary {
        if let Some((_, opportunity)) = lacking.first()
            && lacking.len() >= MANY
            && map.journey.owner.is_none()
        {
            found.push(
                RULE.at(opportunity.text.span, format!("none of the {} opportunities has an owner", lacking.len()))
                    .label("the first of them")
                    .help("add `owner:` with a team or a person to each, or to the touchpoint or the stage"),
            );
        }
        return;
    }
    for (at, opportunity) in lacking {
        found.push(
            RULE.at(opportunity.text.span, "this opportunity has no owner")
                .other(at.name().span, "this has no owner, either")
                .help("add `owner:` with a team or a person"),
        );
    }
}
