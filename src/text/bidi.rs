//! Resolves the direction of each character by the Unicode bidirectional algorithm. Only this file uses `unicode-bidi`.

use std::borrow::Cow;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::characters::is_simple;
use super::run::Run;

/// Whether the first strong character is right-to-left (rules P2 and P3, over all lines).
#[expect(clippy::wildcard_enum_match_arm, reason = "Unicode has 19 more classes, none of them strong")]
pub(super) fn is_rtl(text: &str) -> bool {
    let mut isolates = 0_u32;
    for c in text.chars() {
        match bidi_class(c) {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => isolates += 1,
            BidiClass::PDI => isolates = isolates.saturating_sub(1),
            BidiClass::L if isolates == 0 => return false,
            BidiClass::R | BidiClass::AL if isolates == 0 => return true,
            _ => {}
        }
    }
    false
}

/// Whether a character is a right-to-left letter.
pub(super) fn is_rtl_char(c: char) -> bool {
    !c.is_ascii() && matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Whether a character is a nonspacing mark, drawn above or below the character before it.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_ascii() && bidi_class(c) == BidiClass::NSM
}

/// Embedding levels of one line's bytes; an odd level runs from right to left.
pub(super) fn levels(text: &str, rtl: bool) -> Vec<u8> {
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    BidiInfo::new(text, Some(base)).levels.iter().map(Level::number).collect()
}

/// The visual order, from left to right, of pieces with these levels (rule L2).
pub(super) fn visual_order(levels: &[u8]) -> Vec<usize> {
    let levels: Vec<Level> = levels.iter().filter_map(|&level| Level::new(level).ok()).collect();
    BidiInfo::reorder_visual(&levels)
}

/// A run's text with its direction made explicit for viewers: unchanged if that suffices, otherwise between override characters.
#[must_use]
pub fn isolated(run: &Run) -> Cow<'_, str> {
    // Fast path: most texts are Latin.
    if !run.rtl && run.text.chars().all(is_simple) {
        return Cow::Borrowed(&run.text);
    }
    let wrong = run.text.chars().any(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL) != run.rtl);
    if !wrong {
        return Cow::Borrowed(&run.text);
    }
    let levels = levels(&run.text, false);
    if levels.iter().all(|level| (level % 2 == 1) == run.rtl) {
        return Cow::Borrowed(&run.text);
    }
    let force = if run.rtl { '\u{202e}' } else { '\u{202d}' };
    Cow::Owned(format!("{force}{}\u{202c}", run.text))
}
