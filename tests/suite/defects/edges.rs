//! The edges of what is possible, drawn without a flaw.

use rayon::prelude::*;

use super::journey;
use crate::geometry::flaws;
use crate::harness::{drawings, read};

/// Extreme files that have to be drawn correctly. `WORD` is replaced by a word of 100 letters.
const EDGES: &[(&str, &str)] = &[
    ("a stage without touchpoints", "title: T\nstages: [Only]\n"),
    ("nine stages without touchpoints", "title: T\nstages: [a, b, c, d, e, f, g, h, i]\n"),
    ("one touchpoint", "title: T\nstages: [{name: S, touchpoints: [Only]}]\n"),
    ("one persona", "title: T\npersonas: [Maya]\nstages: [{name: S, touchpoints: [Only]}]\n"),
    (
        "a word of 100 letters",
        "\
title: WORD
personas: [{name: WORD, role: WORD, quote: WORD, bio: WORD, goals: [WORD], jobs: {functional: WORD}, traits: {WORD: 2}, channels: [WORD]}]
scale: {min: 0, max: 1, labels: [WORD, WORD]}
paths: [{id: other, name: WORD}]
stages:
  - name: WORD
    goal: WORD
    touchpoints:
      - name: WORD
        actions: WORD
        channel: WORD
        thoughts: WORD
        emotion: {score: 1, feeling: WORD}
        pain_points: [{text: WORD, severity: severe, frequency: WORD, root_cause: WORD}]
        opportunities: [{text: WORD, owner: WORD, status: WORD, impact: 5, effort: 1}]
        metrics: [{name: WORD, value: WORD, target: WORD, unit: WORD}]
        owner: WORD
        frontstage: [{text: WORD, actor: WORD, system: WORD}]
        backstage: WORD
        fail_points: [{text: WORD, recovery: WORD}]
      - {name: WORD, path: other}
",
    ),
    (
        "stage names longer than their touchpoints",
        "\
title: T
stages:
  - {name: Consideration of every alternative there might be, touchpoints: [a]}
  - {name: Unsubscription and internationalisation, touchpoints: [b]}
",
    ),
    (
        "labels of the axis",
        "\
title: T
scale:
  min: 1
  max: 7
  labels: [absolutely terrible experience, bad, rather bad indeed, so so, rather good indeed, good, a wonderful experience]
stages: [{name: S, touchpoints: [{name: a, emotion: 3}]}]
",
    ),
    (
        "five personas who agree",
        "\
title: T
personas: [{id: p0, name: Ann}, {id: p1, name: Bob}, {id: p2, name: Cem}, {id: p3, name: Dee}, {id: p4, name: Eve}]
stages:
  - name: S
    touchpoints:
      - {name: a, emotion: {p0: 1, p1: 1, p2: 1, p3: 1, p4: 1}}
      - {name: b, emotion: {p0: -1, p1: -1, p2: -1, p3: -1, p4: -1}}
",
    ),
    (
        "right to left",
        "\
title: رحلة العميل
locale: ar
stages:
  - name: الشراء
    goal: شراء هاتف جديد
    touchpoints:
      - name: يقارن العروض
        actions: يفتح ست صفحات
        channel: الموقع
        thoughts: من أثق به؟
        emotion: {score: -1, feeling: حائر}
        pain_points: [{text: خيارات كثيرة جدا, severity: severe}]
",
    ),
];

/// The table, and long repetitive files.
fn edges() -> Vec<(&'static str, String)> {
    let steps = |count: usize, of: &dyn Fn(usize) -> String| {
        let texts: Vec<String> = (0..count).map(of).collect();
        journey(&texts.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let happy = "emotion: {score: 2, feeling: more delighted than ever before}, moment_of_truth: true";
    let swing = |n: usize| format!("emotion: {{score: {}, feeling: swinging}}, moment_of_truth: true", [2, -2][n % 2]);
    let long = format!("title: {}\nscenario: {}\nstages: [S]\n", "I would like to ".repeat(30), "and then ".repeat(150));
    let table = EDGES.iter().map(|(name, yaml)| (*name, yaml.replace("WORD", &"x".repeat(100))));
    table
        .chain([
            ("no emotions", steps(3, &|_| "channel: web".to_owned())),
            ("one emotion", steps(1, &|_| "emotion: -2".to_owned())),
            ("all feel the same", steps(6, &|_| "emotion: {score: 2, feeling: fine}".to_owned())),
            ("all at the top, with long feelings", steps(8, &|_| happy.to_owned())),
            ("up and down", steps(10, &swing)),
            (
                "forty touchpoints",
                steps(40, &|n| format!("emotion: {}, channel: web, pain_points: [Slow]", [-2, -1, 0, 1, 2][n % 5])),
            ),
            ("a very long title", long),
            (
                "thirty opportunities with the same scores",
                steps(30, &|n| format!("opportunities: [{{text: Do the {n}th thing of many, impact: 5, effort: 1, status: planned}}]")),
            ),
            (
                "a hundred and fifty opportunities",
                steps(150, &|n| {
                    let (impact, effort) = ([1, 2, 3, 4, 5][n % 5], [1, 2, 2, 2, 3][n / 5 % 5]);
                    format!("opportunities: [{{text: Idea {n} and more, impact: {impact}, effort: {effort}}}]")
                }),
            ),
            (
                "a persona with a long story",
                format!(
                    "title: T\npersonas:\n  - {{name: Ann, quote: {}, bio: {}, goals: [{}, b, c], frustrations: [d], needs: [e]}}\nstages: [S]\n",
                    "I want this. ".repeat(40),
                    "And then she said so. ".repeat(40),
                    "to be done with it ".repeat(20)
                ),
            ),
        ])
        .collect()
}

#[test]
fn the_edges_of_what_is_possible_are_drawn_without_a_flaw() {
    let found: Vec<String> = edges()
        .par_iter()
        .flat_map_iter(|(name, yaml)| {
            let journey = read(yaml).unwrap_or_else(|error| panic!("{name}: {error}"));
            let found: Vec<String> = drawings(&journey)
                .iter()
                .flat_map(|sheet| {
                    flaws(&journey, sheet).into_iter().map(|f| format!("{name}, {}: {}: {}", sheet.id(), f.check, f.message))
                })
                .collect();
            found
        })
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
