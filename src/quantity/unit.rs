//! Defines units and measures, and converts two numbers to one scale.

use std::fmt;

use super::currency::Currency;
use crate::words::{LOCALES, Terms};

/// The unit of a number.
#[derive(Clone, PartialEq)]
pub struct Unit {
    /// The measure.
    pub measure: Measure,
    /// The size of the unit in the base unit of its measure.
    pub size: f64,
    /// What the measure is of or per, or what is counted, in lower case: `calls`, `per call`. May be empty.
    pub words: String,
    /// Whether its symbol has other meanings: `m` may be metres, minutes or millions.
    pub doubtful: bool,
}

/// What is measured, with its base unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measure {
    /// A number of things, or a number without a unit; base unit: one.
    Count,
    /// Time of fixed length; base unit: second.
    Time,
    /// Months, quarters and years; base unit: month.
    Calendar,
    /// `5:50` without a unit: hours and minutes, or minutes and seconds; base unit: the smaller of the two.
    Clock,
    /// Mass; base unit: gram.
    Mass,
    /// Length; base unit: metre.
    Length,
    /// Parts of a whole; base unit: the whole, so that the size of `%` is 0.01.
    Share,
    /// Money; base unit: one of its currency.
    Money(Currency),
    /// Points of a score; base unit: point.
    Points,
}

/// Prints no quotation marks, which the `Debug` output of a journey reserves for texts of the author.
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

    /// Appends words.
    pub(super) fn with_words(self, words: &str) -> Self {
        let words = [self.words.as_str(), words].join(" ").trim().to_owned();
        Self { words, ..self }
    }

    /// Whether there is no unit.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::NONE
    }

    /// The whole of a share: 100 for `%`, 5 for `of 5`.
    #[must_use]
    pub fn whole(&self) -> Option<f64> {
        (self.measure == Measure::Share).then(|| (1.0 / self.size).round())
    }

    /// Whether it counts single things, or money with fewer than three decimal places.
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
    /// Whether two units certainly cannot be converted. Unknown words may be synonyms: `person` and `people`, `ct` and `€`.
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

    /// The measure, if it is certain.
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

    /// Whether it counts things, in a word that is neither an abbreviation nor a share, such as `percentage points`.
    fn is_of_things(&self) -> bool {
        let long = self.words.chars().filter(|char| char.is_alphabetic()).count() > 2 || !self.words.is_ascii();
        let of_share = |terms: Terms| terms.iter().any(|term| self.words.starts_with(term));
        self.measure == Measure::Count && self.size == 1.0 && long && !LOCALES.iter().any(|it| of_share(it.units.percent))
    }
}

/// The smallest and the greatest that a number may be.
pub(super) type Bounds = (f64, f64);

/// Converts two numbers with units to one scale; `None` if the units cannot be converted.
///
/// A number without a unit takes the unit of the other.
pub(super) fn on_one_scale((a, of_a): (f64, &Unit), (b, of_b): (f64, &Unit)) -> Option<(Bounds, Bounds)> {
    match (of_a.is_none(), of_b.is_none()) {
        (true, false) => return Some((exact(with_unit_of(a, of_b)?), exact(b * of_b.size))),
        (false, true) => return Some((exact(a * of_a.size), exact(with_unit_of(b, of_a)?))),
        (true, true) | (false, false) => {}
    }
    // A share may omit what it is of; for other measures the words must match.
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
        (one, other) => (one == other).then(|| (exact(a), exact(b))),
    }
}

const fn exact(value: f64) -> Bounds {
    (value, value)
}

/// Calendar months in seconds: a month has 28 to 31 days, a year 365 or 366.
fn seconds(months: f64) -> Bounds {
    let (years, rest) = ((months / 12.0).trunc(), months % 12.0);
    let of = |year: f64, month: f64| (years * year + rest * month) * 86_400.0;
    (of(365.0, 28.0), of(366.0, 31.0))
}

/// A number without a unit in the base unit of the number that it is compared with.
fn with_unit_of(number: f64, unit: &Unit) -> Option<f64> {
    // `500` beside `1m`
    if unit.doubtful {
        return None;
    }
    match unit.measure {
        // `6` may be minutes or hours.
        Measure::Clock => None,
        // `0.61` equals `61 %`, and `1` may be 1 % or 100 %.
        Measure::Share if number > 0.0 && number < 1.0 => Some(number),
        Measure::Share if number == 1.0 => None,
        // At most 10 of 10; only a percentage may exceed its whole.
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

/// Whether two counted things are the same, such as `1 call` and `30 calls`.
fn same_words(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let ending = long.strip_prefix(short);
    ending == Some("") || (short.chars().count() > 2 && ending.is_some_and(|ending| PLURALS.contains(&ending)))
}

/// Plural suffixes of nouns.
const PLURALS: &[&str] = &["s", "es", "e", "n", "en"];
