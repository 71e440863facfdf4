//! The language and the direction of a sheet without `locale`: decided by the script of the journey's texts.

use cjm::facts::Facts;
use cjm::sheet::SHEETS;
use cjm::theme::Theme;
use cjm::words::locale;

use crate::harness::{FONTS, read};
use crate::page::page_in;

const ENGLISH: &str =
    "title: I renew my contract\nstages:\n  - name: Notice\n    touchpoints:\n      - {name: Reads the letter, emotion: -1}\n";
const QUOTE: &str = "title: I buy\nstages:\n  - name: Pay\n    touchpoints:\n      - {name: Pays, emotion: 1, thoughts: أريد أن أفتح حساباً في بنك آخر قريب من بيتي}\n";
const NAME: &str = "title: I renew\npersonas: [{name: יעל כהן}]\nstages: [Notice of renewal]\n";
const HEBREW: &str = "title: אני מזמין Pizza\nstages:\n  - name: הזמנה\n    touchpoints:\n      - {name: פותחת את האפליקציה, channel: app, pain_points: האתר איטי}\n";
const ARABIC: &str =
    "title: لا أريد أن أنسى تطعيم كلبي\nstages:\n  - {name: الحجز, touchpoints: [{name: تحجز موعداً, channel: whatsapp}]}\n";
const PERSIAN: &str = "title: می‌خواهم قراردادم را تمدید کنم\nstages: [یادآوری, تمدید]\n";
const JAPANESE: &str = "title: 予約を確認する\nstages: [予約, お支払い]\n";
const RUSSIAN: &str = "title: Я хочу продлить мой договор\nstages: [Мы получили письмо, Оплата]\n";
const GREEK: &str = "title: Θέλω να ανανεώσω το συμβόλαιό μου\nstages: [Ειδοποίηση]\n";

#[test]
fn drawings_and_page_agree_on_the_language_of_the_script() {
    for (yaml, words, lang, rtl) in [
        (ENGLISH, "en", None, false),
        (QUOTE, "en", None, false),
        (NAME, "en", None, false),
        (HEBREW, "he", Some("he"), true),
        (ARABIC, "ar", Some("ar"), true),
        (PERSIAN, "en", Some("und"), true),
        (JAPANESE, "ja", Some("ja"), false),
        (RUSSIAN, "ru", Some("ru"), false),
        (GREEK, "en", Some("und"), false),
        // What the author states holds, and a language without fixed words has the direction of its script.
        (&format!("locale: en\n{HEBREW}"), "en", Some("en"), false),
        (&format!("locale: fa\n{PERSIAN}"), "en", Some("fa"), true),
        (&format!("locale: ur\n{ARABIC}"), "en", Some("ur"), true),
        (&format!("locale: el\n{GREEK}"), "en", Some("el"), false),
    ] {
        let journey = read(yaml).unwrap();
        let found = cjm::own_locale(&journey);
        assert_eq!((found.words.stage, found.rtl), (locale(words).unwrap().words.stage, rtl), "{yaml}");
        for sheet in SHEETS {
            let scene = cjm::draw_in(&Facts::of(&journey), sheet, found, &FONTS, None).0;
            assert_eq!((scene.lang.as_deref(), scene.rtl), (lang, rtl), "{} of {yaml}", sheet.name);
        }
        let page = page_in(&journey, found, &Theme::LIGHT);
        let head = format!("<html lang=\"{}\" dir=\"{}\">", lang.unwrap_or("en"), if rtl { "rtl" } else { "ltr" });
        assert!(page.contains(&head), "{head} of {yaml}");
    }
}

#[test]
fn what_is_asked_for_comes_before_the_script() {
    let (german, french) = (locale("de"), locale("fr"));
    let tag = |yaml: &str, asked, default| Facts::of(&read(yaml).unwrap()).locale(asked, default).tag;
    assert_eq!(tag(HEBREW, german, french), "de");
    assert_eq!(tag(HEBREW, None, french), "fr");
    assert_eq!(tag(&format!("locale: he\n{HEBREW}"), None, french), "he");
    assert_eq!(tag(&format!("locale: fa\n{PERSIAN}"), None, french), "fr");
    assert_eq!(tag(HEBREW, None, None), "he");
}
