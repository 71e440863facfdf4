//! Monotone cubic interpolation: a smooth curve that never goes above or below the given values (Fritsch and Carlson, "Monotone
//! Piecewise Cubic Interpolation", SIAM J. Numer. Anal. 17 (1980), 238-246).
//!
//! Written here: crates for splines sample values, and a drawing needs the Bézier segments themselves.

use std::ops::RangeInclusive;

use kurbo::{BezPath, CubicBez, ParamCurve, Point};

/// The cubic from each point to the next. `x` must rise strictly.
pub(super) fn segments(points: &[(f64, f64)]) -> Vec<CubicBez> {
    let tangents = tangents(points);
    let pairs = points.windows(2).zip(tangents.windows(2));
    pairs
        .map(|(p, m)| {
            let third = (p[1].0 - p[0].0) / 3.0;
            CubicBez::new(p[0], (p[0].0 + third, p[0].1 + m[0] * third), (p[1].0 - third, p[1].1 - m[1] * third), p[1])
        })
        .collect()
}

fn tangents(points: &[(f64, f64)]) -> Vec<f64> {
    let slopes: Vec<f64> = points.windows(2).map(|p| (p[1].1 - p[0].1) / (p[1].0 - p[0].0)).collect();
    let mut tangents: Vec<f64> = (0..points.len())
        .map(|n| match (n.checked_sub(1).and_then(|l| slopes.get(l)), slopes.get(n)) {
            (Some(left), Some(right)) if left * right > 0.0 => f64::midpoint(*left, *right),
            (Some(only), None) | (None, Some(only)) => *only,
            // A turn or a plateau: flat, so that the extreme is the value that was given.
            (Some(_), Some(_)) | (None, None) => 0.0,
        })
        .collect();
    for (n, slope) in slopes.iter().enumerate() {
        if *slope == 0.0 {
            tangents[n] = 0.0;
            tangents[n + 1] = 0.0;
            continue;
        }
        let (a, b) = (tangents[n] / slope, tangents[n + 1] / slope);
        let length = a.hypot(b);
        if length > 3.0 {
            tangents[n] = 3.0 / length * a * slope;
            tangents[n + 1] = 3.0 / length * b * slope;
        }
    }
    tangents
}

/// The segments as one path.
pub(super) fn path(segments: &[CubicBez]) -> BezPath {
    let mut path = BezPath::new();
    for (n, s) in segments.iter().enumerate() {
        if n == 0 {
            path.move_to(s.p0);
        }
        path.curve_to(s.p1, s.p2, s.p3);
    }
    path
}

/// Points along a segment, about `step` pixels apart, with its ends: all of those with an x in the range, and at most two on each side.
pub(super) fn samples(segment: &CubicBez, step: f64, within: RangeInclusive<f64>) -> impl Iterator<Item = Point> {
    let count = ((segment.p3 - segment.p0).hypot() / step).ceil().max(1.0);
    // The points are as far apart in x: the control points are at the thirds.
    let index = |x: f64| (x - segment.p0.x) / (segment.p3.x - segment.p0.x) * count;
    let first = (index(*within.start()).floor() - 1.0).clamp(0.0, count) as usize;
    let last = (index(*within.end()).ceil() + 1.0).clamp(0.0, count) as usize;
    (first..=last).map(move |n| segment.eval(n as f64 / count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_stays_between_neighbouring_values_and_meets_each() {
        // A small linear congruential generator keeps the cases the same on every machine.
        let mut seed = 7u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(seed >> 8) / f64::from(1 << 24)
        };
        for _ in 0..200 {
            let count = 2 + (next() * 12.0) as usize;
            let mut x = 0.0;
            let points: Vec<(f64, f64)> = (0..count)
                .map(|_| {
                    x += 1.0 + 300.0 * next();
                    (x, (next() * 8.0).round() / 8.0 * 200.0)
                })
                .collect();
            let segments = segments(&points);
            assert_eq!(segments.len(), count - 1);
            for (segment, pair) in segments.iter().zip(points.windows(2)) {
                let (low, high) = (pair[0].1.min(pair[1].1), pair[0].1.max(pair[1].1));
                let all: Vec<Point> = samples(segment, 1.0, pair[0].0..=pair[1].0).collect();
                for point in &all {
                    assert!(point.y >= low - 1e-9 && point.y <= high + 1e-9, "{point:?} outside {pair:?}");
                }
                assert!(
                    all.windows(2).all(|two| two[0].x < two[1].x) && (all[0], all[all.len() - 1]) == (segment.p0, segment.p3)
                );
                let from = pair[0].0 + next() * (pair[1].0 - pair[0].0);
                let range = from..=from + 40.0;
                let some: Vec<Point> = samples(segment, 1.0, range.clone()).collect();
                let inside = |points: &[Point]| points.iter().copied().filter(|p| range.contains(&p.x)).collect::<Vec<_>>();
                assert_eq!(inside(&some), inside(&all));
                assert!(some.len() <= inside(&all).len() + 4, "{} of {}", some.len(), all.len());
                assert_eq!((segment.p0, segment.p3), (pair[0].into(), pair[1].into()));
            }
        }
    }
}
