//! Finds a text in what a drawing says, wherever its lines break.

use std::collections::BTreeMap;

use crate::harness::FONTS;

/// Whether `words` hold `text`: character by character, or, where a line may be reordered (`rtl` or text of that kind), at least
/// all its characters.
pub(crate) fn holds(words: &[char], text: &str, rtl: bool) -> bool {
    let text_chars = visible(text);
    if rtl || is_rtl(text) || words.iter().any(|c| is_rtl(c.encode_utf8(&mut [0; 4]))) {
        let mut left: BTreeMap<char, i64> = BTreeMap::new();
        for c in words {
            *left.entry(*c).or_default() += 1;
        }
        for c in &text_chars {
            *left.entry(*c).or_default() -= 1;
        }
        return left.values().all(|n| *n >= 0);
    }
    text_chars.is_empty() || words.windows(text_chars.len()).any(|window| window == text_chars)
}

/// The characters of a text that have to be seen, wherever its lines break; no hyphens, which may have been added.
pub(crate) fn visible(text: &str) -> Vec<char> {
    text.chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2010}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        })
        .filter(|c| !is_bare(*c))
        .collect()
}

/// Whether a character is a mark over or under letters that no face has: such a mark takes no room, and is reported instead.
fn is_bare(c: char) -> bool {
    unicode_bidi::bidi_class(c) == unicode_bidi::BidiClass::NSM
        && FONTS.shape(c.encode_utf8(&mut [0; 4]), cjm::text::Style::new(14.0)).missing().contains(&c)
}

fn is_rtl(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
}

/// A channel's name in small letters is drawn with a capital.
pub(crate) fn capital(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if first.is_ascii_lowercase() && !name.chars().any(char::is_uppercase) => {
            first.to_ascii_uppercase().to_string() + chars.as_str()
        }
        _ => name.to_owned(),
    }
}
