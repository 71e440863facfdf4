//! Whole messages, as a person sees them.

use std::fmt::Write;

use cjm::diagnostic::human;

use super::{found, sources, touchpoint};

fn message(text: &str) -> String {
    human::print(&found(text), &sources(text), false)
}

#[test]
fn a_misspelt_key() {
    insta::assert_snapshot!(message(&touchpoint("acton: [x]\nemotoin: 1")));
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

#[test]
fn a_key_of_another_level() {
    let help = |text: &str| found(text)[0].help.clone().expect("there is a help");
    assert_eq!(help("title: T\nemotion: 1\nstages: [S]\n"), "`emotion` belongs to a stage or a touchpoint");
    assert_eq!(help("title: T\nlanes: [{id: legal, title: L}]\nstages: [{name: S, legall: x}]\n"), "did you mean `legal`?");
}

/// One letter too much in one key is one message, which knows the key that was meant.
#[test]
fn one_mistake_is_one_message() {
    let text = include_str!("../../parse/good-everything.yaml");
    let mut wrong = String::new();
    for (at, _) in text.match_indices(": ").chain(text.match_indices(":\n")) {
        let key = text[..at].rsplit(|char: char| !(char.is_ascii_lowercase() || char == '_')).next().unwrap_or_default();
        // Of a key of one letter nobody can tell what was meant.
        if key.len() == 1
            || cjm::parse::tables::LEVELS.iter().all(|table| table.find(key).is_none())
            || text[..at].rsplit('\n').next().is_some_and(|line| line.contains('#'))
        {
            continue;
        }
        let mutated = format!("{}{}{}", &text[..at], key.chars().last().unwrap_or('x'), &text[at..]);
        let found = found(&mutated);
        let said: Vec<String> = found.iter().map(|found| format!("{}: {:?}", found.title, found.help)).collect();
        let meant = found.first().and_then(|found| found.help.as_deref()).is_some_and(|help| help.contains(&format!("`{key}`")));
        if found.len() != 1 || !meant {
            writeln!(wrong, "{key} at {at}: {said:#?}").expect("a string takes every text");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
