//! Swedish units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some(','),
    decimal_differs: &[],

    millisecond: &["millisekund", "millisekunder"],
    second: &["sek", "sekund", "sekunder"],
    minute: &["min", "minut", "minuter"],
    quarter_hour: &["kvart", "kvartar"],
    hour: &["tim", "timme", "timmar", "timma"],
    day: &["dag", "dagar", "dygn"],
    week: &["vecka", "veckor"],
    month: &["månad", "månader", "mån"],
    quarter: &["kvartal"],
    half_year: &["halvår"],
    year: &["år"],

    milligram: &["milligram"],
    gram: &["gram"],
    kilogram: &["kilo", "kilogram"],
    tonne: &["ton"],

    millimetre: &["millimeter"],
    centimetre: &["centimeter"],
    metre: &["meter"],
    kilometre: &["kilometer"],
    inch: &["tum"],
    mile: &["engelsk mil", "engelska mil"],

    percent: &["procent"],
    tenths: &[],
    per_mille: &["promille"],
    points: &["poäng"],
    money: &[
        ("EUR", &["euro"]),
        ("USD", &["dollar"]),
        ("GBP", &["brittiska pund", "pund sterling"]),
        ("CHF", &["schweiziska franc"]),
        ("SEK", &["kronor", "svenska kronor", "krona"]),
        ("JPY", &["yen"]),
        ("CNY", &["yuan"]),
    ],

    thousand: &["tusen"],
    million: &["miljon", "miljoner", "milj"],
    thousand_million: &["miljard", "miljarder", "mdr"],
    half: &["halv", "halvt", "en halv", "ett halvt", "och en halv", "och ett halvt"],
    one_and_half: &["en och en halv", "ett och ett halvt"],
    numbers: [
        &["ett"], &["två"], &["tre"], &["fyra"], &["fem"], &["sex"], &["sju"], &["åtta"], &["nio"], &["tio"], &["elva"],
        &["tolv"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["till", "t.o.m"],
    between: &["mellan", "från"],
    between_and: &["och", "till"],
    and: &["och"],
    out_of: &["av", "i", "av de"],
    out_of_reversed: &[],
    about: &["cirka", "ca", "ungefär", "omkring", "runt", "nästan", "i genomsnitt", "i snitt", "drygt", "knappt"],
    at_least: &["minst", "åtminstone", "från och med", "eller mer", "eller längre"],
    at_most: &["högst", "max", "maximalt", "upp till", "inom", "eller mindre"],
    above: &["mer än", "över", "längre än", "högre än", "fler än"],
    below: &["mindre än", "under", "kortare än", "lägre än", "färre än"],
    calendar: &[
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december", "okt", "klockan", "kl",
    ],

    every: &["varje", "var", "per", "om", "en gång", "gång", "gång per", "en gång per", "en gång i"],
    daily: &["dagligen", "daglig"],
    weekly: &["veckovis"],
    fortnightly: &["varannan vecka"],
    monthly: &["månadsvis", "månatligen"],
    two_monthly: &["varannan månad"],
    quarterly: &["kvartalsvis"],
    half_yearly: &["halvårsvis"],
    yearly: &["årligen", "årlig", "årsvis"],
    two_yearly: &["vartannat år"],
};
