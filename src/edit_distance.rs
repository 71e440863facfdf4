//! Finds the known word that a mistyped word was meant to be, by edit distance. Knows no journeys.

/// What a comparison costs, apart from the letters.
const COST: usize = 16;

/// The edit distance of two words that are similar enough for one to be a misspelling of the other. Swapped neighbours count as one
/// edit; parts that both have in the same place, as in `exit_point` and `pain_point`, make them no more similar.
#[must_use]
pub fn distance(word: &str, other: &str) -> Option<usize> {
    let mut left = usize::MAX;
    distance_within(word, other, &mut left)
}

/// The same, unless it costs more than what is `left`, which it reduces: to 0 if that is not enough.
pub fn distance_within(word: &str, other: &str, left: &mut usize) -> Option<usize> {
    let mut charge = |cost: usize| {
        let fits = cost <= *left;
        *left = left.saturating_sub(cost);
        fits.then_some(())
    };
    charge(COST + other.len())?;
    // The cost is the product of both lengths, and no known word is that long.
    if longest(word, other) > 64 {
        return None;
    }
    let (word, other) = without_shared_parts(word, other);
    let most = most_edits(word, other);
    if word.chars().count().abs_diff(other.chars().count()) > most || surplus(word, other) > most {
        return None;
    }
    // What the words begin and end with in common is compared letter by letter.
    let start: usize =
        word.chars().zip(other.chars()).take_while(|(one, other)| one == other).map(|(char, _)| char.len_utf8()).sum();
    let (word, other) = (&word[start..], &other[start..]);
    let end = word.chars().rev().zip(other.chars().rev()).take_while(|(one, other)| one == other);
    let end: usize = end.map(|(char, _)| char.len_utf8()).sum();
    let (word, other) = (&word[..word.len() - end], &other[..other.len() - end]);
    charge(word.len() * other.len())?;
    let distance = strsim::damerau_levenshtein(word, other);
    (distance <= most).then_some(distance)
}

/// The length of the longer word in characters, at most 65.
fn longest(word: &str, other: &str) -> usize {
    word.chars().take(65).count().max(other.chars().take(65).count())
}

/// The most edits of a misspelling. Two letters, such as `it` and `pt`, are never a misspelling of two others; `idd` is one of `id`.
fn most_edits(word: &str, other: &str) -> usize {
    let (length, other_length) = (word.chars().count(), other.chars().count());
    match (length.min(other_length), length.max(other_length)) {
        (2, 3) => usize::from(word.chars().next() == other.chars().next()),
        (..3, _) => 0,
        (_, ..7) => 1,
        (_, longest) => (longest / 4).max(2),
    }
}

/// The words without the parts that both begin and end with, if they have the same number of parts: `user_steps` and `user_needs` are
/// `steps` and `needs`.
fn without_shared_parts<'w>(word: &'w str, other: &'w str) -> (&'w str, &'w str) {
    const BETWEEN: [char; 3] = ['_', '-', ' '];
    let parts = |word: &str| word.matches(BETWEEN).count();
    let (mut word, mut other) = (word, other);
    if parts(word) != parts(other) {
        return (word, other);
    }
    while let (Some((first, rest)), Some((other_first, other_rest))) = (word.split_once(BETWEEN), other.split_once(BETWEEN))
        && first == other_first
    {
        (word, other) = (rest, other_rest);
    }
    while let (Some((rest, last)), Some((other_rest, other_last))) = (word.rsplit_once(BETWEEN), other.rsplit_once(BETWEEN))
        && last == other_last
    {
        (word, other) = (rest, other_rest);
    }
    (word, other)
}

/// A lower bound of the edit distance: the letters that one word has and the other lacks, in any order.
fn surplus(word: &str, other: &str) -> usize {
    const SLOTS: usize = 32;
    let mut counts = [0_i8; SLOTS];
    for char in word.chars() {
        counts[char as usize % SLOTS] += 1;
    }
    for char in other.chars() {
        counts[char as usize % SLOTS] -= 1;
    }
    let (more, less) = counts.iter().fold((0, 0), |(more, less), count| {
        (more + usize::from(count.max(&0).unsigned_abs()), less + usize::from(count.min(&0).unsigned_abs()))
    });
    more.max(less)
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
    fn short_cuts_change_no_distance() {
        let letters = ["a", "b", "é", "日"];
        let word = |mut n: usize| {
            let mut word = String::new();
            while n > 0 {
                word.push_str(letters[n % 4]);
                n /= 4;
            }
            word
        };
        let words: Vec<String> = (0..200).map(|n| word(n * 7919 % 65_536)).chain((0..40).map(word)).collect();
        for (one, other) in words.iter().flat_map(|one| words.iter().map(move |other| (one, other))) {
            let whole = strsim::damerau_levenshtein(one, other);
            let most = most_edits(one, other);
            assert_eq!(distance(one, other), (whole <= most).then_some(whole), "{one} {other}");
            assert!(surplus(one, other) <= whole, "{one} {other}");
        }
    }

    #[test]
    fn comparisons_end_when_nothing_is_left() {
        let (word, other) = ("abcdefgh".repeat(8), "hgfedcba".repeat(8));
        for (word, other) in [(word.as_str(), other.as_str()), ("titel", "title"), ("a", "b")] {
            let mut left = 100_000;
            let done = (0..).take_while(|_| {
                distance_within(word, other, &mut left);
                left > 0
            });
            assert!(done.take(100_000).count() < 100_000 / COST, "{word}");
            assert_eq!(distance_within("titel", "title", &mut 0), None);
        }
    }

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

    #[test]
    fn a_suggestion_is_a_misspelling() {
        for (typed, known) in [
            ("chanell", "channel"),
            ("oppurtunitys", "opportunities"),
            ("pain_pionts", "pain_points"),
            ("touch_piont", "touch_point"),
            ("emotoin", "emotion"),
            ("idd", "id"),
            ("review_byy", "review_by"),
            ("pgn", "png"),
            ("--themes", "--theme"),
            ("no-emotions", "no-emotion"),
        ] {
            assert!(distance(typed, known).is_some(), "{typed} is {known}");
        }
        for (typed, known) in [
            ("it", "pt"),
            ("or", "for"),
            ("--force", "--locale"),
            ("--sketch", "--sheet"),
            ("author", "actor"),
            ("exit_point", "pain_point"),
            ("user_steps", "user_needs"),
            ("user-steps", "user-needs"),
            ("key_activities", "touchpoints"),
            ("persona", "reason"),
        ] {
            assert_eq!(distance(typed, known), None, "{typed} is not {known}");
        }
    }
}
