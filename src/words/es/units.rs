//! Spanish units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some(','),
    decimal_differs: &["do", "gt", "hn", "mx", "ni", "pa", "pe", "pr", "sv", "us"],

    millisecond: &["milisegundo", "milisegundos"],
    second: &["seg", "segs", "segundo", "segundos"],
    minute: &["min", "mins", "minuto", "minutos"],
    quarter_hour: &["cuarto de hora", "cuartos de hora"],
    hour: &["hora", "horas", "hr", "hrs"],
    day: &["día", "días", "dia", "dias"],
    week: &["semana", "semanas", "sem"],
    month: &["mes", "meses"],
    quarter: &["trimestre", "trimestres"],
    half_year: &["semestre", "semestres"],
    year: &["año", "años"],

    milligram: &["miligramo", "miligramos"],
    gram: &["gramo", "gramos", "gr"],
    kilogram: &["kilo", "kilos", "kilogramo", "kilogramos", "quilo", "quilos"],
    tonne: &["tonelada", "toneladas"],

    millimetre: &["milímetro", "milímetros"],
    centimetre: &["centímetro", "centímetros"],
    metre: &["metro", "metros"],
    kilometre: &["kilómetro", "kilómetros"],
    inch: &["pulgada", "pulgadas"],
    mile: &["milla", "millas"],

    percent: &["por ciento", "porciento", "por cien"],
    tenths: &[],
    per_mille: &["por mil"],
    points: &["punto", "puntos", "pto", "ptos", "pts"],
    money: &[
        ("EUR", &["euro", "euros"]),
        ("USD", &["dólar", "dólares", "us$"]),
        ("GBP", &["libra esterlina", "libras esterlinas"]),
        ("CHF", &["franco suizo", "francos suizos"]),
        ("JPY", &["yen", "yenes"]),
        ("CNY", &["yuan", "yuanes"]),
        ("MXN", &["peso mexicano", "pesos mexicanos", "mx$"]),
        ("PEN", &["sol peruano", "soles"]),
    ],

    thousand: &["mil", "millar", "millares"],
    million: &["millón", "millones", "mill"],
    thousand_million: &["mil millones", "millardo", "millardos"],
    half: &["medio", "media", "y medio", "y media"],
    one_and_half: &[],
    numbers: [
        &["un", "uno", "una"], &["dos"], &["tres"], &["cuatro"], &["cinco"], &["seis"], &["siete"], &["ocho"], &["nueve"],
        &["diez"], &["once"], &["doce"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["a", "hasta", "al"],
    between: &["entre", "de", "desde"],
    between_and: &["y", "e", "a", "hasta"],
    and: &["y", "e"],
    out_of: &["de", "de cada", "en", "sobre", "por cada", "en cada"],
    out_of_reversed: &[],
    about: &[
        "aprox", "aproximadamente", "alrededor de", "unos", "unas", "cerca de", "casi", "en promedio", "de media",
        "en torno a",
    ],
    at_least: &["al menos", "como mínimo", "por lo menos", "mínimo", "mín", "a partir de", "desde", "o más"],
    at_most: &["como máximo", "a lo sumo", "máximo", "máx", "max", "hasta", "en menos de", "no más de", "o menos"],
    above: &["más de", "más que", "superior a", "por encima de"],
    below: &["menos de", "menos que", "inferior a", "por debajo de"],
    calendar: &[
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre",
        "noviembre", "diciembre", "ene", "abr", "ago", "dic",
    ],

    every: &[
        "cada", "todos", "todas", "los", "las", "todos los", "todas las", "por", "vez", "una vez al", "una vez cada",
        "una vez por", "al",
    ],
    daily: &["diario", "diaria", "diariamente"],
    weekly: &["semanal", "semanalmente"],
    fortnightly: &["quincenal", "quincena", "quincenalmente"],
    monthly: &["mensual", "mensualmente"],
    two_monthly: &["bimestral", "bimestre"],
    quarterly: &["trimestral", "trimestralmente"],
    half_yearly: &["semestral", "semestralmente", "cada medio año"],
    yearly: &["anual", "anualmente"],
    two_yearly: &["bienal"],
};
