//! French units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: None,
    decimal_differs: &[],

    millisecond: &["milliseconde", "millisecondes"],
    second: &["sec", "seconde", "secondes"],
    minute: &["min", "mn", "minute", "minutes"],
    quarter_hour: &["quart d'heure", "quarts d'heure"],
    hour: &["heure", "heures", "hr", "hrs"],
    day: &["jour", "jours", "jr", "jrs", "j", "journée", "journées"],
    week: &["semaine", "semaines", "sem"],
    month: &["mois"],
    quarter: &["trimestre", "trimestres"],
    half_year: &["semestre", "semestres"],
    year: &["an", "ans", "année", "années"],

    milligram: &["milligramme", "milligrammes"],
    gram: &["gramme", "grammes", "gr"],
    kilogram: &["kilo", "kilos", "kilogramme", "kilogrammes"],
    tonne: &["tonne", "tonnes"],

    millimetre: &["millimètre", "millimètres"],
    centimetre: &["centimètre", "centimètres"],
    metre: &["mètre", "mètres"],
    kilometre: &["kilomètre", "kilomètres"],
    inch: &["pouce", "pouces"],
    mile: &[],

    percent: &["pour cent", "pourcent"],
    tenths: &[],
    per_mille: &["pour mille"],
    points: &["point", "points", "pt", "pts"],
    money: &[
        ("EUR", &["euro", "euros"]),
        ("USD", &["dollar", "dollars"]),
        ("GBP", &["livres sterling", "livre sterling"]),
        ("CHF", &["franc suisse", "francs suisses"]),
        ("JPY", &["yen", "yens"]),
        ("CNY", &["yuan", "yuans"]),
        ("MAD", &["dirham marocain", "dirhams marocains"]),
        ("XOF", &["franc cfa", "francs cfa", "fcfa"]),
    ],

    thousand: &["mille", "millier", "milliers", "milliers d'"],
    million: &["million", "millions", "million d'", "millions d'", "mio"],
    thousand_million: &["milliard", "milliards", "milliard d'", "milliards d'", "mds", "mrd"],
    half: &["demi", "demie", "une demi", "un demi", "une demie", "demi-", "une demi-", "un demi-", "et demi", "et demie"],
    one_and_half: &[],
    numbers: [
        &["un", "une"], &["deux"], &["trois"], &["quatre"], &["cinq"], &["six"], &["sept"], &["huit"], &["neuf"], &["dix"],
        &["onze"], &["douze"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["à", "au", "jusqu'à", "jusqu’à"],
    between: &["entre", "de"],
    between_and: &["et", "à"],
    and: &["et"],
    out_of: &["sur", "de", "parmi"],
    out_of_reversed: &[],
    about: &["environ", "env", "près de", "autour de", "à peu près", "presque", "en moyenne", "moy"],
    at_least: &["au moins", "au minimum", "min", "minimum", "à partir de", "dès", "ou plus"],
    at_most: &["au plus", "au maximum", "max", "maximum", "jusqu'à", "jusqu’à", "sous", "en", "pas plus de", "ou moins"],
    above: &["plus de", "plus que", "supérieur à", "supérieure à"],
    below: &["moins de", "moins que", "inférieur à", "inférieure à"],
    calendar: &[
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre", "janv", "févr", "avr", "juil", "déc", "du matin", "du soir",
    ],

    every: &["tous", "toutes", "les", "tous les", "toutes les", "chaque", "fois", "par", "une fois par", "une fois tous les"],
    daily: &["quotidien", "quotidienne"],
    weekly: &["hebdomadaire"],
    fortnightly: &["quinzaine", "tous les quinze jours"],
    monthly: &["mensuel", "mensuelle", "mensuellement"],
    two_monthly: &["bimestriel", "bimestrielle"],
    quarterly: &["trimestriel", "trimestrielle"],
    half_yearly: &["semestriel", "semestrielle", "demi-année"],
    yearly: &["annuel", "annuelle", "annuellement"],
    two_yearly: &["bisannuel", "bisannuelle", "biennal", "biennale"],
};
