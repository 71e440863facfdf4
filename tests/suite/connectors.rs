//! Which connectors a blueprint has: those of the author's flows, and those implied by neighbouring lanes.

use cjm::block::{Anchor, Board, Heads};
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

/// In each column, each filled cell is connected with the next one: own lanes like the built-in ones, and over empty lanes.
#[test]
fn implied_connectors_pass_over_empty_lanes() {
    let lanes = "lanes: [{id: helper, role: customer}, {id: doctor, role: frontstage}, {id: lab, role: backstage}, {id: memo, role: note}]\n";
    let connectors = |content: &str, flows: &str| -> Vec<(String, String, Heads)> {
        let yaml = format!(
            "title: T\n{lanes}stages: [{{name: S, touchpoints: [{{id: a, name: a, {content}}}, {{id: b, name: b, backstage: B}}]}}]\n{flows}"
        );
        let page = compose(&Facts::of(&read(&yaml).unwrap()), sheet("service-blueprint").unwrap(), &ENGLISH);
        let Board::Matrix(matrix) = page.board else { panic!("no matrix") };
        let key = |at: Anchor| matrix.bands[at.band].key.clone();
        let first = matrix.connectors.iter().filter(|link| link.from.column == 0 && link.to.column == 0);
        first.map(|link| (key(link.from), key(link.to), link.heads)).collect()
    };
    let (customer, helper, doctor, lab) = ("customer_actions", "own-helper", "own-doctor", "own-lab");
    let (both, one) = (Heads::Both, Heads::One);
    for (content, expected) in [
        ("frontstage: F", &[(customer, "frontstage", both)][..]),
        ("doctor: D", &[(customer, doctor, both)]),
        ("backstage: B", &[(customer, "backstage", one)]),
        ("support: S", &[(customer, "support", one)]),
        ("frontstage: F, support: S", &[(customer, "frontstage", both), ("frontstage", "support", one)]),
        ("doctor: D, lab: L", &[(customer, doctor, both), (doctor, lab, one)]),
        (
            "frontstage: F, doctor: D, backstage: B, lab: L, support: S",
            &[
                (customer, "frontstage", both),
                ("frontstage", doctor, one),
                (doctor, "backstage", one),
                ("backstage", lab, one),
                (lab, "support", one),
            ],
        ),
        ("helper: H, doctor: D", &[(customer, helper, both), (helper, doctor, both)]),
        ("memo: M, physical_evidence: P", &[]),
    ] {
        let expected: Vec<_> = expected.iter().map(|(from, to, heads)| ((*from).to_owned(), (*to).to_owned(), *heads)).collect();
        assert_eq!(connectors(content, ""), expected, "{content}");
    }
    // Work that a flow triggers is not connected over empty lanes.
    assert_eq!(connectors("backstage: B", "flows: [{from: b.backstage, to: a.backstage}]\n"), []);
}

/// Where a connector leads: the key of the band, and the number of the card in its cell.
type End = (String, usize);

/// An event starts the first work of its column, a starting event of a step its action; a flow leads to the first work of an internal
/// step, and to its title where it has none.
#[test]
fn events_start_work_and_internal_steps_are_led_to() {
    let ends = |touchpoint: &str| -> Vec<(End, End)> {
        let yaml = format!(
            "title: T\nstages: [{{name: S, touchpoints: [{{id: a, name: a}}, {{id: b, name: b, {touchpoint}}}]}}]\nflows: [{{from: a, to: b}}]\n"
        );
        let page = compose(&Facts::of(&read(&yaml).unwrap()), sheet("service-blueprint").unwrap(), &ENGLISH);
        let Board::Matrix(matrix) = page.board else { panic!("no matrix") };
        let end = |at: Anchor| (matrix.bands[at.band].key.clone(), at.item);
        let inside = |at: Anchor| if at.column == 1 { end(at) } else { ("a".to_owned(), 0) };
        matrix.connectors.iter().map(|link| (inside(link.from), inside(link.to))).collect()
    };
    let a = ("a", 0);
    for (touchpoint, expected) in [
        ("kind: internal", &[(a, ("steps", 0))][..]),
        ("kind: internal, at: at night", &[(a, ("steps", 1))]),
        ("kind: internal, support: S", &[(a, ("support", 0))]),
        (
            "kind: internal, trigger: T, backstage: B, support: S",
            &[(a, ("backstage", 0)), (("steps", 1), ("backstage", 0)), (("backstage", 0), ("support", 0))],
        ),
        ("kind: event, at: after 7 days", &[(a, ("steps", 0))]),
        ("kind: event, frontstage: F", &[(a, ("steps", 0)), (("steps", 0), ("frontstage", 0))]),
        (
            "kind: event, actions: Reads it, backstage: B",
            &[(a, ("steps", 0)), (("steps", 0), ("backstage", 0)), (("customer_actions", 0), ("backstage", 0))],
        ),
        (
            "trigger: T, frontstage: F",
            &[
                (a, ("customer_actions", 0)),
                (("steps", 0), ("customer_actions", 0)),
                (("customer_actions", 0), ("frontstage", 0)),
            ],
        ),
    ] {
        let named = |(lane, item): &(&str, usize)| ((*lane).to_owned(), *item);
        let expected: Vec<(End, End)> = expected.iter().map(|(from, to)| (named(from), named(to))).collect();
        assert_eq!(ends(touchpoint), expected, "{touchpoint}");
    }
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
