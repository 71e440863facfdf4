//! Defines lengths as a type, and their text form.

use serde::{Serialize, Serializer};

/// A length or a coordinate in CSS pixels (1/96 inch), the y axis pointing down.
///
/// Serializes and prints with at most two decimals and never as `-0`. All numbers in drawings are printed this way.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Px(pub f64);

impl Px {
    /// Rounded to the two decimals that are printed.
    #[must_use]
    pub fn rounded(self) -> f64 {
        let hundredths = (self.0 * 100.0).round();
        if hundredths == 0.0 { 0.0 } else { hundredths / 100.0 }
    }

    /// Appends the text that [`Display`](std::fmt::Display) prints, several times faster.
    pub(crate) fn append(self, out: &mut String) {
        out.push_str(PxText::new(self.hundredths()).as_str());
    }

    fn hundredths(self) -> i64 {
        (self.0 * 100.0).round() as i64
    }
}

/// Appends a number of hundredths of a pixel without the zero before the point: `12.5`, `-.5`.
pub(crate) fn append_short(hundredths: i64, out: &mut String) {
    let text = PxText::new(hundredths);
    match (text.as_str(), hundredths.unsigned_abs()) {
        (text, 1..100) if hundredths < 0 => out.extend(["-", &text[2..]]),
        (text, 1..100) => out.push_str(&text[1..]),
        (text, _) => out.push_str(text),
    }
}

impl std::fmt::Display for Px {
    /// Prints the shortest text that reads back as the same number: `12`, `12.5`, `12.25`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(PxText::new(self.hundredths()).as_str())
    }
}

/// The text of a length.
///
/// A drawing has thousands of them: digits of whole hundredths are several times faster to write than a floating-point number, and
/// half as fast again through [`std::fmt`].
struct PxText {
    bytes: [u8; Self::LONGEST],
    start: usize,
}

impl PxText {
    /// A sign, the 17 digits before the point of the largest number of hundredths, the point and two digits.
    const LONGEST: usize = 21;

    fn new(hundredths: i64) -> Self {
        let mut text = Self { bytes: [0; Self::LONGEST], start: Self::LONGEST };
        let (mut whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        if rest > 0 {
            if rest % 10 > 0 {
                text.prepend(b'0' + (rest % 10) as u8);
            }
            text.prepend(b'0' + (rest / 10) as u8);
            text.prepend(b'.');
        }
        loop {
            text.prepend(b'0' + (whole % 10) as u8);
            whole /= 10;
            if whole == 0 {
                break;
            }
        }
        if hundredths < 0 {
            text.prepend(b'-');
        }
        text
    }

    const fn prepend(&mut self, byte: u8) {
        self.start -= 1;
        self.bytes[self.start] = byte;
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[self.start..]).expect("digits are ASCII")
    }
}

impl Serialize for Px {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(PxText::new(self.hundredths()).as_str())
    }
}

/// A part of a whole, such as an opacity: 0 to 1. It is rounded and printed as lengths are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio(pub f64);

impl Ratio {
    /// Rounded to the two decimals that are printed.
    #[must_use]
    pub fn rounded(self) -> f64 {
        Px(self.0).rounded()
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Px(self.0).serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Px;

    proptest! {
        /// Prints numbers of every size as the formatter of the standard library prints them without zeros at the end.
        #[test]
        fn any_length_is_printed_as_the_formatter_prints_it(value in prop_oneof![
            -1e6..1e6_f64,
            -1.0..1.0_f64,
            proptest::num::f64::NORMAL | proptest::num::f64::ZERO | proptest::num::f64::SUBNORMAL | proptest::num::f64::INFINITE,
            (-100_000..100_000_i32).prop_map(|n| f64::from(n) / 200.0),
        ]) {
            let hundredths = (value * 100.0).round() as i64;
            let fixed = format!("{}{}.{:02}", if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
            prop_assert_eq!(Px(value).to_string(), fixed.trim_end_matches('0').trim_end_matches('.'));
            // Beyond that, a floating-point number has no hundredths.
            if value.abs() < 1e12 {
                let float = format!("{:.2}", Px(value).rounded());
                prop_assert_eq!(&fixed, &float.replace("-0.00", "0.00"));
            }
        }
    }

    #[test]
    fn pixels_print_shortest_and_never_as_minus_zero() {
        let cases = [(0.0, "0"), (-0.0, "0"), (-0.004, "0"), (0.005, "0.01"), (12.0, "12"), (12.5, "12.5"), (12.256, "12.26")];
        for (value, text) in cases.into_iter().chain([(-3.05, "-3.05"), (-0.5, "-0.5"), (1e6, "1000000")]) {
            assert_eq!(Px(value).to_string(), text);
        }
        for n in -2000..2000 {
            let px = Px(f64::from(n) / 100.0);
            assert_eq!(px.to_string(), px.rounded().to_string());
        }
    }
}
