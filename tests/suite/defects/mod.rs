//! Defects of other tools (the list is in the design notes), one test per defect.

mod edges;
mod legend;

use cjm::render::{Options, TextMode, png, svg};
use cjm::scene::{Node, Paint, Rect, Scene};
use cjm::sheet::{SHEETS, sheet};
use cjm::theme::{Ink, Theme};
use kurbo::{BezPath, Shape as _};
use rayon::prelude::*;

use crate::generate;
use crate::harness::scene::{Parts, text};
use crate::harness::{FONTS, examples, read};

/// Draws a journey that has to be right.
pub(crate) fn draw(yaml: &str, name: &str) -> Scene {
    let journey = read(yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"));
    cjm::draw(&journey, sheet(name).unwrap(), &FONTS).0
}

pub(crate) fn map(yaml: &str) -> Scene {
    draw(yaml, "journey-map")
}

/// Keys of the lanes and, after `own-`, ids of the author's own ones, from top to bottom.
pub(crate) fn lanes(scene: &Scene) -> Vec<String> {
    let parts = Parts::of(scene);
    let ids = parts.groups.iter().filter_map(|(group, _)| group.id.as_deref());
    ids.filter_map(|id| id.strip_prefix("lane-")).map(str::to_owned).collect()
}

/// Every line of text, from top to bottom as drawn.
pub(crate) fn lines(scene: &Scene) -> Vec<String> {
    Parts::of(scene).lines.iter().map(|(line, _)| text(line)).collect()
}

fn contains_text(scene: &Scene, what: &str) -> bool {
    lines(scene).iter().any(|line| line.contains(what))
}

/// A journey of one stage with these touchpoints, each a flow mapping without braces.
fn journey(touchpoints: &[&str]) -> String {
    let rows: Vec<String> =
        touchpoints.iter().enumerate().map(|(n, t)| format!("      - {{name: Step {n}, id: t{n}, {t}}}\n")).collect();
    format!("title: A journey\nstages:\n  - name: Stage\n    touchpoints:\n{}", rows.concat())
}

/// The rectangle of a touchpoint's card.
fn card(scene: &Scene, id: &str) -> Rect {
    let parts = Parts::of(scene);
    let id = format!("touchpoint-{id}");
    parts.groups.iter().find(|(group, _)| group.id.as_ref() == Some(&id)).and_then(|(group, _)| group.bounds).unwrap()
}

/// The strokes of the emotion curve: path data and area.
fn curve(scene: &Scene) -> Vec<(String, Rect)> {
    let parts = Parts::of(scene);
    let strokes = parts.shapes.iter().filter(|(.., around)| parts.lane(*around) == Some("emotions"));
    strokes
        .filter_map(|(node, area, _)| match node {
            Node::Path(stroke) if stroke.fill.is_none() && matches!(stroke.pen?.ink, Paint::Ramp(_)) => {
                Some((stroke.path.to_svg(), *area))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn a_missing_value_breaks_the_line() {
    for missing in ["channel: web", "emotion: {feeling: odd}"] {
        let scene = map(&journey(&["emotion: 1", "emotion: 0", missing, "emotion: -1", "emotion: 2"]));
        let hole = card(&scene, "t2");
        let strokes = curve(&scene);
        assert_eq!(strokes.len(), 2, "{missing}: two pieces");
        for (_, area) in strokes {
            assert!(area.right() < hole.x.0 || area.x.0 > hole.right(), "{missing}: no line over the missing value");
        }
        assert_eq!(contains_text(&scene, "odd"), missing.contains("odd"));
    }
}

#[test]
fn a_lonely_value_is_a_dot() {
    let scene = map(&journey(&["emotion: 1", "channel: web", "emotion: -1"]));
    assert_eq!(curve(&scene), Vec::new());
    let parts = Parts::of(&scene);
    let feel = |paint: Option<Paint>| matches!(paint, Some(Paint::Plain(Ink::Feel(_))));
    let face = |node: &Node, area: &Rect| match node {
        Node::Circle(circle) => feel(circle.fill) && area.w.0 > 20.0,
        Node::Path(stroke) => feel(stroke.fill) && area.w.0 > 20.0,
        _ => false,
    };
    let faces = parts.shapes.iter().filter(|(node, area, around)| parts.lane(*around) == Some("emotions") && face(node, area));
    assert_eq!(faces.count(), 2);
}

#[test]
fn the_curve_never_goes_beyond_the_values_it_joins() {
    let all: Vec<String> = examples().into_iter().map(|(_, yaml)| yaml).chain((0..120).map(generate::journey)).collect();
    let found: Vec<String> = all
        .par_iter()
        .flat_map_iter(|yaml| {
            let strokes = read(yaml).map(|j| curve(&cjm::draw(&j, sheet("journey-map").unwrap(), &FONTS).0)).unwrap_or_default();
            strokes.into_iter().filter_map(|(d, _)| {
                let path = BezPath::from_svg(&d).unwrap();
                let beyond = path.segments().any(|segment| {
                    let (a, b) = (kurbo::ParamCurve::start(&segment), kurbo::ParamCurve::end(&segment));
                    let area = segment.bounding_box();
                    area.y0 < a.y.min(b.y) - 0.05
                        || area.y1 > a.y.max(b.y) + 0.05
                        || area.x0 < a.x.min(b.x) - 0.05
                        || area.x1 > a.x.max(b.x) + 0.05
                });
                beyond.then_some(d)
            })
        })
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_lowest_point_alone_is_accented() {
    let count = |scene: &Scene| lines(scene).iter().filter(|line| line.as_str() == "lowest point").count();
    assert_eq!(count(&map(&journey(&["emotion: 1", "emotion: -2", "emotion: 0", "emotion: -2"]))), 1);
    assert_eq!(count(&map(&journey(&["emotion: 1", "emotion: 1", "emotion: 1"]))), 0);
}

#[test]
fn two_channels_never_share_an_icon() {
    let names: Vec<&str> = cjm::icons::ICONS
        .iter()
        .map(|icon| icon.name)
        .chain(["Web", "website", "web shop", "call", "phone line", "E-Mail", "mail"])
        .collect();
    let mut icons: Vec<&str> = cjm::icons::channels(&names).into_iter().flatten().map(|icon| icon.name).collect();
    let count = icons.len();
    icons.sort_unstable();
    icons.dedup();
    assert_eq!(icons.len(), count);
}

#[test]
fn an_empty_lane_is_not_drawn() {
    assert_eq!(lanes(&map("title: T\nstages: [{name: S, touchpoints: [a]}]\n")), ["stages", "touchpoints"]);
    assert_eq!(lanes(&map("title: T\nstages: [S]\n")), ["stages"], "no touchpoints, no lane of them");
    assert!(!lanes(&map(&journey(&["channel: web"]))).contains(&"emotions".to_owned()));
}

#[test]
fn lanes_stand_in_the_order_of_their_sheet() {
    for (name, yaml) in examples() {
        for sheet in SHEETS {
            let journey = read(&yaml).unwrap();
            let drawn = lanes(&cjm::draw(&journey, sheet, &FONTS).0);
            let places: Vec<usize> = drawn.iter().filter_map(|key| sheet.lanes().iter().position(|lane| lane == key)).collect();
            assert!(places.is_sorted(), "{name}, {}: {drawn:?}", sheet.name);
        }
    }
}

#[test]
fn two_maps_on_one_page_share_no_id() {
    let one = |title: &str, more: &str, sheet: &str| draw(&format!("title: {title}\n{more}stages: [S]\n"), sheet).prefix;
    let prefixes = [
        one("I renew", "", "journey-map"),
        one("I renew", "", "service-blueprint"),
        one("I renew", "state: target\n", "journey-map"),
        one("I renew", "version: '2'\n", "journey-map"),
        one("I renew my contract", "", "journey-map"),
        one("更新", "", "journey-map"),
        one("更新する", "", "journey-map"),
    ];
    for (n, prefix) in prefixes.iter().enumerate() {
        assert!(
            !prefixes[..n].iter().any(|other| other.starts_with(prefix.as_str()) || prefix.starts_with(other.as_str())),
            "{prefixes:?}"
        );
    }
}

#[test]
fn labels_mean_what_they_say() {
    let label = r#"#1; a: b & c <br> "d" 'e' {{ f }} <script>"#;
    let yaml = format!(
        "title: {0}\nstages:\n  - name: {0}\n    touchpoints:\n      - {{name: {0}, channel: {0}, pain_points: [{0}]}}\n",
        format_args!("'{}'", label.replace('\'', "''"))
    );
    let scene = map(&yaml);
    for mode in [TextMode::Embed, TextMode::Live] {
        let options = Options { text: mode, ..Options::default() };
        let svg = String::from_utf8(svg::render(&scene, &FONTS, &Theme::LIGHT, &options).unwrap()).unwrap();
        let document = roxmltree::Document::parse(&svg).unwrap();
        let words: String = document
            .descendants()
            .filter(|n| n.has_tag_name("text"))
            .flat_map(|n| n.descendants())
            .filter(roxmltree::Node::is_text)
            .filter_map(|n| n.text())
            .collect();
        let squeezed = |text: &str| text.replace(' ', "");
        assert_eq!(squeezed(&words).matches(&squeezed(label)).count(), 5, "{words}");
    }
}

#[test]
fn no_fact_is_only_in_a_tooltip() {
    let (_, yaml) = examples().remove(1);
    for sheet in ["journey-map", "service-blueprint"] {
        let svg =
            String::from_utf8(svg::render(&draw(&yaml, sheet), &FONTS, &Theme::LIGHT, &Options::default()).unwrap()).unwrap();
        assert_eq!(svg.matches("<title").count(), 1, "the page's title, and no other");
    }
}

#[test]
fn text_is_in_the_png_without_any_installed_font() {
    let mut scene = map(&journey(&["emotion: 1"]));
    let png = |scene: &Scene| png::render(scene, &FONTS, &Theme::LIGHT, &Options::default()).unwrap();
    let with = png(&scene);
    for node in &mut scene.nodes {
        if let Node::Text(line) = node {
            line.runs.clear();
        }
    }
    assert!(with.len() > png(&scene).len() + 500, "the glyphs of the title take bytes");
}

#[test]
fn a_score_outside_the_scale_is_an_error() {
    for emotion in ["9", "-2.01", "{from: 3, score: 1}", ".inf", ".nan"] {
        assert!(read(&journey(&[&format!("emotion: {emotion}")])).is_err(), "{emotion}");
    }
}

#[test]
fn names_of_blueprint_lines_stand_on_one_line() {
    let scene = draw(&journey(&["frontstage: a, backstage: b, support: c"]), "service-blueprint");
    for name in ["LINE OF INTERACTION", "LINE OF VISIBILITY", "LINE OF INTERNAL INTERACTION"] {
        assert!(lines(&scene).iter().any(|line| line == name), "{name} in {:?}", lines(&scene));
    }
}

#[test]
fn a_heavy_column_grows_wider_before_it_grows_tall() {
    let heavy = format!("pain_points: ['{}']", "Nobody can tell why it takes so long. ".repeat(20));
    let light = "pain_points: [Slow]";
    let scene = map(&journey(&[light, light, light, &heavy, light, light, light, light]));
    let (wide, narrow) = (card(&scene, "t3").w.0, card(&scene, "t0").w.0);
    assert!(wide >= 1.3 * narrow, "{wide} and {narrow}");
}

#[test]
fn content_of_a_stage_is_drawn_across_its_columns() {
    let yaml = "title: T\nstages:\n  - name: S\n    pain_points: [Everywhere]\n    touchpoints: [{name: a, id: t0}, {name: b, id: t1}, {name: c, id: t2}]\n";
    let scene = map(yaml);
    let parts = Parts::of(&scene);
    let wide = parts
        .groups
        .iter()
        .enumerate()
        .find(|(n, (group, _))| group.card && parts.words(*n) == "Everywhere")
        .and_then(|(_, (group, _))| group.bounds)
        .unwrap();
    assert!(wide.x.0 <= card(&scene, "t0").x.0 + 0.5 && wide.right() >= card(&scene, "t2").right() - 0.5);
}
