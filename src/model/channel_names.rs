//! Compares names of channels regardless of spelling.

use super::Channel;

/// Whether two channel names are spellings of the same channel.
#[must_use]
pub fn are_same_channel(one: &Channel, other: &Channel) -> bool {
    folded_channel(&one.name.value) == folded_channel(&other.name.value)
}

/// Folds the name of a channel: without capitals, hyphens, spaces and a plural `s`.
#[must_use]
pub fn folded_channel(name: &str) -> String {
    /// Shorter words may end in `s` in the singular: `SMS`, `bus`; and `posts` are not the `post`.
    const SHORTEST: usize = 5;
    let wide = |char: char| match char {
        // Full-width Latin letters, as typed on Japanese and Chinese keyboards.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        other => other,
    };
    let small: Vec<char> = name.chars().map(wide).flat_map(char::to_lowercase).collect();
    let mut folded = String::new();
    for (index, char) in small.iter().enumerate() {
        let between_digits =
            folded.ends_with(|before: char| before.is_ascii_digit()) && small.get(index + 1).is_some_and(char::is_ascii_digit);
        let gap = char.is_whitespace() || matches!(char, '-' | '_' | '\u{ad}' | '\u{2010}'..='\u{2015}');
        if !gap || between_digits {
            folded.push(*char);
        }
    }
    match folded.strip_suffix('s') {
        Some(stem) if stem.chars().count() >= SHORTEST && !stem.ends_with('s') => stem.to_owned(),
        _ => folded,
    }
}
