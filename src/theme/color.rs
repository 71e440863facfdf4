//! Defines a colour as channels and as text.
//!
//! Written here: `csscolorparser` accepts transparency, and takes 256 for 255 where a brand's file has a mistake.

use std::fmt;

/// A colour of the sRGB space.
///
/// Stored as `#RRGGBB`, because printing is its most frequent use.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color([u8; 7]);

impl Color {
    /// From red, green and blue.
    #[must_use]
    pub const fn new([red, green, blue]: [u8; 3]) -> Self {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        let mut text = [b'#'; 7];
        let channels = [red, green, blue];
        let mut n = 0;
        while n < 3 {
            text[1 + 2 * n] = DIGITS[(channels[n] >> 4) as usize];
            text[2 + 2 * n] = DIGITS[(channels[n] & 15) as usize];
            n += 1;
        }
        Self(text)
    }

    /// From `#RRGGBB` in capitals, as in the tables of the themes.
    pub(super) const fn from_table(text: &str) -> Self {
        let bytes = text.as_bytes();
        assert!(bytes.len() == 7 && bytes[0] == b'#', "a colour is #RRGGBB");
        let mut channels = [0; 3];
        let mut n = 0;
        while n < 3 {
            channels[n] = 16 * value(bytes[1 + 2 * n]) + value(bytes[2 + 2 * n]);
            n += 1;
        }
        Self::new(channels)
    }

    /// Parses `#abc`, `#aabbcc`, both also without `#`, and `rgb(1, 2, 3)`.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let word = written.trim().to_ascii_uppercase();
        if let Some(inside) = word.strip_prefix("RGB(").and_then(|rest| rest.strip_suffix(')')) {
            let parts: Vec<u8> = inside.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
            return parts.try_into().ok().map(Self::new);
        }
        let digits = word.strip_prefix('#').unwrap_or(&word);
        let values: Vec<u8> =
            digits.bytes().map(|digit| digit.is_ascii_hexdigit().then(|| value(digit))).collect::<Option<_>>()?;
        match values[..] {
            [r, g, b] => Some(Self::new([17 * r, 17 * g, 17 * b])),
            [r, red, g, green, b, blue] => Some(Self::new([16 * r + red, 16 * g + green, 16 * b + blue])),
            _ => None,
        }
    }

    /// Red, green and blue.
    #[must_use]
    pub const fn channels(self) -> [u8; 3] {
        let mut channels = [0; 3];
        let mut n = 0;
        while n < 3 {
            channels[n] = 16 * value(self.0[1 + 2 * n]) + value(self.0[2 + 2 * n]);
            n += 1;
        }
        channels
    }

    /// `#RRGGBB`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

const fn value(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'A'..=b'F' => digit - b'A' + 10,
        _ => panic!("a colour's digits are 0 to 9 and A to F"),
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_print_as_they_are_read() {
        for channels in [[0, 0, 0], [255, 255, 255], [0x1D, 0x22, 0x30], [9, 160, 255]] {
            let color = Color::new(channels);
            assert_eq!(color.channels(), channels);
            assert_eq!(Color::from_table(color.as_str()), color);
        }
        assert_eq!(Color::new([29, 34, 48]).to_string(), "#1D2230");
    }

    #[test]
    fn colours_are_read_as_people_write_them() {
        for written in ["#1d2230", " 1D2230 ", "rgb(29, 34, 48)", "RGB(29,34,48)"] {
            assert_eq!(Color::parse(written), Some(Color::new([29, 34, 48])), "{written}");
        }
        assert_eq!(Color::parse("#fa0"), Some(Color::new([255, 170, 0])));
        for written in ["", "#", "#12", "#1234", "#12345678", "#gggggg", "rgb(1,2)", "rgb(1,2,3,4)", "rgb(1,2,256)", "url(#a)"] {
            assert_eq!(Color::parse(written), None, "{written}");
        }
        assert_eq!(Color::parse("#é2"), None);
    }
}
