//! Reads a drawing in SVG as the shapes that it shows, and draws them as pixels.
//!
//! What is kept is what `usvg` understands as geometry: no scripts, no links, no pictures, no references to other files, no texts
//! (they become outlines in the bundled font), no names.

use std::sync::{Arc, LazyLock};

use tiny_skia::{Pixmap, Transform};
use usvg::roxmltree::{Document, ParsingOptions};
use usvg::{FontResolver, ImageHrefResolver, Indent, Options, Tree, WriteOptions};

use super::invalid::InvalidPicture;
use super::rgba::RgbaPixels;
use super::{svg_attributes, svg_subset, svg_tree};
use crate::limits::{VECTOR_ATTRIBUTES, VECTOR_BYTES};
use crate::text::{Database, FaceId, Fonts};

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

/// Maximum number of nodes of a document, which take memory before anything is counted.
const MOST_NODES: u32 = 100_000;

/// The number of pixels that take as long to read as an element.
const PIXELS_OF_AN_ELEMENT: u64 = 1_000;

/// Reads a document and keeps its shapes, to be drawn with `area` pixels. `room`: the pixels that are left for pictures.
///
/// # Errors
///
/// [`InvalidPicture::Damaged`], [`InvalidPicture::Unsupported`], [`InvalidPicture::Complex`] and [`InvalidPicture::NoRoom`].
pub(super) fn sanitized(bytes: &[u8], area: f64, room: u64) -> Result<SanitizedSvg, InvalidPicture> {
    let damaged = |error: &dyn std::fmt::Display| InvalidPicture::Damaged(error.to_string());
    if bytes.len() > VECTOR_BYTES.length() {
        return Err(InvalidPicture::Complex(VECTOR_BYTES));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| damaged(&"it is not encoded in UTF-8"))?;
    if svg_attributes::most(text) > VECTOR_ATTRIBUTES.most {
        return Err(InvalidPicture::Complex(VECTOR_ATTRIBUTES));
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text.trim_start_matches('\u{feff}'), options);
    let document = document.map_err(|error| damaged(&error))?;
    let elements = svg_subset::elements(&document)?;
    let tree = Tree::from_xmltree(&document, &reading()).map_err(|error| damaged(&error))?;
    let painted = svg_tree::coverage(&tree)? * area;
    let pixels = elements * PIXELS_OF_AN_ELEMENT + painted as u64;
    if pixels > room {
        return Err(InvalidPicture::NoRoom { pixels });
    }
    let written = tree.to_string(&WriteOptions { indent: Indent::None, ..WriteOptions::default() });
    if written.len() > VECTOR_BYTES.length() {
        return Err(InvalidPicture::Complex(VECTOR_BYTES));
    }
    let (width, height) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    // A document without a view box is stretched to its place by browsers, not cropped.
    let written = written.replacen("<svg ", &format!("<svg viewBox=\"0 0 {width} {height}\" "), 1);
    // What is kept is read again when it is drawn.
    Tree::from_str(&written, &reading()).map_err(|error| damaged(&error))?;
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
