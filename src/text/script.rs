//! Finds the script of a text, and properties that depend on it. Only this file uses `unicode-script`.

pub(super) use unicode_script::Script;
use unicode_script::UnicodeScript;

use super::run::Run;

/// Whether `letter-spacing` applies to a run: not to joined scripts, and not to right-to-left text.
#[must_use]
pub fn is_spaced(run: &Run) -> bool {
    !run.rtl && first_script(&run.text).is_none_or(allows_spacing)
}

/// The script by which a text is shaped by itself.
pub(super) fn script(text: &str) -> Script {
    first_script(text).unwrap_or(Script::Common)
}

/// The script of the first letter.
pub(super) fn first_script(text: &str) -> Option<Script> {
    text.chars().map(|c| if c.is_ascii_alphabetic() { Script::Latin } else { c.script() }).find(|&script| is_strong(script))
}

/// The script that identifies the language of a text with Chinese characters, whose glyphs differ by language.
pub(super) fn language(text: &str) -> Script {
    let mut scripts = text.chars().filter(|c| !c.is_ascii()).map(|c| c.script());
    let telling = |script: &Script| matches!(script, Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo);
    scripts.find(telling).unwrap_or(Script::Han)
}

/// The first letter of a text.
pub(super) fn first_letter(text: &str) -> Option<&str> {
    let (at, c) = text.char_indices().find(|&(_, c)| is_strong(c.script()))?;
    Some(&text[at..at + c.len_utf8()])
}

/// Whether a character is a Korean letter or syllable.
pub(super) fn is_hangul(c: char) -> bool {
    !c.is_ascii() && c.script() == Script::Hangul
}

/// Whether a character is a letter of a script whose words are divided with a hyphen, or a mark on one.
pub(super) fn is_hyphenated(c: char) -> bool {
    let is_letter = |c: char| c.is_alphabetic() && matches!(c.script(), Script::Latin | Script::Cyrillic | Script::Greek);
    c.is_ascii_alphabetic() || (!c.is_ascii() && (is_letter(c) || c.script() == Script::Inherited))
}

/// Whether characters of these scripts are shaped together.
pub(super) fn shape_together(a: Script, b: Script) -> bool {
    a == Script::Common || b == Script::Common || shaping_group(a) == shaping_group(b)
}

/// Maps scripts that Japanese and Chinese mix within a word, and that one font shapes alike, to one script.
fn shaping_group(script: Script) -> Script {
    if matches!(script, Script::Hiragana | Script::Katakana | Script::Bopomofo) { Script::Han } else { script }
}

fn is_strong(script: Script) -> bool {
    !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

/// Scripts written with joined letters are not spaced (CSS Text 3, cursive scripts); the list is the one usvg has.
pub(super) fn allows_spacing(script: Script) -> bool {
    !matches!(
        script,
        Script::Arabic
            | Script::Syriac
            | Script::Nko
            | Script::Manichaean
            | Script::Psalter_Pahlavi
            | Script::Mandaic
            | Script::Mongolian
            | Script::Phags_Pa
            | Script::Devanagari
            | Script::Bengali
            | Script::Gurmukhi
            | Script::Modi
            | Script::Sharada
            | Script::Syloti_Nagri
            | Script::Tirhuta
            | Script::Ogham
    )
}
