//! Reading goes on after a YAML error: every mistake of a file is reported in one run, and nothing that only follows from another one.

use std::fmt::Write;

use cjm::findings::Finding;

use super::found;

/// The rule and the line of each finding.
fn places(text: &str) -> Vec<(&'static str, usize)> {
    let line = |finding: &Finding| text[..finding.primary.span.start as usize].matches('\n').count() + 1;
    found(text).iter().map(|finding| (finding.rule.name, line(finding))).collect()
}

#[test]
fn every_mistake_is_reported_in_one_run() {
    for (text, expected) in [
        (
            "title: One: two\ngoal: A: b\nstages:\n  - name: S: r\n    thoughts: B: c\n    description: C: d\n",
            vec![("unquoted-text", 1), ("unquoted-text", 2), ("unquoted-text", 4), ("unquoted-text", 5), ("unquoted-text", 6)],
        ),
        // Before and after the YAML error.
        (
            "title: T\nonwer: A\nstages:\n  - name: S: r\n    emotion: 9\n    acton: B\n  - {name: R, for: maya}\n",
            vec![("unknown-key", 2), ("unquoted-text", 4), ("outside-scale", 5), ("unknown-key", 6), ("broken-reference", 7)],
        ),
        ("title: T\nstages:\n  - name: S\n   owner: A\n    goal: B: c\n", vec![("bad-indentation", 4), ("unquoted-text", 5)]),
        (
            "title: T\nstages:\n  - name: S\n    goal: \"A\n    thoughts: [b, c\n    owner: D\n",
            vec![("unclosed-quote", 4), ("unclosed-bracket", 5)],
        ),
        // A line that was read once more causes one error.
        ("title: T\nstages:\n  - name: @a: b\n    owner: O\n", vec![("unquoted-text", 3)]),
        ("title: T\nstages: [S]\n---\ntitle: T\nstage: [S]\n", vec![("several-documents", 3)]),
        // What is left out may be what others need.
        ("title: T\nstages:\n  - id: s\n    name S\n", vec![("yaml-syntax", 4)]),
        ("title: T\npersonas\n  - maya\nstages: [{name: S, for: maya}]\n", vec![("yaml-syntax", 2)]),
        // Anchors are known after a fault.
        (
            "title: T: U\nx-a: &a {emotion: 1}\nstages:\n  - name: S\n    goal: G: h\n    touchpoints: [{name: A, <<: *a}]\n",
            vec![("unquoted-text", 1), ("unquoted-text", 5)],
        ),
    ] {
        assert_eq!(places(text), expected, "{text}");
    }
}

/// A journey of touchpoints, some with a mistake.
fn touchpoints(count: usize, keys: impl Fn(usize) -> &'static str) -> String {
    let mut text = String::from("title: T\nstages:\n  - name: S\n    touchpoints:\n");
    for number in 0..count {
        writeln!(text, "      - name: N{number}\n        {}", keys(number)).expect("a string takes every text");
    }
    text
}

#[test]
fn faults_do_not_hide_each_other_however_many_there_are() {
    for mistake in
        ["thoughts: A: b", "thoughts: @a", "• thoughts: A", "thoughts: 'a' b", "thoughts", "thoughts: \"a", "thoughts: [a"]
    {
        for count in [1, 2, 3, 50] {
            let text = touchpoints(count, |_| mistake);
            assert_eq!(places(&text).len(), count, "{mistake}: {:?}", places(&text));
        }
        let text = touchpoints(60, |number| if number % 3 == 0 { mistake } else { "owner: A" });
        assert_eq!(places(&text).len(), 20, "{mistake}");
    }
}

/// Entries of a list may begin in the column of their key.
#[test]
fn the_nesting_is_known_after_a_fault_in_every_style() {
    let styles = [
        "title: T\nstages:\n- name: S\n  touchpoints:\n  - name: A\n    FAULT\n    thoughts:\n    - a\n    - FAULT\n    - b\n  - name: B\n    FAULT\n- name: R\n  FAULT\n",
        "title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: A\n        FAULT\n        thoughts:\n          - a\n          - FAULT\n          - b\n      - name: B\n        FAULT\n  - name: R\n    FAULT\n",
        "title: T\nstages:\n    -   name: S\n        touchpoints:\n        -   name: A\n            FAULT\n            thoughts:\n            -   a\n            -   FAULT\n            -   -1\n        -   name: B\n            FAULT\n    -   name: R\n        FAULT\n",
        "title: T\nstages:\n  S:\n    touchpoints:\n      A:\n        FAULT\n        thoughts:\n          - a\n          - FAULT\n      B:\n        FAULT\n  R:\n    FAULT\n",
    ];
    for style in styles {
        let text = style.replace("- FAULT", "- @c").replace("-   FAULT", "-   @c").replace("FAULT", "owner: D: e");
        assert!(places(&text).iter().all(|(rule, _)| *rule == "unquoted-text"), "{text}: {:?}", places(&text));
        assert_eq!(places(&text).len(), 4, "{text}: {:?}", places(&text));
    }
}

/// Every line is read a few times, not once per fault before it.
#[test]
fn thousands_of_faulty_lines_are_reported() {
    let found = found(&touchpoints(5_000, |_| "thoughts: A: b"));
    assert_eq!(found.iter().map(Finding::count).sum::<usize>(), 5_000);
}
