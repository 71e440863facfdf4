//! What a journey means: tables over the cases in which readers of a journey used to disagree.

use cjm::facts::{Arc, Facts, TurnEnd, highest, lowest};
use cjm::model::Journey;
use cjm::sheet::sheet;
use cjm::source::{Source, Sources};
use cjm::words::ENGLISH;

use crate::defects::lines;
use crate::harness::{FONTS, read};

/// Two personas, and touchpoints in flow style under the given stages.
fn journey(stages: &str) -> Journey {
    read(&format!(
        "title: T\npersonas: [{{id: maya, name: Maya}}, {{id: tom, name: Tom}}]\npaths: [{{id: p, name: If not}}, {{id: q, name: Or else}}]\nstages:\n{stages}"
    ))
    .unwrap()
}

/// An arc in short: `Maya: a 1, b -2>-1 | c 0`. `|` is a gap, `>` a turn; other paths follow in brackets, from where to where.
fn short(facts: &Facts<'_>, arc: &Arc<'_>) -> String {
    let journey = facts.journey;
    let points = |points: &[cjm::facts::ArcPoint<'_>]| {
        let texts = points.iter().enumerate().map(|(n, point)| {
            let gap = if n > 0 && !point.joined { "| " } else { "" };
            let from = point.from.map_or(String::new(), |from| format!("{from}>"));
            format!("{gap}{} {from}{}", point.at.name().value, point.score)
        });
        texts.collect::<Vec<_>>().join(", ").replace(", |", " |")
    };
    let name = |index: Option<usize>| index.map_or("-".to_owned(), |n| arc.points[n].at.name().value.clone());
    let ends = |returns: &[usize]| {
        let names: Vec<String> = returns.iter().map(|n| name(Some(*n))).collect();
        if names.is_empty() { name(None) } else { names.join("+") }
    };
    let branches =
        arc.branches.iter().map(|it| format!(" [{} to {} to {}]", name(it.root), points(&it.points), ends(&it.returns)));
    let who = arc.persona.map_or("all", |n| journey.personas[n].name.as_str());
    format!("{who}: {}{}", points(&arc.points), branches.collect::<String>())
}

#[test]
fn an_arc_is_what_a_persona_feels_along_the_main_path() {
    for (stages, expected) in [
        // One line for all personas if every score is of all of them.
        ("- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, emotion: -2}]}", "all: a 1, b -2"),
        ("- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, for: maya}]}", "all: a 1"),
        // A score of some personas is on their lines alone.
        ("- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, for: maya, emotion: -2}]}", "Maya: a 1, b -2\nTom: a 1"),
        // What is for another persona is no point of this one's line, and no gap in it.
        (
            "- {name: S, touchpoints: [{name: a, emotion: {maya: 1, tom: 0}}, {name: b, for: maya, emotion: -2}, {name: c, emotion: 1}]}",
            "Maya: a 1, b -2, c 1\nTom: a 0, c 1",
        ),
        // What happens without the customer is no gap.
        (
            "- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, kind: internal}, {name: c, kind: event}, {name: d, emotion: 0}]}",
            "all: a 1, d 0",
        ),
        // A touchpoint takes over from its stage whom it is for, unless it says so itself.
        (
            "- {name: S, for: maya, touchpoints: [{name: a, emotion: -2}, {name: b, for: tom, emotion: 1}]}\n- {name: E, emotion: {maya: 0, tom: 0}}",
            "Maya: a -2, E 0\nTom: b 1, E 0",
        ),
        // An emotion of their own counts wherever it is.
        (
            "- {name: S, touchpoints: [{name: a, for: maya, emotion: {tom: -1}}, {name: b, emotion: {maya: 0}}]}",
            "Maya: b 0\nTom: a -1",
        ),
        // A touchpoint without a score is a gap, as is one with a feeling alone.
        (
            "- {name: S, touchpoints: [{name: a, emotion: 1}, b, {name: c, emotion: 0}, {name: d, emotion: calm}, {name: e, emotion: 2}]}",
            "all: a 1 | c 0 | e 2",
        ),
        // A stage has a point where none of its touchpoints has one for this persona; a stage without touchpoints is a place.
        (
            "- {name: S, emotion: {maya: 2, tom: -1}, touchpoints: [{name: a, emotion: {maya: 1}}, b]}\n- E\n- {name: F, emotion: 0}",
            "Maya: a 1 | F 0\nTom: S -1 | F 0",
        ),
        // Both ends of a turn are one point.
        ("- {name: S, touchpoints: [{name: a, emotion: {from: -2, score: -1}}, {name: b, emotion: 0}]}", "all: a -2>-1, b 0"),
        // Another path leaves from the point before it, and comes back where its last touchpoint says.
        (
            "- name: S\n  touchpoints:\n  - {name: a, emotion: 1}\n  - {name: b, path: p, emotion: 0}\n  - {name: c, path: p, emotion: -1, next: e}\n  - {name: d, path: q, emotion: 2}\n  - {id: e, name: e, emotion: 0}",
            "all: a 1, e 0 [a to b 0, c -1 to e] [a to d 2 to -]",
        ),
        // After a gap it leaves from nowhere.
        ("- {name: S, touchpoints: [{name: a, emotion: 1}, b, {name: c, path: p, emotion: 0}]}", "all: a 1 [- to c 0 to -]"),
        ("- {name: S, touchpoints: [a, b]}", ""),
        // A missing score is a gap on another path, too: what follows it starts nowhere.
        (
            "- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, path: p}, {name: c, path: p, emotion: -1}, {name: d, emotion: 0}]}",
            "all: a 1, d 0 [- to c -1 to -]",
        ),
        (
            "- name: S\n  touchpoints:\n  - {name: a, emotion: 1}\n  - {name: b, path: p, emotion: 0}\n  - {name: c, path: p}\n  - {name: d, path: p, emotion: 2, next: e}\n  - {id: e, name: e, emotion: 0}",
            "all: a 1, e 0 [a to b 0 to -] [- to d 2 to e]",
        ),
        // The next path is not affected by it.
        (
            "- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, path: p}, {name: c, path: q, emotion: -1}]}",
            "all: a 1 [a to c -1 to -]",
        ),
        // What is for another persona is no gap on another path either, and the persona's last touchpoint is where it ends.
        (
            "- name: S\n  touchpoints:\n  - {name: a, emotion: 2}\n  - {name: b, path: p, emotion: -1}\n  - {name: c, path: p, for: tom, emotion: -2}\n  - {name: d, path: p, emotion: 0, next: e}\n  - {id: e, name: e, emotion: 1}",
            "Maya: a 2, e 1 [a to b -1, d 0 to e]\nTom: a 2, e 1 [a to b -1, c -2, d 0 to e]",
        ),
        (
            "- name: S\n  touchpoints:\n  - {name: a, emotion: 2}\n  - {name: b, path: p, emotion: -1, next: d}\n  - {name: c, path: p, for: tom, emotion: -2}\n  - {id: d, name: d, emotion: 1}",
            "Maya: a 2, d 1 [a to b -1 to d]\nTom: a 2, d 1 [a to b -1, c -2 to -]",
        ),
        // So is a stage for another persona, and a touchpoint on the main path between two of another path.
        (
            "- {name: S, emotion: {maya: 1, tom: 1}}\n- {name: T, for: tom}\n- {name: U, emotion: 0}",
            "Maya: S 1, U 0\nTom: S 1 | U 0",
        ),
        (
            "- {name: S, touchpoints: [{name: a, emotion: {maya: 1, tom: 0}}, {name: b, path: p, emotion: 0}, {name: c, for: tom, emotion: 1}, {name: d, path: p, emotion: 2}]}",
            "Maya: a 1 [a to b 0, d 2 to -]\nTom: a 0, c 1 [a to b 0 to -] [c to d 2 to -]",
        ),
        // A stage with all of a persona's touchpoints on another path is on that path, and ends where its last touchpoint says.
        (
            "- {name: S, emotion: 1}\n- {name: T, path: p, emotion: -2, touchpoints: [a, {name: b, next: d}]}\n- {name: U, touchpoints: [{name: c, emotion: 0}, {id: d, name: d, emotion: 1}]}",
            "all: S 1, c 0, d 1 [S to T -2 to d]",
        ),
        (
            "- {name: S, emotion: 1}\n- {name: T, emotion: -2, touchpoints: [{name: a, path: p}, {name: b, path: q}]}\n- {name: U, emotion: 0}",
            "all: S 1, U 0 [S to T -2 to -]",
        ),
        (
            "- {name: S, emotion: 1}\n- {name: T, emotion: -2, touchpoints: [{name: a, path: p}, b]}\n- {name: U, emotion: 0}",
            "all: S 1, T -2, U 0",
        ),
        (
            "- {name: S, emotion: {maya: 1, tom: 1}}\n- {name: T, emotion: -2, touchpoints: [{name: a, path: p, for: maya}, {name: b, for: tom}]}",
            "Maya: S 1 [S to T -2 to -]\nTom: S 1, T -2",
        ),
        // Another path ends at every touchpoint that its last one names, or at their stage.
        (
            "- name: S\n  touchpoints:\n  - {name: a, emotion: 1}\n  - {name: b, path: p, emotion: 0, next: [d, c]}\n  - {id: c, name: c, emotion: 1}\n  - {id: d, name: d, emotion: 0}",
            "all: a 1, c 1, d 0 [a to b 0 to d+c]",
        ),
        (
            "- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, path: p, emotion: 0, next: [c, d]}]}\n- {name: T, emotion: 2, touchpoints: [{id: c, name: c}, {id: d, name: d}]}",
            "all: a 1, T 2 [a to b 0 to T]",
        ),
    ] {
        let journey = journey(stages);
        let facts = Facts::of(&journey);
        let arcs: Vec<String> = facts.arcs.iter().map(|arc| short(&facts, arc)).collect();
        assert_eq!(arcs.join("\n"), expected, "{stages}");
    }
}

#[test]
fn the_lowest_point_and_the_peak_are_ends_of_turns_too() {
    for (stages, low, high) in [
        (
            "- {name: S, touchpoints: [{name: a, emotion: {from: -2, score: -1}}, {name: b, emotion: 1}]}",
            ("a", TurnEnd::First),
            ("b", TurnEnd::Last),
        ),
        (
            "- {name: S, touchpoints: [{name: a, emotion: {from: 2, score: -1}}, {name: b, emotion: 1}]}",
            ("a", TurnEnd::Last),
            ("a", TurnEnd::First),
        ),
        // Of equally low ones the first, and one that lasts before one that is left behind.
        (
            "- {name: S, touchpoints: [{name: a, emotion: -1}, {name: b, emotion: 2}, {name: c, emotion: -1}, {name: d, emotion: 2}]}",
            ("a", TurnEnd::Last),
            ("b", TurnEnd::Last),
        ),
        (
            "- {name: S, touchpoints: [{name: a, emotion: {from: -2, score: 1}}, {name: b, emotion: -2}]}",
            ("b", TurnEnd::Last),
            ("a", TurnEnd::Last),
        ),
        // Other paths count, of equal ones the one on the main path; of several personas the lowest of all.
        (
            "- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, path: p, emotion: -2}, {name: c, path: q, emotion: 2}, {name: d, emotion: -1}]}",
            ("b", TurnEnd::Last),
            ("c", TurnEnd::Last),
        ),
        (
            "- {name: S, touchpoints: [{name: a, path: p, emotion: -1}, {name: b, path: p, emotion: 1}, {name: c, emotion: 1}, {name: d, emotion: -1}]}",
            ("d", TurnEnd::Last),
            ("c", TurnEnd::Last),
        ),
        (
            "- {name: S, touchpoints: [{name: a, emotion: {maya: 1, tom: 0}}, {name: b, emotion: {maya: 2, tom: -1}}]}",
            ("b", TurnEnd::Last),
            ("b", TurnEnd::Last),
        ),
        // Of equal ones of several personas, the first on the journey.
        (
            "- {name: S, touchpoints: [{name: a, emotion: {maya: 1, tom: 2}}, {name: b, emotion: {maya: 2, tom: -1}}, {name: c, emotion: {maya: -1, tom: 0}}]}",
            ("b", TurnEnd::Last),
            ("a", TurnEnd::Last),
        ),
        (
            "- {name: S, touchpoints: [{name: a, emotion: {maya: 0, tom: {from: 2, score: -1}}}, {name: b, emotion: {maya: 2, tom: 0}}, {name: c, path: p, emotion: {tom: -1}}]}",
            ("a", TurnEnd::Last),
            ("b", TurnEnd::Last),
        ),
    ] {
        let journey = journey(stages);
        let facts = Facts::of(&journey);
        let name = |at: cjm::facts::Extreme| {
            let (_, points) = facts.arcs[at.arc].paths().find(|(branch, _)| *branch == at.branch).unwrap();
            (points[at.point].at.name().as_str(), at.end)
        };
        assert_eq!((lowest(&facts.arcs).map(name), highest(&facts.arcs).map(name)), (Some(low), Some(high)), "{stages}");
    }
    let journey = journey("- A");
    assert_eq!((lowest(&Facts::of(&journey).arcs), highest(&Facts::of(&journey).arcs)), (None, None));
}

#[test]
fn the_mean_emotion_is_that_of_the_points_of_the_curve() {
    for (stages, expected) in [
        // Sam's stage as a whole is a point of his line, beside touchpoints that are Maya's alone.
        (
            "- {name: S, emotion: {maya: -1, tom: -2}, touchpoints: [{name: a, emotion: {maya: 1}}, {name: b, emotion: {maya: 2}}]}",
            1.0 / 3.0,
        ),
        // What all share is a point of each line.
        ("- {name: S, touchpoints: [{name: a, emotion: {maya: 2, tom: 0}}, {name: b, emotion: -1}]}", 0.0),
        // Other paths count, what is for another persona does not.
        ("- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, path: p, emotion: -2}, {name: c, emotion: 1}]}", 0.0),
        ("- {name: S, touchpoints: [{name: a, emotion: {maya: 2, tom: 0}}, {name: b, for: tom, emotion: -2}]}", 0.0),
        ("- {name: S, emotion: -2, touchpoints: [{name: a, emotion: {from: -2, score: 1}}, {name: b, emotion: 1}]}", 1.0),
    ] {
        let journey = journey(stages);
        let mean = Facts::of(&journey).mean_emotion().unwrap().score;
        assert!((mean - expected).abs() < 1e-9, "{mean}: {stages}");
    }
}

/// A mean counts what is drawn and knows of how many it is the mean; one value has none.
#[test]
fn a_mean_knows_what_it_counts() {
    for (stages, expected) in [
        ("- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b}]}", None),
        ("- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, emotion: 0}, {name: c}]}", Some((2, 3))),
        ("- {name: S, touchpoints: [{name: a, emotion: 1}, {name: b, emotion: 0}, {name: c, kind: internal}]}", Some((2, 2))),
        ("- {name: S, emotion: 1, touchpoints: [a, b]}\n- {name: E, emotion: 0}\n- F", Some((3, 4))),
        ("- {name: S, touchpoints: [{name: a, emotion: {maya: 1, tom: 0}}, {name: b}]}", Some((1, 2))),
    ] {
        let journey = journey(stages);
        let mean = Facts::of(&journey).mean_emotion();
        assert_eq!(mean.map(|mean| (mean.scored, mean.all)), expected, "{stages}");
    }
    let names: Vec<String> = ["A", "B", "C", "D", "E", "F", "G"].map(str::to_owned).to_vec();
    let scores: Vec<String> = names.iter().zip(-3..).map(|(name, score)| format!("{name}: {}", score.clamp(-2, 2))).collect();
    let text = format!(
        "title: T\npersonas: [{}]\nstages: [{{name: S, touchpoints: [{{name: a, emotion: {{{}}}}}]}}]\n",
        names.join(", "),
        scores.join(", ")
    );
    let journey = read(&text).unwrap();
    let facts = Facts::of(&journey);
    // The lowest and the highest persona, then the first ones of the file.
    assert_eq!(facts.drawn_personas(), [0, 1, 2, 3, 5]);
    assert_eq!(facts.undrawn_personas(), [4, 6]);
    assert_eq!(facts.mean_emotion().map(|mean| mean.score), Some((-2.0 - 2.0 - 1.0 + 0.0 + 2.0) / 5.0));
}

#[test]
fn a_touchpoint_takes_over_from_its_stage_what_it_does_not_say() {
    let journey = read(
        "title: T\npersonas: [{id: maya, name: Maya}, {id: tom, name: Tom}]\nteams: [{id: desk, name: Service desk}]\nstages:\n- name: S\n  owner: Desk\n  channel: web\n  for: maya\n  confidence: assumption\n  touchpoints:\n  - a\n  - {name: b, owner: Sales, channel: phone, for: tom, confidence: evidence}\n- {name: E, owner: service desk, channel: web}",
    )
    .unwrap();
    let facts = Facts::of(&journey);
    let told: Vec<String> = (facts.moments())
        .map(|at| {
            let channels: Vec<&str> = at.channels().iter().map(|n| journey.channels[*n].name.as_str()).collect();
            let owner = at.owner().map_or("", |owner| facts.teams.name(owner));
            let who = [at.is_for(0), at.is_for(1)];
            format!("{} {} {owner} {who:?} {:?}", at.name().value, channels.join("+"), at.confidence(None))
        })
        .collect();
    assert_eq!(
        told,
        [
            "S web Service desk [true, false] Some(Assumption)",
            "a web Service desk [true, false] Some(Assumption)",
            "b phone Sales [false, true] Some(Evidence)",
            "E web Service desk [true, true] None",
        ]
    );
}

#[test]
fn steps_follow_paths_and_personas() {
    for (stages, expected) in [
        ("- {name: S, touchpoints: [a, b]}\n- E\n- {name: F, touchpoints: [c]}", "a-b b-E E-c"),
        // Another path leaves the main one, which goes on beside it.
        ("- {name: S, touchpoints: [a, {name: b, path: p}, {name: c, path: p}, {name: d, path: q}, e]}", "a-b a-d a-e b-c"),
        // What is for one persona alone is no step of the other's; where both come together again, both come.
        ("- {name: S, touchpoints: [a, {name: b, for: maya}, {name: c, for: tom}, d]}", "a-b a-c b-d c-d"),
        (
            "- {name: S, for: maya, touchpoints: [a]}\n- {name: E, for: tom, touchpoints: [b]}\n- {name: F, touchpoints: [c]}",
            "a-c b-c",
        ),
    ] {
        let journey = journey(stages);
        let steps = Facts::of(&journey).steps();
        let steps: Vec<String> = steps.iter().map(|it| format!("{}-{}", it.from.name().value, it.to.name().value)).collect();
        assert_eq!(steps.join(" "), expected, "{stages}");
    }
}

/// All texts of a drawing, and all of the page.
pub(crate) fn texts(yaml: &str) -> (Vec<String>, Vec<String>) {
    let journey = read(yaml).unwrap();
    let lanes = ["pain_points", "opportunities", "gains", "needs", "workarounds", "policies", "own"].map(str::to_owned);
    let sheet = sheet("journey-map").unwrap().with_lanes(lanes.to_vec()).unwrap();
    let drawn = lines(&cjm::draw(&journey, &sheet, &FONTS).0);
    let mut printed = Vec::new();
    cjm::compose::read(&Facts::of(&journey), &ENGLISH).walk(&mut |_, text| printed.push(text.to_owned()));
    (drawn, printed)
}

#[test]
fn a_card_names_its_personas_on_the_sheet_and_on_the_page() {
    for key in ["pain_points", "opportunities", "gains", "needs", "workarounds", "policies", "own"] {
        for (who, expected) in [("maya", Some("for Maya")), ("[tom, maya]", None)] {
            let (drawn, printed) = texts(&format!(
                "title: T\npersonas: [{{id: maya, name: Maya}}, {{id: tom, name: Tom}}]\nlanes: [Own]\nstages:\n  - name: S\n    touchpoints:\n      - {{name: a, {key}: [{{text: Slow, for: {who}}}]}}\n"
            ));
            for texts in [drawn, printed] {
                let found: Vec<&String> = texts.iter().filter(|text| text.contains("for ")).collect();
                assert_eq!(found.first().map(|text| text.as_str()), expected, "{key} {who}: {texts:?}");
            }
        }
    }
}

#[test]
fn a_description_lists_what_each_persona_feels() {
    let description = |touchpoints: &str| {
        let yaml = format!(
            "title: T\npersonas: [{{id: maya, name: Maya}}, {{id: tom, name: Tom}}]\nstages: [{{name: S, touchpoints: [{touchpoints}]}}]\n"
        );
        cjm::draw(&read(&yaml).unwrap(), sheet("journey-map").unwrap(), &FONTS).0.description
    };
    for (touchpoints, expected) in [
        ("{name: a, emotion: {score: -2, feeling: annoyed}}, b", "S: a (annoyed \u{2212}2); b."),
        ("{name: a, emotion: {from: -2, score: 1, feeling: relieved}}", "S: a (relieved \u{2212}2 to +1)."),
        (
            "{name: a, emotion: {maya: {score: -2, feeling: annoyed}, tom: 1}}, {name: b, emotion: {tom: calm}}",
            "S: a (Maya: annoyed \u{2212}2, Tom: +1); b (Tom: calm).",
        ),
        // What everybody feels is said once, what is for one of them is theirs.
        (
            "{name: a, emotion: {maya: -2, tom: 1}}, {name: b, emotion: 1}, {name: c, for: maya, emotion: -1}",
            "S: a (Maya: \u{2212}2, Tom: +1); b (+1); c (Maya: \u{2212}1).",
        ),
    ] {
        let told = description(touchpoints);
        assert!(told.contains(expected), "{told}");
    }
    // So is what is felt in a stage as a whole.
    let yaml = "title: T\npersonas: [{id: maya, name: Maya}, {id: tom, name: Tom}]\nstages:\n- {name: Notice, emotion: -2}\n\
                - {name: Renew, emotion: {maya: 1}, touchpoints: [{name: a, emotion: 2}]}\n";
    let told = cjm::draw(&read(yaml).unwrap(), sheet("journey-map").unwrap(), &FONTS).0.description;
    assert!(told.contains("Notice (\u{2212}2). Renew (Maya: +1): a (+2)."), "{told}");
}

#[test]
fn a_map_describes_the_personas_that_are_on_it() {
    let path = "people.yaml";
    let shared = "personas: [{id: maya, name: Maya}, {id: tom, name: Tom}]\n";
    let mut sources = Sources::new(Source {
        name: "t.journey.yaml".to_owned(),
        text: format!("title: T\nuse: {path}\nstages: [{{name: S, touchpoints: [{{name: a, for: tom}}]}}]\n"),
    });
    sources.push(Source { name: path.to_owned(), text: shared.to_owned() });
    let (journey, found) = cjm::parse::parse(&sources);
    let journey = journey.unwrap_or_else(|| panic!("{found:#?}"));
    assert_eq!(Facts::of(&journey).personas, [1]);
    let description = cjm::draw(&journey, sheet("journey-map").unwrap(), &FONTS).0.description;
    assert!(description.contains("Persona: Tom."), "{description}");
}
