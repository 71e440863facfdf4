//! Compares two quantities: what is certain where one of them is a range, a limit or a calendar month.

use super::lexicon::Limit;
use super::unit::{Ends, Measure, on_one_scale};
use super::value::Quantity;

/// Two quantities on one scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    one: Ends,
    other: Ends,
    one_limit: Option<Limit>,
    other_limit: Option<Limit>,
}

/// Brings two quantities to one scale.
///
/// `None` where they cannot be compared: some of their text was not understood, one of them is a change, or their units
/// differ in more than their size.
#[must_use]
pub fn compare(one: &Quantity, other: &Quantity) -> Option<Comparison> {
    if !is_understood(one) || !is_understood(other) || leaves_out(one, other) || leaves_out(other, one) {
        return None;
    }
    let (first, second) = ((one.low?, one.high?), (other.low?, other.high?));
    let ends = |first: Ends, second: Ends| {
        let place = |a: f64, b: f64| on_one_scale((a, &one.unit), (b, &other.unit));
        let (low, high) = (place(first.0, second.0)?, place(first.1, second.1)?);
        let (first, second) = ((low.0.0, high.0.1), (low.1.0, high.1.1));
        // `0.9-1.2` beside a percentage.
        (first.0 <= first.1 && second.0 <= second.1).then_some((first, second))
    };
    let compared = ends(first, second)?;
    if one.otherwise.is_some() || other.otherwise.is_some() {
        // `1.200` and `1.500` are in the same proportion in either notation; `1.200` and `900` are not.
        let swapped = ends(one.otherwise.unwrap_or(first), other.otherwise.unwrap_or(second))?;
        if !proportional(compared, swapped) {
            return None;
        }
    }
    let (first, second) = compared;
    Some(Comparison { one: first, other: second, one_limit: one.limit, other_limit: other.limit })
}

/// Whether two quantities are understood and still in units that do not convert into each other: `40 %` and `30 calls`.
#[must_use]
pub fn units_differ(one: &Quantity, other: &Quantity) -> bool {
    is_understood(one) && is_understood(other) && one.unit.certainly_differs(&other.unit)
}

fn is_understood(quantity: &Quantity) -> bool {
    quantity.complete && !quantity.change
}

fn proportional((a, b): (Ends, Ends), (c, d): (Ends, Ends)) -> bool {
    let (one, other) = ([a.0, a.1, b.0, b.1], [c.0, c.1, d.0, d.1]);
    let greatest = |ends: [f64; 4]| ends.into_iter().map(f64::abs).fold(0.0, f64::max);
    let factor = greatest(other) / greatest(one);
    one.into_iter().zip(other).all(|(one, other)| equal(one * factor, other))
}

/// Whether a number may leave out what the other has: the word for thousand or million in `120` beside `100k`, or the unit of
/// `500k` beside `1 mi`, which nobody writes with miles.
fn leaves_out(one: &Quantity, other: &Quantity) -> bool {
    let counted = matches!(other.unit.measure, Measure::Count | Measure::Money(_) | Measure::Points);
    if one.unit.is_none() && one.times > 1.0 && !counted {
        return true;
    }
    let (Some(bare), Some(scaled)) = (one.low, other.low) else { return false };
    let near = |ratio: f64| (0.1..10.0).contains(&ratio);
    !one.states_unit && one.times == 1.0 && other.times > 1.0 && near(bare * other.times / scaled)
}

impl Comparison {
    /// The two with each other's place.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self { one: self.other, other: self.one, one_limit: self.other_limit, other_limit: self.one_limit }
    }

    /// Whether the first is certainly greater than the second.
    #[must_use]
    pub fn is_above(self) -> bool {
        let (least, open) = least(self.one, self.one_limit);
        let (most, also_open) = most(self.other, self.other_limit);
        greater(least, most) || ((open || also_open) && equal(least, most))
    }

    /// Whether the first is certainly smaller than the second.
    #[must_use]
    pub fn is_below(self) -> bool {
        self.reversed().is_above()
    }

    /// Whether the first is certainly no smaller than the second asks for. A range is reached at its lower end.
    #[must_use]
    pub fn reaches_up(self) -> bool {
        let (least, open) = least(self.one, self.one_limit);
        let strict = self.other_limit == Some(Limit::Above) && !open;
        greater(least, self.other.0) || (!strict && equal(least, self.other.0))
    }

    /// Whether the first is certainly no greater than the second allows. A range is reached at its upper end.
    #[must_use]
    pub fn reaches_down(self) -> bool {
        let (most, open) = most(self.one, self.one_limit);
        let strict = self.other_limit == Some(Limit::Below) && !open;
        greater(self.other.1, most) || (!strict && equal(most, self.other.1))
    }

    /// The middles of the two, to be drawn on one bar.
    #[must_use]
    pub fn middles(self) -> (f64, f64) {
        (f64::midpoint(self.one.0, self.one.1), f64::midpoint(self.other.0, self.other.1))
    }
}

/// The least that a value may be, and whether it is more than that.
fn least(ends: Ends, limit: Option<Limit>) -> (f64, bool) {
    match limit {
        Some(Limit::AtMost | Limit::Below) => (f64::NEG_INFINITY, false),
        Some(Limit::Above) => (ends.0, true),
        Some(Limit::AtLeast) | None => (ends.0, false),
    }
}

/// The most that a value may be, and whether it is less than that.
fn most(ends: Ends, limit: Option<Limit>) -> (f64, bool) {
    match limit {
        Some(Limit::AtLeast | Limit::Above) => (f64::INFINITY, false),
        Some(Limit::Below) => (ends.1, true),
        Some(Limit::AtMost) | None => (ends.1, false),
    }
}

/// Conversion leaves a last digit behind: 0.1 h is 6 min.
fn equal(one: f64, other: f64) -> bool {
    let greatest = one.abs().max(other.abs());
    one == other || (greatest.is_finite() && (one - other).abs() <= 1e-9 * greatest)
}

fn greater(one: f64, other: f64) -> bool {
    one > other && !equal(one, other)
}
