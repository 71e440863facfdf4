//! Texts of every kind: short, long, in every script, and with special characters of YAML, XML and templates.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::mood::Mood;

const WORDS: &str = "asks again the basket agent why delivery waits for a call invoice compares two offers and gives up address unsubscribed password reset with her sister photo by Friday queue of 14 minutes is not sure reads small print on AVATAR Typography office fjord internationally";
const NATURAL: &[&str] = &[
    "お客様は注文の確認メールを受け取り、もう一度ウェブサイトを開いて配送状況を確認します。",
    "客户在手机上查看订单状态，并打电话询问为什么包裹还没有到达。",
    "고객은 앱에서 주문을 확인하고 상담원에게 전화합니다",
    "يقارن العميل بين عرضين ثم يتصل بالدعم ليسأل عن الفاتورة رقم 1234 اليوم",
    "הלקוחה מחכה לשליח, פותחת את האפליקציה ובודקת (שוב) את הסטטוס 12",
    "ลูกค้าตรวจสอบสถานะการจัดส่งและโทรหาฝ่ายบริการลูกค้าอีกครั้งเพราะพัสดุยังไม่มาถึง",
    "ग्राहक अपने ऑर्डर की स्थिति देखता है और सहायता केंद्र को फ़ोन करता है",
    "Zażółć gęślą jaźń, příliš žluťoučký kůň, ξεσκεπάζω την ψυχοφθόρα, съешь ещё этих мягких булок",
    "👩‍👩‍👧‍👦 🎉🎉 👍🏽 ok 🇩🇪 ❤️ 🧑🏿‍🚀 done",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞ é ñ ạ̈",
    "Order عدد 12 من אמא (paid) 50 % — «bien sûr» “ok”",
];
const TRICKY: &[&str] = &[
    "#1; sub: a & b <br> \"c\" 'd'",
    "<b>bold</b> & </text><script>",
    "a: b, c; d # e",
    "{{ 7*7 }} {% if %} ${x} \\n \\u0041",
    "https://example.org/a/very/long/path/that/has/no/spaces/at/all?query=yes&more=%20#fragment",
    "first line\nsecond line\n\nfourth line",
    "-",
    ".",
    "0",
    "true",
    "null",
    "100 %",
    "]]>",
    "a\u{ad}very\u{ad}soft\u{ad}ly\u{ad}hyphen\u{ad}at\u{ad}ed\u{ad}word\u{ad}in\u{ad}deed",
    "no\u{a0}break\u{a0}spaces\u{a0}between\u{a0}these\u{a0}many\u{a0}words\u{a0}here",
    "zero\u{200b}width\u{200b}space",
    "…",
    "W",
    "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
];

const LONG_WORD: &str =
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzendenstellvertreter1";

/// English words. Shrinking works on the structure of a file, not word by word.
pub(super) fn words(count: impl Into<prop::collection::SizeRange>) -> BoxedStrategy<String> {
    vec(select(WORDS.split(' ').collect::<Vec<_>>()), count).prop_map(|words| words.join(" ")).no_shrink().boxed()
}

/// A text as long as any.
pub(super) fn text(mood: &Mood) -> BoxedStrategy<String> {
    let usual = prop_oneof![
        2 => select(TRICKY).prop_map(str::to_owned),
        3 => select(NATURAL).prop_map(str::to_owned),
        1 => (select(NATURAL), select(NATURAL)).prop_map(|(a, b)| format!("{a} {b}")),
        1 => Just(LONG_WORD.to_owned()),
    ];
    let long = prop_oneof![
        words(30..80),
        words(500).prop_map(|text| text.chars().take(2000).collect()),
        Just("漢字かな交じり文、".repeat(55)),
    ];
    let odd = if mood.heavy { prop_oneof![2 => usual, 1 => long].boxed() } else { usual.boxed() };
    prop_oneof![100 - mood.odd => words(1..=9), mood.odd => odd].boxed()
}

/// A text short enough for the name of something.
pub(super) fn name(mood: &Mood) -> BoxedStrategy<String> {
    text(mood)
        .prop_map(
            |text| if text.chars().count() > 160 { text.chars().take(120).collect::<String>().trim().to_owned() } else { text },
        )
        .boxed()
}
