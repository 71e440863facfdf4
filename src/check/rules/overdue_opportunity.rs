//! Opportunities that should have been taken by now.

use crate::check::map::Map;
use crate::facts::{Progress, progress};
use crate::findings::{Finding, Group, Rule, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "overdue-opportunity",
    group: Group::Action,
    level: RuleLevel::Warn,
    summary: "An opportunity whose date has passed and which is not done.",
    why: "A date that has passed without a word says that the map is no longer looked at, and the other dates on it lose their weight, \
          too. Set the status to what is true, such as `done`, or agree on a new date.",
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
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let Some(today) = map.settings.today else { return };
    for (_, opportunity) in map.opportunities() {
        let Some(due) = opportunity.due.filter(|due| due.value.is_before(today)) else { continue };
        // Of a word that is not known, nobody can tell that it does not mean done.
        let open = match &opportunity.status {
            Some(status) => matches!(progress(status), Some(Progress::Idle | Progress::Begun)),
            None => opportunity.hypothesis.as_ref().is_none_or(|hypothesis| hypothesis.result.is_none()),
        };
        if open {
            let finding = RULE.at(due.span, "this opportunity should have been taken by now").label("this date has passed");
            let finding = match &opportunity.status {
                Some(status) => finding.other(status.span, "as the file says"),
                None => finding.other(opportunity.text.span, "no status says that it is done"),
            };
            found.push(finding.help("write `status: done`, or agree on a new date for `due`"));
        }
    }
}
