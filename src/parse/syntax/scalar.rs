//! Resolves plain scalars (null, bool, number, string) by the core schema of YAML 1.2.2, section 10.3.2.

use std::borrow::Cow;

use super::tree::YamlValue;

/// Resolves an unquoted word. `yes`, `no`, `on` and dates are texts.
pub(in crate::parse) fn resolve(word: Cow<'_, str>) -> YamlValue<'_> {
    match word.as_ref() {
        "" | "~" | "null" | "Null" | "NULL" => YamlValue::Null,
        "true" | "True" | "TRUE" => YamlValue::Bool(true, word),
        "false" | "False" | "FALSE" => YamlValue::Bool(false, word),
        text => match number(text) {
            Some(number) => YamlValue::Number(number, word),
            None => YamlValue::Text(word),
        },
    }
}

/// Parses an unquoted word as a number; may be infinite or not a number (`.inf`, `.nan`, `1e999`).
pub(in crate::parse) fn number(word: &str) -> Option<f64> {
    let digits = |text: &str, radix: u32| !text.is_empty() && text.chars().all(|char| char.is_digit(radix));
    if let Some(octal) = word.strip_prefix("0o").filter(|rest| digits(rest, 8)) {
        return u64::from_str_radix(octal, 8).ok().map(|number| number as f64);
    }
    if let Some(hex) = word.strip_prefix("0x").filter(|rest| digits(rest, 16)) {
        return u64::from_str_radix(hex, 16).ok().map(|number| number as f64);
    }
    let unsigned = word.strip_prefix(['-', '+']).unwrap_or(word);
    match unsigned {
        ".inf" | ".Inf" | ".INF" => return Some(if word.starts_with('-') { f64::NEG_INFINITY } else { f64::INFINITY }),
        ".nan" | ".NaN" | ".NAN" if unsigned.len() == word.len() => return Some(f64::NAN),
        _ => {}
    }
    let (mantissa, exponent) =
        unsigned.split_once(['e', 'E']).map_or((unsigned, None), |(mantissa, exponent)| (mantissa, Some(exponent)));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let decimal = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mantissa_fits = decimal(whole) && decimal(fraction) && !(whole.is_empty() && fraction.is_empty());
    let exponent_fits = exponent.is_none_or(|exponent| digits(exponent.strip_prefix(['-', '+']).unwrap_or(exponent), 10));
    if mantissa_fits && exponent_fits { word.parse().ok() } else { None }
}
