//! Properties of the outputs of any journey: the sheet, the rules and the page agree.

use cjm::block::{Board, Body};
use cjm::facts::{Facts, level, lowest, metric};
use cjm::sheet::SHEETS;
use cjm::words::ENGLISH;

use crate::generate;
use crate::harness::read;

fn ensure(holds: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(what()) }
}

#[test]
fn a_personas_line_has_only_touchpoints_for_them() {
    generate::check(0..160, |_, yaml| {
        let journey = read(yaml)?;
        for arc in &Facts::of(&journey).arcs {
            let Some(persona) = arc.persona else { continue };
            for point in arc.points.iter().chain(arc.branches.iter().flat_map(|branch| &branch.points)) {
                let theirs = point.at.is_for(persona) || point.emotion.persona == Some(persona);
                ensure(theirs, || format!("on another persona's line: {:?}", point.at.moment.span))?;
            }
        }
        Ok(())
    });
}

#[test]
fn what_a_curve_calls_lowest_is_the_lowest_point_of_the_rules() {
    generate::check(0..160, |_, yaml| {
        let journey = read(yaml)?;
        let facts = Facts::of(&journey);
        let lowest = lowest(&facts.arcs).map(|lowest| level(&journey.scale, lowest.score));
        for sheet in SHEETS {
            let Board::Matrix(matrix) = cjm::compose::compose(&facts, sheet, &ENGLISH).board else { continue };
            let curves =
                matrix.bands.iter().filter_map(|band| if let Body::Curve(curve) = &band.body { Some(curve) } else { None });
            let curves: Vec<_> = curves.collect();
            let points = curves.iter().flat_map(|curve| &curve.lines).flat_map(|line| &line.pieces).flatten();
            let lowest_drawn = points.map(|point| point.value).fold(f64::INFINITY, f64::min);
            for point in
                curves.iter().flat_map(|curve| &curve.lines).flat_map(|line| &line.pieces).flatten().filter(|point| point.accent)
            {
                ensure(point.value <= lowest_drawn, || format!("a point below the lowest one: {lowest_drawn}"))?;
                let same = lowest.is_some_and(|lowest| (lowest - point.value).abs() < 1e-9);
                ensure(same, || format!("another lowest point: {} on {}, {lowest:?} by the rules", point.value, sheet.name))?;
            }
        }
        Ok(())
    });
}

#[test]
fn progress_and_verdict_of_a_metric_agree() {
    generate::check(0..160, |_, yaml| {
        let journey = read(yaml)?;
        for it in &journey.metrics {
            let reached = metric::reached(it);
            // Whatever rules say is coloured on sheets and on the page.
            let drawn = metric::progress(it).map(|progress| progress.reached);
            ensure(drawn.flatten() == reached, || format!("bar and verdict differ: {}", it.name.value))?;
            if metric::is_past_target(it) {
                ensure(reached == Some(true), || format!("past its target and not reached: {}", it.name.value))?;
            }
            if let (Some(value), Some(target)) = (metric::current(it), &it.target) {
                let differ = cjm::quantity::units_differ(value, target);
                ensure(!(differ && reached.is_some()), || format!("a verdict between units: {}", it.name.value))?;
            }
        }
        Ok(())
    });
}
