//! The figures of a journey: mean emotion, counts, progress towards a target.

use crate::model::{Direction, Journey, Metric, MetricKind, Moment, Quantity, Severity};

/// Every moment of a journey in order: each stage as a whole, then its touchpoints.
pub(super) fn moments(journey: &Journey) -> impl Iterator<Item = &Moment> {
    journey.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)))
}

/// Mean of all scores, in the journey's own scale; `None` without scores. A stage's own score counts where none of its touchpoints
/// has one.
pub(super) fn mean_emotion(journey: &Journey) -> Option<f64> {
    let of = |moment: &Moment| moment.emotions.iter().filter_map(|e| e.score.map(|s| s.value)).collect::<Vec<f64>>();
    let scores: Vec<f64> = journey
        .stages
        .iter()
        .flat_map(|stage| {
            let own: Vec<f64> = stage.touchpoints.iter().flat_map(|t| of(&t.moment)).collect();
            if own.is_empty() { of(&stage.whole) } else { own }
        })
        .collect();
    if scores.is_empty() { None } else { Some(scores.iter().sum::<f64>() / scores.len() as f64) }
}

/// Number of pain points, and of severe ones.
pub(super) fn pains(journey: &Journey) -> (usize, usize) {
    let all = || moments(journey).flat_map(|m| &m.pain_points);
    (all().count(), all().filter(|p| p.severity.is_some_and(|s| s.value == Severity::Severe)).count())
}

/// Number of opportunities, and of quick wins.
pub(super) fn opportunities(journey: &Journey) -> (usize, usize) {
    let all = || moments(journey).flat_map(|m| &m.opportunities);
    (all().count(), all().filter(|o| o.quick_win()).count())
}

/// How far a metric's value is on the way to its target, 0-1, and whether it is there.
///
/// Where lower is better the share is target / value. `None` where the two cannot be compared.
pub(super) fn progress(metric: &Metric) -> Option<(f64, bool)> {
    let (value, target) = (plain(metric.value.as_ref()?)?, plain(metric.target.as_ref()?)?);
    if value < 0.0 || target < 0.0 {
        return None;
    }
    let down = match metric.direction.map(|d| d.value) {
        Some(Direction::Down) => true,
        Some(Direction::Up) => false,
        // Durations and efforts are better when they are lower; for the rest the target shows the way.
        None => metric.kind.is_some_and(|k| matches!(k.value, MetricKind::Time | MetricKind::Ces)) || target < value,
    };
    let (part, whole) = if down { (target, value) } else { (value, target) };
    let share = if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 1.0 };
    Some((share, if down { value <= target } else { value >= target }))
}

fn plain(quantity: &Quantity) -> Option<f64> {
    if quantity.change { None } else { Some(f64::midpoint(quantity.low?, quantity.high?)) }
}
