//! Finds the known word that a mistyped word was meant to be, by edit distance. Knows no journeys.

/// The edit distance of two words, if it is at most a third of the longer word, or one. Swapped neighbours count as one edit.
#[must_use]
pub fn distance(word: &str, other: &str) -> Option<usize> {
    // The cost is the product of both lengths, and no known word is that long.
    let (length, other_length) = (word.chars().take(65).count(), other.chars().take(65).count());
    let most = (length.max(other_length) / 3).max(1);
    if length.max(other_length) > 64 || length.abs_diff(other_length) > most {
        return None;
    }
    let distance = strsim::damerau_levenshtein(word, other);
    (distance <= most && distance < length.min(other_length)).then_some(distance)
}

/// Whether a word is a known one with a slip of the keyboard, so that no other word can have been meant: neighbours swapped, a letter
/// doubled or a plural `s`; in longer words, a letter that is missing, added or wrong. The first letter is always right.
///
/// `author` is near `actor`, and no slip.
#[must_use]
pub fn is_slip(word: &str, known: &str) -> bool {
    let (chars, known_chars): (Vec<char>, Vec<char>) = (word.chars().collect(), known.chars().collect());
    let (length, known_length) = (chars.len(), known_chars.len());
    if chars.first() != known_chars.first() || known_length.min(length) < 4 || length > 64 {
        return false;
    }
    let undoubled = |chars: &[char]| {
        let mut chars = chars.to_vec();
        chars.dedup();
        chars
    };
    let plural = |one: &str, other: &str| one.strip_suffix('s') == Some(other);
    match strsim::damerau_levenshtein(word, known) {
        0 => true,
        1 if length == known_length => {
            let (mut one, mut other) = (chars, known_chars);
            one.sort_unstable();
            other.sort_unstable();
            one == other || length >= 6
        }
        1 => known_length >= 5 || plural(word, known) || plural(known, word) || undoubled(&chars) == undoubled(&known_chars),
        2 => length.min(known_length) >= 8,
        _ => false,
    }
}

/// The known word nearest to `word`, ignoring case; else the only one that contains it, such as `service-blueprint` for
/// `blueprint`.
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
    fn slips_leave_no_doubt_about_the_word() {
        for (word, known) in [
            ("titel", "title"),
            ("nmae", "name"),
            ("touchpoint", "touchpoints"),
            ("goall", "goal"),
            ("goals", "goal"),
            ("stges", "stages"),
            ("emotoin", "emotion"),
            ("desciption", "description"),
            ("oportunites", "opportunities"),
        ] {
            assert!(is_slip(word, known), "{word}");
        }
        for (word, known) in [
            ("author", "actor"),
            ("user", "use"),
            ("gain", "pain"),
            ("state", "stage"),
            ("note", "name"),
            ("rule", "role"),
            ("test", "text"),
            ("time", "title"),
            ("sponsor", "person"),
            ("prescription", "description"),
        ] {
            assert!(!is_slip(word, known), "{word}");
        }
    }

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
