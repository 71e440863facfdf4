//! Adds up what a converted drawing takes to draw: layers, dashes, lines, and the area that is painted.

use tiny_skia::{PathStroker, Transform};
use usvg::{Group, Node, Paint, Path, Tree};

use super::invalid::InvalidPicture;
use super::svg_lines::{length, lines};
use crate::limits::{
    ALONG, GRADIENT, GROUPS, LINE, PAIRS, PLACES, VECTOR_COVERAGE, VECTOR_ELEMENTS, VECTOR_LAYERS, VECTOR_PAIRS, VECTOR_POINTS,
};

/// How many times as wide and as high as the picture `resvg` draws a group at most that reaches beyond it.
const BEYOND: f64 = 5.0;

/// Returns the pixels of a picture that takes as long as the part of the drawing that is kept, drawn with `area` pixels. `part`: its
/// width and height, around the centre.
///
/// # Errors
///
/// [`InvalidPicture::Complex`].
pub(super) fn pixels(tree: &Tree, part: (f64, f64), area: f64) -> Result<f64, InvalidPicture> {
    let range = |whole: f32, part: f64| ((f64::from(whole) - part) / 2.0, (f64::from(whole) + part) / 2.0);
    let columns = range(tree.size().width(), part.0);
    let rows = range(tree.size().height(), part.1);
    let scale = (area / part.0 / part.1).sqrt();
    let mut drawn = Drawn { columns, rows, size: (part.0 * scale, part.1 * scale), ..Drawn::default() };
    let place = Transform::from_translate(-columns.0 as f32, -rows.0 as f32).post_scale(scale as f32, scale as f32);
    drawn.group(tree.root(), place);
    let sums = [
        (drawn.layers, VECTOR_LAYERS),
        (drawn.dashes, VECTOR_ELEMENTS),
        (drawn.points as f64, VECTOR_POINTS),
        (drawn.pairs as f64, VECTOR_PAIRS),
        (drawn.coverage, VECTOR_COVERAGE),
    ];
    match sums.into_iter().find(|(sum, limit)| sum.is_nan() || *sum > limit.most as f64) {
        Some((_, limit)) => Err(InvalidPicture::Complex(limit)),
        None => Ok((drawn.coverage + drawn.grouped * GROUPS.number as f64) * area
            + drawn.passed
            + (drawn.pairs / 1000 * PAIRS.number) as f64),
    }
}

#[derive(Default)]
struct Drawn {
    /// The left and the right edge of the part that is kept.
    columns: (f64, f64),
    /// Its top and bottom.
    rows: (f64, f64),
    /// Its width and height in pixels.
    size: (f64, f64),
    /// The groups that are drawn separately; a large one counts as often as the picture fits into it, for memory.
    layers: f64,
    /// How often these cover the picture.
    grouped: f64,
    dashes: f64,
    coverage: f64,
    points: usize,
    /// The rows of pixels that lines pass, the places in these rows, and the pixels along stroked lines, by their weights.
    passed: f64,
    pairs: u64,
}

impl Drawn {
    /// Adds a group. `place`: from around it to pixels.
    fn group(&mut self, group: &Group, place: Transform) {
        let place = place.pre_concat(group.transform());
        let layers =
            u8::from(group.should_isolate()) + u8::from(group.clip_path().is_some_and(|clip| clip.clip_path().is_some()));
        if layers > 0 {
            let times = self.times(group, place);
            self.layers += f64::from(layers) * times.max(1.0);
            self.grouped += f64::from(layers) * times;
        }
        if let Some(clip) = group.clip_path() {
            self.group(clip.root(), place.pre_concat(clip.transform()));
        }
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group, place),
                Node::Path(path) => self.path(path, place),
                Node::Text(text) => self.group(text.flattened(), place),
                Node::Image(_) => {}
            }
        }
    }

    /// How often the picture fits into what is drawn of a group.
    fn times(&self, group: &Group, place: Transform) -> f64 {
        let (width, height) = self.size;
        let box_of = group.layer_bounding_box().transform(place);
        box_of.map_or(0.0, |around| {
            (f64::from(around.width()) / width).min(BEYOND) * (f64::from(around.height()) / height).min(BEYOND)
        })
    }

    fn path(&mut self, path: &Path, place: Transform) {
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
        self.points += path.data().points().len() * (usize::from(path.fill().is_some()) + usize::from(path.stroke().is_some()));
        // A drawing that is refused anyway is not looked at closely.
        let is_small = self.points as u64 <= VECTOR_POINTS.most && self.dashes <= VECTOR_ELEMENTS.most as f64;
        if is_small && self.pairs <= VECTOR_PAIRS.most {
            self.outlines(path, place);
        }
    }

    /// Adds the outlines that are filled: of the shape, and of its stroke.
    fn outlines(&mut self, path: &Path, place: Transform) {
        let stroked = path.stroke().and_then(|stroke| {
            let stroke = stroke.to_tiny_skia();
            let resolution = PathStroker::compute_resolution_scale(&place);
            let dashed = stroke.dash.as_ref().and_then(|dash| path.data().dash(dash, resolution));
            dashed.as_ref().unwrap_or(path.data()).stroke(&stroke, resolution)
        });
        let along = stroked.as_ref().and_then(|_| path.data().clone().transform(place));
        self.passed += along.map_or(0.0, |path| length(&path)) * ALONG.number as f64;
        let filled = path.fill().map(|_| path.data().clone());
        for outline in [filled, stroked].into_iter().flatten().filter_map(|outline| outline.transform(place)) {
            let lines = lines(&outline, self.size);
            self.passed += lines.rows * LINE.number as f64 + lines.places / 1000.0 * PLACES.number as f64;
            self.pairs += lines.pairs;
        }
    }
}
