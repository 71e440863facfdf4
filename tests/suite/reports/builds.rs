//! Reports for build servers: GitHub, GitLab, `JUnit`.

use std::collections::BTreeSet;

use cjm::findings::{FileReport, Level, Report, inert};
use cjm::source::{Source, Sources};
use serde_json::Value;

use super::{commands, full_of, hostile, print, span};
use crate::findings::rule;
use crate::harness::desk::{Desk, WRONG};

#[test]
fn build_servers_find_no_command_in_the_middle_of_a_line() {
    for (text, expected) in [
        ("a ##[error]b", "a ##\u{fffd}error]b"),
        ("##vso[x]", "##vso\u{fffd}x]"),
        ("###[x] # ##", "###\u{fffd}x] # ##"),
        ("## [x] #[y] ##z", "## [x] #[y] ##z"),
        ("####teamcity[##[", "####teamcity\u{fffd}##\u{fffd}"),
    ] {
        assert_eq!(inert(text), expected);
    }
}

#[test]
fn github_gets_one_escaped_command_per_finding() {
    for text in hostile() {
        let report = full_of(&text);
        let out = print(&report, "github");
        let commands = commands(&out);
        assert_eq!(commands.len(), 4, "{text:?}: {out}");
        assert_eq!(out.lines().count(), 4, "{text:?}: {out}");
        let names: Vec<&str> = commands.iter().map(|(name, ..)| name.as_str()).collect();
        assert_eq!(names, ["error", "error", "warning", "warning"], "{text:?}");
        for (_, properties, message) in &commands {
            let keys: BTreeSet<&str> = properties.iter().map(|(key, _)| key.as_str()).collect();
            assert_eq!(keys.len(), properties.len(), "{text:?}");
            let known = ["title", "file", "line", "endLine", "col", "endColumn"];
            assert!(keys.iter().all(|key| known.contains(key)) && keys.contains("file"), "{text:?}: {keys:?}");
            assert!(!message.contains(['\n', '\r']), "{text:?}");
        }
        let line = &commands[1].1.iter().find(|(key, _)| key == "line").unwrap().1;
        assert_eq!(line, "2", "{text:?}");
    }
}

#[test]
fn github_gets_a_notice_about_omitted_findings() {
    let sources = Sources::new(Source { name: "a.yaml".to_owned(), text: "title: T\n".to_owned() });
    let mut found = vec![rule("unknown-key").at(span(0, 1), "e"); 13];
    found.extend(vec![rule("curly-quotes").at(span(0, 1), "w"); 12]);
    let file = FileReport { name: "a.yaml".to_owned(), result: Ok((sources, found)) };
    let out = print(&Report { files: vec![file], ..Report::default() }, "github");
    let commands = commands(&out);
    let count = |name: &str| commands.iter().filter(|command| command.0 == name).count();
    assert_eq!((count("error"), count("warning"), count("notice")), (10, 10, 1));
    assert!(commands.last().unwrap().2.starts_with("5 more findings are not shown here"), "{out}");
}

#[test]
fn gitlab_gets_what_it_documents() {
    for text in hostile() {
        let issues: Value = serde_json::from_str(&print(&full_of(&text), "gitlab")).unwrap();
        let issues = issues.as_array().unwrap();
        assert_eq!(issues.len(), 4);
        let mut prints = BTreeSet::new();
        for issue in issues {
            assert!(issue["description"].as_str().is_some_and(|text| !text.is_empty()));
            assert!(issue["check_name"].is_string());
            assert!(["info", "minor", "major", "critical", "blocker"].contains(&issue["severity"].as_str().unwrap()));
            assert!(!issue["location"]["path"].as_str().unwrap().starts_with("./"));
            let location = &issue["location"];
            assert!(location["lines"]["begin"].as_u64().unwrap() >= 1);
            assert_eq!(location["lines"]["begin"], location["positions"]["begin"]["line"]);
            assert!(location["positions"]["begin"]["column"].as_u64().unwrap() >= 1);
            assert!(prints.insert(issue["fingerprint"].as_str().unwrap().to_owned()));
        }
    }
    assert_eq!(print(&Report::default(), "gitlab"), "[]\n");
}

#[test]
fn junit_is_xml_and_counts_right() {
    for text in hostile() {
        let report = full_of(&text);
        let out = print(&report, "junit");
        let document = roxmltree::Document::parse(&out).unwrap_or_else(|error| panic!("{error} of {text:?}:\n{out}"));
        let count = |name: &str| document.descendants().filter(|node| node.has_tag_name(name)).count();
        let root = document.root_element();
        assert_eq!(root.attribute("tests"), Some("4"));
        assert_eq!((root.attribute("failures"), count("failure")), (Some("1"), 1), "warnings do not fail this run");
        assert_eq!((root.attribute("errors"), count("error")), (Some("1"), 1));
        assert_eq!((count("testsuite"), count("testcase"), count("system-out")), (2, 4, 2));
        let known = ["testsuites", "testsuite", "testcase", "failure", "error", "system-out"];
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            assert!(known.contains(&node.tag_name().name()), "{text:?}");
        }
        let allowed = |char: char| matches!(char, '\n' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        assert!(out.chars().all(allowed), "{text:?}");
    }
    let whole = print(&Report { fails_on: Some(Level::Warning), ..full_of("x") }, "junit");
    assert!(whole.contains("failures=\"3\""), "{whole}");
}

#[test]
fn build_servers_get_paths_from_the_root_of_the_repository() {
    let desk = Desk::with(&[("team/maps/a.journey.yaml", WRONG)]);
    std::fs::create_dir(desk.path(".git")).unwrap();
    let absolute = desk.path("team/maps/a.journey.yaml").canonicalize().unwrap();
    for path in
        ["maps/a.journey.yaml", "./maps/../maps/a.journey.yaml", "../team/maps/a.journey.yaml", absolute.to_str().unwrap()]
    {
        for (format, expected) in [
            ("github", "file=team/maps/a.journey.yaml,"),
            ("gitlab", "\"path\": \"team/maps/a.journey.yaml\""),
            ("sarif", "\"uri\": \"team/maps/a.journey.yaml\""),
            ("markdown", "#### `team/maps/a.journey.yaml`"),
        ] {
            let output = desk.command(&["check", "--format", format, path]).current_dir(desk.path("team")).output().unwrap();
            let out = String::from_utf8(output.stdout).unwrap();
            assert!(out.contains(expected), "{path} as {format}: {out}");
        }
    }
}

#[test]
fn the_summary_of_a_step_gets_the_report_while_there_is_room() {
    let desk = Desk::with(&[("a.journey.yaml", WRONG), ("summary.md", "before\n")]);
    let run = |format: &str| {
        let output = desk.command(&["check", "--format", format]).env("GITHUB_STEP_SUMMARY", desk.path("summary.md")).output();
        assert_eq!(output.unwrap().status.code(), Some(1));
        std::fs::read_to_string(desk.path("summary.md")).unwrap()
    };
    assert_eq!(run("json"), "before\n");
    let summary = run("github");
    assert!(summary.starts_with("before\n### Customer journeys: 1 error in 1 file\n"), "{summary}");
    let full = "x".repeat(1024 * 1024 - 10);
    std::fs::write(desk.path("summary.md"), &full).unwrap();
    assert_eq!(run("github"), full);
}
