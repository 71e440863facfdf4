//! What messages, legends and descriptions state about a map agrees with what its sheets show.

use cjm::facts::Facts;
use cjm::sheet::sheet;
use cjm::words::ENGLISH;

use crate::compiled::{compiled, only};
use crate::defects::lines;
use crate::harness::{FONTS, read};

fn drawn(yaml: &str, sheet_name: &str) -> Vec<String> {
    lines(&cjm::draw(&read(yaml).unwrap(), sheet(sheet_name).unwrap(), &FONTS).0)
}

#[test]
fn moments_of_truth_are_counted_among_their_like() {
    for (stages, touchpoints, title) in [
        ([true; 4], [false; 4], Some("4 of 4 stages are moments of truth")),
        ([false; 4], [true; 4], Some("4 of 4 touchpoints are moments of truth")),
        (
            [true, true, false, false],
            [true, false, true, false],
            Some("2 of 4 touchpoints and 2 of 4 stages are moments of truth"),
        ),
        ([true, false, false, false], [true, false, true, false], None),
    ] {
        let stage = |n: usize| {
            format!(
                "- {{name: S{n}, moment_of_truth: {}, touchpoints: [{{name: t{n}, moment_of_truth: {}}}]}}\n",
                stages[n], touchpoints[n]
            )
        };
        let yaml = format!("title: T\nstages:\n{}", (0..4).map(stage).collect::<String>());
        let found = compiled(&yaml, &only("too-many-moments-of-truth")).findings;
        assert_eq!(found.first().map(|it| it.title.as_str()), title, "{stages:?} {touchpoints:?}");
    }
}

#[test]
fn the_description_of_a_persona_sheet_lists_the_emotions_of_its_curve() {
    let yaml = "title: T\npersonas: [{id: maya, name: Maya, channels: [w, w3]}, {id: sam, name: Sam}]\n\
                channels: [{id: w, name: Web}, {id: w3, name: WEB}]\nstages:\n\
                - {name: S, touchpoints: [{name: a, channel: w, emotion: {maya: {score: -2, feeling: cross}}}, {name: b, channel: w3, emotion: {sam: 1}}, {name: c, emotion: 1}]}\n\
                - {name: E, emotion: {maya: 1}, touchpoints: [d]}\n- {name: F, touchpoints: [{name: e, emotion: {sam: 0}}]}\n";
    let journey = read(yaml).unwrap();
    let described = sheet("persona-sheet").unwrap().drawings(&Facts::of(&journey));
    let described: Vec<String> = described.iter().map(|it| cjm::draw(&journey, it, &FONTS).0.description).collect();
    assert_eq!(
        described,
        [
            "Persona: Maya. Channels: Web (w); WEB (w3). S: a (cross \u{2212}2); c (+1). E (+1).",
            "Persona: Sam. S: b (+1); c (+1). F: e (0)."
        ]
    );
}

#[test]
fn the_legend_explains_the_cards_below_the_lanes() {
    let (bar, series) = ("value, and target as a stroke", "values over time, and target dashed");
    for (metric, expected) in
        [("value: 14, target: 5", &[bar][..]), ("value: 14, target: 5, series: [20, 18, 14]", &[series]), ("value: 14", &[])]
    {
        for (metrics, of_journey_only) in [("", true), ("metrics: m, ", false)] {
            let yaml = format!(
                "title: T\nmetrics: [{{id: m, name: M, unit: min, kind: time, {metric}}}]\n\
                 stages: [{{name: A, touchpoints: [{{name: t, {metrics}emotion: 1}}]}}]\n"
            );
            let drawn = drawn(&yaml, "journey-map");
            let found: Vec<&str> = [bar, series].into_iter().filter(|key| drawn.iter().any(|line| line == key)).collect();
            assert_eq!(found, expected, "{metric} {of_journey_only}: {drawn:?}");
        }
    }
}

#[test]
fn a_chosen_lane_is_drawn_once_where_it_is_first_named() {
    let journey =
        read("title: T\nlanes: [{id: own, title: Own}]\nstages: [{name: S, touchpoints: [{name: a, emotion: 1, own: x}]}]\n")
            .unwrap();
    for (lanes, expected) in [
        (&["stages", "emotions", "stages"][..], &["stages", "emotions"][..]),
        (&["own", "emotions", "own", "emotions"], &["own-own", "emotions"]),
    ] {
        let lanes = lanes.iter().copied().map(str::to_owned).collect();
        let scene = cjm::draw(&journey, &sheet("journey-map").unwrap().with_lanes(lanes).unwrap(), &FONTS).0;
        let drawn: Vec<String> = scene.board.unwrap().lanes.into_iter().map(|lane| lane.key).collect();
        assert_eq!(drawn, expected);
    }
}

#[test]
fn personas_are_named_in_the_order_of_the_file() {
    for keys in [
        "for: [sam, maya], emotion: 1",
        "for: sam, emotion: {sam: 1, maya: 0}",
        "for: maya, emotion: {sam: 1}",
        "emotion: {sam: 1}, for: [maya, sam]",
    ] {
        let yaml = format!(
            "title: T\npersonas: [{{id: maya, name: Maya}}, {{id: sam, name: Sam}}, {{id: eve, name: Eve}}]\n\
             stages: [{{name: S, touchpoints: [{{name: a, {keys}}}, {{name: b, emotion: {{eve: 1}}}}]}}]\n"
        );
        let mut printed = Vec::new();
        cjm::compose::read(&Facts::of(&read(&yaml).unwrap()), &ENGLISH).walk(&mut |_, text| printed.push(text.to_owned()));
        assert!(printed.iter().any(|text| text == "Maya, Sam"), "{keys}: {printed:?}");
    }
}

#[test]
fn the_next_of_the_last_touchpoint_wins_over_that_of_its_stage() {
    for (stage, last, expected) in [
        ("", "", &[][..]),
        ("next: a, ", "", &[(0, 0)]),
        ("next: a, ", ", next: c", &[(1, 0)]),
        ("next: [a, c], ", "", &[(0, 0), (1, 0)]),
    ] {
        let yaml = format!(
            "title: T\nstages:\n- {{name: S, {stage}touchpoints: [a, {{name: b{last}}}]}}\n- {{name: E, touchpoints: [c]}}\n"
        );
        let journey = read(&yaml).unwrap();
        assert_eq!(journey.stages[0].touchpoints[1].next, expected, "{stage} {last}");
        assert!(journey.stages[0].touchpoints[0].next.is_empty(), "{stage} {last}");
    }
}

#[test]
fn the_page_prints_the_text_of_what_the_offer_addresses() {
    let yaml = |word: &str| {
        format!(
            "title: T\npersonas: [{{name: Maya, pains: [{{id: print, text: Small print}}], gains: [{{id: evening, text: An evening}}], \
             goals: [Rest], jobs: {{functional: [{{id: shop, text: Shopping}}]}}}}]\noffer: {{pain_relievers: [{{text: R, addresses: {word}}}]}}\n\
             stages: [{{name: S, touchpoints: [{{name: a, emotion: 0, pain_points: [{{id: slow, text: Queue}}, {{id: q, text: Shop}}]}}]}}]\n"
        )
    };
    for (word, expected) in [
        ("print", "Small print"),
        ("PRINT", "Small print"),
        ("small PRINT", "Small print"),
        ("evening", "An evening"),
        ("slow", "Queue"),
        ("queue", "Queue"),
        // An entry of the map comes before the texts about a persona.
        ("shop", "Shop"),
        ("rest", "Rest"),
        ("the weather", "the weather"),
    ] {
        let mut printed = Vec::new();
        cjm::compose::read(&Facts::of(&read(&yaml(word)).unwrap()), &ENGLISH).walk(&mut |_, text| printed.push(text.to_owned()));
        let after = printed.iter().position(|text| text == "Answers").unwrap_or_else(|| panic!("{printed:?}"));
        assert_eq!(printed[after + 1], expected, "{word}");
    }
}
