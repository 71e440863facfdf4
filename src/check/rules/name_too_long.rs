//! Finds names that are too long.

use crate::characters::display_width;
use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};
use crate::model::Text;

static STAGE: Threshold =
    Threshold { name: "stage", default: 40.0, range: (5.0, 1000.0), summary: "characters the name of a stage may have" };
static TOUCHPOINT: Threshold = Threshold {
    name: "touchpoint",
    default: 80.0,
    range: (5.0, 1000.0),
    summary: "characters the name of a touchpoint may have",
};

pub(in crate::check) static RULE: Rule = Rule {
    name: "name-too-long",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "A stage or touchpoint whose name is too long.",
    why: "Names are the headings of a map and are read from a distance: a few words are better than a sentence. Details \
          belong under `actions`, `thoughts` or `description`.",
    bad: &["\
title: I find a flat
stages:
  - name: Apply
    touchpoints:
      - name: Fills in the form, uploads three payslips and a letter, and does it all again after a time-out
        channel: web
        emotion: {score: -2, feeling: furious}
"],
    good: &["\
title: I find a flat
stages:
  - name: Apply
    touchpoints:
      - name: Fills in the form twice
        actions: [Uploads three payslips and a letter, Starts again when the page times out]
        channel: web
        emotion: {score: -2, feeling: furious}
"],
    source: "Redish, Letting Go of the Words, 2nd ed. 2012 (headings are short).",
    thresholds: &[&STAGE, &TOUCHPOINT],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let (stage_most, touchpoint_most) = (map.threshold(&RULE, &STAGE), map.threshold(&RULE, &TOUCHPOINT));
    for stage in &map.journey.stages {
        check_name(&stage.name, stage_most, "add `goal:` or `description:` and keep the name to a few words", found);
        for touchpoint in &stage.touchpoints {
            check_name(
                &touchpoint.name,
                touchpoint_most,
                "keep the name to a few words, and move the rest to `actions:` or `description:`",
                found,
            );
        }
    }
}

fn check_name(name: &Text, most: f64, help: &str, found: &mut CappedFindings) {
    // A character of Chinese or Japanese says as much as two letters.
    let length = display_width(&name.value);
    if length as f64 > most {
        found.push(RULE.at(name.span, format!("a name of {length} characters")).label(format!("more than {most}")).help(help));
    }
}
