//! Finds touchpoints without an emotion.

use crate::check::map::Map;
use crate::check::rules::{bare_touchpoint, unfounded_moment_of_truth};
use crate::facts::EffectiveMoment;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::series::series;

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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let is_silent =
        |at: &EffectiveMoment| at.is_of_customer() && at.moment.emotions.is_empty() && at.stage.whole.emotions.is_empty();
    // An empty touchpoint is reported by its own rule.
    let bare = |at: &EffectiveMoment| map.counts(&bare_touchpoint::RULE) && bare_touchpoint::is_bare(at);
    let unfounded =
        |at: &EffectiveMoment| map.counts(&unfounded_moment_of_truth::RULE) && unfounded_moment_of_truth::is_unfounded(at);
    let lacking = || map.touchpoints().filter(is_silent);
    let count = map.touchpoints().filter(EffectiveMoment::is_of_customer).count();
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
    for (at, personas) in gaps(map) {
        found.push(
            RULE.at(at.name().span, format!("this touchpoint has no emotion for {}", names(map, &personas)))
                .label(if personas.len() == 1 { "a gap in their curve" } else { "a gap in their curves" })
                .help("add their emotion, or restrict the touchpoint to other personas with `for:`"),
        );
    }
}

/// Touchpoints with emotions of other personas but not of these, who have emotions before and after. A persona who joins late or
/// leaves early needs no emotion outside of its part.
fn gaps<'a>(map: &Map<'a>) -> Vec<(EffectiveMoment<'a>, Vec<usize>)> {
    let main = map.touchpoints().filter(|at| at.path().is_none() && !at.moment.emotions.is_empty());
    let mut gaps: Vec<(EffectiveMoment, Vec<usize>)> = main.map(|at| (at, Vec::new())).collect();
    for persona in map.feeling_personas() {
        // The places without an emotion since the last one of the persona.
        let (mut has_begun, mut since) = (false, Vec::new());
        for index in 0..gaps.len() {
            let at = gaps[index].0;
            if !at.is_for(persona) {
                continue;
            }
            if at.emotion(Some(persona)).is_some() || at.whole().emotion(Some(persona)).is_some() {
                has_begun = true;
                since.drain(..).for_each(|gap: usize| gaps[gap].1.push(persona));
            } else if has_begun {
                since.push(index);
            }
        }
    }
    gaps.retain(|(_, personas)| !personas.is_empty());
    gaps
}

/// The names of the first personas, and the number of the others.
fn names(map: &Map, personas: &[usize]) -> String {
    let named = if personas.len() > MOST_NAMED + 1 { MOST_NAMED } else { personas.len() };
    let mut names: Vec<String> = personas[..named].iter().map(|persona| map.persona(*persona)).collect();
    if named < personas.len() {
        names.push(format!("{} others", personas.len() - named));
    }
    series(&names, "and")
}

/// The maximum number of personas that a finding names.
const MOST_NAMED: usize = 3;
