//! A baseline is read or refused; one that is read suppresses findings, and is the same after writing and reading it again.
#![no_main]

use std::collections::BTreeSet;
use std::path::PathBuf;

use cjm::baseline::{Baseline, BaselineRun};
use cjm::compile::compile;
use cjm_fuzz::{EVERY_RULE, NAME, world};
use libfuzzer_sys::fuzz_target;

const JOURNEY: &str = "title: T\nstages:\n  - {name: S, touchpoints: [{name: A, emotion: 1}, {name: A, emotion: -2}]}\n  - S\n";

fn written(baseline: &Baseline) -> String {
    baseline.updated(BaselineRun::of(&[], true), &BTreeSet::new()).text
}

fuzz_target!(|bytes: &[u8]| {
    let read = |bytes: &[u8]| Baseline::empty(PathBuf::new(), false).read(bytes);
    let baseline = match read(bytes) {
        Ok(baseline) => baseline,
        Err(reason) => {
            assert!(!reason.is_empty() && !reason.contains(char::is_control), "{reason:?}");
            return;
        }
    };
    let once = written(&baseline);
    assert_eq!(written(&read(once.as_bytes()).expect("a baseline that was written here")), once);

    let world = world(JOURNEY.as_bytes());
    let all = compile(&world, NAME, &EVERY_RULE, None).expect("a file in memory can be read");
    let some = compile(&world, NAME, &EVERY_RULE, Some(&baseline)).expect("a file in memory can be read");
    let comparison = some.comparison.expect("a comparison with the baseline");
    let count = |found: &[cjm::findings::Finding]| found.iter().map(cjm::findings::Finding::count).sum::<usize>();
    assert_eq!(count(&some.findings) + comparison.suppressed, count(&all.findings));
    let run = BaselineRun::of(&[(0, &comparison)], true);
    let _ = baseline.outdated(&run, |_, _| false);
});
