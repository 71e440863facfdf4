//! Balances bidirectional control characters, so that a text does not affect the direction of its surroundings.

use std::borrow::Cow;

const POP: char = '\u{202c}';
const POP_ISOLATE: char = '\u{2069}';

/// Closes every embedding, override and isolate that the text opens, and removes unmatched closing characters.
pub(super) fn closed(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')) {
        return Cow::Borrowed(text);
    }
    let mut open = Vec::new();
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push(POP),
            '\u{2066}'..='\u{2068}' => open.push(POP_ISOLATE),
            POP if open.last() == Some(&POP) => {
                open.pop();
            }
            // Closing an isolate also closes everything opened inside it.
            POP_ISOLATE if open.contains(&POP_ISOLATE) => {
                while open.pop().is_some_and(|end| end == POP) {
                    out.push(POP);
                }
            }
            POP | POP_ISOLATE => continue,
            _ => {}
        }
        out.push(c);
    }
    out.extend(open.into_iter().rev());
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::closed;

    #[test]
    fn a_text_turns_nothing_but_itself() {
        for (text, expected) in [
            ("plain", "plain"),
            ("\u{202e}evil\u{202c}.txt", "\u{202e}evil\u{202c}.txt"),
            ("a\u{202d}b", "a\u{202d}b\u{202c}"),
            ("\u{2066}\u{2067}isolate", "\u{2066}\u{2067}isolate\u{2069}\u{2069}"),
            ("x\u{2069}\u{202c}y", "xy"),
            ("\u{2068}a\u{202e}b\u{2069}c", "\u{2068}a\u{202e}b\u{202c}\u{2069}c"),
        ] {
            assert_eq!(closed(text), expected, "{text:?}");
        }
    }
}
