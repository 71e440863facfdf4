//! Chinese units, large numbers, shares, limits and periods.

use crate::words::units::UnitWords;

#[rustfmt::skip]
pub(super) static UNITS: UnitWords = UnitWords {
    millisecond: &["毫秒"],
    second: &["秒", "秒钟", "秒鐘"],
    minute: &["分钟", "分鐘", "分"],
    quarter_hour: &["刻钟", "刻鐘"],
    hour: &["小时", "小時", "个小时", "個小時", "钟头", "鐘頭", "个钟头"],
    day: &["天", "日"],
    week: &["周", "週", "星期", "个星期", "個星期", "礼拜", "个礼拜"],
    month: &["个月", "個月", "月"],
    quarter: &["季度", "个季度", "個季度", "季"],
    half_year: &[],
    year: &["年"],

    milligram: &["毫克"],
    gram: &["克"],
    kilogram: &["公斤", "千克"],
    tonne: &["吨", "噸", "公吨"],

    millimetre: &["毫米", "公厘"],
    centimetre: &["厘米", "公分"],
    metre: &["米", "公尺"],
    kilometre: &["公里", "千米"],
    mile: &["英里"],

    percent: &["百分之"],
    tenths: &["成"],
    per_mille: &[],
    points: &["分数", "分數", "积分"],
    money: &[
        ("EUR", &["欧元", "歐元"]),
        ("USD", &["美元", "美金"]),
        ("GBP", &["英镑", "英鎊"]),
        ("JPY", &["日元", "日圆"]),
        ("CNY", &["元", "块", "块钱", "人民币", "人民幣", "元人民币"]),
        ("HKD", &["港元", "港币", "港幣"]),
        ("TWD", &["新台币", "新台幣", "台币", "台幣"]),
    ],

    thousand: &[],
    million: &[],
    thousand_million: &[],
    half: &["半", "半个", "半個", "个半", "個半"],
    one_and_half: &[],
    numbers: [&[], &[], &[], &[], &[], &[], &[], &[], &[], &[], &[], &[]],
    pairs: [&[], &[], &[], &[], &[], &[]],

    to: &["至", "到"],
    and: &[],
    out_of: &[],
    out_of_reversed: &["分之", "中", "中有", "里有", "裡有", "当中有"],
    about: &["约", "約", "大约", "大約", "大概", "左右", "平均", "近"],
    at_least: &["至少", "不少于", "不低于", "以上", "最少"],
    at_most: &["最多", "不超过", "不超過", "以下", "以内", "以內", "之内", "内"],
    above: &["超过", "超過", "多于", "高于", "大于"],
    below: &["少于", "少於", "低于", "不到", "小于", "不足"],
    calendar: &["月", "點", "点钟", "點鐘", "號", "号", "上午", "下午"],

    every: &["每", "每隔", "一次", "间", "次", "回"],
    daily: &["每天", "每日"],
    weekly: &["每周", "每週", "每星期"],
    fortnightly: &["每两周", "每兩週", "双周"],
    monthly: &["每月", "月度"],
    two_monthly: &["每两月", "每两个月"],
    quarterly: &["每季度", "每季"],
    half_yearly: &["半年度", "每半年"],
    yearly: &["每年", "年度"],
    two_yearly: &["每两年", "两年一次"],
};
