//! Checks that something of a drawing in SVG can be seen, and finds out why nothing can be.

use usvg::roxmltree::Document;
use usvg::{Fill, Group, Node, Paint, Path, Rect, Stop, Stroke, Tree};

use super::invalid::{BlankDrawing, InvalidPicture};

/// What can show something and is never drawn: pictures, pages, films.
const LEFT_OUT: [&str; 6] = ["image", "foreignObject", "video", "iframe", "canvas", "object"];

/// The smallest opacity that changes a colour of 8 bits.
const FAINTEST: f32 = 0.5 / 255.0;

/// Checks that a shape of a drawing is painted in the part that is kept. `part`: its width and height, around the centre.
///
/// # Errors
///
/// [`InvalidPicture::Blank`].
pub(super) fn check(document: &Document<'_>, tree: &Tree, part: (f64, f64)) -> Result<(), InvalidPicture> {
    let (width, height) = (tree.size().width(), tree.size().height());
    let centred = |(w, h): (f32, f32)| Rect::from_xywh((width - w) / 2.0, (height - h) / 2.0, w, h);
    let areas = DrawingAreas { page: centred((width, height)), kept: centred((part.0 as f32, part.1 as f32)) };
    let blank = match areas.best(tree.root(), 1.0, None) {
        Visibility::Kept => return Ok(()),
        Visibility::OnPage => BlankDrawing::Cropped,
        Visibility::OffPage => BlankDrawing::OffPage,
        Visibility::Unpainted => left_out(document).unwrap_or(BlankDrawing::Unpainted),
        Visibility::Absent => left_out(document).unwrap_or_else(|| without_paths(document)),
    };
    Err(InvalidPicture::Blank(blank))
}

/// How much of a shape can be seen, from nothing on.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Visibility {
    Absent,
    Unpainted,
    OffPage,
    OnPage,
    Kept,
}

/// The areas in which a shape is looked for.
struct DrawingAreas {
    page: Option<Rect>,
    kept: Option<Rect>,
}

impl DrawingAreas {
    /// The best visibility of the shapes of a group. `opacity`: of what is around it; `window`: of the clip paths around it.
    fn best(&self, group: &Group, opacity: f32, window: Option<Rect>) -> Visibility {
        let opacity = opacity * group.opacity().get();
        let mut window = window;
        if let Some(clip) = group.clip_path() {
            let place = group.abs_transform().pre_concat(clip.transform());
            let Some(area) = clip.root().bounding_box().transform(place) else { return Visibility::Unpainted };
            match window.map_or(Some(area), |window| window.intersect(&area)) {
                None => return Visibility::Unpainted,
                narrower => window = narrower,
            }
        }
        let mut best = Visibility::Absent;
        for node in group.children() {
            best = best.max(match node {
                Node::Group(group) => self.best(group, opacity, window),
                Node::Text(text) => self.best(text.flattened(), opacity, window),
                Node::Path(path) if is_painted(path, opacity) => self.of(path, window),
                Node::Path(_) => Visibility::Unpainted,
                Node::Image(_) => Visibility::Absent,
            });
            if best == Visibility::Kept {
                break;
            }
        }
        best
    }

    fn of(&self, path: &Path, window: Option<Rect>) -> Visibility {
        let shape = path.abs_stroke_bounding_box();
        let Some(shape) = window.map_or(Some(shape), |window| window.intersect(&shape)) else { return Visibility::Unpainted };
        let meets = |area: Option<Rect>| area.is_some_and(|area| shape.intersect(&area).is_some());
        match (meets(self.page), meets(self.kept)) {
            (_, true) => Visibility::Kept,
            (true, false) => Visibility::OnPage,
            (false, false) => Visibility::OffPage,
        }
    }
}

/// Whether a path has a fill or a stroke that can be seen. `opacity`: of what is around it.
fn is_painted(path: &Path, opacity: f32) -> bool {
    let is_seen = |of_paint: f32, paint: &Paint| opacity * of_paint * strongest(paint) >= FAINTEST;
    let fills = |fill: &Fill| is_seen(fill.opacity().get(), fill.paint());
    let strokes = |stroke: &Stroke| is_seen(stroke.opacity().get(), stroke.paint());
    // A line has no area to fill.
    let has_area = path.data().points().len() > 2;
    path.is_visible() && (path.fill().is_some_and(fills) && has_area || path.stroke().is_some_and(strokes))
}

/// The opacity of the part of a paint that can be seen best.
fn strongest(paint: &Paint) -> f32 {
    let of_stops = |stops: &[Stop]| stops.iter().map(|stop| stop.opacity().get()).fold(0.0, f32::max);
    match paint {
        Paint::Color(_) | Paint::Pattern(_) => 1.0,
        Paint::LinearGradient(gradient) => of_stops(gradient.stops()),
        Paint::RadialGradient(gradient) => of_stops(gradient.stops()),
    }
}

/// The elements of a document that are left out, if there are any.
fn left_out(document: &Document<'_>) -> Option<BlankDrawing> {
    let of = |name: &str| document.descendants().filter(|node| node.tag_name().name() == name).count();
    let counts: Vec<(&str, usize)> = LEFT_OUT.iter().map(|name| (*name, of(name))).filter(|(_, count)| *count > 0).collect();
    let counted =
        |(name, count): &(&str, usize)| format!("{count} `<{name}>` {}", if *count == 1 { "element" } else { "elements" });
    let count = counts.iter().map(|(_, count)| count).sum();
    let elements = counts.iter().map(counted).collect::<Vec<_>>().join(", ");
    (count > 0).then_some(BlankDrawing::LeftOut { elements, count })
}

/// Why a drawing without paths and pictures shows nothing: its shapes are hidden or without a size, or there are none.
fn without_paths(document: &Document<'_>) -> BlankDrawing {
    const SHAPES: [&str; 8] = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"];
    let is_shape = |name: &str| SHAPES.contains(&name);
    let has_shape = document.descendants().any(|node| is_shape(node.tag_name().name()));
    if has_shape { BlankDrawing::Unpainted } else { BlankDrawing::Empty }
}
