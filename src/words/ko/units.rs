//! Korean units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    decimal: Some('.'),
    decimal_differs: &[],

    millisecond: &["밀리초"],
    second: &["초", "초간"],
    minute: &["분", "분간"],
    quarter_hour: &[],
    hour: &["시간"],
    day: &["일", "일간"],
    week: &["주", "주일", "주간"],
    month: &["개월", "달"],
    quarter: &["분기"],
    half_year: &["반기"],
    year: &["년", "년간", "해"],

    milligram: &["밀리그램"],
    gram: &["그램"],
    kilogram: &["킬로그램", "킬로"],
    tonne: &["톤"],

    millimetre: &["밀리미터"],
    centimetre: &["센티미터", "센티"],
    metre: &["미터"],
    kilometre: &["킬로미터"],
    inch: &["인치"],
    mile: &["마일"],

    percent: &["퍼센트", "프로"],
    tenths: &["할"],
    per_mille: &["퍼밀"],
    points: &["점", "포인트"],
    money: &[
        ("EUR", &["유로"]),
        ("USD", &["달러", "미국 달러"]),
        ("GBP", &["파운드"]),
        ("JPY", &["엔", "엔화"]),
        ("CNY", &["위안"]),
        ("KRW", &["원"]),
    ],

    thousand: &["천"],
    million: &["백만"],
    thousand_million: &["십억"],
    half: &["반", "절반"],
    one_and_half: &[],
    numbers: [
        &["한", "하나"], &["두", "둘"], &["세", "셋"], &["네", "넷"], &["다섯"], &["여섯"], &["일곱"], &["여덟"], &["아홉"], &["열"], &["열한"],
        &["열두"],
    ],
    singles: [&[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &["이틀"], &[], &[], &[]],

    to: &["에서", "부터"],
    between: &[],
    between_and: &[],
    and: &[],
    out_of: &[],
    out_of_reversed: &["중", "명 중", "중에"],
    about: &["약", "대략", "평균", "정도", "거의", "가량", "쯤"],
    at_least: &["이상", "최소", "적어도"],
    at_most: &["이하", "이내", "최대", "까지"],
    above: &["초과", "넘는"],
    below: &["미만", "안 되는"],
    calendar: &["월", "시", "오전", "오후"],

    every: &["매", "마다", "회", "번", "한 번", "에 한 번", "에 1회"],
    daily: &["매일", "일일"],
    weekly: &["매주"],
    fortnightly: &["격주", "2주마다"],
    monthly: &["매월", "매달"],
    two_monthly: &["격월"],
    quarterly: &["매 분기", "분기별"],
    half_yearly: &["반기별"],
    yearly: &["매년", "연간"],
    two_yearly: &["격년"],
};
