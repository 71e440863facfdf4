//! Compares two quantities; ranges, limits and calendar months give a result only if it is certain.

use super::lexicon::Limit;
use super::unit::{Bounds, on_one_scale};
use super::value::Quantity;

/// The comparison of two quantities on one scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    one: Bounds,
    other: Bounds,
    one_limit: Option<Limit>,
    other_limit: Option<Limit>,
}

/// Converts two quantities to one scale.
///
/// `None` if they cannot be compared: some of their text was not understood, one of them is a change, or their units cannot be
/// converted.
#[must_use]
pub fn compare(one: &Quantity, other: &Quantity) -> Option<Comparison> {
    if !one.complete || !other.complete || one.change || other.change || omits_scale(one, other) || omits_scale(other, one) {
        return None;
    }
    let ends = |a: f64, b: f64| on_one_scale((a, &one.unit), (b, &other.unit));
    let (low, high) = (ends(one.low?, other.low?)?, ends(one.high?, other.high?)?);
    let (first, second) = ((low.0.0, high.0.1), (low.1.0, high.1.1));
    // `0.9-1.2` beside a percentage.
    (first.0 <= first.1 && second.0 <= second.1).then_some(Comparison {
        one: first,
        other: second,
        one_limit: one.limit,
        other_limit: other.limit,
    })
}

/// Whether a number may omit the word for thousand or million that the other has: `120` beside `100k`.
fn omits_scale(one: &Quantity, other: &Quantity) -> bool {
    let (Some(bare), Some(scaled)) = (one.low, other.low) else { return false };
    let near = |ratio: f64| (0.1..10.0).contains(&ratio);
    !one.states_unit && one.times == 1.0 && other.times > 1.0 && near(bare * other.times / scaled)
}

impl Comparison {
    /// The comparison with the two quantities swapped.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self { one: self.other, other: self.one, one_limit: self.other_limit, other_limit: self.one_limit }
    }

    /// Whether the first is certainly greater than the second.
    #[must_use]
    pub fn is_above(self) -> bool {
        let (least, open) = lower_bound(self.one, self.one_limit);
        let (most, also_open) = upper_bound(self.other, self.other_limit);
        greater(least, most) || ((open || also_open) && equal(least, most))
    }

    /// Whether the first is certainly smaller than the second.
    #[must_use]
    pub fn is_below(self) -> bool {
        self.reversed().is_above()
    }

    /// Whether the first certainly reaches the second from below. A range is reached at its lower end.
    #[must_use]
    pub fn reaches_up(self) -> bool {
        let (least, open) = lower_bound(self.one, self.one_limit);
        let strict = self.other_limit == Some(Limit::Above) && !open;
        greater(least, self.other.0) || (!strict && equal(least, self.other.0))
    }

    /// Whether the first certainly reaches the second from above. A range is reached at its upper end.
    #[must_use]
    pub fn reaches_down(self) -> bool {
        let (most, open) = upper_bound(self.one, self.one_limit);
        let strict = self.other_limit == Some(Limit::Below) && !open;
        greater(self.other.1, most) || (!strict && equal(most, self.other.1))
    }

    /// The middles of the two, for drawing them on one bar.
    #[must_use]
    pub fn middles(self) -> (f64, f64) {
        (f64::midpoint(self.one.0, self.one.1), f64::midpoint(self.other.0, self.other.1))
    }
}

/// The lower bound of a value, and whether it is exclusive.
fn lower_bound(ends: Bounds, limit: Option<Limit>) -> (f64, bool) {
    match limit {
        Some(Limit::AtMost | Limit::Below) => (f64::NEG_INFINITY, false),
        Some(Limit::Above) => (ends.0, true),
        Some(Limit::AtLeast) | None => (ends.0, false),
    }
}

/// The upper bound of a value, and whether it is exclusive.
fn upper_bound(ends: Bounds, limit: Option<Limit>) -> (f64, bool) {
    match limit {
        Some(Limit::AtLeast | Limit::Above) => (f64::INFINITY, false),
        Some(Limit::Below) => (ends.1, true),
        Some(Limit::AtMost) | None => (ends.1, false),
    }
}

/// Equality with a tolerance for rounding errors of conversion: 0.1 h is 6 min.
fn equal(one: f64, other: f64) -> bool {
    let greatest = one.abs().max(other.abs());
    one == other || (greatest.is_finite() && (one - other).abs() <= 1e-9 * greatest)
}

fn greater(one: f64, other: f64) -> bool {
    one > other && !equal(one, other)
}
