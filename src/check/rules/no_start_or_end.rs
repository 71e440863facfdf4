//! Finds journeys without the events that start and end them.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-start-or-end",
    group: RuleGroup::Lens,
    level: RuleLevel::Allow,
    summary: "A journey without the event that starts it, or the one that ends it.",
    why: "Where a map starts and ends determines what it can show: a journey that starts at the first click hides how \
          customers came to click. Naming both events makes that choice visible, and two maps can be joined where one ends \
          and the next starts.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let (title, help) = match (&map.journey.starts_when, &map.journey.ends_when) {
        (Some(_), Some(_)) => return,
        (None, Some(_)) => {
            ("the map does not name the event that starts the journey", "add `starts_when:` with the event that starts it")
        }
        (Some(_), None) => {
            ("the map does not name the event that ends the journey", "add `ends_when:` with the event that ends it")
        }
        (None, None) => (
            "the map does not name the events that start and end the journey",
            "add `starts_when:` and `ends_when:`, each with an event",
        ),
    };
    found.push(RULE.at(map.whole(), title).help(help));
}
