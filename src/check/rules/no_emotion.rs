//! Touchpoints of which nobody knows how they feel.

use crate::check::map::Map;
use crate::check::{Group, Level, Lint};
use crate::diagnostic::Diagnostic;

pub(in crate::check) static LINT: Lint = Lint {
    name: "no-emotion",
    group: Group::Experience,
    level: Level::Warn,
    summary: "A touchpoint without an emotion, which leaves a gap in the curve.",
    why: "The emotional arc is what tells a journey map from a process diagram: a gap in it is a moment in which nobody has stood in \
          the customer's shoes. Write what research says, or a guess marked `confidence: assumption`; where nothing is felt, `0`.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1}
      - {name: Compares offers}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1}
      - {name: Compares offers, emotion: 0}
"],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018; Kalbach, Mapping Experiences, 2nd ed. 2020, chapter 11.",
    thresholds: &[],
    rule,
};

fn rule(map: &Map, found: &mut Vec<Diagnostic>) {
    let lacking = || {
        map.touchpoints().filter(|(stage, touchpoint)| touchpoint.moment.emotions.is_empty() && stage.whole.emotions.is_empty())
    };
    let count = map.touchpoints().count();
    // A map without a single one lacks the curve: that is one thing to say, not one for each touchpoint.
    if count > 1 && lacking().count() == count {
        found.push(
            LINT.finding("no touchpoint says how it feels", map.whole())
                .help("add `emotion:` to the touchpoints, from -2 (awful) to 2 (great)"),
        );
        return;
    }
    for (_, touchpoint) in lacking() {
        found.push(
            LINT.finding("this touchpoint does not say how it feels", touchpoint.name.span)
                .label("a gap in the curve")
                .help("add `emotion:`, such as `emotion: {score: -1, feeling: annoyed}`"),
        );
    }
}
