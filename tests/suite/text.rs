//! Measured text is drawn text: widths against usvg's, lines against their limit, and no character lost.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

use proptest::prelude::*;

use cjm::text::Run;
use cjm::text::{Fonts, Paragraph, Style, TextLine};

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
fn long_words_take_no_time() {
    let fonts = Fonts::bundled();
    let zalgo = format!("a{} b", "\u{301}\u{323}".repeat(200));
    // Tens of milliseconds where nothing else runs, and builds without optimisation are fifty times slower; what grows with
    // the square takes minutes.
    let (times, limit) = if cfg!(debug_assertions) { (10, 5_000) } else { (100, 1_000) };
    let texts =
        ["W".repeat(1000), "ab ".repeat(330), "\u{628}".repeat(1000), "\u{e01}".repeat(200), "אב (12). ab ह ".repeat(80), zalgo];
    for text in texts.map(|text| text.repeat(times)) {
        let start = Instant::now();
        let paragraph = fonts.shape(&text, STYLES[0]);
        assert!(!paragraph.lines(120.0).is_empty() && paragraph.lines(f64::INFINITY).len() == 1);
        assert!(paragraph.longest_word() <= paragraph.natural_width());
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
        let _ = paragraph.lines(80.0);
        eprintln!("mixed lines {:?}", start.elapsed());
        let start = Instant::now();
        let subset = fonts.subset(cjm::text::FaceId(0), texts.iter().map(String::as_str)).unwrap();
        eprintln!("subset {} bytes {:?}", subset.len(), start.elapsed());
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
fn every_plain_character_has_a_glyph() {
    let fonts = Fonts::bundled();
    for style in STYLES {
        for c in ('!'..='~')
            .chain('\u{a1}'..='\u{148}')
            .chain('\u{14a}'..='\u{1c3}')
            .chain('\u{2010}'..='\u{2027}')
            .chain("€→←↑↓≤≥≠≈±×÷•○●■□▲▼★✓ΩЖжẞạ₫₹₽".chars())
        {
            let paragraph = fonts.shape(&format!("{c}\u{200d}"), style);
            assert!(paragraph.missing().is_empty(), "{c:?} U+{:04X}", c as u32);
        }
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
fn uncovered_characters_are_reported() {
    let fonts = Fonts::bundled();
    for (text, missing) in [
        ("预订 a", &['订', '预'][..]),
        ("ok 😀", &['😀']),
        ("❤\u{fe0f}\u{200d}🔥", &['❤', '🔥']),
        ("a\u{ad}b\u{200b}\u{200d}\u{fe0f}\u{feff}\u{2060}\u{202e}", &[]),
        ("\u{e000}", &['\u{e000}']),
    ] {
        let paragraph = fonts.shape(text, STYLES[0]);
        assert_eq!(paragraph.missing(), missing, "{text}");
    }
    let line = &fonts.shape("a\u{200d}\u{2060}b\u{ad}c", STYLES[0]).lines(f64::INFINITY)[0];
    assert!((line.width - fonts.shape("abc", STYLES[0]).natural_width()).abs() < 0.2, "{line:?}");
}

#[test]
fn marks_without_a_face_take_no_room() {
    let fonts = Fonts::bundled();
    let drawn = |text: &str| -> String {
        let lines = fonts.shape(text, STYLES[0]).lines(f64::INFINITY);
        lines.iter().flat_map(|line| &line.runs).map(|run| run.text.as_str()).collect()
    };
    let zalgo = "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{36b}\u{33d}\u{34f}\u{334}\u{319}\u{324}\u{31e}\u{349}\u{35a}\u{32f}A";
    let paragraph = fonts.shape(zalgo, STYLES[0]);
    assert!(paragraph.missing().contains(&'\u{35a}') && paragraph.missing().iter().all(|&c| is_mark(c)));
    assert!(paragraph.natural_width() < 2.0 * fonts.shape("ZA", STYLES[0]).natural_width(), "{}", paragraph.natural_width());
    // U+1DFF and U+20E3 stand for marks that no bundled face has.
    for (text, left) in [
        ("a\u{1dff}b", "ab"),
        ("e\u{301}\u{1dff}", "e\u{301}"),
        ("1\u{fe0f}\u{20e3}", "1\u{fe0f}"),
        ("a \u{1dff} b", "a b"),
        ("\u{1dff} b", "b"),
        ("\u{5d0}\u{1dff}\u{5d1}", "\u{5d0}\u{5d1}"),
        ("\u{8ba2}\u{1dff}\u{1dff}\u{1dff}\u{1dff}\u{1dff}", "\u{8ba2}"),
        ("\u{1dff}", ""),
    ] {
        assert_eq!(drawn(text), left, "{text:?}");
        assert!(fonts.shape(text, STYLES[0]).missing().iter().any(|&c| is_mark(c)), "{text:?}");
        assert!((0..40).all(|width| !fonts.shape(text, STYLES[0]).lines(f64::from(width)).iter().any(|l| l.runs.is_empty())));
    }
    assert_eq!(drawn("\u{8ba2}\u{1dff}"), "\u{8ba2}\u{1dff}", "a viewer may have a font for both");
    assert_eq!(fonts.shape("\u{8ba2}\u{1dff}", STYLES[0]).missing(), ['\u{1dff}', '\u{8ba2}']);
    assert!(fonts.shape("\u{8ba2}", STYLES[0]).natural_width() > 5.0, "a letter without a face is a box");
}

#[test]
fn a_subset_is_shaped_as_the_face() {
    let fonts = Fonts::bundled();
    for style in STYLES {
        for text in TEXTS {
            for run in fonts.shape(text, style).lines(f64::INFINITY).iter().flat_map(|line| &line.runs) {
                let face = fonts.face(run.face);
                let subset = fonts.subset(run.face, [run.text.as_str(), "x"]).unwrap();
                assert!(subset.len() < face.bytes.len() / 2, "{} bytes for {run:?}", subset.len());
                let widths: Vec<_> = [face.bytes, &subset].iter().map(|bytes| glyphs(bytes, &run.text, run.rtl)).collect();
                assert_eq!(widths[0], widths[1], "{run:?}");
            }
        }
    }
}

/// Advances and offsets of the glyphs, shaped with another user's settings.
fn glyphs(bytes: &[u8], text: &str, rtl: bool) -> Vec<(u32, i32, i32, i32, bool)> {
    let font = harfrust::FontRef::new(bytes).unwrap();
    let data = harfrust::ShaperData::new(&font);
    let mut buffer = harfrust::UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(if rtl { harfrust::Direction::RightToLeft } else { harfrust::Direction::LeftToRight });
    buffer.guess_segment_properties();
    let shaped = data.shaper(&font).build().shape(buffer, harfrust::ShapeOptions::new());
    let both = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    both.map(|(info, at)| (info.cluster, at.x_advance, at.x_offset, at.y_offset, info.glyph_id == 0)).collect()
}

#[test]
fn a_font_in_a_folder_is_found() {
    let plain = Fonts::bundled();
    let dir = tempfile::tempdir().unwrap();
    let deep = dir.path().join("a/b");
    std::fs::create_dir_all(&deep).unwrap();
    std::fs::write(deep.join("tiny.ttf"), private_font(&plain)).unwrap();
    std::fs::write(deep.join("broken.ttf"), b"no font").unwrap();
    let fonts = Fonts::with_dirs(&[dir.path().to_owned(), dir.path().join("missing")], false);
    let paragraph = fonts.shape("a \u{e001} b", STYLES[1]);
    assert!(paragraph.missing().is_empty());
    let line = &paragraph.lines(f64::INFINITY)[0];
    let run = line.runs.iter().find(|run| run.text.contains('\u{e001}')).unwrap();
    let face = fonts.face(run.face);
    assert_eq!((face.family, face.weight, face.bundled, face.subsets), ("Inter 2", 400, false, true));
    agrees(&fonts, &paragraph, 20.0, STYLES[1], 0.05, 0.0);
    assert!(fonts.outline(run, STYLES[1], 10.0, 20.0).starts_with('M'));
    assert_eq!(plain.shape("a \u{e001} b", STYLES[1]).missing(), ['\u{e001}']);
}

/// A subset of a bundled face whose `A` answers to U+E001.
fn private_font(fonts: &Fonts) -> Vec<u8> {
    let mut bytes = fonts.subset(cjm::text::FaceId(0), ["\u{e001}A"]).unwrap();
    let word = |bytes: &[u8], at: usize| usize::from(bytes[at]) << 8 | usize::from(bytes[at + 1]);
    let long = |bytes: &[u8], at: usize| word(bytes, at) << 16 | word(bytes, at + 2);
    let record = (0..word(&bytes, 4)).map(|i| 12 + 16 * i).find(|&at| &bytes[at..at + 4] == b"cmap").unwrap();
    let cmap = long(&bytes, record + 8);
    for table in 0..word(&bytes, cmap + 2) {
        let at = cmap + long(&bytes, cmap + 4 + 8 * table + 4);
        if word(&bytes, at) == 4 {
            let segments = word(&bytes, at + 6) / 2;
            for segment in 0..segments {
                let (end, start, delta) =
                    (at + 14 + 2 * segment, at + 16 + 2 * (segments + segment), at + 16 + 2 * (2 * segments + segment));
                if word(&bytes, end) == 0x41 {
                    let moved = (word(&bytes, delta) + 0x41).wrapping_sub(0xe001) as u16;
                    bytes[end..end + 2].copy_from_slice(&0xe001_u16.to_be_bytes());
                    bytes[start..start + 2].copy_from_slice(&0xe001_u16.to_be_bytes());
                    bytes[delta..delta + 2].copy_from_slice(&moved.to_be_bytes());
                }
            }
        }
    }
    bytes
}

#[test]
fn outlines_lie_where_the_text_is() {
    let fonts = Fonts::bundled();
    for text in TEXTS {
        let line = &fonts.shape(text, STYLES[2]).lines(f64::INFINITY)[0];
        for run in &line.runs {
            let d = fonts.outline(run, STYLES[2], 100.0, 200.0);
            assert!(!d.contains("NaN") && !d.contains("-0 "), "{d}");
            let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><path d='{d}'/></svg>");
            let tree = usvg::Tree::from_str(&svg, &usvg::Options::default()).unwrap();
            let bounds = tree.root().bounding_box();
            if d.is_empty() {
                continue;
            }
            assert!(bounds.left() > 90.0 && f64::from(bounds.right()) < 110.0 + run.width.0, "{run:?} {bounds:?}");
            assert!(bounds.top() > 155.0 && bounds.bottom() < 225.0, "{run:?} {bounds:?}");
        }
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
