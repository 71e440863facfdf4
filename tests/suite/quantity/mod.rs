//! Quantities: every word of every language is read, units convert there and back, and comparing is consistent.

mod compare;
mod drawn;
mod reading;

use cjm::quantity::{Comparison, Context, LimitKind, Measure, Quantity, compare, read};
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
            (words.at_least, LimitKind::AtLeast),
            (words.at_most, LimitKind::AtMost),
            (words.above, LimitKind::Above),
            (words.below, LimitKind::Below),
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
