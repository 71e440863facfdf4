//! Adds up what a converted drawing takes to draw: layers, dashes, and the area that is painted.

use tiny_skia::PathSegment;
use usvg::{Group, Node, Paint, Path, Tree};

use super::invalid::InvalidPicture;
use crate::limits::{GRADIENT, VECTOR_COVERAGE, VECTOR_ELEMENTS, VECTOR_LAYERS};

/// Returns how often the part of the drawing that is kept is painted, on average. `part`: its width and height, around the centre.
///
/// # Errors
///
/// [`InvalidPicture::Complex`].
pub(super) fn coverage(tree: &Tree, part: (f64, f64)) -> Result<f64, InvalidPicture> {
    let range = |whole: f32, part: f64| ((f64::from(whole) - part) / 2.0, (f64::from(whole) + part) / 2.0);
    let columns = range(tree.size().width(), part.0);
    let rows = range(tree.size().height(), part.1);
    let mut drawn = Drawn { columns, rows, layers: 0, dashes: 0.0, coverage: 0.0 };
    drawn.group(tree.root());
    let sums = [(drawn.layers as f64, VECTOR_LAYERS), (drawn.dashes, VECTOR_ELEMENTS), (drawn.coverage, VECTOR_COVERAGE)];
    match sums.into_iter().find(|(sum, limit)| sum.is_nan() || *sum > limit.most as f64) {
        Some((_, limit)) => Err(InvalidPicture::Complex(limit)),
        None => Ok(drawn.coverage),
    }
}

struct Drawn {
    /// The left and the right edge of the part that is kept.
    columns: (f64, f64),
    /// Its top and bottom.
    rows: (f64, f64),
    layers: usize,
    dashes: f64,
    coverage: f64,
}

impl Drawn {
    fn group(&mut self, group: &Group) {
        self.layers += usize::from(group.should_isolate());
        if let Some(clip) = group.clip_path() {
            self.layers += usize::from(clip.clip_path().is_some());
            self.group(clip.root());
        }
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group),
                Node::Path(path) => self.path(path),
                Node::Text(text) => self.group(text.flattened()),
                Node::Image(_) => {}
            }
        }
    }

    fn path(&mut self, path: &Path) {
        let bounds = path.abs_stroke_bounding_box();
        let share = |from: f32, to: f32, (start, end): (f64, f64)| {
            (f64::from(to).min(end) - f64::from(from).max(start)).max(0.0) / (end - start)
        };
        let area = share(bounds.left(), bounds.right(), self.columns) * share(bounds.top(), bounds.bottom(), self.rows);
        let weight = |paint: &Paint| if matches!(paint, Paint::Color(_)) { 1.0 } else { GRADIENT.number as f64 };
        let fill = path.fill().map_or(0.0, |fill| weight(fill.paint()));
        let stroke = path.stroke().map_or(0.0, |stroke| weight(stroke.paint()));
        self.coverage += area * (fill + stroke);
        if let Some(dashes) = path.stroke().and_then(|stroke| stroke.dasharray()) {
            let row: f64 = dashes.iter().map(|dash| f64::from(dash.abs())).sum();
            self.dashes += length(path.data()) / row * dashes.len() as f64;
        }
    }
}

/// The length of the lines between the points of a path, at least that of the path.
fn length(path: &tiny_skia::Path) -> f64 {
    let (mut at, mut start, mut sum) = ((0.0, 0.0), (0.0, 0.0), 0.0);
    let mut go = |at: &mut (f64, f64), to: tiny_skia::Point| {
        let to = (f64::from(to.x), f64::from(to.y));
        sum += (to.0 - at.0).hypot(to.1 - at.1);
        *at = to;
    };
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) => {
                at = (f64::from(p.x), f64::from(p.y));
                start = at;
            }
            PathSegment::LineTo(p) => go(&mut at, p),
            PathSegment::QuadTo(a, p) => [a, p].into_iter().for_each(|p| go(&mut at, p)),
            PathSegment::CubicTo(a, b, p) => [a, b, p].into_iter().for_each(|p| go(&mut at, p)),
            PathSegment::Close => go(&mut at, tiny_skia::Point::from_xy(start.0 as f32, start.1 as f32)),
        }
    }
    sum
}
