//! Reads a drawing in SVG as the shapes that it shows, and draws them as pixels.
//!
//! What is kept is what `usvg` understands as geometry: no scripts, no links, no pictures, no references to other files, no texts
//! (they become outlines in the bundled font), no names.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use tiny_skia::{Pixmap, Transform};
use usvg::roxmltree::{Document, ParsingOptions};
use usvg::{FontResolver, ImageHrefResolver, Indent, Options, Tree, WriteOptions};

use super::invalid::{InvalidPicture, RejectedPicture};
use super::loss::{self, PictureLoss};
use super::rgba::RgbaPixels;
use super::{svg_attributes, svg_entities, svg_errors, svg_subset, svg_tree, svg_visible};
use crate::limits::{ELEMENT, VECTOR_ATTRIBUTES, VECTOR_BYTES, VECTOR_ENTITIES, VECTOR_NODES};
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
    /// What it does not show of its file.
    pub(super) losses: Vec<PictureLoss>,
}

/// The largest number of pixels as which a drawing is drawn: that of the widest picture of a sheet, at twice its size.
const AREA: u64 = 912 * 684;

/// The sides of a square with as many pixels.
const SIDE: u32 = AREA.isqrt() as u32;

/// Reads a document and keeps its shapes. `part` returns the width and height of the part that is kept of a drawing of this width
/// and height, around its centre; `room`: the pixels that are left for pictures.
///
/// # Errors
///
/// [`InvalidPicture::Damaged`], [`InvalidPicture::Malformed`], [`InvalidPicture::Unsupported`], [`InvalidPicture::Complex`], [`InvalidPicture::NoRoom`] and
/// [`InvalidPicture::Blank`].
pub(super) fn sanitized(
    bytes: &[u8],
    part: impl Fn((f64, f64)) -> (f64, f64),
    room: u64,
) -> Result<SanitizedSvg, RejectedPicture> {
    let damaged = |error: &dyn std::fmt::Display| InvalidPicture::Damaged(error.to_string());
    if bytes.len() > VECTOR_BYTES.length() {
        return Err(InvalidPicture::Complex(VECTOR_BYTES).into());
    }
    let mut work = Work { pixels: 0, room };
    work.add(bytes.len() as u64)?;
    let text = std::str::from_utf8(bytes).map_err(|_| work.reject(damaged(&"it is not encoded in UTF-8")))?;
    if svg_attributes::most(text) > VECTOR_ATTRIBUTES.most {
        return Err(work.reject(InvalidPicture::Complex(VECTOR_ATTRIBUTES)));
    }
    if svg_entities::expanded(text) > VECTOR_ENTITIES.most {
        return Err(work.reject(InvalidPicture::Complex(VECTOR_ENTITIES)));
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: VECTOR_NODES.most as u32, ..ParsingOptions::default() };
    let text = text.trim_start_matches('\u{feff}');
    let document = Document::parse_with_options(text, options);
    let document = document.map_err(|error| work.reject(svg_errors::explained(&error, text)))?;
    svg_errors::check_size(&document).map_err(|cause| work.reject(cause))?;
    let elements = svg_subset::elements(&document).map_err(|cause| work.reject(cause))?;
    work.add(elements * ELEMENT.number)?;
    let tree = Tree::from_xmltree(&document, &reading()).map_err(|error| work.reject(damaged(&error)))?;
    let size = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    let part = part(size);
    let drawn = svg_tree::pixels(&tree, part, AREA as f64).map_err(|cause| work.reject(cause))?;
    work.add(drawn as u64)?;
    if !svg_visible::shows(&tree, part) {
        work.add(drawn as u64)?;
        if let Some(why) = svg_visible::blank(&document, &tree, part, SIDE) {
            return Err(work.reject(InvalidPicture::Blank(why)));
        }
    }
    let written = with_focal_radii(&tree, &tree.to_string(&WriteOptions { indent: Indent::None, ..WriteOptions::default() }));
    if written.len() > VECTOR_BYTES.length() {
        return Err(work.reject(InvalidPicture::Complex(VECTOR_BYTES)));
    }
    let (width, height) = size;
    // A document without a view box is stretched to its place by browsers, not cropped.
    let written = written.replacen("<svg ", &format!("<svg viewBox=\"0 0 {width} {height}\" "), 1);
    // What is kept is read again when it is drawn.
    Tree::from_str(&written, &reading()).map_err(|error| work.reject(damaged(&error)))?;
    let losses = loss::losses(&document, is_drawn);
    Ok(SanitizedSvg { bytes: written.into_bytes(), width, height, pixels: work.pixels, losses })
}

/// The written drawing with the radii at which its radial gradients begin, which `usvg` leaves out.
fn with_focal_radii(tree: &Tree, written: &str) -> String {
    const START: &str = "<radialGradient id=\"";
    let gradients = tree.radial_gradients().iter().filter(|gradient| gradient.fr().get() > 0.0);
    let radii: HashMap<&str, f32> = gradients.map(|gradient| (gradient.id(), gradient.fr().get())).collect();
    let mut parts = written.split(START);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        whole.push_str(START);
        match part.split_once('"').and_then(|(id, rest)| Some((id, radii.get(id)?, rest))) {
            Some((id, radius, rest)) => whole.extend([id, "\" fr=\"", &radius.to_string(), "\"", rest]),
            None => whole.push_str(part),
        }
    }
    whole
}

/// What was done to read a file, in pixels of a picture that takes as long.
struct Work {
    pixels: u64,
    /// The largest number.
    room: u64,
}

impl Work {
    /// Adds what is going to be done.
    fn add(&mut self, pixels: u64) -> Result<(), RejectedPicture> {
        let sum = self.pixels + pixels;
        if sum > self.room {
            return Err(self.reject(InvalidPicture::NoRoom { pixels: sum }));
        }
        self.pixels = sum;
        Ok(())
    }

    fn reject(&self, cause: InvalidPicture) -> RejectedPicture {
        RejectedPicture { cause, pixels: self.pixels }
    }
}

/// Draws what [`sanitized`] returned at this size in pixels, or smaller with at most `area` pixels, cropped around its centre.
///
/// # Panics
///
/// Never: `usvg` reads what it has written.
pub(super) fn pixels(bytes: &[u8], size: (u32, u32), area: u64) -> RgbaPixels {
    let (width, height) = within(size, area.min(AREA));
    let tree = Tree::from_data(bytes, &reading()).expect("usvg reads what it has written");
    let mut map = Pixmap::new(width, height).expect("a side is above zero");
    let (w, h) = (width as f32, height as f32);
    let scale = (w / tree.size().width()).max(h / tree.size().height());
    let (over_x, over_y) = (w - tree.size().width() * scale, h - tree.size().height() * scale);
    resvg::render(&tree, Transform::from_row(scale, 0.0, 0.0, scale, over_x / 2.0, over_y / 2.0), &mut map.as_mut());
    RgbaPixels { width, height, data: map.take() }
}

/// The largest size of the same shape with at most `area` pixels, which is at most `size`.
fn within((width, height): (u32, u32), area: u64) -> (u32, u32) {
    let (w, h, area) = (f64::from(width), f64::from(height), area.max(1) as f64);
    if w * h <= area {
        return (width, height);
    }
    let across = (w * (area / (w * h)).sqrt()).clamp(1.0, area);
    let down = (across * h / w).clamp(1.0, area / across);
    (across as u32, down as u32)
}

/// Whether the font of texts has a character.
fn is_drawn(char: char) -> bool {
    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);
    FONTS.covers(FONTS.body(), char.encode_utf8(&mut [0; 4]))
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

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn sizes_have_at_most_an_area_and_the_same_shape() {
        for size in [(1, 1), (300, 200), (912, 684), (913, 684), (3648, 2736), (1, 1_000_000), (1_000_000, 1), (60_000, 60_000)] {
            for area in [0, 1, 7, 400_000, 912 * 684] {
                let (width, height) = within(size, area);
                assert!(width > 0 && height > 0 && u64::from(width) * u64::from(height) <= area.max(1), "{size:?} {area}");
                if u64::from(size.0) * u64::from(size.1) <= area {
                    assert_eq!((width, height), size);
                } else if width.min(height) > 100 {
                    let shapes = [(width, height), size].map(|(width, height)| f64::from(width) / f64::from(height));
                    assert!((shapes[0] / shapes[1] - 1.0).abs() < 0.02, "{size:?} {area}");
                    assert!(f64::from(width + 1) * f64::from(height + 1) >= area as f64, "{size:?} {area}");
                }
            }
        }
    }
}
