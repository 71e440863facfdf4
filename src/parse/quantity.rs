//! A measured value as people write it to numbers: `61 %`, `8-12 days`, `+15 %`, `1,200`, `4,5`, `EUR 3.2M`.

use super::reader::{Field, Fields, Reader};
use crate::model::{Quantity, Text};
use crate::source::Spanned;

impl Reader<'_> {
    /// A measured value. Where `unit` is given, the same unit at the end of the value is dropped.
    pub(super) fn quantity_of(&mut self, fields: &Fields, key: &'static str, unit: Option<&Text>) -> Option<Spanned<Quantity>> {
        fields.get(key).and_then(|field| self.quantity(field, unit))
    }

    pub(super) fn quantity(&mut self, field: Field, unit: Option<&Text>) -> Option<Spanned<Quantity>> {
        if let super::tree::Value::Number(..) = field.node.value {
            // Refuses `.nan` and `.inf`.
            self.number(field)?;
        }
        let text = self.text(field)?;
        let span = text.span;
        let bare = unit.and_then(|unit| text.value.strip_suffix(unit.value.as_str())).map(str::trim_end);
        let written = bare.filter(|bare| !bare.is_empty()).unwrap_or(&text.value);
        Some(Spanned::new(quantity(written), span))
    }
}

/// Reads a measured value; a text without a number has no ends.
pub(super) fn quantity(text: &str) -> Quantity {
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

/// A number at the start of a text, and what follows it. Knows `1,200`, `1 200`, `4,5`, `3.2M` and `12k`.
fn number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|char: char| !(char.is_ascii_digit() || matches!(char, '.' | ',' | ' ' | '\''))).unwrap_or(text.len());
    let mut digits = String::new();
    let mut used = 0;
    for (index, char) in text[..end].char_indices() {
        let after = &text[index + char.len_utf8()..end];
        let group = after.bytes().take_while(u8::is_ascii_digit).count();
        match char {
            '0'..='9' => digits.push(char),
            // Three digits after a separator are thousands; after a point they are a fraction.
            ',' | ' ' | '\'' if group == 3 && !digits.is_empty() && !digits.contains('.') => {}
            '.' | ',' if group > 0 && !digits.contains('.') => digits.push('.'),
            _ => break,
        }
        used = index + char.len_utf8();
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
