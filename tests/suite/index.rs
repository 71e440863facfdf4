//! The editor index, also of files that are broken at the cursor.

use cjm::model::keys::ThingKind;
use cjm::parse::index::{CursorContext, Index, around, index};
use cjm::source::{Source, Sources};

fn sources(text: &str) -> Sources {
    Sources::new(Source { name: "a.journey.yaml".into(), text: text.into() })
}

fn read(text: &str) -> Index {
    index(&sources(text))
}

const HEAD: &str = "\
title: T
personas: [{id: maya, name: Maya}, {id: sam, name: Sam}]
channels: [{id: web, name: Web}]
evidence: [{id: int-1, title: Interviews}]
stages:
  - name: S
    touchpoints:
      - id: first
        name: First
";

/// `keys of WHAT`, or `KEY of WHAT`, with the word at the cursor.
fn described(text: &str) -> String {
    let byte = text.find('|').unwrap();
    let text = text.replacen('|', "", 1);
    let Some(around) = around(&sources(&text), 0, byte) else { return "nothing".into() };
    let word = &text[around.word.start as usize..around.word.end as usize];
    let what = match &around.place {
        CursorContext::Key { table, .. } => format!("keys of {}", table.what),
        CursorContext::Value { table, key, listed, .. } => {
            format!("{} of {}{}", key.name, table.what, if *listed { ", listed" } else { "" })
        }
    };
    format!("{}{what} <{word}>", around.before)
}

#[test]
fn a_broken_line_is_completed() {
    let mut wrong = Vec::new();
    for (line, expected) in [
        ("        chan|\n", "keys of a touchpoint <chan>"),
        ("        chan|", "keys of a touchpoint <chan>"),
        ("        |\n", "keys of a touchpoint <>"),
        ("        |", "keys of a touchpoint <>"),
        ("        chan|nel: web\n", "keys of a touchpoint <channel>"),
        ("        chan|\n        emotion: -1\n", "keys of a touchpoint <chan>"),
        ("        chan|\n      - name: Next\n", "keys of a touchpoint <chan>"),
        ("        channel: |\n", "channel of a touchpoint <>"),
        ("        channel:|\n", " channel of a touchpoint <>"),
        ("        channel: w|\n        emotion: -1\n", "channel of a touchpoint <w>"),
        ("        evidence: [|\n", "evidence of a touchpoint, listed <>"),
        ("        evidence: [|]\n", "evidence of a touchpoint, listed <>"),
        ("        evidence: [int-1, i|\n        emotion: -1\n  - name: Next\n", "evidence of a touchpoint, listed <i>"),
        ("        evidence:\n          - |\n", "evidence of a touchpoint, listed <>"),
        ("        evidence:\n          - i|\n        emotion: -1\n", "evidence of a touchpoint, listed <i>"),
        ("        for: [maya, |]\n", "for of a touchpoint, listed <>"),
        ("        emotion: {|\n", "keys of an emotion <>"),
        ("        emotion: {score: -1, fee|}\n", "keys of an emotion <fee>"),
        ("        emotion: {maya: 1, s|}\n", "keys of an emotion <s>"),
        ("        pain_points: [{text: Slow, sev|\n", "keys of a pain point <sev>"),
        ("        pain_points: [{text: Slow, severity: |\n", "severity of a pain point <>"),
        ("        pain_points: [{text: Slow, severity: ma|}]\n", "severity of a pain point <ma>"),
        ("        pain_points:\n          - text: Slow\n            sev|\n", "keys of a pain point <sev>"),
        ("        pain_points:\n          - |\n", "keys of a pain point <>"),
        ("        pain_points:\n          - te|\n        emotion: 1\n", "keys of a pain point <te>"),
        ("        opportunities:\n          - {text: A, addresses: [|]}\n", "addresses of an opportunity, listed <>"),
        ("      - |\n", "keys of a touchpoint <>"),
        ("      - na|\n", "keys of a touchpoint <na>"),
        ("      |\n", "- keys of a touchpoint <>"),
        ("    go|\n", "keys of a stage <go>"),
        ("  - |", "keys of a stage <>"),
        ("pa|\n", "keys of the journey <pa>"),
        ("flows:\n  - {from: first, to: |}\n", "to of a flow <>"),
        ("flows:\n  - from: first.ba|\n", "from of a flow <first.ba>"),
        ("        name2: \"unclosed\n        channel: |\n", "channel of a touchpoint <>"),
        ("        thoughts: what: now\n        channel: we|\n", "channel of a touchpoint <we>"),
        ("        emotion:\n          |\n", "keys of an emotion <>"),
        ("        # a comm|ent\n", "nothing"),
        ("        thoughts: [\n          so, |\n        ]\n", "thoughts of a touchpoint, listed <>"),
    ] {
        let got = described(&format!("{HEAD}{line}"));
        if got != expected {
            wrong.push((line.to_owned(), got));
        }
        // Something else is wrong further down, and the lines end as on Windows.
        let worse = format!("{HEAD}{}\nowner: [oops\n  - : }}\n", line.trim_end_matches('\n')).replace('\n', "\r\n");
        let got = described(&worse);
        if got != expected {
            wrong.push((worse[HEAD.len()..].to_owned(), got));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn keys_that_are_there_are_known_above_and_below() {
    let text = format!("{HEAD}        chan\n        emotion: -1\n");
    let byte = text.find("chan\n").unwrap() + 4;
    let Some(CursorContext::Key { present, .. }) = around(&sources(&text), 0, byte).map(|around| around.place) else { panic!() };
    assert_eq!(present, ["id", "name", "emotion"]);
}

#[test]
fn everything_named_is_found() {
    let text = format!(
        "{HEAD}        for: [maya, Sam]\n        channel: [web, Store]\n        emotion: {{maya: 1, sam: {{score: -1, evidence: int-1}}}}\n        \
         legal: [Terms]\n        owner: Care\n        pain_points: [{{id: slow, text: Slow}}]\n        \
         opportunities: [{{text: A, addresses: slow, owner: Care}}]\n      - {{name: Second, next: first}}\n\
         lanes: [{{id: legal, title: Legal}}]\nflows: [{{from: first.backstage, to: Second}}]\n"
    );
    let index = read(&text);
    let of = |kind: ThingKind, name: &str| {
        let is = |thing: &&cjm::parse::index::Thing| {
            thing.kind == kind && [&thing.id, &thing.name].into_iter().flatten().any(|word| word.value == name)
        };
        let number = index.things.iter().position(|thing| is(&thing)).unwrap_or_else(|| panic!("{kind:?} {name}"));
        let places = index.places_of(number);
        places.iter().map(|(span, _)| &text[span.start as usize..span.end as usize]).collect::<Vec<_>>()
    };
    assert_eq!(of(ThingKind::Persona, "maya"), ["maya", "Maya", "maya", "maya"]);
    assert_eq!(of(ThingKind::Persona, "sam"), ["sam", "Sam", "Sam", "sam"]);
    assert_eq!(of(ThingKind::Channel, "web"), ["web", "Web", "web"]);
    assert_eq!(of(ThingKind::Channel, "Store"), ["Store"]);
    assert_eq!(of(ThingKind::Evidence, "int-1"), ["int-1", "Interviews", "int-1"]);
    assert_eq!(of(ThingKind::Lane, "legal"), ["legal", "Legal", "legal"]);
    assert_eq!(of(ThingKind::PainPoint, "slow"), ["slow", "Slow", "slow"]);
    assert_eq!(of(ThingKind::Team, "Care"), ["Care", "Care"]);
    assert_eq!(of(ThingKind::Touchpoint, "first"), ["first", "First", "first", "first"]);
    assert_eq!(of(ThingKind::Touchpoint, "Second"), ["Second", "Second"]);
}

#[test]
fn examples_name_nothing_that_is_not_there() {
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let index = read(&std::fs::read_to_string(&path).unwrap());
            let stages = index.things.iter().filter(|thing| thing.kind == ThingKind::Stage).count();
            assert!(stages > 0 && index.groups.len() > stages, "{}", path.display());
            for reference in &index.references {
                let free = [ThingKind::Evidence, ThingKind::Metric].contains(&reference.kinds[0])
                    || reference.kinds == [ThingKind::Lane];
                assert!(reference.thing.is_some() || free, "{}: {:?}", path.display(), reference.word);
            }
        }
    }
}
