//! English units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some('.'),
    decimal_differs: &["za"],

    millisecond: &["millisecond", "milliseconds", "msec", "msecs", "millis"],
    second: &["sec", "secs", "second", "seconds"],
    minute: &["min", "mins", "minute", "minutes"],
    quarter_hour: &["quarter hour", "quarter of an hour", "quarters of an hour"],
    hour: &["hr", "hrs", "hour", "hours"],
    day: &["day", "days"],
    week: &["w", "wk", "wks", "week", "weeks"],
    month: &["mo", "mos", "mth", "mths", "month", "months"],
    quarter: &["q", "quarter", "quarters"],
    half_year: &["half year", "half years", "half-year", "half-years"],
    year: &["y", "yr", "yrs", "year", "years"],

    milligram: &["milligram", "milligrams", "milligramme", "milligrammes"],
    gram: &["gram", "grams", "gramme", "grammes"],
    kilogram: &["kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"],
    tonne: &["tonne", "tonnes", "metric ton", "metric tons"],

    millimetre: &["millimetre", "millimetres", "millimeter", "millimeters"],
    centimetre: &["centimetre", "centimetres", "centimeter", "centimeters"],
    metre: &["metre", "metres", "meter", "meters"],
    kilometre: &["kilometre", "kilometres", "kilometer", "kilometers"],
    inch: &["inch", "inches"],
    mile: &["mile", "miles"],

    percent: &["percent", "per cent", "pct", "pc"],
    tenths: &[],
    per_mille: &["per mille", "per mil", "permille"],
    points: &["point", "points", "pt", "pts"],
    money: &[
        ("EUR", &["euro", "euros"]),
        ("USD", &["dollar", "dollars", "us dollar", "us dollars", "buck", "bucks"]),
        ("GBP", &["quid", "pound sterling", "pounds sterling"]),
        ("CHF", &["swiss franc", "swiss francs"]),
        ("JPY", &["yen"]),
        ("CNY", &["yuan", "renminbi"]),
        ("INR", &["rupee", "rupees"]),
        ("ILS", &["shekel", "shekels"]),
    ],

    thousand: &["thousand", "thousands"],
    million: &["million", "millions", "mill", "mln"],
    thousand_million: &["billion", "billions", "bn", "bln"],
    half: &["half a", "half an", "half", "a half", "and a half"],
    one_and_half: &["one and a half", "a and a half"],
    numbers: [
        &["one", "a", "an"], &["two"], &["three"], &["four"], &["five"], &["six"], &["seven"], &["eight"], &["nine"], &["ten"],
        &["eleven"], &["twelve"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["to", "through", "until"],
    between: &["between", "from"],
    between_and: &["and", "to"],
    and: &["and"],
    out_of: &["in", "out of", "of", "in every", "of every", "out of every"],
    out_of_reversed: &[],
    about: &[
        "about", "approx", "approximately", "around", "circa", "ca", "roughly", "nearly", "almost", "on average", "avg",
        "average", "ø",
    ],
    at_least: &[
        "at least", "min", "minimum", "from", "no less than", "not less than", "or more", "or longer", "or better",
        "or higher",
    ],
    at_most: &[
        "at most", "max", "maximum", "up to", "within", "no more than", "not more than", "no longer than", "or less",
        "or fewer", "or sooner", "or lower",
    ],
    above: &["more than", "over", "above", "greater than", "longer than", "higher than"],
    below: &["less than", "fewer than", "under", "below", "lower than", "shorter than", "sooner than"],
    calendar: &[
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "am", "pm", "a.m",
        "p.m", "o'clock", "o’clock", "noon",
    ],

    every: &["every", "each", "once", "per", "the", "once a", "once an", "at least"],
    daily: &["daily"],
    weekly: &["weekly"],
    fortnightly: &["fortnightly", "fortnight", "fortnights"],
    monthly: &["monthly"],
    two_monthly: &[],
    quarterly: &["quarterly"],
    half_yearly: &[
        "half yearly", "half-yearly", "halfyearly", "semi annual", "semi-annual", "semi annually", "semi-annually",
        "semiannual", "semiannually", "twice a year", "half a year", "every half year", "biannually",
    ],
    yearly: &["yearly", "annual", "annually"],
    two_yearly: &["biennial", "biennially"],
};
