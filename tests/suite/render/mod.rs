//! Scenes to documents: well-formed, inert, the same bytes every time.

mod difference;
mod fonts;
mod pictures;
mod second_opinion;

use std::collections::HashSet;
use std::sync::LazyLock;

use cjm::render::{FORMATS, Options, TextMode, format, png as pixels, svg};
use cjm::scene::{Circle, ColorRamp, DrawnPath, Group, Node, Paint, Pen, Rect, RoundedRect, Scene, TextNode};
use cjm::text::{Fonts, Run, Style};
use cjm::theme::{Ink, Theme};
use cjm::units::Px;
use kurbo::BezPath;

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);

const HOSTILE: &str = "</text><script>alert(1)</script> \" ' & ]]> {{ 7*7 }} \u{0}\u{1b}[31m\u{fffe} <br>";

fn set(x: f64, y: f64, style: Style, text: &str) -> Node {
    let lines = FONTS.shape(text, style).lines(f64::INFINITY);
    let line = lines.first().expect("a text with letters has a line");
    Node::Text(TextNode {
        x: Px(x),
        y: Px(y),
        width: Px(line.width),
        size: Px(style.size()),
        ink: Ink::Text,
        spacing: Px(style.spacing()),
        runs: line.runs.iter().map(|run| Run { x: Px(run.x.0 + x), ..run.clone() }).collect(),
    })
}

fn pen(ink: Ink) -> Pen {
    Pen { ink: Paint::Plain(ink), width: Px(1.0), dash: None }
}

fn card(x: f64, y: f64, id: &str, nodes: Vec<Node>) -> Node {
    let rect = Rect::new(x, y, 180.0, 60.0);
    let mut all = vec![Node::Rect(RoundedRect {
        rect,
        radius: Px(8.0),
        fill: Some(Paint::Plain(Ink::Card)),
        pen: Some(pen(Ink::CardLine)),
    })];
    all.extend(nodes);
    Node::Group(Box::new(Group {
        id: Some(id.to_owned()),
        label: Some(format!("Card {id}")),
        bounds: Some(rect),
        card: true,
        href: None,
        part: None,
        nodes: all,
    }))
}

fn page(width: f64, height: f64, nodes: Vec<Node>) -> Scene {
    Scene {
        width: Px(width),
        height: Px(height),
        title: "Buying a phone".to_owned(),
        description: "Two stages & <four> touchpoints.".to_owned(),
        lang: Some("en".to_owned()),
        rtl: false,
        prefix: "phone-".to_owned(),
        board: None,
        nodes,
    }
}

/// One of everything, with texts that want to be something else.
fn everything() -> Scene {
    let body = Style::new(13.0);
    let ramp = Paint::Ramp(ColorRamp { top: Px(40.0), zero: Px(90.0), bottom: Px(140.0), wash: false });
    let wash = Paint::Ramp(ColorRamp { top: Px(40.0), zero: Px(90.0), bottom: Px(140.0), wash: true });
    let curve = |fill, ink| {
        Node::Path(DrawnPath {
            path: BezPath::from_svg("M20 60C60 40 90 140 150 120L150 90L20 90Z").unwrap(),
            fill,
            pen: ink,
            round: false,
            is_connector: false,
        })
    };
    let ring = Circle { cx: Px(30.0), cy: Px(60.0), r: Px(6.5), fill: Some(ramp), pen: Some(pen(Ink::FaceLine)) };
    let rule = Pen { ink: Paint::Plain(Ink::StageRule), width: Px(1.25), dash: Some((Px(3.0), Px(4.0))) };
    let link = Group {
        href: Some("https://example.org/?a=1&b=\"2\"".to_owned()),
        nodes: vec![set(10.0, 180.0, body, "a link")],
        ..Group::default()
    };
    let mut nodes = pictures::pictures(300.0, 80.0);
    nodes.extend([
        curve(Some(wash), None),
        curve(None, Some(Pen { ink: ramp, width: Px(2.0), dash: None })),
        Node::Circle(ring),
        path("M160 20H190"),
        path("M165 25V200"),
        Node::Path(DrawnPath { pen: Some(Pen { ink: ramp, width: Px(3.0), dash: Some((Px(5.0), Px(3.0))) }), ..straight() }),
        Node::Rect(RoundedRect { rect: Rect::new(10.0, 10.0, 30.0, 0.1 + 0.2), radius: Px(-0.0), fill: None, pen: Some(rule) }),
        card(200.0, 10.0, "hostile", vec![set(210.0, 30.0, body.bold(), HOSTILE)]),
        set(10.0, 150.0, body.italic().spaced(0.5), "spaced, slanted"),
        set(10.0, 225.0, body.semibold(), "עברית, English (12) العربية 3.5 ไทย हिन्दी!"),
        Node::Group(Box::new(link)),
    ]);
    page(400.0, 250.5, nodes)
}

fn path(d: &str) -> Node {
    Node::Path(DrawnPath {
        path: BezPath::from_svg(d).unwrap(),
        fill: None,
        pen: Some(pen(Ink::Mark)),
        round: true,
        is_connector: false,
    })
}

fn svg(scene: &Scene, text: TextMode) -> String {
    let bytes = svg::render(scene, &FONTS, &Theme::LIGHT, &Options { text, ..Options::default() }).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn png(scene: &Scene, scale: f32) -> Vec<u8> {
    pixels::render(scene, &FONTS, &Theme::LIGHT, &Options { scale, ..Options::default() }).unwrap()
}

/// A horizontal line, which has no area.
fn straight() -> DrawnPath {
    DrawnPath { path: BezPath::from_svg("M20 205H180").unwrap(), fill: None, pen: None, round: false, is_connector: false }
}

#[test]
fn every_format_has_one_row_in_order() {
    assert!(FORMATS.windows(2).all(|pair| pair[0].name < pair[1].name));
    for row in FORMATS {
        assert_eq!(format(&row.name.to_uppercase()).unwrap().name, row.name);
    }
}

#[test]
fn documents_are_well_formed_and_inert() {
    for mode in TextMode::ALL {
        let text = svg(&everything(), mode);
        let document = roxmltree::Document::parse(&text).unwrap();
        let mut ids = HashSet::new();
        let defined: HashSet<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            assert!(ELEMENTS.contains(&node.tag_name().name()), "{node:?}");
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(!name.starts_with("on"), "{node:?}");
                let known = |id: &str| node.has_tag_name("use") && defined.contains(id);
                let inside = value.strip_prefix('#').is_some_and(known);
                let embedded = node.has_tag_name("image") && value.starts_with("data:image/");
                assert!(name != "href" || inside || embedded || value == "https://example.org/?a=1&b=\"2\"", "{node:?}");
                assert!(!value.contains("NaN") && !value.contains("inf") && value != "-0", "{node:?}");
                if name == "id" {
                    assert!(value.starts_with("phone-") && ids.insert(value.to_owned()), "{value}");
                }
            }
        }
        for reference in text.split("url(#").skip(1) {
            assert!(ids.contains(reference.split(')').next().unwrap()), "{reference}");
        }
        let labels = document.root_element().attribute("aria-labelledby").unwrap();
        assert!(labels.split(' ').all(|id| ids.contains(id)));
        let inside = text.matches("url(#").count() + text.matches("url(data:font/").count();
        assert_eq!(text.matches("url(").count(), inside, "references stay in the document");
        assert!(!text.contains("<!"), "no DOCTYPE, no CDATA");
    }
}

const ELEMENTS: [&str; 17] = [
    "svg",
    "title",
    "desc",
    "style",
    "defs",
    "linearGradient",
    "stop",
    "rect",
    "circle",
    "path",
    "g",
    "a",
    "text",
    "tspan",
    "use",
    "image",
    "clipPath",
];

#[test]
fn hostile_text_survives_as_text() {
    for mode in TextMode::ALL {
        let text = svg(&everything(), mode);
        let document = roxmltree::Document::parse(&text).unwrap();
        let words: String =
            document.descendants().filter(|node| !node.has_tag_name("style")).filter_map(|node| node.text()).collect();
        for part in ["</text><script>alert(1)</script>", "\" ' & ]]> {{ 7*7 }}", "<br>", "Two stages & <four>"] {
            assert!(words.contains(part), "{mode:?}: {part} in {words}");
        }
    }
}

#[test]
fn the_same_scene_makes_the_same_bytes_on_any_number_of_threads() {
    let scene = everything();
    for mode in TextMode::ALL {
        assert_eq!(svg(&scene, mode), svg(&scene, mode));
    }
    let on = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(|| png(&scene, 3.0));
    assert!(on(1) == on(4));
}

#[test]
fn a_rectangle_prints_as_it_was_measured() {
    let text = svg(&everything(), TextMode::Embed);
    assert!(text.contains(
        r##"<rect x="10" y="10" width="30" height="0.3" stroke="#D5D8DF" stroke-width="1.25" stroke-dasharray="3 4"/>"##
    ));
}

/// The header and the pixels of a PNG, three samples each.
fn decode(file: &[u8]) -> (png::Info<'static>, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    (reader.info().clone(), pixels)
}

#[test]
fn a_png_has_the_size_and_the_density_of_its_scale() {
    let (info, pixels) = decode(&png(&everything(), 2.5));
    assert_eq!((info.width, info.height), (1000, 627));
    let density = info.pixel_dims.unwrap();
    assert_eq!((density.xppu, density.yppu, density.unit), (9449, 9449, png::Unit::Meter));
    assert!(pixels.iter().filter(|&&sample| sample < 128).count() > 5000, "there is something on it");
}

#[test]
fn few_colours_are_written_as_a_palette() {
    let (plain, _) = decode(&png(&page(400.0, 300.0, vec![card(200.0, 10.0, "a", Vec::new())]), 2.0));
    assert_eq!((plain.color_type, plain.bit_depth), (png::ColorType::Indexed, png::BitDepth::Eight));
    let (many, _) = decode(&png(&everything(), 2.0));
    assert_eq!(many.color_type, png::ColorType::Rgb);
}

#[test]
fn a_picture_without_end_is_refused() {
    let scene = page(40_000.0, 20_000.0, Vec::new());
    let refused = pixels::render(&scene, &FONTS, &Theme::LIGHT, &Options { scale: 2.0, ..Options::default() }).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the picture would be 80,000 x 40,000 pixels; a PNG may have 80 million pixels, the limit `drawing-pixels`, and 65,535 pixels, the limit `drawing-side`, on a side: choose a smaller scale"
    );
}

#[test]
fn two_maps_on_one_page_share_nothing() {
    let (one, mut two) = (everything(), everything());
    two.prefix = "other-".to_owned();
    let names = |scene: &Scene| {
        let text = svg(scene, TextMode::Embed);
        let quoted = |mark: &'static str| text.split(mark).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
        quoted(" id=\"").chain(quoted("@font-face{font-family:\"")).collect::<HashSet<String>>()
    };
    assert!(names(&one).len() > 8);
    assert!(names(&one).is_disjoint(&names(&two)));
    assert!(!svg(&one, TextMode::Embed).contains(" class="));
}

#[test]
fn the_far_end_of_a_long_picture_is_drawn() {
    let mark = |x: f64| RoundedRect {
        rect: Rect::new(x, 10.0, 20.0, 100.0),
        radius: Px(4.0),
        fill: Some(Paint::Plain(Ink::Text)),
        pen: Some(pen(Ink::Text)),
    };
    for (width, height) in [(60_000.0, 120.0), (120.0, 60_000.0)] {
        let scene =
            page(width, height, vec![Node::Rect(mark(width - 40.0)), path(&format!("M{} 5H{}", width - 50.0, width - 2.0))]);
        let (info, pixels) = decode(&png(&scene, 1.0));
        let at = |x: u32, y: u32| pixels[3 * (y * info.width + x) as usize];
        assert!(at(info.width - 30, 60) < 64 && at(info.width - 45, 60) == 255 && at(info.width - 20, 5) < 160);
    }
}
