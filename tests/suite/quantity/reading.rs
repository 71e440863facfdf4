//! How a text is read depends on the other values of the metric, its kind and the language of the file.

use cjm::quantity::{Context, QuantityKind, period};

use super::{order_in, quantity};

#[test]
fn a_mark_before_three_digits_is_read_where_it_is_certain() {
    let (count, money) = (Some(QuantityKind::Count), Some(QuantityKind::Money));
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
    let (time, money) = (Some(QuantityKind::Time), Some(QuantityKind::Money));
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
fn reading_takes_time_in_proportion_to_the_text() {
    // A reader that looks at the rest of a text from each of its places needs minutes for these.
    for part in ["1,000,", "1.000.", "12,34,", "1 ", "1'000'", "1", "九", "億", "1 h ", "m", "半", "of ", "1/", ":10", "k", "a "]
    {
        let text = part.repeat(120_000 / part.len());
        assert!(!quantity(&text).complete, "{part}");
        assert_eq!(period(&text), None, "{part}");
    }
}
