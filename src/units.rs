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
}

impl std::fmt::Display for Px {
    /// Prints the shortest text that reads back as the same number: `12`, `12.5`, `12.25`. Printing whole hundredths is several
    /// times faster than printing a floating-point number, and a page has thousands of them.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hundredths = (self.0 * 100.0).round() as i64;
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        if hundredths < 0 {
            f.write_str("-")?;
        }
        match (rest, rest % 10) {
            (0, _) => write!(f, "{whole}"),
            (_, 0) => write!(f, "{whole}.{}", rest / 10),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

impl Serialize for Px {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Px;

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
