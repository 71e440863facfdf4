//! Compares a PNG drawn here with resvg's picture of the SVG of the same scene, with the fonts that the SVG embeds.

use cjm::facts::Facts;
use cjm::render::{Options, TextMode, png as pixels, svg};
use cjm::scene::{Circle, Node, Paint, Pen, Rect, RoundedRect, Scene};
use cjm::text::Style;
use cjm::theme::{Ink, THEMES, Theme};
use cjm::units::Px;
use cjm::words;
use rayon::prelude::*;
use resvg::tiny_skia::{Color, Pixmap, Transform};

use super::fonts::embedded;
use super::{FONTS, decode, everything, page, set};
use crate::harness::{drawings, examples, read};

/// The pixels of two pictures of a scene, three samples each: drawn here, and by resvg.
fn both(scene: &Scene, theme: &Theme, scale: f32) -> (Vec<u8>, Vec<u8>) {
    let options = Options { text: TextMode::Embed, scale };
    let (info, here) = decode(&pixels::render(scene, &FONTS, theme, &options).unwrap());
    let document = String::from_utf8(svg::render(scene, &FONTS, theme, &options).unwrap()).unwrap();
    let reading = usvg::Options { fontdb: embedded(&document), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&document, &reading).unwrap();
    let mut map = Pixmap::new(info.width, info.height).unwrap();
    let [red, green, blue] = theme.color(Ink::Paper).channels();
    map.fill(Color::from_rgba8(red, green, blue, 255));
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    (here, map.data().chunks_exact(4).flat_map(|pixel| &pixel[..3]).copied().collect())
}

/// What may differ, since glyphs are placed in steps of a quarter of a pixel here: the mean over all samples, and the share of samples that
/// differ by more than 48 and by more than 96 of 255.
type Bounds = (f64, f64, f64);

/// Of a drawing.
const DRAWING: Bounds = (1.2, 0.006, 1e-4);

/// Of nothing but text.
const TEXT: Bounds = (2.0, 0.03, 5e-4);

fn agree(name: &str, scene: &Scene, theme: &Theme, scale: f32, bounds: Bounds) {
    let (here, there) = both(scene, theme, scale);
    assert_eq!(here.len(), there.len(), "{name}");
    let differences = || here.iter().zip(&there).map(|(a, b)| a.abs_diff(*b));
    let above = |limit: u8| differences().filter(|difference| *difference > limit).count() as f64 / here.len() as f64;
    let mean = differences().map(f64::from).sum::<f64>() / here.len() as f64;
    let found = (mean, above(48), above(96));
    assert!(found.0 < bounds.0 && found.1 < bounds.1 && found.2 < bounds.2, "{name}: {found:?}");
}

fn scenes(yaml: &str, locale: &'static words::Locale) -> Vec<Scene> {
    let journey = read(yaml).unwrap();
    let facts = Facts::of(&journey);
    drawings(&journey).iter().map(|sheet| cjm::draw_in(&facts, sheet, locale, &FONTS, None).0).collect()
}

#[test]
fn every_sheet_of_the_examples_looks_the_same() {
    let all: Vec<(String, Scene)> = examples()
        .into_iter()
        .flat_map(|(name, yaml)| {
            scenes(&yaml, words::locale_or_english(None)).into_iter().map(move |scene| (name.clone(), scene))
        })
        .collect();
    assert!(all.len() > 20);
    all.par_iter().enumerate().for_each(|(n, (name, scene))| {
        // A whole sheet at its own size takes seconds.
        let scale = if n % 4 == 0 { 1.0 } else { 0.5 };
        agree(&format!("{name} {}", scene.prefix), scene, &Theme::LIGHT, scale, DRAWING);
    });
}

#[test]
fn every_theme_looks_the_same() {
    let (name, yaml) = examples().swap_remove(0);
    let scene = scenes(&yaml, words::locale_or_english(None)).swap_remove(0);
    for theme in THEMES {
        for (scene, scale) in [(&scene, 0.5), (&everything(), 2.5)] {
            agree(&format!("{name} {}", theme.name()), scene, theme, scale, DRAWING);
        }
    }
}

#[test]
fn every_script_looks_the_same() {
    let styles = [Style::new(13.0), Style::new(11.5).semibold(), Style::new(21.0).bold(), Style::new(13.0).italic().spaced(0.5)];
    for (text, scale) in crate::text::TEXTS.iter().zip([1.0, 2.0, 1.5].into_iter().cycle()) {
        let lines = styles.iter().enumerate().map(|(n, style)| set(10.3, 30.4 + 30.0 * n as f64, *style, text));
        agree(text, &page(420.0, 150.0, lines.collect()), &Theme::LIGHT, scale, TEXT);
    }
}

#[test]
fn every_language_looks_the_same() {
    let (_, yaml) = examples().into_iter().find(|(name, _)| name.starts_with("minimal")).unwrap();
    for locale in words::LOCALES {
        for scene in scenes(&yaml, locale) {
            agree(locale.tag, &scene, &Theme::LIGHT, 1.0, DRAWING);
        }
    }
}

#[test]
fn generated_journeys_look_the_same() {
    let all: Vec<(String, String)> = crate::generate::journeys(6).collect();
    all.par_iter().for_each(|(name, yaml)| {
        for scene in scenes(yaml, words::locale_or_english(None)) {
            agree(name, &scene, &Theme::LIGHT, 0.5, DRAWING);
        }
    });
}

#[test]
fn dashes_are_counted_from_where_svg_counts_them() {
    let pen = |width: f64| Some(Pen { ink: Paint::Plain(Ink::Text), width: Px(width), dash: Some((Px(30.0), Px(20.0))) });
    let rect = |y: f64, radius: f64| {
        Node::Rect(RoundedRect { rect: Rect::new(20.0, y, 200.0, 50.0), radius: Px(radius), fill: None, pen: pen(3.0) })
    };
    let circle = Node::Circle(Circle { cx: Px(300.0), cy: Px(90.0), r: Px(60.0), fill: None, pen: pen(3.0) });
    let nodes = [rect(10.0, 0.0), rect(80.0, 12.0), rect(150.0, 90.0), rect(220.0, 25.0), circle];
    for (n, node) in nodes.into_iter().enumerate() {
        let scene = page(400.0, 300.0, vec![node]);
        for scale in [0.5, 1.0, 2.0] {
            agree(&format!("dashes of {n}"), &scene, &Theme::LIGHT, scale, (0.1, 5e-4, 5e-5));
        }
    }
}
