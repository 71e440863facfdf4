//! Maps of which nobody can tell when they are looked at again.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel, quote};
use crate::quantity::period;

pub(in crate::check) static RULE: Rule = Rule {
    name: "review-undated",
    group: Group::Upkeep,
    level: RuleLevel::Allow,
    summary: "A map that does not say when it is to be reviewed next.",
    why: "Without a date nobody notices that a map has gone stale. Write `review_by`, or `reviewed` with the day of the last review and \
          `review_every` with a period such as `6 months`: then `cjm check` tells when it is due.",
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

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let journey = map.journey;
    if journey.review_by.is_some() {
        return;
    }
    found.extend(match (&journey.reviewed, &journey.review_every) {
        (_, Some(every)) if period(&every.value).is_none() => Some(
            RULE.at(every.span, format!("nobody can reckon with {}", quote(&every.value)))
                .label("not understood as a period")
                .help("write how often, such as `6 months` or `1 year`, or a date under `review_by`"),
        ),
        (None, Some(every)) => Some(
            RULE.at(every.span, "nobody can tell when the next review is due")
                .label("since when?")
                .help("add `reviewed:` with the date of the last review"),
        ),
        (Some(done), None) => Some(
            RULE.at(done.span, "the map does not say when it is reviewed again")
                .label("the last review")
                .help("add how often, such as `review_every: 6 months`"),
        ),
        (None, None) => Some(
            RULE.at(map.whole(), "the map does not say when it is reviewed")
                .help("add `review_by:` with a date, or `reviewed:` and `review_every: 6 months`"),
        ),
        (Some(_), Some(_)) => None,
    });
}
