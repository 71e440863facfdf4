//! Converts emotion scores to positions on their scale.

use crate::model::{Emotion, Scale};

/// The distance from the middle of the scale, in half scales, from which a score is high or low.
const FAR: f64 = 0.5;
/// The distance from which a score is very high or very low.
const VERY_FAR: f64 = 0.75;

/// A score from 0, the lowest of the scale, to 1, its highest.
#[must_use]
pub fn level(scale: &Scale, score: f64) -> f64 {
    ((score - scale.min) / (scale.max - scale.min)).clamp(0.0, 1.0)
}

/// A score from -1, the lowest of the scale, through 0, its middle, to 1, its highest.
#[must_use]
pub fn position(scale: &Scale, score: f64) -> f64 {
    let half = (scale.max - scale.min) / 2.0;
    (score - scale.min) / half - 1.0
}

/// The level of a neutral feeling: that of 0, or the middle of a scale that does not contain 0.
#[must_use]
pub fn middle(scale: &Scale) -> f64 {
    if scale.min < 0.0 && scale.max > 0.0 { level(scale, 0.0) } else { 0.5 }
}

/// Whether a score is in the lowest quarter of the scale.
#[must_use]
pub fn is_low(scale: &Scale, score: f64) -> bool {
    position(scale, score) <= -FAR
}

/// Whether a score is in the highest quarter of the scale.
#[must_use]
pub fn is_high(scale: &Scale, score: f64) -> bool {
    position(scale, score) >= FAR
}

/// Whether a score is in the lowest eighth of the scale.
#[must_use]
pub fn is_very_low(scale: &Scale, score: f64) -> bool {
    position(scale, score) <= -VERY_FAR
}

/// Whether a score is in the highest eighth of the scale.
#[must_use]
pub fn is_very_high(scale: &Scale, score: f64) -> bool {
    position(scale, score) >= VERY_FAR
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
