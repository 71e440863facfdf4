//! Normalizes digits, symbols and letter variants of all scripts to one form each.

use crate::characters::is_default_ignorable;

/// Returns the text with ASCII digits and symbols and with single spaces, without direction marks and vowel points.
///
/// Case is kept, because `M` and `m` differ.
pub(super) fn normalize(text: &str) -> Vec<char> {
    // Fast path: most words of the lexicon need nothing.
    if text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return text.chars().collect();
    }
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for char in text.chars().filter(|char| !is_ignored(*char)).map(plain) {
        match symbol(char) {
            Some(letters) => out.extend(letters.chars()),
            None if char != ' ' || out.last().is_some_and(|last| *last != ' ') => out.push(char),
            None => {}
        }
    }
    if out.last() == Some(&' ') {
        out.pop();
    }
    iso_duration(&out).unwrap_or(out)
}

/// The first character of a normalized spelling, faster than by [`normalize`]. The spelling is not a duration of ISO 8601.
pub(super) fn first(spelling: &str) -> Option<char> {
    let first = plain(spelling.chars().find(|char| !is_ignored(*char))?);
    symbol(first).map_or(Some(first), |letters| letters.chars().next())
}

/// Spells out a duration of ISO 8601: `1 h 30 min` for `PT1H30M`.
fn iso_duration(text: &[char]) -> Option<Vec<char>> {
    let (mut out, mut in_time, mut digits) = (String::new(), false, false);
    for char in text.strip_prefix(&['P']).filter(|rest| !rest.is_empty())? {
        let unit = match (char, in_time) {
            ('0'..='9' | '.' | ',', _) if digits || char.is_ascii_digit() => {
                digits = true;
                out.push(*char);
                continue;
            }
            ('T', false) if !digits => {
                in_time = true;
                continue;
            }
            ('Y', false) => "year",
            ('M', false) => "month",
            ('W', false) => "week",
            ('D', false) => "day",
            ('H', true) => "h",
            ('M', true) => "min",
            ('S', true) => "s",
            _ => return None,
        };
        if !std::mem::take(&mut digits) {
            return None;
        }
        out.extend([" ", unit, " "]);
    }
    (!digits).then(|| out.trim_end().chars().collect())
}

/// Invisible characters, and the vowel points of Arabic and Hebrew, which most texts omit.
fn is_ignored(char: char) -> bool {
    is_default_ignorable(char)
        || matches!(char, '\u{64b}'..='\u{65f}' | '\u{640}' | '\u{5b0}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}')
}

/// The spelling of a unit that is a single character.
const fn symbol(char: char) -> Option<&'static str> {
    Some(match char {
        '\u{338e}' => "mg",
        '\u{338f}' => "kg",
        '\u{339c}' => "mm",
        '\u{339d}' => "cm",
        '\u{339e}' => "km",
        _ => return None,
    })
}

fn plain(char: char) -> char {
    match char {
        '\u{660}'..='\u{669}' => digit(char, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(char, 0x6f0),
        // Full-width forms of ASCII.
        '\u{ff5e}' => '\u{301c}',
        '\u{ff01}'..='\u{ff5d}' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        '\u{66a}' => '%',
        '\u{609}' | '\u{60a}' => '\u{2030}',
        '\u{66b}' => '.',
        '\u{60c}' | '\u{3001}' => ',',
        '\u{2212}' | '\u{2010}'..='\u{2015}' | '\u{5be}' => '-',
        // The first one separates thousands, and nothing else.
        '\u{66c}' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{5f3}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{5f4}' => '"',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{ffe5}' => '\u{a5}',
        '\u{ffe1}' => '\u{a3}',
        '\u{ffe6}' => '\u{20a9}',
        // Spellings of the same Arabic letter.
        '\u{622}' | '\u{623}' | '\u{625}' => '\u{627}',
        '\u{649}' => '\u{64a}',
        '\u{629}' => '\u{647}',
        char if char.is_whitespace() => ' ',
        char => char,
    }
}

fn digit(char: char, zero: u32) -> char {
    char::from_digit(u32::from(char) - zero, 10).unwrap_or(char)
}
