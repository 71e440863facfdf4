//! Checks that something of a drawing in SVG can be seen, and finds out why nothing can be.

use tiny_skia::{Pixmap, Transform};
use usvg::Tree;
use usvg::roxmltree::Document;

use super::invalid::BlankDrawing;
use super::loss::elements;

/// The sides of a picture that is drawn only to find out whether there is anything on it.
const SMALL: u32 = 64;

/// The opacity of a pixel of which a shape covers one of the 16 points that are looked at. A shape without an area covers some of them
/// by rounding.
const SPECK: u8 = 16;

/// Whether something can be seen, on a small picture, of the part of a drawing that is kept. `part`: its width and height, around the
/// centre.
pub(super) fn shows(tree: &Tree, part: (f64, f64)) -> bool {
    draws(tree, centred(tree, part), SMALL)
}

/// Why nothing of a drawing can be seen in the part that is kept; `None` if fine shapes can, on a picture with sides of `side` pixels.
pub(super) fn blank(document: &Document<'_>, tree: &Tree, part: (f64, f64), side: u32) -> Option<BlankDrawing> {
    if draws(tree, centred(tree, part), side) {
        return None;
    }
    let page = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    let shapes = tree.root().abs_stroke_bounding_box();
    let around = [shapes.left(), shapes.top(), shapes.width(), shapes.height()].map(f64::from);
    let is_beyond = |start: f64, length: f64, most: f64| start < 0.0 || start + length > most;
    let leaves_page = is_beyond(around[0], around[2], page.0) || is_beyond(around[1], around[3], page.1);
    Some(if draws(tree, centred(tree, page), SMALL) {
        BlankDrawing::Cropped
    } else if leaves_page && draws(tree, around, SMALL) {
        BlankDrawing::OffPage
    } else {
        elements(document).map_or_else(|| without_shapes(document), BlankDrawing::LeftOut)
    })
}

/// The left edge, top, width and height of a part around the centre of a drawing.
fn centred(tree: &Tree, (width, height): (f64, f64)) -> [f64; 4] {
    let start = |whole: f32, part: f64| (f64::from(whole) - part) / 2.0;
    [start(tree.size().width(), width), start(tree.size().height(), height), width, height]
}

/// Whether more than specks are painted on a picture of an area (left, top, width, height). The picture is stretched to a square of `side`.
fn draws(tree: &Tree, [left, top, width, height]: [f64; 4], side: u32) -> bool {
    let mut map = Pixmap::new(side, side).expect("a side is above zero");
    // A line has a width of its own; what has none shows nothing at any scale.
    let scale = |length: f64| f64::from(side) / length.max(1e-6);
    let (x, y) = (scale(width), scale(height));
    let place = Transform::from_row(x as f32, 0.0, 0.0, y as f32, (-left * x) as f32, (-top * y) as f32);
    resvg::render(tree, place, &mut map.as_mut());
    let painted = map.pixels().iter().filter(|pixel| pixel.alpha() > 0).count();
    painted >= side as usize || map.pixels().iter().any(|pixel| pixel.alpha() > SPECK)
}

/// Why a drawing without pictures shows nothing: its shapes are hidden or without a size, or there are none.
fn without_shapes(document: &Document<'_>) -> BlankDrawing {
    const SHAPES: [&str; 8] = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"];
    let is_shape = |name: &str| SHAPES.contains(&name);
    let has_shape = document.descendants().any(|node| is_shape(node.tag_name().name()));
    if has_shape { BlankDrawing::Unpainted } else { BlankDrawing::Empty }
}
