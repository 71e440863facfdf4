//! The opportunity matrix: sizes of marks, owners and stages in its list, long words.

use std::fmt::Write;

use cjm::block::{Block, Board, Plot};
use cjm::compose::compose;
use cjm::facts::Facts;
use cjm::sheet::sheet;
use cjm::words::ENGLISH;

use crate::harness::scene::Parts;
use crate::harness::{FONTS, read};

fn plot(yaml: &str) -> Plot {
    let journey = read(yaml).unwrap();
    let board = compose(&Facts::of(&journey), sheet("opportunity-matrix").unwrap(), &ENGLISH).board;
    let Board::Plot(plot) = board else { panic!("no plot") };
    plot
}

/// So many opportunities in one cell, which answer a severe, a major, a minor and no pain point in turn.
fn crowded(count: usize) -> String {
    let mut yaml = String::from(
        "title: T\nstages:\n- name: S\n  touchpoints:\n  - name: a\n    pain_points: [{id: s, text: s, severity: severe}, {id: m, text: m, severity: major}, {id: n, text: n, severity: minor}]\n    opportunities:\n",
    );
    for n in 0..count {
        let answers = ["addresses: s, ", "addresses: m, ", "addresses: n, ", ""][n % 4];
        writeln!(yaml, "    - {{text: o{n}, {answers}impact: 3, effort: 3}}").unwrap();
    }
    yaml
}

#[test]
fn a_larger_mark_answers_a_more_severe_pain_however_full_the_cell() {
    for count in [4, 8, 20, 60] {
        let journey = read(&crowded(count)).unwrap();
        let scene = cjm::draw(&journey, sheet("opportunity-matrix").unwrap(), &FONTS).0;
        let parts = Parts::of(&scene);
        // The first group with this label is the mark in the plot.
        let size = |n: usize| {
            let label = format!("o{n}");
            let mark = parts.groups.iter().position(|(group, _)| group.label.as_deref() == Some(&label)).unwrap();
            parts.shapes.iter().filter(|(.., around)| *around == Some(mark)).map(|(_, area, _)| area.w.0).fold(0.0, f64::max)
        };
        for n in (0..count).step_by(4) {
            let sizes = [size(n), size(n + 1), size(n + 2), size(n + 3)];
            assert!(sizes.is_sorted_by(|a, b| *a > *b + 1.0), "{count}: {sizes:?}");
        }
    }
}

#[test]
fn the_list_names_the_owner_who_holds_there_and_the_stage_on_its_own() {
    let list = |stage: &str| {
        let yaml = format!("title: T\nteams: [{{id: desk, name: Service desk}}]\nstages:\n- {stage}\n");
        let mut texts = Vec::new();
        plot(&yaml).list.walk(&mut |block| {
            if let Block::Row(row) = block {
                let cell = |block: &Block| {
                    let mut text = String::new();
                    block.walk(&mut |block| {
                        if let Block::Text(it) = block {
                            text.push_str(&it.text);
                        }
                    });
                    text
                };
                texts.push([3, 4].map(|n| row.blocks.get(n).map_or_else(String::new, |(_, block)| cell(block))).join("/"));
            }
        });
        texts
    };
    let opportunity = "text: Pay at once, impact: 5, effort: 2";
    assert_eq!(list(&format!("{{name: Get it back, opportunities: {{{opportunity}}}}}"))[..2], ["Owner/Stage", "/Get it back"]);
    for (own, expected) in [("", "Service desk/S"), (", owner: Sales", "Sales/S")] {
        let stage = format!("{{name: S, owner: desk, touchpoints: [{{name: a, opportunities: {{{opportunity}{own}}}}}]}}");
        assert_eq!(list(&stage)[1], expected);
    }
}

#[test]
fn a_long_word_stays_in_its_column() {
    let height = |text: &str| {
        let yaml = format!(
            "title: T\nstages: [{{name: S, opportunities: [{{text: {text}, impact: 5, effort: 5, status: planned}}]}}]\n"
        );
        cjm::draw(&read(&yaml).unwrap(), sheet("opportunity-matrix").unwrap(), &FONTS).0.height.0
    };
    let (long, short) = ("a".repeat(95), vec!["a".repeat(18); 5].join(" "));
    assert!((height(&long) - height(&short)).abs() < 40.0);
}

#[test]
fn the_legend_of_a_persona_names_the_lowest_point_of_that_persona() {
    let yaml = "title: T\npersonas: [{id: maya, name: Maya}, {id: sam, name: Sam}]\nstages: [{name: S, touchpoints: [{name: a, emotion: {maya: 2, sam: 1}}, \
                {name: b, emotion: {maya: -2, sam: -1}}, {name: c, emotion: 0}]}]\n";
    let journey = read(yaml).unwrap();
    for drawing in sheet("persona-sheet").unwrap().drawings(&Facts::of(&journey)) {
        let lines = crate::defects::lines(&cjm::draw(&journey, &drawing, &FONTS).0);
        assert!(
            lines.iter().any(|line| line == "lowest point") && !lines.iter().any(|line| line.contains("of the journey")),
            "{lines:?}"
        );
    }
}
