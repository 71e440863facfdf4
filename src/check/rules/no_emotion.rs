//! Finds touchpoints without an emotion.

use crate::check::map::Map;
use crate::check::rules::{bare_touchpoint, unfounded_moment_of_truth};
use crate::facts::EffectiveMoment;
use crate::findings::{Finding, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "no-emotion",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "A touchpoint without an emotion, which leaves a gap in the curve.",
    why: "The emotional arc distinguishes a journey map from a process diagram: a gap in it is a moment that was not seen \
          through the customer's eyes. Write what research says, or a guess marked `confidence: assumption`; write `0` for \
          a neutral moment.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, channel: email, emotion: -1}
      - {name: Compares offers, channel: web}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, channel: email, emotion: -1}
      - {name: Compares offers, channel: web, emotion: 0}
"],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018; Kalbach, Mapping Experiences, 2nd ed. 2020.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let is_silent = |at: &EffectiveMoment| at.moment.emotions.is_empty() && at.stage.whole.emotions.is_empty();
    // An empty touchpoint is reported by its own rule.
    let bare = |at: &EffectiveMoment| map.counts(&bare_touchpoint::RULE) && bare_touchpoint::is_bare(at);
    let unfounded =
        |at: &EffectiveMoment| map.counts(&unfounded_moment_of_truth::RULE) && unfounded_moment_of_truth::is_unfounded(at);
    let lacking = || map.touchpoints().filter(is_silent);
    let count = map.touchpoints().count();
    // A map without any emotion gets one finding, not one per touchpoint.
    if count > 1 && lacking().count() == count {
        if !lacking().all(|at| bare(&at)) {
            found.push(
                RULE.at(map.whole(), "no touchpoint has an emotion")
                    .help("add `emotion:` to the touchpoints, from -2 (awful) to 2 (great)"),
            );
        }
        return;
    }
    for at in lacking() {
        if bare(&at) || unfounded(&at) {
            continue;
        }
        found.push(
            RULE.at(at.name().span, "this touchpoint has no emotion")
                .label("a gap in the curve")
                .help("add `emotion:`, such as `emotion: {score: -1, feeling: annoyed}`"),
        );
    }
    for persona in map.feeling_personas() {
        missing_persona(map, persona, found);
    }
}

/// Touchpoints with emotions of other personas but not of this one, which has emotions before and after. A persona who joins late
/// or leaves early needs no emotion outside of its part.
fn missing_persona(map: &Map, persona: usize, found: &mut Vec<Finding>) {
    let main = map.touchpoints().filter(|at| at.path().is_none() && at.is_for(persona));
    let felt: Vec<EffectiveMoment> = main.filter(|at| !at.moment.emotions.is_empty()).collect();
    let has = |at: &EffectiveMoment| at.emotion(Some(persona)).is_some() || at.whole().emotion(Some(persona)).is_some();
    let (Some(first), Some(last)) = (felt.iter().position(has), felt.iter().rposition(has)) else { return };
    for at in felt[first..last].iter().filter(|at| !has(at)) {
        found.push(
            RULE.at(at.name().span, format!("this touchpoint has no emotion for {}", map.persona(persona)))
                .label("a gap in their curve")
                .help("add their emotion, or restrict the touchpoint to other personas with `for:`"),
        );
    }
}
