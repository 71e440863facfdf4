//! Known findings: accepted findings are suppressed, new ones are reported, and comments suppress single findings.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use cjm::baseline::{Baseline, BaselineRun};

use crate::harness::desk::Desk;

/// Two severe pain points without an answer, and one that has one.
const MAP: &str = "\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, pain_points: [{id: late, text: Comes late}], opportunities: [{text: Earlier, addresses: late}]}
      - {name: Compares offers, emotion: 1}
      - name: Calls to ask
        pain_points:
          - {id: queue, text: Queue of 14 minutes, severity: severe}
          - {text: Small print, severity: severe}
";

const RULES: &str = "[rules]\nlens = 'allow'\nstructure = 'allow'\nevidence = 'allow'\nchannels = 'allow'\nblueprint = 'allow'\nupkeep = 'allow'\nexperience = 'allow'\naction = 'allow'\npain-without-opportunity = 'warn'\n[check]\nbaseline = 'known.json'\n";

const BOTH: &str = "\
{
  \"version\": 1,
  \"files\": {
    \"maps/a.journey.yaml\": {
      \"pain-without-opportunity\": {
        \"stages/notice/touchpoints/calls-to-ask/pain_points/queue\": 1,
        \"stages/notice/touchpoints/calls-to-ask/pain_points/small-print\": 1
      }
    }
  }
}
";

/// A desk on which the findings of the map are known.
fn desk() -> Desk {
    let desk = Desk::with(&[("cjm.toml", RULES), ("maps/a.journey.yaml", MAP)]);
    let said = desk.expect(0, &["check", "--write-baseline"]);
    assert!(said.contains("ok  known.json  (2 known findings in 1 file)\n"), "{said}");
    assert_eq!(fs::read_to_string(desk.path("known.json")).unwrap(), BOTH);
    desk
}

fn write(desk: &Desk, text: &str) {
    fs::write(desk.path("maps/a.journey.yaml"), text).unwrap();
}

#[test]
fn known_findings_are_suppressed() {
    let desk = desk();
    let said = desk.expect(0, &["check", "--strict", "--fail-on", "warning"]);
    assert!(said.contains("note: 2 known findings suppressed by known.json\n") && !said.contains("warning"), "{said}");
    // The same entries apply from inside the folder.
    let inside = desk.command(&["check", "--fail-on", "warning"]).current_dir(desk.path("maps")).output().unwrap();
    let said = String::from_utf8(inside.stderr).unwrap();
    assert!(inside.status.success() && said.contains("2 known findings suppressed by ../known.json"), "{said}");
    // Nothing is known without a configuration, or by another file.
    desk.expect(1, &["check", "--no-config", "--fail-on", "warning"]);
    let said = desk.expect(2, &["check", "--baseline", "gone.json"]);
    assert_eq!(said, "error: there is no baseline gone.json; `cjm check --write-baseline` writes it\n");
    // Reports contain new findings.
    let report = String::from_utf8(desk.run(&["check", "--format", "json"]).stdout).unwrap();
    assert!(!report.contains("pain-without-opportunity"), "{report}");
}

#[test]
fn lines_may_move_and_names_change_where_there_is_an_id() {
    let desk = desk();
    for text in [
        format!("# a comment\n\n{MAP}"),
        MAP.replace("  - name: Notice", "  - Before\n  - name: Notice"),
        MAP.replace("      - {name: Gets", "      - Wonders\n      - {name: Gets"),
        MAP.replace("Queue of 14 minutes", "Waits for ages"),
        MAP.replace("stages:", "phases:").replace("touchpoints:", "steps:").replace("pain_points:", "pains:"),
        MAP.replace('\n', "\r\n"),
        format!("\u{feff}{MAP}"),
    ] {
        write(&desk, &text);
        let said = desk.expect(0, &["check", "--fail-on", "warning"]);
        assert!(said.contains("2 known findings"), "{text}\n{said}");
    }
}

#[test]
fn new_findings_are_reported_and_fixed_ones_are_outdated() {
    let desk = desk();
    write(&desk, &format!("{MAP}          - {{text: Lost in the menu, severity: severe}}\n"));
    let said = desk.expect(1, &["check", "--format", "short", "--fail-on", "warning"]);
    assert!(said.contains("maps/a.journey.yaml:11:20: warning: ") && said.matches("warning: ").count() == 1, "{said}");
    // A second one with the same name is also new.
    write(&desk, &format!("{MAP}          - {{text: Small print, severity: severe}}\n"));
    let said = desk.expect(1, &["check", "--format", "short", "--fail-on", "warning"]);
    assert!(said.contains("maps/a.journey.yaml:11:20: warning: ") && said.matches("warning: ").count() == 1, "{said}");
    // Mended.
    write(&desk, &MAP.replace("Small print, severity: severe", "Small print, severity: minor"));
    let said = desk.expect(0, &["check", "--fail-on", "warning"]);
    let way = "stages/notice/touchpoints/calls-to-ask/pain_points/small-print";
    let line = "warning: 1 entry is outdated in known.json; `cjm check --write-baseline` removes what is fixed:\n";
    assert!(
        said.contains(line) && said.contains(&format!("\n  maps/a.journey.yaml: pain-without-opportunity: {way}\n")),
        "{said}"
    );
    desk.expect(1, &["check", "--strict"]);
    desk.expect(0, &["check", "--write-baseline"]);
    let fewer = BOTH.replace(",\n        \"stages/notice/touchpoints/calls-to-ask/pain_points/small-print\": 1", "");
    assert_eq!(fs::read_to_string(desk.path("known.json")).unwrap(), fewer);
    desk.expect(0, &["check", "--strict"]);
}

#[test]
fn entries_of_what_is_not_checked_stay() {
    let desk = desk();
    fs::write(desk.path("maps/b.journey.yaml"), MAP).unwrap();
    desk.expect(0, &["check", "--write-baseline", "maps/b.journey.yaml"]);
    let all = fs::read_to_string(desk.path("known.json")).unwrap();
    assert!(all.contains("maps/a.journey.yaml") && all.contains("maps/b.journey.yaml"), "{all}");
    // Entries of a rule that is not checked stay, and are not outdated.
    for options in [&["--ignore", "action"][..], &["--select", "no-persona"]] {
        let said = String::from_utf8(desk.run(&[&["check"], options].concat()).stderr).unwrap();
        assert!(!said.contains("outdated"), "{said}");
    }
    desk.expect(0, &["check", "--write-baseline", "--ignore", "action"]);
    assert_eq!(fs::read_to_string(desk.path("known.json")).unwrap(), all);
    // Neither does a file that cannot be read.
    write(&desk, "title: T\nstages: [\n");
    let said = desk.expect(1, &["check"]);
    assert!(said.contains("unclosed-bracket") && !said.contains("outdated"), "{said}");
    let said = desk.expect(1, &["check", "--write-baseline"]);
    assert!(said.contains("unclosed-bracket"), "{said}");
    assert_eq!(fs::read_to_string(desk.path("known.json")).unwrap(), all);
    // But a file that is gone does.
    fs::remove_file(desk.path("maps/a.journey.yaml")).unwrap();
    let said = desk.expect(0, &["check"]);
    assert!(said.contains("2 entries are outdated"), "{said}");
    desk.expect(0, &["check", "--write-baseline"]);
    assert!(!fs::read_to_string(desk.path("known.json")).unwrap().contains("maps/a.journey.yaml"));
}

#[test]
fn a_baseline_is_written_where_it_is_asked_for() {
    let desk = Desk::with(&[("maps/a.journey.yaml", MAP), ("own/cjm.toml", ""), ("own/b.journey.yaml", MAP)]);
    let said = desk.expect(0, &["check", "--write-baseline", "maps"]);
    assert!(said.contains("ok  cjm.baseline.json  ("), "{said}");
    assert!(said.contains("note: to use it, write `baseline = \"cjm.baseline.json\"` under `[check]` in cjm.toml"), "{said}");
    desk.expect(0, &["check", "--write-baseline", "own"]);
    assert!(desk.path("own/cjm.baseline.json").is_file(), "beside the configuration");
    desk.expect(0, &["check", "--write-baseline", "--baseline", "deep/er/x.json", "maps"]);
    assert!(fs::read_to_string(desk.path("deep/er/x.json")).unwrap().contains("\"../../maps/a.journey.yaml\""));
    desk.expect(0, &["check", "--baseline", "deep/er/x.json", "--fail-on", "warning", "maps"]);
}

#[test]
fn a_damaged_baseline_is_an_error() {
    let desk = desk();
    for (text, why) in [
        ("", "it is empty"),
        (" \n", "it is empty"),
        ("{", "it is cut off"),
        ("[]", "unexpected content at line 1, column 2"),
        ("{\"version\": 2, \"files\": {}}", "it has version 2, and this program reads version 1"),
        ("{\"version\": 2, \"maps\": []}", "it has version 2, and this program reads version 1"),
        ("{\"version\": 1}", "unexpected content at line 1, column 14"),
        ("{\"version\": 1, \"files\": {\"a\": {\"b\": {\"c\": -1}}}}", "unexpected content at line 1, column 44"),
        ("{\"\\u001b[31m\": 1}", "unexpected content at line 1, column 13"),
        ("\u{0}", "it is not JSON from line 1, column 1 on"),
    ] {
        fs::write(desk.path("known.json"), text).unwrap();
        let said = desk.expect(2, &["check"]);
        let help = "delete it and type `cjm check --write-baseline` to begin again";
        assert_eq!(said, format!("error: known.json is not a valid baseline: {why}; {help}\n"), "{text:?}");
    }
}

#[test]
fn any_count_is_a_count() {
    // Two names of one rule, and another rule.
    let most = usize::MAX;
    let rules =
        format!("\"unsaid-hand-off\": {{\"a\": {most}}}, \"unsaid-handoff\": {{\"a\": {most}}}, \"no-goal\": {{\"\": {most}}}");
    let text = format!("{{\"version\": 1, \"files\": {{\"a.journey.yaml\": {{{rules}}}}}}}");
    let baseline = Baseline::empty(PathBuf::new(), false).read(text.as_bytes()).unwrap();
    let updated = baseline.updated(BaselineRun::of(&[], true), &BTreeSet::new());
    assert_eq!(updated.findings, most);
    assert_eq!(updated.text.matches(&most.to_string()).count(), 2, "{}", updated.text);
}

/// An endless file is not read to its end.
#[cfg(target_os = "linux")]
#[test]
fn a_baseline_has_an_end() {
    let desk = desk();
    let said = desk.expect(2, &["check", "--baseline", "/dev/zero"]);
    assert_eq!(said, "error: /dev/zero is not a valid baseline: it is a device, not a file\n");
    std::fs::File::create(desk.path("large.json")).unwrap().set_len(1 << 40).unwrap();
    let said = desk.expect(2, &["check", "--baseline", "large.json"]);
    assert_eq!(said, "error: large.json is not a valid baseline: it is larger than 64 MiB, the limit `baseline-bytes`\n");
}

#[cfg(unix)]
#[test]
fn a_configured_baseline_lies_in_the_project() {
    let desk = Desk::with(&[("in/cjm.toml", RULES), ("in/a.journey.yaml", MAP), ("out/known.json", BOTH)]);
    std::os::unix::fs::symlink("../out/known.json", desk.path("in/known.json")).unwrap();
    for more in [&[][..], &["--write-baseline"]] {
        let said = desk.expect(2, &[&["check", "in"], more].concat());
        assert!(said.contains("`baseline` of in/cjm.toml leads out of the project"), "{said}");
    }
    assert_eq!(fs::read_to_string(desk.path("out/known.json")).unwrap(), BOTH);
}

/// Whether the finding about the queue is reported.
fn is_reported(desk: &Desk) -> bool {
    let output = desk.run(&["check", "--no-config", "--select", "pain-without-opportunity,upkeep", "--format", "short"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    assert!(!said.contains("-suppression"), "{said}");
    said.contains("[pain-without-opportunity]")
}

#[test]
fn comments_suppress_findings_in_every_notation() {
    let pain = "{text: Queue, severity: severe}";
    let head = "title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: Calls\n";
    for (told_there, text) in [
        (true, format!("{head}        pain_points: [{pain}]\n")),
        (false, format!("{head}        pain_points: [{pain}]  # cjm: ignore[pain-without-opportunity]\n")),
        (false, format!("{head}        # cjm: ignore[pain-without-opportunity]\n        pain_points: [{pain}]\n")),
        (
            false,
            format!(
                "{head}        pain_points:\n          # cjm: ignore[pain-without-opportunity] it has to stay\n          - {pain}\n"
            ),
        ),
        (false, format!("{head}        pain_points: [\n          # cjm: ignore[pain-without-opportunity]\n          {pain}]\n")),
        (false, format!("# cjm: ignore-file[pain-without-opportunity]\n{head}        pain_points: [{pain}]\n")),
        (
            false,
            format!(
                "{head}        pain_points: [&p {pain}]  # cjm: ignore[pain-without-opportunity]\n      - {{name: Waits, pain_points: [*p]}}\n      - {{name: Gets it, pain_points: [{{id: late, text: Comes late}}], opportunities: [{{text: Earlier, addresses: late}}]}}\n"
            ),
        ),
    ] {
        for text in [text.clone(), text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
            let desk = Desk::with(&[("a.journey.yaml", &text)]);
            assert_eq!(is_reported(&desk), told_there, "{text}");
        }
    }
}

#[test]
fn a_comment_for_a_rule_that_is_not_asked_is_not_unused() {
    let text = MAP.replace("severity: severe}", "severity: minor}  # cjm: ignore[pain-without-opportunity]");
    let desk = Desk::with(&[("a.journey.yaml", &text)]);
    let is_reported = |more: &[&str]| {
        let arguments = [&["check", "--format", "short"], more].concat();
        String::from_utf8(desk.run(&arguments).stderr).unwrap().matches("[unused-suppression]").count()
    };
    assert_eq!(is_reported(&[]), 2);
    assert_eq!(is_reported(&["--ignore", "action"]), 0);
    assert_eq!(is_reported(&["--select", "upkeep"]), 0);
    fs::write(desk.path("cjm.toml"), "[rules]\naction = 'allow'\n").unwrap();
    assert_eq!(is_reported(&[]), 0);
}

#[test]
fn a_comment_in_a_shared_file_applies_to_it() {
    let journey = "title: T\nuse: shared.yaml\nstages: [{name: A, touchpoints: [{name: B, emotion: 1}]}]\n";
    let persona = "personas:\n  - name: \"\\u200b\"\n";
    let found = |journey: &str, shared: &str| {
        let desk = Desk::with(&[("a.journey.yaml", journey), ("shared.yaml", shared)]);
        let said = String::from_utf8(desk.run(&["check", "--format", "short", "a.journey.yaml"]).stderr).unwrap();
        (said.matches("[invisible-name]").count(), said.matches("-suppression]").count())
    };
    assert_eq!(found(journey, persona), (1, 0));
    assert_eq!(found(journey, &persona.replace("\"\n", "\"  # cjm: ignore[invisible-name]\n")), (0, 0));
    assert_eq!(found(journey, &format!("# cjm: ignore-file[invisible-name]\n{persona}")), (0, 0));
    // It may be there for another journey.
    assert_eq!(found(journey, "# cjm: ignore-file[invisible-name]\npersonas: [Ann]\n"), (0, 0));
    assert_eq!(found(journey, &format!("# cjm: ignore-file[invisible-nam]\n{persona}")), (1, 1));
    // It does not apply to the journey; the journey's own comment applies to both.
    let blank = journey.replace("name: A", "name: \"\\u200b\"");
    assert_eq!(found(&blank, "# cjm: ignore-file[invisible-name]\npersonas: [Ann]\n"), (1, 0));
    assert_eq!(found(&format!("# cjm: ignore-file[invisible-name]\n{journey}"), persona), (0, 0));
}
