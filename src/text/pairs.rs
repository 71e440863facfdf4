//! Computes advances of plain Latin text without the shaper, from a table of the advances of characters and of their pairs.
//!
//! In the bundled Latin family a plain character has one glyph, and its advance depends on the next character only (kerning), so
//! that the advances of a text follow from those of its pairs. Asking the shaper for each pair took a quarter of a small run.
//! A test compares the tables with the shaper; `UPDATE=1 cargo test --lib pairs` writes them again.

use super::shape::ClusterAdvance;

/// The number of characters in a table.
const KNOWN: usize = 0xe0 + 0x18 + 1 + 3;

/// Where the parts of a table begin: an advance per character, its glyph, its row, its column, the number of columns, the cells.
const GLYPHS: usize = 2 * KNOWN;
const ROWS: usize = GLYPHS + 2 * KNOWN;
const COLUMNS: usize = ROWS + KNOWN;
const WIDTH: usize = COLUMNS + KNOWN;
const CELLS: usize = WIDTH + 1;

/// Added to the kerning of a cell, so that it is positive.
const OFFSET: i32 = 0x2000;

/// The table of one face. Characters with the same kerning to the characters after them share a row; those with the same kerning to
/// the characters before them share a column. All numbers are little-endian.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pairs(pub(super) &'static [u8]);

impl Pairs {
    /// Writes the advances of `text`; `false` if it has a character that is not in the table.
    pub(super) fn advances(self, text: &str, advances: &mut Vec<ClusterAdvance>) -> bool {
        advances.clear();
        advances.reserve(text.len());
        let mut last: Option<usize> = None;
        for (at, c) in text.char_indices() {
            let Some(index) = index(c) else { return false };
            let mut safe = true;
            if let (Some(before), Some(step)) = (last, advances.last_mut()) {
                let (kern, cut) = self.pair(before, index);
                step.advance += kern;
                safe = cut;
            }
            advances.push(ClusterAdvance { at: at as u32, advance: i32::from(self.number(2 * index)), safe });
            last = Some(index);
        }
        true
    }

    /// The glyph of a character; 0 for a character that is not in the table.
    pub(super) fn glyph(self, c: char) -> u32 {
        index(c).map_or(0, |index| u32::from(self.number(GLYPHS + 2 * index)))
    }

    /// The kerning between two characters, and whether a break between them changes no glyph.
    fn pair(self, first: usize, second: usize) -> (i32, bool) {
        let (row, column) = (usize::from(self.0[ROWS + first]), usize::from(self.0[COLUMNS + second]));
        let cell = self.number(CELLS + 2 * (row * usize::from(self.0[WIDTH]) + column));
        (i32::from(cell >> 1) - OFFSET, cell & 1 == 1)
    }

    fn number(self, at: usize) -> u16 {
        u16::from_le_bytes([self.0[at], self.0[at + 1]])
    }
}

/// Whether all characters of `text` are in the table.
pub(super) fn knows(text: &str) -> bool {
    text.chars().all(|c| index(c).is_some())
}

/// The index in the table: space to `ÿ` without control characters, general punctuation, `€`, `−`, `≤` and `≥`.
fn index(c: char) -> Option<usize> {
    let code = c as usize;
    match c {
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{ff}' => Some(code - 0x20),
        '\u{2010}'..='\u{2027}' => Some(code - 0x2010 + 0xe0),
        '\u{20ac}' => Some(KNOWN - 1),
        '\u{2212}' => Some(KNOWN - 2),
        '\u{2264}' => Some(KNOWN - 3),
        '\u{2265}' => Some(KNOWN - 4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::bundled::BUNDLED;
    use crate::text::faces::Faces;
    use crate::text::run::FaceId;

    /// The characters of a table by their index.
    fn characters() -> Vec<Option<char>> {
        let mut all = vec![None; KNOWN];
        for c in '\0'..='\u{3000}' {
            if let Some(at) = index(c) {
                assert_eq!(all[at].replace(c), None, "{c:?}");
            }
        }
        all
    }

    /// The glyph of a character in the shaper.
    fn glyph(faces: &Faces, id: FaceId, c: char) -> u32 {
        let mut glyphs = Vec::new();
        faces.shape(id, &String::from(c), false, &mut glyphs);
        assert_eq!(glyphs.len(), 1, "{c:?}");
        glyphs[0].id
    }

    /// The advance of a text in the shaper, and whether a break is allowed anywhere.
    fn shaped(faces: &Faces, id: FaceId, chars: &[char]) -> (i32, bool) {
        let mut glyphs = Vec::new();
        faces.shape(id, &chars.iter().collect::<String>(), false, &mut glyphs);
        (glyphs.iter().map(|glyph| glyph.advance).sum(), glyphs.iter().skip(1).all(|glyph| glyph.safe))
    }

    /// The number of each line of equal ones, and the lines without repetitions.
    fn classes(lines: impl Iterator<Item = Vec<u16>>) -> (Vec<u8>, Vec<Vec<u16>>) {
        let mut distinct: Vec<Vec<u16>> = Vec::new();
        let numbers = lines.map(|line| {
            let known = distinct.iter().position(|other| *other == line);
            known.unwrap_or_else(|| {
                distinct.push(line);
                distinct.len() - 1
            })
        });
        let numbers = numbers.map(|number| u8::try_from(number).expect("a number per character")).collect();
        (numbers, distinct)
    }

    /// What the shaper says of a face.
    struct Measured {
        /// The advance of each character.
        widths: Vec<i32>,
        /// The glyph of each character.
        glyphs: Vec<u32>,
        /// The cell of each pair.
        cells: Vec<Vec<u16>>,
    }

    fn measured(faces: &Faces, id: FaceId) -> Measured {
        let all = characters();
        let widths: Vec<i32> = all.iter().map(|c| c.map_or(0, |c| shaped(faces, id, &[c]).0)).collect();
        let glyphs = all.iter().map(|c| c.map_or(0, |c| glyph(faces, id, c))).collect();
        let cell = |first: usize, second: usize| {
            let (Some(a), Some(b)) = (all[first], all[second]) else { return ((OFFSET << 1) | 1) as u16 };
            let (width, cut) = shaped(faces, id, &[a, b]);
            let kern = width - widths[first] - widths[second];
            u16::try_from(((kern + OFFSET) << 1) | i32::from(cut)).expect("kerning is less than an em")
        };
        let cells = (0..KNOWN).map(|first| (0..KNOWN).map(|second| cell(first, second)).collect()).collect();
        Measured { widths, glyphs, cells }
    }

    /// The bytes of a table.
    fn table(Measured { widths, glyphs, cells }: &Measured) -> Vec<u8> {
        let (rows, lines) = classes(cells.iter().cloned());
        let (columns, lines) = classes((0..KNOWN).map(|second| lines.iter().map(|line| line[second]).collect()));
        let mut out: Vec<u8> = widths.iter().flat_map(|&width| u16::try_from(width).expect("an advance").to_le_bytes()).collect();
        out.extend(glyphs.iter().flat_map(|&glyph| u16::try_from(glyph).expect("a glyph of TrueType").to_le_bytes()));
        out.extend(&rows);
        out.extend(&columns);
        out.push(u8::try_from(lines.len()).expect("a column per character"));
        let height = lines.first().map_or(0, Vec::len);
        out.extend((0..height).flat_map(|row| lines.iter().flat_map(move |line| line[row].to_le_bytes())));
        out
    }

    /// Compares the table of a face with the shaper, for every character and every pair.
    fn check(weight: u16, italic: bool, file: &str) {
        let at = BUNDLED.iter().position(|font| font.pairs.is_some() && (font.weight, font.italic) == (weight, italic));
        let at = at.expect("a bundled face");
        let measured = measured(&Faces::new(Vec::new(), Vec::new(), false), FaceId(at as u16));
        let fresh = table(&measured);
        if std::env::var_os("UPDATE").is_some() {
            let path = format!("{}/src/text/fonts/{file}.pairs", env!("CARGO_MANIFEST_DIR"));
            return std::fs::write(path, &fresh).expect("the file can be written");
        }
        let stored = BUNDLED[at].pairs.expect("it has a table");
        assert!(stored.0 == fresh, "{file}.pairs is stale: UPDATE=1 cargo test --lib pairs");
        for (at, c) in characters().iter().enumerate() {
            assert_eq!(i32::from(stored.number(2 * at)), measured.widths[at]);
            assert_eq!(c.map_or(0, |c| stored.glyph(c)), measured.glyphs[at]);
        }
        for (first, row) in measured.cells.iter().enumerate() {
            for (second, cell) in row.iter().enumerate() {
                assert_eq!(stored.pair(first, second), (i32::from(cell >> 1) - OFFSET, cell & 1 == 1), "{first} {second}");
            }
        }
    }

    #[test]
    fn regular_pairs_are_those_of_the_shaper() {
        check(400, false, "Inter-Regular");
    }

    #[test]
    fn semibold_pairs_are_those_of_the_shaper() {
        check(600, false, "Inter-SemiBold");
    }

    #[test]
    fn bold_pairs_are_those_of_the_shaper() {
        check(700, false, "Inter-Bold");
    }

    #[test]
    fn italic_pairs_are_those_of_the_shaper() {
        check(400, true, "Inter-Italic");
    }

    #[test]
    fn all_bundled_latin_faces_are_checked() {
        assert_eq!(BUNDLED.iter().filter(|font| font.pairs.is_some()).count(), 4);
        assert!(BUNDLED.iter().all(|font| font.pairs.is_some() == font.latin.is_some()));
    }
}
