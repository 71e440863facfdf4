//! Which lanes a sheet shows, and in which order: the user's choice, the author's own lanes, the blueprint's lines.

use std::collections::BTreeSet;

use cjm::block::{Board, Body, Matrix, Page};
use cjm::compose::compose;
use cjm::facts::Facts;
use cjm::model::lane_words;
use cjm::scene::Node;
use cjm::sheet::{LANES, Lane, SHEETS, Zone, sheet};
use cjm::source::{Source, Sources};
use cjm::words::ENGLISH;

use crate::defects::{draw, lanes, map};
use crate::geometry::flaws;
use crate::harness::{FONTS, examples, read};

fn chosen(yaml: &str, name: &str, keys: &[&str]) -> Vec<String> {
    let sheet = sheet(name).unwrap().with_lanes(keys.iter().map(|key| (*key).to_owned()).collect()).unwrap();
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
            for sheet in SHEETS {
                let Some(sheet) = sheet.with_lanes(vec![lane.key.to_owned()]) else { continue };
                let found = flaws(&journey, &sheet);
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
    // Also after one that is defined later.
    let later = YAML
        .replace("lanes:\n", "lanes:\n  - {id: early, after: risk_log}\n")
        .replace("name: a\n", "name: a\n        early: E\n");
    let drawn = lanes(&map(&later));
    let place = |key: &str| drawn.iter().position(|lane| lane == key).unwrap_or_else(|| panic!("{key} in {drawn:?}"));
    assert_eq!(place("own-early"), place("own-risk_log") + 1);
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

/// Every name that `cjm list lanes` lists is valid in `after`.
#[test]
fn own_lanes_stand_after_lanes_by_the_name_they_are_listed_under() {
    assert_eq!(LANES.iter().map(|lane| lane.key).collect::<BTreeSet<_>>(), lane_words::lanes());
    let mut count = 0;
    for lane in LANES {
        let yaml = YAML.replace("after: pain_points", &format!("after: {}", lane.key));
        for sheet in SHEETS {
            let found = flaws(&read(&yaml).unwrap(), sheet);
            assert!(found.is_empty(), "after: {} on {}: {found:?}", lane.key, sheet.name);
        }
        let drawn = lanes(&map(&yaml));
        if let Some(place) = drawn.iter().position(|key| key == lane.key) {
            assert_eq!(drawn[place + 1], "own-legal", "after: {}: {drawn:?}", lane.key);
            count += 1;
        }
    }
    assert!(count > 5, "{count} lanes have own lanes after them");
}

/// Keys that no lane shows are invalid in `after`.
#[test]
fn own_lanes_follow_lanes_only() {
    for word in ["name", "description", "personas", "for", "confidence", "nowhere"] {
        let text = YAML.replace("after: pain_points", &format!("after: {word}"));
        let (_, found) = cjm::parse::parse(&Sources::new(Source { name: "test.yaml".to_owned(), text }));
        let found = found.iter().find(|found| found.rule.name == "broken-reference").unwrap_or_else(|| panic!("after: {word}"));
        assert_eq!(found.title, format!("unknown lane `{word}`"));
        let help = found.help.clone().unwrap_or_default();
        assert!(LANES.iter().all(|lane| help.contains(&format!("`{}`", lane.key))) && help.contains("`legal`"), "{help}");
    }
}

#[test]
fn own_lanes_of_a_zone_stand_with_it_on_a_blueprint() {
    let drawn = lanes(&draw(YAML, "service-blueprint"));
    let place = |key: &str| drawn.iter().position(|lane| lane == key).unwrap_or_else(|| panic!("{key} in {drawn:?}"));
    assert_eq!(place("own-vendors"), place("support") + 1);
}

/// Wherever `after` places it, a lane of the blueprint is in its zone on a blueprint, and on the map of the customer only for their actions.
#[test]
fn an_own_lane_is_in_the_zone_of_its_role() {
    let zones = [
        ("customer", Zone::Customer),
        ("frontstage", Zone::Frontstage),
        ("backstage", Zone::Backstage),
        ("support", Zone::Support),
    ];
    for (role, zone) in zones {
        for after in LANES.iter().map(|lane| lane.key).chain(["legal", "risk_log"]) {
            let yaml = YAML.replace("title: Vendors, role: support", &format!("title: Vendors, role: {role}, after: {after}"));
            let drawn = lanes(&draw(&yaml, "service-blueprint"));
            let at = drawn.iter().position(|lane| lane == "own-vendors").unwrap();
            let zone_of = |key: &String| cjm::sheet::lane(key).map(Lane::zone).filter(|zone| *zone != Zone::Outside);
            assert!(drawn[..at].iter().filter_map(zone_of).all(|above| above <= zone), "{role} after {after}: {drawn:?}");
            assert!(drawn[at..].iter().filter_map(zone_of).all(|below| zone <= below), "{role} after {after}: {drawn:?}");
            let on_map = lanes(&map(&yaml)).iter().any(|lane| lane == "own-vendors");
            assert_eq!(on_map, zone == Zone::Customer, "{role} after {after}");
        }
    }
}

/// Implied arrows connect the lanes of the customer, too, and stay straight.
#[test]
fn arrows_between_lanes_stay_straight_past_own_lanes() {
    let yaml = "title: T\nlanes: [{id: helper, title: Helper, role: customer, after: actions}]\nstages:\n  - name: S\n    \
                touchpoints: [{name: a, helper: Looks on, frontstage: Clerk}, {name: b, frontstage: Clerk}]\n";
    let scene = draw(yaml, "service-blueprint");
    let mut arrows = 0;
    scene.walk(&mut |node, _| {
        if let Node::Path(stroke) = node
            && stroke.is_connector
        {
            arrows += 1;
            assert!(stroke.straight_pieces().all(|(x1, _, x2, _)| (x1 - x2).abs() < 0.01), "{:?}", stroke.path);
        }
    });
    assert_eq!(arrows, 3);
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
        for sheet in SHEETS.iter().filter(|sheet| !sheet.lanes().is_empty()) {
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
    assert_eq!(lines("backstage: b, support: s"), [visibility, internal]);
    // Without backstage work, the line of visibility is above the support.
    assert_eq!(lines("support: s"), [visibility]);
    assert_eq!(lines("frontstage: f, support: s"), [interaction, visibility]);
    assert!(lines("policies: p").is_empty());
    assert!(!lanes(&map(YAML)).iter().any(|key| key.starts_with("line-of")), "a journey map has no such lines");
}

fn matrix(page: Page) -> Matrix {
    match page.board {
        Board::Matrix(matrix) => matrix,
        Board::Areas(_) | Board::Plot(_) => panic!("no matrix"),
    }
}

pub(crate) fn band(yaml: &str, sheet_name: &str, key: &str) -> Body {
    let page = compose(&Facts::of(&read(yaml).unwrap()), sheet(sheet_name).unwrap(), &ENGLISH);
    matrix(page).bands.into_iter().find(|band| band.key == key).unwrap_or_else(|| panic!("no {key}")).body
}

#[test]
fn channels_stand_in_the_order_their_author_lists_them() {
    let yaml = "title: T\nchannels: [phone, email]\nstages: [{name: S, touchpoints: [{name: a, channel: web}, {name: b, channel: email}, \
                {name: c, channel: phone}, {name: d, channel: kiosk}]}]\n";
    let Body::Tracks(tracks) = band(yaml, "journey-map", "channels") else { panic!("no tracks") };
    let names: Vec<&str> = tracks.tracks.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Phone", "Email", "Web", "Kiosk"]);
    assert_eq!(tracks.dots, [(0, 2), (1, 1), (2, 0), (3, 3)]);
}

#[test]
fn a_wire_joins_touchpoints_of_a_persona_who_does_both() {
    for (touchpoints, expected) in [
        // A wire over a dot of somebody else bows.
        (
            "{name: a, channel: web}, {name: b, channel: web, for: maya}, {name: c, channel: web, for: tom}, {name: d, channel: web}",
            "0-1 0~2 1~3 2-3",
        ),
        ("{name: a, channel: web}, {name: b, channel: app, for: maya}, {name: c, channel: web, for: tom}", "0-1 0-2"),
        // A touchpoint without a channel is passed by, for whomever it is.
        (
            "{name: a, channel: web}, {name: b, for: maya}, {name: c, channel: app, for: maya}, {name: d, channel: app}",
            "0-1 0-2 1-2",
        ),
        ("{name: a, channel: web, for: maya}, {name: b, channel: app, for: tom}", ""),
    ] {
        let yaml = format!(
            "title: T\npersonas: [{{id: maya, name: Maya}}, {{id: tom, name: Tom}}]\nstages: [{{name: S, touchpoints: [{touchpoints}]}}]\n"
        );
        let Body::Tracks(tracks) = band(&yaml, "journey-map", "channels") else { panic!("no tracks") };
        let mut wires: Vec<String> =
            tracks.wires.iter().map(|wire| format!("{}{}{}", wire.from, if wire.bows { '~' } else { '-' }, wire.to)).collect();
        wires.sort();
        assert_eq!(wires.join(" "), expected, "{touchpoints}");
    }
}

#[test]
fn a_path_continues_at_its_next_touchpoint() {
    let yaml = |next: &str| {
        format!(
            "title: T\npaths: [{{id: no, name: If not}}]\nstages: [{{name: S, touchpoints: [{{name: a, channel: web, emotion: 0}}, \
             {{name: b, path: no, channel: app, emotion: -1{next}}}, {{name: c, channel: web, emotion: 2}}, {{name: d, emotion: 1}}]}}]\n"
        )
    };
    for (next, back) in [("", None), (", next: c", Some(2))] {
        let Body::Curve(curve) = band(&yaml(next), "journey-map", "emotions") else { panic!("no curve") };
        let branch = curve.lines.iter().find(|line| line.branch).unwrap();
        let last = branch.pieces.last().and_then(|piece| piece.last()).unwrap();
        assert_eq!((last.columns.start, last.face), (back.unwrap_or(1), back.is_none()));
        let Body::Tracks(tracks) = band(&yaml(next), "journey-map", "channels") else { panic!("no tracks") };
        let returns = tracks.wires.iter().filter(|w| tracks.dots[w.from].0 == 1 && tracks.dots[w.to].0 == 2).count();
        assert_eq!(returns, usize::from(back.is_some()));
    }
}

#[test]
fn a_moment_of_truth_is_marked_where_the_feeling_is_strongest() {
    let yaml = "title: T\npersonas: [{id: ann, name: Ann}, {id: bo, name: Bo}]\nstages: [{name: S, touchpoints: \
                [{name: a, moment_of_truth: true, emotion: {ann: -2, bo: 1}}, {name: b, moment_of_truth: true, emotion: {ann: -1, bo: 1}}]}]\n";
    let Body::Curve(curve) = band(yaml, "journey-map", "emotions") else { panic!("no curve") };
    let stars: Vec<(usize, f64)> = curve
        .lines
        .iter()
        .flat_map(|l| l.pieces.iter().flatten())
        .filter(|p| p.star)
        .map(|p| (p.columns.start, p.value))
        .collect();
    assert_eq!(stars, [(0, 0.0), (1, 0.75)]);
}

/// The lines of a curve in short: the name, and for each point column, value and finding.
fn curve_lines(yaml: &str) -> Vec<String> {
    let Body::Curve(curve) = band(yaml, "journey-map", "emotions") else { panic!("no curve") };
    let lines = curve.lines.iter().map(|line| {
        let points = line.pieces.iter().flatten().filter(|point| point.face || point.dot).map(|p| {
            let (accent, finding) = (if p.accent { "!" } else { "" }, p.finding.as_str());
            let face = if p.face { "" } else { "." };
            format!(" {}:{}{face}{accent}{finding}", p.columns.start, p.value)
        });
        format!("{}{}", line.name, points.collect::<String>())
    });
    lines.collect()
}

#[test]
fn what_is_for_one_persona_is_on_no_other_line() {
    let yaml = "title: T\npersonas: [{id: maya, name: Maya}, {id: tom, name: Tom}]\nstages: [{name: S, touchpoints: \
                [{name: a, emotion: {maya: 0, tom: 1}}, {name: b, for: maya, emotion: -2}, {name: c, emotion: 1}]}]\n";
    assert_eq!(curve_lines(yaml), ["Maya 0:0.5 1:0!lowest point 2:0.75", "Tom 0:0.75peak 2:0.75"]);
}

#[test]
fn the_lowest_point_is_where_the_curve_is_lowest() {
    for (a, b, c, expected) in [
        ("{from: -2, score: -1}", "1", "0", " 0:0!lowest point 0:0.25 1:0.75peak 2:0.5end"),
        ("{from: -1, score: -2}", "1", "0", " 0:0.25. 0:0!lowest point 1:0.75peak 2:0.5end"),
        // A turn starts at a dot, unless it has a label.
        ("{from: -2, score: 0}", "-2", "1", " 0:0. 0:0.5 1:0!lowest point 2:0.75peak"),
        ("{from: 2, score: 0}", "1", "-1", " 0:1peak 0:0.5 1:0.75 2:0.25!lowest point"),
    ] {
        let yaml = format!(
            "title: T\nstages: [{{name: S, touchpoints: [{{name: a, emotion: {a}}}, {{name: b, emotion: {b}}}, {{name: c, emotion: {c}}}]}}]\n"
        );
        assert_eq!(curve_lines(&yaml), [expected], "{a} {b} {c}");
    }
}

#[test]
fn the_lowest_point_and_the_peak_are_on_other_paths_too() {
    let yaml = "title: T\npaths: [{id: p, name: If not}, {id: q, name: Or else}]\nstages: [{name: S, touchpoints: [{name: a, emotion: 1}, \
                {name: b, path: p, emotion: -2}, {name: c, path: q, emotion: 2}, {name: d, emotion: 0}, {name: e, emotion: -1}]}]\n";
    // The other paths leave from the first point.
    assert_eq!(curve_lines(yaml), [" 0:0.75 3:0.5 4:0.25end", " 1:0!lowest point", " 2:1peak"]);
}

#[test]
fn a_feeling_of_a_stage_is_on_the_line_or_beside_it() {
    // Of a persona whose touchpoints have none it is a point, of one whose touchpoints have their own it is a level.
    let yaml = "title: T\npersonas: [{id: maya, name: Maya}, {id: tom, name: Tom}]\nstages: [{name: S, emotion: {maya: 2, tom: -1}, \
                touchpoints: [{name: a, emotion: {maya: 1}}, b]}]\n";
    let Body::Curve(curve) = band(yaml, "journey-map", "emotions") else { panic!("no curve") };
    let words: Vec<(f64, Option<u8>)> = curve.words.iter().filter_map(|word| Some((word.value?, word.hue))).collect();
    assert_eq!((curve_lines(yaml), words), (vec!["Maya 0:0.75".to_owned(), "Tom 0:0.25".to_owned()], vec![(1.0, Some(0))]));
}

#[test]
fn the_best_of_a_bad_journey_is_no_peak() {
    for (best, named) in [(0, false), (1, true)] {
        let yaml = format!(
            "title: T\nstages: [{{name: S, touchpoints: [{{name: a, emotion: -1}}, {{name: b, emotion: {best}}}, {{name: c, emotion: -2}}]}}]\n"
        );
        let Body::Curve(curve) = band(&yaml, "journey-map", "emotions") else { panic!("no curve") };
        let findings: Vec<bool> = curve.lines[0].pieces[0].iter().map(|p| !p.finding.is_empty()).collect();
        assert_eq!(findings, [false, named, true]);
    }
}

/// The region of quick wins holds the opportunities that the model calls so, whatever their scores.
#[test]
fn the_region_of_quick_wins_agrees_with_the_model() {
    use std::fmt::Write as _;
    let mut yaml = "title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: a\n        opportunities:\n".to_owned();
    for (impact, effort) in (2..=10).flat_map(|impact| (2..=10).map(move |effort| (impact, effort))) {
        let (impact, effort) = (f64::from(impact) / 2.0, f64::from(effort) / 2.0);
        writeln!(yaml, "          - {{text: i{impact}e{effort}, impact: {impact}, effort: {effort}}}").unwrap();
    }
    let journey = read(&yaml).unwrap();
    let facts = Facts::of(&journey);
    let page = compose(&facts, sheet("opportunity-matrix").unwrap(), &ENGLISH);
    let Board::Plot(plot) = &page.board else { panic!("a plot") };
    let accented: BTreeSet<&str> = plot.points.iter().filter(|point| point.mark.solid).map(|point| point.name.as_str()).collect();
    let expected: BTreeSet<&str> =
        facts.opportunities().filter(|(_, it)| it.quick_win()).map(|(_, it)| it.text.value.as_str()).collect();
    assert!(expected.len() == 9 && accented == expected, "{accented:?} {expected:?}");
}
