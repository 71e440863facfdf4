//! Small values that many parts of a journey share.

use std::fmt;

use crate::source::Spanned;

/// A text as the author wrote it: not blank, outer white space removed, inner line breaks kept.
pub type Text = Spanned<String>;

/// An id as written, kebab-case, unique among the things of its kind.
pub type Id = Spanned<String>;

/// A calendar date that exists (proleptic Gregorian).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12; `None` where only a year was written.
    pub month: Option<u8>,
    /// 1 to 31; `None` where only a month or a year was written.
    pub day: Option<u8>,
}

impl fmt::Display for Date {
    /// ISO 8601, as far as it is known: `2026-10-12`, `2026-10`, `2026`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// A measured value: a number with a unit, a range, a percentage or a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// As the author wrote it, without the unit when that stands in `unit`: `61 %`, `8-12 days`, `+15 %`, `4.5`.
    pub text: String,
    /// The lower end; equal to `high` unless a range was given. Finite. `None` for words such as `several`.
    pub low: Option<f64>,
    /// The upper end. Finite.
    pub high: Option<f64>,
    /// True for a change (`+15 %`), which cannot be compared with an absolute value.
    pub change: bool,
}

/// Where in the journey something stands: in a touchpoint, or in a stage as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index into [`crate::model::Journey::stages`].
    pub stage: usize,
    /// Index into that stage's touchpoints; `None` for the stage as a whole.
    pub touchpoint: Option<usize>,
}

/// A part of a touchpoint that a flow can start from or lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What the customer sees and touches.
    PhysicalEvidence,
    /// What the customer does.
    Actions,
    /// What the customer sees the service do.
    Frontstage,
    /// What happens out of the customer's sight.
    Backstage,
    /// Systems and partners behind the backstage.
    Support,
}
