//! Finds emotion scores that were written as words.

use std::collections::BTreeSet;

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};

pub(in crate::check) static RULE: Rule = Rule {
    name: "emotion-word",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Allow,
    summary: "A score written as a word of the scale, such as `very negative`.",
    why: "The words are understood, but a number is more precise: it can be `-0.5`, is compared at a glance and sorts in a \
          table. `cjm check --fix` writes the number of the word on the journey's own scale.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: very negative}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -2}
      - {name: Compares offers, emotion: annoyed}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020: emotions as points on a curve; a convention of this format.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    // A YAML alias (`*`) repeats a value that has one location.
    let mut seen = BTreeSet::new();
    for (word, score) in &map.journey.written.score_words {
        if seen.insert(word.span) {
            found.push(
                RULE.at(word.span, format!("{} means {score}", quote(&word.value)))
                    .label("a word for a number")
                    .help(format!("write `{score}`"))
                    .fix(word.span, score.to_string()),
            );
        }
    }
}
