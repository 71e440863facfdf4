//! Finds quick wins that have not been started.

use crate::check::map::Map;
use crate::facts::{WorkStatus, work_status};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "idle-quick-win",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "An opportunity of high impact and low effort that has not been started.",
    why: "Quick wins show that mapping leads to results and buy patience for what takes longer. Agree on who does it and by \
          when, or correct the estimate if it is not as easy as it looks.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes]
        opportunities: [{text: Offer a call-back, impact: 5, effort: 2, owner: Service, status: idea}]
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes]
        opportunities: [{text: Offer a call-back, impact: 5, effort: 2, owner: Service, status: planned}]
"],
    source: "Stickdorn et al., This Is Service Design Doing, 2018, on idea portfolios and quick wins.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    // If no opportunity has a status, progress is tracked elsewhere.
    let followed = map.opportunities().any(|(_, opportunity)| opportunity.status.is_some());
    for (_, opportunity) in map.opportunities().filter(|(_, opportunity)| opportunity.quick_win()) {
        // A date, a ticket or a test counts as started.
        let begun = opportunity.due.is_some() || opportunity.link.is_some() || opportunity.hypothesis.is_some();
        let idle = match &opportunity.status {
            Some(status) => work_status(status) == Some(WorkStatus::Idle),
            None => followed,
        };
        if idle && !begun {
            let finding = RULE.at(opportunity.text.span, "this quick win has not been started").label("high impact, low effort");
            let finding = match &opportunity.status {
                Some(status) => finding.other(status.span, "current status"),
                None => finding,
            };
            found.push(finding.help("agree on who does it and when: `status: planned`, `due: 2027-03`"));
        }
    }
}
