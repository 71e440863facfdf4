//! Finds empty stages.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::Stage;

pub(in crate::check) static RULE: Rule = Rule {
    name: "stage-without-touchpoints",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "A stage without touchpoints and without any content of its own.",
    why: "Readers see a heading with nothing under it. Either something happens there that was not researched yet, which is \
          worth a question to a customer, or it is not a stage. Add what happens, or remove the stage.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let stages = &map.journey.stages;
    let empty = |stage: &&Stage| stage.touchpoints.is_empty() && stage.whole.is_empty();
    let help = "add `touchpoints:`, or content for the whole stage such as `thoughts:` and `emotion:`";
    // A first draft of stages alone gets one finding.
    if stages.len() > 1 && stages.iter().all(|stage| empty(&stage)) {
        found.push(RULE.at(map.whole(), "all stages are empty").help(help));
        return;
    }
    for stage in stages.iter().filter(empty) {
        found.push(RULE.at(stage.name.span, "this stage is empty").label("no touchpoint").help(help));
    }
}
