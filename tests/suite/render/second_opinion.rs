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

use super::difference::Difference;
use super::fonts::embedded;
use super::{FONTS, decode, everything, page, set};
use crate::harness::{drawings, examples, read};

/// The width and the pixels of two pictures of a scene, three samples each: drawn here, and by resvg.
fn both(scene: &Scene, theme: &Theme, scale: f32) -> (usize, Vec<u8>, Vec<u8>) {
    let (width, here) = drawn_here(scene, theme, scale);
    (width, here, drawn_by_resvg(scene, theme, scale))
}

fn drawn_here(scene: &Scene, theme: &Theme, scale: f32) -> (usize, Vec<u8>) {
    let options = Options { scale, ..Options::default() };
    let (info, here) = decode(&pixels::render(scene, &FONTS, theme, &options).unwrap());
    (info.width as usize, here)
}

fn drawn_by_resvg(scene: &Scene, theme: &Theme, scale: f32) -> Vec<u8> {
    let options = Options { text: TextMode::Embed, scale };
    let document =
        String::from_utf8(svg::render(&on_whole_pixels(scene, f64::from(scale)), &FONTS, theme, &options).unwrap()).unwrap();
    let reading = usvg::Options { fontdb: embedded(&document), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&document, &reading).unwrap();
    let side = |length: Px| (length.0 * f64::from(scale) - 0.001).ceil() as u32;
    let mut map = Pixmap::new(side(scene.width), side(scene.height)).unwrap();
    let [red, green, blue] = theme.color(Ink::Paper).channels();
    map.fill(Color::from_rgba8(red, green, blue, 255));
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    map.data().chunks_exact(4).flat_map(|pixel| &pixel[..3]).copied().collect()
}

/// The scene with its baselines where two rows of pixels meet, as browsers and the PNG renderer draw them, and resvg does not.
fn on_whole_pixels(scene: &Scene, scale: f64) -> Scene {
    fn step(nodes: &mut [Node], scale: f64) {
        for node in nodes {
            match node {
                Node::Group(group) => step(&mut group.nodes, scale),
                Node::Text(line) => line.y = Px((line.y.0 * scale).round() / scale),
                Node::Rect(_) | Node::Path(_) | Node::Circle(_) | Node::Picture(_) => {}
            }
        }
    }
    let mut scene = scene.clone();
    step(&mut scene.nodes, scale);
    scene
}

/// What may differ in a drawing, since glyphs are placed in steps of a quarter of a pixel here.
const DRAWING: Difference = Difference { mean: 1.2, above_48: 0.006, above_96: 1e-4, of_an_area: 7.5 };

/// What may differ in a drawing at half its size. Characters that no font covers are boxes with small letters in them.
const SMALL: Difference = Difference { of_an_area: 11.0, ..DRAWING };

/// What may differ in nothing but text.
const TEXT: Difference = Difference { mean: 2.0, above_48: 0.03, above_96: 5e-4, of_an_area: 7.5 };

fn agree(name: &str, scene: &Scene, theme: &Theme, scale: f32, bounds: Difference) {
    let (width, here, there) = both(scene, theme, scale);
    let found = Difference::between(&here, &there, width);
    assert!(found.is_below(&bounds), "{name}: {found:?}");
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

/// What may differ in any of hundreds of drawings: two bold stems that stand a quarter of a pixel away in opposite directions, and
/// sheets that consist of boxes for characters that no font covers.
const ANY: Difference = Difference { above_48: 0.01, of_an_area: 9.0, ..DRAWING };

/// How many generated journeys are compared; `SEEDS` in the environment asks for more, at their own size.
const SEEDS: u64 = 6;

#[test]
fn generated_journeys_look_the_same() {
    let asked = std::env::var("SEEDS").ok().and_then(|count| count.parse().ok());
    let (scale, bounds) = if asked.is_some() { (1.0, ANY) } else { (0.5, SMALL) };
    let all: Vec<(String, String)> = crate::generate::journeys(asked.unwrap_or(SEEDS)).collect();
    all.par_iter().for_each(|(name, yaml)| {
        for scene in scenes(yaml, words::locale_or_english(None)) {
            agree(name, &scene, &Theme::LIGHT, scale, bounds);
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
            const DASHES: Difference = Difference { mean: 0.1, above_48: 5e-4, above_96: 5e-5, of_an_area: 3.0 };
            agree(&format!("dashes of {n}"), &scene, &Theme::LIGHT, scale, DASHES);
        }
    }
}

/// The scene without its `n`th word, picture or gradient; `None` if there are fewer.
fn without(scene: &Scene, n: usize) -> Option<Scene> {
    fn counts(node: &Node) -> bool {
        let paints = match node {
            Node::Text(_) | Node::Picture(_) => return true,
            Node::Group(_) => return false,
            Node::Rect(rect) => [rect.fill, rect.pen.map(|pen| pen.ink)],
            Node::Path(path) => [path.fill, path.pen.map(|pen| pen.ink)],
            Node::Circle(circle) => [circle.fill, circle.pen.map(|pen| pen.ink)],
        };
        paints.iter().flatten().any(|paint| matches!(paint, Paint::Ramp(_)))
    }
    fn remove(nodes: &mut Vec<Node>, left: &mut usize) -> bool {
        for at in 0..nodes.len() {
            if let Node::Group(group) = &mut nodes[at] {
                if remove(&mut group.nodes, left) {
                    return true;
                }
            } else if counts(&nodes[at]) {
                if *left == 0 {
                    nodes.remove(at);
                    return true;
                }
                *left -= 1;
            }
        }
        false
    }
    let mut rest = scene.clone();
    let mut left = n;
    remove(&mut rest.nodes, &mut left).then_some(rest)
}

#[test]
fn a_missing_word_picture_or_gradient_is_found_on_any_sheet() {
    let (_, yaml) = examples().swap_remove(0);
    let sheet = scenes(&yaml, words::locale_or_english(None)).swap_remove(0);
    for (scene, step, at_least) in [(everything(), 1, 11), (sheet, 149, 3)] {
        let there = drawn_by_resvg(&scene, &Theme::LIGHT, 1.0);
        let found: Vec<Difference> = (0..)
            .step_by(step)
            .map_while(|n| without(&scene, n))
            .map(|rest| {
                let (width, here) = drawn_here(&rest, &Theme::LIGHT, 1.0);
                Difference::between(&here, &there, width)
            })
            .collect();
        assert!(found.len() >= at_least, "{}", found.len());
        assert!(found.iter().all(|found| found.of_an_area > DRAWING.of_an_area), "{found:?}");
    }
}
