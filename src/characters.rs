//! Classifies invisible characters, and measures texts in the cells of a terminal. Only this file uses `unicode-width`.

use unicode_width::UnicodeWidthStr as _;

/// Whether a character changes the direction of the text around it: the property `Bidi_Control` of Unicode 16.
#[must_use]
pub const fn is_bidi_control(char: char) -> bool {
    matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character has no glyph of its own, so that a font need not have it: the property `Default_Ignorable_Code_Point` of
/// Unicode 16.
#[must_use]
pub const fn is_default_ignorable(char: char) -> bool {
    is_bidi_control(char)
        || matches!(
            char,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
                | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
        )
}

/// The width of a text in cells: characters of East Asian scripts and emoji take two, combining marks none (Unicode Standard Annex
/// 11).
#[must_use]
pub fn display_width(text: &str) -> usize {
    text.width()
}
