//! Reads a drawing in SVG as the shapes that it shows, and draws them as pixels.
//!
//! What is kept is what `usvg` understands as geometry: no scripts, no links, no pictures, no references to other files, no texts
//! (they become outlines in the bundled font), no names.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, LazyLock};

use tiny_skia::{Pixmap, Transform};
use usvg::roxmltree::{Document, Node, ParsingOptions};
use usvg::{FontResolver, ImageHrefResolver, Indent, Options, Tree, WriteOptions};

use super::invalid::InvalidPicture;
use super::rgba::RgbaPixels;
use crate::limits::{VECTOR_ELEMENTS, VECTOR_LAYERS};
use crate::text::{Database, FaceId, Fonts};

/// Maximum number of elements in the file.
const MOST_NODES: u32 = 100_000;
/// Maximum number of bytes of what is kept.
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// A drawing, and its size in CSS pixels.
pub(super) struct SanitizedSvg {
    /// A document.
    pub(super) bytes: Vec<u8>,
    /// Width; above zero.
    pub(super) width: f64,
    /// Height; above zero.
    pub(super) height: f64,
    /// The pixels of a picture that takes as long to read.
    pub(super) pixels: u64,
}

/// The number of pixels that take as long to read as an element.
const PIXELS_OF_AN_ELEMENT: u64 = 1_000;

/// Reads a document and keeps its shapes. `room`: the pixels that are left for pictures.
///
/// # Errors
///
/// [`InvalidPicture::Damaged`], [`InvalidPicture::Complex`] and [`InvalidPicture::NoRoom`].
pub(super) fn sanitized(bytes: &[u8], room: u64) -> Result<SanitizedSvg, InvalidPicture> {
    let text = std::str::from_utf8(bytes).map_err(|_| InvalidPicture::Damaged("it is not encoded in UTF-8".to_owned()))?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text.trim_start_matches('\u{feff}'), options)
        .map_err(|error| InvalidPicture::Damaged(error.to_string()))?;
    let cost = Costs::of(&document);
    for (found, limit) in [(cost.elements, VECTOR_ELEMENTS), (cost.layers, VECTOR_LAYERS)] {
        if found > limit.most {
            return Err(InvalidPicture::Complex(limit));
        }
    }
    let pixels = cost.elements * PIXELS_OF_AN_ELEMENT;
    if pixels > room {
        return Err(InvalidPicture::NoRoom { pixels });
    }
    let tree = Tree::from_xmltree(&document, &reading()).map_err(|error| InvalidPicture::Damaged(error.to_string()))?;
    let written = tree.to_string(&WriteOptions { indent: Indent::None, ..WriteOptions::default() });
    if written.len() > MOST_BYTES {
        return Err(InvalidPicture::Complex(VECTOR_ELEMENTS));
    }
    let (width, height) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    // A document without a view box is stretched to its place by browsers, not cropped.
    let written = written.replacen("<svg ", &format!("<svg viewBox=\"0 0 {width} {height}\" "), 1);
    Ok(SanitizedSvg { bytes: written.into_bytes(), width, height, pixels })
}

/// Draws what [`sanitized`] returned at this size in pixels, cropped around its centre.
///
/// # Panics
///
/// Never: `usvg` reads what it has written.
pub(super) fn pixels(bytes: &[u8], width: u32, height: u32) -> RgbaPixels {
    let tree = Tree::from_data(bytes, &reading()).expect("usvg reads what it has written");
    let mut map = Pixmap::new(width, height).expect("a side is above zero");
    let (w, h) = (width as f32, height as f32);
    let scale = (w / tree.size().width()).max(h / tree.size().height());
    let (over_x, over_y) = (w - tree.size().width() * scale, h - tree.size().height() * scale);
    resvg::render(&tree, Transform::from_row(scale, 0.0, 0.0, scale, over_x / 2.0, over_y / 2.0), &mut map.as_mut());
    let data = map.pixels().iter().flat_map(|pixel| {
        let color = pixel.demultiply();
        [color.red(), color.green(), color.blue(), color.alpha()]
    });
    RgbaPixels { width, height, data: data.collect() }
}

/// Reads no file, and sets texts in the bundled font.
fn reading() -> Options<'static> {
    static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let fonts = Fonts::bundled();
        let body = fonts.body();
        let family = fonts.face(body).family.to_owned();
        let of_family = |&id: &FaceId| fonts.face(id).family == family;
        let mut database = fonts.database((body.0..).map(FaceId).take_while(of_family));
        database.set_sans_serif_family(&family);
        database.set_serif_family(&family);
        database.set_monospace_family(&family);
        Arc::new(database)
    });
    Options {
        fontdb: Arc::clone(&FONTS),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|_, _, _| None),
        },
        image_href_resolver: ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) },
        ..Options::default()
    }
}

/// What an element costs to draw with everything that it refers to.
#[derive(Debug, Clone, Copy, Default)]
struct Cost {
    /// Elements and characters.
    elements: u64,
    /// Elements that are drawn on layers of their own.
    layers: u64,
}

/// Adds up costs; an element that is drawn repeatedly counts each time.
struct Costs<'a, 'input> {
    by_id: HashMap<&'a str, Node<'a, 'input>>,
    known: HashMap<&'a str, Cost>,
    /// Those being added up: a reference to one of them is a cycle, which is not drawn.
    open: HashSet<&'a str>,
    /// In the whole document.
    elements: u64,
}

impl<'a, 'input> Costs<'a, 'input> {
    fn of(document: &'a Document<'input>) -> Cost {
        let elements = || document.descendants().filter(Node::is_element);
        let by_id = elements().filter_map(|node| Some((node.attribute("id")?, node))).collect();
        let elements = elements().count() as u64;
        let mut costs = Self { by_id, known: HashMap::new(), open: HashSet::new(), elements };
        costs.element(document.root_element())
    }

    /// Of an element, what is inside of it, and what these refer to.
    fn element(&mut self, element: Node<'a, 'input>) -> Cost {
        let mut sum = Cost::default();
        for node in element.descendants() {
            let name = node.tag_name().name();
            let text = node.parent().filter(|_| node.is_text()).map_or("", |parent| parent.tag_name().name());
            if matches!(text, "text" | "tspan" | "textPath") {
                sum.elements = sum.elements.saturating_add(node.text().map_or(0, |text| text.len() as u64));
            }
            if text == "style" {
                // Its rules may apply to every element.
                for id in references("style", node.text().unwrap_or_default()) {
                    let cost = self.reference(id);
                    sum.add(cost, self.elements);
                }
            }
            let layer = matches!(name, "mask" | "clipPath" | "pattern") || name.starts_with("fe");
            sum.add(Cost { elements: u64::from(node.is_element()), layers: u64::from(layer) }, 1);
            for attribute in node.attributes() {
                // A marker is drawn at every point.
                let times = if attribute.name().starts_with("marker") { points(node) } else { 1 };
                for id in references(attribute.name(), attribute.value()) {
                    let cost = self.reference(id);
                    sum.add(cost, times);
                }
            }
        }
        sum
    }

    fn reference(&mut self, id: &'a str) -> Cost {
        if let Some(known) = self.known.get(id) {
            return *known;
        }
        let Some(&node) = self.by_id.get(id) else { return Cost::default() };
        if !self.open.insert(id) {
            return Cost::default();
        }
        let cost = self.element(node);
        self.open.remove(id);
        self.known.insert(id, cost);
        cost
    }
}

impl Cost {
    fn add(&mut self, other: Self, times: u64) {
        self.elements = self.elements.saturating_add(other.elements.saturating_mul(times));
        self.layers = self.layers.saturating_add(other.layers.saturating_mul(times));
    }
}

/// The ids that an attribute refers to.
fn references<'a>(name: &str, value: &'a str) -> impl Iterator<Item = &'a str> {
    let link = value.strip_prefix('#').filter(|_| name == "href");
    let urls = value.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    link.into_iter().chain(urls.map(|url| url.trim_matches(['"', '\'', ' ']).trim_start_matches('#')))
}

/// At least as many points as an element has.
fn points(node: Node<'_, '_>) -> u64 {
    let longest = node.attributes().filter(|attribute| matches!(attribute.name(), "d" | "points"));
    longest.map(|attribute| attribute.value().len() as u64).max().unwrap_or(1).max(1)
}
