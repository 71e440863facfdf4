//! Finds severe pain at high points of the curve.

use std::collections::HashMap;

use crate::check::map::Map;
use crate::facts::{EffectiveMoment, applies_to, is_done, is_dropped, is_high, is_very_high};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Emotion, Place, Scale, Severity};

pub(in crate::check) static RULE: Rule = Rule {
    name: "pain-on-high-point",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "A severe or major pain point where all personas feel great.",
    why: "Either the pain is not that severe, or the emotion is not that good, or the two belong to different customers. \
          Readers who see the contradiction stop trusting the curve. Correct one of the two, or assign them with `for:` and \
          one emotion per persona.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        emotion: {score: 2, feeling: delighted}
        pain_points: [{text: Queue of 14 minutes, severity: severe}]
        opportunities: [Offer a call-back]
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        emotion: {from: -2, score: 2, feeling: delighted in the end}
        pain_points: [{text: Queue of 14 minutes, severity: severe}]
        opportunities: [Offer a call-back]
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Stickdorn et al., This Is Service Design Doing, 2018, on emotional journeys.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let feeling = map.feeling_personas();
    // Most pain points of a place are for the same personas.
    let mut known: HashMap<(Place, &[usize], &str), Option<&Emotion>> = HashMap::new();
    for (at, pain) in map.pain_points() {
        // Whether a score contradicts the severity.
        let (is_good, label): (fn(&Scale, f64) -> bool, _) = match pain.severity.map(|severity| severity.value) {
            Some(Severity::Severe) => (is_high, "a severe pain point"),
            Some(Severity::Major) => (is_very_high, "a major pain point"),
            Some(Severity::Minor) | None => continue,
        };
        // A pain of some customers need not be felt by the persona of the curve.
        let some = pain.reach.is_some() || pain.frequency.is_some();
        if some || is_done(pain.status.as_ref()) || is_dropped(pain.status.as_ref()) {
            continue;
        }
        let good = |emotion: &&Emotion| {
            let ends = [emotion.from, emotion.score];
            emotion.score.is_some() && ends.into_iter().flatten().all(|score| is_good(&map.journey.scale, score.value))
        };
        let high = *known.entry((at.place, &pain.personas, label)).or_insert_with(|| {
            let felt = felt(at, &pain.personas, &feeling);
            felt.first().copied().flatten().filter(|_| felt.iter().all(|emotion| emotion.as_ref().is_some_and(good)))
        });
        if let Some(emotion) = high {
            found.push(
                RULE.at(pain.text.span, "a pain point at a high point")
                    .label(label)
                    .other(*emotion.span, "a high point")
                    .help("correct the severity or the emotion, or assign them: `for: anna`"),
            );
        }
    }
}

/// The emotions of the affected personas at the pain point: one per persona, `None` if unknown.
fn felt<'a>(at: EffectiveMoment<'a>, affected: &[usize], feeling: &[usize]) -> Vec<Option<&'a Emotion>> {
    let hit = |persona: &usize| applies_to(affected, *persona) && at.is_for(*persona);
    let mut personas: Vec<Option<usize>> = feeling.iter().copied().filter(hit).map(Some).collect();
    if feeling.is_empty() || personas.is_empty() {
        personas = vec![None];
    }
    let mut all = Vec::new();
    for persona in personas {
        let own = at.emotion(persona);
        match at.touchpoint {
            Some(_) => all.push(own.or_else(|| at.whole().emotion(persona))),
            None if own.is_some() => all.push(own),
            // A stage without an emotion of its own has those of its touchpoints.
            None => all.extend(at.touchpoints().map(|at| at.emotion(persona))),
        }
    }
    all
}
