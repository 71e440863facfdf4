//! `cjm fmt`: only the form changes, formatting is idempotent, and unverified results are not written.

mod names;
mod second_parser;
mod wild_yaml;

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use cjm::fmt::{FormatRefusal, format};
use cjm::model::Journey;
use cjm::parse::syntax::{YamlPart, YamlPartKind, outline};
use cjm::source::{Source, Sources, Span};
use proptest::prelude::*;
use wild_yaml::WildYaml;

use crate::generate;
use crate::harness::desk::{Desk, SMALL, WRONG};

fn plain(text: &str) -> String {
    format(text, &[]).unwrap_or_else(|refusal| panic!("{refusal} in\n{text}"))
}

fn read(text: &str) -> Option<Journey> {
    cjm::parse::parse(&Sources::new(Source { name: "a.journey.yaml".to_owned(), text: text.to_owned() })).0
}

/// As `cjm fmt` does: with the documented names of keys.
fn whole(text: &str) -> String {
    let journey = read(text).unwrap_or_else(|| panic!("no journey:\n{text}"));
    let names: Vec<(Span, &'static str)> =
        journey.written.synonyms.iter().map(|synonym| (synonym.written.span, synonym.key)).collect();
    format(text, &names).unwrap_or_else(|refusal| panic!("{refusal} in\n{text}"))
}

fn examples() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut found: Vec<_> = files.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect();
    found.sort();
    assert!(found.len() > 8);
    found
}

/// The parts of a text without their positions, in the test's own notation.
fn contents(text: &str) -> Vec<String> {
    let describe = |part: &YamlPart| {
        let what = match &part.kind {
            YamlPartKind::Word { text, plain } => format!("word {plain} {text}"),
            YamlPartKind::Repeat(id) => format!("repeat {id}"),
            YamlPartKind::List { .. } => "list".to_owned(),
            YamlPartKind::Map { .. } => "map".to_owned(),
            YamlPartKind::End => "end".to_owned(),
            YamlPartKind::Comment { text, position } => format!("comment {position:?} {text}"),
            YamlPartKind::Document => "document".to_owned(),
        };
        format!("{what} {:?} {:?}", part.anchor, part.tag)
    };
    outline(text).unwrap().iter().map(describe).collect()
}

#[test]
fn the_examples_are_formatted() {
    for (name, text) in examples() {
        assert!(plain(&text) == text, "{name} is not formatted: cjm fmt examples");
    }
    let desk = Desk::with(&[]);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    assert!(desk.expect(0, &["fmt", "--check", folder]).contains("0 not formatted"));
}

#[test]
fn one_style_for_everything() {
    for (before, after) in [
        ("title:   T\n\n\n\nstages:\n- A\n-   B   \n", "title: T\n\nstages:\n  - A\n  - B\n"),
        ("a:\n    b: 1\n    c: [ 1,2 ,3 ]\n    d: { x: 1,y: 2 }", "a:\n  b: 1\n  c: [1, 2, 3]\n  d: {x: 1, y: 2}\n"),
        // Quotes stay, and become double quotes where possible.
        ("a: 'x'\nb: \"y\"\nc: 'say \"z\"'\nd: 'it''s'\n", "a: \"x\"\nb: \"y\"\nc: 'say \"z\"'\nd: 'it''s'\n"),
        // Comments stay where they belong, and aligned where they were.
        ("# top\na: 1   # one\nbb: 2  # two\nc: 3 # three\n", "# top\na: 1   # one\nbb: 2  # two\nc: 3 # three\n"),
        ("a:\n - b: 1\n# between\n - b: 2\n # end\n", "a:\n  - b: 1\n  # between\n  - b: 2\n  # end\n"),
        // No comment is an instruction.
        (
            "# pretty-yaml-ignore\na:   1\nb:\n  # pretty-yaml-ignore\n  -   c:   2\n",
            "# pretty-yaml-ignore\na: 1\nb:\n  # pretty-yaml-ignore\n  - c: 2\n",
        ),
        // Braces on several lines stay, with at most one blank line.
        ("a: {\n  b: 1,\n\n\n  c: 2 }\n", "a: {\n  b: 1,\n\n  c: 2\n}\n"),
        // Spaces at the end of a line are part of such a text, and of such a text only.
        ("a: |\n   x  \n   y\nb: 1  \n", "a: |\n  x  \n  y\nb: 1\n"),
        ("a: >-\n      long\n      text\n\n        more\n", "a: >-\n  long\n  text\n\n    more\n"),
        ("a: &x\n    b: 1\nc: *x\nd:\n    <<: *x\n    e: 2\n", "a: &x\n  b: 1\nc: *x\nd:\n  <<: *x\n  e: 2\n"),
        ("---\na:   1\n", "---\na: 1\n"),
        // Without the space, parsers of YAML 1.1 read `from:` as a text.
        ("a: {from:  , b: 1}\nc: [{d : }, {e:  }]\n", "a: {from: , b: 1}\nc: [{d: }, {e: }]\n"),
        // A line end would be part of the text.
        ("a: |\n   x\n   y", "a: |\n  x\n  y"),
        ("a: >+ # b\n   x", "a: >+ # b\n  x"),
        ("a: |\t# b\n   x", "a: | # b\n  x"),
        ("a: |\n   x\n   ", "a: |\n  x\n"),
        ("a: |\n   x\n   # y", "a: |\n  x\n  # y"),
        // Blank lines at the end of a text that keeps them are part of it.
        ("a: |+\n   x\n\n\nb: 1\n", "a: |+\n  x\n\n\nb: 1\n"),
        ("a:\n -   >+\n   x\n\n\n\n -   y\n", "a:\n  - >+\n    x\n\n\n\n  - y\n"),
        ("   # indented\n\n  # comments\na:\n- b: 1\nc: 1\n", "# indented\n\n# comments\na:\n  - b: 1\nc: 1\n"),
    ] {
        let formatted = plain(before);
        assert_eq!(formatted, after, "{before}");
        assert_eq!(contents(before), contents(&formatted));
        assert_eq!(plain(&formatted), formatted);
    }
}

#[test]
fn a_comment_that_ends_the_file_gets_a_line_end() {
    for text in ["a:\n- 1\n# b", "a:\n- 1\n  # b", "a:\r\n- 1\r\n# b", "a: 1 # b", "a: [1,  2] # b", "a: |\n x\n# b"] {
        let ending = cjm::source::line_ending(text);
        assert_eq!(plain(text), plain(&format!("{text}{ending}")), "{text}");
        assert!(plain(text).ends_with(ending) && plain(text).contains("# b"), "{text}");
    }
}

#[test]
fn blank_lines_after_the_last_comment_are_removed() {
    for text in
        ["a:\n  - 1\n# b\n", "a:\n  - 1\n  # b\n", "a: 1 # b\n", "a: 1\n\n# b\n# c\n", "a: |\n  x\n# b\n", "a: >+\n  x\n\n# b\n"]
    {
        for blank in ["\n", "\n\n\n", " ", "  \n\t\n"] {
            assert_eq!(plain(&format!("{text}{blank}")), text, "{text:?} {blank:?}");
            let crlf = format!("{text}{blank}").replace('\n', "\r\n");
            assert_eq!(plain(&crlf), text.replace('\n', "\r\n"), "{crlf:?}");
        }
    }
}

/// Lists in lists: each level is unfolded at once, so that a deep file takes no longer than a flat one.
#[test]
fn braces_of_any_depth_are_unfolded_at_once() {
    let entries = "{a}, ".repeat(60);
    let deep = (0..28).fold("v".to_owned(), |inside, _| format!("[{entries}{inside}]"));
    let formatted = plain(&format!("a: {deep}\n"));
    assert!(formatted.lines().all(|line| line.chars().count() <= 160));
    assert_eq!(formatted.lines().count(), 28 * 60 + 2);
    assert_eq!(plain(&formatted), formatted);
    let marked = format!("--- {{a: 1, b: [{entries}]}}\n");
    assert_eq!(plain(&plain(&marked)), plain(&marked));
}

#[test]
fn a_line_that_is_too_long_is_unfolded() {
    let long = "a word ".repeat(17);
    let text = format!("a:\n  - {{text: {}, b: [1, 2], c: {{d: 1}}}}\n  - {{text: short, b: 1}}\n", long.trim());
    let wanted = format!("a:\n  - text: {}\n    b: [1, 2]\n    c: {{d: 1}}\n  - {{text: short, b: 1}}\n", long.trim());
    // 160 characters fit.
    assert_eq!(plain(&text), text);
    let text = text.replace("d: 1", "d: 1, e: and more");
    assert_eq!(plain(&text), wanted.replace("d: 1", "d: 1, e: and more"));
    // With a comment behind it, it stays on its line: the comment speaks of all of it.
    let text = text.replace("more}}", "more}} # of all of it");
    assert_eq!(plain(&text), text);
}

#[test]
fn line_ends_stay_what_they_are() {
    let text = "title:  T\r\n# c \r\nstages:\r\n- A\r\n- |\r\n  two\r\n  lines\r\n";
    assert_eq!(plain(text), "title: T\r\n# c\r\nstages:\r\n  - A\r\n  - |\r\n    two\r\n    lines\r\n");
    // All are those of the first line.
    assert_eq!(plain("a: 1\r\nb: 2\nc:  3\n"), "a: 1\r\nb: 2\r\nc: 3\r\n");
    assert_eq!(plain("a: 1\nb: 2\r\nc:  3\r\n"), "a: 1\nb: 2\nc: 3\n");
    assert_eq!(plain("a: 1\rb:  2\r"), "a: 1\nb: 2\n");
    // Any of the three ends any line.
    for seed in 0..400_u64 {
        let ends = ["\n", "\r\n", "\r", "\r\r\n", "\n\r"].into_iter().cycle();
        let mut ends = ends.skip(seed as usize % 5).step_by(1 + seed as usize % 3);
        let mixed: String = WildYaml::file(seed).split('\n').flat_map(|line| [line, ends.next().unwrap()]).collect();
        if let Ok(formatted) = format(&mixed, &[]) {
            assert_eq!(format(&formatted, &[]).as_ref(), Ok(&formatted), "{mixed:?}");
        }
    }
}

#[test]
fn keys_get_their_documented_names_and_nothing_else_changes() {
    let text = "title: T\nphases:\n- name: A\n  'steps':\n  - {Name: B, pains: [x], sentiment: 1}  # why\n";
    let formatted = whole(text);
    assert_eq!(
        formatted,
        "title: T\nstages:\n  - name: A\n    touchpoints:\n      - {name: B, pain_points: [x], emotion: 1} # why\n"
    );
    assert!(read(text).unwrap().has_same_meaning(&read(&formatted).unwrap()));
}

#[test]
fn what_cannot_be_proved_is_refused() {
    // A comment within a text of several lines ends it; behind `?` comments wander.
    for text in ["? a\n# c\n: b\n", "a: [b\n"] {
        assert!(format(text, &[]).is_err(), "{text}");
    }
    let Err(FormatRefusal::Changed { at, .. }) = format("x: 1\n? a\n# c\n: b\n", &[]) else { panic!() };
    assert!(at > 5);
}

#[test]
fn any_indentation_is_removed_or_refused() {
    for columns in [0, 1, 2, 62, 63, 64, 65, 127, 128, 1000] {
        let indent = " ".repeat(columns);
        let text = format!("{indent}title: T\n{indent}goal: G\n");
        // The formatter counts the first 64 columns; what it misreads is refused.
        let formatted = format(&text, &[]).ok();
        assert!(formatted.is_none_or(|formatted| formatted == "title: T\ngoal: G\n") || columns > 63, "{columns}");
        for deep in
            [format!("# c\n{}= x\n", "\t".repeat(columns)), format!("a:\n  -{indent}b: 1\n   {indent}c: 2\n- {indent}d\n")]
        {
            let _ = format(&deep, &[]);
        }
    }
}

#[test]
fn a_shared_group_of_keys_is_renamed_only_where_that_changes_nothing() {
    // `pains` is a persona's own key, and a touchpoint's other word for `pain_points`.
    let text = "\
title: T
personas: [&p {name: P, pains: [x]}]
stages:
- name: S
  touchpoints:
  - *p
";
    let desk = Desk::with(&[("a.journey.yaml", text)]);
    desk.expect(0, &["fmt"]);
    let after = fs::read_to_string(desk.path("a.journey.yaml")).unwrap();
    assert!(after.contains(" pains: [x]"), "{after}");
    desk.expect(0, &["fmt", "--check"]);
    assert!(read(text).unwrap().has_same_meaning(&read(&after).unwrap()));
}

#[test]
fn generated_journeys_keep_everything() {
    generate::check(0..60, |_, text| {
        let formatted = whole(text);
        let (before, after) = (read(text).unwrap(), read(&formatted).unwrap());
        let same = if before.has_same_meaning(&after) { Ok(()) } else { Err(format!("formatting changes values:\n{formatted}")) };
        same.and_then(|()| if whole(&formatted) == formatted { Ok(()) } else { Err("formatting twice: differs".to_owned()) })
    });
}

/// A badly formatted journey: spaces, comments and blank lines in meaningless places.
fn untidy(text: &str, state: &mut u64) -> String {
    let mut random = |n: u64| {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*state >> 33) % n
    };
    let mut out = String::new();
    let mut in_block = None;
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        if in_block.is_some_and(|depth| indent > depth || line.trim().is_empty()) {
            out.push_str(line);
            out.push('\n');
            continue;
        }
        in_block = line.split(" #").next().unwrap_or_default().trim_end().ends_with(['|', '>', '-']).then_some(indent);
        if random(8) == 0 {
            out.push_str(&"\n".repeat(1 + random(3) as usize));
        }
        if random(6) == 0 {
            let (indent, space) = (" ".repeat(random(9) as usize), " ".repeat(random(2) as usize));
            out.extend([indent.as_str(), "#", &space, "comment ", &random(99).to_string(), "\n"]);
        }
        out.push_str(line);
        if in_block.is_none() && !line.trim().is_empty() {
            // Not after a text that may continue on the next line.
            let closed = line.ends_with(['}', ']', '"', ':']);
            match random(6) {
                0 if closed => out.extend([" ".repeat(1 + random(4) as usize).as_str(), "# ", &random(99).to_string()]),
                1 => out.push_str(&" ".repeat(random(4) as usize)),
                _ => {}
            }
        }
        out.push('\n');
    }
    out
}

#[test]
fn untidy_examples_keep_every_comment_and_value() {
    let mut formatted = 0;
    for (name, text) in examples() {
        for seed in 0..3 {
            let untidy = untidy(&text, &mut { seed });
            let Ok(before) = outline(&untidy) else { continue };
            let after = format(&untidy, &[]).unwrap_or_else(|refusal| panic!("{name} {seed}: {refusal}\n{untidy}"));
            assert_eq!(contents(&untidy), contents(&after), "{name} {seed}");
            assert_eq!(plain(&after), after, "{name} {seed}");
            assert!(before.iter().any(|part| matches!(part.kind, YamlPartKind::Comment { .. })));
            assert!(!after.contains(" \n") && !after.contains("\n\n\n"), "{name} {seed}");
            formatted += 1;
        }
    }
    assert!(formatted > 25, "{formatted}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any text: the formatted text has the same contents and is stable; nothing panics.
    #[test]
    fn any_text_is_formatted_or_refused(lines in proptest::collection::vec("( |  |    |- |a: |b:|\"x\"|'y'|#c|\\||>|\\[|\\]|\\{|\\}|,|&a |\\*a|1|~|\\?|: |é|\t|!t )*", 0..8)) {
        let text = lines.join("\n");
        if let Ok(formatted) = format(&text, &[]) {
            prop_assert_eq!(contents(&text), contents(&formatted));
            prop_assert_eq!(format(&formatted, &[]), Ok(formatted));
        }
    }
}

#[test]
fn files_are_written_whole_with_their_mark_and_permissions() {
    let untidy = "\u{feff}title:  T\r\nstages:\r\n- A\r\n";
    let desk = Desk::with(&[("a.journey.yaml", untidy), ("maps/b.journey.yaml", SMALL), ("c.journey.yaml", WRONG)]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(desk.path("a.journey.yaml"), fs::Permissions::from_mode(0o600)).unwrap();
    }
    let said = desk.expect(1, &["fmt"]);
    assert!(said.contains("ok  a.journey.yaml  (formatted)") && said.contains("unknown-key"), "{said}");
    assert!(said.contains("3 journeys: 1 formatted, 1 already formatted, 1 skipped"), "{said}");
    let after = fs::read_to_string(desk.path("a.journey.yaml")).unwrap();
    assert_eq!(after, "\u{feff}title: T\r\nstages:\r\n  - A\r\n");
    assert_eq!(fs::read_to_string(desk.path("c.journey.yaml")).unwrap(), WRONG);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(desk.path("a.journey.yaml")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(desk.files().iter().all(|name| !name.contains(".tmp")));
}

#[test]
fn check_and_diff_write_nothing() {
    let untidy = "title:  T\nstages:\n- A\n";
    let desk = Desk::with(&[("a.journey.yaml", untidy), ("b.journey.yaml", SMALL)]);
    let said = desk.expect(1, &["fmt", "--check"]);
    assert!(said.contains("stale  a.journey.yaml  (not formatted)") && !said.contains("b.journey"), "{said}");
    desk.expect(0, &["fmt", "--check", "b.journey.yaml"]);
    let output = desk.run(&["fmt", "--diff"]);
    assert_eq!(output.status.code(), Some(1));
    let diff = String::from_utf8(output.stdout).unwrap();
    assert_eq!(diff, "--- a.journey.yaml\n+++ a.journey.yaml\n@@ -1,3 +1,3 @@\n-title:  T\n+title: T\n stages:\n-- A\n+  - A\n");
    assert_eq!(fs::read_to_string(desk.path("a.journey.yaml")).unwrap(), untidy);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let desk = Desk::with(&[]);
    for (text, code, printed) in [("title:  T\nstages: [A]\n", 0, "title: T\nstages: [A]\n"), ("title: T\n", 1, "")] {
        let mut child =
            desk.command(&["fmt", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(code));
        assert_eq!(String::from_utf8(output.stdout).unwrap(), printed);
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_project_is_not_written_through() {
    let (outside, desk) = (Desk::with(&[("x.journey.yaml", "title:  T\nstages: [A]\n")]), Desk::with(&[("cjm.toml", "")]));
    std::os::unix::fs::symlink(outside.path("x.journey.yaml"), desk.path("a.journey.yaml")).unwrap();
    let said = desk.expect(2, &["fmt", "a.journey.yaml"]);
    assert!(said.contains("outside of the project"), "{said}");
    assert_eq!(fs::read_to_string(outside.path("x.journey.yaml")).unwrap(), "title:  T\nstages: [A]\n");
    // One within it is, and stays a link.
    fs::write(desk.path("real.journey.yaml"), "title:  T\nstages: [A]\n").unwrap();
    std::os::unix::fs::symlink("real.journey.yaml", desk.path("b.journey.yaml")).unwrap();
    desk.expect(0, &["fmt", "b.journey.yaml"]);
    assert_eq!(fs::read_to_string(desk.path("real.journey.yaml")).unwrap(), "title: T\nstages: [A]\n");
    assert!(fs::symlink_metadata(desk.path("b.journey.yaml")).unwrap().is_symlink());
}

#[test]
fn a_special_space_at_an_end_of_a_text_is_named() {
    for (text, char) in [("title: T\u{a0}\na:\n- S\n", '\u{a0}'), ("title: \u{3000}T\na:\n- S\n", '\u{3000}')] {
        match format(text, &[]) {
            // Where the layout keeps it, nothing is lost.
            Ok(formatted) => assert!(formatted.contains(char), "{text}"),
            Err(refusal) => assert_eq!(refusal, FormatRefusal::Space { char, at: 7 }, "{text}"),
        }
    }
}
