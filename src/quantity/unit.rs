//! Defines what a number can be measured in, and brings two numbers to one scale.

use std::fmt;

use super::currency::Currency;
use crate::words::{LOCALES, Terms};

/// What a number is measured in.
#[derive(Clone, PartialEq)]
pub struct Unit {
    /// What is measured.
    pub measure: Measure,
    /// How much one of the unit is, in the base unit of its measure.
    pub size: f64,
    /// What the measure is of or per, or what is counted, in lower case: `calls`, `per call`. Empty where nothing is said.
    pub words: String,
    /// Whether its sign may stand for something else, as `m` may for metres, minutes and millions.
    pub doubtful: bool,
}

/// What is measured, and in which base unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measure {
    /// A number of things, or a number without a unit; ones.
    Count,
    /// Time of fixed length; seconds.
    Time,
    /// Months, quarters and years; months.
    Calendar,
    /// `5:50` without a unit: hours and minutes, or minutes and seconds; the smaller of the two.
    Clock,
    /// Grams.
    Mass,
    /// Metres.
    Length,
    /// Parts of a whole; the whole, so that the size of `%` is 0.01.
    Share,
    /// Money; ones of its currency.
    Money(Currency),
    /// Points of a score; points.
    Points,
}

/// Without quotation marks, in which the `Debug` of a journey shows what the author wrote.
impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unit({:?} {} {})", self.measure, self.size, self.words)
    }
}

impl Unit {
    /// No unit.
    pub(super) const NONE: Self = Self::new(Measure::Count, 1.0);

    pub(super) const fn new(measure: Measure, size: f64) -> Self {
        Self { measure, size, words: String::new(), doubtful: false }
    }

    /// The unit with further words.
    pub(super) fn with_words(self, words: &str) -> Self {
        let words = [self.words.as_str(), words].join(" ").trim().to_owned();
        Self { words, ..self }
    }

    /// Whether nothing says what the number is of.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::NONE
    }

    /// Of how many a share is: 100 for `%`, 5 for `of 5`.
    #[must_use]
    pub fn whole(&self) -> Option<f64> {
        (self.measure == Measure::Share).then(|| (1.0 / self.size).round())
    }

    /// Whether a number is of single things, or of money without a fraction of three digits.
    pub(super) fn is_of_ones(&self) -> bool {
        let ones = self.size == 1.0 && !self.words.contains('/');
        match self.measure {
            Measure::Count => ones && !["x", "l"].contains(&self.words.as_str()),
            Measure::Money(currency) => ones && !currency.has_thousandths(),
            Measure::Time
            | Measure::Mass
            | Measure::Length
            | Measure::Calendar
            | Measure::Clock
            | Measure::Share
            | Measure::Points => false,
        }
    }
}

impl Unit {
    /// Whether this unit and another one do not convert into each other. Not where one of them may be another word for the other:
    /// `person` and `people`, `ct` and `€`.
    pub(super) fn certainly_differs(&self, other: &Self) -> bool {
        match (self.scale(), other.scale()) {
            (Some(Measure::Money(one)), Some(Measure::Money(other))) => one.certainly_differs(other),
            (Some(one), Some(other)) => one != other,
            // `40 %` and `30 calls`
            (Some(Measure::Share), None) => other.is_of_things(),
            (None, Some(Measure::Share)) => self.is_of_things(),
            (None, _) | (_, None) => false,
        }
    }

    /// What the unit converts into for certain.
    fn scale(&self) -> Option<Measure> {
        if !self.words.is_empty() || self.doubtful {
            return None;
        }
        match self.measure {
            Measure::Time | Measure::Calendar => Some(Measure::Time),
            Measure::Mass | Measure::Length | Measure::Share | Measure::Money(_) => Some(self.measure),
            Measure::Count | Measure::Clock | Measure::Points => None,
        }
    }

    /// Whether things are counted, in a word that is neither an abbreviation nor one for a share, such as `percentage points`.
    fn is_of_things(&self) -> bool {
        let long = self.words.chars().filter(|char| char.is_alphabetic()).count() > 2 || !self.words.is_ascii();
        let of_share = |terms: Terms| terms.iter().any(|term| self.words.starts_with(term));
        self.measure == Measure::Count && self.size == 1.0 && long && !LOCALES.iter().any(|it| of_share(it.units.percent))
    }
}

/// The smallest and the greatest that a number may be.
pub(super) type Ends = (f64, f64);

/// Two numbers in their units on one scale; `None` where the units have nothing in common.
///
/// A number without a unit is taken to be in the unit of the other.
pub(super) fn on_one_scale((a, of_a): (f64, &Unit), (b, of_b): (f64, &Unit)) -> Option<(Ends, Ends)> {
    match (of_a.is_none(), of_b.is_none()) {
        (true, false) => return Some((exact(adopted(a, of_b)?), exact(b * of_b.size))),
        (false, true) => return Some((exact(a * of_a.size), exact(adopted(b, of_a)?))),
        (true, true) | (false, false) => {}
    }
    // A share is of something, whether that is said or not; anything else is per call, or it is not.
    let shares = of_a.measure == Measure::Share && of_b.measure == Measure::Share;
    let unsaid = of_a.words.is_empty() || of_b.words.is_empty();
    let same = same_words(&of_a.words, &of_b.words) || (shares && unsaid);
    if !same {
        return None;
    }
    let (a, b) = (a * of_a.size, b * of_b.size);
    match (of_a.measure, of_b.measure) {
        (Measure::Calendar, Measure::Time) => Some((seconds(a), exact(b))),
        (Measure::Time, Measure::Calendar) => Some((exact(a), seconds(b))),
        (Measure::Money(one), Measure::Money(other)) if one.may_be(other) => Some((exact(a), exact(b))),
        (one, other) if one == other => Some((exact(a), exact(b))),
        _ => None,
    }
}

const fn exact(value: f64) -> Ends {
    (value, value)
}

/// Calendar months in seconds: a month has 28 to 31 days, a year 365 or 366.
fn seconds(months: f64) -> Ends {
    let (years, rest) = ((months / 12.0).trunc(), months % 12.0);
    let of = |year: f64, month: f64| (years * year + rest * month) * 86_400.0;
    (of(365.0, 28.0), of(366.0, 31.0))
}

/// A number without a unit in the base unit of the number that it is compared with.
fn adopted(number: f64, unit: &Unit) -> Option<f64> {
    // `500` beside `1m`
    if unit.doubtful {
        return None;
    }
    match unit.measure {
        // Whether `6` is minutes or hours is not known.
        Measure::Clock => None,
        // `0.61` is as much as `61 %`, and `1` may be one percent or all of it.
        Measure::Share if number > 0.0 && number < 1.0 => Some(number),
        Measure::Share if number == 1.0 => None,
        // No more than 10 of 10; only a percentage goes beyond its whole.
        Measure::Share if number * unit.size > 1.0 && unit.whole() != Some(100.0) => None,
        Measure::Share
        | Measure::Count
        | Measure::Time
        | Measure::Calendar
        | Measure::Mass
        | Measure::Length
        | Measure::Money(_)
        | Measure::Points => Some(number * unit.size),
    }
}

/// Whether two things that are counted are the same, as `1 call` and `30 calls` are.
fn same_words(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let ending = long.strip_prefix(short);
    ending == Some("") || (short.chars().count() > 2 && ending.is_some_and(|ending| PLURALS.contains(&ending)))
}

/// Endings by which the plural of a noun differs from its singular.
const PLURALS: &[&str] = &["s", "es", "e", "n", "en"];
