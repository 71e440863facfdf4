//! Checking is reproducible and capped; every report prints it; an accepting baseline leaves only errors of the format.
#![no_main]

use std::collections::BTreeMap;
use std::path::PathBuf;

use cjm::baseline::{Baseline, BaselineRun};
use cjm::compile::compile;
use cjm::findings::{FORMATS, FileReport, Report};
use cjm::limits::FINDINGS;
use cjm_fuzz::{EVERY_RULE, NAME, assert_within, checked, has_error, world};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let first = checked(bytes);
    assert_within(&first.findings, &first.sources);
    assert_eq!(checked(bytes).findings, first.findings, "not reproducible");
    assert_eq!(first.journey.is_none(), has_error(&first.findings), "{:#?}", first.findings);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &first.findings {
        *counts.entry(finding.rule.name).or_default() += 1;
    }
    assert!(counts.values().all(|count| *count <= FINDINGS.length() + 1), "{counts:?}");

    let accepting = Baseline::empty(PathBuf::new(), true);
    let second = compile(&world(bytes), NAME, &EVERY_RULE, Some(&accepting)).expect("a file in memory can be read");
    assert!(second.findings.iter().all(|finding| finding.is_final()), "{:#?}", second.findings);
    let comparison = second.comparison.expect("a comparison with the baseline");
    let run = BaselineRun::of(&[(0, &comparison)], true);
    let stored = accepting.updated(run, &Default::default()).text;
    let baseline = Baseline::empty(PathBuf::new(), false).read(stored.as_bytes()).expect("a baseline that was written here");
    let third = compile(&world(bytes), NAME, &EVERY_RULE, Some(&baseline)).expect("a file in memory can be read");
    assert_eq!(third.findings, second.findings, "the written baseline accepts what was found");

    let result = Ok((first.sources, first.findings));
    let report = Report { files: vec![FileReport { name: NAME.to_owned(), result }], ..Report::default() };
    for format in FORMATS {
        let text = format.print(&report, false);
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{} prints a control character: {text:?}", format.name);
        if matches!(format.name, "json" | "sarif" | "gitlab") {
            serde_json::from_str::<serde_json::Value>(&text).unwrap_or_else(|error| panic!("{}: {error}\n{text}", format.name));
        }
        if format.name == "junit" {
            roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        }
    }
});
