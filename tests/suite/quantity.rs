//! Quantities: every word of every language is read, units convert there and back, and comparing is consistent.

use cjm::quantity::{Comparison, Context, Limit, Measure, Quantity, Subject, compare, period, read, units_differ};
use cjm::words::{LOCALES, Terms, UnitWords};
use proptest::prelude::*;

fn quantity(text: &str) -> Quantity {
    read(&[Some(text)], Context::default()).into_iter().flatten().next().expect("given")
}

fn both(one: &str, other: &str, context: Context<'_>) -> [Quantity; 2] {
    let read: Vec<Quantity> = read(&[Some(one), Some(other)], context).into_iter().flatten().collect();
    read.try_into().expect("given")
}

fn pair(one: &str, other: &str) -> Option<Comparison> {
    let [one, other] = both(one, other, Context::default());
    compare(&one, &other)
}

/// How two quantities compare: -1, 0, 1; nothing where they do not.
fn order(one: &str, other: &str) -> Option<i8> {
    order_in(one, other, Context::default())
}

fn order_in(one: &str, other: &str, context: Context<'_>) -> Option<i8> {
    let [one, other] = both(one, other, context);
    compare(&one, &other).map(|compared| i8::from(compared.is_above()) - i8::from(compared.is_below()))
}

/// The units of a language: their words, what they measure, and how much they are in its base unit.
fn units(words: &UnitWords) -> Vec<(Terms, Measure, f64)> {
    let day = 86_400.0;
    vec![
        (words.millisecond, Measure::Time, 0.001),
        (words.second, Measure::Time, 1.0),
        (words.minute, Measure::Time, 60.0),
        (words.quarter_hour, Measure::Time, 900.0),
        (words.hour, Measure::Time, 3600.0),
        (words.day, Measure::Time, day),
        (words.week, Measure::Time, 7.0 * day),
        (words.month, Measure::Calendar, 1.0),
        (words.quarter, Measure::Calendar, 3.0),
        (words.half_year, Measure::Calendar, 6.0),
        (words.year, Measure::Calendar, 12.0),
        (words.milligram, Measure::Mass, 0.001),
        (words.gram, Measure::Mass, 1.0),
        (words.kilogram, Measure::Mass, 1000.0),
        (words.tonne, Measure::Mass, 1e6),
        (words.millimetre, Measure::Length, 0.001),
        (words.centimetre, Measure::Length, 0.01),
        (words.metre, Measure::Length, 1.0),
        (words.kilometre, Measure::Length, 1000.0),
        (words.inch, Measure::Length, 0.0254),
        (words.mile, Measure::Length, 1609.344),
        (words.percent, Measure::Share, 0.01),
        (words.tenths, Measure::Share, 0.1),
        (words.per_mille, Measure::Share, 0.001),
        (words.points, Measure::Points, 1.0),
    ]
}

#[test]
fn every_unit_of_every_language_is_read() {
    for locale in LOCALES {
        for (list, measure, size) in units(locale.units) {
            for &word in list {
                // In Japanese and Chinese that is a month of the year.
                if word == "月" {
                    continue;
                }
                // Written before the number.
                let texts = if word == "百分之" {
                    vec![format!("{word}3")]
                } else {
                    vec![format!("3 {word}"), format!("3{word}"), format!("3 {word}.")]
                };
                for text in texts {
                    let read = quantity(&text);
                    assert!(read.complete && read.states_unit, "{} {text}: {read:?}", locale.tag);
                    assert_eq!((read.unit.measure, read.unit.words.as_str()), (measure, ""), "{} {text}", locale.tag);
                    let amount = read.low.expect("a number") * read.unit.size;
                    assert!((amount - 3.0 * size).abs() < 1e-9 * amount, "{} {text}: {read:?}", locale.tag);
                }
            }
        }
    }
}

#[test]
fn every_language_has_units_numbers_and_limits() {
    for locale in LOCALES {
        let words = locale.units;
        let needed = [words.second, words.minute, words.hour, words.day, words.week, words.month, words.quarter, words.year];
        let needed =
            needed.into_iter().chain([words.gram, words.kilogram, words.metre, words.kilometre, words.percent, words.points]);
        let needed = needed.chain([words.half, words.to, words.about, words.at_least, words.at_most, words.above, words.below]);
        let needed =
            needed.chain([words.calendar, words.every, words.daily, words.weekly, words.monthly, words.quarterly, words.yearly]);
        assert!(needed.into_iter().all(|list| !list.is_empty()), "{}", locale.tag);
        assert!(!(words.out_of.is_empty() && words.out_of_reversed.is_empty()), "{}", locale.tag);
        assert!(words.money.len() > 3, "{}", locale.tag);
    }
}

#[test]
fn every_word_around_a_number_is_read() {
    let minutes = quantity("1 min").unit;
    for locale in LOCALES {
        let words = locale.units;
        for (list, limit) in [
            (words.at_least, Limit::AtLeast),
            (words.at_most, Limit::AtMost),
            (words.above, Limit::Above),
            (words.below, Limit::Below),
        ] {
            for word in list {
                let read = [format!("{word} 7 min"), format!("{word}7 min"), format!("7 min {word}"), format!("7 min{word}")]
                    .map(|text| quantity(&text));
                assert!(
                    read.iter().any(|read| read.complete && read.limit == Some(limit) && read.unit == minutes),
                    "{} {word}",
                    locale.tag
                );
            }
        }
        for word in words.about {
            let read = [format!("{word} 7 min"), format!("{word}7 min"), format!("7 min {word}")].map(|text| quantity(&text));
            assert!(
                read.iter().any(|read| read.complete && read.limit.is_none() && read.unit == minutes),
                "{} {word}",
                locale.tag
            );
        }
        for (list, factor) in [(words.thousand, 1e3), (words.million, 1e6), (words.thousand_million, 1e9)] {
            for word in list {
                for text in [format!("2,5 {word}"), format!("2,5 {word} €"), format!("€ 2,5 {word}")] {
                    let read = quantity(&text);
                    assert!(read.complete && read.low == Some(2.5 * factor), "{} {text}: {read:?}", locale.tag);
                }
            }
        }
        for word in words.out_of {
            assert_eq!(order(&format!("2 {word} 4"), "50 %"), Some(0), "{} {word}", locale.tag);
        }
        for word in words.out_of_reversed {
            assert_eq!(order(&format!("4{word}2"), "50 %"), Some(0), "{} {word}", locale.tag);
            assert_eq!(order(&format!("4人{word}2人"), "50 %"), Some(0), "{} {word}", locale.tag);
        }
        for word in words.to {
            let read = quantity(&format!("2 {word} 4 min"));
            assert!(read.complete && (read.low, read.high) == (Some(2.0), Some(4.0)), "{} {word}: {read:?}", locale.tag);
        }
        for (number, list) in (1..).zip(words.numbers) {
            for word in list {
                assert_eq!(order(&format!("{word} kg"), &format!("{number} kg")), Some(0), "{} {word}", locale.tag);
            }
        }
        for (number, lists) in [(1, words.singles), (2, words.pairs)] {
            for (list, unit) in lists.into_iter().zip(["min", "h", "d", "weeks", "months", "years"]) {
                for word in list {
                    assert_eq!(order(word, &format!("{number} {unit}")), Some(0), "{} {word}", locale.tag);
                }
            }
        }
        for before in words.between {
            for and in words.between_and {
                let read = quantity(&format!("{before} 2 {and} 4 min"));
                let ends = (read.low, read.high);
                assert!(read.complete && ends == (Some(2.0), Some(4.0)), "{} {before} {and}: {read:?}", locale.tag);
                assert!(!quantity(&format!("{before} 2 min {and}")).complete, "{} {before} {and}", locale.tag);
            }
        }
        for (code, list) in words.money {
            for word in *list {
                assert_eq!(order(&format!("3 {word}"), &format!("{code} 3")), Some(0), "{} {word}", locale.tag);
            }
        }
        for word in words.calendar {
            assert!(!quantity(&format!("12 {word}")).complete, "{} {word}", locale.tag);
            assert!(!quantity(&format!("12{word}")).complete, "{} {word}", locale.tag);
        }
    }
}

#[test]
fn amounts_in_different_units_are_compared() {
    for (one, other, expected) in [
        ("2 h", "45 min", 1),
        ("90 s", "2 min", -1),
        ("1h30", "90 min", 0),
        ("1:30 h", "90 min", 0),
        ("1:30 min", "90 s", 0),
        ("1:02:30", "62,5 min", 0),
        ("5:50", "6:10", -1),
        ("2 h 10", "130 min", 0),
        ("3 d", "48 h", 1),
        ("2 weeks", "10 days", 1),
        ("12 Std.", "2 Tage", -1),
        ("PT1H30M", "90 min", 0),
        ("1 1/2 h", "90 min", 0),
        ("eine Viertelstunde", "15 min", 0),
        ("trois quarts d'heure", "45 min", 0),
        ("1 year", "11 months", 1),
        ("2 months", "50 days", 1),
        ("900 g", "1 kg", -1),
        ("1,5 t", "1500 kg", 0),
        ("900 m", "1,2 km", -1),
        ("7/10", "4/5", -1),
        ("1 in 3", "50 %", -1),
        ("1 von 3", "50 %", -1),
        ("1 sur 3", "50 %", -1),
        ("1 client sur 3", "50 %", -1),
        ("1 de cada 3", "50 %", -1),
        ("1 em cada 3", "50 %", -1),
        ("1 מתוך 3", "50 %", -1),
        ("1 من كل 3", "٥٠٪", -1),
        ("3人に1人", "50%", -1),
        ("三分之一", "50%", -1),
        ("7割", "60%", 1),
        ("4.6 of 5", "90 %", 1),
        ("0.61", "90 %", -1),
        (".61", "90 %", -1),
        ("5 ‰", "1 %", -1),
        ("2,5 Mio.", "900.000", 1),
        ("2.5k", "900", 1),
        ("2万", "2.5億", -1),
        ("1億2000万円", "9000万円", 1),
        ("1 Mrd. €", "900 Mio. €", 1),
        ("100 kEUR", "90 T€", 1),
        ("$1.2M", "US$ 900k", 1),
        ("CHF 100.–", "90 Franken", 1),
        ("5㎏", "4000 g", 1),
        ("￥1000", "900円", 1),
        ("8-12 days", "2 weeks", -1),
        ("٢ ساعة", "٤٥ دقيقة", 1),
        ("２時間", "４５分", 1),
        ("שעה וחצי", "80 דקות", 1),
        ("une heure et demie", "1h30", 0),
        ("anderthalb Stunden", "1:30 h", 0),
        ("半小时", "30分钟", 0),
        ("61 %", "90", -1),
        ("50 points", "30", 1),
        ("1 call", "30 calls", -1),
        ("5 min/call", "90 s per call", 1),
        ("10 in", "2 ft", -1),
        ("10 Zoll", "1 m", -1),
        ("12インチ", "1 ft", 0),
        ("von 8 bis 12 Tagen", "2 Wochen", -1),
        ("de 8 à 12 jours", "2 semaines", -1),
        ("de 8 a 12 días", "2 semanas", -1),
        ("entre 8 y 12", "13", -1),
        ("between 5 and 6", "7", -1),
        ("between 1 h and 90 min", "30 min", 1),
        ("from 5 to 6", "7", -1),
        ("בין 8 ל-12", "13", -1),
        ("بين 8 و12 يوما", "أسبوع", 1),
        ("从8到12天", "2周", -1),
        ("1 hour, 30 minutes", "90 min", 0),
        ("1 Std., 30 Min.", "1 h", 1),
        ("3 أيام", "أسبوع", -1),
        ("30 שניות", "דקה", -1),
        ("שעה אחת", "60 דקות", 0),
        ("2m 30s", "3 min", -1),
        ("$500k", "$1m", -1),
        ("500k", "1M", -1),
        ("-12", "30", -1),
    ] {
        assert_eq!(order(one, other), Some(expected), "{one} and {other}");
        assert_eq!(order(other, one), Some(-expected), "{other} and {one}");
    }
}

#[test]
fn what_differs_or_is_not_understood_is_not_compared() {
    for (one, other) in [
        ("100 €", "90 CHF"),
        ("$100", "90 CAD"),
        ("40 %", "30 calls"),
        ("5 min", "3 km"),
        ("5 kg", "3 m"),
        ("2026-10-12", "2026-11-01"),
        ("12.10.2026", "13.10.2026"),
        ("10/2026", "11/2026"),
        ("2025-2026", "2026-2027"),
        ("Q3 2025", "Q4 2025"),
        ("12 Oct", "1 Oct"),
        ("12. Oktober", "1. Oktober"),
        ("10月", "12月"),
        ("2026年10月", "2026年12月"),
        ("9 am", "10 am"),
        ("9 Uhr", "10 Uhr"),
        ("v2.1", "v2.2"),
        ("2.1.0", "2.2.0"),
        ("2.1b", "2.2b"),
        ("#3", "#5"),
        ("3rd", "5th"),
        ("1er", "2e"),
        ("day one", "5"),
        ("a lot", "5"),
        ("12.2025", "11.2025"),
        ("10.12.", "11.12."),
        ("16:9", "4:3"),
        ("5:50", "6 min"),
        ("24/7", "9/5"),
        ("61 %", "1"),
        ("+15 %", "10 %"),
        ("several", "3"),
        ("5 working days", "48 h"),
        ("5 min per call", "3 min"),
        ("340/month", "300/day"),
        ("40 % of calls", "30 % of visits"),
        ("100k", "120"),
        ("2 calls in 3 days", "50 %"),
        ("iOS 17", "iOS 18"),
        ("5 - ?", "3"),
        ("10 of", "10"),
        ("10 von", "10"),
        ("10 in", "10 in total"),
        ("500k", "1m"),
        ("500 thousand", "1m"),
        ("500", "1m"),
        ("15", "1 mn"),
        ("2.5k", "20 %"),
        ("2万", "3 km"),
        ("1 call in 3", "1 visit in 2"),
        ("1 person", "3 people"),
        ("50 ct", "1 €"),
        ("900グラム", "1キロ"),
        ("5 minutes waiting", "6 minutes"),
        ("de 8", "5"),
        ("from 12 to 8 days", "5 days"),
    ] {
        assert_eq!(order(one, other), None, "{one} and {other}");
        assert_eq!(order(other, one), None, "{other} and {one}");
    }
}

#[test]
fn a_unit_of_the_metric_belongs_to_values_without_one() {
    for (unit, one, other, expected) in [
        ("min", "14", "1 h", Some(-1)),
        ("min", "5:50", "6", Some(-1)),
        ("h", "1:30", "100 min", Some(-1)),
        ("of 5", "4.6", "90 %", Some(1)),
        ("/ 10", "7", "80 %", Some(-1)),
        ("Mio. €", "2,5", "900.000 €", Some(1)),
        ("k€", "12", "900", Some(-1)),
        ("calls", "2.5k", "900", Some(1)),
        ("points (0-100)", "61", "70", Some(-1)),
        ("%", "61", "0.9 %", Some(1)),
        ("calls", "40", "30 %", None),
        ("€", "100", "90 CHF", None),
    ] {
        let order = order_in(one, other, Context { unit: Some(unit), ..Context::default() });
        assert_eq!(order, expected, "{unit}: {one} and {other}");
    }
}

#[test]
fn a_mark_before_three_digits_is_read_where_it_is_certain() {
    let (count, money) = (Some(Subject::Count), Some(Subject::Money));
    for (subject, language, one, other, expected) in [
        (None, None, "1.200", "900", None),
        (None, Some("de"), "1.200", "900", Some(1)),
        (None, Some("de-AT"), "1.200", "900", Some(1)),
        (None, Some("es"), "1.200", "900", Some(1)),
        (None, Some("pt-BR"), "1.200", "900", Some(1)),
        (None, Some("en"), "1.200", "900", Some(-1)),
        (None, Some("ja"), "1,200", "900", Some(1)),
        // With spaces, with points and with apostrophes.
        (None, Some("fr"), "1.200", "900", None),
        (None, Some("es-MX"), "1.200", "900", None),
        (None, Some("de-CH"), "1.200", "900", None),
        (count, None, "1.200", "900", Some(1)),
        (count, Some("en"), "1.200", "900", None),
        (count, Some("de"), "1,200", "900", None),
        (count, None, "1.200 calls/day", "900 calls/day", None),
        (money, None, "1.200", "900", Some(1)),
        (None, None, "1.200 €", "900 €", Some(1)),
        (None, None, "1.459 €/l", "2 €/l", None),
        (None, None, "1.200 KWD", "900 KWD", None),
        // Another number shows the notation, or both are in the same one.
        (None, None, "1.200,50", "900", Some(1)),
        (None, None, "1.200", "900,5", Some(1)),
        (None, None, "1.200", "900.5", Some(-1)),
        (None, None, "1.200", "1.500", Some(-1)),
        (None, None, "1.459 €/l", "1.400 €/l", Some(1)),
        (None, None, "1.200", "1,500", None),
        (None, None, "1.200", "1,5; 2.5", None),
        // Without a language, the comma of English.
        (None, None, "1,200", "900", Some(1)),
        (None, None, "1,200 calls", "900 calls", Some(1)),
        (None, None, "1,200 kg", "2 kg", None),
        (None, Some("en"), "1,200 kg", "2 kg", Some(1)),
        (None, Some("de"), "1,200 kg", "2 kg", Some(-1)),
        (None, None, "1.200 kWh", "2 kWh", None),
        (None, None, "3.125M", "2M", None),
        (None, None, "0.125", "0.5", Some(-1)),
        (None, None, "1234.567", "900", Some(1)),
    ] {
        let context = Context { unit: None, subject, language };
        assert_eq!(order_in(one, other, context), expected, "{subject:?} {language:?}: {one} and {other}");
        assert_eq!(order_in(other, one, context), expected.map(|order| -order), "{subject:?} {language:?}: {other} and {one}");
    }
}

#[test]
fn the_letter_m_is_what_the_metric_measures() {
    let (time, money) = (Some(Subject::Time), Some(Subject::Money));
    for (subject, unit, one, other, expected) in [
        (time, None, "45 m", "2 h", Some(-1)),
        (time, None, "30s", "1m", Some(-1)),
        (time, None, "2m 30s", "3m", Some(-1)),
        (time, None, "3 m", "2", Some(1)),
        (time, Some("h"), "45 m", "2", Some(-1)),
        (time, Some("m"), "45", "2 h", Some(-1)),
        // It may be months.
        (time, None, "3 m", "90 days", None),
        (time, None, "3 m", "1 year", None),
        (money, None, "500k", "1m", Some(-1)),
        (None, Some("€"), "500k", "1m", Some(-1)),
        (None, None, "500 m", "1 km", Some(-1)),
        (None, Some("m"), "500", "1", Some(1)),
        (None, None, "45 m", "2 h", None),
        (None, None, "500 €", "1m", None),
    ] {
        let context = Context { unit, subject, language: None };
        assert_eq!(order_in(one, other, context), expected, "{subject:?} {unit:?}: {one} and {other}");
    }
}

#[test]
fn units_differ_only_where_that_is_certain() {
    let differ = |one: &str, other: &str| {
        let [one, other] = both(one, other, Context::default());
        assert_eq!(units_differ(&one, &other), units_differ(&other, &one));
        units_differ(&one, &other)
    };
    for (one, other) in [("100 €", "90 CHF"), ("40 %", "30 calls"), ("5 min", "3 km"), ("5 kg", "3 cm"), ("4割", "30件")] {
        assert!(differ(one, other), "{one} and {other}");
    }
    for (one, other) in [
        ("1 person", "3 people"),
        ("1 query", "3 queries"),
        ("3 مكالمات", "11 مكالمة"),
        ("3 calls per day", "5 calls a day"),
        ("3 Anrufe/Tag", "5 Anrufe pro Tag"),
        ("5 minutes waiting", "6 minutes"),
        ("50 ct", "1 €"),
        ("50 cents", "$1"),
        ("900グラム", "1キロ"),
        ("$100", "90 CAD"),
        ("¥100", "90 CNY"),
        ("5 m", "300 s"),
        ("1m", "500k"),
        ("40 %", "35 percentage points"),
        ("40 %", "35 pts"),
        ("40 %", "35"),
        ("3 d", "48 h"),
        ("2 months", "50 days"),
        ("+15 %", "30 calls"),
        ("several", "30 calls"),
    ] {
        assert!(!differ(one, other), "{one} and {other}");
    }
}

#[test]
fn reading_takes_time_in_proportion_to_the_text() {
    // A reader that looks at the rest of a text from each of its places needs minutes for these.
    for part in ["1,000,", "1.000.", "12,34,", "1 ", "1'000'", "1", "九", "億", "1 h ", "m", "半", "of ", "1/", ":10", "k", "a "]
    {
        let text = part.repeat(120_000 / part.len());
        assert!(!quantity(&text).complete, "{part}");
        assert_eq!(period(&text), None, "{part}");
    }
}

/// Units that convert into each other, with a word in some language and how much they are in the first of them.
const FAMILIES: &[&[(&str, f64)]] = &[
    &[("s", 1.0), ("min", 60.0), ("Std.", 3600.0), ("jours", 86_400.0), ("semanas", 604_800.0), ("時間", 3600.0), ("דקות", 60.0)],
    &[("months", 1.0), ("Quartale", 3.0), ("semestres", 6.0), ("か月", 1.0), ("أشهر", 1.0)],
    &[("g", 1.0), ("kg", 1e3), ("Tonnen", 1e6), ("公斤", 1e3), ("غرام", 1.0)],
    &[("m", 1.0), ("km", 1e3), ("cm", 0.01), ("Meilen", 1609.344), ("米", 1.0)],
    &[("‰", 1.0), ("%", 10.0), ("Prozent", 10.0), ("割", 100.0), ("por ciento", 10.0)],
    &[("€", 1.0), ("k€", 1e3), ("Mio. EUR", 1e6), ("millones de euros", 1e6), ("ユーロ", 1.0)],
    &[("calls", 1.0), ("thousand calls", 1e3), ("k calls", 1e3), ("Mio. calls", 1e6)],
];

fn amount() -> impl Strategy<Value = f64> {
    (1u32..90_000).prop_map(|thousandths| f64::from(thousandths) / 16.0)
}

/// Two units that convert into each other.
fn units_of_one_family() -> impl Strategy<Value = ((&'static str, f64), (&'static str, f64))> {
    (0..FAMILIES.len()).prop_flat_map(|family| {
        let unit = || prop::sample::select(FAMILIES[family]);
        (unit(), unit())
    })
}

/// The digits of another script.
fn in_script(text: &str, zero: char) -> String {
    let digit = |char: char| char.to_digit(10).and_then(|digit| char::from_u32(u32::from(zero) + digit)).unwrap_or(char);
    text.chars().map(digit).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_amount_in_another_unit_is_the_same(number in amount(), ((one, size), (other, other_size)) in units_of_one_family()) {
        let converted = number * size / other_size;
        prop_assert_eq!(order(&format!("{number:.6} {one}"), &format!("{converted:.17} {other}")), Some(0));
    }

    #[test]
    fn comparing_is_antisymmetric_and_does_not_depend_on_scale(
        (a, b, factor) in (amount(), amount(), 2u32..9),
        ((one, size), (other, other_size)) in units_of_one_family(),
    ) {
        let expected = (a * size).total_cmp(&(b * other_size)) as i8;
        let written = |factor: f64| (format!("{:.6} {one}", a * factor), format!("{:.6} {other}", b * factor));
        for (first, second) in [written(1.0), written(f64::from(factor))] {
            prop_assert_eq!(order(&first, &second), Some(expected));
            prop_assert_eq!(order(&second, &first), Some(-expected));
        }
    }

    #[test]
    fn families_do_not_mix(
        (a, b) in (amount(), amount()),
        (one, other) in (0..FAMILIES.len(), 0..FAMILIES.len()),
        (unit, other_unit) in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        // Months and days are compared where that is certain.
        prop_assume!(one != other && one.min(other) + one.max(other) != 1);
        let (unit, other_unit) = (unit.get(FAMILIES[one]).0, other_unit.get(FAMILIES[other]).0);
        prop_assert_eq!(order(&format!("{a} {unit}"), &format!("{b} {other_unit}")), None);
    }

    #[test]
    fn digits_of_any_script_and_any_spaces_are_the_same(number in amount(), ((unit, _), _) in units_of_one_family(), space in "[ \u{a0}\u{202f}\u{2009}]{0,2}") {
        let text = format!("{number}{space}{unit}");
        for other in [text.clone(), in_script(&text, '٠'), in_script(&text, '۰'), in_script(&text, '０')] {
            prop_assert_eq!(order(&other, &format!("{number} {unit}")), Some(0), "{}", other);
        }
    }

    #[test]
    fn a_comma_is_read_as_a_point_is(number in amount(), ((unit, _), _) in units_of_one_family()) {
        // Three digits after a comma are thousands.
        let text = format!("{number:.4}");
        prop_assert_eq!(order(&format!("{} {unit}", text.replace('.', ",")), &format!("{text} {unit}")), Some(0));
    }

    #[test]
    fn whole_numbers_read_the_same_in_groups(number in 1_000_000u32..4_000_000_000, mark in prop::sample::select(&[',', '.', ' ', '\'', '\u{a0}', '\u{202f}'][..])) {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                grouped.push(mark);
            }
            grouped.push(digit);
        }
        prop_assert_eq!(quantity(&grouped).low, Some(f64::from(number)), "{}", grouped);
    }

    #[test]
    fn durations_in_parts_are_the_same_as_in_minutes((hours, minutes) in (1u32..40, 1u32..60)) {
        let total = format!("{} min", hours * 60 + minutes);
        for text in [
            format!("{hours} h {minutes} min"),
            format!("{hours}h{minutes:02}"),
            format!("{hours}h{minutes}m"),
            format!("{hours}:{minutes:02} h"),
            format!("{hours} Std. {minutes} Min."),
            format!("{hours} heures et {minutes} minutes"),
            format!("{hours} horas y {minutes} minutos"),
            format!("{hours}時間{minutes}分"),
            format!("{hours}小时{minutes}分钟"),
            format!("{hours} שעות ו-{minutes} דקות"),
            format!("{hours} ساعات و{minutes} دقيقة"),
            format!("PT{hours}H{minutes}M"),
        ] {
            prop_assert_eq!(order(&text, &total), Some(0), "{}", text);
        }
    }

    #[test]
    fn any_text_is_read_without_a_crash_and_compares_with_itself_or_not_at_all(text in "\\PC{0,24}", other in "[0-9 .,:/%€kMh<>~+\\-a-z万円分]{0,12}") {
        for text in [&text, &other] {
            let read = quantity(text);
            prop_assert!(read.low.is_none_or(f64::is_finite) && read.high.is_none_or(f64::is_finite));
            prop_assert_eq!(read.low.is_some(), read.high.is_some());
            prop_assert!(!read.complete || read.low <= read.high);
            prop_assert_eq!(&read.text, text);
        }
        let forth = pair(&text, &other);
        let back = pair(&other, &text);
        prop_assert_eq!(forth.is_some(), back.is_some());
        if let (Some(forth), Some(back)) = (forth, back) {
            prop_assert_eq!((forth.is_above(), forth.is_below()), (back.is_below(), back.is_above()));
            prop_assert!(!(forth.is_above() && forth.is_below()));
        }
    }
}

/// How often the colours for reached and missed are drawn for a metric, and whether there is a bar.
fn drawn(metric: &str) -> (usize, usize, bool) {
    let map =
        format!("title: T\nstages:\n  - name: S\n    touchpoints:\n      - {{name: t, metrics: [{{name: M, {metric}}}]}}\n");
    let scene = format!("{:?}", crate::defects::draw(&map, "journey-map"));
    let bar = scene.contains("target as a stroke");
    // The legend's own bar is an orange one.
    (scene.matches("Feel(4)").count(), scene.matches("Feel(1)").count() - usize::from(bar), bar)
}

#[test]
fn a_bar_and_a_curve_are_coloured_by_what_is_certain() {
    for (metric, reached, missed, bar) in [
        ("kind: nps, value: 50, target: 30", 1, 0, true),
        ("kind: csat, value: 82 %, target: 75 %", 1, 0, true),
        ("kind: nps, value: 12, target: 30", 0, 1, true),
        ("kind: time, value: 2 h, target: 45 min", 0, 1, true),
        ("kind: time, unit: min, value: 14, target: 1 h", 1, 0, true),
        ("direction: up, value: 900.000, target: '2,5 Mio.'", 0, 1, true),
        ("kind: nps, value: -12, target: 30", 0, 1, true),
        ("direction: down, value: 45, target: -5", 0, 1, true),
        ("direction: down, value: -40, target: -5", 1, 0, true),
        ("kind: time, value: 45 m, target: 2 h", 1, 0, true),
        ("kind: count, baseline: 900, value: 1.100, target: 1.200", 0, 1, true),
        ("baseline: 900, value: 1.100, target: 1.200", 0, 0, true),
        ("value: 61 %, target: 90 %", 0, 0, true),
        ("value: 61 %, target: at least 90 %", 0, 1, true),
        ("direction: down, value: 100 €, target: 90 CHF", 0, 0, false),
        ("direction: down, value: v2.1, target: v2.0", 0, 0, false),
        ("direction: down, value: Q3 2025, target: Q4 2025", 0, 0, false),
        ("direction: up, value: +15 %, target: 10 %", 0, 0, false),
    ] {
        assert_eq!(drawn(metric), (reached, missed, bar), "{metric}");
    }
    let curve = |metric: &str| drawn(&format!("{metric}, series: [10, 20, 40, 50]"));
    let (reached, missed, bar) = curve("kind: nps, value: 50, target: 30");
    assert!(reached > 0 && missed == 0 && !bar);
    let (reached, missed, bar) = curve("kind: nps, target: 60");
    assert!(reached == 0 && missed > 0 && !bar, "the last of the series counts");
    assert_eq!(curve("value: 50, target: 30"), (0, 0, false));
    let (reached, missed, _) = drawn("direction: down, series: [-5, 0, 10], target: -30");
    assert!(reached == 0 && missed > 0);
}
