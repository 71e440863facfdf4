//! A mistyped word to the known word it was meant to be.

use super::Error;

/// The known word nearest to `word`, if it is near enough to be meant.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = word.chars().count().div_ceil(3);
    let rated = known.into_iter().map(|other| (strsim::damerau_levenshtein(&word.to_lowercase(), other), other));
    rated.filter(|(distance, _)| *distance <= most).min_by_key(|(distance, _)| *distance).map(|(_, other)| other)
}

/// The only known word that a word is a part of: `service-blueprint` for `blueprint`.
fn around<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let mut found = known.into_iter().filter(|other| word.len() > 3 && other.contains(&lower));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The error about a word that is none of the known ones.
pub(super) fn unknown<'a>(what: &str, word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Error {
    let help = match nearest(word, known.clone()).or_else(|| around(word, known.clone())) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("there are {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    };
    Error::Usage(format!("unknown {what} {}; {help}", crate::diagnostic::quote(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        assert_eq!(nearest("jorney-map", ["journey-map", "service-blueprint"]), Some("journey-map"));
        assert_eq!(nearest("persona", ["journey-map", "service-blueprint"]), None);
        assert!(unknown("sheet", "blueprint", ["journey-map", "service-blueprint"]).to_string().contains("`service-blueprint`?"));
        assert!(unknown("sheet", "map", ["journey-map", "service-blueprint"]).to_string().contains("there are"));
        assert!(unknown("format", "svgg", ["png", "svg"]).to_string().contains("did you mean `svg`?"));
        assert!(unknown("format", "docx", ["png", "svg"]).to_string().contains("there are png, svg"));
    }
}
