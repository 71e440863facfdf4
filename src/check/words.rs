//! A text to its words, and what they tell in the languages that sheets speak.

/// Its words in lower case: runs of letters and digits.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|char: char| !char.is_alphanumeric() && !is_mark(char))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Accents and vowel signs belong to the letter before them.
fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{5b0}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
}

/// Whether somebody speaks of themselves: `I renew my contract`, `Ich ziehe um`.
pub(super) fn is_first_person(text: &str) -> bool {
    // `US` and `EU` are places.
    let of_self = |word: &str| word.chars().count() == 1 || word.chars().any(char::is_lowercase) || !word.is_ascii();
    let spaced = text.split(|char: char| !char.is_alphanumeric()).filter(|word| of_self(word));
    spaced.map(str::to_lowercase).any(|word| SELF.contains(&word.as_str()))
        || SELF_UNSPACED.iter().any(|word| text.contains(word))
}

const SELF: &[&str] = &[
    "i",
    "me",
    "my",
    "we",
    "us",
    "our", // English
    "ich",
    "mich",
    "mir",
    "mein",
    "meine",
    "meinen",
    "meinem",
    "meiner",
    "wir",
    "uns",
    "unser",
    "unsere",
    "unseren", // German
    "je",
    "j",
    "mon",
    "ma",
    "mes",
    "nous",
    "notre",
    "nos", // French, Spanish
    "yo",
    "mi",
    "mis",
    "nosotros",
    "nosotras",
    "nuestro",
    "nuestra",
    "nuestros",
    "nuestras", // Spanish
    "eu",
    "meu",
    "minha",
    "meus",
    "minhas",
    "nós",
    "nosso",
    "nossa",
    "nossos",
    "nossas", // Portuguese
    "أنا",
    "نحن",
    "אני",
    "אנחנו",
    "שלי",
    "שלנו", // Arabic, Hebrew
];

/// In scripts without blanks between words.
const SELF_UNSPACED: &[&str] = &["我", "咱", "私", "僕", "俺", "わたし", "自分"];
