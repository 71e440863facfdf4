//! Finds maps whose review is overdue.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::quantity::period;

pub(in crate::check) static RULE: Rule = Rule {
    name: "review-overdue",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Warn,
    summary: "A map whose review is overdue: after `review_by`, or `reviewed` and `review_every`.",
    why: "Services change faster than maps. A map past its review date is still believed, and decisions are based on what \
          was true a year ago. Review it with an expert of the service, and write the new date. A date that is only a month \
          or a year counts from its end.",
    bad: &[
        "title: I renew my contract\nreview_by: 2026-04-01\nstages: [Notice]\n",
        "title: I renew my contract\nreviewed: 2026-01-12\nreview_every: 6 months\nstages: [Notice]\n",
    ],
    good: &[
        "title: I renew my contract\nreview_by: 2027-04-01\nstages: [Notice]\n",
        "title: I renew my contract\nreviewed: 2026-10-12\nreview_every: 6 months\nstages: [Notice]\n",
    ],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Stickdorn et al., This Is Service Design Doing, 2018.",
    depends_on_date: true,
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    let today = map.today;
    // A review after the day it was due by has met it; then the next one follows from how often.
    let met = journey.reviewed.zip(journey.review_by).is_some_and(|(done, due)| !done.value.is_before(due.value));
    if let Some(due) = journey.review_by.filter(|_| !met) {
        if due.value.is_before(today) {
            found.push(
                RULE.at(due.span, format!("the review was due by {}", due.value))
                    .label("overdue")
                    .help("review the map, then write the next date"),
            );
        }
        return;
    }
    let (Some(done), Some(every)) = (journey.reviewed, &journey.review_every) else { return };
    let due = period(&every.value).map(|period| done.value.after(period));
    if let Some(due) = due.filter(|due| due.is_before(today)) {
        found.push(
            RULE.at(done.span, format!("the review was due by {due}"))
                .label("the last one")
                .other(every.span, "how often it is due")
                .help("review the map, then write the new date under `reviewed`"),
        );
    }
}
