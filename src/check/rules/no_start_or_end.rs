//! Journeys without limits.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-start-or-end",
    group: Group::Lens,
    level: RuleLevel::Allow,
    summary: "A journey that does not say with which event it starts, or with which it ends.",
    why: "Where a map starts and ends decides what it can show: a journey that starts at the first click hides how customers came to \
          click. Writing both events down makes that choice visible, and two maps can be joined where one ends and the next starts.",
    bad: &["\
title: I renew my contract
starts_when: The reminder arrives
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
"],
    good: &["\
title: I renew my contract
starts_when: The reminder arrives
ends_when: The first month at the new price is paid
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -1}
      - {name: Signs, channel: web, emotion: 1}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020 (framing the effort: scope, where the experience begins and ends).",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let (title, help) = match (&map.journey.starts_when, &map.journey.ends_when) {
        (Some(_), Some(_)) => return,
        (None, Some(_)) => ("the map does not say when the journey starts", "add `starts_when:` with the event that starts it"),
        (Some(_), None) => ("the map does not say when the journey ends", "add `ends_when:` with the event that ends it"),
        (None, None) => {
            ("the map does not say when the journey starts and ends", "add `starts_when:` and `ends_when:`, an event each")
        }
    };
    found.push(RULE.at(map.whole(), title).help(help));
}
