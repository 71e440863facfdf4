//! Compares names regardless of spelling.

use crate::model::Channel;

/// Whether two channel names are spellings of the same channel.
pub(super) fn are_same(one: &Channel, other: &Channel) -> bool {
    fold(&one.name.value) == fold(&other.name.value)
}

/// Folds a name: without capitals, hyphens, spaces and a plural `s`.
pub(super) fn fold(name: &str) -> String {
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
