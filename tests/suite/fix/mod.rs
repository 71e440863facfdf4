//! Fixes: the edits are applied, nothing else changes, and the journey keeps its meaning.

mod effort;
mod harm;
pub(crate) mod mutants;
pub(crate) mod safe;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use cjm::check::{RULES, check};
use cjm::facts::Facts;
use cjm::findings::{Edit, Finding};
use cjm::fix::apply;
use cjm::model::{Differences, Journey};
use cjm::source::{Source, Sources, Span};
use proptest::prelude::*;

use crate::compiled::{TODAY, only};
use crate::harness::desk::Desk;

fn sources(texts: &[&str]) -> Sources {
    let mut sources = Sources::new(Source { name: "0.yaml".to_owned(), text: texts[0].to_owned() });
    for (n, text) in texts.iter().enumerate().skip(1) {
        sources.push(Source { name: format!("{n}.yaml"), text: (*text).to_owned() });
    }
    sources
}

fn edit(file: u16, start: usize, end: usize, replacement: &str) -> Edit {
    Edit { span: Span { file, start: start as u32, end: end as u32 }, replacement: replacement.to_owned() }
}

/// Applies fixes to a text. Returns the text and the indices of the applied fixes.
fn fixed(text: &str, fixes: &[Vec<Edit>]) -> (String, Vec<usize>) {
    let fixes: Vec<&[Edit]> = fixes.iter().map(Vec::as_slice).collect();
    let fixed = apply(&sources(&[text]), &fixes);
    (fixed.texts.get(&0).cloned().unwrap_or_else(|| text.to_owned()), fixed.made)
}

#[test]
fn the_first_of_two_fixes_for_one_place_wins() {
    let text = "abcdef";
    for (fixes, after, made) in [
        (vec![vec![edit(0, 0, 1, "A")], vec![edit(0, 5, 6, "F")]], "AbcdeF", vec![0, 1]),
        (vec![vec![edit(0, 1, 4, "X")], vec![edit(0, 3, 5, "Y")]], "aXef", vec![0]),
        (vec![vec![edit(0, 3, 5, "Y")], vec![edit(0, 1, 4, "X")], vec![edit(0, 0, 1, "A")]], "AbcYf", vec![0, 2]),
        // Side by side, and insertions at either end.
        (vec![vec![edit(0, 1, 3, "X")], vec![edit(0, 3, 4, "Y")]], "aXYef", vec![0, 1]),
        (vec![vec![edit(0, 1, 3, "X")], vec![edit(0, 1, 1, "<")], vec![edit(0, 3, 3, ">")]], "a<X>def", vec![0, 1, 2]),
        (vec![vec![edit(0, 1, 4, "X")], vec![edit(0, 2, 2, "!")]], "aXef", vec![0]),
        // Two insertions at one place have no order, unless they are the same.
        (vec![vec![edit(0, 2, 2, "1")], vec![edit(0, 2, 2, "2")]], "ab1cdef", vec![0]),
        (vec![vec![edit(0, 2, 2, "1"), edit(0, 4, 5, "E")], vec![edit(0, 2, 2, "1")]], "ab1cdEf", vec![0, 1]),
        // All of a fix or nothing of it.
        (vec![vec![edit(0, 1, 2, "B")], vec![edit(0, 4, 5, "E"), edit(0, 0, 2, "X")]], "aBcdef", vec![0]),
        (vec![vec![edit(0, 1, 3, "B"), edit(0, 2, 4, "C")]], "abcdef", vec![]),
        // Outside of the text, the wrong way round, in a file that is not there, and nothing at all.
        (vec![vec![edit(0, 4, 9, "X")], vec![edit(0, 4, 2, "X")], vec![edit(1, 0, 1, "X")], vec![]], "abcdef", vec![]),
    ] {
        assert_eq!(fixed(text, &fixes), (after.to_owned(), made), "{fixes:?}");
    }
    assert_eq!(fixed("aé", &[vec![edit(0, 2, 3, "X")]]).1, [0; 0], "within a character");
}

#[test]
fn a_fix_reaches_several_files() {
    let both = [edit(0, 0, 1, "x"), edit(1, 1, 1, "y")];
    let fixed = apply(&sources(&["ab", "cd", "ef"]), &[&both, &[edit(1, 1, 1, "z")]]);
    assert_eq!(fixed.texts, BTreeMap::from([(0, "xb".to_owned()), (1, "cyd".to_owned())]));
    assert_eq!(fixed.made, [0]);
}

/// As slow and plain as can be: the last change first, so that those before it stay where they are.
fn naive(text: &str, edits: &[Edit]) -> String {
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.replacement);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changes_that_do_not_overlap_are_all_made(text in "[aé\n ]{0,40}", cuts in proptest::collection::vec((0usize..99, "[xyü]{0,3}"), 0..12)) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut points: Vec<(usize, &str)> = cuts.iter().map(|(n, new)| (places[n % places.len()], new.as_str())).collect();
        points.sort_unstable();
        points.dedup_by_key(|(at, _)| *at);
        // From one point to the next, every second stretch, so that no two touch.
        let edits: Vec<Edit> = points.chunks_exact(2).map(|pair| edit(0, pair[0].0, pair[1].0, pair[0].1)).collect();
        let fixes: Vec<Vec<Edit>> = edits.iter().rev().map(|edit| vec![edit.clone()]).collect();
        let (after, made) = fixed(&text, &fixes);
        prop_assert_eq!(after, naive(&text, &edits));
        prop_assert_eq!(made.len(), edits.len());
    }

    #[test]
    fn of_any_changes_those_made_give_what_they_say(text in "[aé\n ]{0,40}", cuts in proptest::collection::vec((0usize..99, 0usize..6, "[xyü]{0,3}"), 0..12)) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let fixes: Vec<Vec<Edit>> = cuts.iter().map(|(start, length, new)| {
            let start = start % places.len();
            vec![edit(0, places[start], places[(start + length).min(places.len() - 1)], new)]
        }).collect();
        let (after, made) = fixed(&text, &fixes);
        let mut taken: Vec<Edit> = made.iter().flat_map(|index| fixes[*index].clone()).collect();
        taken.sort_by_key(|edit| (edit.span.start, edit.span.end));
        taken.dedup();
        for pair in taken.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        prop_assert_eq!(after, naive(&text, &taken));
        // The first is always made.
        prop_assert!(fixes.is_empty() || made.first() == Some(&0));
    }
}

/// A journey and the findings of one rule.
fn found(text: &str, rule: &str) -> (Journey, Vec<Finding>) {
    let (journey, read) = cjm::parse::parse(&sources(&[text]));
    let journey = journey.unwrap_or_else(|| panic!("{read:#?} in\n{text}"));
    let mut found = check(&Facts::of(&journey), &only(rule), TODAY, read);
    found.retain(|finding| finding.rule.name == rule);
    (journey, found)
}

/// Applies all fixes of a rule; checks that no finding remains and the meaning is the same.
fn after_fix(text: &str, rule: &str) -> String {
    let apart = Differences { ids: rule == "reference-by-name" };
    let (before, findings) = found(text, rule);
    assert!(findings.iter().all(|finding| finding.safe), "{findings:#?}");
    let edits: Vec<Vec<Edit>> = findings.into_iter().map(|finding| finding.edits).collect();
    let (text, made) = fixed(text, &edits);
    assert_eq!(made.len(), edits.len(), "{text}");
    let (after, left) = found(&text, rule);
    assert!(left.is_empty(), "{left:#?} in\n{text}");
    assert!(before.has_same_meaning_except(&after, apart), "{text}");
    text
}

#[test]
fn bad_examples_of_rules_with_safe_fixes_are_fixed() {
    for row in RULES.iter().copied() {
        for text in row.bad {
            if found(text, row.name).1.iter().any(|finding| finding.safe) {
                after_fix(text, row.name);
            }
        }
    }
}

#[test]
fn things_that_are_named_get_an_id_in_the_style_they_are_written_in() {
    let stages = "stages:\n  - {name: S, for: Maya Berg, emotion: {'Maya Berg': 1}}\n";
    let after = "stages:\n  - {name: S, for: maya-berg, emotion: {maya-berg: 1}}\n";
    for (before, fixed_to) in [
        (
            "personas:\n  - name: Maya Berg  # her\n    role: R\n",
            "personas:\n  - id: maya-berg\n    name: Maya Berg  # her\n    role: R\n",
        ),
        (
            "personas:\n- # her\n  role: R\n  name: Maya Berg\n",
            "personas:\n- # her\n  id: maya-berg\n  role: R\n  name: Maya Berg\n",
        ),
        ("personas: [{name: Maya Berg}]\n", "personas: [{id: maya-berg, name: Maya Berg}]\n"),
        ("personas: [ Maya Berg, B]\n", "personas: [ {id: maya-berg, name: Maya Berg}, B]\n"),
        ("personas:\n  - 'Maya Berg'\n", "personas:\n  - {id: maya-berg, name: 'Maya Berg'}\n"),
        ("personas:\n  Maya Berg:\n    role: R\n", "personas:\n  Maya Berg:\n    id: maya-berg\n    role: R\n"),
        (
            "personas:\r\n  - name: Maya Berg\r\n    role: R\r\n",
            "personas:\r\n  - id: maya-berg\r\n    name: Maya Berg\r\n    role: R\r\n",
        ),
        (
            "personas: [Maya Berg, {id: maya-berg, name: B}]\n",
            "personas: [{id: maya-berg-2, name: Maya Berg}, {id: maya-berg, name: B}]\n",
        ),
    ] {
        let wanted = if fixed_to.contains("-2") { after.replace("maya-berg", "maya-berg-2") } else { after.to_owned() };
        assert_eq!(
            after_fix(&format!("title: T\n{before}{stages}"), "reference-by-name"),
            format!("title: T\n{fixed_to}{wanted}")
        );
    }
    let proof = "title: T\nevidence: ['Calls, and chats']\nmetrics: [{name: Rate, value: 3}]\nstages:\n  - {name: S, evidence: 'Calls, and chats', metrics: [Rate]}\n";
    assert_eq!(
        after_fix(proof, "reference-by-name"),
        "title: T\nevidence: [{id: calls-and-chats, title: 'Calls, and chats'}]\nmetrics: [{id: rate, name: Rate, value: 3}]\n\
         stages:\n  - {name: S, evidence: calls-and-chats, metrics: [rate]}\n"
    );
    // It has an id already.
    assert_eq!(
        after_fix("title: T\npersonas: [{id: m, name: Maya}]\nstages: [{name: S, for: [Maya, m, maya]}]\n", "reference-by-name"),
        "title: T\npersonas: [{id: m, name: Maya}]\nstages: [{name: S, for: [m, m, m]}]\n"
    );
    // No references, or only by id.
    assert!(found("title: T\npersonas: [Maya]\nstages: [S]\n", "reference-by-name").1.is_empty());
}

#[test]
fn words_for_scores_become_the_scores_of_the_journeys_own_scale() {
    let text = |scale: &str, emotions: [&str; 3]| {
        format!(
            "title: T\n{scale}stages:\n  - name: S\n    touchpoints:\n      - {{name: A, emotion: {}}}\n      - name: B\n        emotion: {{from: {}, score: {}}}  # turn\n",
            emotions[0], emotions[1], emotions[2]
        )
    };
    let words = ["very negative", "'Bad'", "\"very_good\""];
    for (scale, scores) in [
        ("", ["-2", "-1", "2"]),
        ("scale: {min: 1, max: 5}\n", ["1", "2", "5"]),
        ("scale: {min: 0, max: 1}\n", ["0", "0.25", "1"]),
        ("scale: {min: -0.1, max: 0.2}\n", ["-0.1", "-0.05", "0.2"]),
    ] {
        let after = after_fix(&text(scale, words), "emotion-word");
        assert_eq!(after, text(scale, scores));
    }
}

const SLIPS: &str = "\
# A comment.\r
titel:   I renew   # kept\r
stages:\r
-   name: Notice\r
    touchpoint: [x,   y]\r
";

#[test]
fn unsafe_fixes_are_applied_on_request_and_nothing_else_changes() {
    let desk = Desk::with(&[("a.yaml", &format!("\u{feff}{SLIPS}"))]);
    let path = desk.path("a.yaml");
    desk.expect(1, &["check", "--fix", "a.yaml"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), format!("\u{feff}{SLIPS}"));
    let output = desk.run(&["check", "--unsafe-fixes", "--diff", "a.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    let diff = String::from_utf8(output.stdout).unwrap();
    assert!(diff.contains("-titel:   I renew   # kept\r\n+title:   I renew   # kept\r\n"), "{diff}");
    assert_eq!(fs::read_to_string(&path).unwrap(), format!("\u{feff}{SLIPS}"));
    let said = desk.expect(0, &["check", "--fix", "--unsafe-fixes", "a.yaml"]);
    assert!(said.contains("fixed  a.yaml  (2 unknown-key)"), "{said}");
    let after_fix = SLIPS.replace("titel", "title").replace("touchpoint", "touchpoints");
    assert_eq!(fs::read_to_string(&path).unwrap(), format!("\u{feff}{after_fix}"));
    desk.expect(0, &["check", "--fix", "--unsafe-fixes", "--diff", "a.yaml"]);
    desk.expect(2, &["check", "--unsafe-fixes", "a.yaml"]);
}

#[test]
fn a_mistake_behind_another_is_fixed_in_the_next_round() {
    // Only the first is visible before it is fixed.
    let desk =
        Desk::with(&[("a.yaml", "title: T\nstages:\n  -name: A\n  -name: B\n"), ("b.yaml", "title: T\nstages:\n  - -name: A\n")]);
    let output = desk.run(&["check", "--fix", "--unsafe-fixes", "a.yaml"]);
    let text = fs::read_to_string(desk.path("a.yaml")).unwrap();
    assert_eq!(text, "title: T\nstages:\n  - name: A\n  - name: B\n", "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_shared_file_is_fixed_once_and_only_if_the_fix_suits_all_its_users() {
    let journey = |title: &str, more: &str| format!("title: {title}\nuse: shared.yaml\nstages: [{{name: S{more}}}]\n");
    let shared = "evidence:  # all of it\n  [ \u{201c}Calls, chats\u{201d} ]\n";
    let after_fix = shared.replace(['\u{201c}', '\u{201d}'], "\"");
    // Who refers to half of the text needs both halves.
    for (more, after) in [("", after_fix.as_str()), (", evidence: \"chats\u{201d}\"", shared)] {
        let desk = Desk::with(&[
            ("cjm.toml", ""),
            ("shared.yaml", shared),
            ("a.journey.yaml", &journey("A", "")),
            ("b.journey.yaml", &journey("B", more)),
        ]);
        let said = String::from_utf8(desk.run(&["check", "--fix", "--unsafe-fixes"]).stderr).unwrap();
        assert_eq!(fs::read_to_string(desk.path("shared.yaml")).unwrap(), after, "{said}");
        assert_eq!(said.contains("fixed  shared.yaml  (1 curly-quotes)"), more.is_empty(), "{said}");
        assert_eq!(fs::read_to_string(desk.path("a.journey.yaml")).unwrap(), journey("A", ""));
        assert_eq!(fs::read_to_string(desk.path("b.journey.yaml")).unwrap(), journey("B", more));
    }
}

#[test]
fn journeys_that_share_a_file_are_fixed_together() {
    let journey = |title: &str, who: &str, score: &str| {
        format!("title: {title} # kept\nuse: shared.yaml\nstages: [{{name: S, for: {who},   emotion: {score}}}]\n")
    };
    let shared = "personas: [ {name: Maya Berg} ]\n";
    let desk = Desk::with(&[
        ("cjm.toml", ""),
        ("shared.yaml", shared),
        ("a.journey.yaml", &journey("A", "Maya Berg", "very positive")),
        ("b.journey.yaml", &journey("B", "'Maya Berg'", "-0.5")),
    ]);
    let said = String::from_utf8(desk.run(&["check", "--fix", "--strict"]).stderr).unwrap();
    assert!(said.contains("fixed  a.journey.yaml  (1 emotion-word, 1 reference-by-name)"), "{said}");
    let text = |name: &str| fs::read_to_string(desk.path(name)).unwrap();
    assert_eq!(text("shared.yaml"), "personas: [ {id: maya-berg, name: Maya Berg} ]\n");
    assert_eq!(text("a.journey.yaml"), journey("A", "maya-berg", "2"));
    assert_eq!(text("b.journey.yaml"), journey("B", "maya-berg", "-0.5"));
}

#[test]
fn fixed_standard_input_goes_to_standard_output() {
    let desk = Desk::with(&[]);
    let mut child = desk
        .command(&["check", "--fix", "--unsafe-fixes", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(SLIPS.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stdout).unwrap().contains("title:   I renew   # kept\r\n"));
    assert!(String::from_utf8(output.stderr).unwrap().contains("warning["));
}

#[test]
fn refused_fixes_are_counted_and_not_promised() {
    let text = |seal: &str| format!("title: T\nstatus: approved\nseal: \"{seal}\"\nstages: [{{name: S, emotion: very good}}]\n");
    let settings = safe::every_rule();
    let seal = safe::checked(&text("000000000000"), &settings).journey.unwrap().written.seal.clone().unwrap().value;
    let rules = "[rules]\nemotion-word = 'warn'\n";
    let desk = Desk::with(&[("cjm.toml", rules), ("a.yaml", &text(&seal)), ("b.yaml", &text(&seal))]);
    assert!(desk.expect(0, &["check", "a.yaml"]).contains("`cjm check --fix` fixes"));
    for (arguments, refused) in [
        (&["check", "--fix", "a.yaml"] as &[&str], "1 fix was refused"),
        (&["check", "--fix", "a.yaml", "b.yaml"], "2 fixes were refused"),
        (&["check", "--fix", "--diff", "a.yaml"], "1 fix was refused"),
        (&["check", "--fix", "--statistics", "a.yaml"], "1 fix was refused"),
    ] {
        let output = desk.run(arguments);
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(said.contains(refused) && !said.contains("fixes it") && !said.contains("fixes all"), "{said}");
        assert_eq!(fs::read_to_string(desk.path("a.yaml")).unwrap(), text(&seal));
    }
}
