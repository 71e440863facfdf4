//! Shortens a name to its initials.

/// The first characters of the first and the last word of a name.
pub(super) fn initials(name: &str) -> String {
    let parts: Vec<&str> = name.split_whitespace().filter(|w| w.starts_with(char::is_alphanumeric)).collect();
    let first = |word: &&str| word.chars().next().into_iter().flat_map(char::to_uppercase).take(1).collect::<String>();
    match parts.as_slice() {
        [] => name.chars().find(|c| c.is_alphanumeric()).map_or_else(String::new, String::from),
        [only] => first(only),
        // In scripts without capitals, one character is enough.
        [head, .., tail] if head.chars().all(|c| c.is_lowercase() || c.is_uppercase() || !c.is_alphabetic()) => {
            first(head) + &first(tail)
        }
        [head, ..] => first(head),
    }
}
