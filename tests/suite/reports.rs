//! Findings in every format: complete, valid, and with all text of files escaped.

use std::collections::BTreeSet;
use std::process::Output;

use cjm::findings::{FORMATS, FileReport, Level, Report, format as named, inert};
use cjm::source::{Source, Sources, Span};
use serde_json::Value;

use crate::cli::{Desk, PLAIN, WRONG};
use crate::findings::rule;

/// Hostile texts for keys, values and file names.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "\u{1b}[2J\u{1b}]0;owned\u{7}",
        "\u{9b}31m\u{90}q\u{9c}",
        "\u{202e}gnp\u{2066}\u{2069}\u{200f}\u{61c}",
        "a\nb\r\nc\u{2028}d\u{2029}e\u{85}f",
        "::error::forged",
        "\n::error file=x::forged",
        "  ::set-output name=a::b",
        "##[error]forged ##vso[task.complete result=Failed]",
        "%0A::error::forged%0D%25%3A%2C",
        "a,line=1::x",
        "<!-- hidden --><script>alert(1)</script>",
        "<img src=x onerror=alert(1)> <b>bold</b> &amp; &#64;",
        "a | b | c\n|---|---|",
        "@octocat @org/team team@example.com",
        "#12 owner/repo#12 GH-12 !12 $12 ~label %milestone &3",
        "0123456789abcdef0123456789abcdef01234567 deadbeef",
        "https://evil.example/x www.evil.example [a](https://evil.example) ![i](x.png) [0](1)",
        "]]> <![CDATA[ <?xml ?> <!DOCTYPE a>",
        "`` ` ``` ```` a`b",
        "*a* _b_ ~~c~~ # d\n- e\n1. f :smile: $x$ \\@user",
        "\0\u{b}\u{c}\u{7f}\u{fffe}\u{ffff}\u{feff}",
        "{0} {{1}} [2](3)",
        "\u{e0041}\u{fff9}a\u{fffb}",
    ]
    .map(str::to_owned)
    .into();
    texts.push("k".repeat(10_000));
    texts.push("| @a <b> ".repeat(1_000));
    texts
}

fn span(start: usize, end: usize) -> Span {
    Span { file: 0, start: start as u32, end: end as u32 }
}

/// A report with a text in every possible place.
fn full_of(text: &str) -> Report {
    let lines = format!("title: T\nkey: {}\n{text}\n", text.replace('\n', " "));
    let key = lines.find("key").unwrap();
    let all = span(key, lines.len());
    let found = vec![
        rule("unknown-key").at(span(key, key + 3), text).label(text).help(text).other(span(0, 5), text).edit(all, text),
        rule("curly-quotes").at(all, format!("unknown `{text}`")).fix(span(0, 0), text),
        rule("curly-quotes").at(all, "same place"),
    ];
    let sources = Sources::new(Source { name: text.to_owned(), text: lines });
    Report {
        files: vec![
            FileReport { name: text.to_owned(), result: Ok((sources, found)) },
            FileReport { name: text.to_owned(), result: Err(format!("cannot read {text}: no such file")) },
        ],
        fails_on: Some(Level::Error),
        ..Report::default()
    }
}

fn print(report: &Report, format: &str) -> String {
    named(format).unwrap().print(report, false)
}

#[test]
fn the_table_of_formats_is_sorted_and_complete() {
    assert!(FORMATS.is_sorted_by_key(|row| row.name));
    for row in FORMATS {
        assert_eq!(named(&row.name.to_uppercase()).map(|found| found.name), Some(row.name));
    }
}

#[test]
fn no_format_moves_a_cursor_turns_a_direction_or_commands_a_build_server() {
    for text in hostile() {
        let report = full_of(&text);
        for row in FORMATS {
            let out = row.print(&report, false);
            let unsafe_char = |char: &char| {
                (char.is_control() && *char != '\n')
                    || matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
                    || matches!(char, '\u{e0000}'..='\u{e007f}' | '\u{fff9}'..='\u{fffb}' | '\u{feff}')
            };
            assert_eq!(out.chars().find(unsafe_char), None, "{} of {text:?}", row.name);
            assert!(out.is_empty() || out.ends_with('\n'), "{}", row.name);
            if row.name != "github" {
                let command = out.lines().find(|line| is_command(line));
                assert_eq!(command, None, "{} of {text:?}", row.name);
            }
            if row.is_message() {
                assert_eq!(inert(&out), out, "{} of {text:?}", row.name);
            }
        }
    }
}

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

/// Name, properties and message.
type Command = (String, Vec<(String, String)>, String);

/// Whether a runner of GitHub may take a line for a command; those of names that are none it prints.
fn is_command(line: &str) -> bool {
    line.trim_start().strip_prefix("::").is_some_and(|rest| rest.starts_with(|char: char| char.is_ascii_alphabetic()))
}

/// The commands of a text as a runner of GitHub reads them: name, properties, message, all unescaped.
fn commands(text: &str) -> Vec<Command> {
    let data = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    let property = |text: &str| data(&text.replace("%3A", ":").replace("%2C", ","));
    let lines = text.lines().filter_map(|line| line.trim_start().strip_prefix("::"));
    lines
        .map(|line| {
            let (head, message) = line.split_once("::").expect("a command has two pairs of colons");
            let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
            let pairs = properties.split(',').map(|pair| pair.split_once('=').expect("a property has a value"));
            let pairs = pairs.map(|(key, value)| (key.to_owned(), property(value))).collect();
            (name.to_owned(), pairs, data(message))
        })
        .collect()
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
fn json_contains_exactly_the_findings() {
    for text in hostile() {
        let report = full_of(&text);
        let json: Value = serde_json::from_str(&print(&report, "json")).unwrap();
        assert_eq!(json["schema_version"], 1);
        assert_eq!(json["summary"]["errors"], 1);
        assert_eq!(json["summary"]["warnings"], 2);
        assert_eq!(json["summary"]["fixable"], 1);
        assert_eq!(json["summary"]["unreadable"], 1);
        let first = &json["diagnostics"][0];
        for place in [&first["title"], &first["label"], &first["help"], &first["file"], &first["others"][0]["label"]] {
            assert_eq!(place, &Value::String(text.clone()));
        }
        assert_eq!(first["edits"][0]["replacement"], Value::String(text.clone()));
        assert_eq!(first["start"], serde_json::json!({"line": 2, "column": 1, "byte": 9}));
        assert_eq!(first["end"], serde_json::json!({"line": 2, "column": 4, "byte": 12}));
        assert_eq!((&first["safe"], &json["diagnostics"][1]["safe"]), (&Value::Bool(false), &Value::Bool(true)));
        assert_eq!(json["files"].as_array().unwrap().len(), 2);
        assert!(json["files"][1]["error"].as_str().unwrap().starts_with("cannot read"));
    }
}

fn sarif_validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(include_str!("schemas/sarif-2.1.0.json")).unwrap();
    jsonschema::draft4::options().should_validate_formats(true).build(&schema).unwrap()
}

#[test]
fn sarif_conforms_to_the_standard() {
    let validator = sarif_validator();
    assert!(!validator.is_valid(&serde_json::json!({"version": "2.1.0"})), "the schema says something");
    let wrong = serde_json::json!({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "cjm", "rule": []}}}]});
    assert!(!validator.is_valid(&wrong), "the schema says something of what lies deep inside");
    let mut reports: Vec<Report> = hostile().iter().map(|text| full_of(text)).collect();
    reports.push(Report::default());
    for report in reports {
        let sarif: Value = serde_json::from_str(&print(&report, "sarif")).unwrap();
        let faults: Vec<String> = validator.iter_errors(&sarif).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        let run = &sarif["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        for result in run["results"].as_array().unwrap() {
            let index = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
            let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte);
            assert!(uri.bytes().all(plain) && !uri.starts_with("//"), "{uri}");
            let message = result["message"]["text"].as_str().unwrap();
            assert!(!message.contains("]("), "a viewer would see a link: {message}");
        }
    }
}

/// The same file with additional lines before and between the findings.
fn moved(lines: &[&str], before: &str) -> Report {
    let text = format!("{before}{}", lines.join("\n"));
    let mut found = Vec::new();
    for (at, _) in text.match_indices("bad") {
        found.push(rule("unknown-key").at(span(at, at + 3), "unknown"));
    }
    let sources = Sources::new(Source { name: "maps/a.yaml".to_owned(), text });
    Report { files: vec![FileReport { name: "maps/a.yaml".to_owned(), result: Ok((sources, found)) }], ..Report::default() }
}

#[test]
fn fingerprints_stay_while_lines_move_and_no_two_are_the_same() {
    let gitlab = |report: &Report| -> Vec<String> {
        let issues: Value = serde_json::from_str(&print(report, "gitlab")).unwrap();
        issues.as_array().unwrap().iter().map(|issue| issue["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let sarif = |report: &Report| -> Vec<String> {
        let sarif: Value = serde_json::from_str(&print(report, "sarif")).unwrap();
        let results = sarif["runs"][0]["results"].as_array().unwrap().clone();
        results.iter().map(|result| result["partialFingerprints"]["cjm/v1"].as_str().unwrap().to_owned()).collect()
    };
    for prints in [&gitlab as &dyn Fn(&Report) -> Vec<String>, &sarif] {
        let first = prints(&moved(&["bad: 1", "bad: 2", "x", "bad: 1"], ""));
        assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), 3);
        assert_eq!(prints(&moved(&["", "bad: 1", "y", "  bad: 2", "bad: 1"], "# a\n\n")), first);
        assert_ne!(prints(&moved(&["bad: 3"], ""))[0], first[0]);
    }
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

/// A line of Markdown without its code spans.
fn without_code(line: &str) -> String {
    let mut parts = line.split('`');
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut inside = true;
    for part in parts {
        if !inside {
            out.push_str(part);
        }
        inside = !inside;
    }
    assert!(!inside || !line.contains('`') || line.matches('`').count().is_multiple_of(2), "code without an end: {line}");
    out
}

#[test]
fn markdown_contains_no_active_text() {
    for text in hostile() {
        let out = print(&full_of(&text), "markdown");
        for line in out.lines() {
            let heading = line.starts_with("### Customer journeys: ") || line.starts_with("#### `");
            let own = ["- **error**", "- warning, ", "| rule |", "|---|", "| `"].iter().any(|start| line.starts_with(start));
            assert!(line.is_empty() || heading || own, "{text:?}: {line}");
            let rest = without_code(line.trim_start_matches(['#', '-', ' ']).trim_start_matches("**error**"));
            if line.starts_with('|') {
                assert_eq!(line.matches('|').count(), 5, "{text:?}: {line}");
            } else {
                let active = rest.chars().find(|char| "@#<>[]&*_~|\\$/{}=+^".contains(*char));
                assert_eq!(active, None, "{text:?}: {line}");
            }
            for address in ["www.", "://", "GH-", "deadbeef", ":smile:"] {
                assert!(!rest.contains(address), "{text:?}: {line}");
            }
            let commit = |word: &str| word.len() >= 7 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(!rest.split(|char: char| !char.is_alphanumeric()).any(commit), "{text:?}: {line}");
        }
        assert!(out.len() < 61 * 1024, "{} bytes", out.len());
    }
}

#[test]
fn markdown_fits_into_a_comment_and_counts_omitted_findings() {
    let sources = Sources::new(Source { name: "a.yaml".to_owned(), text: "title: T\n".to_owned() });
    let found = vec![rule("unknown-key").at(span(0, 1), "w".repeat(300)); 1_000];
    let file = FileReport { name: "a.yaml".to_owned(), result: Ok((sources, found)) };
    let out = print(&Report { files: vec![file], ..Report::default() }, "markdown");
    assert!(out.len() < 61 * 1024);
    let shown = out.lines().filter(|line| line.starts_with("- ")).count();
    assert!(out.ends_with(&format!("{} more are not shown here; `cjm check` lists all.\n", 1_000 - shown)), "{shown}");
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

fn texts(output: &Output) -> (String, String) {
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
        assert_eq!(texts(&output), (String::new(), String::new()), "{}", row.name);
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
