//! Finds low points of the curve without a pain point.

use std::collections::HashSet;

use crate::check::map::Map;
use crate::facts::{Arc, ArcPoint, EffectiveMoment, is_low, is_very_low};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::State;
use crate::source::Span;

pub(in crate::check) static RULE: Rule = Rule {
    name: "trough-without-pain",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "A low point of the curve without a pain point.",
    why: "The curve shows that something hurts, the pain point says what: only that can be addressed by an opportunity. \
          Write under `pain_points` what gets in the customer's way at the low point, or correct the score if nothing does.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: 0, pain_points: No price in it}
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: {score: -2, feeling: annoyed}}
      - {name: Gets a better price, emotion: {score: 1, feeling: relieved}}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: 0, pain_points: No price in it}
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: {score: -2, feeling: annoyed}, pain_points: Queue of 14 minutes}
      - {name: Gets a better price, emotion: {score: 1, feeling: relieved}}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let scale = &map.journey.scale;
    // The lowest point of a target state is the authors' decision.
    if map.journey.state.is_some_and(|state| state.value == State::Target) {
        return;
    }
    // If the emotion improves within the touchpoint, the problem was solved; only points that stay low count.
    let stays_low = |point: &&ArcPoint| is_low(scale, point.high());
    let deepest = map.arcs.iter().flat_map(Arc::all).filter(stays_low).map(ArcPoint::low).fold(f64::INFINITY, f64::min);
    let mut troughs: Vec<ArcPoint> = Vec::new();
    let mut seen: HashSet<Span> = HashSet::new();
    for arc in &map.arcs {
        for point in arc.all().filter(stays_low) {
            let low = point.low() <= deepest || is_very_low(scale, point.high());
            // A shared emotion is a point on each persona's arc.
            if low && !seen.contains(&point.emotion.span) && !is_named(map, point.at, arc.persona) {
                seen.insert(*point.emotion.span);
                troughs.push(*point);
            }
        }
    }
    // If the map has no pain points, only the lowest point is reported.
    if !map.has_pain() {
        troughs.sort_by(|a, b| a.low().total_cmp(&b.low()));
        troughs.truncate(1);
    }
    for point in troughs {
        found.push(
            RULE.at(*point.emotion.span, "this low point has no pain point")
                .label("the curve is low here")
                .other(point.at.name().span, "no pain point")
                .help("add `pain_points:` with what gets in the customer's way"),
        );
    }
}

/// Whether the problem is documented for a persona: as a pain point, a wait, a fail point or a workaround.
fn is_named(map: &Map, at: EffectiveMoment, persona: Option<usize>) -> bool {
    at.together().into_iter().any(|at| {
        let moment = at.moment;
        let own = map.own_pains(moment).map(|item| item.personas.as_slice());
        let remarks = own.chain(moment.workarounds.iter().map(|remark| remark.personas.as_slice()));
        let failing = (!moment.fail_points.is_empty() || moment.wait.is_some()).then_some(&[][..]);
        let mut named = moment.pain_points.iter().map(|pain| pain.personas.as_slice()).chain(remarks).chain(failing);
        named.any(|personas| at.applies_to(personas, persona))
    })
}
