//! Splits a text into words, and recognizes the first person in any language.

use crate::words::{in_every_language, is_part_of_word, is_unspaced};

/// Its words in lower case: runs of letters and digits.
pub(super) fn words(text: &str) -> Vec<String> {
    split(text).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !is_part_of_word(char))
}

/// Whether a text is in the first person: `I renew my contract`, `Ich ziehe um`.
pub(super) fn is_first_person(text: &str) -> bool {
    // `US` and `EU` are places.
    let of_self = |word: &str| word.chars().count() == 1 || word.chars().any(char::is_lowercase) || !word.is_ascii();
    let spaced = split(text).filter(|word| of_self(word));
    let spaced: Vec<String> = spaced.map(str::to_lowercase).collect();
    in_every_language(|vocabulary| vocabulary.first_person)
        .any(|word| if is_unspaced(word) { text.contains(word) } else { spaced.iter().any(|said| said == word) })
}
