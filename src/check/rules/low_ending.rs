//! Finds journeys that end at their lowest point.

use std::collections::HashSet;

use crate::check::map::Map;
use crate::facts::EffectiveMoment;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};
use crate::source::Span;

static LEAST: Threshold =
    Threshold { name: "least", default: 3.0, range: (2.0, 100.0), summary: "emotions a curve needs before its end is checked" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "low-ending",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "A journey that ends at its lowest point, with no opportunity there.",
    why: "People judge an experience by its most intense moment and by its end, and much less by its duration. A journey \
          that ends at its lowest point is remembered as bad, whatever went well before. Add an opportunity there, or show \
          what happens next.",
    bad: &["\
title: I return a pair of shoes
stages:
  - name: Send back
    touchpoints:
      - {name: Prints the label, emotion: 1}
      - {name: Drops off the box, emotion: 0}
  - name: Get the money
    touchpoints:
      - {name: Waits for the refund, emotion: {score: -2, feeling: forgotten}}
"],
    good: &["\
title: I return a pair of shoes
stages:
  - name: Send back
    touchpoints:
      - {name: Prints the label, emotion: 1}
      - {name: Drops off the box, emotion: 0}
  - name: Get the money
    touchpoints:
      - name: Waits for the refund
        emotion: {score: -2, feeling: forgotten}
        opportunities: [Pay back when the box is scanned]
"],
    source: "Kahneman, Fredrickson, Schreiber, Redelmeier, When More Pain Is Preferred to Less, Psychological Science, 1993 (peak-end).",
    thresholds: &[&LEAST],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let scale = &map.journey.scale;
    let mut reported: HashSet<Span> = HashSet::new();
    for arc in &map.arcs {
        let Some(end) = arc.points.last() else { continue };
        let low = arc.lowest().is_some_and(|lowest| end.score <= lowest.score) && end.score < scale.neutral();
        let fell = arc.points.iter().any(|point| point.low() > end.score);
        // A touchpoint without a score after the last point may end better.
        let ends = map.last(arc.persona).is_some_and(|last| {
            let of_its_stage = end.at.touchpoint.is_none() && last.place.stage == end.at.place.stage;
            last.place == end.at.place || of_its_stage
        });
        let answers = |at: &EffectiveMoment| at.moment.opportunities.iter().any(|it| at.applies_to(&it.personas, arc.persona));
        let answered = answers(&end.at) || answers(&end.at.whole());
        if low
            && fell
            && ends
            && !answered
            && !reported.contains(&*end.emotion.span)
            && arc.points.len() as f64 >= map.threshold(&RULE, &LEAST)
        {
            reported.insert(*end.emotion.span);
            let whose = arc.persona.map_or(String::new(), |n| format!(" for {}", map.persona(n)));
            found.push(
                RULE.at(*end.emotion.span, format!("the journey ends at its lowest point{whose}"))
                    .label("the end is remembered best")
                    .other(end.at.name().span, "without an opportunity")
                    .help("add `opportunities:` here, or show what happens next"),
            );
        }
    }
}
