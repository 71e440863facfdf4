//! Turkish units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some(','),
    decimal_differs: &[],

    millisecond: &["milisaniye"],
    second: &["sn", "saniye"],
    minute: &["dk", "dakika"],
    quarter_hour: &["çeyrek saat"],
    hour: &["saat", "sa"],
    day: &["gün"],
    week: &["hafta"],
    month: &["ay"],
    quarter: &["çeyrek", "üç aylık dönem"],
    half_year: &["yarıyıl", "altı aylık dönem"],
    year: &["yıl", "sene"],

    milligram: &["miligram"],
    gram: &["gram", "gr"],
    kilogram: &["kilo", "kilogram"],
    tonne: &["ton"],

    millimetre: &["milimetre"],
    centimetre: &["santimetre", "santim"],
    metre: &["metre"],
    kilometre: &["kilometre"],
    inch: &["inç"],
    mile: &[],

    percent: &["yüzde"],
    tenths: &[],
    per_mille: &["binde"],
    points: &["puan"],
    money: &[
        ("EUR", &["avro", "euro"]),
        ("USD", &["dolar"]),
        ("GBP", &["sterlin"]),
        ("CHF", &["isviçre frangı"]),
        ("TRY", &["lira", "türk lirası", "tl"]),
        ("JPY", &["yen"]),
        ("CNY", &["yuan"]),
    ],

    thousand: &["bin"],
    million: &["milyon"],
    thousand_million: &["milyar"],
    half: &["yarım", "buçuk"],
    one_and_half: &["bir buçuk"],
    numbers: [
        &["bir"], &["iki"], &["üç"], &["dört"], &["beş"], &["altı"], &["yedi"], &["sekiz"], &["dokuz"], &["on"],
        &["on bir"], &["on iki"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["ile"],
    between: &[],
    between_and: &[],
    and: &["ve"],
    out_of: &["bölü"],
    out_of_reversed: &[],
    about: &["yaklaşık", "ortalama", "civarında", "aşağı yukarı", "neredeyse"],
    at_least: &["en az", "asgari", "veya daha fazla"],
    at_most: &["en fazla", "en çok", "azami", "veya daha az"],
    above: &["üzerinde", "fazla"],
    below: &["altında", "az"],
    calendar: &[
        "ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
    ],

    every: &["her", "kez", "kere", "defa", "bir kez", "bir kere"],
    daily: &["günlük", "her gün"],
    weekly: &["haftalık", "her hafta"],
    fortnightly: &["iki haftada bir"],
    monthly: &["aylık", "her ay"],
    two_monthly: &["iki ayda bir"],
    quarterly: &["üç aylık", "üç ayda bir"],
    half_yearly: &["altı aylık", "altı ayda bir"],
    yearly: &["yıllık", "her yıl"],
    two_yearly: &["iki yılda bir"],
};
