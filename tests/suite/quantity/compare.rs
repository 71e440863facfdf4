//! Which amounts can be compared, and how.

use cjm::quantity::{compare, read};

use super::order;

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
        let [one, other] = read([Some(one), Some(other)], Some(unit)).map(|read| read.expect("given"));
        let order = compare(&one, &other).map(|compared| i8::from(compared.is_above()) - i8::from(compared.is_below()));
        assert_eq!(order, expected, "{unit}: {} and {}", one.text, other.text);
    }
}
