//! What holds between the outputs of any journey: the sheet, the rules and the page say the same.

use cjm::facts::{Facts, metric};

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
            for point in arc.points.iter().chain(arc.asides.iter().flat_map(|aside| &aside.points)) {
                let theirs = point.at.is_for(persona) || point.emotion.persona == Some(persona);
                ensure(theirs, || format!("on another persona's line: {:?}", point.at.moment.span))?;
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
            if let Some(progress) = metric::progress(it) {
                ensure(progress.reached == reached, || format!("bar and verdict differ: {}", it.name.value))?;
            }
            if metric::is_past_target(it) {
                ensure(reached == Some(true), || format!("past its target and not reached: {}", it.name.value))?;
            }
            if let (Some(value), Some(target)) = (metric::current(it), &it.target) {
                let differ = metric::units_differ(&value.value, &target.value);
                ensure(!(differ && reached.is_some()), || format!("a verdict between units: {}", it.name.value))?;
            }
        }
        Ok(())
    });
}
