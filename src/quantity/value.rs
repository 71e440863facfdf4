//! Parses the texts of a metric as quantities that share a unit.

use super::grammar::{self, Parsed};
use super::lexicon::Limit;
use super::normalize::normalize;
use super::number::{Number, NumberNotation, number};
use super::token::tokens;
use super::unit::{Measure, Unit, on_one_scale};

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
    /// The unit of the ends.
    pub unit: Unit,
    /// Whether the text contains a unit, so that the metric's `unit` is not printed after it.
    pub states_unit: bool,
    /// The factor of a word for thousand or million; 1 without one.
    pub times: f64,
    /// The kind of limit, if the number is one: `< 5 min`, `at least 90 %`.
    pub limit: Option<Limit>,
    /// Whether it is a change (`+15 %`), which cannot be compared with an absolute value.
    pub change: bool,
    /// Whether all of the text was understood; otherwise the quantity is not compared.
    pub complete: bool,
}

impl Quantity {
    /// A quantity from a number, such as a value of a series.
    #[must_use]
    pub fn exact(number: f64, unit: Option<&str>) -> Self {
        Self {
            text: number.to_string(),
            low: Some(number),
            high: Some(number),
            unit: unit.map_or(Unit::NONE, unit_of),
            states_unit: false,
            times: 1.0,
            limit: None,
            change: false,
            complete: true,
        }
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

/// Parses the values of one metric, which share a notation and the metric's `unit`, if any.
///
/// `2,5 Mio.` shows that `900.000` beside it is not a fraction.
#[must_use]
pub fn read<const N: usize>(texts: [Option<&str>; N], unit: Option<&str>) -> [Option<Quantity>; N] {
    let shared = unit.map(unit_of);
    let read = |text: &str, counts: bool| one(text, unit, shared.as_ref(), counts);
    let alone = texts.map(|text| text.map(|text| read(text, false)));
    let all = || alone.iter().flatten();
    let has = |notation| all().any(|(_, shown)| *shown == notation);
    let scaled = all().any(|(quantity, _)| quantity.times > 1.0 || quantity.unit.counts());
    let counts = !has(NumberNotation::DecimalPoint) && (has(NumberNotation::DecimalComma) || scaled);
    let mut texts = texts.into_iter();
    alone.map(|one| {
        let text = texts.next().flatten();
        one.map(|(quantity, _)| match text {
            Some(text) if counts && quantity.unit.is_none() => read(text, true).0,
            _ => quantity,
        })
    })
}

/// Parses one text, and returns the notation that it shows.
fn one(text: &str, unit: Option<&str>, shared: Option<&Unit>, counts: bool) -> (Quantity, NumberNotation) {
    // A unit that repeats `unit` is printed once.
    let text = unit.and_then(|unit| without_unit(text, unit)).unwrap_or(text);
    let chars = normalize(text);
    let change = matches!(chars.first(), Some('+' | '±')) || (chars.first() == Some(&'-') && chars.contains(&'%'));
    let reading = whole(text, counts).map(|reading| with_shared(reading, shared));
    let reading = match reading {
        Some((reading, _)) if !counts && reading.unit.counts() => whole(text, true).map(|reading| with_shared(reading, shared)),
        reading => reading,
    };
    let Some((Parsed { low, high, unit, times, limit, notation }, states_unit)) = reading else {
        return (unread(text, &chars, change), NumberNotation::Unknown);
    };
    let (low, high) = (Some(low), Some(high));
    (Quantity { text: text.to_owned(), low, high, unit, states_unit, times, limit, change, complete: true }, notation)
}

fn without_unit<'t>(text: &'t str, unit: &str) -> Option<&'t str> {
    let bare = text.strip_suffix(unit)?.trim_end();
    whole(bare, false).filter(|reading| reading.unit.is_none()).map(|_| bare)
}

fn whole(text: &str, counts: bool) -> Option<Parsed> {
    let reading = grammar::quantity(&tokens(&normalize(text)), counts)?;
    (reading.low.is_finite() && reading.high.is_finite()).then_some(reading)
}

/// Applies the unit of the metric if the text has none; the second value is whether the text has one.
fn with_shared(reading: Parsed, shared: Option<&Unit>) -> (Parsed, bool) {
    let own = &reading.unit;
    let Some(shared) = shared else {
        let states_unit = !own.is_none();
        return (reading, states_unit);
    };
    if own.is_none() {
        return (Parsed { unit: shared.clone(), ..reading }, false);
    }
    // `5:50` is minutes and seconds if the unit is minutes, hours and minutes if it is hours.
    if own.measure == Measure::Clock && shared.measure == Measure::Time && shared.size >= 60.0 {
        return (Parsed { low: reading.low / 60.0, high: reading.high / 60.0, unit: shared.clone(), ..reading }, false);
    }
    // `5 (median)`
    if own.measure == Measure::Count && own.words.starts_with('(') {
        let words = format!("{} {}", shared.words, own.words).trim_start().to_owned();
        return (Parsed { unit: Unit { words, ..shared.clone() }, ..reading }, false);
    }
    (reading, true)
}

/// A value that is not completely understood: the first number in it.
fn unread(text: &str, chars: &[char], change: bool) -> Quantity {
    let start = chars.iter().position(char::is_ascii_digit);
    let counts = chars.iter().any(|char| char.is_alphabetic());
    let first = start.and_then(|start| {
        let (Number { plain, counted, .. }, _) = number(&chars[start..])?;
        let minus = chars[..start].iter().rev().find(|char| **char != ' ') == Some(&'-');
        Some(if counts { counted } else { plain } * if minus { -1.0 } else { 1.0 })
    });
    // The rest may be a unit.
    let states_unit = first.is_some() && chars.iter().any(|char| !char.is_ascii_digit() && !" .,-/".contains(*char));
    let unit = Unit::NONE;
    Quantity {
        text: text.to_owned(),
        low: first,
        high: first,
        unit,
        states_unit,
        times: 1.0,
        limit: None,
        change,
        complete: false,
    }
}

/// Parses the unit of a metric. An unknown unit is compared by its words only.
fn unit_of(text: &str) -> Unit {
    let chars = normalize(text);
    let clock = text.split_once(':').map(|(first, _)| first.trim().to_lowercase());
    match clock.as_deref() {
        Some("h" | "hh") => return Unit::new(Measure::Time, 3600.0),
        Some("m" | "mm" | "min") => return Unit::new(Measure::Time, 60.0),
        Some(_) | None => {}
    }
    grammar::unit(&tokens(&chars))
        .unwrap_or_else(|| Unit { words: chars.into_iter().collect::<String>().to_lowercase(), ..Unit::NONE })
}
