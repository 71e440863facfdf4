//! Whole messages, as a person sees them.

use cjm::diagnostic::human;

use super::{found, sources, touchpoint};

fn message(text: &str) -> String {
    human::print(&found(text), &sources(text), false)
}

#[test]
fn a_misspelt_key() {
    insta::assert_snapshot!(message(&touchpoint("acton: [x]\nemotoin: 3")));
}

#[test]
fn a_broken_reference_and_a_duplicate() {
    insta::assert_snapshot!(message(
        "title: T\npersonas: [{id: maya, name: Maya},\n  {id: maya, name: Mia}]\nstages: [{name: S, for: maja}]\n"
    ));
}

#[test]
fn a_torn_text() {
    insta::assert_snapshot!(message(&touchpoint("pain_points:\n  - {text: slow, confusing and long}\n  - slow: and long")));
}

#[test]
fn syntax() {
    for (name, text) in [
        ("tab", "title: T\nstages:\n\t- name: S\n"),
        ("quote", "title: \"never closed\nstages: [S]\n"),
        ("bracket", "title: T\nstages: [S\nowner: O\n"),
        ("colon", "title: a map: of all\nstages: [S]\n"),
        ("blank", "title:T\nstages: [S]\n"),
        ("indentation", "title: T\nstages:\n  - name: S\n    goal: G\n   owner: O\n"),
    ] {
        insta::assert_snapshot!(name, message(text));
    }
}
