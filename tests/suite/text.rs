//! Measured text is drawn text: widths against usvg's, lines against their limit, and no character lost.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

use proptest::prelude::*;

use cjm::scene::Run;
use cjm::text::{Fonts, Paragraph, Style};

const STYLES: [Style; 4] = [Style::new(14.0), Style::new(11.5).semibold(), Style::new(34.0).bold(), Style::new(13.0).italic()];

const TEXTS: [&str; 22] = [
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
            "<text xml:space='preserve' x='0' y='50' font-family='{}' font-weight='{}' font-style='{slant}' font-size='{}' letter-spacing='{spacing}'>{text}</text>",
            face.family,
            face.weight,
            style.size(),
        );
    }
    svg += "</svg>";
    let options = usvg::Options { fontdb: Arc::new(db), ..usvg::Options::default() };
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

fn agrees(fonts: &Fonts, paragraph: &Paragraph, width: f64, style: Style, slack: f64) {
    for line in paragraph.lines(width) {
        let mut x = 0.0;
        for (run, drawn) in line.runs.iter().zip(drawn(fonts, &line.runs, style)) {
            assert!((run.width.0 - drawn).abs() < slack, "{run:?} is drawn {drawn} wide");
            assert!(run.x.0 >= x - 0.001, "{run:?} begins before {x}");
            x = run.x.0 + run.width.0;
        }
        assert!((x - line.width).abs() < 0.001, "{line:?}");
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
                agrees(&fonts, &paragraph, width, style, 0.05);
            }
        }
    }
}

/// What must be drawn of a text: no white space, nothing that only steers.
fn kept(text: &str) -> String {
    let steers = |c: char| matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}');
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
            let clusters = line.runs.iter().flat_map(|run| fonts_clusters(&run.text)).count();
            assert!(clusters <= 1, "{line:?} is wider than {width}");
        }
        all.extend(line.runs.iter().flat_map(|run| kept(&run.text).chars().collect::<Vec<_>>()));
    }
    let (mut all, mut wanted): (Vec<char>, Vec<char>) = (all, kept(text).chars().collect());
    all.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(all, wanted, "no character of {text:?} is lost at {width}");
    let natural = paragraph.natural_width();
    let sources = paragraph.count(f64::INFINITY);
    assert_eq!(paragraph.count(natural), sources, "{text:?} fits its natural width {natural}");
    assert!(paragraph.longest_word() <= natural + 20.0, "{text:?}");
    assert!(paragraph.count(1.0) >= lines.len().min(paragraph.count(width)));
}

fn fonts_clusters(text: &str) -> impl Iterator<Item = usize> {
    icu_segmenter::GraphemeClusterSegmenter::new().segment_str(text).skip(1).collect::<Vec<_>>().into_iter()
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

#[test]
fn long_words_take_no_time() {
    let fonts = Fonts::bundled();
    let zalgo = format!("a{} b", "\u{301}\u{323}".repeat(200));
    for text in ["W".repeat(100_000), "ab ".repeat(33_000), "\u{628}".repeat(100_000), "\u{e01}".repeat(20_000), zalgo.repeat(50)]
    {
        let start = Instant::now();
        let paragraph = fonts.shape(&text, STYLES[0]);
        let shaped = start.elapsed();
        let lines = paragraph.lines(120.0);
        let limit = if cfg!(debug_assertions) { 10_000 } else { 200 };
        eprintln!("{} {shaped:?} {:?} {} lines", &text[..text.char_indices().nth(3).unwrap().0], start.elapsed(), lines.len());
        assert!(start.elapsed().as_millis() < limit, "{:?} for {} bytes", start.elapsed(), text.len());
    }
}

#[test]
#[ignore = "a measurement"]
fn measure() {
    for _ in 0..3 {
        let words = "Compares offers of three banks on a portal, reads reviews and asks a friend about the app “Bank & Co”"
            .split(' ')
            .collect::<Vec<_>>();
        let texts: Vec<String> =
            (0..450).map(|i| (0..4 + i % 5).map(|k| words[(i * 7 + k) % words.len()]).collect::<Vec<_>>().join(" ")).collect();
        let start = Instant::now();
        let fonts = Fonts::bundled();
        let made = start.elapsed();
        let paragraphs: Vec<_> = texts.iter().enumerate().map(|(i, text)| fonts.shape(text, STYLES[i % 3])).collect();
        let shaped = start.elapsed();
        let lines: usize = paragraphs.iter().map(|p| p.lines(150.0).len()).sum();
        let broken = start.elapsed();
        eprintln!("made {made:?} shaped {shaped:?} broken {broken:?} {lines} lines");
        let start = Instant::now();
        let count: usize = (0..100).flat_map(|k| paragraphs.iter().map(move |p| p.count(60.0 + f64::from(k)))).sum();
        eprintln!("count {:?} each, {count}", start.elapsed() / 45_000);
        let start = Instant::now();
        let widths: f64 = paragraphs.iter().map(|p| p.longest_word() + p.natural_width()).sum();
        eprintln!("longest and natural {:?} each, {widths}", start.elapsed() / 450);
        let start = Instant::now();
        let paragraph = fonts.shape(TEXTS[18], STYLES[0]);
        eprintln!("mixed {:?}", start.elapsed());
        let start = Instant::now();
        paragraph.lines(80.0);
        eprintln!("mixed lines {:?}", start.elapsed());
        let start = Instant::now();
        let subset = fonts.subset(cjm::text::FaceId(0), texts.iter().map(String::as_str)).unwrap();
        eprintln!("subset {} bytes {:?}", subset.len(), start.elapsed());
    }
}
