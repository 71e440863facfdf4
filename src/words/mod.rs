//! Holds the words of every language: the fixed words of sheets and pages, and the words in journeys that the program recognizes.
//! Knows no journeys and no drawings.

mod ar;
mod by_initial;
mod de;
mod en;
mod es;
mod fill;
mod fr;
mod he;
mod ja;
mod locale;
mod page;
mod phrase;
mod pt;
mod table;
mod units;
mod vocabulary;
mod zh;

pub use by_initial::ByInitial;
pub use locale::Locale;
pub use page::PageWords;
pub use phrase::{LaneHeading, Plural, Titled};
pub use table::Words;
pub use units::UnitWords;
pub use vocabulary::{
    Answers, ChannelHints, Channels, Feelings, Moods, Placeholders, Purchase, Statuses, TermList, Terms, Titles, Vocabulary,
    is_unspaced,
};

/// Every language, sorted by tag.
pub static LOCALES: &[Locale] =
    &[ar::LOCALE, de::LOCALE, ENGLISH, es::LOCALE, fr::LOCALE, he::LOCALE, ja::LOCALE, pt::LOCALE, zh::LOCALE];

/// The default language.
pub const ENGLISH: Locale = en::LOCALE;

/// The language of a tag: `de` for `de`, `de-CH` and `DE_at`; `None` for an unsupported language.
#[must_use]
pub fn locale(tag: &str) -> Option<&'static Locale> {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    LOCALES.iter().find(|locale| locale.tag.eq_ignore_ascii_case(language))
}

/// The language with a name, in itself or in English: `Deutsch`, `german`.
#[must_use]
pub fn locale_called(name: &str) -> Option<&'static Locale> {
    let name = name.to_lowercase();
    LOCALES.iter().find(|locale| [locale.name, locale.english].iter().any(|known| known.to_lowercase() == name))
}

/// The language of a tag; English if there is no tag or the language is unsupported.
#[must_use]
pub fn locale_or_english(tag: Option<&str>) -> &'static Locale {
    tag.and_then(locale).unwrap_or(&ENGLISH)
}

/// The terms of one list in every language, since the language of a journey may be unknown.
pub fn in_every_language(list: impl Fn(&'static Vocabulary) -> Terms) -> impl Iterator<Item = &'static str> {
    lists_in_every_language(list).flatten().copied()
}

/// One list in every language.
pub fn lists_in_every_language(list: impl Fn(&'static Vocabulary) -> Terms) -> impl Iterator<Item = Terms> {
    LOCALES.iter().map(move |locale| list(locale.vocabulary))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn locales_are_sorted_and_found() {
        assert!(LOCALES.is_sorted_by_key(|locale| locale.tag));
        for (tag, expected) in
            [("de", "de"), ("de-CH", "de"), ("DE_at", "de"), ("pt-BR", "pt"), ("zh-Hant-TW", "zh"), ("he", "he")]
        {
            assert_eq!(locale(tag).map(|l| l.tag), Some(expected), "{tag}");
        }
        for tag in ["", "d", "den", "xx", "deutsch", "-de"] {
            assert!(locale(tag).is_none(), "{tag}");
        }
        for (name, tag) in [("German", Some("de")), ("español", Some("es")), ("日本語", Some("ja")), ("de", None)] {
            assert_eq!(locale_called(name).map(|l| l.tag), tag, "{name}");
        }
        assert_eq!(locale_or_english(Some("nl")).tag, "en");
        assert_eq!(locale_or_english(None).tag, "en");
    }

    /// The placeholders of every text, by field.
    fn places(locale: &Locale) -> Vec<(&'static str, &'static str, BTreeSet<String>)> {
        let mut all = Vec::new();
        let mut add = |field, text: &'static str| {
            let found = text.match_indices('{').map(|(at, _)| text[at..].chars().take(3).collect());
            all.push((field, text, found.collect()));
            text
        };
        let _ = locale.words.map(&mut add);
        let _ = locale.page.map(&mut add);
        all
    }

    #[test]
    fn every_language_fills_the_same_places() {
        let english = places(&ENGLISH);
        for locale in LOCALES {
            for ((field, text, found), (_, model, expected)) in places(locale).into_iter().zip(&english) {
                // "One of them" may be a word instead of the figure.
                assert_eq!(&found, expected, "{} {field}: {text:?} and {model:?}", locale.tag);
                assert_eq!(text.is_empty(), model.is_empty(), "{} {field}", locale.tag);
                assert_eq!(text.matches('{').count(), found.len(), "{} {field}: {text:?}", locale.tag);
            }
        }
    }

    #[test]
    fn numbers_and_dates_read_as_the_language_writes_them() {
        let of = |tag: &str| locale(tag).map(|l| l.words).expect("listed");
        let cases = [
            ("en", "12 Oct 2026", "Oct 2026", "2026", "+1.5", "\u{2212}0.3"),
            ("de", "12. Okt. 2026", "Okt. 2026", "2026", "+1,5", "\u{2212}0,3"),
            ("fr", "12 oct. 2026", "oct. 2026", "2026", "+1,5", "\u{2212}0,3"),
            ("es", "12 oct 2026", "oct 2026", "2026", "+1,5", "\u{2212}0,3"),
            ("pt", "12 de out. de 2026", "out. de 2026", "2026", "+1,5", "\u{2212}0,3"),
            ("ja", "2026年10月12日", "2026年10月", "2026年", "+1.5", "\u{2212}0.3"),
            ("zh", "2026年10月12日", "2026年10月", "2026年", "+1.5", "\u{2212}0.3"),
            ("ar", "12 أكتوبر 2026", "أكتوبر 2026", "2026", "\u{200e}+1.5", "\u{200e}\u{2212}0.3"),
            ("he", "12 באוק׳ 2026", "אוק׳ 2026", "2026", "\u{200e}+1.5", "\u{200e}\u{2212}0.3"),
        ];
        for (tag, day, month, year, plus, minus) in cases {
            let words = of(tag);
            let dates = [words.date(2026, Some(10), Some(12)), words.date(2026, Some(10), None), words.date(2026, None, None)];
            assert_eq!(dates, [day, month, year].map(|date| date.replace(' ', "\u{a0}")), "{tag}");
            assert_eq!([words.signed(1.5), words.signed(-0.3)], [plus, minus], "{tag}");
            assert_eq!([words.signed(0.0), words.signed(-0.04), words.signed(0.04)], ["0"; 3], "{tag}");
        }
        assert_eq!(cases.len(), LOCALES.len());
    }

    #[test]
    fn one_of_something_has_its_own_form() {
        let of = |tag: &str, n: usize| {
            let words = locale(tag).map(|l| l.words).expect("listed");
            words.count(words.stages, n)
        };
        assert_eq!([of("en", 0), of("en", 1), of("en", 2)], ["0 stages", "1 stage", "2 stages"]);
        assert_eq!([of("fr", 0), of("fr", 1), of("fr", 2)], ["0 étape", "1 étape", "2 étapes"]);
        assert_eq!([of("ja", 1), of("ja", 2)], ["1ステージ", "2ステージ"]);
    }
}
