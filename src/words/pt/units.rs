//! Portuguese units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some(','),
    decimal_differs: &[],

    millisecond: &["milissegundo", "milissegundos"],
    second: &["seg", "segs", "segundo", "segundos"],
    minute: &["min", "mins", "minuto", "minutos"],
    quarter_hour: &["quarto de hora", "quartos de hora"],
    hour: &["hora", "horas", "hr", "hrs"],
    day: &["dia", "dias"],
    week: &["semana", "semanas", "sem"],
    month: &["mês", "mes", "meses"],
    quarter: &["trimestre", "trimestres"],
    half_year: &["semestre", "semestres"],
    year: &["ano", "anos"],

    milligram: &["miligrama", "miligramas"],
    gram: &["grama", "gramas", "gr"],
    kilogram: &["quilo", "quilos", "kilo", "kilos", "quilograma", "quilogramas"],
    tonne: &["tonelada", "toneladas"],

    millimetre: &["milímetro", "milímetros"],
    centimetre: &["centímetro", "centímetros"],
    metre: &["metro", "metros"],
    kilometre: &["quilómetro", "quilómetros", "quilômetro", "quilômetros"],
    inch: &["polegada", "polegadas"],
    mile: &["milha", "milhas"],

    percent: &["por cento", "porcento"],
    tenths: &[],
    per_mille: &["por mil"],
    points: &["ponto", "pontos", "pts"],
    money: &[
        ("EUR", &["euro", "euros"]),
        ("USD", &["dólar", "dólares"]),
        ("GBP", &["libra esterlina", "libras esterlinas"]),
        ("CHF", &["franco suíço", "francos suíços"]),
        ("JPY", &["iene", "ienes"]),
        ("CNY", &["yuan"]),
        ("BRL", &["real", "reais"]),
    ],

    thousand: &["mil", "milhar", "milhares"],
    million: &["milhão", "milhões"],
    thousand_million: &["mil milhões", "bilhão", "bilhões"],
    half: &["meio", "meia", "e meio", "e meia"],
    one_and_half: &[],
    numbers: [
        &["um", "uma"], &["dois", "duas"], &["três"], &["quatro"], &["cinco"], &["seis"], &["sete"], &["oito"], &["nove"],
        &["dez"], &["onze"], &["doze"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["a", "até", "ao"],
    between: &["entre", "de"],
    between_and: &["e", "a", "até"],
    and: &["e"],
    out_of: &["em", "de", "em cada", "de cada", "por cada", "sobre"],
    out_of_reversed: &[],
    about: &["aprox", "aproximadamente", "cerca de", "por volta de", "uns", "umas", "quase", "em média", "em torno de"],
    at_least: &["pelo menos", "no mínimo", "ao menos", "mínimo", "mín", "a partir de", "desde", "ou mais"],
    at_most: &["no máximo", "até", "máximo", "máx", "max", "não mais de", "ou menos"],
    above: &["mais de", "mais que", "mais do que", "acima de", "superior a"],
    below: &["menos de", "menos que", "menos do que", "abaixo de", "inferior a"],
    calendar: &[
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
        "dezembro", "fev", "abr", "mai", "ago", "set", "out", "dez",
    ],

    every: &[
        "cada", "a cada", "todo", "toda", "todos", "todas", "os", "as", "todos os", "todas as", "por", "vez", "uma vez por",
        "uma vez a cada", "ao", "uma vez ao",
    ],
    daily: &["diário", "diária", "diariamente"],
    weekly: &["semanal", "semanalmente"],
    fortnightly: &["quinzenal", "quinzena", "quinzenalmente"],
    monthly: &["mensal", "mensalmente"],
    two_monthly: &["bimestral", "bimestre"],
    quarterly: &["trimestral", "trimestralmente"],
    half_yearly: &["semestral", "semestralmente", "cada meio ano", "a cada meio ano"],
    yearly: &["anual", "anualmente"],
    two_yearly: &["bienal"],
};
