//! Holds a measured value, as it was written and as it was understood.

use super::lexicon::Limit;
use super::unit::{Unit, on_one_scale};

/// A measured value: a number with a unit, a range, a share or a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// As the author wrote it, without the unit where that is the one under `unit`: `61 %`, `8-12 days`, `+15 %`, `4.5`.
    pub text: String,
    /// The lower end in [`Quantity::unit`], with `k` and `Mio.` applied; equal to `high` unless a range was written. Finite.
    /// `None` for words such as `several`.
    pub low: Option<f64>,
    /// The upper end. Finite.
    pub high: Option<f64>,
    /// Both ends if the author writes the other decimal mark of `.` and `,`; `None` where that makes no difference, or is known.
    pub otherwise: Option<(f64, f64)>,
    /// What the ends are measured in.
    pub unit: Unit,
    /// Whether the text itself says what the number is of, so that `unit` is not written after it.
    pub states_unit: bool,
    /// What a word for thousand or million has multiplied the ends by; 1 without one.
    pub times: f64,
    /// Whether the number is a limit: `< 5 min`, `at least 90 %`.
    pub limit: Option<Limit>,
    /// True for a change (`+15 %`), which cannot be compared with an absolute value.
    pub change: bool,
    /// Whether all of the text was understood. A quantity that was not is not compared with any other.
    pub complete: bool,
}

impl Quantity {
    /// Both ends, in [`Quantity::unit`]; `None` for a change, a limit, and where they are not certain.
    #[must_use]
    pub fn ends(&self) -> Option<(f64, f64)> {
        let certain = self.complete && !self.change && self.limit.is_none() && self.otherwise.is_none();
        Some((self.low?, self.high?)).filter(|_| certain)
    }

    /// The lower end in another unit; `None` where it cannot be converted.
    #[must_use]
    pub fn low_in(&self, unit: &Unit) -> Option<f64> {
        let low = self.low.filter(|_| self.complete && !self.change)?;
        if self.unit == *unit {
            return Some(low);
        }
        let (low, one) = on_one_scale((low, &self.unit), (1.0, unit))?;
        Some(f64::midpoint(low.0, low.1) / f64::midpoint(one.0, one.1))
    }
}
