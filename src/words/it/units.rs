//! Italian units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some(','),
    decimal_differs: &["ch"],

    millisecond: &["millisecondo", "millisecondi"],
    second: &["sec", "secondo", "secondi"],
    minute: &["min", "minuto", "minuti"],
    quarter_hour: &["quarto d'ora", "quarto d’ora", "quarti d'ora"],
    hour: &["ora", "ore"],
    day: &["giorno", "giorni", "gg", "giornata", "giornate"],
    week: &["settimana", "settimane"],
    month: &["mese", "mesi"],
    quarter: &["trimestre", "trimestri"],
    half_year: &["semestre", "semestri"],
    year: &["anno", "anni"],

    milligram: &["milligrammo", "milligrammi"],
    gram: &["grammo", "grammi", "gr"],
    kilogram: &["chilo", "chili", "chilogrammo", "chilogrammi", "kg"],
    tonne: &["tonnellata", "tonnellate"],

    millimetre: &["millimetro", "millimetri"],
    centimetre: &["centimetro", "centimetri"],
    metre: &["metro", "metri"],
    kilometre: &["chilometro", "chilometri"],
    inch: &["pollice", "pollici"],
    mile: &["miglio", "miglia"],

    percent: &["per cento", "percento"],
    tenths: &[],
    per_mille: &["per mille"],
    points: &["punto", "punti", "pt"],
    money: &[
        ("EUR", &["euro"]),
        ("USD", &["dollaro", "dollari"]),
        ("GBP", &["sterlina", "sterline"]),
        ("CHF", &["franco svizzero", "franchi svizzeri"]),
        ("JPY", &["yen"]),
        ("CNY", &["yuan"]),
    ],

    thousand: &["mila", "mille", "migliaio", "migliaia"],
    million: &["milione", "milioni", "mln"],
    thousand_million: &["miliardo", "miliardi", "mld", "mrd"],
    half: &["mezzo", "mezza", "e mezzo", "e mezza"],
    one_and_half: &[],
    numbers: [
        &["un", "uno", "una"], &["due"], &["tre"], &["quattro"], &["cinque"], &["sei"], &["sette"], &["otto"], &["nove"],
        &["dieci"], &["undici"], &["dodici"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["a", "fino a", "al"],
    between: &["tra", "fra", "da", "dal"],
    between_and: &["e", "ed", "a", "al"],
    and: &["e", "ed"],
    out_of: &["su", "di", "su ogni", "ogni"],
    out_of_reversed: &[],
    about: &["circa", "ca", "quasi", "intorno a", "in media", "mediamente", "all'incirca"],
    at_least: &["almeno", "minimo", "min", "come minimo", "non meno di", "a partire da", "o più"],
    at_most: &["al massimo", "massimo", "max", "fino a", "entro", "non più di", "o meno"],
    above: &["più di", "oltre", "superiore a", "sopra"],
    below: &["meno di", "inferiore a", "sotto"],
    calendar: &[
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
        "novembre", "dicembre", "gen", "mag", "giu", "lug", "ago", "sett", "ott", "dic", "del mattino", "di sera",
    ],

    every: &[
        "ogni", "tutti", "tutte", "i", "gli", "le", "tutti i", "tutte le", "volta", "una volta", "una volta al",
        "una volta ogni", "al", "per",
    ],
    daily: &["giornaliero", "giornaliera", "quotidiano", "quotidiana", "giornalmente", "quotidianamente"],
    weekly: &["settimanale", "settimanalmente"],
    fortnightly: &["quindicinale", "bisettimanale"],
    monthly: &["mensile", "mensilmente"],
    two_monthly: &["bimestrale"],
    quarterly: &["trimestrale", "trimestralmente"],
    half_yearly: &["semestrale", "semestralmente"],
    yearly: &["annuale", "annualmente"],
    two_yearly: &["biennale"],
};
