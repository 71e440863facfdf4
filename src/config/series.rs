//! Joins words as in a sentence: `a, b or c`.

/// Joins words with commas, and the last two with a conjunction.
pub(super) fn series(words: &[String], conjunction: &str) -> String {
    match words {
        [most @ .., before, last] => [most, &[format!("{before} {conjunction} {last}")]].concat().join(", "),
        [one] => one.clone(),
        [] => String::new(),
    }
}

/// The words that a value can be: ``"`error`, `warning` or `never`"``.
pub(super) fn alternatives(words: &[&str]) -> String {
    series(&words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>(), "or")
}
