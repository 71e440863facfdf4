//! Finds journeys of a single stage.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};

static LEAST: Threshold =
    Threshold { name: "least", default: 6.0, range: (2.0, 200.0), summary: "touchpoints from which on one stage is too few" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "one-stage",
    group: RuleGroup::Structure,
    level: RuleLevel::Allow,
    summary: "A journey of many touchpoints in one stage.",
    why: "Stages let a reader see the story before the steps: a new one starts where the customer's aim changes. A row of \
          touchpoints under one heading is a process. Find the two or three moments at which the customer starts to want \
          something else.",
    bad: &["\
title: I borrow a book
stages:
  - name: Library
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book, channel: web, emotion: 1}
      - {name: Finds the shelf, channel: in person, emotion: -1}
      - {name: Borrows it, channel: kiosk, emotion: 1}
      - {name: Gets a reminder, channel: email, emotion: 0}
      - {name: Drops it in the box, channel: in person, emotion: 1}
"],
    good: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book, channel: web, emotion: 1}
  - name: Fetch
    touchpoints:
      - {name: Finds the shelf, channel: in person, emotion: -1}
      - {name: Borrows it, channel: kiosk, emotion: 1}
  - name: Return
    touchpoints:
      - {name: Gets a reminder, channel: email, emotion: 0}
      - {name: Drops it in the box, channel: in person, emotion: 1}
"],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018 (journey phases).",
    thresholds: &[&LEAST],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    if let [stage] = map.journey.stages.as_slice() {
        let count = stage.touchpoints.len();
        if count as f64 >= map.threshold(&RULE, &LEAST) {
            found.push(
                RULE.at(stage.name.span, format!("all {count} touchpoints are in one stage"))
                    .help("start a new stage where the customer starts to want something else"),
            );
        }
    }
}
