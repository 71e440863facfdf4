//! Divides a dashed line into pieces of few rows, so that a band of the picture draws no more of it than it shows, and finds the dashes
//! in a piece that are drawn with masks.

use std::collections::HashMap;

use tiny_skia::{Path, PathBuilder, PathSegment, PathStroker, Point, Stroke, Transform};

use super::masks::{MaskCollector, MaskPlace};

/// The most columns and rows of a piece, unless a dash alone has more.
const MOST: (f32, f32) = (1024.0, 64.0);

/// Steps of a dash within a pixel, along its line. Across, it lies where it is.
const STEPS: f32 = 16.0;

/// The pieces of a dashed path: whole dashes, in their order.
pub(super) fn pieces(dashed: &Path) -> Vec<Path> {
    let (mut all, mut piece) = (Vec::new(), DashPiece::default());
    let mut dash: Vec<PathSegment> = Vec::new();
    for segment in dashed.segments() {
        if matches!(segment, PathSegment::MoveTo(_)) {
            piece.take(&mut dash, &mut all);
        }
        dash.push(segment);
    }
    piece.take(&mut dash, &mut all);
    all.extend(piece.path.finish());
    all
}

/// Dashes in a row.
#[derive(Default)]
struct DashPiece {
    path: PathBuilder,
    /// The corners of a rectangle around them.
    corners: Option<[Point; 2]>,
}

impl DashPiece {
    /// Adds a dash, or begins a new piece with it. The finished one goes to `all`.
    fn take(&mut self, dash: &mut Vec<PathSegment>, all: &mut Vec<Path>) {
        let corners = dash.iter().flat_map(points).fold(self.corners, |corners, point| Some(around(corners, point)));
        if corners.is_some_and(|[from, to]| to.x - from.x > MOST.0 || to.y - from.y > MOST.1) {
            all.extend(std::mem::take(&mut self.path).finish());
            self.corners = dash.iter().flat_map(points).fold(None, |corners, point| Some(around(corners, point)));
        } else {
            self.corners = corners;
        }
        append(&mut self.path, dash);
        dash.clear();
    }
}

/// Finds the dashes that lie along a row or a column of pixels, and the mask of each.
#[derive(Default)]
pub(super) struct DashCollector {
    numbers: HashMap<DashKey, Option<usize>>,
}

/// A dash at a position within a pixel. Numbers are the bits of an `f32`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct DashKey {
    length: u32,
    width: u32,
    is_round: bool,
    is_level: bool,
    /// In steps.
    along: u8,
    across: u32,
}

impl DashCollector {
    /// The places of the dashes of a piece that have this length and lie along a row or a column, and the path of the others.
    pub(super) fn places(
        &mut self,
        masks: &mut MaskCollector,
        piece: &Path,
        length: f32,
        stroke: &Stroke,
    ) -> (Vec<MaskPlace>, Option<Path>) {
        let (mut places, mut others) = (Vec::new(), PathBuilder::new());
        // What is at most a pixel wide has no outline.
        if stroke.width <= 1.0 {
            return (places, Some(piece.clone()));
        }
        let all: Vec<PathSegment> = piece.segments().collect();
        for dash in all.chunk_by(|_, next| !matches!(next, PathSegment::MoveTo(_))) {
            match self.place(masks, dash, length, stroke) {
                Some(place) => places.push(place),
                None => append(&mut others, dash),
            }
        }
        (places, others.finish())
    }

    fn place(&mut self, masks: &mut MaskCollector, dash: &[PathSegment], length: f32, stroke: &Stroke) -> Option<MaskPlace> {
        let [PathSegment::MoveTo(from), PathSegment::LineTo(to)] = *dash else { return None };
        let same = |a: f32, b: f32| a.total_cmp(&b).is_eq();
        let is_level = same(from.y, to.y);
        let (start, end, across) = if is_level { (from.x, to.x, from.y) } else { (from.y, to.y, from.x) };
        if !is_level && !same(from.x, to.x) || ((end - start).abs() - length).abs() > 0.5 / STEPS {
            return None;
        }
        let step = (f64::from(start.min(end)) * f64::from(STEPS)).round() as i64;
        let (pixel, along) = (step.div_euclid(STEPS as i64) as i32, step.rem_euclid(STEPS as i64) as u8);
        let (row, across) = (across.floor() as i32, across - across.floor());
        let is_round = stroke.line_cap == tiny_skia::LineCap::Round;
        let key = DashKey {
            length: length.to_bits(),
            width: stroke.width.to_bits(),
            is_round,
            is_level,
            along,
            across: across.to_bits(),
        };
        let mask = (*self.numbers.entry(key).or_insert_with(|| {
            let start = f32::from(along) / STEPS;
            let at = |along: f32| if is_level { (along, across) } else { (across, along) };
            let ((x, y), (to_x, to_y)) = (at(start), at(start + length));
            let mut line = PathBuilder::new();
            line.move_to(x, y);
            line.line_to(to_x, to_y);
            let outline = line.finish()?.stroke(stroke, PathStroker::compute_resolution_scale(&Transform::identity()))?;
            masks.add(outline)
        }))?;
        Some(if is_level { MaskPlace { mask, x: pixel, y: row } } else { MaskPlace { mask, x: row, y: pixel } })
    }
}

fn append(path: &mut PathBuilder, segments: &[PathSegment]) {
    for segment in segments {
        match *segment {
            PathSegment::MoveTo(p) => path.move_to(p.x, p.y),
            PathSegment::LineTo(p) => path.line_to(p.x, p.y),
            PathSegment::QuadTo(a, p) => path.quad_to(a.x, a.y, p.x, p.y),
            PathSegment::CubicTo(a, b, p) => path.cubic_to(a.x, a.y, b.x, b.y, p.x, p.y),
            PathSegment::Close => path.close(),
        }
    }
}

/// The points of a segment but the one at which it begins; a curve lies between them and that one.
fn points(segment: &PathSegment) -> impl Iterator<Item = Point> {
    let all = match *segment {
        PathSegment::MoveTo(p) | PathSegment::LineTo(p) => [Some(p), None, None],
        PathSegment::QuadTo(a, p) => [Some(a), Some(p), None],
        PathSegment::CubicTo(a, b, p) => [Some(a), Some(b), Some(p)],
        PathSegment::Close => [None; 3],
    };
    all.into_iter().flatten()
}

/// The corners of the rectangle with another point in it.
fn around(corners: Option<[Point; 2]>, point: Point) -> [Point; 2] {
    let [from, to] = corners.unwrap_or([point; 2]);
    [Point::from_xy(from.x.min(point.x), from.y.min(point.y)), Point::from_xy(to.x.max(point.x), to.y.max(point.y))]
}

#[cfg(test)]
mod tests {
    use tiny_skia::{LineCap, LineJoin, StrokeDash};

    use super::*;

    /// A line that goes right, down, diagonally and in a curve.
    fn dashed(dash: f32, gap: f32) -> Path {
        let mut line = PathBuilder::new();
        line.move_to(10.25, 20.4);
        line.line_to(9_000.25, 20.4);
        line.line_to(9_000.25, 3_000.0);
        line.line_to(4_000.0, 1_000.0);
        line.cubic_to(2_000.0, 5_000.0, 1_000.0, 0.0, 10.0, 900.0);
        line.move_to(5.0, 5.0);
        line.line_to(25.0, 5.0);
        line.line_to(25.0, 9.0);
        line.close();
        let dashes = StrokeDash::new(vec![dash, gap], 0.0).expect("lengths are above zero");
        line.finish().expect("a path has two points").dash(&dashes, 1.0).expect("there are dashes")
    }

    fn count(path: &Path) -> usize {
        path.segments().filter(|segment| matches!(segment, PathSegment::MoveTo(_))).count()
    }

    #[test]
    fn pieces_hold_each_dash_once_and_a_band_passes_few_others() {
        for (dash, gap) in [(5.0, 4.0), (1.0, 1.0), (40.0, 3.0), (500.0, 20.0)] {
            let whole = dashed(dash, gap);
            let pieces = pieces(&whole);
            let segments: Vec<PathSegment> = pieces.iter().flat_map(Path::segments).collect();
            assert_eq!(segments, whole.segments().collect::<Vec<_>>(), "{dash} {gap}");
            for piece in &pieces {
                let bounds = piece.bounds();
                assert!(count(piece) == 1 || bounds.width() <= MOST.0 && bounds.height() <= MOST.1, "{dash} {gap}");
            }
            // A dash is looked at for few bands, however long the line is.
            let bands = |piece: &Path| (piece.bounds().bottom() / 64.0).floor() - (piece.bounds().top() / 64.0).floor() + 1.0;
            let looked = pieces.iter().map(|piece| count(piece) as f32 * bands(piece)).sum::<f32>();
            assert!(looked < count(&whole) as f32 * (2.0 + dash / 64.0), "{dash} {gap}: {looked}");
        }
    }

    #[test]
    fn dashes_along_rows_and_columns_share_masks() {
        for (line_cap, line_join) in [(LineCap::Round, LineJoin::Round), (LineCap::Butt, LineJoin::Miter)] {
            let stroke = Stroke { width: 1.5, line_cap, line_join, ..Stroke::default() };
            let (mut collector, mut masks) = (DashCollector::default(), MaskCollector::default());
            let piece = dashed(5.0, 4.0);
            let (places, others) = collector.places(&mut masks, &piece, 5.0, &stroke);
            let others = others.expect("a line in another direction has dashes");
            assert_eq!(places.len() + count(&others), count(&piece));
            assert!(places.len() > 1_300 && collector.numbers.len() < 40, "{} {}", places.len(), collector.numbers.len());
            // Each mask lies where its dash does.
            let first = masks.rows(places[0]);
            assert_eq!((places[0].x, places[0].y, first), (10, 20, 19..22));
            // A line that is no wider than a pixel has no masks.
            let thin = Stroke { width: 1.0, ..stroke };
            let (places, others) = collector.places(&mut masks, &piece, 5.0, &thin);
            assert_eq!((places.len(), others), (0, Some(piece)));
        }
    }
}
