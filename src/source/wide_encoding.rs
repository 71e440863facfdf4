//! Recognizes text with more than one byte for every character.

use std::fmt;

/// An encoding of text with more than one byte for every character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WideEncoding {
    /// Two or four bytes.
    Utf16,
    /// Four bytes.
    Utf32,
}

/// The bytes by which an encoding is recognized.
const BEGINNING: usize = 64;

/// The longest beginning that is decoded, in bytes.
const DECODED: usize = 800;

impl WideEncoding {
    /// The encoding of a text: by its byte order mark, or by zeros in the same places of its beginning. A text is recognized if at
    /// least half of its first characters are ASCII, whatever its language.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let beginning = &bytes[..bytes.len().min(BEGINNING)];
        let zeros = |from: usize, step: usize| beginning.iter().skip(from).step_by(step).filter(|byte| **byte == 0).count();
        let is_alternating = |some: usize, others: usize| others == 0 && some > 0 && some * 4 >= beginning.len();
        // The middle bytes of a character, in either order, are zeros.
        let middle = zeros(1, 4).min(zeros(2, 4));
        let is_marked = bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff");
        if is_marked || middle > 0 && middle * 8 >= beginning.len() {
            return Some(Self::Utf32);
        }
        let (even, odd) = (zeros(0, 2), zeros(1, 2));
        let is_marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        (is_marked || is_alternating(even, odd) || is_alternating(odd, even)).then_some(Self::Utf16)
    }

    /// The beginning of a text in this encoding, without a byte order mark. What is no character becomes U+FFFD.
    #[must_use]
    pub fn beginning(self, bytes: &[u8]) -> String {
        let bytes = &bytes[..bytes.len().min(DECODED)];
        let is_big = matches!(bytes, [0, ..] | [0xfe, 0xff, ..]);
        let text: String = match self {
            Self::Utf16 => {
                let units = bytes
                    .as_chunks()
                    .0
                    .iter()
                    .map(|&unit| if is_big { u16::from_be_bytes(unit) } else { u16::from_le_bytes(unit) });
                char::decode_utf16(units).map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
            }
            Self::Utf32 => {
                let units = bytes
                    .as_chunks()
                    .0
                    .iter()
                    .map(|&unit| if is_big { u32::from_be_bytes(unit) } else { u32::from_le_bytes(unit) });
                units.map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
            }
        };
        text.trim_start_matches('\u{feff}').to_owned()
    }
}

impl fmt::Display for WideEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf16 => "UTF-16",
            Self::Utf32 => "UTF-32",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_texts_are_recognized_and_decoded() {
        for text in ["title: I renew my contract\nstages: [A]\n", "# Über\ntitle: 更新する\n", "a: b", "\n <svg width='9'/>"]
        {
            for mark in ["", "\u{feff}"] {
                let marked = format!("{mark}{text}");
                let narrow = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> { marked.encode_utf16().flat_map(bytes).collect() };
                let wide =
                    |bytes: fn(u32) -> [u8; 4]| -> Vec<u8> { marked.chars().flat_map(|char| bytes(u32::from(char))).collect() };
                for (bytes, encoding) in [
                    (narrow(u16::to_le_bytes), WideEncoding::Utf16),
                    (narrow(u16::to_be_bytes), WideEncoding::Utf16),
                    (wide(u32::to_le_bytes), WideEncoding::Utf32),
                    (wide(u32::to_be_bytes), WideEncoding::Utf32),
                ] {
                    assert_eq!(WideEncoding::of(&bytes), Some(encoding), "{marked:?}");
                    assert_eq!(encoding.beginning(&bytes), text);
                }
            }
            assert_eq!(WideEncoding::of(text.as_bytes()), None);
        }
    }
}
