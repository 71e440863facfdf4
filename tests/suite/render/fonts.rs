//! Fonts and text of a document: embedded, outlined, live.

use std::sync::Arc;

use base64::Engine as _;
use cjm::render::TextMode;
use cjm::scene::Node;
use cjm::text::Style;
use skrifa::MetadataProvider as _;
use usvg::fontdb;
use usvg::fontdb::{Database, FaceInfo, ID, Language};

use super::{everything, page, set, svg};

#[test]
fn outlines_leave_no_text_element() {
    let text = svg(&everything(), TextMode::Outline);
    assert!(!text.contains("<text") && !text.contains("<style"));
}

#[test]
fn each_outline_is_defined_once() {
    let line = |n: usize| set(10.0, 20.0 + 20.0 * n as f64, Style::new(13.0), "Toggles between spec sheets, again and again");
    let size = |lines: usize| svg(&page(400.0, 800.0, (0..lines).map(line).collect()), TextMode::Outline).len();
    let (one, two, forty) = (size(1), size(2), size(40));
    assert!(two - one < one / 3, "{one} {two}");
    assert!(forty.abs_diff(one + 39 * (two - one)) < 800, "{one} {two} {forty}");
}

#[test]
fn live_text_is_the_smallest() {
    let line = |n: usize| set(10.0, 20.0 + 20.0 * n as f64, Style::new(13.0), &format!("Touchpoint {n} of a long journey"));
    for lines in [1, 10, 1000] {
        let scene = page(400.0, 20_000.0, (0..lines).map(line).collect());
        let [embedded, outlined, live] = TextMode::ALL.map(|mode| svg(&scene, mode).len());
        assert!(live < embedded && live < outlined, "{lines}: {live} {embedded} {outlined}");
    }
}

#[test]
fn embedded_fonts_cover_what_they_draw() {
    let scene = everything();
    let text = svg(&scene, TextMode::Embed);
    let fonts: Vec<Vec<u8>> = text
        .split("url(data:font/ttf;base64,")
        .skip(1)
        .map(|rest| base64::engine::general_purpose::STANDARD.decode(rest.split(')').next().unwrap()).unwrap())
        .collect();
    assert!(fonts.len() >= 5, "three of Inter and the other scripts");
    let charmaps: Vec<_> = fonts.iter().map(|bytes| skrifa::FontRef::new(bytes).unwrap()).collect();
    scene.walk(&mut |node, _| {
        let Node::Text(line) = node else { return };
        for c in line.runs.iter().flat_map(|run| run.text.chars()).filter(|c| !c.is_control()) {
            assert!(charmaps.iter().any(|font| font.charmap().map(c).is_some_and(|glyph| glyph.to_u32() != 0)), "{c:?}");
        }
    });
}

/// The fonts that a browser loads from the `@font-face` rules of a document.
pub(super) fn embedded(document: &str) -> Arc<Database> {
    let mut database = Database::new();
    for rule in document.split("@font-face{").skip(1) {
        let value = |name: &str, end: char| rule.split_once(name).and_then(|(_, rest)| rest.split_once(end)).unwrap().0;
        let bytes = base64::engine::general_purpose::STANDARD.decode(value("base64,", ')')).unwrap();
        database.push_face_info(FaceInfo {
            id: ID::dummy(),
            source: fontdb::Source::Binary(Arc::new(bytes)),
            index: 0,
            families: vec![(value("font-family:\"", '"').to_owned(), Language::English_UnitedStates)],
            post_script_name: String::new(),
            style: if value("font-style:", ';') == "italic" { fontdb::Style::Italic } else { fontdb::Style::Normal },
            weight: fontdb::Weight(value("font-weight:", ';').parse().unwrap()),
            stretch: fontdb::Stretch::Normal,
            monospaced: false,
        });
    }
    Arc::new(database)
}

/// The bounds of a text in a document, as drawn by usvg.
fn boxes(document: &str) -> Vec<usvg::Rect> {
    fn step(group: &usvg::Group, out: &mut Vec<usvg::Rect>) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => step(group, out),
                usvg::Node::Text(text) => out.push(text.abs_bounding_box()),
                _ => {}
            }
        }
    }
    let options = usvg::Options { fontdb: embedded(document), ..usvg::Options::default() };
    let mut out = Vec::new();
    step(usvg::Tree::from_str(document, &options).unwrap().root(), &mut out);
    out
}

#[test]
fn glyphs_stand_where_they_were_measured() {
    let body = Style::new(13.0);
    let texts = [
        "Toggles between spec sheets",
        "AVATAR Typography fi ffl",
        "עברית, English (12) \u{5d0}!",
        "(العربية) 3.5 abc",
        "ไทย and हिन्दी: done",
        "“Why?” — she asks…",
    ];
    let styles = [body, body.bold(), body.semibold(), body.italic(), body.spaced(0.4)];
    for style in styles {
        for text in texts {
            let node = set(20.0, 30.0, style, text);
            let Node::Text(line) = &node else { unreachable!() };
            let (left, width) = (line.x.0, line.width.0);
            let found = boxes(&svg(&page(400.0, 60.0, vec![node.clone()]), TextMode::Embed));
            let (x, w) = (f64::from(found[0].x()), f64::from(found[0].width()));
            // usvg counts a character without width, such as one that forces a direction, as one pixel.
            let slack = if line.runs.iter().any(|run| run.rtl) { 1.05 } else { 0.05 + style.spacing() };
            assert!((x - left).abs() < 0.02 && (w - width).abs() < slack, "{text}: at {x}, {w} wide, meant {left}, {width} wide");
        }
    }
}
