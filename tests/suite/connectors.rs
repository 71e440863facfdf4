//! Which connectors a blueprint has: those of the author's flows, and those implied by neighbouring lanes.

use cjm::block::Board;
use cjm::compose::compose;
use cjm::facts::Facts;
use cjm::sheet::sheet;
use cjm::words::ENGLISH;

use crate::harness::{FONTS, read};

/// Implied arrows are drawn only between cards without a written flow.
#[test]
fn cards_that_share_a_cell_have_no_arrows_once_one_of_them_has_a_written_one() {
    let yaml = |flows: &str| {
        format!(
            "title: T\nstages: [{{name: S, touchpoints: [{{id: a, name: a, frontstage: Clerk, backstage: [{{id: x, text: X}}, {{id: y, text: Y}}], \
             support: CRM}}]}}]\n{flows}"
        )
    };
    let links = |flows: &str| {
        let page = compose(&Facts::of(&read(&yaml(flows)).unwrap()), sheet("service-blueprint").unwrap(), &ENGLISH);
        let Board::Matrix(matrix) = page.board else { panic!("no matrix") };
        matrix.connectors.len()
    };
    assert_eq!(links(""), 3);
    // The written one, and the customer's exchange with the frontstage.
    assert_eq!(links("flows: [{from: x, to: y}]\n"), 2);
}

/// A flow that looks like one before it adds no line, no number and no width.
#[test]
fn flows_that_look_the_same_are_drawn_once() {
    let drawing = |flows: &[&str]| {
        let yaml = format!(
            "title: T\nstages: [{{name: S, touchpoints: [{{id: a, name: a, backstage: B}}, {{id: b, name: b, backstage: C}}]}}]\nflows: [{}]\n",
            flows.join(", ")
        );
        let scene = cjm::draw(&read(&yaml).unwrap(), sheet("service-blueprint").unwrap(), &FONTS).0;
        format!("{:?}", scene.nodes)
    };
    let different = [
        "{from: a, to: b}",
        "{from: b, to: a}",
        "{from: a, to: b, kind: needs}",
        "{from: a, to: b, kind: exchange}",
        "{from: a, to: b, label: L}",
        "{from: a, to: b, label: M}",
        "{from: a, to: b, carries: L}",
        "{from: a, to: b, carries: none}",
        "{from: a.backstage, to: b}",
    ];
    let same = ["{from: a, to: b, description: D}", "{from: b, to: a, kind: exchange}", "{from: a.actions, to: b}"];
    for flow in different {
        for other in different.iter().filter(|other| **other != flow) {
            assert_ne!(drawing(&[flow]), drawing(&[flow, other]), "{flow} {other}");
        }
        assert_eq!(drawing(&[flow]), drawing(&[flow, flow, flow]), "{flow}");
    }
    let all = |more: &[&str]| drawing(&[&different[..], more].concat());
    for flow in same {
        assert_eq!(all(&[]), all(&[flow]), "{flow}");
    }
}
