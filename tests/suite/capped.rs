//! The cap on the findings of a rule in a file: the first ones are listed, and one summary stands for all others.

use std::fs;

use cjm::check::Settings;
use cjm::compile::{Checked, compile};
use cjm::findings::statistics::Statistics;
use cjm::findings::{FORMATS, FileReport, Finding, Level, Report};
use cjm::limits::{FINDINGS, grouped};
use cjm::world::Memory;
use serde_json::Value;

use crate::compiled::{TODAY, compiled_on, only};
use crate::harness::desk::Desk;

/// A kind of journey with as many findings of a rule as wanted.
struct Repetition {
    rule: &'static str,
    /// The beginning and the end, which trigger nothing.
    around: [&'static str; 2],
    /// What triggers the rule once.
    one: &'static str,
    fixable: bool,
}

const REPETITIONS: &[Repetition] = &[
    Repetition { rule: "duplicate-name", around: ["title: T\nstages: [A", "]\n"], one: ", A", fixable: false },
    Repetition {
        rule: "emotion-word",
        around: ["title: T\nstages:\n  - name: A\n    touchpoints:\n", ""],
        one: "      - {name: a, emotion: very negative}\n",
        fixable: true,
    },
    Repetition {
        rule: "unknown-key",
        around: ["title: T\nstages: [{name: A}", "]\n"],
        one: ", {name: A, nmae: B}",
        fixable: false,
    },
    Repetition { rule: "duplicate-key", around: ["title: T\ngoal: A\n", "stages: [A]\n"], one: "goal: A\n", fixable: false },
];

impl Repetition {
    fn text(&self, times: usize) -> String {
        let [before, after] = self.around;
        format!("{before}{}{after}", self.one.repeat(times))
    }

    fn settings(&self) -> Settings {
        if cjm::check::find(self.rule).is_some() { only(self.rule) } else { only("map-without-owner") }
    }

    fn found(&self, text: &str) -> Vec<Finding> {
        let mut found = compiled_on(TODAY, text, &self.settings()).findings;
        found.retain(|finding| finding.rule.name == self.rule);
        found
    }
}

fn total(found: &[Finding]) -> usize {
    found.iter().map(Finding::count).sum()
}

#[test]
fn one_summary_stands_for_all_findings_beyond_the_cap() {
    for it in REPETITIONS {
        for times in
            [FINDINGS.length() - 1, FINDINGS.length(), FINDINGS.length() + 1, FINDINGS.length() + 2, 2 * FINDINGS.length()]
        {
            let found = it.found(&it.text(times));
            let (rule, more) = (it.rule, times.saturating_sub(FINDINGS.length()));
            assert_eq!(total(&found), times, "{rule}");
            assert_eq!(found.len(), times.min(FINDINGS.length() + 1), "{rule}");
            let fixable: usize = found.iter().map(Finding::fixable_count).sum();
            assert_eq!(fixable, if it.fixable { times } else { 0 }, "{rule}");
            let summary = found.iter().find(|finding| !finding.summarized.is_empty());
            assert_eq!(summary.map(Finding::count), Some(more).filter(|more| *more > 0), "{rule}");
            let Some(summary) = summary else { continue };
            let s = if more == 1 { "" } else { "s" };
            assert_eq!(summary.title, format!("{} more finding{s} of this rule", grouped(more as u64)));
            let last = found.iter().flat_map(Finding::places).map(|place| place.span).max();
            assert_eq!(summary.others.last().map_or(summary.primary.span, |label| label.span), last.unwrap(), "{rule}");
            let mut places: Vec<_> = found.iter().flat_map(Finding::places).map(|place| place.span).collect();
            places.sort_unstable();
            places.dedup();
            assert_eq!(places.len(), times, "{rule}: every place once");
        }
    }
}

/// The report about one file with both kinds of findings.
fn report(text: &str, settings: &Settings) -> Report {
    let Checked { sources, findings, .. } = compiled_on(TODAY, text, settings);
    let file = FileReport { name: "example.journey.yaml".to_owned(), result: Ok((sources, findings)) };
    Report { files: vec![file], fails_on: Some(Level::Error), ..Report::default() }
}

#[test]
fn every_format_is_valid_and_does_not_grow_beyond_the_cap() {
    for it in REPETITIONS {
        let all = 3 * FINDINGS.length();
        let reports = [FINDINGS.length() + 2, all].map(|times| report(&it.text(times), &it.settings()));
        for row in FORMATS {
            let printed = reports.each_ref().map(|report| row.print(report, false));
            // Numbers and positions have more digits.
            let [few, many] = printed.each_ref().map(|text| text.len() as f64);
            assert!(many < few * 1.1, "{} of {}: {few} and {many} bytes", row.name, it.rule);
            for text in &printed {
                match row.name {
                    "json" | "sarif" | "gitlab" => assert!(serde_json::from_str::<Value>(text).is_ok(), "{}", row.name),
                    "junit" => assert!(roxmltree::Document::parse(text).is_ok()),
                    _ => {}
                }
            }
        }
        let [_, many] = &reports;
        let Statistics { errors, warnings, fixable, .. } = Statistics::of(many);
        assert_eq!((errors + warnings, fixable), (all, if it.fixable { all } else { 0 }), "{}", it.rule);
        let json: Value = serde_json::from_str(&cjm::findings::json::print(many)).unwrap();
        let counts: u64 = json["diagnostics"].as_array().unwrap().iter().map(|found| found["count"].as_u64().unwrap()).sum();
        assert_eq!(counts as usize, all, "{}", it.rule);
        assert_eq!(json["summary"]["errors"].as_u64().unwrap() + json["summary"]["warnings"].as_u64().unwrap(), counts);
        let sarif: Value = serde_json::from_str(&cjm::findings::sarif::print(many)).unwrap();
        let results = sarif["runs"][0]["results"].as_array().unwrap();
        let counts: u64 = results.iter().map(|result| result["occurrenceCount"].as_u64().unwrap_or(1)).sum();
        assert_eq!(counts as usize, all, "{}", it.rule);
        let prints: std::collections::BTreeSet<String> =
            results.iter().map(|result| result["partialFingerprints"].to_string()).collect();
        assert_eq!(prints.len(), results.len(), "fingerprints are unique");
    }
}

#[test]
fn comments_suppress_findings_that_are_not_listed_as_well() {
    let times = FINDINGS.length() + 500;
    let lines = |comment: &str| {
        let touchpoint = "      - {name: a, emotion: very negative}\n";
        let head = "title: T\nstages:\n  - name: A\n    touchpoints:\n";
        let first = "      - {name: a, emotion: very negative} # cjm: ignore[emotion-word]\n";
        format!("{comment}{head}{first}{}{first}", touchpoint.repeat(times - 2))
    };
    let it = &REPETITIONS[1];
    assert_eq!(total(&it.found(&lines(""))), times - 2);
    assert_eq!(total(&it.found(&lines("# cjm: ignore-file[emotion-word]\n"))), 0);
}

#[test]
fn a_baseline_accepts_findings_that_are_not_listed_as_well() {
    let it = &REPETITIONS[1];
    let times = FINDINGS.length() + 500;
    let known = format!("{} known findings", grouped(times as u64));
    let rules = "[check]\nbaseline = 'known.json'\n[rules]\nemotion-word = 'warn'\n";
    let desk = Desk::with(&[("cjm.toml", rules), ("a.journey.yaml", &it.text(times))]);
    let said = desk.expect(0, &["check", "--select", "emotion-word", "--write-baseline"]);
    assert!(said.contains(&format!("({known} in 1 file)")), "{said}");
    let said = desk.expect(0, &["check", "--select", "emotion-word", "--fail-on", "warning"]);
    assert!(said.contains(&format!("{known} suppressed")), "{said}");
    fs::write(desk.path("a.journey.yaml"), it.text(times + 1)).unwrap();
    let said = desk.expect(1, &["check", "--select", "emotion-word", "--fail-on", "warning"]);
    assert!(
        said.matches("warning[emotion-word]").count() == 1 && said.contains("help: write `-2`"),
        "the new one is listed, not summarized: {said}"
    );
    assert!(!said.contains("more finding") && said.contains(&format!("{known} suppressed")), "{said}");
    // Fixes are made in rounds, so that findings beyond the cap are fixed as well.
    let said = desk.expect(0, &["check", "--select", "emotion-word", "--fix"]);
    assert!(said.contains(&format!("({} emotion-word)", grouped(times as u64 + 1))), "{said}");
}

#[test]
fn suppressed_findings_take_no_place_of_others() {
    let it = &REPETITIONS[1];
    for (ignored, more) in [
        (FINDINGS.length(), 1),
        (FINDINGS.length(), FINDINGS.length()),
        (FINDINGS.length() + 7, FINDINGS.length() + 3),
        (10, FINDINGS.length() + 1),
    ] {
        let [before, after] = it.around;
        let suppressed = it.one.replace('\n', " # cjm: ignore[emotion-word]\n").repeat(ignored);
        let found = it.found(&format!("{before}{suppressed}{}{after}", it.one.repeat(more)));
        let listed = found.iter().filter(|finding| finding.summarized.is_empty()).count();
        assert_eq!((listed, total(&found)), (more.min(FINDINGS.length()), more), "{ignored} {more}");
        assert_eq!(found.len() - listed, usize::from(more > FINDINGS.length()));
        assert!(found.iter().all(|finding| finding.title != "1 more finding of this rule" || more == FINDINGS.length() + 1));
    }
}

#[test]
fn the_cap_is_documented() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md")).unwrap();
    assert!(page.contains(&format!("the first {} in a file are listed", FINDINGS.amount())));
}

#[test]
fn a_shared_file_has_a_cap_of_its_own() {
    let times = FINDINGS.length() + 10;
    let broken = |head: &str| (0..times).fold(head.to_owned(), |text, n| text + &format!("key{n}: 1\n"));
    let world = Memory::new(TODAY)
        .with("a.journey.yaml", broken("title: T\nuse: b.yaml\nstages: [A]\n"))
        .with("b.yaml", broken("personas: [Anna]\n"));
    let checked = compile(&world, "a.journey.yaml", &Settings::default(), None).unwrap();
    for file in [0, 1] {
        let found: Vec<_> = checked.findings.iter().filter(|finding| finding.primary.span.file == file).collect();
        assert_eq!(found.iter().map(|finding| finding.count()).sum::<usize>(), times, "{file}");
        assert_eq!(found.len(), FINDINGS.length() + 1, "{file}");
    }
}

#[test]
fn a_gap_in_the_curves_of_several_personas_is_one_finding() {
    let map = |personas: usize, gaps: usize| {
        let each = |value: &str| (0..personas).map(|n| format!("p{n}: {value}")).collect::<Vec<_>>().join(", ");
        let names = (0..personas).map(|n| format!("P{n}")).map(|name| format!("{{id: {}, name: {name}}}", name.to_lowercase()));
        let full = format!("      - {{name: All, emotion: {{{}}}}}\n", each("1"));
        let gap = "      - {name: One, emotion: {p0: 1}}\n".repeat(gaps);
        let names: Vec<String> = names.collect();
        format!("title: T\npersonas: [{}]\nstages:\n  - name: A\n    touchpoints:\n{full}{gap}{full}", names.join(", "))
    };
    let titles = |personas: usize| {
        let found = compiled_on(TODAY, &map(personas, 2), &only("no-emotion")).findings;
        assert_eq!(found.len(), 2, "{found:#?}");
        found[0].title.clone()
    };
    assert_eq!(titles(2), "this touchpoint has no emotion for `P1`");
    assert_eq!(titles(3), "this touchpoint has no emotion for `P1` and `P2`");
    assert_eq!(titles(5), "this touchpoint has no emotion for `P1`, `P2`, `P3` and `P4`");
    assert_eq!(titles(6), "this touchpoint has no emotion for `P1`, `P2`, `P3` and 2 others");
}
