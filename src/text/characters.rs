//! Collapses white space, removes characters that XML forbids, and classifies invisible ones.

use crate::characters::{is_bidi_control, is_default_ignorable};

/// `text` with collapsed white space; hard line breaks are `\n`, and no line begins or ends with space.
pub(super) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if c == '\r' && chars.peek() == Some(&'\n') {
                    chars.next();
                }
                space = false;
                out.push('\n');
            }
            ' ' | '\t' | '\u{b}' | '\u{c}' => space = true,
            '\u{feff}' => {}
            c if forbidden(c) => {}
            c => {
                if space && !out.is_empty() && !out.ends_with('\n') {
                    out.push(' ');
                }
                space = false;
                out.push(c);
            }
        }
    }
    out.truncate(out.trim_end_matches(is_space).len());
    let start = out.len() - out.trim_start_matches('\n').len();
    out.drain(..start);
    out
}

/// White space that is dropped at the end of a line; not a no-break space.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Characters that XML 1.0 forbids, and control characters, which no font draws.
fn forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// Whether a character needs only the first bundled family, is left-to-right, and is neither a mark nor invisible. A test checks
/// the fonts for it.
pub(super) fn is_simple(c: char) -> bool {
    matches!(
        c,
        ' '..='~'
            | '\u{a0}'..='\u{ac}'
            | '\u{ae}'..='\u{148}'
            | '\u{14a}'..='\u{17f}'
            | '\u{2010}'..='\u{2027}'
            | '\u{20ac}'
            | '\n'
    )
}

/// Invisible characters that control direction and breaking, which are dropped once levels and breaks are known.
pub(super) fn is_control(c: char) -> bool {
    is_bidi_control(c) || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
}

/// Characters without a glyph of their own, which a font need not cover.
pub(super) fn is_ignorable(c: char) -> bool {
    is_control(c) || is_default_ignorable(c)
}
