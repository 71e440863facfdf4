//! Finds opportunities past their due date.

use crate::check::map::Map;
use crate::facts::{WorkStatus, work_status};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "overdue-opportunity",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "An opportunity whose date has passed and which is not done.",
    why: "An expired date suggests that the map is no longer maintained, and devalues its other dates. Update the status, \
          for example to `done`, or agree on a new date.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [{id: queue, text: Queue of 14 minutes}]
        opportunities: [{text: Offer a call-back, addresses: queue, status: in progress, due: 2026-06-30}]
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [{id: queue, text: Queue of 14 minutes}]
        opportunities: [{text: Offer a call-back, addresses: queue, status: done, due: 2026-06-30}]
"],
    source: "Stickdorn et al., This Is Service Design Doing, 2018, on implementation; Kalbach, Mapping Experiences, 2nd ed. 2020.",
    depends_on_date: true,
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let today = map.today;
    for (_, opportunity) in map.opportunities() {
        let Some(due) = opportunity.due.filter(|due| due.value.is_before(today)) else { continue };
        // An unknown status may mean done.
        let open = match &opportunity.status {
            Some(status) => matches!(work_status(status), Some(WorkStatus::Idle | WorkStatus::Begun)),
            None => opportunity.hypothesis.as_ref().is_none_or(|hypothesis| hypothesis.result.is_none()),
        };
        if open {
            let finding = RULE.at(due.span, "this opportunity is overdue").label("this date has passed");
            let finding = match &opportunity.status {
                Some(status) => finding.other(status.span, "current status"),
                None => finding.other(opportunity.text.span, "its status is not `done`"),
            };
            found.push(finding.help("write `status: done`, or agree on a new date for `due`"));
        }
    }
}
