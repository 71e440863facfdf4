//! Parses the texts of a metric as quantities that share a unit, a notation and the meaning of `m`.

use super::grammar::{self, Parsed};
use super::normalize::normalize;
use super::number::{NumberNotation, number};
use super::parser::{Conventions, LetterM};
use super::token::tokens;
use super::unit::{Measure, Unit};
use super::value::Quantity;
use crate::words::locale;

/// Facts about a metric that affect how its values are parsed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// The unit of values without one.
    pub unit: Option<&'a str>,
    /// The kind of the values.
    pub subject: Option<QuantityKind>,
    /// Tag of the language of the author.
    pub language: Option<&'a str>,
}

/// A kind of values that affects how they are parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuantityKind {
    /// Durations: `m` is minutes.
    Time,
    /// Numbers of things: `1.200` is 1200.
    Count,
    /// Amounts of money: `m` is millions.
    Money,
}

/// Parses the values of one metric.
///
/// `2,5 Mio.` shows that `900.000` beside it is not a fraction.
#[must_use]
pub fn read(texts: &[Option<&str>], context: Context<'_>) -> Vec<Option<Quantity>> {
    let given: Vec<&str> = texts.iter().copied().flatten().collect();
    let letter_m = letter_m(&given, context);
    let shared = context.unit.map(|unit| unit_of(unit, letter_m));
    let all: Vec<Understood> = given.iter().map(|text| understand(text, context.unit, shared.as_ref(), letter_m)).collect();
    let notation = notation(&all, context.language);
    let any = |pick: fn(&Parsed) -> bool| all.iter().flat_map(|one| &one.with_point).any(pick);
    let counts = matches!(context.subject, Some(QuantityKind::Count | QuantityKind::Money))
        || any(|parsed| matches!(parsed.unit.measure, Measure::Money(_)) && parsed.unit.is_of_ones());
    // `10.000 calls`, but `1.234 kWh`.
    let likely = if any(|parsed| parsed.times == 1.0 && parsed.unit.is_of_ones() && !parsed.unit.is_none()) {
        NumberNotation::Comma
    } else {
        NumberNotation::Point
    };
    let mut all = all.into_iter();
    texts.iter().map(|text| Some(text.and_then(|_| all.next())?.quantity(notation, counts, likely))).collect()
}

/// A text, parsed in both notations.
struct Understood {
    /// Without a unit that repeats the metric's.
    text: String,
    with_point: Option<Parsed>,
    with_comma: Option<Parsed>,
    states_unit: bool,
    change: bool,
}

fn understand(text: &str, unit: Option<&str>, shared: Option<&Unit>, letter_m: LetterM) -> Understood {
    let parse = |text: &str, notation| whole(text, Conventions { notation, letter_m });
    // A unit that repeats `unit` is printed once.
    let without_unit = || {
        let bare = text.strip_suffix(unit?)?.trim_end();
        parse(bare, NumberNotation::Point).filter(|parsed| parsed.unit.is_none()).map(|_| bare)
    };
    let text = without_unit().unwrap_or(text);
    let chars = normalize(text);
    let in_notation = |notation| parse(text, notation).map(|parsed| with_shared(parsed, shared));
    let (with_point, with_comma) = (in_notation(NumberNotation::Point), in_notation(NumberNotation::Comma));
    Understood {
        text: text.to_owned(),
        states_unit: with_point.as_ref().is_some_and(|(_, states)| *states),
        change: matches!(chars.first(), Some('+' | '±')) || (chars.first() == Some(&'-') && chars.contains(&'%')),
        with_point: with_point.map(|(parsed, _)| parsed),
        with_comma: with_comma.map(|(parsed, _)| parsed),
    }
}

impl Understood {
    /// Selects the notation, which is `likely` if none is certain. `counts` means that the values are whole things or money.
    fn quantity(self, notation: Option<NumberNotation>, counts: bool, likely: NumberNotation) -> Quantity {
        let Self { text, with_point, with_comma, states_unit, change } = self;
        let (point, comma) = match (with_point, with_comma) {
            (Some(point), Some(comma)) => (point, comma),
            // `90 to 6,500` is a range in only one notation.
            (Some(parsed), None) if notation == Some(NumberNotation::Point) => (parsed.clone(), parsed),
            (None, Some(parsed)) if notation == Some(NumberNotation::Comma) => (parsed.clone(), parsed),
            (Some(_) | None, None) | (None, Some(_)) => return unread(text, change),
        };
        let ends = |parsed: &Parsed| (parsed.low, parsed.high);
        // The greater value of `1.200` is the one with thousands.
        let greater = comma.low.abs() + comma.high.abs() > point.low.abs() + point.high.abs();
        let thousands = if greater { NumberNotation::Comma } else { NumberNotation::Point };
        let same = ends(&point) == ends(&comma);
        let ones = point.times == 1.0 && point.unit.is_of_ones();
        // Without a language, the notation of `1,200` is English.
        let english = ones && point.unit.measure == Measure::Count && thousands == NumberNotation::Point;
        let notation = match notation {
            // A fraction of a thing is unlikely in any language.
            Some(notation) if !same && ones && (counts || !point.unit.is_none()) && notation != thousands => None,
            Some(notation) => Some(notation),
            None => ((counts && ones) || english).then_some(thousands),
        };
        let (parsed, other) = match notation.unwrap_or(likely) {
            NumberNotation::Point => (point, comma),
            NumberNotation::Comma => (comma, point),
        };
        let otherwise = (notation.is_none() && !same).then(|| ends(&other));
        let Parsed { low, high, unit, times, limit, .. } = parsed;
        Quantity { text, low: Some(low), high: Some(high), otherwise, unit, states_unit, times, limit, change, complete: true }
    }
}

/// The notation of the texts and of the language; `None` if they disagree.
fn notation(all: &[Understood], language: Option<&str>) -> Option<NumberNotation> {
    let shown = all.iter().filter_map(|one| one.with_point.as_ref().or(one.with_comma.as_ref())?.shows);
    let mut all = shown.chain(language.and_then(notation_of));
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

fn notation_of(tag: &str) -> Option<NumberNotation> {
    let words = locale(tag)?.units;
    let differs = tag.split(['-', '_']).skip(1).any(|region| words.decimal_differs.contains(&region.to_lowercase().as_str()));
    words.decimal.filter(|_| !differs).and_then(NumberNotation::of)
}

/// The meaning of `m` in these texts.
fn letter_m(texts: &[&str], context: Context<'_>) -> LetterM {
    let conventions = Conventions { notation: NumberNotation::Point, letter_m: LetterM::Metre };
    let shared = context.unit.map(|unit| unit_of(unit, LetterM::Metre));
    let is_longer = |unit: &Unit| unit.measure == Measure::Calendar || (unit.measure == Measure::Time && unit.size > 3600.0);
    match context.subject {
        // Next to days, it may be months.
        Some(QuantityKind::Time)
            if !shared.iter().any(is_longer)
                && !texts.iter().any(|text| whole(text, conventions).is_some_and(|it| is_longer(&it.unit))) =>
        {
            LetterM::Minute
        }
        Some(QuantityKind::Money) => LetterM::Million,
        None if shared.is_some_and(|unit| matches!(unit.measure, Measure::Money(_))) => LetterM::Million,
        Some(QuantityKind::Time | QuantityKind::Count) | None => LetterM::Metre,
    }
}

fn whole(text: &str, conventions: Conventions) -> Option<Parsed> {
    let parsed = grammar::quantity(&tokens(&normalize(text))?, conventions)?;
    (parsed.low.is_finite() && parsed.high.is_finite()).then_some(parsed)
}

/// Applies the unit of the metric if the text has none; the second value is whether the text has one.
fn with_shared(parsed: Parsed, shared: Option<&Unit>) -> (Parsed, bool) {
    let own = &parsed.unit;
    let Some(shared) = shared else {
        let states_unit = !own.is_none();
        return (parsed, states_unit);
    };
    if own.is_none() {
        return (Parsed { unit: shared.clone(), ..parsed }, false);
    }
    // `5:50` is minutes and seconds if the unit is minutes, hours and minutes if it is hours.
    if own.measure == Measure::Clock && shared.measure == Measure::Time && shared.size >= 60.0 {
        return (Parsed { low: parsed.low / 60.0, high: parsed.high / 60.0, unit: shared.clone(), ..parsed }, false);
    }
    // `5 (median)`
    if own.measure == Measure::Count && own.words.starts_with('(') {
        return (Parsed { unit: shared.clone().with_words(&own.words), ..parsed }, false);
    }
    (parsed, true)
}

/// A value that is not completely understood: the first number in it.
fn unread(text: String, change: bool) -> Quantity {
    let chars = normalize(&text);
    let start = chars.iter().position(char::is_ascii_digit);
    let first = start.and_then(|start| {
        let value = number(&chars[start..])?.0.value(NumberNotation::Point)?;
        let minus = chars[..start].iter().rev().find(|char| **char != ' ') == Some(&'-');
        Some(value * if minus { -1.0 } else { 1.0 })
    });
    // The rest may be a unit.
    let states_unit = first.is_some() && chars.iter().any(|char| !char.is_ascii_digit() && !" .,-/".contains(*char));
    Quantity {
        text,
        low: first,
        high: first,
        otherwise: None,
        unit: Unit::NONE,
        states_unit,
        times: 1.0,
        limit: None,
        change,
        complete: false,
    }
}

/// Parses the unit of a metric. An unknown unit is compared by its words only.
fn unit_of(text: &str, letter_m: LetterM) -> Unit {
    let chars = normalize(text);
    let clock = text.split_once(':').map(|(first, _)| first.trim().to_lowercase());
    match clock.as_deref() {
        Some("h" | "hh") => return Unit::new(Measure::Time, 3600.0),
        Some("m" | "mm" | "min") => return Unit::new(Measure::Time, 60.0),
        Some(_) | None => {}
    }
    tokens(&chars)
        .and_then(|tokens| grammar::unit(&tokens, Conventions { notation: NumberNotation::Point, letter_m }))
        .unwrap_or_else(|| Unit { words: chars.into_iter().collect::<String>().to_lowercase(), ..Unit::NONE })
}
