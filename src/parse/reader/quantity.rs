//! A measured value as people write it to numbers: `61 %`, `8-12 days`, `+15 %`, `1,200`, `4,5`, `EUR 3.2M`.
//!
//! Which mark is the decimal one: where both `.` and `,` stand, the last of them. A mark that stands several times before
//! groups of three digits separates thousands, and so does a single `,` before exactly three digits (`1,200`), unless a
//! lone `0` precedes it. A single `.` before exactly three digits is a fraction, as in YAML (`10.125`), unless a unit says
//! that things or money are counted: then it separates thousands (`10.000 EUR`, also with the unit under `unit`).
//! Percentages and measures such as seconds or kilometres count nothing.

use super::fields::{Field, Fields, Reader};
use crate::model::keys::Key;
use crate::model::{Quantity, Text};
use crate::source::Spanned;

impl Reader<'_> {
    /// A measured value. Where `unit` is given, the same unit at the end of the value is dropped.
    pub(super) fn quantity_of(&mut self, fields: &Fields, key: &Key<Quantity>, unit: Option<&Text>) -> Option<Spanned<Quantity>> {
        fields.get(key).and_then(|field| self.quantity(field, unit))
    }

    pub(super) fn quantity(&mut self, field: Field, unit: Option<&Text>) -> Option<Spanned<Quantity>> {
        if let crate::parse::syntax::tree::Value::Number(..) = field.node.value {
            // Refuses `.nan` and `.inf`.
            self.number(field)?;
        }
        let text = self.text(field)?;
        let span = text.span;
        let bare = unit.and_then(|unit| text.value.strip_suffix(unit.value.as_str())).map(str::trim_end);
        let written = bare.filter(|bare| !bare.is_empty()).unwrap_or(&text.value);
        Some(Spanned::new(quantity(written, unit.map(|unit| unit.value.as_str())), span))
    }
}

/// Units of which fractions are given with three digits.
const MEASURES: &[&str] = &["s", "sec", "second", "seconds", "ms", "m", "km", "kg", "l", "t", "x", "points", "point"];

/// True where the words around the digits, or the unit, count things or money.
fn counts(text: &str, unit: Option<&str>) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|char: char| !char.is_alphabetic() && !matches!(char, '\u{20ac}' | '$' | '\u{a3}' | '\u{a5}'));
        parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let unit = unit.unwrap_or_default();
    let all: Vec<String> = words(text).into_iter().chain(words(unit)).filter(|word| word != "to").collect();
    !text.contains('%') && !unit.contains('%') && !all.is_empty() && !all.iter().any(|word| MEASURES.contains(&word.as_str()))
}

/// Reads a measured value; a text without a number has no ends.
fn quantity(text: &str, unit: Option<&str>) -> Quantity {
    let points = counts(text, unit);
    let number = |text| number(text, points);
    let ascii = text.replace(['\u{2212}', '\u{2013}', '\u{2014}'], "-").replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ");
    let signed = ascii.starts_with('+') || (ascii.starts_with('-') && ascii.contains('%')) || ascii.starts_with('±');
    let mut ends = None;
    if let Some(start) = ascii.find(|char: char| char.is_ascii_digit())
        && let Some((low, rest)) = number(&ascii[start..])
    {
        let sign = if ascii[..start].trim_end().ends_with('-') { -1.0 } else { 1.0 };
        let rest = rest.trim_start();
        let second =
            rest.strip_prefix('-').or_else(|| rest.strip_prefix("to ")).or_else(|| rest.strip_prefix("..")).map(str::trim_start);
        let high = second.and_then(number).map(|(high, _)| high).filter(|high| *high >= sign * low);
        ends = Some((sign * low, high.unwrap_or(sign * low)));
    }
    let ends = ends.filter(|(low, high)| low.is_finite() && high.is_finite());
    Quantity { text: text.to_string(), low: ends.map(|ends| ends.0), high: ends.map(|ends| ends.1), change: signed }
}

/// A number at the start of a text, and what follows it. `counts`: a point before three digits separates thousands.
fn number(text: &str, counts: bool) -> Option<(f64, &str)> {
    let bytes = text.as_bytes();
    let digits_from = |at: usize| bytes[at.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    // The first digits, then each mark with the digits after it.
    let first = digits_from(0);
    let mut groups: Vec<(u8, usize, usize)> = Vec::new();
    let mut end = first;
    while let Some(&mark) = bytes.get(end).filter(|mark| matches!(mark, b'.' | b',' | b' ' | b'\'')) {
        let length = digits_from(end + 1);
        if length == 0 || (matches!(mark, b' ' | b'\'') && length != 3) {
            break;
        }
        groups.push((mark, end + 1, length));
        end += 1 + length;
    }
    // Nobody writes thousands of thousands: `3.125M` is a fraction.
    let counts = counts && !text[end..].trim_start().starts_with(['k', 'K', 'M']);
    let decimal = decimal_mark(&text[..first], &groups, counts);
    let mut digits = String::from(&text[..first]);
    let mut used = first;
    let mut fraction = false;
    for (index, (_, start, length)) in groups.into_iter().enumerate() {
        if decimal == Some(index) {
            digits.push('.');
            fraction = true;
        } else if fraction || length != 3 {
            break;
        }
        digits.push_str(&text[start..start + length]);
        used = start + length;
    }
    let number: f64 = digits.parse().ok()?;
    let rest = &text[used..];
    let factor = match rest.trim_start().chars().next() {
        Some('k' | 'K') if !rest.trim_start()[1..].starts_with(char::is_alphanumeric) => 1e3,
        Some('M') if !rest.trim_start()[1..].starts_with(char::is_alphanumeric) => 1e6,
        _ => return Some((number, rest)),
    };
    Some((number * factor, &rest.trim_start()[1..]))
}

/// Which of the groups after the first digits is the fraction.
fn decimal_mark(first: &str, groups: &[(u8, usize, usize)], counts: bool) -> Option<usize> {
    let marks: Vec<(usize, u8, usize)> = groups
        .iter()
        .enumerate()
        .filter(|(_, (mark, ..))| matches!(mark, b'.' | b','))
        .map(|(index, (mark, _, length))| (index, *mark, *length))
        .collect();
    let grouped = |mark: u8| marks.iter().filter(|(_, other, _)| *other == mark).all(|(.., length)| *length == 3);
    let thousands = (1..=3).contains(&first.len()) && first != "0";
    match marks.as_slice() {
        [] => None,
        // A blank before it has separated the thousands.
        [(index, ..)] if groups.len() > 1 => Some(*index),
        [(index, b'.', 3)] => (!thousands || !counts).then_some(*index),
        [(index, _, 3)] => (!thousands).then_some(*index),
        [(index, ..)] => Some(*index),
        [.., (index, last, _)] => {
            let other = if *last == b'.' { b',' } else { b'.' };
            let once = marks.iter().filter(|(_, mark, _)| mark == last).count() == 1;
            if thousands && once && grouped(other) {
                Some(*index)
            } else if thousands && marks.iter().all(|(_, mark, length)| mark == last && *length == 3) {
                None
            } else {
                marks.first().map(|(index, ..)| *index)
            }
        }
    }
}
