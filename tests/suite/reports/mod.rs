//! Findings in every format: complete, valid, and with all text of files escaped.

mod builds;
mod printed;
mod sarif;

use std::collections::BTreeSet;

use cjm::findings::{FORMATS, FileReport, Level, Report, format as named, inert};
use cjm::source::{Source, Sources, Span};
use serde_json::Value;

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
    assert!(
        out.ends_with(&format!("{} more are not shown here; `cjm check --format short` lists them.\n", 1_000 - shown)),
        "{shown}"
    );
}
