//! Anchors, aliases and tags with any punctuation: a formatted text means the same to a second parser, what differs is refused.

use std::collections::BTreeSet;

use cjm::fmt::{FormatRefusal, format};
use cjm::parse::syntax::{YamlPartKind, outline};
use rayon::prelude::*;
use serde_yaml::Value;

use crate::harness::desk::Desk;

/// Names with a character of any kind at their start, within them and at their end.
fn names() -> Vec<String> {
    let chars = || ('!'..='~').filter(|char| !char.is_ascii_alphanumeric()).chain(['a', '0', 'é', '日', '\u{a0}']);
    let single = chars().flat_map(|char| [format!("{char}"), format!("{char}n"), format!("n{char}n"), format!("n{char}")]);
    let pairs = chars().flat_map(|one| ".:,!#&]".chars().map(move |two| format!("n{one}{two}")));
    single.chain(pairs).collect()
}

/// Places of an anchor or a tag, `@`, and of an alias, `*`, in a text.
const PLACES: &[&str] = &[
    "k: @ x\nl: *\n",
    "k: @x\nl: *\n",
    "k: @\nl: *\n",
    "- @ x\n- *\n",
    "- @\n- *\n",
    "@ k: x\nl: *\n",
    "@: x\nl: *\n",
    "k: [@ x, *]\n",
    "k: [@, *]\n",
    "k: [@,x]\n",
    "k: {@ x: 1, y: *}\n",
    "k: {@: 1}\n",
    "k: {@}\n",
    "k: {x: @}\n",
    "k: {x: @ , y: 1}\n",
    "k: @ {x: 1}\nl: [* , *]\n",
    "k: @ [1]\nl: *\n* : x\n",
    "k: @\n  x: 1\nl: *\n",
    "k: @ |\n  x\nl: *\n",
    "k: @ 'x'\n\"l\": @ \"y\"\n",
];

/// The texts of values and keys, in source order, that are neither repeated nor absent.
fn words(text: &str) -> Vec<String> {
    let parts = outline(text).unwrap().into_iter().filter(|part| part.start < part.end);
    parts.filter_map(|part| if let YamlPartKind::Word { text, .. } = part.kind { Some(text.into()) } else { None }).collect()
}

/// The same of a second parser, without numbers.
fn second_words(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => _ = words.insert(text.clone()),
        Value::Sequence(list) => list.iter().for_each(|value| second_words(value, words)),
        Value::Mapping(map) => map.iter().flat_map(|(key, value)| [key, value]).for_each(|value| second_words(value, words)),
        Value::Tagged(tagged) => second_words(&tagged.value, words),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn any_name_is_read_alike_or_refused() {
    for mark in ["&", "!", "!!", "!<", "!n!"] {
        let count = |name: &String| {
            let own = if mark == "!<" { format!("!<{name}>") } else { format!("{mark}{name}") };
            let alias = if mark == "&" { format!("*{name}") } else { "z".to_owned() };
            let start = if mark == "!n!" { "%TAG !n! tag:e.org,2000:\n---\n" } else { "" };
            let mut formatted_count = 0;
            for place in PLACES {
                let text = start.to_owned() + &place.replace('*', &alias).replace('@', &own);
                let Ok(formatted) = format(&text, &[]) else { continue };
                formatted_count += 1;
                let value: Value = match serde_yaml::from_str(&formatted) {
                    Ok(value) => value,
                    // Valid for a parser, not for a map of values.
                    Err(error) if error.to_string().contains("duplicate entry") => continue,
                    Err(error) => panic!("{error} in\n{formatted}"),
                };
                let (ours, mut theirs) = (words(&formatted), BTreeSet::new());
                second_words(&value, &mut theirs);
                let ours: BTreeSet<String> = ours.into_iter().filter(|word| word != "1" && !word.is_empty()).collect();
                theirs.retain(|word| word != "1" && !word.is_empty());
                assert_eq!(ours, theirs, "{formatted}");
                assert_eq!(format(&formatted, &[]).as_ref(), Ok(&formatted));
            }
            formatted_count
        };
        let formatted: usize = names().par_iter().map(count).sum();
        assert!(formatted > 100, "{mark}: {formatted}");
    }
    // Usual names are formatted everywhere.
    for (own, alias) in [("&a", "*a"), ("&a-1_B", "*a-1_B"), ("!t", "z"), ("!!str", "z"), ("!a-b", "z")] {
        let refused: Vec<_> = PLACES
            .iter()
            .map(|place| place.replace('*', alias).replace('@', own))
            .filter(|text| outline(text).is_ok() && serde_yaml::from_str::<Value>(text).is_ok())
            .filter_map(|text| format(&text, &[]).err().map(|refusal| (text, refusal)))
            .collect();
        assert!(refused.is_empty(), "{refused:#?}");
    }
}

#[test]
fn a_refused_anchor_is_shown_at_its_place() {
    let text = "title: T\nx-a: [1, &a: x]\nstages: [S]\n";
    assert_eq!(
        format(text, &[]),
        Err(FormatRefusal::Ambiguous { what: "the anchor `&a:`".to_owned(), at: text.find('&').unwrap() })
    );
    // Line ends and keys with other names are replaced before the anchor is found.
    let comments = "# a comment\r\n".repeat(60);
    for text in [
        format!("{comments}title: T\r\nx-a: [1, &é x]\r\nstages: [S]\r\n"),
        "title: T\nstages: [{name: S, steps: [A]}]\nx-a: [1, &é x]\n".to_owned(),
    ] {
        let desk = Desk::with(&[("a.journey.yaml", &text)]);
        let line = text[..text.find('&').unwrap()].matches('\n').count() + 1;
        let said = desk.expect(1, &["fmt", "a.journey.yaml"]);
        assert!(said.contains(&format!("a.journey.yaml:{line}:10")) && said.contains("the anchor `&é`"), "{said}");
    }
    let desk = Desk::with(&[("a.journey.yaml", text)]);
    let said = desk.expect(1, &["fmt", "a.journey.yaml"]);
    assert!(said.contains("a.journey.yaml:2:10") && said.contains("begins with `&` needs quotes"), "{said}");
    assert_eq!(std::fs::read_to_string(desk.path("a.journey.yaml")).unwrap(), text);
}
