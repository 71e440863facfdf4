//! Computes advances of plain Latin text without the shaper, from a table of pairs that the shaper fills.
//!
//! In the bundled Latin family a plain character has one glyph, and its advance depends on the next character only (kerning), so
//! that the advances of a text follow from those of its pairs. A test compares both results.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicI32, AtomicU16, Ordering::Relaxed};

use super::shape::{ClusterAdvance, Glyph};

/// The number of characters in the table.
const KNOWN: usize = 0xe0 + 0x18 + 1 + 3;

/// Not yet computed.
const NEW: u16 = u16::MAX;

/// Advances of plain characters and of their pairs.
#[derive(Default)]
pub(super) struct Pairs(OnceLock<(Vec<AtomicI32>, Vec<AtomicU16>)>);

impl Pairs {
    /// Writes the advances of `text`; `false` if it has a character that is not in the table.
    pub(super) fn advances(&self, text: &str, shape: &dyn Fn(&str, &mut Vec<Glyph>), advances: &mut Vec<ClusterAdvance>) -> bool {
        let fresh = || {
            let widths = (0..KNOWN).map(|_| AtomicI32::new(i32::MIN)).collect();
            (widths, (0..KNOWN * KNOWN).map(|_| AtomicU16::new(NEW)).collect())
        };
        let (widths, kerns) = self.0.get_or_init(fresh);
        advances.clear();
        let mut last: Option<(usize, char)> = None;
        for (at, c) in text.char_indices() {
            let Some(index) = index(c) else { return false };
            let mut advance = widths[index].load(Relaxed);
            if advance == i32::MIN {
                advance = width(&[c], shape).0;
                widths[index].store(advance, Relaxed);
            }
            let mut safe = true;
            if let (Some((before, first)), Some(step)) = (last, advances.last_mut()) {
                let cell = &kerns[before * KNOWN + index];
                let mut kern = cell.load(Relaxed);
                if kern == NEW {
                    let (pair, cut) = width(&[first, c], shape);
                    let by = pair - advance - widths[before].load(Relaxed);
                    // Offset so that it is positive; the lowest bit is set if a break is allowed in the pair.
                    kern = (((by + 0x2000) << 1) | i32::from(cut)) as u16;
                    cell.store(kern, Relaxed);
                }
                step.advance += i32::from(kern >> 1) - 0x2000;
                safe = kern & 1 == 1;
            }
            advances.push(ClusterAdvance { at: at as u32, advance, safe });
            last = Some((index, c));
        }
        true
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

/// The advance of all characters together, and whether a break is allowed anywhere.
fn width(chars: &[char], shape: &dyn Fn(&str, &mut Vec<Glyph>)) -> (i32, bool) {
    let mut glyphs = Vec::new();
    shape(&chars.iter().collect::<String>(), &mut glyphs);
    (glyphs.iter().map(|glyph| glyph.advance).sum(), glyphs.iter().skip(1).all(|glyph| glyph.safe))
}
