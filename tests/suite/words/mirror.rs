//! Sheets of languages written from right to left.

use cjm::facts::Facts;
use cjm::scene::{Node, Rect, Scene};
use cjm::sheet::{SHEETS, Sheet};
use cjm::words::{ENGLISH, Locale, locale};
use kurbo::ParamCurve as _;

use super::said;
use crate::harness::scene::{Parts, text};
use crate::harness::{FONTS, examples, read};

/// The areas of a scene, in order: shapes, texts, groups.
fn areas(scene: &Scene) -> Vec<(&'static str, Rect)> {
    let mut areas = Vec::new();
    scene.walk(&mut |node, _| match node {
        Node::Group(group) => areas.extend(group.bounds.map(|bounds| ("group", bounds))),
        Node::Rect(shape) => areas.push(("rect", shape.rect)),
        Node::Path(stroke) => areas.push(("path", stroke.bounds())),
        Node::Circle(c) => areas.push(("circle", Rect::new(c.cx.0 - c.r.0, c.cy.0 - c.r.0, 2.0 * c.r.0, 2.0 * c.r.0))),
        Node::Text(line) => areas.push(("text", Rect::new(line.x.0, line.y.0, line.width.0, line.size.0))),
        Node::Picture(image) => areas.push(("picture", image.rect)),
    });
    areas
}

/// English words on a sheet that is read from right to left.
fn mirrored() -> Locale {
    Locale { tag: "mirrored", rtl: true, ..ENGLISH }
}

#[test]
fn a_mirrored_sheet_is_the_sheet_in_a_mirror() {
    for (name, yaml) in examples() {
        let journey = read(&yaml).unwrap();
        for sheet in SHEETS {
            let plain = cjm::draw_in(&Facts::of(&journey), sheet, &ENGLISH, &FONTS, None).0;
            let mirror = cjm::draw_in(&Facts::of(&journey), sheet, &mirrored(), &FONTS, None).0;
            assert!(mirror.rtl && !plain.rtl);
            assert_eq!((plain.width, plain.height), (mirror.width, mirror.height));
            let (there, here) = (areas(&plain), areas(&mirror));
            assert_eq!(there.len(), here.len());
            // The page is rounded up to whole pixels, mirrored positions are not.
            let width = there[0].1.x.0 + here[0].1.right();
            assert!((plain.width.0 - width).abs() <= 1.0, "{width}");
            for (n, ((kind, a), (_, b))) in there.iter().zip(&here).enumerate() {
                // An icon is not mirrored within its box.
                let off = (width - a.right() - b.x.0).abs();
                let icon = *kind == "path" && off < 6.0 && a.w.0 < 24.0;
                assert!(off < 0.01 || icon, "{name}, {}: {kind} {n}: {a:?} and {b:?}", sheet.name);
                assert!((a.y.0 - b.y.0).abs() < 0.01 && (a.w.0 - b.w.0).abs() < 0.01 && (a.h.0 - b.h.0).abs() < 0.01);
            }
        }
    }
}

#[test]
fn signs_are_not_seen_in_a_mirror() {
    let journey =
        read("title: T\nstages:\n  - {name: S, touchpoints: [{name: A, channel: phone, fail_points: [f], frontstage: x}]}\n")
            .unwrap();
    let map = cjm::sheet::sheet("journey-map").unwrap();
    let blueprint = cjm::sheet::sheet("service-blueprint").unwrap();
    // The shape of a path, regardless of its position.
    let shapes = |sheet: &Sheet, locale: &Locale, of: fn(&Rect) -> bool| {
        let mut shapes = Vec::new();
        cjm::draw_in(&Facts::of(&journey), sheet, locale, &FONTS, None).0.walk(&mut |node, around| {
            let Node::Path(stroke) = node else { return };
            if of(&stroke.bounds()) && stroke.fill.is_none() && !around.iter().any(|g| g.id.as_deref() == Some("lane-stages")) {
                let moved = kurbo::Affine::translate((-stroke.bounds().x.0, -stroke.bounds().y.0)) * stroke.path.clone();
                shapes.push(moved.segments().map(|s| s.end().x).collect::<Vec<f64>>());
            }
        });
        shapes
    };
    let small: fn(&Rect) -> bool = |r| (3.0..20.0).contains(&r.w.0) && (3.0..20.0).contains(&r.h.0);
    for sheet in [map, blueprint] {
        let (plain, mirror) = (shapes(sheet, &ENGLISH, small), shapes(sheet, &mirrored(), small));
        assert!(!plain.is_empty());
        assert_eq!(plain.len(), mirror.len());
        for (there, here) in plain.into_iter().zip(mirror) {
            // Drawings are printed with two decimals.
            let same = there.len() == here.len() && there.iter().zip(&here).all(|(a, b)| (a - b).abs() < 0.03);
            assert!(same, "{}: {there:?} and {here:?}", sheet.name);
        }
    }
}

#[test]
fn a_sheet_is_mirrored_for_languages_written_from_right_to_left() {
    let draw = |tag: &str| {
        let yaml = format!("title: T\nlocale: {tag}\nstages: [{{name: A, goal: g}}, {{name: B, goal: h}}]\n");
        cjm::draw(&read(&yaml).unwrap(), cjm::sheet::sheet("journey-map").unwrap(), &FONTS).0
    };
    let first_is_right = |scene: &Scene| {
        let parts = Parts::of(scene);
        let at = |id: &str| parts.groups.iter().find(|(g, _)| g.id.as_deref() == Some(id)).unwrap().0.bounds.unwrap().x.0;
        at("stage-1") > at("stage-2")
    };
    for tag in ["ar", "ar-EG", "he", "he_IL"] {
        let scene = draw(tag);
        assert!(scene.rtl && first_is_right(&scene), "{tag}");
        assert_eq!(scene.lang, Some(tag.replace('_', "-")));
    }
    // A journey in an unsupported language is drawn in English, and keeps its language tag.
    for tag in ["en", "de", "ja", "fa", "fi"] {
        let scene = draw(tag);
        assert!(!scene.rtl && !first_is_right(&scene), "{tag}");
        assert_eq!(scene.lang.as_deref(), Some(tag));
    }
    assert!(said(&draw("fi")).iter().any(|text| text.contains("Customer goal")));
    assert!(said(&draw("de-CH")).iter().any(|text| text.contains("Kundenziel")));
}

#[test]
fn texts_of_a_mirrored_sheet_begin_at_the_right() {
    let yaml =
        "title: T\nstages:\n  - {name: S, touchpoints: [{name: Latin, pain_points: ['a far longer text than that', 'עברית']}]}\n";
    let scene = cjm::draw_in(&Facts::of(&read(yaml).unwrap()), &SHEETS[0], locale("he").unwrap(), &FONTS, None).0;
    let parts = Parts::of(&scene);
    for wanted in ["Latin", "עברית"] {
        let (line, around) = parts.lines.iter().find(|(line, _)| text(line) == wanted).unwrap();
        let card = parts.groups[around.unwrap()].0.bounds.unwrap();
        assert!((card.right() - line.x.0 - line.width.0 - 12.0).abs() < 0.1, "{wanted}: {card:?} {}", line.x);
    }
}
