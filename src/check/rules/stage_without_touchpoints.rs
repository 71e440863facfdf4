//! Stages that hold nothing.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel};
use crate::model::Stage;

pub(in crate::check) static RULE: Rule = Rule {
    name: "stage-without-touchpoints",
    group: Group::Structure,
    level: RuleLevel::Warn,
    summary: "A stage without a touchpoint and without anything that holds for the stage as a whole.",
    why: "An empty stage is a promise the map does not keep: readers see a heading and nothing under it. Either something happens there \
          that nobody has looked at yet, which is worth a question to a customer, or the stage is not one. Add what happens, or take \
          the stage out.",
    bad: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book, channel: web, emotion: 1}
  - name: Read
  - name: Return
    touchpoints:
      - {name: Drops it in the box, channel: in person, emotion: 1}
"],
    good: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book, channel: web, emotion: 1}
  - name: Read
    thoughts: Three weeks are short for this one.
    emotion: {score: 1, feeling: absorbed}
  - name: Return
    touchpoints:
      - {name: Drops it in the box, channel: in person, emotion: 1}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020 (touchpoints within phases).",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let stages = &map.journey.stages;
    let empty = |stage: &&Stage| stage.touchpoints.is_empty() && stage.whole.is_empty();
    let help = "add `touchpoints:`, or what holds for the whole stage, such as `thoughts:` and `emotion:`";
    // Stages alone are a first draft, and one thing to say.
    if stages.len() > 1 && stages.iter().all(|stage| empty(&stage)) {
        found.push(RULE.at(map.whole(), "no stage holds anything yet").help(help));
        return;
    }
    for stage in stages.iter().filter(empty) {
        found.push(RULE.at(stage.name.span, "this stage holds nothing").label("no touchpoint").help(help));
    }
}
