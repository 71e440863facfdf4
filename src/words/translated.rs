//! Finds the key of a journey file that a word of any language stands for.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::LOCALES;

/// The keys that each folded word stands for, in every language.
static KEYS: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut keys: HashMap<String, Vec<&'static str>> = HashMap::new();
    for locale in LOCALES {
        let lanes = locale.words.lanes.iter().filter(|_| !locale.keys.is_empty());
        let headings = lanes.map(|heading| (heading.lane, locale.words.lane_of(None, heading.lane).title));
        let words = locale.keys.iter().flat_map(|(key, words)| words.iter().map(|word| (*key, (*word).to_owned())));
        for (key, word) in words.chain(headings) {
            let known = keys.entry(plain_letters(&word)).or_default();
            if !known.contains(&key) {
                known.push(key);
            }
        }
    }
    keys
});

/// The keys that a word stands for, whichever its language, capitals and accents.
#[must_use]
pub fn translated_keys(word: &str) -> &'static [&'static str] {
    let word = plain_letters(word);
    let singular = || KEYS.get(word.strip_suffix('s')?);
    let plural = || KEYS.get(&format!("{word}s"));
    KEYS.get(&word).or_else(singular).or_else(plural).map_or(&[], Vec::as_slice)
}

/// A text in lower case, without accents, with spaces between its parts.
#[must_use]
pub fn plain_letters(word: &str) -> String {
    let plain = word.trim().nfd().filter(|char| !is_combining_mark(*char) || is_essential(*char));
    let spaced = plain.map(|char| if matches!(char, '-' | '_' | '/' | '\u{2019}') { ' ' } else { char });
    spaced.flat_map(char::to_lowercase).collect()
}

/// Whether a combining mark is a letter of its own: a vowel of an Indian script, a voiced Japanese syllable.
fn is_essential(char: char) -> bool {
    !('\u{300}'..='\u{36f}').contains(&char)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_spelling() {
        for (word, key) in [
            ("Schmerzpunkte", "pain_points"),
            ("SCHMERZPUNKT", "pain_points"),
            ("痛点", "pain_points"),
            ("ペインポイント", "pain_points"),
            ("titulo", "title"),
            ("Título", "title"),
            ("fases", "stages"),
            ("Etapas", "stages"),
            ("etapes", "stages"),
            ("puntos de dolor", "pain_points"),
            ("puntos_de_dolor", "pain_points"),
            ("用户行为", "actions"),
            ("触点", "touchpoints"),
            ("objetivo", "goal"),
            ("الدور", "role"),
            ("ערוץ", "channel"),
        ] {
            assert!(translated_keys(word).contains(&key), "{word}: {:?}", translated_keys(word));
        }
        for word in ["", "s", "qwertz", "tools", "age"] {
            assert!(translated_keys(word).is_empty(), "{word}");
        }
    }

    #[test]
    fn every_language_names_the_keys_that_teams_write() {
        const NEEDED: &[&str] =
            &["stages", "touchpoints", "goal", "actions", "thoughts", "emotion", "pain_points", "opportunities", "channel"];
        let first = LOCALES.iter().find(|locale| !locale.keys.is_empty()).map_or(&[][..], |locale| locale.keys);
        for locale in LOCALES.iter().filter(|locale| locale.tag != "en") {
            for (key, words) in locale.keys {
                assert!(first.iter().any(|(known, _)| known == key), "{} {key}", locale.tag);
                assert!(words.iter().all(|word| *word == word.to_lowercase() && !word.is_empty()), "{} {key}", locale.tag);
            }
            for key in NEEDED {
                assert!(locale.keys.iter().any(|(known, words)| known == key && !words.is_empty()), "{} {key}", locale.tag);
            }
        }
    }
}
