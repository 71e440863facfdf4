//! German units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some(','),
    decimal_differs: &["ch", "li"],

    millisecond: &["millisekunde", "millisekunden"],
    second: &["sek", "sekunde", "sekunden"],
    minute: &["min", "minute", "minuten"],
    quarter_hour: &["viertelstunde", "viertelstunden"],
    hour: &["std", "stdn", "stunde", "stunden"],
    day: &["tag", "tage", "tagen", "tg"],
    week: &["woche", "wochen"],
    month: &["monat", "monate", "monaten"],
    quarter: &["quartal", "quartale", "quartalen", "vierteljahr", "vierteljahre"],
    half_year: &["halbjahr", "halbjahre", "halbes jahr", "halben jahr"],
    year: &["jahr", "jahre", "jahren"],

    milligram: &["milligramm"],
    gram: &["gramm"],
    kilogram: &["kilo", "kilogramm"],
    tonne: &["tonne", "tonnen"],

    millimetre: &["millimeter", "millimetern"],
    centimetre: &["zentimeter", "zentimetern"],
    metre: &["meter", "metern"],
    kilometre: &["kilometer", "kilometern"],
    inch: &["zoll"],
    mile: &["meile", "meilen"],

    percent: &["prozent", "proz", "vh", "v. h"],
    tenths: &[],
    per_mille: &["promille"],
    points: &["punkt", "punkte", "punkten", "pkt"],
    money: &[
        ("EUR", &["euro", "euros"]),
        ("USD", &["dollar", "dollars", "us-dollar"]),
        ("GBP", &["pfund sterling", "britische pfund"]),
        ("CHF", &["franken", "schweizer franken", "sfr", "fr"]),
        ("JPY", &["yen"]),
        ("CNY", &["yuan", "renminbi"]),
    ],

    thousand: &["tsd", "tausend"],
    million: &["mio", "million", "millionen", "mill"],
    thousand_million: &["mrd", "milliarde", "milliarden"],
    half: &["halbe", "halber", "halbes", "halben", "eine halbe", "ein halber", "ein halbes", "und eine halbe", "und ein halbes"],
    one_and_half: &["eineinhalb", "anderthalb"],
    numbers: [
        &["ein", "eine", "einen", "einer", "eines", "einem", "eins"], &["zwei"], &["drei"], &["vier"], &["fünf"], &["sechs"],
        &["sieben"], &["acht"], &["neun"], &["zehn"], &["elf"], &["zwölf"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["bis", "bis zu"],
    between: &["zwischen", "von"],
    between_and: &["und", "bis", "bis zu"],
    and: &["und"],
    out_of: &["von", "aus", "in", "von je", "je"],
    out_of_reversed: &[],
    about: &[
        "etwa", "ca", "circa", "zirka", "rund", "ungefähr", "im schnitt", "im mittel", "durchschnittlich", "fast", "knapp",
        "ø",
    ],
    at_least: &["mindestens", "mind", "wenigstens", "ab", "minimal", "oder mehr", "oder länger", "oder besser"],
    at_most: &["höchstens", "max", "maximal", "bis", "bis zu", "binnen", "innerhalb von", "nicht mehr als", "oder weniger"],
    above: &["mehr als", "über", "länger als"],
    below: &["weniger als", "unter", "kürzer als"],
    calendar: &[
        "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
        "jän", "mrz", "okt", "dez", "uhr",
    ],

    every: &["alle", "jede", "jeden", "jedes", "pro", "je", "einmal", "im", "einmal im"],
    daily: &["täglich"],
    weekly: &["wöchentlich"],
    fortnightly: &["zweiwöchentlich", "14-tägig", "vierzehntägig", "14-täglich"],
    monthly: &["monatlich"],
    two_monthly: &["zweimonatlich"],
    quarterly: &["vierteljährlich", "quartalsweise"],
    half_yearly: &["halbjährlich", "ein halbes jahr", "jedes halbe jahr"],
    yearly: &["jährlich"],
    two_yearly: &["zweijährlich"],
};
