//! Dutch units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some(','),
    decimal_differs: &[],

    millisecond: &["milliseconde", "milliseconden"],
    second: &["sec", "seconde", "seconden"],
    minute: &["min", "minuut", "minuten"],
    quarter_hour: &["kwartier", "kwartieren"],
    hour: &["uur", "uren", "u"],
    day: &["dag", "dagen"],
    week: &["week", "weken"],
    month: &["maand", "maanden", "mnd"],
    quarter: &["kwartaal", "kwartalen"],
    half_year: &["halfjaar", "half jaar", "halve jaren"],
    year: &["jaar", "jaren"],

    milligram: &["milligram"],
    gram: &["gram"],
    kilogram: &["kilo", "kilogram"],
    tonne: &["ton"],

    millimetre: &["millimeter"],
    centimetre: &["centimeter"],
    metre: &["meter"],
    kilometre: &["kilometer"],
    inch: &["inch"],
    mile: &["mijl", "mijlen"],

    percent: &["procent", "pct"],
    tenths: &[],
    per_mille: &["promille"],
    points: &["punt", "punten", "pt"],
    money: &[
        ("EUR", &["euro", "euro's", "euro’s"]),
        ("USD", &["dollar"]),
        ("GBP", &["pond sterling"]),
        ("CHF", &["zwitserse frank"]),
        ("JPY", &["yen"]),
        ("CNY", &["yuan"]),
    ],

    thousand: &["duizend"],
    million: &["miljoen", "mln", "mio"],
    thousand_million: &["miljard", "mrd", "mld"],
    half: &["half", "halve", "een half", "een halve", "en een half", "en een halve"],
    one_and_half: &["anderhalf", "anderhalve"],
    numbers: [
        &["een", "één"], &["twee"], &["drie"], &["vier"], &["vijf"], &["zes"], &["zeven"], &["acht"], &["negen"],
        &["tien"], &["elf"], &["twaalf"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["tot", "tot en met", "t/m"],
    between: &["tussen", "van"],
    between_and: &["en", "tot"],
    and: &["en"],
    out_of: &["van de", "op", "uit", "op de", "van elke"],
    out_of_reversed: &[],
    about: &["ongeveer", "circa", "ca", "rond", "rond de", "bijna", "gemiddeld", "zo'n", "zo’n", "naar schatting"],
    at_least: &["minstens", "ten minste", "minimaal", "min", "vanaf", "of meer", "of langer"],
    at_most: &["hoogstens", "ten hoogste", "maximaal", "max", "tot", "binnen", "niet meer dan", "of minder"],
    above: &["meer dan", "boven", "langer dan", "hoger dan"],
    below: &["minder dan", "onder", "korter dan", "lager dan"],
    calendar: &[
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december", "mrt", "okt",
    ],

    every: &["elk", "elke", "iedere", "ieder", "per", "om de", "keer per", "een keer per", "eens per", "eenmaal per"],
    daily: &["dagelijks"],
    weekly: &["wekelijks"],
    fortnightly: &["tweewekelijks", "veertiendaags"],
    monthly: &["maandelijks"],
    two_monthly: &["tweemaandelijks"],
    quarterly: &["driemaandelijks", "per kwartaal", "elk kwartaal"],
    half_yearly: &["halfjaarlijks"],
    yearly: &["jaarlijks"],
    two_yearly: &["tweejaarlijks"],
};
