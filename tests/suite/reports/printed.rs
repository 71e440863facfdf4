//! Reports as the program prints them.

use std::process::Output;

use cjm::findings::{FORMATS, inert};
use serde_json::Value;

use super::sarif::sarif_validator;
use super::{commands, hostile, is_command};
use crate::harness::desk::{Desk, PLAIN, WRONG};

pub(super) fn texts(output: &Output) -> (String, String) {
    (String::from_utf8(output.stdout.clone()).unwrap(), String::from_utf8(output.stderr.clone()).unwrap())
}

#[test]
fn machines_read_standard_output_and_people_standard_error() {
    let desk = Desk::with(&[("bad.journey.yaml", WRONG), ("good.journey.yaml", PLAIN)]);
    for row in FORMATS {
        let output = desk.run(&["check", "--format", row.name]);
        let (out, said) = texts(&output);
        assert_eq!(output.status.code(), Some(1), "{}", row.name);
        assert_eq!(out.is_empty(), row.is_message(), "{}: {out}", row.name);
        assert_eq!(said.is_empty(), !row.is_message(), "{}: {said}", row.name);
        assert!(format!("{out}{said}").contains("unknown-key"), "{}", row.name);
        let other = texts(&desk.run(&["check", "--diagnostics", row.name]));
        assert_eq!(other, (out.clone(), said), "{}: both options are one", row.name);

        let output = desk.run(&["check", "--format", row.name, "-o", "out/report"]);
        // One line for the log of a CI run, whose report is elsewhere.
        assert_eq!(texts(&output), (String::new(), "out/report: 1 error in 2 files\n".to_owned()), "{}", row.name);
        let written = std::fs::read_to_string(desk.path("out/report")).unwrap();
        assert!(written == out || row.is_message(), "{}", row.name);
        assert!(written.contains("unknown-key"), "{}", row.name);
    }
}

#[test]
fn the_number_of_threads_changes_no_report() {
    let names: Vec<String> = (0..24).map(|n| format!("{n:02}.journey.yaml")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), WRONG)).collect();
    let desk = Desk::with(&files);
    for row in FORMATS {
        let report = |jobs| texts(&desk.run(&["check", "--format", row.name, "--jobs", jobs]));
        assert_eq!(report("1"), report("5"), "{}", row.name);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_in_every_report() {
    let desk = Desk::with(&[("a.journey.yaml", PLAIN)]);
    for row in FORMATS {
        let output = desk.run(&["check", "--format", row.name, "a.journey.yaml", "missing.yaml"]);
        assert_eq!(output.status.code(), Some(2), "{}", row.name);
        let (out, said) = texts(&output);
        assert!(said.contains("cannot read missing.yaml"), "{}", row.name);
        assert!(row.is_message() || out.contains("missing.yaml"), "{}: {out}", row.name);
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_are_as_harmless_as_their_texts() {
    let desk = Desk::with(&[]);
    let mut names = Vec::new();
    for (n, text) in hostile().iter().enumerate().filter(|(_, text)| text.len() < 100 && !text.contains('\0')) {
        let name = format!("{}{n}.journey.yaml", text.replace('/', "_"));
        std::fs::write(desk.path(&name), WRONG).unwrap();
        names.push(name);
    }
    assert!(names.len() > 15);
    for row in FORMATS {
        let output = desk.run(&["check", "--format", row.name]);
        let (out, said) = texts(&output);
        let unsafe_char =
            |char: char| (char.is_control() && char != '\n') || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!out.contains(unsafe_char) && !said.contains(unsafe_char), "{}", row.name);
        let shown = if row.name == "github" { &said } else { &out };
        assert!(!format!("{shown}{said}").lines().any(is_command), "{}", row.name);
        assert_eq!(inert(&said), said, "{}", row.name);
        match row.name {
            "github" => assert_eq!(commands(&out).len(), 11, "{out}"),
            "sarif" => {
                let sarif: Value = serde_json::from_str(&out).unwrap();
                assert!(sarif_validator().is_valid(&sarif));
            }
            "junit" => {
                roxmltree::Document::parse(&out).unwrap();
            }
            "gitlab" | "json" => {
                let _: Value = serde_json::from_str(&out).unwrap();
            }
            "human" | "short" | "markdown" => {}
            other => panic!("no test reads {other}"),
        }
    }
}

#[test]
fn render_reports_to_machines_as_well() {
    let desk = Desk::with(&[("bad.journey.yaml", WRONG), ("good.journey.yaml", PLAIN)]);
    let output = desk.run(&["render", "--diagnostics", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["summary"]["errors"], 1);
    assert!(desk.files().contains(&"good.journey.svg".to_owned()));
    let said = desk.expect(2, &["render", "good.journey.yaml", "-o", "-", "--diagnostics", "json"]);
    assert!(said.contains("both"), "{said}");
}

#[test]
fn statistics_count_by_rule() {
    let desk = Desk::with(&[("a.journey.yaml", WRONG), ("b.journey.yaml", WRONG), ("c.journey.yaml", PLAIN)]);
    let (out, said) = texts(&desk.run(&["check", "--statistics"]));
    assert_eq!(said, "");
    assert!(out.starts_with("2  error    unknown-key  "), "{out}");
    assert!(out.ends_with("2 findings in 3 files\n"), "{out}");
    let (out, _) = texts(&desk.run(&["check", "--statistics", "--format", "json"]));
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&json["files"], &json["errors"]), (&3.into(), &2.into()));
    assert_eq!((&json["statistics"][0]["name"], &json["statistics"][0]["files"]), (&"unknown-key".into(), &2.into()));
    assert!(desk.expect(2, &["check", "--statistics", "--format", "sarif"]).contains("--statistics"));
}

#[test]
fn many_findings_are_summed_up_and_a_handful_is_not() {
    let five = "title: T\nstages: [S]\nkey1: x\nkey2: x\nkey3: x\nkey4: x\nkey5: x\n".to_owned();
    let seven = format!("{five}scale: 9\nkey8: x\n");
    let desk = Desk::with(&[("a.journey.yaml", &five)]);
    assert!(!desk.expect(1, &["check"]).contains("by rule"));
    let desk = Desk::with(&[("a.journey.yaml", &five), ("b.journey.yaml", &seven)]);
    let said = desk.expect(1, &["check"]);
    let end = said.split("by rule\n").nth(1).unwrap_or_else(|| panic!("{said}"));
    assert!(end.starts_with("  11  unknown-key\n   1  "), "{end}");
    assert!(end.contains("by file\n  7  b.journey.yaml\n  5  a.journey.yaml\n2 journeys: 2 files with errors"), "{end}");
    assert!(!desk.expect(1, &["check", "-q"]).contains("by rule"));
}
