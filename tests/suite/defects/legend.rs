//! The legend explains what is drawn.

use super::{contains_text, draw, journey, lines, map};

/// The content of a touchpoint that causes a line of the legend, and the sheet.
const LEGEND: &[(&str, &str, &str)] = &[
    ("journey-map", "emotion: 1, moment_of_truth: true", "moment of truth"),
    ("journey-map", "pain_points: [{text: a, severity: minor}]", "severity: minor, major, severe"),
    ("journey-map", "emotion: {score: 1, confidence: assumption}", "assumed, no evidence yet"),
    ("journey-map", "opportunities: [{text: a, impact: 3, effort: 3}]", "impact : effort"),
    ("journey-map", "opportunities: [{text: a, impact: 5, effort: 1}]", "quick win: impact"),
    ("journey-map", "optional: true", "some customers skip it"),
    ("service-blueprint", "fail_points: [a]", "fail point"),
    ("service-blueprint", "wait: 2 h", "wait point"),
    ("service-blueprint", "frontstage: a", "from lane to lane"),
];

#[test]
fn the_legend_explains_what_is_drawn_and_nothing_else() {
    for (name, touchpoint, _) in LEGEND {
        let scene = draw(&journey(&["channel: web", touchpoint]), name);
        for (sheet, with, key) in LEGEND {
            if sheet == name {
                assert_eq!(contains_text(&scene, key), with == touchpoint, "{touchpoint}: `{key}`");
            }
        }
    }
    let flows = "flows: [{from: t0, to: t1, carries: none}]\n";
    let scene = map(&(journey(&["channel: web", "channel: phone"]) + flows));
    assert!(contains_text(&scene, "context is lost"), "{:?}", lines(&scene));
    for (kind, key) in [("triggers", "triggers"), ("needs", "needs"), ("exchange", "exchange")] {
        let flows = format!("flows: [{{from: t0, to: t1, kind: {kind}}}]\n");
        let scene = draw(&(journey(&["frontstage: a", "frontstage: b"]) + &flows), "service-blueprint");
        let said: Vec<&str> = ["triggers", "needs", "exchange"].into_iter().filter(|word| contains_text(&scene, word)).collect();
        assert_eq!(said, [key]);
    }
}
