//! Polish units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some(','),
    decimal_differs: &[],

    millisecond: &["milisekunda", "milisekundy", "milisekund"],
    second: &["sek", "sekunda", "sekundy", "sekund", "sekundę"],
    minute: &["min", "minuta", "minuty", "minut", "minutę"],
    quarter_hour: &["kwadrans", "kwadranse", "kwadransów"],
    hour: &["godz", "godzina", "godziny", "godzin", "godzinę"],
    day: &["dzień", "dni", "doba", "doby", "dób", "dnia"],
    week: &["tydz", "tydzień", "tygodnie", "tygodni", "tygodnia"],
    month: &["mies", "miesiąc", "miesiące", "miesięcy", "miesiąca"],
    quarter: &["kw", "kwartał", "kwartały", "kwartałów", "kwartału"],
    half_year: &["półrocze", "półrocza", "pół roku"],
    year: &["rok", "lata", "lat", "roku"],

    milligram: &["miligram", "miligramy", "miligramów"],
    gram: &["gram", "gramy", "gramów"],
    kilogram: &["kilo", "kilogram", "kilogramy", "kilogramów"],
    tonne: &["tona", "tony", "ton"],

    millimetre: &["milimetr", "milimetry", "milimetrów"],
    centimetre: &["centymetr", "centymetry", "centymetrów"],
    metre: &["metr", "metry", "metrów"],
    kilometre: &["kilometr", "kilometry", "kilometrów"],
    inch: &["cal", "cale", "cali"],
    mile: &[],

    percent: &["procent", "proc", "procenta"],
    tenths: &[],
    per_mille: &["promil", "promila", "promili"],
    points: &["punkt", "punkty", "punktów", "pkt"],
    money: &[
        ("EUR", &["euro"]),
        ("USD", &["dolar", "dolary", "dolarów"]),
        ("GBP", &["funt szterling", "funtów szterlingów"]),
        ("CHF", &["frank szwajcarski", "franki szwajcarskie", "franków szwajcarskich"]),
        ("PLN", &["zł", "złoty", "złote", "złotych"]),
        ("JPY", &["jen", "jeny", "jenów"]),
        ("CNY", &["juan", "juany", "juanów"]),
    ],

    thousand: &["tys", "tysiąc", "tysiące", "tysięcy"],
    million: &["mln", "milion", "miliony", "milionów", "miliona"],
    thousand_million: &["mld", "miliard", "miliardy", "miliardów", "miliarda"],
    half: &["pół", "połowa", "i pół", "z połową"],
    one_and_half: &["półtora", "półtorej"],
    numbers: [
        &["jeden", "jedna", "jedno", "jedną"], &["dwa", "dwie"], &["trzy"], &["cztery"], &["pięć"], &["sześć"],
        &["siedem"], &["osiem"], &["dziewięć"], &["dziesięć"], &["jedenaście"], &["dwanaście"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["do"],
    between: &["od", "między", "pomiędzy"],
    between_and: &["do", "i", "a"],
    and: &["i", "oraz"],
    out_of: &["z", "na", "spośród", "na każde"],
    out_of_reversed: &[],
    about: &["około", "ok", "mniej więcej", "prawie", "średnio", "blisko", "ca"],
    at_least: &["co najmniej", "przynajmniej", "minimum", "min", "od", "nie mniej niż", "lub więcej"],
    at_most: &[
        "co najwyżej", "najwyżej", "maksimum", "maks", "maksymalnie", "do", "w ciągu", "nie więcej niż", "lub mniej",
    ],
    above: &["ponad", "więcej niż", "powyżej", "dłużej niż"],
    below: &["poniżej", "mniej niż", "krócej niż"],
    calendar: &[
        "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
        "listopada", "grudnia", "styczeń", "luty", "marzec", "kwiecień", "czerwiec", "lipiec", "sierpień", "wrzesień",
        "październik", "listopad", "grudzień", "rano", "wieczorem",
    ],

    every: &["co", "każdy", "każda", "każde", "raz", "raz na", "raz w", "jeden raz na", "na"],
    daily: &["codziennie", "dziennie", "codzienny"],
    weekly: &["co tydzień", "cotygodniowo", "tygodniowo", "cotygodniowy"],
    fortnightly: &["co dwa tygodnie", "dwutygodniowo"],
    monthly: &["co miesiąc", "miesięcznie", "comiesięczny", "miesięczny"],
    two_monthly: &["co dwa miesiące"],
    quarterly: &["co kwartał", "kwartalnie", "kwartalny"],
    half_yearly: &["co pół roku", "półrocznie"],
    yearly: &["co rok", "rocznie", "corocznie", "coroczny", "roczny"],
    two_yearly: &["co dwa lata"],
};
