//! Collects the meanings of words and symbols around numbers in all languages in one table.

use std::slice::from_ref;
use std::sync::LazyLock;

use super::currency::{CODES, COMMON, Currency, SHARED, SIGNS, code};
use super::meaning::{LimitKind, Meaning};
use super::normalize::{first, normalize};
use super::unit::Measure::{Calendar, Length, Mass, Money, Points, Share, Time};
use crate::words::{ByInitial, LOCALES, Terms, UnitWords};

/// Finds the longest known word or symbol at the start of a text, and returns its meanings and its length in characters.
///
/// `text` is normalized.
pub(super) fn longest(text: &[char]) -> Option<(&'static [Meaning], usize)> {
    let spellings = LEXICON.get(
        lower(*text.first()?),
        || LISTS.iter().map(|(list, exact, meaning)| (*list, (*exact, meaning))),
        initial,
        spellings,
    );
    spellings.iter().find(|entry| entry.begins(text)).map(|entry| (entry.meanings.as_slice(), entry.letters.len()))
}

/// The meaning of a prefix for thousand or million before the code of a currency in one word: `TEUR`, `k€`.
pub(super) fn begins_with_scaled_money(text: &[char]) -> Option<&'static [Meaning]> {
    let (factor, code) = text.split_first()?;
    let (meanings, _) = longest(code)?;
    let money = meanings.iter().any(Meaning::is_money);
    let factor = match factor {
        'k' | 'K' | 'T' => &[Meaning::TimesOfMoney(1e3)],
        'M' => &[Meaning::TimesOfMoney(1e6)],
        _ => return None,
    };
    (money && code.first().is_some_and(char::is_ascii_uppercase)).then_some(factor)
}

/// Whether a character belongs to a script in which a unit ends with its word. Chinese and Japanese have no spaces, and Korean particles
/// follow a unit directly: `3시간까지`.
pub(super) fn is_spaced(char: char) -> bool {
    char.is_alphanumeric()
        && !char.is_ascii_digit()
        && !matches!(char, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3ffff}' | '\u{bc}'..='\u{be}')
}

struct Spelling {
    letters: Vec<char>,
    /// Whether case matters: `M`, `m`.
    exact: bool,
    meanings: Vec<Meaning>,
}

impl Spelling {
    fn of(spelling: &str, exact: bool, meaning: Meaning) -> Self {
        let mut letters = normalize(spelling);
        if !exact {
            for letter in &mut letters {
                *letter = lower(*letter);
            }
        }
        Self { letters, exact, meanings: vec![meaning] }
    }

    fn begins(&self, text: &[char]) -> bool {
        let length = self.letters.len();
        let same = |(own, char): (&char, &char)| own == char || (!self.exact && *own == lower(*char));
        let ends = |last: &char| !is_spaced(*last) || text.get(length).is_none_or(|next| !is_spaced(*next));
        text.len() >= length && self.letters.iter().zip(text).all(same) && self.letters.last().is_some_and(ends)
    }
}

/// Lower case of a single character, so that positions stay the same.
pub(super) fn lower(char: char) -> char {
    char.to_lowercase().next().unwrap_or(char)
}

/// By their first character in lower case.
static LEXICON: ByInitial<Spelling> = ByInitial::new();

/// Words with the same meaning. `true` if case matters.
type Synonyms = (Terms, bool, Meaning);

/// All words and symbols.
static LISTS: LazyLock<Vec<Synonyms>> = LazyLock::new(|| {
    let words = LOCALES.iter().flat_map(|locale| meanings(locale.units)).map(|(list, meaning)| (list, false, meaning));
    symbols().chain(words).collect()
});

/// The spellings of words, the longest first.
fn spellings(words: Vec<(&'static str, (bool, &'static Meaning))>) -> Vec<Spelling> {
    let mut all: Vec<Spelling> =
        words.into_iter().map(|(word, (exact, meaning))| Spelling::of(word, exact, meaning.clone())).collect();
    all.sort_by(|a, b| {
        let by_length = b.letters.len().cmp(&a.letters.len());
        by_length.then(b.exact.cmp(&a.exact)).then_with(|| a.letters.cmp(&b.letters))
    });
    all.dedup_by(|later, earlier| {
        let same = later.exact == earlier.exact && later.letters == earlier.letters;
        if same {
            let more = later.meanings.drain(..).filter(|meaning| !earlier.meanings.contains(meaning));
            let more: Vec<Meaning> = more.collect();
            earlier.meanings.extend(more);
        }
        same
    });
    all
}

/// The first character of a normalized spelling in lower case.
fn initial(spelling: &str) -> char {
    match spelling.as_bytes().first() {
        Some(byte) if byte.is_ascii_lowercase() => char::from(*byte),
        _ => first(spelling).map(lower).unwrap_or_default(),
    }
}

/// The symbols that all languages share: SI units, currencies, operators.
fn symbols() -> impl Iterator<Item = Synonyms> {
    let money = |code| Meaning::Unit(Money(Currency(code)), 1.0);
    let symbols = SYMBOLS.iter().map(|(symbol, exact, meaning)| (from_ref(symbol), *exact, meaning.clone()));
    let signs = SIGNS.iter().map(move |(sign, code)| (from_ref(sign), false, money(code)));
    let shared = SHARED.iter().map(move |(sign, _)| (from_ref(sign), false, money(sign)));
    let codes = CODES.iter().map(move |written| (from_ref(written), !COMMON.contains(written), money(code(written))));
    symbols.chain(signs).chain(shared).chain(codes)
}

const SYMBOLS: &[(&str, bool, Meaning)] = &[
    ("ms", false, Meaning::Unit(Time, 0.001)),
    ("s", false, Meaning::Unit(Time, 1.0)),
    ("min", false, Meaning::Unit(Time, 60.0)),
    ("h", false, Meaning::Unit(Time, 3600.0)),
    ("d", false, Meaning::Unit(Time, DAY)),
    ("mg", false, Meaning::Unit(Mass, 0.001)),
    ("g", false, Meaning::Unit(Mass, 1.0)),
    ("kg", false, Meaning::Unit(Mass, 1e3)),
    ("t", false, Meaning::Unit(Mass, 1e6)),
    ("oz", false, Meaning::Unit(Mass, 28.349_523_125)),
    ("lb", false, Meaning::Unit(Mass, 453.592_37)),
    ("lbs", false, Meaning::Unit(Mass, 453.592_37)),
    ("mm", false, Meaning::Unit(Length, 0.001)),
    ("cm", false, Meaning::Unit(Length, 0.01)),
    ("m", false, Meaning::Unit(Length, 1.0)),
    ("km", false, Meaning::Unit(Length, 1e3)),
    ("in", false, Meaning::Unit(Length, INCH)),
    ("ft", false, Meaning::Unit(Length, 0.3048)),
    ("yd", false, Meaning::Unit(Length, 0.9144)),
    ("mi", false, Meaning::Unit(Length, MILE)),
    ("%", false, Meaning::Unit(Share, 0.01)),
    ("\u{2030}", false, Meaning::Unit(Share, 0.001)),
    ("k", false, Meaning::Times(1e3)),
    ("M", true, Meaning::Times(1e6)),
    ("m", false, Meaning::TimesOfMoney(1e6)),
    ("mi", false, Meaning::TimesOfMoney(1e6)),
    ("mm", false, Meaning::TimesOfMoney(1e6)),
    ("mn", false, Meaning::TimesOfMoney(1e6)),
    ("B", true, Meaning::TimesOfMoney(1e9)),
    ("bi", false, Meaning::TimesOfMoney(1e9)),
    ("T", true, Meaning::TimesOfMoney(1e3)),
    ("~", false, Meaning::About),
    ("\u{2248}", false, Meaning::About),
    ("~", false, Meaning::To),
    ("-", false, Meaning::To),
    ("..", false, Meaning::To),
    ("...", false, Meaning::To),
    ("\u{2026}", false, Meaning::To),
    ("\u{301c}", false, Meaning::To),
    ("\u{301c}", false, Meaning::Limit(LimitKind::AtMost)),
    (">", false, Meaning::Limit(LimitKind::Above)),
    ("<", false, Meaning::Limit(LimitKind::Below)),
    (">=", false, Meaning::Limit(LimitKind::AtLeast)),
    ("=>", false, Meaning::Limit(LimitKind::AtLeast)),
    ("\u{2265}", false, Meaning::Limit(LimitKind::AtLeast)),
    ("\u{2267}", false, Meaning::Limit(LimitKind::AtLeast)),
    ("<=", false, Meaning::Limit(LimitKind::AtMost)),
    ("=<", false, Meaning::Limit(LimitKind::AtMost)),
    ("\u{2264}", false, Meaning::Limit(LimitKind::AtMost)),
    ("\u{2266}", false, Meaning::Limit(LimitKind::AtMost)),
    ("+", false, Meaning::And),
    ("/", false, Meaning::OutOf),
];

/// Seconds.
const DAY: f64 = 86_400.0;

/// Metres in the international inch.
const INCH: f64 = 0.0254;

/// Metres in the international mile.
const MILE: f64 = 1609.344;

/// The meanings of the word lists of a language.
fn meanings(words: &UnitWords) -> Vec<(Terms, Meaning)> {
    #[rustfmt::skip]
    let UnitWords {
        millisecond, second, minute, quarter_hour, hour, day, week, month, quarter, half_year, year,
        milligram, gram, kilogram, tonne, millimetre, centimetre, metre, kilometre, inch, mile,
        percent, tenths, per_mille, points, money, thousand, million, thousand_million, half, one_and_half, numbers, singles,
        pairs, to, between, between_and, and, out_of, out_of_reversed, about, at_least, at_most, above, below, calendar,
        decimal: _, decimal_differs: _, every, daily, weekly, fortnightly, monthly, two_monthly, quarterly, half_yearly, yearly, two_yearly,
    } = *words;
    let unit = Meaning::Unit;
    let whole = Meaning::Whole;
    let spans = [(Time, 60.0), (Time, 3600.0), (Time, DAY), (Time, 7.0 * DAY), (Calendar, 1.0), (Calendar, 12.0)];
    let mut all = vec![
        (millisecond, unit(Time, 0.001)),
        (second, unit(Time, 1.0)),
        (minute, unit(Time, 60.0)),
        (quarter_hour, unit(Time, 900.0)),
        (hour, unit(Time, 3600.0)),
        (day, unit(Time, DAY)),
        (week, unit(Time, 7.0 * DAY)),
        (month, unit(Calendar, 1.0)),
        (quarter, unit(Calendar, 3.0)),
        (half_year, unit(Calendar, 6.0)),
        (year, unit(Calendar, 12.0)),
        (milligram, unit(Mass, 0.001)),
        (gram, unit(Mass, 1.0)),
        (kilogram, unit(Mass, 1e3)),
        (tonne, unit(Mass, 1e6)),
        (millimetre, unit(Length, 0.001)),
        (centimetre, unit(Length, 0.01)),
        (metre, unit(Length, 1.0)),
        (kilometre, unit(Length, 1e3)),
        (inch, unit(Length, INCH)),
        (mile, unit(Length, MILE)),
        (percent, unit(Share, 0.01)),
        (tenths, unit(Share, 0.1)),
        (per_mille, unit(Share, 0.001)),
        (points, unit(Points, 1.0)),
        (thousand, Meaning::Times(1e3)),
        (million, Meaning::Times(1e6)),
        (thousand_million, Meaning::Times(1e9)),
        (half, Meaning::Half),
        (one_and_half, Meaning::Number(1.5)),
        (to, Meaning::To),
        (between, Meaning::Between),
        (between_and, Meaning::BetweenAnd),
        (and, Meaning::And),
        (out_of, Meaning::OutOf),
        (out_of_reversed, Meaning::OutOfReversed),
        (about, Meaning::About),
        (at_least, Meaning::Limit(LimitKind::AtLeast)),
        (at_most, Meaning::Limit(LimitKind::AtMost)),
        (above, Meaning::Limit(LimitKind::Above)),
        (below, Meaning::Limit(LimitKind::Below)),
        (calendar, Meaning::Date),
        (every, Meaning::Every),
        (daily, whole(1.0, Time, DAY)),
        (weekly, whole(1.0, Time, 7.0 * DAY)),
        (fortnightly, whole(2.0, Time, 7.0 * DAY)),
        (monthly, whole(1.0, Calendar, 1.0)),
        (two_monthly, whole(2.0, Calendar, 1.0)),
        (quarterly, whole(1.0, Calendar, 3.0)),
        (half_yearly, whole(1.0, Calendar, 6.0)),
        (yearly, whole(1.0, Calendar, 12.0)),
        (two_yearly, whole(2.0, Calendar, 12.0)),
    ];
    for (number, lists) in [(1.0, singles), (2.0, pairs)] {
        all.extend(lists.into_iter().zip(spans).map(|(list, (measure, size))| (list, whole(number, measure, size))));
    }
    all.extend(numbers.into_iter().zip(1..).map(|(list, n)| (list, Meaning::Number(f64::from(n)))));
    all.extend(money.iter().map(|(code, list)| (*list, unit(Money(Currency(code)), 1.0))));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_by_the_initial_of_its_normalized_spelling() {
        for spelling in LISTS.iter().flat_map(|(list, ..)| list.iter()) {
            assert_eq!(normalize(spelling).first().copied().map(lower), Some(initial(spelling)), "{spelling}");
        }
    }

    #[test]
    fn no_word_is_two_units_or_two_limits() {
        let mut found = Vec::new();
        let words = LISTS.iter().flat_map(|(list, exact, meaning)| list.iter().map(move |word| (*word, (*exact, meaning))));
        for entry in spellings(words.collect()) {
            let of = |pick: fn(&Meaning) -> bool| entry.meanings.iter().filter(|meaning| pick(meaning)).count();
            let units = of(|m| matches!(m, Meaning::Unit(..) | Meaning::Times(_)));
            let limits = of(|m| matches!(m, Meaning::Limit(_) | Meaning::About));
            let numbers = of(|m| matches!(m, Meaning::Number(_) | Meaning::Half));
            if units > 1 || limits > 1 || numbers > 1 {
                found.push(format!("{} {:?}", entry.letters.iter().collect::<String>(), entry.meanings));
            }
        }
        assert!(found.is_empty(), "{found:#?}");
    }
}
