//! Which lanes a sheet shows, and in which order: the user's choice, the author's own lanes, the blueprint's lines.

use cjm::scene::Node;
use cjm::sheet::{LANES, SHEETS, sheet};

use crate::defects::{draw, lanes, map};
use crate::geometry::{FONTS, check, examples, read};

fn chosen(yaml: &str, name: &str, keys: &[&str]) -> Vec<String> {
    let sheet = sheet(name).unwrap().with_lanes(keys.iter().map(|key| (*key).to_owned()).collect());
    let drawn = lanes(&cjm::draw(&read(yaml).unwrap(), &sheet, &FONTS).0);
    drawn.into_iter().map(|key| key.trim_start_matches("own-").to_owned()).collect()
}

const YAML: &str = "\
title: T
lanes:
  - {id: legal, title: Legal, role: note, after: pain_points}
  - {id: vendors, title: Vendors, role: support}
  - {id: risk_log, title: Risk log, role: pain, after: legal}
stages:
  - name: S
    touchpoints:
      - name: a
        actions: Does it
        emotion: 1
        channel: web
        thoughts: Hm
        pain_points: Slow
        gains: Nice
        opportunities: Faster
        physical_evidence: Paper
        frontstage: Agent
        backstage: Clerk
        support: CRM
        legal: Two weeks
        vendors: ACME
        risk_log: Late
";

#[test]
fn chosen_lanes_stand_in_the_chosen_order() {
    for keys in [&["emotions", "stages", "pain_points"][..], &["touchpoints"], &["legal", "gains", "stages", "thoughts"], &[]] {
        assert_eq!(chosen(YAML, "journey-map", keys), keys);
    }
}

#[test]
fn a_chosen_lane_without_content_drops_out() {
    assert_eq!(chosen(YAML, "journey-map", &["stages", "needs", "gains"]), ["stages", "gains"]);
}

#[test]
fn every_lane_can_be_chosen_alone() {
    for (name, yaml) in examples() {
        let journey = read(&yaml).unwrap();
        for lane in LANES {
            for sheet in SHEETS.iter() {
                let sheet = sheet.with_lanes(vec![lane.key.to_owned()]);
                let found = check(&journey, &sheet);
                assert!(found.is_empty(), "{name}, {} alone on {}: {found:?}", lane.key, sheet.name);
            }
        }
    }
}

#[test]
fn own_lanes_stand_after_the_lane_they_name() {
    let drawn = lanes(&map(YAML));
    let place = |key: &str| drawn.iter().position(|lane| lane == key).unwrap_or_else(|| panic!("{key} in {drawn:?}"));
    assert_eq!(place("own-legal"), place("pain_points") + 1);
    assert_eq!(place("own-risk_log"), place("own-legal") + 1);
}

#[test]
fn own_lanes_stand_after_each_key_their_file_may_name() {
    // `after` takes a key of touchpoints; lanes are named a little differently.
    let pairs = [
        ("thoughts", "thoughts"),
        ("emotion", "emotions"),
        ("channel", "channels"),
        ("actions", "touchpoints"),
        ("pain_points", "pain_points"),
        ("pains", "pain_points"),
    ];
    for (after, lane) in pairs {
        let drawn = lanes(&map(&YAML.replace("after: pain_points", &format!("after: {after}"))));
        let place = |key: &str| drawn.iter().position(|lane| lane == key).unwrap_or_else(|| panic!("{key} in {drawn:?}"));
        assert_eq!(place("own-legal"), place(lane) + 1, "after: {after}: {drawn:?}");
    }
}

#[test]
fn own_lanes_of_a_zone_stand_with_it_on_a_blueprint() {
    let drawn = lanes(&draw(YAML, "service-blueprint"));
    let place = |key: &str| drawn.iter().position(|lane| lane == key).unwrap_or_else(|| panic!("{key} in {drawn:?}"));
    assert_eq!(place("own-vendors"), place("support") + 1);
}

/// An arrow that the lanes themselves say starts at the customer's own lane where that stands in its way, and stays straight.
#[test]
fn arrows_between_lanes_stay_straight_past_own_lanes() {
    let yaml = "title: T\nlanes: [{id: helper, title: Helper, role: customer, after: actions}]\nstages:\n  - name: S\n    \
                touchpoints: [{name: a, helper: Looks on, frontstage: Clerk}, {name: b, frontstage: Clerk}]\n";
    let scene = draw(yaml, "service-blueprint");
    let mut arrows = 0;
    scene.walk(&mut |node, _| {
        if let Node::Path(stroke) = node
            && !stroke.connector.is_empty()
        {
            arrows += 1;
            assert!(stroke.connector.iter().all(|(x1, _, x2, _)| (x1 - x2).abs() < 0.01), "{:?}", stroke.connector);
        }
    });
    assert_eq!(arrows, 2);
}

#[test]
fn an_own_lane_is_drawn_whatever_its_name() {
    // Words that are no keys of a touchpoint, but keys of lanes.
    for lane in LANES {
        let yaml = format!(
            "title: T\nlanes: [{{id: {0}, title: Mine}}]\nstages: [{{name: S, touchpoints: [{{name: a, {0}: Written here}}]}}]\n",
            lane.key
        );
        // A word that is a key already is refused; one that is not is drawn.
        let Ok(journey) = read(&yaml) else { continue };
        for sheet in SHEETS.iter() {
            let scene = cjm::draw(&journey, sheet, &FONTS).0;
            let shown = crate::defects::lines(&scene).iter().any(|line| line.contains("Written here"));
            assert!(shown, "an own lane {} is not on the {}", lane.key, sheet.name);
        }
    }
}

#[test]
fn blueprint_lines_follow_the_lanes_that_are_there() {
    let yaml = |content: &str| format!("title: T\nstages: [{{name: S, touchpoints: [{{name: a, {content}}}]}}]\n");
    let lines = |content: &str| -> Vec<String> {
        lanes(&draw(&yaml(content), "service-blueprint")).into_iter().filter(|key| key.starts_with("line-of")).collect()
    };
    let (interaction, visibility, internal) = ("line-of-interaction", "line-of-visibility", "line-of-internal-interaction");
    assert_eq!(lines("frontstage: f, backstage: b, support: s"), [interaction, visibility, internal]);
    assert_eq!(lines("frontstage: f"), [interaction]);
    assert_eq!(lines("backstage: b"), [visibility]);
    assert_eq!(lines("support: s"), [internal]);
    assert_eq!(lines("frontstage: f, support: s"), [interaction, internal]);
    assert!(lines("policies: p").is_empty());
    assert!(!lanes(&map(YAML)).iter().any(|key| key.starts_with("line-of")), "a journey map has no such lines");
}
