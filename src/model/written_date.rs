//! Reads dates as people write them: `3 April 2025`, `31.12.2024`, `2025/10/12`, the number of a day in a spreadsheet.

use super::Date;
use crate::quantity::Period;
use crate::words::{LOCALES, plain_letters};

/// The dates that a text can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateReadings {
    /// In the order of likelihood, without duplicates; at least one.
    pub dates: Vec<Date>,
    /// Whether the text can mean nothing else.
    pub is_certain: bool,
}

/// The first and the last day in a spreadsheet that is read as a date: 1954 and 2119.
const SPREADSHEET_DAYS: std::ops::RangeInclusive<u32> = 20_000..=80_000;

/// The day before the first of a spreadsheet, which counts a day too many.
const SPREADSHEET_START: Date = Date { year: 1899, month: Some(12), day: Some(30) };

/// Two digits of a year mean one of this century.
const CENTURY: u16 = 2000;

/// Longest text that is read as a date.
const LONGEST: usize = 40;

/// A part of a date.
enum DatePart {
    Number { value: u32, digits: usize },
    Word(String),
}

/// Reads a text that is no date in the form of the language; `None` if it is no date in any usual form.
#[must_use]
pub fn date_readings(text: &str) -> Option<DateReadings> {
    if text.len() > LONGEST {
        return None;
    }
    // A time of day follows: `2026-10-12T09:30`.
    let day = text.trim().split(['T', ' ']).next().filter(|day| day.matches('-').count() == 2).unwrap_or(text);
    let tokens = tokens(day);
    let numbers: Vec<(u32, usize)> = tokens.iter().filter_map(number).collect();
    let words: Vec<&str> = tokens.iter().filter_map(word).collect();
    let months = months(&words)?;
    let of = |dates: Vec<Option<Date>>, is_certain: bool| {
        let mut known: Vec<Date> = Vec::new();
        for date in dates.into_iter().flatten() {
            if !known.contains(&date) {
                known.push(date);
            }
        }
        let is_certain = is_certain && known.len() == 1;
        (!known.is_empty()).then_some(DateReadings { dates: known, is_certain })
    };
    let has_quarter = words.contains(&"q");
    match (numbers.as_slice(), months.as_slice()) {
        (&[(quarter, 1), (year, 4)] | &[(year, 4), (quarter, 1)], []) if has_quarter && (1..=4).contains(&quarter) => {
            of(vec![date(year, quarter * 3 - 2, None)], false)
        }
        (&[(number, 8)], []) => of(vec![date(number / 10_000, number / 100 % 100, Some(number % 100))], true),
        (&[(number, 5)], []) if SPREADSHEET_DAYS.contains(&number) => {
            of(vec![Some(SPREADSHEET_START.after(Period::Days(number)))], false)
        }
        (&[(year, 4), (month, _), (day, _)], []) => of(vec![date(year, month, Some(day))], true),
        (&[(year, 4), (month, _)] | &[(month, _), (year, 4)], []) => of(vec![date(year, month, None)], true),
        (&[(first, _), (second, _), (year, digits @ (2 | 4))], []) => {
            let year = if digits == 2 { year + u32::from(CENTURY) } else { year };
            let day_first = date(year, second, Some(first));
            let month_first = date(year, first, Some(second)).filter(|_| !day.contains('.'));
            of(vec![day_first, month_first], digits == 4)
        }
        (&[(year, 4)], months) => of(months.iter().map(|month| date(year, *month, None)).collect(), true),
        (&[(day, 1 | 2), (year, 4)] | &[(year, 4), (day, 1 | 2)], months) => {
            of(months.iter().map(|month| date(year, *month, Some(day))).collect(), true)
        }
        _ => None,
    }
}

fn date(year: u32, month: u32, day: Option<u32>) -> Option<Date> {
    let day = day.map_or_else(String::new, |day| format!("-{day:02}"));
    Date::parse(&format!("{year:04}-{month:02}{day}"))
}

fn number(token: &DatePart) -> Option<(u32, usize)> {
    match token {
        DatePart::Number { value, digits } => Some((*value, *digits)),
        DatePart::Word(_) => None,
    }
}

fn word(token: &DatePart) -> Option<&str> {
    match token {
        DatePart::Number { .. } => None,
        DatePart::Word(word) => Some(word),
    }
}

/// The numbers and words of a text, in lower case and without accents.
fn tokens(text: &str) -> Vec<DatePart> {
    let text = plain_letters(text);
    let mut tokens = Vec::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let part = |char: char| if is_digit { char.is_ascii_digit() } else { char.is_alphabetic() || !char.is_ascii() };
        let end = rest.find(|char| !part(char)).unwrap_or(rest.len());
        if end == 0 {
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let token = &rest[..end];
        match token.parse() {
            Ok(value) if is_digit => tokens.push(DatePart::Number { value, digits: end }),
            _ => tokens.push(DatePart::Word(token.to_owned())),
        }
        rest = &rest[end..];
    }
    tokens
}

/// Words beside the parts of a date in some language: `3rd of April`, `3 de abril`, `2026年10月12日`.
const BESIDE: &[&str] = &[
    "of", "the", "st", "nd", "rd", "th", "de", "del", "di", "den", "der", "er", "le", "el", "q", "年", "月", "日", "년", "월",
    "일",
];

/// The months that the words name, in any language; empty without one. `None` for other words, and for two months.
fn months(words: &[&str]) -> Option<Vec<u32>> {
    let mut named: Option<Vec<u32>> = None;
    for word in words.iter().filter(|word| !BESIDE.contains(*word)) {
        let months = month(word);
        if months.is_empty() || named.is_some() {
            return None;
        }
        named = Some(months);
    }
    Some(named.unwrap_or_default())
}

/// The months whose name begins with the abbreviation of a language, or is it.
fn month(word: &str) -> Vec<u32> {
    let mut months: Vec<u32> = Vec::new();
    for locale in LOCALES {
        for (name, number) in locale.words.months.iter().zip(1..) {
            let name = plain_letters(name);
            let short = name.trim_end_matches(['.', '\u{5f3}', '\'']);
            let is_name = short.chars().count() >= 3 && !short.contains(|char: char| char.is_ascii_digit());
            if is_name && word.starts_with(short) && !months.contains(&number) {
                months.push(number);
            }
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_forms_are_read() {
        for (text, dates, is_certain) in [
            ("3 April 2025", &["2025-04-03"][..], true),
            ("3rd of April, 2025", &["2025-04-03"], true),
            ("April 3, 2025", &["2025-04-03"], true),
            ("Apr 2025", &["2025-04"], true),
            ("2025 April 3", &["2025-04-03"], true),
            ("31.12.2024", &["2024-12-31"], true),
            ("12.10.2026", &["2026-10-12"], true),
            ("12/10/2026", &["2026-10-12", "2026-12-10"], false),
            ("13/10/2026", &["2026-10-13"], true),
            ("10/13/2026", &["2026-10-13"], true),
            ("12/10/26", &["2026-10-12", "2026-12-10"], false),
            ("2025-4-3", &["2025-04-03"], true),
            ("2025/10/12", &["2025-10-12"], true),
            ("2025/10", &["2025-10"], true),
            ("10/2025", &["2025-10"], true),
            ("20251012", &["2025-10-12"], true),
            ("2025-10-12T09:30", &["2025-10-12"], true),
            ("2025-10-12 09:30", &["2025-10-12"], true),
            ("45992", &["2025-12-01"], false),
            ("Q3 2026", &["2026-07"], false),
            ("3. Oktober 2026", &["2026-10-03"], true),
            ("12 de octubre de 2026", &["2026-10-12"], true),
            ("1er février 2026", &["2026-02-01"], true),
            ("3 de março de 2026", &["2026-03-03"], true),
            ("2026年10月12日", &["2026-10-12"], true),
        ] {
            let readings = date_readings(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(readings.dates.iter().map(Date::to_string).collect::<Vec<_>>(), dates, "{text}");
            assert_eq!(readings.is_certain, is_certain, "{text}");
        }
        for text in
            ["", "soon", "2026-02-30", "32/13/2026", "12", "1.5", "2026-10-12-01", "version 3 2026", "9".repeat(60).as_str()]
        {
            assert_eq!(date_readings(text), None, "{text}");
        }
    }

    #[test]
    fn months_are_read_in_every_language() {
        for locale in LOCALES {
            let named = locale.words.months.iter().filter(|name| !name.contains(|char: char| char.is_ascii_digit()));
            for (name, month) in named.zip(1..) {
                let text = format!("3 {} 2026", name.trim_end_matches('.'));
                let readings = date_readings(&text);
                let has = readings.is_some_and(|readings| readings.dates.iter().any(|date| date.month == Some(month)));
                assert!(has || name.trim_end_matches('.').chars().count() < 3, "{} {text}", locale.tag);
            }
        }
    }
}
