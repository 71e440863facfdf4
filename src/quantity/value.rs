//! Defines quantities and converts them to other units.

use super::meaning::LimitKind;
use super::unit::{Unit, on_one_scale};

/// A measured value: a number with a unit, a range, a share or a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The text of the author, without a unit that repeats the metric's `unit`: `61 %`, `8-12 days`, `+15 %`, `4.5`.
    pub text: String,
    /// The lower end in [`Quantity::unit`], with `k` and `Mio.` applied; equal to `high` except for a range. Finite.
    /// `None` for words such as `several`.
    pub low: Option<f64>,
    /// The upper end. Finite.
    pub high: Option<f64>,
    /// Both ends in the other notation of `.` and `,`, if the notation is unknown and makes a difference.
    pub otherwise: Option<(f64, f64)>,
    /// What the ends are measured in.
    pub unit: Unit,
    /// Whether the text contains a unit, so that the metric's `unit` is not printed after it.
    pub states_unit: bool,
    /// The factor of a word for thousand or million; 1 without one.
    pub times: f64,
    /// The kind of limit, if the number is one: `< 5 min`, `at least 90 %`.
    pub limit: Option<LimitKind>,
    /// Whether it is a change (`+15 %`), which cannot be compared with an absolute value.
    pub change: bool,
    /// Whether all of the text was understood; otherwise the quantity is not compared.
    pub complete: bool,
}

impl Quantity {
    /// Both ends in [`Quantity::unit`]; `None` for a change or a limit, or if they are ambiguous.
    #[must_use]
    pub fn ends(&self) -> Option<(f64, f64)> {
        let certain = self.complete && !self.change && self.limit.is_none() && self.otherwise.is_none();
        Some((self.low?, self.high?)).filter(|_| certain)
    }

    /// Whether a unit is printed after its number: it has a number, and states no unit itself.
    #[must_use]
    pub const fn takes_unit(&self) -> bool {
        !self.states_unit && self.low.is_some()
    }

    /// The text with a unit after its number: `14 min`, `5 min or less`. Unchanged if it states its own or has no number.
    #[must_use]
    pub fn with_unit(&self, unit: &str) -> String {
        if !self.takes_unit() {
            return self.text.clone();
        }
        // `or less` follows the unit, a word for million does not.
        let number = self.text.trim_end_matches(|c: char| !c.is_numeric()).len();
        let end = if self.limit.is_some() && self.times == 1.0 { number } else { self.text.len() };
        format!("{}\u{a0}{unit}{}", &self.text[..end], &self.text[end..])
    }

    /// The lower end in another unit; `None` if it cannot be converted.
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
