//! Parses periods of repetition: `6 months`, `quarterly`, `halbjährlich`, `3か月ごと`, `P1Y`.

use super::lexicon::lower;
use super::meaning::Meaning;
use super::normalize::normalize;
use super::number::NumberNotation;
use super::token::{Token, TokenKind, tokens};
use super::unit::Measure;

/// A period, such as `6 months` or `2 weeks`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Days and weeks.
    Days(u32),
    /// Months, quarters and years.
    Months(u32),
}

/// Parses a period; `None` if it is ambiguous, or not a whole number of days or months.
#[must_use]
pub fn period(text: &str) -> Option<Period> {
    let chars: Vec<char> = normalize(text).into_iter().map(lower).collect();
    let tokens = tokens(&chars)?;
    let (count, rest) = number(skip(&tokens));
    let (unit, rest) = rest.split_first()?;
    let (each, measure, size) = span(unit)?;
    // `3か月に1回`
    let rest = skip(rest);
    let rest = match rest {
        [of, rest @ ..] if of.meanings().contains(&Meaning::OutOfReversed) => rest,
        rest => rest,
    };
    let (once, rest) = number(rest);
    if !skip(rest).is_empty() || once.is_some_and(|once| once != 1.0) {
        return None;
    }
    let number = count.unwrap_or(1.0) * each * size;
    match measure {
        Measure::Time => whole(number / 86_400.0).map(Period::Days),
        Measure::Calendar => whole(number).map(Period::Months),
        Measure::Count
        | Measure::Clock
        | Measure::Mass
        | Measure::Length
        | Measure::Share
        | Measure::Money(_)
        | Measure::Points => None,
    }
}

/// A plausible whole number of days or months.
fn whole(number: f64) -> Option<u32> {
    (number.fract() == 0.0 && (1.0..=12_000.0).contains(&number)).then_some(number as u32)
}

/// Skips words that add nothing to the number and unit.
fn skip(tokens: &[Token]) -> &[Token] {
    let says_nothing = |token: &&Token| {
        token.text == "-" || token.meanings().iter().any(|meaning| *meaning == Meaning::Every || meaning.is_qualifier())
    };
    &tokens[tokens.iter().take_while(says_nothing).count()..]
}

/// The number at the start.
fn number(tokens: &[Token]) -> (Option<f64>, &[Token]) {
    let found = tokens.first().and_then(|token| match &token.kind {
        TokenKind::Number(number) => number.value(NumberNotation::Point),
        TokenKind::Known(meanings) => {
            meanings.iter().find_map(|meaning| if *meaning == Meaning::Half { Some(0.5) } else { meaning.number() })
        }
        TokenKind::Word | TokenKind::Sign(_) => None,
    });
    if found.is_some() { (found, skip(&tokens[1..])) } else { (None, tokens) }
}

/// The number, measure and size that a word means.
fn span(token: &Token) -> Option<(f64, Measure, f64)> {
    // In other quantities `m` is metres.
    if token.text == "m" {
        return Some((1.0, Measure::Calendar, 1.0));
    }
    let unit = |meaning: &Meaning| meaning.unit().map(|(measure, size)| (1.0, measure, size));
    token.meanings().iter().find_map(|meaning| meaning.whole().or_else(|| unit(meaning)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_in_every_language_of_the_sheets() {
        for (months, texts) in [
            (1, "monthly; 1 month; every month; jeden Monat; cada mes; tous les mois; 毎月; 每个月; חודשי; כל חודש"),
            (2, "every two months; 2 Monate; 2か月ごと; כל חודשיים; كل شهرين"),
            (3, "Quarterly; every quarter; vierteljährlich; 1 Quartal; trimestral; chaque trimestre; 四半期ごと; 每季度"),
            (6, "6 months; 6months; six months; 6-monthly; P6M; half-yearly; half a year; half year; twice a year; 0.5 years"),
            (6, "halbjährlich; alle 6 Monate; ein halbes Jahr; cada seis meses; tous les 6 mois; a cada 6 meses"),
            (6, "6 חודשים; ٦ أشهر; ６か月; 半年ごと; 6个月; 每半年; 六个月"),
            (12, "1 year; yearly; once a year; annually; einmal im Jahr; jährlich; cada año; tous les ans; P1Y"),
            (12, "毎年; 每年; 一年; שנה; كل سنة"),
            (18, "18 months; 1.5 years; 1,5 Jahre"),
            (24, "2 years; every 2 years; zwei Jahre; cada 2 años; 2年; שנתיים"),
        ] {
            for text in texts.split("; ") {
                assert_eq!(period(text), Some(Period::Months(months)), "{text}");
            }
        }
        for (days, text) in [(90, "90 days"), (14, "2 weeks"), (7, "weekly"), (14, "alle 2 Wochen"), (30, "30d"), (7, "毎週")] {
            assert_eq!(period(text), Some(Period::Days(days)), "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_is_no_period() {
        for text in
            "; often; bi-monthly; when needed; 0 months; 6; after each release; 6 moons; 99999999 years; 0.1 months".split("; ")
        {
            assert_eq!(period(text), None, "{text}");
        }
    }
}
