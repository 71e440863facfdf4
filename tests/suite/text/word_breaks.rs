//! Where words break: Korean between words, Japanese by its strict rules, words that are wider than the line with a hyphen.

use cjm::text::{Fonts, Hyphenation, Style, TextLine};

const STYLE: Style = Style::new(14.0);

/// The lines of a text in a language, and their widths.
fn lines_in(tag: &str, text: &str, width: f64) -> Vec<(String, f64)> {
    let paragraph = Fonts::bundled().shape(text, STYLE.hyphenated(Hyphenation::of(Some(tag))));
    let text = |line: &TextLine| line.runs.iter().map(|run| run.text.as_str()).collect();
    paragraph.lines(width).iter().map(|line| (text(line), line.width)).collect()
}

fn texts_in(tag: &str, text: &str, width: f64) -> Vec<String> {
    lines_in(tag, text, width).into_iter().map(|(text, _)| text).collect()
}

/// The width of the widest word of a text.
fn widest(text: &str) -> f64 {
    let width = |word: &str| Fonts::bundled().shape(word, STYLE).natural_width();
    text.split_whitespace().map(width).fold(0.0, f64::max)
}

#[test]
fn korean_breaks_between_words() {
    for text in [
        "주소로 들어와 시작하기를 누른다",
        "형식이 다르면 기대가 무너진다",
        "공부(학습) 중인 단원 A1을 고른다!",
        "27세 직장인, A1 독학, 水요일에 시작",
        "예약을 확인한다. 그리고 기다린다…",
    ] {
        for width in (0..40).map(|step| widest(text) + 0.01 + 7.0 * f64::from(step)) {
            let lines = texts_in("ko", text, width);
            let words: Vec<&str> = lines.iter().flat_map(|line| line.split_whitespace()).collect();
            assert_eq!(words, text.split_whitespace().collect::<Vec<_>>(), "at {width}");
        }
        // A word that is wider than the line is broken without a hyphen.
        let narrow = lines_in("ko", text, 45.0);
        assert!(narrow.iter().all(|(line, width)| *width <= 45.0 && !line.contains('\u{2010}')), "{narrow:?}");
        let drawn: String = narrow.iter().map(|(line, _)| line.replace(' ', "")).collect();
        assert_eq!(drawn, text.replace(' ', ""));
    }
}

#[test]
fn japanese_and_chinese_lines_begin_and_end_with_what_they_may() {
    const NOT_FIRST: &str = "、。，．・：；？！ー〜）」』】〕］ぁぃぅぇぉっゃゅょァィゥェォッャュョ々…％";
    const NOT_LAST: &str = "（「『【〔［";
    for text in [
        "誰も知らない。何もしてないから、「どうやって」新患を集めるのか？",
        "ちょっとしたキャンペーン（ポータルサイト）で、ヴァーチャルなコミュニティーを作った！",
        "人々は『だいじょうぶ』と言って…待っている：月100％・年5％。",
        "他说：“水平差不多”（大概），我们就「继续」吧！",
    ] {
        for width in (50..300).step_by(7).map(f64::from) {
            for (at, line) in texts_in("ja", text, width).iter().enumerate() {
                assert!(at == 0 || !line.starts_with(|c| NOT_FIRST.contains(c)), "{line:?} of {text} at {width}");
                assert!(!line.ends_with(|c| NOT_LAST.contains(c)), "{line:?} of {text} at {width}");
            }
        }
    }
}

#[test]
fn words_are_hyphenated_where_they_would_overflow() {
    for (tag, text, width, expected) in [
        // What fits is never divided.
        ("de", "Die Versicherung zahlt", 100.0, "Die|Versicherung|zahlt"),
        ("de", "Lebensversicherungsgesellschaft", 120.0, "Lebensversiche‐|rungsgesellschaft"),
        ("en", "Counterproductiveness", 100.0, "Counterpro‐|ductiveness"),
        ("fr", "développement", 60.0, "dévelop‐|pement"),
        ("es", "documentación", 70.0, "documen‐|tación"),
        ("pt-BR", "responsabilidade", 70.0, "responsa‐|bilidade"),
        ("ru", "Страхование", 60.0, "Страхо‐|вание"),
        ("uk", "Страхування", 60.0, "Страху‐|вання"),
        ("sv", "betalningsupplevelse", 80.0, "betalnings‐|upplevelse"),
        // Without patterns, and without a syllable that fits, a hyphen is between any letters.
        ("el", "Ηλεκτρονικά", 60.0, "Ηλεκτρ‐|ονικά"),
        ("en", "strengths", 45.0, "stren‐|gths"),
        // Too narrow for letters and a hyphen.
        ("en", "strengths", 9.0, "s|t|r|e|n|g|t|h|s"),
        // An author's hyphens come first.
        ("de", "Donau\u{ad}dampfschifffahrt", 100.0, "Donau‐|dampfschiff‐|fahrt"),
        ("de", "Donau\u{ad}dampfschifffahrt", 300.0, "Donaudampfschifffahrt"),
        ("de", "Kfz-Haftpflichtversicherung", 100.0, "Kfz-|Haftpflichtver‐|sicherung"),
        ("de", "B2B-Vertriebspartnerschaft", 100.0, "B2B-|Vertriebspart‐|nerschaft"),
        ("ar", "تسجيل Authentication", 60.0, "تسجيل|Authen‐|tication"),
    ] {
        assert_eq!(texts_in(tag, text, width).join("|"), expected, "{tag} {text} at {width}");
    }
}

#[test]
fn addresses_and_ids_have_no_hyphen() {
    for (text, width, expected) in [
        ("https://claims.example.org/portal/customers", 110.0, "https://|claims.example.|org/portal/|customers"),
        ("com.example.ClaimRegistrationWizardImpl", 110.0, "com.example.|Claim|Registration|WizardImpl"),
        ("order_confirmation_identifier", 110.0, "order_|confirmation_|identifier"),
        ("maya.hasenclever-sundermann@example.org", 110.0, "maya.|hasenclever-|sundermann@|example.org"),
        ("https://example.org/versicherungsgesellschaften", 90.0, "https://|example.org/|versicherung|sgesellschaft|en"),
        ("a8f3e1c9d7b24e60a8f3e1c9", 90.0, "a8f3e1c9d7b|24e60a8f3e1|c9"),
    ] {
        assert_eq!(texts_in("de", text, width).join("|"), expected, "{text} at {width}");
    }
}

#[test]
fn a_hyphen_never_widens_a_line() {
    let long = "A".repeat(300);
    let texts = [
        ("de", "Donaudampfschifffahrtsgesellschaftskapitänsversicherungsanmeldung, z.B. Straßenverkehrs\u{ad}ordnung"),
        ("en", "com.example.insurance.claims.frontend.ClaimRegistrationWizardControllerImpl or Incomprehensibilities"),
        ("ru", "Электрокардиографический Authentication-процесс"),
        ("he", "שלום Incomprehensibilities עולם"),
        ("ja", "受付番号Incomprehensibilitiesを確認する"),
        ("de", long.as_str()),
        ("en", ",\u{6e1}᧐ a.\u{301}b"),
        ("de", "e\u{301}lectro\u{308}encephalographisch\u{301}e"),
    ];
    for (tag, text) in texts {
        for width in (4..260).step_by(3).map(f64::from) {
            let lines = lines_in(tag, text, width);
            for (line, drawn) in &lines {
                assert!(
                    *drawn <= width || line.chars().filter(|c| !('\u{300}'..'\u{310}').contains(c)).count() == 1,
                    "{line:?} at {width}"
                );
                let before = line.strip_suffix('\u{2010}').map(|rest| rest.chars().next_back());
                assert!(before.is_none_or(|before| before.is_some_and(|c| c.is_alphabetic() || c > '\u{2ff}')), "{line:?}");
            }
            // In right-to-left text, runs are in visual order.
            let sorted = |text: &str| {
                let mut chars: Vec<char> = text.chars().filter(|c| !matches!(c, ' ' | '\u{2010}' | '\u{ad}')).collect();
                if tag == "he" {
                    chars.sort_unstable();
                }
                chars
            };
            assert_eq!(sorted(&lines.into_iter().map(|(line, _)| line).collect::<String>()), sorted(text), "at {width}");
        }
    }
}
