//! Converts emotion scores to positions on their scale.

use crate::model::{Emotion, Scale};

/// The distance from a neutral feeling, on the scale of [`Scale::position`], from which a score is high or low.
const FAR: f64 = 0.5;
/// The distance from which a score is very high or very low.
const VERY_FAR: f64 = 0.75;

/// The height of a score on the axis, from 0, the lowest of the scale, to 1, its highest.
#[must_use]
pub fn level(scale: &Scale, score: f64) -> f64 {
    ((score - scale.min) / (scale.max - scale.min)).clamp(0.0, 1.0)
}

/// The height of a neutral feeling on the axis.
#[must_use]
pub fn middle(scale: &Scale) -> f64 {
    level(scale, scale.neutral())
}

/// How good a score feels, from 0, the lowest of the scale, through 0.5, a neutral feeling, to 1, its highest. Differs from the
/// level on a scale whose neutral score is not in its middle.
#[must_use]
pub fn mood(scale: &Scale, score: f64) -> f64 {
    f64::midpoint(scale.position(score), 1.0).clamp(0.0, 1.0)
}

/// Whether a score is in the lower half of the negative ones.
#[must_use]
pub fn is_low(scale: &Scale, score: f64) -> bool {
    scale.position(score) <= -FAR
}

/// Whether a score is in the upper half of the positive ones.
#[must_use]
pub fn is_high(scale: &Scale, score: f64) -> bool {
    scale.position(score) >= FAR
}

/// Whether a score is in the lowest quarter of the negative ones.
#[must_use]
pub fn is_very_low(scale: &Scale, score: f64) -> bool {
    scale.position(score) <= -VERY_FAR
}

/// Whether a score is in the highest quarter of the positive ones.
#[must_use]
pub fn is_very_high(scale: &Scale, score: f64) -> bool {
    scale.position(score) >= VERY_FAR
}

/// The lower end of an emotion that changes within the touchpoint, else its score. `None` without a score.
#[must_use]
pub fn low(emotion: &Emotion) -> Option<f64> {
    let score = emotion.score?.value;
    Some(emotion.from.map_or(score, |from| from.value.min(score)))
}

/// The higher end of an emotion that changes within the touchpoint, else its score. `None` without a score.
#[must_use]
pub fn high(emotion: &Emotion) -> Option<f64> {
    let score = emotion.score?.value;
    Some(emotion.from.map_or(score, |from| from.value.max(score)))
}
