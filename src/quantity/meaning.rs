//! Defines what a word or symbol around a number can mean, and answers the questions of the parser about a meaning.

use super::unit::Measure;

/// The meaning of a word or symbol. Some have several meanings: `min` is a lower limit before a number, and minutes after it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Meaning {
    /// A unit.
    Unit(Measure, f64),
    /// Thousand, million.
    Times(f64),
    /// Thousand, million, but only for amounts of money: `€3m`.
    TimesOfMoney(f64),
    /// A number in words.
    Number(f64),
    /// A half before or after a unit.
    Half,
    /// A number and its unit in one word: `שעתיים`, `fortnightly`.
    Whole(f64, Measure, f64),
    /// The number is not exact.
    About,
    /// The number is a limit.
    Limit(LimitKind),
    /// Between the ends of a range.
    To,
    /// Before the first end of a range.
    Between,
    /// Between the ends of a range that begins with such a word.
    BetweenAnd,
    /// Between the parts of a duration.
    And,
    /// Between the part and the whole.
    OutOf,
    /// Between the whole and the part.
    OutOfReversed,
    /// A part of a period that adds nothing to its number and unit.
    Every,
    /// Makes a number a date or a time of day.
    Date,
}

/// The kind of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// The number or more: `≥ 90 %`.
    AtLeast,
    /// The number or less: `max. 5 min`.
    AtMost,
    /// More than the number: `> 90 %`.
    Above,
    /// Less than the number: `< 5 min`.
    Below,
}

impl Meaning {
    /// The measure and the size of a unit.
    pub(super) fn unit(&self) -> Option<(Measure, f64)> {
        if let Self::Unit(measure, size) = self { Some((*measure, *size)) } else { None }
    }

    /// The number, the measure and the size of a word that is both a number and its unit.
    pub(super) fn whole(&self) -> Option<(f64, Measure, f64)> {
        if let Self::Whole(number, measure, size) = self { Some((*number, *measure, *size)) } else { None }
    }

    /// A number in words.
    pub(super) fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The factor of a word for thousand or million. `money`: whether the number is an amount of money.
    pub(super) fn times(&self, money: bool) -> Option<f64> {
        if let Self::Times(times) = self {
            return Some(*times);
        }
        if let (Self::TimesOfMoney(times), true) = (self, money) { Some(*times) } else { None }
    }

    /// Whether it is the unit of an amount of money.
    pub(super) fn is_money(&self) -> bool {
        matches!(self, Self::Unit(Measure::Money(_), _))
    }

    /// Whether the number is about right or a limit.
    pub(super) fn is_qualifier(&self) -> bool {
        matches!(self, Self::About | Self::Limit(_))
    }

    /// Whether it is incomplete without what follows.
    pub(super) fn joins(&self) -> bool {
        matches!(self, Self::To | Self::And | Self::OutOf | Self::Between | Self::BetweenAnd)
    }

    /// The kind of a limit.
    pub(super) fn limit(&self) -> Option<LimitKind> {
        if let Self::Limit(limit) = self { Some(*limit) } else { None }
    }
}
