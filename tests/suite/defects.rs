//! Defects of other tools (the list is in the design notes), one test per defect.

use cjm::render::{Options, TextMode, png, svg};
use cjm::scene::{Node, Paint, Rect, Scene};
use cjm::sheet::{SHEETS, sheet};
use cjm::theme::{Ink, Theme};
use kurbo::{BezPath, Shape as _};
use rayon::prelude::*;

use crate::generate;
use crate::geometry::flaws;
use crate::harness::scene::{Parts, text};
use crate::harness::{FONTS, drawings, examples, read};

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
            Node::Path(stroke) if stroke.fill.is_none() && matches!(stroke.pen?.ink, Paint::Ramp { .. }) => {
                Some((stroke.d.clone(), *area))
            }
            _ => None,
        })
        .collect()
}

/// Extreme files that have to be drawn correctly. `WORD` is replaced by a word of 100 letters.
const EDGES: &[(&str, &str)] = &[
    ("a stage without touchpoints", "title: T\nstages: [Only]\n"),
    ("nine stages without touchpoints", "title: T\nstages: [a, b, c, d, e, f, g, h, i]\n"),
    ("one touchpoint", "title: T\nstages: [{name: S, touchpoints: [Only]}]\n"),
    ("one persona", "title: T\npersonas: [Maya]\nstages: [{name: S, touchpoints: [Only]}]\n"),
    (
        "a word of 100 letters",
        "\
title: WORD
personas: [{name: WORD, role: WORD, quote: WORD, bio: WORD, goals: [WORD], jobs: {functional: WORD}, traits: {WORD: 2}, channels: [WORD]}]
scale: {min: 0, max: 1, labels: [WORD, WORD]}
paths: [{id: other, name: WORD}]
stages:
  - name: WORD
    goal: WORD
    touchpoints:
      - name: WORD
        actions: WORD
        channel: WORD
        thoughts: WORD
        emotion: {score: 1, feeling: WORD}
        pain_points: [{text: WORD, severity: severe, frequency: WORD, root_cause: WORD}]
        opportunities: [{text: WORD, owner: WORD, status: WORD, impact: 5, effort: 1}]
        metrics: [{name: WORD, value: WORD, target: WORD, unit: WORD}]
        owner: WORD
        frontstage: [{text: WORD, actor: WORD, system: WORD}]
        backstage: WORD
        fail_points: [{text: WORD, recovery: WORD}]
      - {name: WORD, path: other}
",
    ),
    (
        "stage names longer than their touchpoints",
        "\
title: T
stages:
  - {name: Consideration of every alternative there might be, touchpoints: [a]}
  - {name: Unsubscription and internationalisation, touchpoints: [b]}
",
    ),
    (
        "labels of the axis",
        "\
title: T
scale:
  min: 1
  max: 7
  labels: [absolutely terrible experience, bad, rather bad indeed, so so, rather good indeed, good, a wonderful experience]
stages: [{name: S, touchpoints: [{name: a, emotion: 3}]}]
",
    ),
    (
        "five personas who agree",
        "\
title: T
personas: [{id: p0, name: Ann}, {id: p1, name: Bob}, {id: p2, name: Cem}, {id: p3, name: Dee}, {id: p4, name: Eve}]
stages:
  - name: S
    touchpoints:
      - {name: a, emotion: {p0: 1, p1: 1, p2: 1, p3: 1, p4: 1}}
      - {name: b, emotion: {p0: -1, p1: -1, p2: -1, p3: -1, p4: -1}}
",
    ),
    (
        "right to left",
        "\
title: رحلة العميل
locale: ar
stages:
  - name: الشراء
    goal: شراء هاتف جديد
    touchpoints:
      - name: يقارن العروض
        actions: يفتح ست صفحات
        channel: الموقع
        thoughts: من أثق به؟
        emotion: {score: -1, feeling: حائر}
        pain_points: [{text: خيارات كثيرة جدا, severity: severe}]
",
    ),
];

/// The table, and long repetitive files.
fn edges() -> Vec<(&'static str, String)> {
    let steps = |count: usize, of: &dyn Fn(usize) -> String| {
        let texts: Vec<String> = (0..count).map(of).collect();
        journey(&texts.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let happy = "emotion: {score: 2, feeling: more delighted than ever before}, moment_of_truth: true";
    let swing = |n: usize| format!("emotion: {{score: {}, feeling: swinging}}, moment_of_truth: true", [2, -2][n % 2]);
    let long = format!("title: {}\nscenario: {}\nstages: [S]\n", "I would like to ".repeat(30), "and then ".repeat(150));
    let table = EDGES.iter().map(|(name, yaml)| (*name, yaml.replace("WORD", &"x".repeat(100))));
    table
        .chain([
            ("no emotions", steps(3, &|_| "channel: web".to_owned())),
            ("one emotion", steps(1, &|_| "emotion: -2".to_owned())),
            ("all feel the same", steps(6, &|_| "emotion: {score: 2, feeling: fine}".to_owned())),
            ("all at the top, with long feelings", steps(8, &|_| happy.to_owned())),
            ("up and down", steps(10, &swing)),
            (
                "forty touchpoints",
                steps(40, &|n| format!("emotion: {}, channel: web, pain_points: [Slow]", [-2, -1, 0, 1, 2][n % 5])),
            ),
            ("a very long title", long),
            (
                "thirty opportunities with the same scores",
                steps(30, &|n| format!("opportunities: [{{text: Do the {n}th thing of many, impact: 5, effort: 1, status: planned}}]")),
            ),
            (
                "a hundred and fifty opportunities",
                steps(150, &|n| {
                    let (impact, effort) = ([1, 2, 3, 4, 5][n % 5], [1, 2, 2, 2, 3][n / 5 % 5]);
                    format!("opportunities: [{{text: Idea {n} and more, impact: {impact}, effort: {effort}}}]")
                }),
            ),
            (
                "a persona with a long story",
                format!(
                    "title: T\npersonas:\n  - {{name: Ann, quote: {}, bio: {}, goals: [{}, b, c], frustrations: [d], needs: [e]}}\nstages: [S]\n",
                    "I want this. ".repeat(40),
                    "And then she said so. ".repeat(40),
                    "to be done with it ".repeat(20)
                ),
            ),
        ])
        .collect()
}

#[test]
fn the_edges_of_what_is_possible_are_drawn_without_a_flaw() {
    let found: Vec<String> = edges()
        .par_iter()
        .flat_map_iter(|(name, yaml)| {
            let journey = read(yaml).unwrap_or_else(|error| panic!("{name}: {error}"));
            let found: Vec<String> = drawings(&journey)
                .iter()
                .flat_map(|sheet| {
                    flaws(&journey, sheet).into_iter().map(|f| format!("{name}, {}: {}: {}", sheet.id(), f.check, f.message))
                })
                .collect();
            found
        })
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
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

/// The content of a touchpoint that causes a line of the legend, and the sheet.
const LEGEND: &[(&str, &str, &str)] = &[
    ("journey-map", "emotion: 1, moment_of_truth: true", "moment of truth"),
    ("journey-map", "pain_points: [{text: a, severity: minor}]", "severity: minor, major, severe"),
    ("journey-map", "emotion: {score: 1, confidence: assumption}", "assumed, no evidence yet"),
    ("journey-map", "opportunities: [{text: a, impact: 3, effort: 3}]", "impact : effort"),
    ("journey-map", "opportunities: [{text: a, impact: 5, effort: 1}]", "quick win: impact"),
    ("journey-map", "optional: true", "some customers skip it"),
    ("service-blueprint", "fail_points: [a]", "fail point"),
    ("service-blueprint", "wait: 2 h", "wait point"),
    ("service-blueprint", "frontstage: a", "from lane to lane"),
];

#[test]
fn the_legend_explains_what_is_drawn_and_nothing_else() {
    for (name, touchpoint, _) in LEGEND {
        let scene = draw(&journey(&["channel: web", touchpoint]), name);
        for (sheet, with, key) in LEGEND {
            if sheet == name {
                assert_eq!(contains_text(&scene, key), with == touchpoint, "{touchpoint}: `{key}`");
            }
        }
    }
    let flows = "flows: [{from: t0, to: t1, carries: none}]\n";
    let scene = map(&(journey(&["channel: web", "channel: phone"]) + flows));
    assert!(contains_text(&scene, "context is lost"), "{:?}", lines(&scene));
    for (kind, key) in [("triggers", "triggers"), ("needs", "needs"), ("exchange", "exchange")] {
        let flows = format!("flows: [{{from: t0, to: t1, kind: {kind}}}]\n");
        let scene = draw(&(journey(&["frontstage: a", "frontstage: b"]) + &flows), "service-blueprint");
        let said: Vec<&str> = ["triggers", "needs", "exchange"].into_iter().filter(|word| contains_text(&scene, word)).collect();
        assert_eq!(said, [key]);
    }
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
