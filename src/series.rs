//! Joins words as in a sentence: `a, b or c`. Knows no journeys.

/// Joins words with commas, and the last two with a conjunction.
#[must_use]
pub fn series(words: &[String], conjunction: &str) -> String {
    match words {
        [most @ .., before, last] => [most, &[format!("{before} {conjunction} {last}")]].concat().join(", "),
        [one] => one.clone(),
        [] => String::new(),
    }
}

/// Lists words as alternatives: `` `low`, `medium` or `high` ``.
#[must_use]
pub fn alternatives(words: &[&str]) -> String {
    series(&words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>(), "or")
}
