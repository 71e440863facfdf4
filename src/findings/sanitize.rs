//! Sanitizes text of a file for terminals, logs and single lines.

use crate::characters::is_bidi_control;

/// The maximum length of a quoted word, in characters.
const LONGEST: usize = 48;

/// Puts a word of the file between backticks: cut after 48 characters, with escapes such as `\n` for characters that move the
/// cursor, change the reading direction or start a line.
#[must_use]
pub fn quote(word: &str) -> String {
    quote_typed(word.trim())
}

/// Puts a word of the command line between backticks, like [`quote`], with the spaces and line breaks around it.
#[must_use]
pub fn quote_typed(word: &str) -> String {
    // A backtick of the word would end the quotation early.
    format!("`{}`", shortened(word, escaped).replace('`', "'"))
}

/// Sanitizes a text like [`quote`], without backticks around it and with those in it.
#[must_use]
pub fn excerpt(text: &str) -> String {
    shortened(text.trim(), |char| visible(char).to_string())
}

fn shortened(text: &str, shown: impl Fn(char) -> String) -> String {
    let mut excerpt: String = text.chars().take(LONGEST).map(shown).collect();
    if text.chars().nth(LONGEST).is_some() {
        excerpt.push('…');
    }
    excerpt
}

/// The character itself, or its escape: `\n`, `\u{202e}`.
fn escaped(char: char) -> String {
    if visible(char) == char && char != '\t' { char.to_string() } else { char.escape_default().to_string() }
}

/// The character itself, or U+FFFD for a control character or one that affects the direction of the text around it.
///
/// One character becomes one character, so that columns are preserved. A tab stays a tab.
#[must_use]
pub fn visible(char: char) -> char {
    let breaks_line = matches!(char, '\u{2028}' | '\u{2029}');
    let tags = matches!(char, '\u{e0000}'..='\u{e007f}' | '\u{fff9}'..='\u{fffb}' | '\u{feff}');
    if (char.is_control() && char != '\t') || is_bidi_control(char) || breaks_line || tags { '\u{fffd}' } else { char }
}

/// Defuses commands that build servers execute anywhere in a log: `##[error]`, `##vso[task.complete]`.
///
/// One character becomes one character, as in [`visible`].
#[must_use]
pub fn inert(text: &str) -> String {
    if !text.contains("##") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("##") {
        let word = rest[at..].trim_start_matches('#');
        let after = word.trim_start_matches(|char: char| char.is_ascii_alphanumeric());
        out.push_str(&rest[..rest.len() - after.len()]);
        rest = match after.strip_prefix('[') {
            Some(after) => {
                out.push('\u{fffd}');
                after
            }
            None => after,
        };
    }
    out + rest
}

/// Sanitizes a line; line breaks and tabs become spaces.
pub(super) fn line(text: &str) -> String {
    text.chars().map(|char| if matches!(char, '\n' | '\r' | '\t') { ' ' } else { visible(char) }).collect()
}
