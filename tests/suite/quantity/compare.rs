//! Which amounts can be compared, and how.

use cjm::quantity::{Context, units_differ};

use super::{both, order, order_in};

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
