//! Proposes a scale that fits all scores of a file, where some are outside of its scale.

use crate::findings::Finding;
use crate::model::Scale;

/// Scales that people use, the narrowest first.
const COMMON_SCALES: [(f64, f64); 10] = [
    (-2.0, 2.0),
    (1.0, 5.0),
    (-3.0, 3.0),
    (1.0, 7.0),
    (1.0, 10.0),
    (-5.0, 5.0),
    (0.0, 10.0),
    (-10.0, 10.0),
    (0.0, 100.0),
    (-100.0, 100.0),
];

/// The numbers that are written as scores.
#[derive(Debug, Default)]
pub(super) struct WrittenScores {
    /// The lowest and the highest.
    range: Option<(f64, f64)>,
    /// The findings about those outside of the scale, without help.
    pub(super) outside: Vec<Finding>,
}

impl WrittenScores {
    pub(super) fn add(&mut self, score: f64) {
        let (least, most) = self.range.unwrap_or((score, score));
        self.range = Some((least.min(score), most.max(score)));
    }

    /// The findings, with a scale that fits all scores.
    pub(super) fn findings(&mut self, scale: &Scale) -> Vec<Finding> {
        let (min, max) = (scale.min, scale.max);
        let fitting = self.range.map_or_else(String::new, |range| {
            let (least, most) = fitting(range);
            format!(", or set the scale at the top of the file: `scale: {{min: {least}, max: {most}}}`")
        });
        let found = std::mem::take(&mut self.outside).into_iter();
        found.map(|finding| finding.help(format!("write a number from {min} to {max}{fitting}"))).collect()
    }
}

/// The narrowest usual scale with these scores; for others, the next whole numbers.
fn fitting((least, most): (f64, f64)) -> (f64, f64) {
    let has = |(min, max): &&(f64, f64)| *min <= least && most <= *max;
    COMMON_SCALES.iter().find(has).copied().unwrap_or_else(|| (least.floor().min(0.0), most.ceil().max(0.0)))
}

#[cfg(test)]
mod tests {
    use super::fitting;

    #[test]
    fn a_scale_fits_all_scores() {
        for (scores, scale) in [
            ((-3.0, -1.0), (-3.0, 3.0)),
            ((1.0, 7.0), (1.0, 7.0)),
            ((2.0, 9.0), (1.0, 10.0)),
            ((0.0, 9.0), (0.0, 10.0)),
            ((-1.0, 7.0), (-10.0, 10.0)),
            ((80.0, 80.0), (0.0, 100.0)),
            ((-3.0, 450.5), (-3.0, 451.0)),
        ] {
            assert_eq!(fitting(scores), scale, "{scores:?}");
        }
    }
}
