//! Defines the ranges of ratings, and the ratings of a quick win.

use std::fmt;

/// Importance, engagement, impact, effort and traits.
pub const RATING: RatingRange = RatingRange { min: 1, max: 5 };
/// The intensity of an emotion.
pub const INTENSITY: RatingRange = RatingRange { min: 1, max: 3 };

/// The minimum impact of a quick win.
pub const QUICK_WIN_IMPACT: u8 = 4;
/// The maximum effort of a quick win.
pub const QUICK_WIN_EFFORT: u8 = 2;

/// A range of ratings. Its text is `from 1 to 5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatingRange {
    /// The lowest rating.
    pub min: u8,
    /// The highest rating.
    pub max: u8,
}

impl RatingRange {
    /// Its ends.
    #[must_use]
    pub const fn ends(self) -> (f64, f64) {
        (self.min as f64, self.max as f64)
    }

    /// The number of whole ratings.
    #[must_use]
    pub const fn count(self) -> usize {
        self.index(self.max) + 1
    }

    /// The index of a whole rating: 0 for the lowest.
    #[must_use]
    pub const fn index(self, rating: u8) -> usize {
        (rating - self.min) as usize
    }

    /// The position of a rating: 0 for the lowest, 1 for the highest.
    #[must_use]
    pub fn position(self, rating: f64) -> f64 {
        let (low, high) = self.ends();
        (rating - low) / (high - low)
    }
}

impl fmt::Display for RatingRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "from {} to {}", self.min, self.max)
    }
}
