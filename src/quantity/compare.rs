//! Compares two quantities; ranges, limits and calendar months give a result only if it is certain.

use super::meaning::LimitKind;
use super::unit::{Bounds, Measure, on_one_scale};
use super::value::Quantity;

/// The comparison of two quantities on one scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    one: Bounds,
    other: Bounds,
    one_limit: Option<LimitKind>,
    other_limit: Option<LimitKind>,
}

/// Converts two quantities to one scale.
///
/// `None` if they cannot be compared: some of their text was not understood, one of them is a change, or their units cannot be
/// converted.
#[must_use]
pub fn compare(one: &Quantity, other: &Quantity) -> Option<Comparison> {
    if !is_understood(one) || !is_understood(other) || omits_scale(one, other) || omits_scale(other, one) {
        return None;
    }
    let (first, second) = ((one.low?, one.high?), (other.low?, other.high?));
    let ends = |first: Bounds, second: Bounds| {
        let place = |a: f64, b: f64| on_one_scale((a, &one.unit), (b, &other.unit));
        let (low, high) = (place(first.0, second.0)?, place(first.1, second.1)?);
        let (first, second) = ((low.0.0, high.0.1), (low.1.0, high.1.1));
        // `0.9-1.2` beside a percentage.
        (first.0 <= first.1 && second.0 <= second.1).then_some((first, second))
    };
    let compared = ends(first, second)?;
    if one.otherwise.is_some() || other.otherwise.is_some() {
        // `1.200` and `1.500` have the same proportion in both notations; `1.200` and `900` do not.
        let swapped = ends(one.otherwise.unwrap_or(first), other.otherwise.unwrap_or(second))?;
        if !proportional(compared, swapped) {
            return None;
        }
    }
    let (first, second) = compared;
    Some(Comparison { one: first, other: second, one_limit: one.limit, other_limit: other.limit })
}

/// Whether two quantities are understood, and their units certainly cannot be converted: `40 %` and `30 calls`.
#[must_use]
pub fn units_differ(one: &Quantity, other: &Quantity) -> bool {
    is_understood(one) && is_understood(other) && one.unit.certainly_differs(&other.unit)
}

fn is_understood(quantity: &Quantity) -> bool {
    quantity.complete && !quantity.change
}

fn proportional((a, b): (Bounds, Bounds), (c, d): (Bounds, Bounds)) -> bool {
    let (one, other) = ([a.0, a.1, b.0, b.1], [c.0, c.1, d.0, d.1]);
    let greatest = |ends: [f64; 4]| ends.into_iter().map(f64::abs).fold(0.0, f64::max);
    let factor = greatest(other) / greatest(one);
    one.into_iter().zip(other).all(|(one, other)| equal(one * factor, other))
}

/// Whether a number may omit what the other has: the word for thousand or million in `120` beside `100k`, or another unit in `500k`
/// beside `1 mi`.
fn omits_scale(one: &Quantity, other: &Quantity) -> bool {
    let counted = matches!(other.unit.measure, Measure::Count | Measure::Money(_) | Measure::Points);
    if one.unit.is_none() && one.times > 1.0 && !counted {
        return true;
    }
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
        let strict = self.other_limit == Some(LimitKind::Above) && !open;
        greater(least, self.other.0) || (!strict && equal(least, self.other.0))
    }

    /// Whether the first certainly reaches the second from above. A range is reached at its upper end.
    #[must_use]
    pub fn reaches_down(self) -> bool {
        let (most, open) = upper_bound(self.one, self.one_limit);
        let strict = self.other_limit == Some(LimitKind::Below) && !open;
        greater(self.other.1, most) || (!strict && equal(most, self.other.1))
    }

    /// The middles of the two, for drawing them on one bar.
    #[must_use]
    pub fn middles(self) -> (f64, f64) {
        (f64::midpoint(self.one.0, self.one.1), f64::midpoint(self.other.0, self.other.1))
    }
}

/// The lower bound of a value, and whether it is exclusive.
fn lower_bound(ends: Bounds, limit: Option<LimitKind>) -> (f64, bool) {
    match limit {
        Some(LimitKind::AtMost | LimitKind::Below) => (f64::NEG_INFINITY, false),
        Some(LimitKind::Above) => (ends.0, true),
        Some(LimitKind::AtLeast) | None => (ends.0, false),
    }
}

/// The upper bound of a value, and whether it is exclusive.
fn upper_bound(ends: Bounds, limit: Option<LimitKind>) -> (f64, bool) {
    match limit {
        Some(LimitKind::AtLeast | LimitKind::Above) => (f64::INFINITY, false),
        Some(LimitKind::Below) => (ends.1, true),
        Some(LimitKind::AtMost) | None => (ends.1, false),
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
