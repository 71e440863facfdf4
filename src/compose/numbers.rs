//! Counts the figures of a journey: mean emotion, pain points, opportunities.

use crate::model::{Journey, Moment, Severity};

/// Indices of the personas a journey is about: those its own file has, and of those other files share the ones it names; all of
/// them where it names none.
pub(super) fn cast(journey: &Journey) -> Vec<usize> {
    let named = |n: usize| journey.moments().any(|m| m.personas.contains(&n) || m.emotions.iter().any(|e| e.persona == Some(n)));
    let cast: Vec<usize> =
        (0..journey.personas.len()).filter(|n| journey.personas[*n].name.span.file == 0 || named(*n)).collect();
    if cast.is_empty() { (0..journey.personas.len()).collect() } else { cast }
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

/// A score as a level between 0 (worst) and 1 (best).
pub(super) fn level(journey: &Journey, score: f64) -> f64 {
    let scale = &journey.scale;
    ((score - scale.min) / (scale.max - scale.min)).clamp(0.0, 1.0)
}

/// Number of pain points, and of severe ones.
pub(super) fn pains(journey: &Journey) -> (usize, usize) {
    let all = || journey.moments().flat_map(|m| &m.pain_points);
    (all().count(), all().filter(|p| p.severity.is_some_and(|s| s.value == Severity::Severe)).count())
}

/// Number of opportunities, and of quick wins.
pub(super) fn opportunities(journey: &Journey) -> (usize, usize) {
    let all = || journey.moments().flat_map(|m| &m.opportunities);
    (all().count(), all().filter(|o| o.quick_win()).count())
}
