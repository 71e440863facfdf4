//! Shortens a name to its initials.

/// The first characters of the first and the last word of a name, without articles. Titles are part of the name: `Dr. Weber` is `DW`.
pub(super) fn initials(name: &str, articles: &[&str]) -> String {
    let words: Vec<&str> = name.split_whitespace().filter(|word| word.starts_with(char::is_alphanumeric)).collect();
    let is_article = |word: &&str| articles.contains(&word.to_lowercase().as_str());
    let skipped = words.iter().take(words.len().saturating_sub(1)).take_while(|word| is_article(word)).count();
    let words: Vec<&str> = words[skipped..].iter().map(|word| without_article(word, articles)).collect();
    let first = |word: &&str| word.chars().next().into_iter().flat_map(char::to_uppercase).take(1).collect::<String>();
    match words.as_slice() {
        [] => name.chars().find(|c| c.is_alphanumeric()).map_or_else(String::new, String::from),
        [only] => first(only),
        // In scripts without capitals, one character is enough.
        [head, .., tail] if head.chars().all(|c| c.is_lowercase() || c.is_uppercase() || !c.is_alphabetic()) => {
            first(head) + &first(tail)
        }
        [head, ..] => first(head),
    }
}

/// A word without an article that is joined to it, unless less than two letters are left: `l’usager`, `الطبيب`.
fn without_article<'a>(word: &'a str, articles: &[&str]) -> &'a str {
    let lower = lower_case(word);
    let joined = articles.iter().filter_map(|article| article.strip_suffix('…'));
    let mut rests = joined.filter(|article| lower.starts_with(*article)).map(|article| {
        let end = word.char_indices().nth(article.chars().count()).map_or(word.len(), |(end, _)| end);
        &word[end..]
    });
    rests.find(|rest| rest.chars().take_while(|c| c.is_alphanumeric()).count() >= 2).unwrap_or(word)
}

/// A word in lower case, each of its characters as one character, with typographic apostrophes.
fn lower_case(word: &str) -> String {
    word.chars().map(|c| if c == '\'' { '’' } else { c.to_lowercase().next().unwrap_or(c) }).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;
    use crate::words::{LOCALES, locale};

    #[test]
    fn articles_are_no_initials() {
        for (tag, name, expected) in [
            ("en", "Maya", "M"),
            ("en", "maya tran", "MT"),
            ("en", "Maya Li Tran", "MT"),
            ("en", "The Doctor", "D"),
            ("en", "THE DOCTOR", "D"),
            ("en", "The Night Shift", "NS"),
            ("en", "A busy parent", "BP"),
            ("en", "A. Smith", "AS"),
            ("en", "Theo Brown", "TB"),
            ("en", "The", "T"),
            ("en", "Der Kunde", "DK"),
            ("en", "Dr. Weber", "DW"),
            ("en", "24/7 support", "2S"),
            ("en", "—", ""),
            ("de", "Der Kunde", "K"),
            ("de", "Die Ärztin", "Ä"),
            ("de", "Derya", "D"),
            ("es", "La Paciente", "P"),
            ("es", "Las", "L"),
            ("fr", "L'usager", "U"),
            ("fr", "l’usager pressé", "UP"),
            ("fr", "Anna l’étudiante", "AÉ"),
            ("fr", "L’", "L"),
            ("fr", "Louis", "L"),
            ("pt", "O Cliente", "C"),
            ("ar", "الطبيب", "ط"),
            ("ar", "صاحبة الكلب", "ص"),
            ("ar", "ال", "ا"),
            ("ar", "الي", "ا"),
            // A name such as `הדס` begins with the letter of the article.
            ("he", "הרופא", "ה"),
            ("ja", "山田 花子", "山"),
        ] {
            let articles = locale(tag).map(|locale| locale.articles).expect("listed");
            assert_eq!(initials(name, articles), expected, "{tag} {name}");
        }
    }

    #[test]
    fn articles_are_in_lower_case_and_sorted() {
        for locale in LOCALES {
            assert!(locale.articles.is_sorted(), "{}", locale.tag);
            assert!(locale.articles.iter().all(|article| *article == article.to_lowercase()), "{}", locale.tag);
        }
    }
}
