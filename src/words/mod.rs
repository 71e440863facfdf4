//! Holds the words of every language: the fixed words of sheets and pages, and the words in journeys that the program recognizes.
//! Knows no journeys and no drawings.

mod ar;
mod by_initial;
mod by_script;
mod de;
mod en;
mod es;
mod fill;
mod fr;
mod he;
mod hi;
mod it;
mod ja;
mod key_words;
mod ko;
mod locale;
mod nl;
mod page;
mod phrase;
mod pl;
mod plural;
mod pt;
mod ru;
mod sv;
mod table;
mod tr;
mod translated;
mod uk;
mod units;
mod vocabulary;
mod zh;
mod zh_hant;

pub use by_initial::ByInitial;
pub use by_script::written_in;
pub use fill::capitalized;
pub use key_words::KeyWords;
pub use locale::Locale;
pub use page::PageWords;
pub use phrase::{LaneHeading, Personal, Plural, Titled};
pub use plural::PluralRule;
pub use table::Words;
pub use translated::{plain_letters, translated_keys};
pub use units::UnitWords;
pub use vocabulary::{
    Answers, ChannelHints, Channels, Feelings, LIST_SIGNS, Moods, Placeholders, Purchase, Statuses, TermList, Terms, Titles,
    Vocabulary, is_part_of_word, is_unspaced,
};

/// Every language, sorted by tag.
pub static LOCALES: &[Locale] = &[
    ar::LOCALE,
    de::LOCALE,
    ENGLISH,
    es::LOCALE,
    fr::LOCALE,
    he::LOCALE,
    hi::LOCALE,
    it::LOCALE,
    ja::LOCALE,
    ko::LOCALE,
    nl::LOCALE,
    pl::LOCALE,
    pt::LOCALE,
    ru::LOCALE,
    sv::LOCALE,
    tr::LOCALE,
    uk::LOCALE,
    zh::LOCALE,
    zh_hant::LOCALE,
];

/// The default language.
pub const ENGLISH: Locale = en::LOCALE;

/// The language of a tag: `de` for `de`, `de-CH` and `DE_at`; `zh-Hant` for `zh-Hant-HK` and `zh-TW`; `None` for an unsupported language.
#[must_use]
pub fn locale(tag: &str) -> Option<&'static Locale> {
    let tags = LOCALES.iter().flat_map(|locale| locale.other_tags.iter().chain([&locale.tag]).map(move |tag| (*tag, locale)));
    tags.filter(|(known, _)| begins_with(tag, known)).max_by_key(|(known, _)| known.len()).map(|(_, locale)| locale)
}

/// Whether a tag is `start`, alone or with further subtags.
fn begins_with(tag: &str, start: &str) -> bool {
    let mut subtags = tag.split(['-', '_']);
    start.split('-').all(|wanted| subtags.next().is_some_and(|subtag| subtag.eq_ignore_ascii_case(wanted)))
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
        for (tag, expected) in [
            ("de", "de"),
            ("de-CH", "de"),
            ("DE_at", "de"),
            ("pt-BR", "pt"),
            ("he", "he"),
            ("iw-IL", "he"),
            ("zh", "zh"),
            ("zh-CN", "zh"),
            ("zh-Hans", "zh"),
            ("zh-Hans-HK", "zh"),
            ("zh-Hant", "zh-Hant"),
            ("zh_hant_TW", "zh-Hant"),
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh-MO", "zh-Hant"),
        ] {
            assert_eq!(locale(tag).map(|l| l.tag), Some(expected), "{tag}");
        }
        for tag in ["", "d", "den", "xx", "deutsch", "-de"] {
            assert!(locale(tag).is_none(), "{tag}");
        }
        for (name, tag) in [("German", Some("de")), ("español", Some("es")), ("日本語", Some("ja")), ("de", None)] {
            assert_eq!(locale_called(name).map(|l| l.tag), tag, "{name}");
        }
        assert_eq!(locale_or_english(Some("xx")).tag, "en");
        assert_eq!(locale_or_english(None).tag, "en");
    }

    /// The placeholders of every text, by field.
    fn places(locale: &Locale) -> Vec<(&'static str, String, BTreeSet<String>)> {
        let mut all = Vec::new();
        let mut add = |field, text: &'static str| {
            // Whether a text names the person of the journey depends on the grammar of its language.
            let others = text.replace("{who}", "").replace("{Who}", "");
            let found = others.match_indices('{').map(|(at, _)| others[at..].chars().take(3).collect()).collect();
            all.push((field, others, found));
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
                assert!(text.is_empty() == model.is_empty() || field == "to_customer", "{} {field}", locale.tag);
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
            ("hi", "12 अक्तू॰ 2026", "अक्तू॰ 2026", "2026", "+1.5", "\u{2212}0.3"),
            ("it", "12 ott 2026", "ott 2026", "2026", "+1,5", "\u{2212}0,3"),
            ("ja", "2026年10月12日", "2026年10月", "2026年", "+1.5", "\u{2212}0.3"),
            ("ko", "2026년 10월 12일", "2026년 10월", "2026년", "+1.5", "\u{2212}0.3"),
            ("nl", "12 okt 2026", "okt 2026", "2026", "+1,5", "\u{2212}0,3"),
            ("pl", "12 paź 2026", "paź 2026", "2026", "+1,5", "\u{2212}0,3"),
            ("ru", "12.10.2026", "10.2026", "2026", "+1,5", "\u{2212}0,3"),
            ("uk", "12 жовт. 2026", "жовт. 2026", "2026", "+1,5", "\u{2212}0,3"),
            ("zh-Hant", "2026年10月12日", "2026年10月", "2026年", "+1.5", "\u{2212}0.3"),
            ("sv", "12 okt. 2026", "okt. 2026", "2026", "+1,5", "\u{2212}0,3"),
            ("tr", "12 Eki 2026", "Eki 2026", "2026", "+1,5", "\u{2212}0,3"),
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
    fn counted_words_take_the_form_of_their_number() {
        let numbers = [0, 1, 2, 5, 21, 22, 25, 101];
        let cases = COUNTS;
        for (tag, forms) in cases {
            let words = locale(tag).map(|l| l.words).expect("listed");
            let isolated = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
            let counted = numbers.map(|n| isolated(words.count(words.stages, n)));
            assert_eq!(counted.join(", "), *forms, "{tag}");
        }
        assert_eq!(cases.len(), LOCALES.len());
    }

    /// The stages of a journey, in numbers.
    #[rustfmt::skip]
    const COUNTS: &[(&str, &str)] = &[
        ("ar", "المراحل: 0, المراحل: 1, المراحل: 2, المراحل: 5, المراحل: 21, المراحل: 22, المراحل: 25, المراحل: 101"),
        ("de", "0 Phasen, 1 Phase, 2 Phasen, 5 Phasen, 21 Phasen, 22 Phasen, 25 Phasen, 101 Phasen"),
        ("en", "0 stages, 1 stage, 2 stages, 5 stages, 21 stages, 22 stages, 25 stages, 101 stages"),
        ("es", "0 etapas, 1 etapa, 2 etapas, 5 etapas, 21 etapas, 22 etapas, 25 etapas, 101 etapas"),
        ("fr", "0 étape, 1 étape, 2 étapes, 5 étapes, 21 étapes, 22 étapes, 25 étapes, 101 étapes"),
        ("he", "שלבים: 0, שלבים: 1, שלבים: 2, שלבים: 5, שלבים: 21, שלבים: 22, שלבים: 25, שלבים: 101"),
        ("hi", "0 चरण, 1 चरण, 2 चरण, 5 चरण, 21 चरण, 22 चरण, 25 चरण, 101 चरण"),
        ("it", "0 fasi, 1 fase, 2 fasi, 5 fasi, 21 fasi, 22 fasi, 25 fasi, 101 fasi"),
        ("ja", "0ステージ, 1ステージ, 2ステージ, 5ステージ, 21ステージ, 22ステージ, 25ステージ, 101ステージ"),
        ("ko", "단계 0개, 단계 1개, 단계 2개, 단계 5개, 단계 21개, 단계 22개, 단계 25개, 단계 101개"),
        ("nl", "0 fasen, 1 fase, 2 fasen, 5 fasen, 21 fasen, 22 fasen, 25 fasen, 101 fasen"),
        ("pt", "0 etapa, 1 etapa, 2 etapas, 5 etapas, 21 etapas, 22 etapas, 25 etapas, 101 etapas"),
        ("pl", "0 etapów, 1 etap, 2 etapy, 5 etapów, 21 etapów, 22 etapy, 25 etapów, 101 etapów"),
        ("ru", "0 этапов, 1 этап, 2 этапа, 5 этапов, 21 этап, 22 этапа, 25 этапов, 101 этап"),
        ("uk", "0 етапів, 1 етап, 2 етапи, 5 етапів, 21 етап, 22 етапи, 25 етапів, 101 етап"),
        ("zh-Hant", "0個階段, 1個階段, 2個階段, 5個階段, 21個階段, 22個階段, 25個階段, 101個階段"),
        ("sv", "0 faser, 1 fas, 2 faser, 5 faser, 21 faser, 22 faser, 25 faser, 101 faser"),
        ("tr", "0 aşama, 1 aşama, 2 aşama, 5 aşama, 21 aşama, 22 aşama, 25 aşama, 101 aşama"),
        ("zh", "0个阶段, 1个阶段, 2个阶段, 5个阶段, 21个阶段, 22个阶段, 25个阶段, 101个阶段"),
    ];
}
