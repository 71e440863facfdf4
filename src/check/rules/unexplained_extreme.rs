//! Finds high and low points of the curve without a reason.

use std::collections::HashSet;

use crate::check::aggregate::and_others;
use crate::check::map::Map;
use crate::facts::{Arc, ArcPoint, EffectiveMoment};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::source::Span;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unexplained-extreme",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "The highest or lowest point of the curve, without a reason.",
    why: "People remember a journey by its peak and its end, and readers of a map look at the highest and the lowest point first. A bare \
          score there is an opinion: name the feeling, or write the thought, the quote, the pain or the gain behind it.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: {score: -1, feeling: surprised}}
      - {name: Compares offers, channel: web, emotion: 0}
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -2}
      - {name: Gets a better price, channel: phone, emotion: {score: 2, feeling: relieved}}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: {score: -1, feeling: surprised}}
      - {name: Compares offers, channel: web, emotion: 0}
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: {score: -2, feeling: annoyed}, pain_points: Queue of 14 minutes}
      - {name: Gets a better price, channel: phone, emotion: {score: 2, feeling: relieved}}
"],
    source: "Kahneman, Fredrickson, Schreiber, Redelmeier, When More Pain Is Preferred to Less, Psychological Science, 1993 (peak-end).",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let arcs = &map.arcs;
    let scale = &map.journey.scale;
    // Of several points at one height, one with a reason is enough.
    let ends: Vec<_> = arcs.iter().map(|arc| (unsaid(&arc.troughs(scale), arc), unsaid(&arc.peaks(scale), arc))).collect();
    // A curve of scores alone gets one finding.
    let explained = arcs.iter().any(|arc| arc.all().any(|point| is_explained(point, arc)));
    if !explained && ends.iter().any(|(low, high)| low.is_some() || high.is_some()) {
        if arcs.iter().flat_map(Arc::all).count() > 2 {
            found.push(
                RULE.at(map.whole(), "no high or low point of the curve has a reason")
                    .help("name the feeling at the highest and the lowest: `emotion: {score: -2, feeling: annoyed}`"),
            );
        }
        return;
    }
    let mut reported: HashSet<Span> = HashSet::new();
    for ((index, arc), (low, high)) in arcs.iter().enumerate().zip(ends) {
        let low = low.map(|point| (point, "low", map.lowest));
        let high = high.map(|point| (point, "high", map.highest));
        for ((point, others), end, extreme) in low.into_iter().chain(high) {
            // A shared emotion is a point on each persona's arc.
            if !reported.insert(*point.emotion.span) {
                continue;
            }
            // Another persona's point may be lower or higher, even at the same place.
            let is_of_journey = extreme.is_some_and(|extreme| (extreme.arc, extreme.place) == (index, point.at.place));
            let persona = arc.persona.filter(|_| !is_of_journey);
            let whose = persona.map_or_else(|| "of the curve".to_owned(), |n| format!("for {}", map.persona(n)));
            found.push(
                RULE.at(*point.emotion.span, format!("this {end} point has no reason"))
                    .other(point.at.name().span, and_others(&format!("the {end}est point {whose}"), others))
                    .help(format!("name the feeling, such as `{}`, or its cause", with_feeling(&point, end == "low"))),
            );
        }
    }
}

/// The scores of a point with an example of a feeling. The feeling of a turn is that at its end.
fn with_feeling(point: &ArcPoint, is_low: bool) -> String {
    let is_bad = point.from.map_or(is_low, |from| point.score < from || (point.score <= from && is_low));
    let feeling = if is_bad { "annoyed" } else { "relieved" };
    let from = point.from.map_or(String::new(), |from| format!("from: {from}, "));
    format!("{{{from}score: {}, feeling: {feeling}}}", point.score)
}

/// The first of the points of an arc with the same score, if none of them has a reason; and the number of the others.
fn unsaid<'a>(points: &[ArcPoint<'a>], arc: &Arc) -> Option<(ArcPoint<'a>, usize)> {
    let first = *points.first()?;
    points.iter().all(|point| !is_explained(point, arc)).then_some((first, points.len() - 1))
}

fn is_explained(point: &ArcPoint, arc: &Arc) -> bool {
    let emotion = point.emotion;
    emotion.feeling.is_some() || emotion.note.is_some() || speaks(&point.at, arc) || speaks(&point.at.whole(), arc)
}

/// Whether a place has any text about the persona of an arc.
fn speaks(at: &EffectiveMoment, arc: &Arc) -> bool {
    let moment = at.moment;
    let remarks = [&moment.thoughts, &moment.quotes, &moment.gains, &moment.needs, &moment.workarounds].into_iter().flatten();
    let own = moment.own_items().map(|item| &item.personas);
    let pains = moment.pain_points.iter().map(|pain| &pain.personas);
    let mut texts = remarks.map(|remark| &remark.personas).chain(own).chain(pains);
    let about_all = moment.description.is_some()
        || !moment.fail_points.is_empty()
        || moment.moment_of_truth.as_ref().is_some_and(|moment| moment.reason.is_some());
    texts.any(|personas| at.applies_to(personas, arc.persona)) || (about_all && at.applies_to(&[], arc.persona))
}
