//! A mistyped word to the known word it was meant to be. Knows no journeys.

/// How many letters differ, where that is at most a third of the longer word, or one; counts swapped neighbours as one.
#[must_use]
pub fn distance(word: &str, other: &str) -> Option<usize> {
    // Nobody types a word of 65 letters, and comparing costs the product of both lengths.
    let (length, other_length) = (word.chars().take(65).count(), other.chars().take(65).count());
    let most = (length.max(other_length) / 3).max(1);
    if length.max(other_length) > 64 || length.abs_diff(other_length) > most {
        return None;
    }
    let distance = strsim::damerau_levenshtein(word, other);
    (distance <= most && distance < length.min(other_length)).then_some(distance)
}

/// The known word nearest to `word` in any capitals; else the only one that it is a part of, as `blueprint` is of
/// `service-blueprint`.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let rated = known.clone().into_iter().filter_map(|other| Some((distance(&lower, &other.to_lowercase())?, other)));
    let near = rated.min_by_key(|(distance, _)| *distance).map(|(_, other)| other);
    near.or_else(|| {
        let mut around = known.into_iter().filter(|other| word.len() > 3 && other.contains(&lower));
        around.next().filter(|_| around.next().is_none())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let sheets = ["journey-map", "service-blueprint"];
        assert_eq!(nearest("jorney-map", sheets), Some("journey-map"));
        assert_eq!(nearest("Journey-Mpa", sheets), Some("journey-map"));
        assert_eq!(nearest("blueprint", sheets), Some("service-blueprint"));
        assert_eq!(nearest("persona", sheets), None);
        assert_eq!(nearest("svgg", ["png", "svg"]), Some("svg"));
        assert_eq!(distance("sad", "bad"), Some(1));
        assert_eq!(distance("cat", "dog"), None);
    }
}
