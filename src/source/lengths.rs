//! Counts the characters and UTF-16 units before any byte of a text, in a time that does not depend on the length of its lines.

/// The distance of two checkpoints, in bytes.
const BLOCK: usize = 256;

/// The checkpoints of one text: the lengths before each block of bytes.
#[derive(Debug, Clone)]
pub struct Lengths {
    blocks: Vec<Length>,
}

/// The length of the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Length {
    /// In characters.
    pub characters: usize,
    /// In UTF-16 code units.
    pub utf16: usize,
}

impl Lengths {
    /// Sets the checkpoints of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut before = Length::default();
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let after = before.and(block);
            std::mem::replace(&mut before, after)
        });
        Self { blocks: blocks.collect() }
    }

    /// The length of the text before a byte, which is at a character boundary.
    #[must_use]
    pub fn before(&self, text: &str, byte: usize) -> Length {
        let block = (byte / BLOCK).min(self.blocks.len().saturating_sub(1));
        self.blocks.get(block).map_or_else(Length::default, |before| before.and(&text.as_bytes()[block * BLOCK..byte]))
    }

    /// The byte of the character that contains a UTF-16 unit of the text, counted from 0; the end of the text after the last one.
    #[must_use]
    pub fn byte_of_utf16(&self, text: &str, unit: usize) -> usize {
        let block = self.blocks.partition_point(|before| before.utf16 <= unit).saturating_sub(1);
        // A character across the boundary is counted before it.
        let start = text.ceil_char_boundary(block * BLOCK);
        let mut units = self.blocks.get(block).map_or(0, |before| before.utf16);
        let inside = text[start..].char_indices().find(|(_, char)| {
            units += char.len_utf16();
            units > unit
        });
        inside.map_or(text.len(), |(at, _)| start + at)
    }
}

impl Length {
    /// Adds bytes: a character counts where its first byte is.
    fn and(self, bytes: &[u8]) -> Self {
        let first = bytes.iter().filter(|byte| !(0x80..0xc0).contains(*byte)).count();
        // Characters of four bytes have two units.
        let wide = bytes.iter().filter(|byte| **byte >= 0xf0).count();
        Self { characters: self.characters + first, utf16: self.utf16 + first + wide }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checkpoints_change_no_count() {
        for unit in ["a", "é", "日", "🙂", "a🙂é\n", "日\r\n🙂"] {
            for times in [0, 1, 63, 64, 65, 127, 128, 129, 300] {
                for shift in ["", "b", "bc", "bcd"] {
                    let text = format!("{shift}{}", unit.repeat(times));
                    let lengths = Lengths::of(&text);
                    let mut counted = Length::default();
                    for (byte, char) in text.char_indices().chain([(text.len(), ' ')]) {
                        assert_eq!(lengths.before(&text, byte), counted, "{unit:?} {times} {byte}");
                        for inside in 0..char.len_utf16() {
                            assert_eq!(lengths.byte_of_utf16(&text, counted.utf16 + inside), byte, "{unit:?} {times} {byte}");
                        }
                        counted.characters += 1;
                        counted.utf16 += char.len_utf16();
                    }
                }
            }
        }
    }
}
