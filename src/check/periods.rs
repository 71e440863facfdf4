//! Spans of time as people write them: `6 months`, `quarterly`, `halbjährlich`, `cada 2 años`, `3か月ごと`, `P1Y`.
//!
//! Understood are the languages sheets are drawn in (ar, de, en, es, fr, he, ja, pt, zh); anything else is no period, and nobody
//! is told that its time is over.

use crate::model::Period;

/// Reads a period; `None` where it is not certain what is meant.
pub(super) fn period(text: &str) -> Option<Period> {
    let text = plain(text);
    if let Some((_, period)) = WHOLE.iter().find(|(words, _)| has(words, &text)) {
        return Some(*period);
    }
    let words: Vec<&str> = text.split(' ').filter(|word| !has(FILLERS, word)).collect();
    match words.as_slice() {
        [one] => joined(one),
        [number, unit] => times(amount(number)?, unit),
        // `6 ربع سنة`, `3 个 月`
        [number, unit @ ..] if !unit.is_empty() => times(amount(number)?, &unit.join(" ")),
        _ => None,
    }
}

/// A number and its unit without a blank between them, or a unit alone.
fn joined(word: &str) -> Option<Period> {
    if let Some(rest) = word.strip_prefix('p')
        && rest.starts_with(|char: char| char.is_ascii_digit())
    {
        return joined(rest);
    }
    let mut word = word;
    for mark in ["毎", "每"] {
        word = word.strip_prefix(mark).unwrap_or(word);
    }
    for mark in ["ごと", "毎", "に一度", "に1回", "一次", "间"] {
        word = word.strip_suffix(mark).unwrap_or(word);
    }
    if let Some((_, period)) = WHOLE.iter().find(|(words, _)| has(words, word)) {
        return Some(*period);
    }
    let digits = word.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    if digits > 0 {
        return times(amount(&word[..digits])?, &word[digits..]);
    }
    // `一年`, `三个月`
    let spelt = word.chars().next().filter(|char| !char.is_ascii()).map_or(0, char::len_utf8);
    if let Some(number) = amount(&word[..spelt])
        && let Some(period) = times(number, &word[spelt..])
    {
        return Some(period);
    }
    times(1.0, word)
}

/// So many of a unit; `None` for less than a whole day or month.
fn times(number: f64, unit: &str) -> Option<Period> {
    let (_, one) = UNITS.iter().find(|(words, _)| has(words, unit))?;
    let (Period::Days(each) | Period::Months(each)) = *one;
    let count = number * f64::from(each);
    if count.fract() != 0.0 || !(1.0..=12_000.0).contains(&count) {
        return None;
    }
    Some(match one {
        Period::Days(_) => Period::Days(count as u32),
        Period::Months(_) => Period::Months(count as u32),
    })
}

/// Whether a word is one of those in a list.
fn has(list: &str, word: &str) -> bool {
    list.split(", ").any(|one| one == word)
}

fn amount(word: &str) -> Option<f64> {
    let spelt = NUMBERS.iter().find(|(words, _)| has(words, word)).map(|(_, number)| *number);
    let digits = word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    spelt.or_else(|| word.parse().ok().filter(|_| digits))
}

/// In small letters, with common digits, with single blanks for dashes and marks.
fn plain(text: &str) -> String {
    let digit = |char: char| match char {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(char) - 0x660, 10).unwrap_or(char),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(char) - 0x6f0, 10).unwrap_or(char),
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(char) - 0xff10, 10).unwrap_or(char),
        ',' => '.',
        '-' | '_' | '/' | '\u{2010}'..='\u{2014}' | '~' | '\u{5be}' => ' ',
        _ => char,
    };
    let text: String = text.to_lowercase().chars().map(digit).collect();
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches(['.', '(', ')'])).collect();
    words.join(" ")
}

/// Words that say nothing more than the number and the unit do.
const FILLERS: &str = "every, each, once, per, a, an, at, least, the, alle, jede, jeden, jedes, pro, einmal, im, cada, todos, todas, \
        los, las, os, as, una, uma, vez, por, al, ao, tous, toutes, les, chaque, fois, par, כל, פעם, ב, كل, مرة, في, 每, \
        毎";

const WEEK: Period = Period::Days(7);
const MONTH: Period = Period::Months(1);
const QUARTER: Period = Period::Months(3);
const HALF: Period = Period::Months(6);
const YEAR: Period = Period::Months(12);

/// Whole texts that mean a period by themselves.
const WHOLE: &[(&str, Period)] = &[
    ("daily, täglich, diario, diaria, quotidien, diário, יומי, يومي, 毎日, 每天, 每日", Period::Days(1)),
    ("weekly, wöchentlich, semanal, semanalmente, hebdomadaire, שבועי, أسبوعي, أسبوعيا, 毎週, 每周, 每週, 每星期", WEEK),
    ("fortnightly, zweiwöchentlich, 14 tägig, quincenal, quinzenal, 隔週, 每两周, שבועיים, أسبوعين", Period::Days(14)),
    (
        "monthly, monatlich, mensual, mensualmente, mensuel, mensuelle, mensal, mensalmente, חודשי, شهري, شهريا, 毎月, 每月, \
        月次, 月度",
        MONTH,
    ),
    ("bimestral, bimestriel, zweimonatlich, חודשיים, כל חודשיים, شهرين, كل شهرين, 隔月", Period::Months(2)),
    (
        "quarterly, vierteljährlich, quartalsweise, trimestral, trimestralmente, trimestriel, trimestrielle, רבעוני, \
        ربع سنوي, 四半期, 毎四半期, 季度, 每季度, 每季",
        QUARTER,
    ),
    (
        "ein halbes jahr, medio año, cada medio año, meio ano, half yearly, halfyearly, semi annual, semi annually, semiannual, semiannually, twice a year, half a year, \
        every half year, halbjährlich, halbjahr, semestral, semestralmente, semestriel, semestrielle, חצי שנתי, \
        חצי שנה, כל חצי שנה, نصف سنوي, نصف سنة, 半年, 半年度, 每半年",
        HALF,
    ),
    ("yearly, annual, annually, jährlich, anual, anualmente, annuel, annuelle, שנתי, سنوي, سنويا, 毎年, 每年, 年次, 年度", YEAR),
    ("biennial, biennially, zweijährlich, bienal, bisannuel, שנתיים, כל שנתיים, سنتين, كل سنتين", Period::Months(24)),
];

/// Units of time.
const UNITS: &[(&str, Period)] = &[
    (
        "d, day, days, tag, tage, tagen, día, días, dia, dias, jour, jours, j, יום, ימים, يوم, أيام, يوما, 日, 日間, 天",
        Period::Days(1),
    ),
    (
        "w, wk, wks, weekly, week, weeks, woche, wochen, semana, semanas, semaine, semaines, שבוע, שבועות, أسبوع, أسابيع, 週, 週間, \
        周, 星期, 个星期, 個星期",
        WEEK,
    ),
    (
        "m, mo, mos, monthly, month, months, monat, monate, monaten, mes, meses, mois, mês, חודש, חודשים, شهر, أشهر, شهور, شهرا, \
        か月, ヶ月, カ月, ヵ月, ケ月, 箇月, 个月, 個月, 月",
        MONTH,
    ),
    (
        "q, quarter, quarters, quartal, quartale, quartalen, trimestre, trimestres, רבעון, רבעונים, ربع سنة, 四半期, 季度, \
        个季度, 個季度, 季",
        QUARTER,
    ),
    ("half year, half years, halbjahr, halbjahre, semestre, semestres, 半年", HALF),
    (
        "y, yr, yrs, yearly, year, years, jahr, jahre, jahren, año, años, ano, anos, an, ans, année, années, שנה, שנים, سنة, \
        سنوات, عام, أعوام, 年, 年間",
        YEAR,
    ),
];

/// Small numbers in words.
const NUMBERS: &[(&str, f64)] = &[
    ("half, halbes, halben, medio, meio, demi", 0.5),
    ("one, ein, eine, einen, eines, un, uno, une, um, 1x, 一", 1.0),
    ("two, zwei, dos, deux, dois, duas, 二, 两, 兩", 2.0),
    ("three, drei, tres, trois, três, 三", 3.0),
    ("four, vier, cuatro, quatre, quatro, 四", 4.0),
    ("six, sechs, seis, 六", 6.0),
    ("nine, neun, nueve, neuf, nove, 九", 9.0),
    ("twelve, zwölf, doce, douze, doze, 十二", 12.0),
];

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
