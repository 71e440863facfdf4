//! Measured text is drawn text: widths against usvg's, lines against their limit, and no character lost.

use std::sync::Arc;

use cjm::scene::Run;
use cjm::text::{Fonts, Paragraph, Style};
use usvg::fontdb;

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
    let mut db = fontdb::Database::new();
    let mut svg = String::from("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>");
    for run in runs {
        let face = fonts.face(run.face);
        let slant = if face.italic { fontdb::Style::Italic } else { fontdb::Style::Normal };
        db.push_face_info(fontdb::FaceInfo {
            id: fontdb::ID::dummy(),
            source: fontdb::Source::Binary(Arc::new(face.bytes.to_vec())),
            index: face.index,
            families: vec![(face.family.to_owned(), fontdb::Language::English_UnitedStates)],
            post_script_name: String::new(),
            style: slant,
            weight: fontdb::Weight(face.weight),
            stretch: fontdb::Stretch::Normal,
            monospaced: false,
        });
        let spacing = if cjm::text::is_spaced(run) { style.spacing() } else { 0.0 };
        let slant = if face.italic { "italic" } else { "normal" };
        let text = cjm::text::isolated(run).replace('&', "&amp;").replace('<', "&lt;");
        svg += &format!(
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
