//! Measured text is drawn text: widths against usvg's, lines against their limit, and no character lost.

mod fonts;
mod lines;
mod word_breaks;

use std::fmt::Write as _;
use std::sync::Arc;

use cjm::text::{Fonts, Paragraph, Run, Style};
use proptest::prelude::*;

const STYLES: [Style; 4] = [Style::new(14.0), Style::new(11.5).semibold(), Style::new(34.0).bold(), Style::new(13.0).italic()];

pub(crate) const TEXTS: [&str; 22] = [
    "Searches the web for “best bank”",
    "AVATAR Typography fi ffl To. WAVE LT Yo",
    "Kundenreise – Onboarding, Größe & Maße",
    "1,234.50 € → 99 % (½) 10:30–11:00",
    "Tiếng Việt: Đặt lịch hẹn trước",
    "e\u{301}a\u{308}o\u{302}\u{323} x\u{302}\u{302}",
    "Ελληνικά: διαδρομή πελάτη",
    "Путь клиента: оплата",
    "العميل يبحث عن بنك",
    "مرحبا بالعالم 123",
    "الدفع بـ Apple Pay (مجانا)",
    "שלום עולם",
    "שָׁלוֹם, מה (שלומך)?",
    "ग्राहक यात्रा मानचित्र",
    "क्षत्रिय श्रीमान् १२३",
    "ลูกค้าค้นหาธนาคารที่ดีที่สุด",
    "ราคา 100 บาท",
    "Order 12 שלום (abc) Привет",
    "Latin العربية עברית हिन्दी ไทย Ελλ",
    "«שלום» - 3 + 4",
    "12 + 3",
    "Ŵ\u{200d}x a\u{ad}b c\u{2060}d \u{202e}abc\u{202c} d",
];

/// Widths of runs as usvg lays them out, one `text` a run.
fn drawn(fonts: &Fonts, runs: &[Run], style: Style) -> Vec<f64> {
    let db = fonts.database(runs.iter().map(|run| run.face));
    let mut svg = String::from("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>");
    for run in runs {
        let face = fonts.face(run.face);
        let spacing = if cjm::text::is_spaced(run) { style.spacing() } else { 0.0 };
        let slant = if face.italic { "italic" } else { "normal" };
        let text = cjm::text::isolated(run).replace('&', "&amp;").replace('<', "&lt;");
        let _ = write!(
            svg,
            "<text xml:space='preserve' x='0' y='50' font-family='&quot;{}&quot;' font-weight='{}' font-style='{slant}' font-size='{}' letter-spacing='{spacing}'>{text}</text>",
            face.family,
            face.weight,
            style.size(),
        );
    }
    svg += "</svg>";
    let font_resolver = usvg::FontResolver {
        select_font: usvg::FontResolver::default_font_selector(),
        select_fallback: Box::new(|_, _, _| None),
    };
    let options = usvg::Options { fontdb: Arc::new(db), font_resolver, ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&svg, &options).unwrap();
    let texts: Vec<f64> = tree
        .root()
        .children()
        .iter()
        .filter_map(|node| match node {
            usvg::Node::Text(text) => Some(text.bounding_box()),
            _ => None,
        })
        .zip(runs)
        .map(|(drawn, run)| {
            assert!(drawn.x().abs() < 0.001, "{run:?} begins at {}", drawn.x());
            // usvg gives the character that forces a direction a box one pixel wide, though it does not advance.
            let forced = if cjm::text::isolated(run) == run.text { 0.0 } else { 1.0 };
            f64::from(drawn.width()) - forced
        })
        .collect();
    assert_eq!(texts.len(), runs.len(), "every run is drawn: {runs:?}");
    texts
}

/// Compares run for run; `boxes` is what usvg may draw beyond, since characters without advance get a box of one pixel.
fn agrees(fonts: &Fonts, paragraph: &Paragraph, width: f64, style: Style, slack: f64, boxes: f64) {
    for line in paragraph.lines(width) {
        let mut x = 0.0;
        for (run, drawn) in line.runs.iter().zip(drawn(fonts, &line.runs, style)) {
            let over = drawn - run.width.0;
            assert!(over > -slack && over < slack + boxes, "{run:?} is drawn {drawn} wide");
            assert!(run.x.0 >= x - 0.001, "{run:?} begins before {x}");
            x = run.x.0 + run.width.0;
        }
        assert!(x < line.width + 0.001, "{line:?}");
    }
}

#[test]
fn widths_are_those_of_usvg() {
    let fonts = Fonts::bundled();
    for style in STYLES {
        for text in TEXTS {
            let paragraph = fonts.shape(text, style);
            assert!(paragraph.missing().is_empty(), "{text}: {:?}", paragraph.missing());
            for width in [f64::INFINITY, 120.0, 60.0, 25.0] {
                agrees(&fonts, &paragraph, width, style, 0.05, 0.0);
            }
        }
    }
}

/// What must be drawn of a text: no white space, nothing that only steers, and no hyphen, which may have been added.
fn kept(text: &str) -> String {
    let steers = |c: char| matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2010}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}');
    text.chars().filter(|&c| !c.is_whitespace() && !c.is_control() && !steers(c)).collect()
}

/// Checks everything that holds for any text at any width.
fn sound(fonts: &Fonts, text: &str, style: Style, width: f64) {
    let paragraph = fonts.shape(text, style);
    let lines = paragraph.lines(width);
    assert_eq!(lines.len(), paragraph.count(width), "{text:?} at {width}");
    let mut all: Vec<char> = Vec::new();
    for line in &lines {
        let mut edge = 0.0;
        for run in &line.runs {
            assert!(run.width.0 >= 0.0 && run.x.0 >= edge - 0.01, "{run:?} begins before {edge}");
            edge = run.x.0 + run.width.0;
        }
        if line.width > width {
            let seen: String = line.runs.iter().map(|run| run.text.as_str()).collect();
            let read: String = line.runs.iter().rev().map(|run| run.text.as_str()).collect();
            let clusters = graphemes(&seen).min(graphemes(&read));
            assert!(clusters <= 1, "{line:?} is wider than {width}");
        }
        all.extend(line.runs.iter().flat_map(|run| kept(&run.text).chars().collect::<Vec<_>>()));
    }
    // A mark that no face has takes no room; it is reported instead.
    let bare = |c: &char| paragraph.missing().contains(c) && is_mark(*c);
    all.retain(|c| !bare(c));
    let mut wanted: Vec<char> = kept(text).chars().filter(|c| !bare(c)).collect();
    all.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(all, wanted, "no character of {text:?} is lost at {width}");
    let natural = paragraph.natural_width();
    let sources = paragraph.count(f64::INFINITY);
    assert_eq!(paragraph.count(natural), sources, "{text:?} fits its natural width {natural}");
    assert!(paragraph.longest_word() <= natural + 20.0, "{text:?}");
    assert!(paragraph.count(1.0) >= lines.len().min(paragraph.count(width)));
}

fn is_mark(c: char) -> bool {
    unicode_bidi::bidi_class(c) == unicode_bidi::BidiClass::NSM
}

fn graphemes(text: &str) -> usize {
    icu_segmenter::GraphemeClusterSegmenter::new().segment_str(text).skip(1).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_sound(text in "[ \\na-zA-ZäÄ.,()0-9-]{0,60}|\\PC{0,40}|[ \\n\u{5d0}-\u{5ea}\u{627}-\u{64a}a-f0-9(),.-]{0,40}|[\u{e01}-\u{e3a}\u{e40}-\u{e4e} ]{0,40}|[\u{905}-\u{939}\u{93e}-\u{94d} ]{0,30}|[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}a\u{5d0} \u{301}\u{fe0f}\u{1f600}]{0,30}", width in 0.0..400.0_f64, spaced in any::<bool>(), row in 0..4_usize) {
        let style = if spaced { STYLES[row].spaced(0.4) } else { STYLES[row] };
        sound(&Fonts::bundled(), &text, style, width);
    }
}

#[test]
fn texts_are_sound_at_every_width() {
    let fonts = Fonts::bundled();
    for text in TEXTS {
        for width in (0..300).step_by(7) {
            sound(&fonts, text, STYLES[0], f64::from(width));
            sound(&fonts, text, STYLES[1].spaced(0.6), f64::from(width));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// The table of pairs and what is kept of a shaped paragraph give the widths that the shaper gives each run.
    #[test]
    fn plain_latin_is_as_usvg_draws_it(text in "[ -~]{0,40}|[ -~\u{a0}-\u{ff}\u{2010}-\u{2027}\u{20ac}\u{2212}\u{2264}\u{2265}]{0,40}|[AVWTYLPFrkvwy.,’” -]{0,40}", width in 20.0..200.0_f64, row in 0..4_usize) {
        let fonts = Fonts::bundled();
        agrees(&fonts, &fonts.shape(&text, STYLES[row]), width, STYLES[row], 0.01, 0.0);
    }
}

#[test]
fn the_same_from_every_thread() {
    let fonts = Fonts::bundled();
    let all = || TEXTS.map(|text| fonts.shape(text, STYLES[0]).lines(80.0));
    let expected = all();
    std::thread::scope(|scope| {
        let fresh = Fonts::bundled();
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let fonts = fresh.clone();
                scope.spawn(move || TEXTS.map(|text| fonts.shape(text, STYLES[0]).lines(80.0)))
            })
            .collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), expected);
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn mixed_scripts_are_as_usvg_draws_them(text in "[a-c \u{5d0}-\u{5ea}\u{5b0}-\u{5b9}0-9(),.-]{0,25}|[a-c \u{627}-\u{64a}\u{64b}-\u{650}\u{660}-\u{669}0-9(),.-]{0,25}|[\u{e01}-\u{e3a}\u{e40}-\u{e4e} 0-9a-c]{0,25}|[\u{905}-\u{939}\u{93e}-\u{94d}\u{966}-\u{96f} a-c0-9.]{0,25}|[a-zA-Z\u{300}-\u{304}\u{323}]{0,20}|[\u{391}-\u{3c9}\u{410}-\u{44f}A-Z ,.-]{0,25}|[\u{1ea0}-\u{1ef9}\u{180}-\u{24f}A-Z ,.’-]{0,25}", width in 0.0..200.0_f64, row in 0..4_usize) {
        let fonts = Fonts::bundled();
        agrees(&fonts, &fonts.shape(&text, STYLES[row]), width, STYLES[row], 0.02, 1.0);
    }
}

#[test]
fn stray_marks_of_which_one_has_no_circle_are_as_wide_as_they_are_drawn() {
    let fonts = Fonts::bundled();
    // Fifteen syllables lie between the two marks without a letter.
    let text = "\u{93e}\u{905}0\u{966}\u{93e}.00\u{905} 0\u{905}0\u{966}\u{905} \u{93e}";
    for style in STYLES {
        for width in [20.0, 60.0, 100.0, 140.0, 177.6, 200.0] {
            agrees(&fonts, &fonts.shape(text, style), width, style, 0.02, 1.0);
        }
    }
}
