//! How lines break.

use cjm::text::{Fonts, TextLine};

use super::{STYLES, TEXTS};

/// Balanced lines are as many, hold the same characters and are no wider; where a short text's last line was all but empty and
/// some other split is more even, it is no longer the shortest by far.
#[test]
fn short_texts_have_no_lonely_last_word() {
    let fonts = Fonts::bundled();
    let drawn =
        |lines: &[TextLine]| lines.iter().flat_map(|l| &l.runs).map(|run| run.text.trim()).collect::<String>().replace(' ', "");
    for text in TEXTS {
        let paragraph = fonts.shape(text, STYLES[0]);
        for width in (20..300).step_by(7).map(f64::from) {
            let (greedy, balanced) = (paragraph.lines(width), paragraph.balanced(width));
            assert_eq!(greedy.len(), balanced.len(), "{text:?} at {width}");
            assert!(balanced.iter().zip(&greedy).all(|(b, _)| b.width <= width.max(greedy[0].width)), "{text:?} at {width}");
            assert_eq!(drawn(&greedy).len(), drawn(&balanced).len(), "{text:?} at {width}");
        }
    }
    let lines = |text: &str, width: f64| {
        let lines = fonts.shape(text, STYLES[0]).balanced(width);
        lines.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect::<String>()).collect::<Vec<_>>()
    };
    assert_eq!(lines("Show the price in the ad", 140.0), ["Show the price", "in the ad"]);
    assert_eq!(lines("Pays with her other card", 140.0), ["Pays with her", "other card"]);
}

#[test]
fn long_words_are_broken_into_lines() {
    let fonts = Fonts::bundled();
    let zalgo = format!("a{} b", "\u{301}\u{323}".repeat(200));
    let texts =
        ["W".repeat(1000), "ab ".repeat(330), "\u{628}".repeat(1000), "\u{e01}".repeat(200), "אב (12). ab ह ".repeat(80), zalgo];
    for text in texts.map(|text| text.repeat(10)) {
        let paragraph = fonts.shape(&text, STYLES[0]);
        let (narrow, wide) = (paragraph.lines(120.0).len(), paragraph.lines(f64::INFINITY).len());
        assert!((1..=text.chars().count()).contains(&narrow) && wide == 1, "{narrow} and {wide} lines");
        assert!(paragraph.longest_word() <= paragraph.natural_width());
    }
}

#[test]
fn runs_stand_in_visual_order() {
    let fonts = Fonts::bundled();
    for (text, order, rtl) in [
        ("abc", "abc", false),
        ("abc אבג def", "abc |<אבג| def", false),
        ("אבג abc דהו", "< דהו|abc|<אבג", true),
        ("אבג 12 דהו", "< דהו|12|<אבג", true),
        ("abc (אבג) 12", "abc (|<אבג|) |12", false),
        ("אבג!", "<אבג!", true),
        ("\u{202e}abc\u{202c} d", "<abc| d", false),
        ("\u{2067}אבג\u{2069} x", "<אבג| x", false),
        ("مرحبا abc", "abc|<مرحبا", true),
    ] {
        let paragraph = fonts.shape(text, STYLES[0]);
        let lines = paragraph.lines(f64::INFINITY);
        let runs: Vec<String> =
            lines[0].runs.iter().map(|run| format!("{}{}", if run.rtl { "<" } else { "" }, run.text)).collect();
        assert_eq!((runs.join("|").as_str(), paragraph.rtl()), (order, rtl), "{text}");
        assert_eq!(lines[0].rtl, rtl);
    }
}

/// The characters of a text on one line, from left to right.
fn from_left_to_right(text: &str) -> String {
    let lines = Fonts::bundled().shape(text, STYLES[0]).lines(f64::INFINITY);
    let runs = lines.iter().flat_map(|line| &line.runs);
    runs.map(|run| if run.rtl { run.text.chars().rev().collect() } else { run.text.clone() }).collect()
}

#[test]
fn numbers_keep_their_order_in_right_to_left_text() {
    for (text, drawn) in [
        ("القيمة -2 هنا", "-2"),
        ("القيمة \u{2212}2 هنا", "\u{2212}2"),
        ("القيمة (-2)", "-2"),
        ("שלום -2", "-2"),
        ("שלום –2.5%", "–2.5%"),
        ("המדד ירד ב-15%", "15%"),
        ("زيادة +15 %", "+15 %"),
        ("زيادة 50%", "50%"),
        ("זה עולה -$50 בלבד", "-$50"),
        ("السعر $50", "$50"),
        ("زيارة 15-20 يومياً", "15-20"),
        ("الدوام 10:30–11:00 صباحاً", "10:30–11:00"),
        ("الدوام 10:30 – 11:00 صباحاً", "10:30 – 11:00"),
        ("في 2026-10-12", "2026-10-12"),
        ("في 12/10/2026", "12/10/2026"),
        ("اتصل +966 50 123 4567 الآن", "+966 50 123 4567"),
        ("חייגו 03-123 4567", "03-123 4567"),
        ("עלות 1 200 000 שקל", "1 200 000"),
        ("בני 18+ בלבד", "18+"),
        ("מ-10 עד 12", "10"),
        ("מהירות >= 5, גרסה 3.1", "3.1"),
        ("הוזמן iPhone 15+ חדש", "iPhone 15+"),
        ("זמן 45-60 min בערך", "45-60 min"),
        ("דירוג ±0.5", "±0.5"),
        ("معدل ۱۵-۲۰ روز", "۱۵-۲۰"),
        ("דירוג 2 → 5", "2 → 5"),
        ("COVID-19 השפיע", "COVID-19"),
    ] {
        assert!(from_left_to_right(text).contains(drawn), "{text}: {}", from_left_to_right(text));
    }
    // What is on both sides is still read from right to left, and so are two numbers.
    for (text, drawn) in [
        ("Owner: من -2 إلى +2", "Owner: +2 ىلإ -2 نم"),
        ("Owner: א -2 (b)", "Owner: -2 א (b)"),
        ("من -2 إلى +2", "+2 ىلإ -2 نم"),
        ("ערך -2, +3 (2026)", "(2026) +3 ,-2 ךרע"),
        // A hyphen that joins a letter is not a sign, and nothing is changed without a right-to-left letter or against its author.
        ("ב-1234", "1234-ב"),
        ("3 - x", "3 - x"),
        ("\u{202d}א -2\u{202c}", "א -2"),
    ] {
        let mirrored = |c| match c {
            '(' => ')',
            ')' => '(',
            c => c,
        };
        // White space between runs is not drawn.
        let visible = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        let (found, drawn) = (visible(&from_left_to_right(text)), visible(drawn));
        assert!(found == drawn || found.chars().map(mirrored).eq(drawn.chars()), "{text}: {found}");
    }
}

#[test]
fn signs_in_fixed_words_are_left_of_their_numbers() {
    for tag in ["ar", "he"] {
        let words = cjm::words::locale(tag).unwrap().words;
        let scale = words.fill(words.scale, &[&words.signed(-2.0), &words.signed(2.0)]);
        let drawn = from_left_to_right(&scale);
        let places = ["+2", "\u{2212}2"].map(|number| drawn.find(number));
        assert!(places[0].is_some() && places[0] < places[1], "{tag}: {drawn}");
        for text in [words.label("א", "-2"), words.facts(&["א", "-2", "15-20"]), words.list(&["ا", "+2"])] {
            let drawn = from_left_to_right(&text);
            assert!(drawn.contains("-2") || drawn.contains("+2"), "{tag}: {drawn}");
        }
    }
}

#[test]
fn white_space_collapses_and_line_feeds_stay() {
    let fonts = Fonts::bundled();
    let lines = |text: &str, width: f64| -> Vec<String> {
        let lines = fonts.shape(text, STYLES[0]).lines(width);
        lines.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect()).collect()
    };
    assert_eq!(lines("  a \t b\r\n\r\n c  \n", f64::INFINITY), ["a b", "", "c"]);
    assert_eq!(lines(" \n\t ", 100.0), Vec::<String>::new());
    assert_eq!(lines("", 100.0), Vec::<String>::new());
    assert_eq!(lines("a\u{0}\u{8}\u{feff}\u{fffe}b", 100.0), ["ab"]);
    assert_eq!(lines("alpha beta", 40.0), ["alpha", "beta"]);
    assert_eq!(lines("no\u{a0}break here", 60.0), ["no\u{a0}break", "here"]);
    assert_eq!(lines("x\u{200b}y", 0.0), ["x", "y"]);
    assert_eq!(lines("abc", 0.0), ["a", "b", "c"]);
    assert_eq!(lines("Quoi !", 0.0), ["Q", "u", "o", "i", "!"]);
    assert_eq!(lines("Quoi !", 33.0), ["Quoi", "!"]);
}

#[test]
fn a_gap_stays_between_words_of_two_directions() {
    for text in ["קנייה online", "של Bank 24", "online קנייה", "شراء online"] {
        for line in Fonts::bundled().shape(text, STYLES[0]).lines(f64::INFINITY) {
            for pair in line.runs.windows(2) {
                let drawn = |run: &cjm::text::Run| (run.text.starts_with(' '), run.text.ends_with(' '));
                let gap = pair[1].x.0 - (pair[0].x.0 + pair[0].width.0);
                let inside =
                    drawn(&pair[0]).1 && !pair[0].rtl || drawn(&pair[1]).0 && !pair[1].rtl || drawn(&pair[0]).0 && pair[0].rtl;
                assert!(gap > 3.0 || inside, "{text}: {:?}", line.runs);
                assert!(!(pair[0].rtl && drawn(&pair[0]).1), "{text}: a space that a viewer would move");
            }
        }
    }
}
