//! Questions that several readers of a journey ask have one answer: what a word refers to, and what is on a map.

use cjm::block::{Block, Body};
use cjm::compose::compose;
use cjm::facts::Facts;
use cjm::reading::{Reading, ReadingNode, Section};
use cjm::sheet::sheet;
use cjm::words::ENGLISH;

use crate::compiled::{compiled, only};
use crate::defects::lines;
use crate::facts::texts;
use crate::harness::desk::Desk;
use crate::harness::scene::{Parts, text};
use crate::harness::{FONTS, read};
use crate::parse::{found, journey, names};
use crate::sheets::band;

/// One touchpoint `a` with these keys, and `b` with those.
fn map(top: &str, a: &str, b: &str) -> String {
    format!("title: T\n{top}\nstages:\n- name: S\n  touchpoints:\n  - {{name: a, {a}}}\n  - {{name: b, {b}}}\n")
}

const PERSONAS: &str = "personas: [{id: maya, name: Maya}, {id: sam, name: Sam}]";

fn is_reported(yaml: &str, rule: &str) -> bool {
    !compiled(yaml, &only(rule)).findings.is_empty()
}

fn all_output(output: &std::process::Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes)).concat()
}

fn page(yaml: &str) -> Reading {
    cjm::compose::read(&Facts::of(&read(yaml).unwrap()), &ENGLISH)
}

/// The values of a facet, and the touchpoints of each.
fn facet(yaml: &str, key: &str) -> Vec<(String, Vec<String>)> {
    fn sections<'r>(nodes: &'r [ReadingNode], all: &mut Vec<&'r Section>) {
        for node in nodes {
            if let ReadingNode::Section(section) = node {
                all.push(section);
                sections(&section.nodes, all);
            }
        }
    }
    let page = page(yaml);
    let n = page.facets.iter().position(|facet| facet.key == key).unwrap();
    let mut all = Vec::new();
    sections(&page.sections, &mut all);
    let is_of = |section: &Section, value: usize| section.facets.get(n).is_some_and(|values| values.contains(&value));
    let of = |value: usize| all.iter().filter(|section| is_of(section, value)).map(|section| section.title.clone()).collect();
    let values = page.facets[n].values.iter().enumerate();
    values.map(|(value, name)| (name.clone(), of(value))).collect()
}

#[test]
fn what_an_opportunity_addresses_is_one_thing_for_the_page_the_matrix_and_the_rules() {
    for (pains, addresses, expected, answered) in [
        // An id wins over a text, wherever it is.
        ("[{id: p1, text: Slow, severity: severe}, {id: slow, text: Other, severity: minor}]", "slow", "Other", false),
        ("[{id: p1, text: Slow, severity: severe}, {id: slow, text: Other, severity: minor}]", "Slow", "Slow", true),
        ("[{id: p1, text: Slow, severity: severe}]", "p1", "Slow", true),
        ("[{text: Slow, severity: severe}]", "slow", "Slow", true),
        ("[{text: f1, severity: severe}]", "f1", "The failure", false),
        ("[{text: Slow, severity: severe}]", "n1", "The need", false),
        ("[{text: Slow, severity: severe}]", "w1", "The workaround", false),
        ("[{text: Slow, severity: severe}]", "g1", "The gain", false),
    ] {
        let a = format!(
            "emotion: -2, needs: [{{id: n1, text: The need}}], workarounds: [{{id: w1, text: The workaround}}], gains: [{{id: g1, text: The gain}}], pain_points: {pains}"
        );
        let idea = format!(
            "emotion: 1, fail_points: [{{id: f1, text: The failure}}], opportunities: [{{text: Idea, impact: 5, effort: 1, addresses: {addresses}}}]"
        );
        let offer = format!("offer: {{pain_relievers: [{{text: Reliever, addresses: {addresses}}}]}}");
        let yaml = map("", &a, &idea);
        let printed = serde_json::to_value(page(&yaml)).unwrap().to_string();
        let answers = format!("\"text\":\"{expected}\"}}]],\"name\":\"Answers\"");
        assert!(printed.contains(&answers), "{pains} {addresses}: {printed}");
        let open = is_reported(&yaml, "pain-without-opportunity");
        assert_eq!(open, !answered, "{pains} {addresses}");
        let drawn = lines(&cjm::draw(&read(&yaml).unwrap(), sheet("opportunity-matrix").unwrap(), &FONTS).0);
        assert_eq!(drawn.iter().any(|line| line == "severe"), answered, "{pains} {addresses}: {drawn:?}");
        // The offer resolves words the same way.
        let (_, printed) = texts(&map(&offer, &a, &idea));
        assert!(printed.iter().filter(|text| *text == expected).count() >= 3, "{addresses}: {printed:?}");
    }
}

#[test]
fn an_id_wins_over_a_name_for_teams_and_metrics() {
    let teams = "teams: [{id: care, name: IT}, {id: it, name: Systems}]";
    for (owner, expected) in [("it", "Systems"), ("care", "IT"), ("IT", "IT"), ("systems", "Systems"), ("Care", "IT"), ("x", "x")]
    {
        let yaml = map(teams, &format!("owner: {owner}"), "emotion: 1");
        assert_eq!(facet(&yaml, "owner"), [(expected.to_owned(), vec!["a".to_owned()])], "{owner}");
    }
    let metrics = "metrics: [{id: x, name: wait, value: 9}, {id: wait, name: Other, value: 3}]";
    for (metric, expected) in [("wait", "Other"), ("Wait", "wait"), ("x", "wait"), ("other", "Other")] {
        let yaml =
            map(metrics, &format!("opportunities: [{{text: I, hypothesis: {{expect: e, metric: {metric}}}}}]"), "emotion: 1");
        let (_, printed) = texts(&yaml);
        let after = printed.iter().position(|text| text == "Measured by").unwrap_or_else(|| panic!("{printed:?}"));
        assert_eq!(printed[after + 1], expected, "{metric}");
    }
}

#[test]
fn a_word_that_may_refer_to_two_things_is_reported_for_every_kind() {
    for (top, a) in [
        ("personas: [{id: x, name: Twin}, {id: y, name: Twin}]", "for: twin"),
        ("teams: [{id: x, name: Twin}, {id: y, name: Twin}]", "owner: twin"),
        ("teams: [{id: x, name: Twin}, {id: y, name: Twin}]", "contributors: [twin]"),
        ("teams: [{id: x, name: Twin}, {id: y, name: Twin}]", "perceived_owner: twin"),
        ("teams: [{id: x, name: Twin}, {id: y, name: Twin}]", "opportunities: [{text: I, owner: twin}]"),
        ("channels: [{id: x, name: Twin}, {id: y, name: Twin}]", "channel: twin"),
        ("metrics: [{id: x, name: Twin}, {id: y, name: Twin}]", "metrics: [twin]"),
        ("metrics: [{id: x, name: Twin}, {id: y, name: Twin}]", "opportunities: [{text: I, hypothesis: {metric: twin}}]"),
        ("evidence: [{id: x, title: Twin}, {id: y, title: Twin}]", "evidence: twin"),
        ("paths: [{id: x, name: Twin}, {id: y, name: Twin}]", "path: twin"),
    ] {
        let found = found(&map(top, a, "emotion: 1"));
        let said: Vec<_> = found.iter().map(|it| (it.rule.name, it.help.as_deref())).collect();
        assert_eq!(said, [("ambiguous-reference", Some("write `x` or `y`"))], "{a}");
        assert!(names(&map(top, &a.replace("twin", "x"), "emotion: 1")).is_empty(), "{a}");
    }
}

#[test]
fn a_list_names_each_thing_once() {
    let top = "personas: [{id: maya, name: Maya}]\nmetrics: [{id: nps, name: NPS, value: 12}]\nevidence: [{id: e, title: Talks}]\nteams: [{id: care, name: Care team}]";
    let a = "for: [maya, Maya], channel: [web, Web], metrics: [nps, NPS], evidence: [e, Talks], contributors: [care, Care team, x, X], next: [b, b], pain_points: [{id: p, text: Slow}], gains: [{text: g, for: [maya, maya]}], opportunities: [{text: I, addresses: [p, slow]}]";
    let journey = journey(&map(top, a, "emotion: 1"));
    let touchpoint = &journey.stages[0].touchpoints[0];
    let moment = &touchpoint.moment;
    let lists = [&moment.personas, &moment.channels, &moment.metrics, &moment.evidence, &moment.gains[0].personas];
    assert!(lists.iter().all(|list| list.as_slice() == [0]), "{lists:?}");
    assert_eq!(touchpoint.next, [(0, 1)]);
    assert_eq!(moment.contributors.iter().map(|it| it.as_str()).collect::<Vec<_>>(), ["care", "x"]);
    assert_eq!(moment.opportunities[0].addresses.len(), 1);
}

#[test]
fn whoever_is_named_anywhere_on_a_map_is_on_it() {
    let shared = "personas: [{id: maya, name: Maya}, {id: sam, name: Sam}, {id: eve, name: Eve}]\n";
    let map =
        |a: &str| format!("title: T\nuse: [p.yaml]\nlanes: [Own]\nstages:\n- name: S\n  touchpoints:\n  - {{name: a, {a}}}\n");
    for (a, expected) in [
        ("emotion: {maya: 1}", "Persona: Maya."),
        ("emotion: {maya: 1}, thoughts: [{text: hm, for: sam}]", "Persona: Maya, Sam."),
        ("emotion: {maya: 1}, pain_points: [{text: P, for: sam}]", "Persona: Maya, Sam."),
        ("emotion: {maya: 1}, opportunities: [{text: P, for: [sam, eve]}]", "Persona: Maya, Sam, Eve."),
        ("emotion: {maya: 1}, own: [{text: P, for: eve}]", "Persona: Maya, Eve."),
        ("for: sam", "Persona: Sam."),
        ("emotion: 1", "Persona: Maya, Sam, Eve."),
    ] {
        let desk = Desk::with(&[("m.yaml", &map(a)), ("p.yaml", shared)]);
        desk.expect(0, &["render", "m.yaml", "-o", "m.svg"]);
        let svg = std::fs::read_to_string(desk.path("m.svg")).unwrap();
        assert!(svg.contains(expected), "{a}");
        // Rules judge the personas on the map, and no others.
        let output =
            desk.run(&["check", "m.yaml", "--select", "persona-without-evidence,persona-without-goals", "--format", "short"]);
        let said = all_output(&output);
        for name in ["Maya", "Sam", "Eve"] {
            let several = expected.contains(',');
            assert!(several || said.contains(&format!("`{name}`")) == expected.contains(name), "{a}: {said}");
        }
    }
}

#[test]
fn rules_judge_shared_things_only_if_they_are_on_the_map() {
    let shared = "\
personas: [{id: maya, name: Maya}, {id: sam, name: Sam}]
metrics: [{id: csat, name: CSAT, unit: of 5, value: 4.9, target: 4.5}]
evidence: [{id: talks, title: Talks, kind: interview, n: 1, date: 2001-01}]
channels: [{id: fax, name: \"\\u200b\"}]
";
    for (a, expected) in [
        ("emotion: {maya: 1}", &[][..]),
        ("emotion: {maya: 1}, metrics: csat", &["metric-without-date", "target-passed"]),
        ("emotion: {maya: 1}, evidence: talks", &["small-sample", "stale-evidence"]),
        ("emotion: {maya: 1}, channel: fax", &["invisible-name"]),
        ("emotion: {maya: 1}, gains: [{text: g, for: sam}]", &["untouched-persona"]),
    ] {
        let yaml = format!("title: T\nuse: [p.yaml]\nstages:\n- name: S\n  touchpoints:\n  - {{name: a, {a}}}\n");
        let desk = Desk::with(&[("m.yaml", &yaml), ("p.yaml", shared)]);
        let rules = "untouched-persona,metric-without-date,target-passed,small-sample,stale-evidence,invisible-name";
        let said = all_output(&desk.run(&["check", "m.yaml", "--select", rules, "--format", "short"]));
        let found: Vec<&str> = rules.split(',').filter(|rule| said.contains(&format!("[{rule}]"))).collect();
        let mut expected = expected.to_vec();
        expected.sort_by_key(|rule| rules.find(rule));
        assert_eq!(found, expected, "{a}: {said}");
    }
}

#[test]
fn an_own_emotion_makes_a_touchpoint_that_of_the_persona_for_all_readers() {
    for (stage, keys, of_sam, reported) in [
        ("", "for: maya, emotion: {maya: 1}", false, false),
        ("", "for: maya, emotion: {sam: -2}", true, true),
        ("", "for: [maya, sam], emotion: {sam: -2}", true, false),
        ("", "emotion: {sam: -2}", true, false),
        ("for: maya, ", "emotion: {maya: 1, sam: -2}", true, true),
        ("for: maya, ", "emotion: {maya: 1}", false, false),
    ] {
        let yaml = format!(
            "title: T\n{PERSONAS}\nstages:\n- {{name: S, {stage}touchpoints: [{{name: a, {keys}}}]}}\n- {{name: E, touchpoints: [{{name: b, emotion: {{maya: 0, sam: 0}}}}]}}\n"
        );
        let sam = facet(&yaml, "persona").into_iter().find(|(name, _)| name == "Sam").unwrap().1;
        assert_eq!(sam.contains(&"a".to_owned()), of_sam, "{stage}{keys}");
        let rule = "emotion-of-other-persona";
        assert_eq!(is_reported(&yaml, rule), reported, "{stage}{keys}");
        let journey = read(&yaml).unwrap();
        let facts = Facts::of(&journey);
        let line = facts.arcs.iter().find(|arc| arc.persona == Some(1)).unwrap();
        assert_eq!(line.all().any(|point| point.at.name().value == "a"), of_sam, "{stage}{keys}");
        let described = cjm::draw(&journey, sheet("journey-map").unwrap(), &FONTS).0.description;
        let (_, stages) = described.split_once("S: ").unwrap();
        assert_eq!(stages.contains("Sam: \u{2212}2"), of_sam, "{described}");
    }
}

#[test]
fn an_emotion_that_changes_needs_the_score_at_its_end() {
    for emotion in ["{from: 1}", "{from: -2, feeling: x}", "{from: -2, intensity: 2, feeling: lost}"] {
        let found = found(&map("", &format!("emotion: {emotion}"), "emotion: 1"));
        assert_eq!(found.iter().map(|it| it.rule.name).collect::<Vec<_>>(), ["missing-key"], "{emotion}");
        assert_eq!(found[0].help.as_deref(), Some("add the score at the end: `{from: -1, score: 1}`"), "{emotion}");
    }
    // A word without a score at the end leaves a gap, which a rule of its own reports.
    assert!(names(&map("", "emotion: {from: -2, score: lost}", "emotion: 1")).is_empty());
    for emotion in ["{from: -2, score: 1, feeling: x}", "{from: -2, score: very positive}", "{feeling: x}"] {
        assert!(names(&map("", &format!("emotion: {emotion}"), "emotion: 1")).is_empty(), "{emotion}");
    }
}

#[test]
fn channels_of_one_name_are_told_apart() {
    for (channels, expected) in [
        ("[{id: w1, name: Web}, {id: w2, name: Web}]", [("Web (w1)", "a"), ("Web (w2)", "b")]),
        ("[{id: w1, name: web}, {id: w2, name: Web}]", [("web (w1)", "a"), ("Web (w2)", "b")]),
        ("[{id: w1, name: Web}, {id: w2, name: App}]", [("Web", "a"), ("App", "b")]),
    ] {
        let yaml = map(&format!("channels: {channels}"), "channel: w1", "channel: w2");
        let expected = expected.map(|(name, touchpoint)| (name.to_owned(), vec![touchpoint.to_owned()]));
        assert_eq!(facet(&yaml, "channel"), expected);
        let same = expected[0].0.contains('(');
        assert_eq!(is_reported(&yaml, "duplicate-name"), same, "{channels}");
        let Body::Tracks(tracks) = band(&yaml, "journey-map", "channels") else { panic!("no tracks") };
        assert_eq!(tracks.tracks.iter().any(|(_, name)| name == "Web (w2)"), same, "{channels}");
    }
}

#[test]
fn an_opportunity_names_its_personas_wherever_it_is_listed() {
    for (who, expected) in [("maya", Some("for Maya")), ("[maya, sam]", None)] {
        let yaml =
            map(PERSONAS, &format!("emotion: 1, opportunities: [{{text: I, for: {who}, impact: 5, effort: 1}}]"), "emotion: 0");
        let journey = read(&yaml).unwrap();
        let page = compose(&Facts::of(&journey), sheet("opportunity-matrix").unwrap(), &ENGLISH);
        let cjm::block::Board::Plot(plot) = page.board else { panic!("no plot") };
        let mut texts = Vec::new();
        plot.list.walk(&mut |block| {
            if let Block::Text(text) = block {
                texts.push(text.text.clone());
            }
        });
        assert_eq!(texts.iter().find(|text| text.starts_with("for ")).map(String::as_str), expected, "{texts:?}");
    }
}

#[test]
fn no_own_lane_has_the_name_of_a_lane_of_the_sheets() {
    for lane in cjm::model::lane_words::lanes() {
        let yaml = map(&format!("lanes: [{{id: {lane}, title: Mine}}]"), &format!("{lane}: [mine]"), "emotion: 1");
        assert!(names(&yaml).contains(&"bad-id"), "{lane}");
    }
    assert!(names(&map("lanes: [{id: my_goals, title: Goals}]", "my_goals: [mine]", "emotion: 1")).is_empty());
}

#[test]
fn a_step_stays_in_a_channel_that_both_touchpoints_have() {
    for (a, b, expected, change) in [
        ("web", "[phone, web]", ("web", "web"), false),
        ("[phone, web]", "web", ("web", "web"), false),
        ("[store, phone]", "[web, phone, store]", ("store", "store"), false),
        ("web", "phone", ("web", "phone"), true),
        ("[web, app]", "[phone, store]", ("web", "phone"), true),
    ] {
        let yaml = map("channels: [store, phone, web, app]", &format!("channel: {a}"), &format!("channel: {b}"));
        let Body::Tracks(tracks) = band(&yaml, "journey-map", "channels") else { panic!("no tracks") };
        let name = |dot: usize| tracks.tracks[tracks.dots[dot].1].1.to_lowercase();
        let wires: Vec<_> = tracks.wires.iter().map(|wire| (name(wire.from), name(wire.to))).collect();
        assert_eq!(wires, [(expected.0.to_owned(), expected.1.to_owned())], "{a} {b}");
        let journey = read(&yaml).unwrap();
        assert_eq!(Facts::of(&journey).steps()[0].change_of_channel().is_some(), change, "{a} {b}");
    }
}

#[test]
fn words_side_by_side_stand_in_the_order_of_their_points() {
    for (tom, ana) in [("solemn", "brave"), ("brave", "solemn"), ("calm", "a little nervous")] {
        let yaml = format!(
            "title: T\npersonas: [{{id: tom, name: Tom}}, {{id: ana, name: Ana}}]\nstages:\n- {{name: S, touchpoints: [{{name: a, emotion: {{tom: -1, ana: 1}}}}, {{name: b, emotion: {{tom: {{score: 1, feeling: {tom}}}, ana: {{score: 1, feeling: {ana}}}}}}}, {{name: c, emotion: {{tom: 2, ana: 2}}}}]}}\n"
        );
        let scene = cjm::draw(&read(&yaml).unwrap(), sheet("journey-map").unwrap(), &FONTS).0;
        let parts = Parts::of(&scene);
        let at = |word: &str| parts.lines.iter().find(|(line, _)| text(line) == word).map(|(line, _)| line.x.0);
        let (left, right) = (at(tom).expect("drawn"), at(ana).expect("drawn"));
        assert!(left < right, "{tom} {ana}: {left} {right}");
    }
}
