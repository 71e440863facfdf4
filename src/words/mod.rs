//! Every fixed word of every sheet and page, in every language. Knows no journeys and no drawings.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod he;
mod ja;
mod page;
mod pt;
mod table;
mod units;
mod zh;

pub use page::PageWords;
pub use table::Words;
pub use units::UnitWords;

/// A language that sheets and pages speak.
#[derive(Debug, Clone, Copy)]
pub struct Locale {
    /// BCP 47 language subtag: what users type.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// Its name in English.
    pub english: &'static str,
    /// Written from right to left: the whole sheet is mirrored.
    pub rtl: bool,
    /// What sheets say.
    pub words: &'static Words,
    /// What pages say besides.
    pub page: &'static PageWords,
    /// What people write beside a number.
    pub units: &'static UnitWords,
}

/// Every language, sorted by tag.
pub static LOCALES: &[Locale] = &[
    Locale {
        tag: "ar", name: "العربية", english: "Arabic", rtl: true, words: &ar::WORDS, page: &ar::PAGE, units: &ar::UNITS
    },
    Locale { tag: "de", name: "Deutsch", english: "German", rtl: false, words: &de::WORDS, page: &de::PAGE, units: &de::UNITS },
    ENGLISH,
    Locale { tag: "es", name: "Español", english: "Spanish", rtl: false, words: &es::WORDS, page: &es::PAGE, units: &es::UNITS },
    Locale { tag: "fr", name: "Français", english: "French", rtl: false, words: &fr::WORDS, page: &fr::PAGE, units: &fr::UNITS },
    Locale { tag: "he", name: "עברית", english: "Hebrew", rtl: true, words: &he::WORDS, page: &he::PAGE, units: &he::UNITS },
    Locale {
        tag: "ja", name: "日本語", english: "Japanese", rtl: false, words: &ja::WORDS, page: &ja::PAGE, units: &ja::UNITS
    },
    Locale {
        tag: "pt",
        name: "Português",
        english: "Portuguese",
        rtl: false,
        words: &pt::WORDS,
        page: &pt::PAGE,
        units: &pt::UNITS,
    },
    Locale { tag: "zh", name: "中文", english: "Chinese", rtl: false, words: &zh::WORDS, page: &zh::PAGE, units: &zh::UNITS },
];

/// What is spoken where nothing else is asked for.
pub const ENGLISH: Locale =
    Locale { tag: "en", name: "English", english: "English", rtl: false, words: &en::WORDS, page: &en::PAGE, units: &en::UNITS };

/// The language of a tag: `de` of `de`, `de-CH` and `DE_at`; nothing where there are no words in it.
#[must_use]
pub fn locale(tag: &str) -> Option<&'static Locale> {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    LOCALES.iter().find(|locale| locale.tag.eq_ignore_ascii_case(language))
}

/// The language that is called so, in itself or in English: `Deutsch`, `german`.
#[must_use]
pub fn locale_called(name: &str) -> Option<&'static Locale> {
    let name = name.to_lowercase();
    LOCALES.iter().find(|locale| [locale.name, locale.english].iter().any(|known| known.to_lowercase() == name))
}

/// The language of a tag, where one is given and known; else English.
#[must_use]
pub fn locale_or_english(tag: Option<&str>) -> &'static Locale {
    tag.and_then(locale).unwrap_or(&ENGLISH)
}

/// A word that changes with a number. Where it holds the number itself, that is `{0}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plural {
    /// For one of them.
    pub one: &'static str,
    /// For any other number.
    pub other: &'static str,
}

/// A lane's name, and what it holds, small under the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Titled {
    /// Its name in the rail.
    pub title: &'static str,
    /// What it holds.
    pub note: &'static str,
}

impl Plural {
    const fn same(text: &'static str) -> Self {
        Self { one: text, other: text }
    }
}

/// A part of the table: one text, or several that belong together.
trait Phrase: Copy {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self;
}

impl Phrase for &'static str {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        change(self)
    }
}

impl Phrase for Plural {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        Self { one: change(self.one), other: change(self.other) }
    }
}

impl Phrase for Titled {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        Self { title: change(self.title), note: change(self.note) }
    }
}

impl Phrase for [&'static str; 12] {
    fn map(self, change: &mut dyn FnMut(&'static str) -> &'static str) -> Self {
        <[&'static str; 12]>::map(self, change)
    }
}

/// Around a text that keeps its own direction and changes nothing around it: first strong isolate, pop directional isolate.
const FIRST: char = '\u{2068}';
const LAST: char = '\u{2069}';

/// A pattern with `{0}`, `{1}`, ... replaced by these texts.
///
/// In a language written from right to left (`rtl`) each of them is isolated.
#[must_use]
fn fill(pattern: &str, texts: &[&str], rtl: bool) -> String {
    let mut out = String::with_capacity(pattern.len() + texts.iter().map(|t| t.len() + 6).sum::<usize>());
    let mut rest = pattern;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let digit = from.as_bytes().get(1).filter(|b| b.is_ascii_digit() && from.as_bytes().get(2) == Some(&b'}'));
        let Some(text) = digit.and_then(|d| texts.get(usize::from(d - b'0'))) else {
            out.push('{');
            rest = &from[1..];
            continue;
        };
        if rtl {
            out.push(FIRST);
            out.push_str(text);
            out.push(LAST);
        } else {
            out.push_str(text);
        }
        rest = &from[3..];
    }
    out.push_str(rest);
    out
}

impl Words {
    /// A pattern of this language with `{0}`, `{1}`, ... replaced by these texts.
    #[must_use]
    pub fn fill(&self, pattern: &str, texts: &[&str]) -> String {
        fill(pattern, texts, self.isolates)
    }

    /// `Name: text`.
    #[must_use]
    pub fn label(&self, name: &str, text: &str) -> String {
        self.fill(self.labelled, &[name, text])
    }

    /// A text in quotation marks, which read in the text's own direction.
    #[must_use]
    pub fn quote(&self, text: &str) -> String {
        fill(self.quoted, &[text], false)
    }

    /// Facts side by side: `Payments · planned · due Dec 2026`.
    #[must_use]
    pub fn facts(&self, parts: &[impl AsRef<str>]) -> String {
        self.joined(parts, self.dot)
    }

    /// `Maya, Ben`.
    #[must_use]
    pub fn list(&self, parts: &[impl AsRef<str>]) -> String {
        self.joined(parts, self.comma)
    }

    /// `Cart (calm, +1); Payment (anxious)`.
    #[must_use]
    pub fn long_list(&self, parts: &[impl AsRef<str>]) -> String {
        self.joined(parts, self.semicolon)
    }

    /// Several parts stand in the order of this language, whatever each of them is written in.
    fn joined(&self, parts: &[impl AsRef<str>], between: &str) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        if !self.isolates || parts.len() < 2 {
            return parts.join(between);
        }
        let isolated: Vec<String> = parts.into_iter().map(|part| format!("{FIRST}{part}{LAST}")).collect();
        format!("\u{200f}{}", isolated.join(between))
    }

    /// The form of a word for `n` of something, with the number where the word holds it.
    #[must_use]
    pub fn count(&self, word: Plural, n: usize) -> String {
        let one = n == 1 || (n == 0 && self.zero_is_one);
        self.fill(if one { word.one } else { word.other }, &[&n.to_string()])
    }

    /// `12 Oct 2026`, `Oct 2026`, `2026`: a date as far as it is known. `month` is 1 to 12, `day` 1 to 31.
    #[must_use]
    pub fn date(&self, year: u16, month: Option<u8>, day: Option<u8>) -> String {
        let year = year.to_string();
        let month = month.map(|m| self.months[usize::from(m.clamp(1, 12)) - 1]);
        // Digits and this language's own word need no isolation.
        match (month, day) {
            (Some(month), Some(day)) => fill(self.day_month_year, &[&day.to_string(), month, &year], false),
            (Some(month), None) => fill(self.month_year, &[month, &year], false),
            (None, _) => fill(self.year, &[&year], false),
        }
    }

    /// A number with at most one decimal: `4`, `4.5`, in German `4,5`.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        let tenths = (value.abs() * 10.0).round() / 10.0;
        let digits = tenths.to_string().replace('.', self.decimal);
        if value < 0.0 && tenths > 0.0 { format!("{}{digits}", self.minus) } else { digits }
    }

    /// A number with its sign: `+1.5`, `0`, `−2`.
    #[must_use]
    pub fn signed(&self, value: f64) -> String {
        let number = self.number(value);
        if (value * 10.0).round() > 0.0 { format!("{}{number}", self.plus) } else { number }
    }
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

    /// `{0}` and `{1}` of every text, by field.
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
            assert_eq!(dates, [day, month, year], "{tag}");
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

    #[test]
    fn what_is_filled_in_is_never_filled_again() {
        assert_eq!(fill("{1}: {0}{", &["{1}", "{0}"], false), "{0}: {1}{");
        assert_eq!(fill("{0} {2}", &["a"], true), "\u{2068}a\u{2069} {2}");
    }
}
