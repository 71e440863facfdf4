//! Finds emotions that contradict a satisfaction score.

use super::small_sample;
use crate::check::map::Map;
use crate::facts::metric::{current, kind, reached};
use crate::facts::{high, is_very_high, is_very_low, low};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Direction, Metric, MetricKind};

pub(in crate::check) static RULE: Rule = Rule {
    name: "emotion-contradicts-metric",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "A very low emotion beside a good satisfaction score, or a very high one beside a bad score.",
    why: "Customers do not rate a moment well and feel awful in it. Either the score measures other people or another \
          moment, or the emotion was guessed. Review both: if they really differ, the reason is an insight worth a note.",
    bad: &["\
title: I renew my contract
metrics: [{id: csat, name: Satisfaction with the call, kind: csat, unit: of 5, value: 4.6, target: 4.5}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -2, metrics: csat, pain_points: Queue of 14 minutes}
"],
    good: &["\
title: I renew my contract
metrics: [{id: csat, name: Satisfaction with the call, kind: csat, unit: of 5, value: 2.1, target: 4.5}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -2, metrics: csat, pain_points: Queue of 14 minutes}
"],
    source: "Stickdorn et al., This Is Service Design Doing, 2018, on triangulation; Reichheld, The One Number You Need to Grow, Harvard Business Review, 2003.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for (metric, places) in map.journey.metrics.iter().zip(map.metric_places()) {
        // A metric at several touchpoints is not specific to one of them.
        let (Some(mood), [at]) = (mood(metric, map), places.as_slice()) else { continue };
        let emotions = &at.moment.emotions;
        let scale = &map.journey.scale;
        let bottom = emotions.iter().all(|emotion| high(emotion).is_some_and(|high| is_very_low(scale, high)));
        let top = emotions.iter().all(|emotion| low(emotion).is_some_and(|low| is_very_high(scale, low)));
        let (Some(emotion), Some(value)) = (emotions.first(), current(metric)) else { continue };
        let (title, number) = match mood {
            Mood::Good if bottom => ("this emotion is very low, and the satisfaction score is good", "a good score"),
            Mood::Bad if top => ("this emotion is very high, and the satisfaction score is bad", "a bad score"),
            Mood::Good | Mood::Bad => continue,
        };
        // A note shows that the contradiction is known.
        if emotions.iter().all(|emotion| emotion.note.is_none()) {
            found.push(
                RULE.at(*emotion.span, title)
                    .label("how it feels")
                    .other(value.span, number)
                    .help("review both, or write under `note` of the emotion why they differ"),
            );
        }
    }
}

/// The unambiguous statement of a satisfaction score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mood {
    Good,
    Bad,
}

fn mood(metric: &Metric, map: &Map) -> Option<Mood> {
    let (low, high) = current(metric)?.ends()?;
    if metric.n.is_some_and(|n| (n.value as f64) < map.threshold(&small_sample::RULE, &small_sample::SURVEYS)) {
        return None;
    }
    let kind = kind(metric)?;
    let stated = metric.direction.map(|direction| direction.value);
    let direction = match kind {
        MetricKind::Nps | MetricKind::Csat => stated.is_none_or(|stated| stated == Direction::Up).then_some(Direction::Up)?,
        // Some effort scales rise with ease, others with effort.
        MetricKind::Ces => stated?,
        MetricKind::Ratio | MetricKind::Time | MetricKind::Count | MetricKind::Money | MetricKind::Other => return None,
    };
    // The score from -1 (worst) to 1 (best), and the limits of good and bad.
    let nps = kind == MetricKind::Nps;
    let (good, bad) = if nps { (0.5, -0.01) } else { (0.6, -0.2) };
    let (worst, best) = if nps { (-100.0, 100.0) } else { scale(metric)? };
    let at = |score: f64| (score - worst) / (best - worst) * 2.0 - 1.0;
    let (low, high) = match direction {
        Direction::Up => (at(low), at(high)),
        Direction::Down => (-at(high), -at(low)),
    };
    if low < -1.0 || high > 1.0 {
        return None;
    }
    if low >= good || (reached(metric) == Some(true) && low >= 0.0) {
        return Some(Mood::Good);
    }
    (high <= bad).then_some(Mood::Bad)
}

/// The ends of a rating's scale, from what its value is a share of, else from the last number in its unit: `%`, `of 5`, `1-7`.
fn scale(metric: &Metric) -> Option<(f64, f64)> {
    let in_unit = || {
        let digits = metric.unit.as_ref()?.rsplit(|char: char| !char.is_ascii_digit()).find(|digits| !digits.is_empty())?;
        digits.parse().ok()
    };
    let greatest: u32 = match current(metric)?.unit.whole() {
        Some(whole) => whole as u32,
        None => in_unit()?,
    };
    match greatest {
        5 | 7 | 10 => Some((1.0, f64::from(greatest))),
        100 => Some((0.0, 100.0)),
        _ => None,
    }
}
