//! Estimates from an outline what it takes to fill it: the rows that its lines pass, the places that are passed in these rows, and the
//! pairs of lines that may cross.

use tiny_skia::{Path, PathSegment, Point};

/// The rows for which `tiny_skia` looks at the lines, per row of pixels.
const SAMPLES: f64 = 4.0;

/// What the lines of an outline take.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub(super) struct Lines {
    /// The rows of pixels that the lines pass, added up.
    pub(super) rows: f64,
    /// The pairs of lines that share a height. Where the lines of a row are sorted, each pair is swapped at most once.
    pub(super) pairs: u64,
    /// The places that are passed in all rows. `tiny_skia` keeps a row as runs of pixels that are covered alike, and what is narrower
    /// than a pixel is looked for from the left edge.
    pub(super) places: f64,
}

/// Those of an outline in pixels, of which the uppermost rows are drawn; `size`: the columns and rows of the picture.
pub(super) fn lines(outline: &Path, (width, height): (f64, f64)) -> Lines {
    let last = (height * SAMPLES) as i64;
    let row = |y: f32| (f64::from(y) * SAMPLES).floor() as i64;
    let (mut tops, mut bottoms) = (Vec::new(), Vec::new());
    segments(outline, |from, to| {
        let (upper, lower) = (from.y.min(to.y), from.y.max(to.y));
        let (top, bottom) = (row(upper), row(lower));
        // Level lines are not looked at.
        if upper < lower && bottom >= 0 && top <= last {
            tops.push(top.max(0));
            bottoms.push(bottom.min(last));
        }
    });
    let rows = tops.iter().zip(&bottoms).map(|(top, bottom)| bottom - top + 1).sum::<i64>() as f64 / SAMPLES;
    tops.sort_unstable();
    bottoms.sort_unstable();
    let (mut pairs, mut places) = (0, 0.0);
    let (mut beside, mut at) = (0u64, 0);
    let mut ends = bottoms.iter().map(|bottom| bottom + 1).peekable();
    // Every second line ends a shape. On average it lies in the middle of the runs, of which there are at most as many as pixels.
    let mut go = |beside: u64, at: &mut i64, to: i64| {
        let passed = beside as f64 / 2.0 * (beside as f64).min(width) / 2.0;
        places += passed * (to - std::mem::replace(at, to)) as f64;
    };
    for &top in &tops {
        while let Some(end) = ends.next_if(|end| *end <= top) {
            go(beside, &mut at, end);
            beside -= 1;
        }
        go(beside, &mut at, top);
        pairs += beside;
        beside += 1;
    }
    for end in ends {
        go(beside, &mut at, end);
        beside -= 1;
    }
    Lines { rows, pairs, places }
}

/// The length of the lines between the points of a path, at least that of the path.
pub(super) fn length(path: &Path) -> f64 {
    let mut sum = 0.0;
    segments(path, |from, to| sum += (f64::from(to.x) - f64::from(from.x)).hypot(f64::from(to.y) - f64::from(from.y)));
    sum
}

/// Goes along the lines between the points of a path.
fn segments(path: &Path, mut line: impl FnMut(Point, Point)) {
    let (mut at, mut start) = (Point::zero(), Point::zero());
    let mut go = |at: &mut Point, to: Point| line(std::mem::replace(at, to), to);
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) => (at, start) = (p, p),
            PathSegment::LineTo(p) => go(&mut at, p),
            PathSegment::QuadTo(a, p) => [a, p].into_iter().for_each(|p| go(&mut at, p)),
            PathSegment::CubicTo(a, b, p) => [a, b, p].into_iter().for_each(|p| go(&mut at, p)),
            PathSegment::Close => go(&mut at, start),
        }
    }
}

#[cfg(test)]
mod tests {
    use tiny_skia::{Path, PathBuilder};

    use super::{Lines, length, lines};

    /// Columns of a picture.
    const WIDTH: f64 = 40.0;

    fn path(points: &[(f32, f32)]) -> Path {
        let mut builder = PathBuilder::new();
        builder.move_to(points[0].0, points[0].1);
        points[1..].iter().for_each(|&(x, y)| builder.line_to(x, y));
        builder.finish().expect("a path has two points")
    }

    #[test]
    fn lines_count_the_rows_that_they_pass_and_each_pair_at_the_same_height_once() {
        let turns =
            |turns: usize| path(&(0..=turns).map(|at| (at as f32, if at % 2 == 0 { 0.5 } else { 9.5 })).collect::<Vec<_>>());
        let stairs = |steps: usize| path(&(0..=steps).map(|at| (0.0, at as f32)).collect::<Vec<_>>());
        for (path, height, rows, pairs, places) in [
            (turns(2), 10.0, 2.0 * 9.25, 1, 37.0),
            (turns(100), 10.0, 100.0 * 9.25, 100 * 99 / 2, 37.0 * 25.0 * WIDTH),
            (turns(100), 5.5, 100.0 * 5.25, 100 * 99 / 2, 21.0 * 25.0 * WIDTH),
            (turns(100), 0.0, 0.0, 0, 0.0),
            // A line shares the row in which the one before it ends.
            (stairs(40), 40.0, 40.0 * 1.25, 39, 39.0 + 122.0 / 4.0),
            (path(&[(0.0, 1.0), (9.0, 1.0), (3.0, 1.0)]), 10.0, 0.0, 0, 0.0),
        ] {
            assert_eq!(lines(&path, (WIDTH, height)), Lines { rows, pairs, places }, "{path:?} {height}");
        }
        assert!((length(&stairs(40)) - 40.0).abs() < 1e-6);
    }
}
