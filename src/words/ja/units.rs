//! Japanese units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some('.'),
    decimal_differs: &[],

    millisecond: &["ミリ秒"],
    second: &["秒", "秒間"],
    minute: &["分", "分間"],
    quarter_hour: &[],
    hour: &["時間"],
    day: &["日", "日間"],
    week: &["週", "週間"],
    month: &["か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月", "か月間", "ヶ月間", "カ月間", "ヵ月間", "月"],
    quarter: &["四半期"],
    half_year: &["半期"],
    year: &["年", "年間"],

    milligram: &["ミリグラム"],
    gram: &["グラム"],
    kilogram: &["キログラム"],
    tonne: &["トン"],

    millimetre: &["ミリメートル"],
    centimetre: &["センチメートル", "センチ"],
    metre: &["メートル"],
    kilometre: &["キロメートル"],
    inch: &["インチ"],
    mile: &["マイル"],

    percent: &["パーセント"],
    tenths: &["割"],
    per_mille: &["パーミル"],
    points: &["点", "ポイント", "pt"],
    money: &[
        ("EUR", &["ユーロ"]),
        ("USD", &["ドル", "米ドル"]),
        ("GBP", &["ポンド"]),
        ("JPY", &["円", "圓"]),
        ("CNY", &["人民元"]),
        ("KRW", &["ウォン"]),
    ],

    thousand: &[],
    million: &[],
    thousand_million: &[],
    half: &["半"],
    one_and_half: &[],
    numbers: [&[], &[], &[], &[], &[], &[], &[], &[], &[], &[], &[], &[]],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["から", "より"],
    between: &[],
    between_and: &[],
    and: &["と"],
    out_of: &[],
    out_of_reversed: &["に", "中", "のうち", "分の", "うち"],
    about: &["約", "およそ", "おおよそ", "ほぼ", "平均", "程度", "くらい", "ぐらい", "前後"],
    at_least: &["以上", "最低", "少なくとも"],
    at_most: &["以下", "以内", "最大", "まで", "最長", "多くとも"],
    above: &["超", "超え", "を超える"],
    below: &["未満", "弱"],
    calendar: &["月", "時", "午前", "午後", "日目"],

    every: &["毎", "ごと", "ごとに", "に一度", "回", "度", "一回", "一度"],
    daily: &["毎日", "日次"],
    weekly: &["毎週", "週次"],
    fortnightly: &["隔週"],
    monthly: &["毎月", "月次"],
    two_monthly: &["隔月"],
    quarterly: &["毎四半期", "四半期ごと"],
    half_yearly: &["半年ごと", "半期ごと", "半年毎"],
    yearly: &["毎年", "年次", "年度"],
    two_yearly: &["隔年"],
};
