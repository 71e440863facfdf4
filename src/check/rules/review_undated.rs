//! Finds maps without a next review date.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::quantity::period;

pub(in crate::check) static RULE: Rule = Rule {
    name: "review-undated",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Allow,
    summary: "A map without a next review date.",
    why: "Without a date an outdated map goes unnoticed. Write `review_by`, or `reviewed` with the date of the last review \
          and `review_every` with a period such as `6 months`: `cjm check` then reports when a review is due.",
    bad: &[
        "title: I renew my contract\nstages: [Notice]\n",
        "title: I renew my contract\nreview_every: 6 months\nstages: [Notice]\n",
    ],
    good: &[
        "title: I renew my contract\nreview_by: 2027-04-01\nstages: [Notice]\n",
        "title: I renew my contract\nreviewed: 2026-10-12\nreview_every: 6 months\nstages: [Notice]\n",
    ],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Stickdorn et al., This Is Service Design Doing, 2018.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    if journey.review_by.is_some() {
        return;
    }
    found.extend(match (&journey.reviewed, &journey.review_every) {
        (_, Some(every)) if period(&every.value).is_none() => Some(
            RULE.at(every.span, format!("{} is not a period", quote(&every.value)))
                .label("expected a number and a unit")
                .help("write a period such as `6 months` or `1 year`, or a date under `review_by`"),
        ),
        (None, Some(every)) => Some(
            RULE.at(every.span, "the next review has no date")
                .label("since when?")
                .help("add `reviewed:` with the date of the last review"),
        ),
        (Some(done), None) => Some(
            RULE.at(done.span, "the map has no next review date")
                .label("the last review")
                .help("add a period, such as `review_every: 6 months`"),
        ),
        (None, None) => Some(
            RULE.at(map.whole(), "the map has no review date")
                .help("add `review_by:` with a date, or `reviewed:` and `review_every: 6 months`"),
        ),
        (Some(_), Some(_)) => None,
    });
}
