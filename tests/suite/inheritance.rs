//! What a touchpoint takes over from its stage, on the sheets and on the page.

use cjm::block::{Block, Body};
use cjm::sheet::sheet;

use crate::defects::lines;
use crate::facts::texts;
use crate::harness::{FONTS, read};
use crate::sheets::band;

#[test]
fn the_channel_of_a_stage_is_that_of_its_touchpoints_unless_they_have_their_own() {
    let tracks = |touchpoints: &str| {
        let yaml = format!(
            "title: T\nchannels: [web, store, phone]\nstages:\n- {{name: S, channel: web, touchpoints: [{touchpoints}]}}\n- {{name: E, channel: phone}}\n"
        );
        let Body::Tracks(tracks) = band(&yaml, "journey-map", "channels") else { panic!("no tracks") };
        let wires: Vec<(usize, usize)> =
            tracks.wires.iter().map(|wire| (tracks.dots[wire.from].0, tracks.dots[wire.to].0)).collect();
        (tracks.dots, tracks.bars, wires)
    };
    // The line goes through every touchpoint, whether it has a channel of its own or not.
    let (dots, bars, wires) = tracks("a, b, c");
    assert_eq!((dots, bars), (vec![(0, 0), (1, 0), (2, 0), (3, 1)], vec![(0..3, 0)]));
    assert_eq!(wires, [(0, 1), (1, 2), (2, 3)]);
    // A touchpoint with another channel interrupts the bar.
    let (dots, bars, wires) = tracks("a, b, {name: c, channel: store}, d");
    assert_eq!((dots, bars), (vec![(0, 0), (1, 0), (2, 1), (3, 0), (4, 2)], vec![(0..2, 0)]));
    assert_eq!(wires, [(0, 1), (1, 2), (2, 3), (3, 4)]);
    // One with two channels is in both.
    let (dots, bars, _) = tracks("{name: a, channels: [web, store]}, b");
    assert_eq!((dots, bars), (vec![(0, 0), (0, 1), (1, 0), (2, 2)], Vec::new()));
}

/// The texts of the owner lane with their columns, and `_` under a bracket.
fn owners(stage: &str) -> Vec<String> {
    let yaml = format!("title: T\nteams: [{{id: desk, name: Service desk}}]\nstages:\n- {stage}\n");
    let Body::Cells(cells) = band(&yaml, "journey-map", "owners") else { panic!("no cells") };
    let cell = |cell: &cjm::block::Cell| {
        let mut texts = Vec::new();
        for block in &cell.blocks {
            block.walk(&mut |block| {
                if let Block::Text(text) = block {
                    texts.push(text.text.clone());
                }
            });
        }
        format!("{:?}{} {}", cell.columns, if cell.bracket { "_" } else { "" }, texts.join(", "))
    };
    cells.iter().map(cell).collect()
}

#[test]
fn the_owner_of_a_stage_spans_the_touchpoints_that_have_none_of_their_own() {
    assert_eq!(owners("{name: S, owner: desk, touchpoints: [a, b]}"), ["0..2_ Service desk"]);
    assert_eq!(
        owners("{name: S, owner: desk, touchpoints: [a, {name: b, owner: Sales}, c, d]}"),
        ["0..1 Service desk", "2..4_ Service desk", "1..2 Sales"]
    );
    assert_eq!(owners("{name: S, owner: desk, touchpoints: [{name: b, owner: Sales}]}"), ["0..1 Sales"]);
    // Who else works on a stage works on all of it, and is told once.
    assert_eq!(owners("{name: S, owner: desk, contributors: [IT], touchpoints: [a, b]}"), ["0..2_ Service desk, with IT"]);
    // An owner is no contributor.
    assert_eq!(
        owners("{name: S, owner: desk, contributors: [IT, Service desk], touchpoints: [a, {name: b, contributors: desk}]}"),
        ["0..2_ Service desk, with IT"]
    );
    assert_eq!(
        owners("{name: S, owner: desk, contributors: [IT], touchpoints: [a, {name: b, owner: Sales, perceived_owner: desk}]}"),
        ["0..1 Service desk", "0..2_ with IT", "1..2 Sales, customers hold responsible: Service desk"]
    );
    // Whom customers see is told where it is another one than the owner, inherited or not.
    assert_eq!(
        owners("{name: S, owner: desk, touchpoints: [a, {name: b, perceived_owner: Service desk}]}"),
        ["0..2_ Service desk"]
    );
}

#[test]
fn a_stage_says_whom_it_is_for_on_the_sheet_and_on_the_page() {
    for (who, expected) in [("for: maya, ", true), ("for: [maya, tom], ", false), ("", false)] {
        let yaml = format!(
            "title: T\npersonas: [{{id: maya, name: Maya}}, {{id: tom, name: Tom}}]\nstages:\n- {{name: Visit, {who}touchpoints: [a]}}\n"
        );
        let (_, printed) = texts(&yaml);
        let drawn = lines(&cjm::draw(&read(&yaml).unwrap(), sheet("journey-map").unwrap(), &FONTS).0);
        assert_eq!(drawn.iter().any(|text| text.ends_with("for Maya")), expected, "{drawn:?}");
        assert_eq!(printed.windows(3).any(|texts| texts == ["More about it", "Persona", "Maya"]), expected, "{printed:?}");
    }
}

#[test]
fn the_overview_of_the_page_says_who_feels_what() {
    let yaml = "title: T\npersonas: [{id: maya, name: Maya}, {id: tom, name: Tom}]\nstages:\n\
                - {name: S, emotion: {tom: -2}, touchpoints: [{name: a, emotion: {maya: -1, tom: 2}}, {name: b, emotion: 1}]}\n";
    let (_, printed) = texts(yaml);
    for expected in ["Tom: \u{2212}2", "Maya: \u{2212}1, Tom: +2", "+1"] {
        assert!(printed.iter().any(|text| text == expected), "{expected}: {printed:?}");
    }
}

#[test]
fn a_description_of_an_action_or_a_goal_is_on_the_page() {
    let yaml = "title: T\npersonas: [{name: Maya, goals: [{text: Save time, description: At month end above all}]}]\nstages:\n\
                - {name: S, touchpoints: [{name: a, actions: [{text: Signs, description: With a pen}]}, \
                {actions: [{text: Sends it, description: By post}, Waits]}]}\n";
    let (_, printed) = texts(yaml);
    for expected in ["Save time\u{a0}\u{b7} At month end above all", "Signs", "With a pen", "By post", "Waits"] {
        assert!(printed.iter().any(|text| text == expected), "{expected}: {printed:?}");
    }
    for wrong in ["actions: [{text: x, description: [a, {foo: bar}]}]", "actions: {text: x, description: {a: b}}"] {
        assert!(read(&format!("title: T\nstages: [{{name: S, touchpoints: [{{name: a, {wrong}}}]}}]\n")).is_err(), "{wrong}");
    }
}
