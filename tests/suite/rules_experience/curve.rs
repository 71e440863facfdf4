//! Rules about the emotion curve.

use cjm::check::Settings;

use super::all;
use crate::compiled::{compiled, lines, only};

#[test]
fn a_curve_is_judged_by_its_main_path_and_by_persona() {
    all(&[
        // Three alike are no curve yet, four are flat; a turn is not; another path does not count.
        (
            "flat-emotions",
            &[],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 1}, {name: b, emotion: 1}, {name: c, emotion: 1}]}\n",
        ),
        (
            "flat-emotions",
            &[3],
            "title: T\nstages:\n  - {name: A, emotion: 0}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: 0}\n  - {name: D, emotion: 0}\n",
        ),
        (
            "flat-emotions",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 0}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: {from: -1, score: 0}}\n  - {name: D, emotion: 0}\n",
        ),
        (
            "flat-emotions",
            &[6],
            "title: T\npaths: [{id: p, name: If not}]\nstages:\n  - name: A\n    touchpoints:\n      - {name: a, emotion: 1}\n      - {name: b, emotion: -1, path: p}\n      - {name: c, emotion: 1}\n      - {name: d, emotion: 1}\n      - {name: e, emotion: 1}\n",
        ),
        // A word, a note, a thought or a pain point, also of the stage, is a reason; the middle of the scale needs none.
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 0.5}, {name: b, emotion: -0.5}, {name: c, emotion: 0}]}\n",
        ),
        (
            "unexplained-extreme",
            &[1],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 0.5}, {name: b, emotion: -2}, {name: c, emotion: 0}]}\n",
        ),
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 0.5}, {name: b, emotion: -2}]}\n",
        ),
        (
            "unexplained-extreme",
            &[4],
            "title: T\nstages:\n  - {name: A, emotion: {score: 2, note: Sunday}}\n  - {name: B, emotion: -2}\n  - {name: C, emotion: -1}\n",
        ),
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: {score: 2, note: Sunday}}\n  - {name: B, emotion: -2, pain_points: [Rain]}\n",
        ),
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - name: A\n    thoughts: Never again\n    touchpoints: [{name: a, emotion: 1}, {name: b, emotion: -2}, {name: c, emotion: 2}]\n",
        ),
        // Of several points with the same score, one with a word is enough; without any, the first is reported.
        (
            "unexplained-extreme",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 0}\n  - {name: B, emotion: 1}\n  - {name: C, emotion: {score: 1, feeling: glad}}\n  - {name: D, emotion: 1}\n",
        ),
        (
            "unexplained-extreme",
            &[4],
            "title: T\nstages:\n  - {name: A, emotion: {score: -2, feeling: lost}}\n  - {name: B, emotion: 1}\n  - {name: C, emotion: 1}\n  - {name: D, emotion: 1}\n",
        ),
        // On another scale the same number is the middle.
        (
            "unexplained-extreme",
            &[7],
            "title: T\nscale: {min: 1, max: 5}\nstages:\n  - name: A\n    touchpoints:\n      - {name: a, emotion: {score: 2, feeling: calm}}\n      - {name: b, emotion: 5}\n      - {name: c, emotion: 3}\n",
        ),
        // A shared emotion is a point on each persona's line, and reported once.
        (
            "unexplained-extreme",
            &[7],
            "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - name: A\n    touchpoints:\n      - {name: a, emotion: {p: {score: 1, feeling: glad}, q: 0}}\n      - {name: b, emotion: -2}\n",
        ),
        (
            "low-ending",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 1}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: -1, opportunities: [Call]}\n",
        ),
        (
            "low-ending",
            &[5],
            "title: T\nstages:\n  - {name: A, emotion: 1}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: -1}\n",
        ),
        (
            "low-ending",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 1}\n  - {name: B, emotion: -2}\n  - {name: C, emotion: -1}\n",
        ),
        // Touchpoints without a score follow the last one.
        (
            "low-ending",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 1}\n  - {name: B, emotion: 0}\n  - {name: C, emotion: -1}\n  - {name: D, thoughts: Fine}\n",
        ),
        (
            "low-ending",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: -1}\n  - {name: B, emotion: -1}\n  - {name: C, emotion: -1}\n",
        ),
    ]);
}

#[test]
fn an_end_is_low_if_no_other_path_is_lower() {
    all(&[
        (
            "low-ending",
            &[],
            "title: T\npaths: [{id: p, name: If not}]\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 1}, {name: b, emotion: 0}, {name: c, path: p, emotion: -2}, {name: d, emotion: -1}]}\n",
        ),
        (
            "low-ending",
            &[9],
            "title: T\npaths: [{id: p, name: If not}]\nstages:\n  - name: A\n    touchpoints:\n      - {name: a, emotion: 1}\n      - {name: b, emotion: 0}\n      - {name: c, path: p, emotion: -1}\n      - {name: d, emotion: -1}\n",
        ),
    ]);
}

#[test]
fn touchpoints_with_other_content_and_no_emotion_are_gaps() {
    let people = "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - name: A\n    touchpoints:\n";
    all(&[
        ("no-emotion", &[], "title: T\nstages: [A, B]\n"),
        (
            "no-emotion",
            &[],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 1}, {name: b, kind: event}, {name: c, kind: internal, backstage: B}]}\n",
        ),
        (
            "no-emotion",
            &[1],
            "title: T\nstages:\n  - {name: A, touchpoints: [{name: a, channel: web}, {name: b, channel: web}]}\n",
        ),
        ("no-emotion", &[], "title: T\nstages:\n  - {name: A, emotion: 1, touchpoints: [{name: a, channel: web}, {name: b}]}\n"),
        // A persona who joins late or leaves early, or whom the touchpoint does not apply to, has no gap.
        (
            "no-emotion",
            &[],
            &format!(
                "{people}      - {{name: a, emotion: {{p: 1}}}}\n      - {{name: b, emotion: {{p: 1, q: 1}}}}\n      - {{name: c, emotion: {{p: 1}}}}\n"
            ),
        ),
        (
            "no-emotion",
            &[7],
            &format!(
                "{people}      - {{name: a, emotion: {{p: 1, q: 0}}}}\n      - {{name: b, emotion: {{p: 1}}}}\n      - {{name: c, emotion: {{p: 1, q: 0}}}}\n"
            ),
        ),
        (
            "no-emotion",
            &[],
            &format!(
                "{people}      - {{name: a, emotion: {{p: 1, q: 0}}}}\n      - {{name: b, for: p, emotion: {{p: 1}}}}\n      - {{name: c, emotion: {{p: 1, q: 0}}}}\n"
            ),
        ),
        (
            "no-emotion",
            &[],
            &format!(
                "{people}      - {{name: a, emotion: {{p: 1, q: 0}}}}\n      - {{name: b, emotion: 1}}\n      - {{name: c, emotion: {{p: 1, q: 0}}}}\n"
            ),
        ),
    ]);
    // With both rules on, an empty touchpoint is reported once.
    let text = "title: T\nstages:\n  - name: A\n    touchpoints:\n      - {name: a, emotion: 1}\n      - {name: b}\n";
    let found = compiled(text, &Settings::default()).findings;
    let here: Vec<&str> =
        found.iter().filter(|d| text[..d.primary.span.start as usize].ends_with("{name: ")).map(|d| d.rule.name).collect();
    assert!(here.contains(&"bare-touchpoint") && !here.contains(&"no-emotion"), "{here:?}");
}

#[test]
fn an_example_of_a_feeling_keeps_the_scores_of_its_point() {
    let help = |emotion: &str| {
        let text = format!(
            "title: T\nstages:\n- name: A\n  touchpoints:\n  - {{name: a, emotion: {emotion}}}\n  - {{name: b, emotion: {{score: 1, feeling: glad}}}}\n  - {{name: c, emotion: 0}}\n"
        );
        let found = compiled(&text, &Settings::default()).findings;
        let help = found.iter().filter(|found| found.rule.name == "unexplained-extreme").find_map(|found| found.help.clone());
        let example = help.and_then(|help| help.split('`').nth(1).map(str::to_owned));
        if let Some(example) = &example {
            assert_eq!(lines("unexplained-extreme", &text.replace(emotion, example)), [0; 0], "{example}");
        }
        example
    };
    for (emotion, expected) in [
        ("-2", "{score: -2, feeling: annoyed}"),
        ("2", "{score: 2, feeling: relieved}"),
        ("{from: -2, score: 0.5}", "{from: -2, score: 0.5, feeling: relieved}"),
        ("{from: 2, score: 0.5}", "{from: 2, score: 0.5, feeling: annoyed}"),
        ("{from: 1, score: -2}", "{from: 1, score: -2, feeling: annoyed}"),
        ("{from: -2, score: -2}", "{from: -2, score: -2, feeling: annoyed}"),
        ("{from: 2, score: 2}", "{from: 2, score: 2, feeling: relieved}"),
    ] {
        assert_eq!(help(emotion).as_deref(), Some(expected), "{emotion}");
    }
}

#[test]
fn what_is_for_another_persona_explains_and_answers_nothing() {
    let map = |end: &str| {
        format!(
            "title: T\npersonas: [{{id: a, name: A}}, {{id: b, name: B}}]\nstages:\n  - name: S\n    touchpoints:\n      - {{name: t, emotion: {{score: 1, feeling: glad}}}}\n      - {{name: u, emotion: {{a: 0, b: 0}}}}\n      - {{name: v, emotion: {{a: 0, b: -2}}, {end}}}\n"
        )
    };
    for key in ["thoughts", "quotes", "needs", "workarounds", "pain_points"] {
        for (who, expected) in [("a", &[8][..]), ("b", &[]), ("[a, b]", &[])] {
            let text = map(&format!("{key}: [{{text: x, for: {who}}}]"));
            assert_eq!(lines("unexplained-extreme", &text), expected, "{text}");
        }
    }
    for (who, expected) in [("a", &[8][..]), ("b", &[]), ("[a, b]", &[])] {
        let text = map(&format!("opportunities: [{{text: x, for: {who}}}]"));
        assert_eq!(lines("low-ending", &text), expected, "{text}");
    }
}

#[test]
fn the_lowest_point_of_one_persona_is_not_called_that_of_the_curve() {
    let (curve, b) = ("the lowest point of the curve", "the lowest point for `B`");
    let (glad, annoyed) = ("{score: 1, feeling: glad}", "{score: -1, feeling: annoyed}");
    for (first, second, expected) in [
        (format!("{{a: -2, b: {glad}}}"), "{a: 0, b: -1.5}".to_owned(), vec![curve, b]),
        (format!("{{a: 0, b: {glad}}}"), "{a: 0, b: -1.5}".to_owned(), vec![curve]),
        // Both may be at the same place.
        ("{a: {score: -2, feeling: annoyed}, b: -1}".to_owned(), glad.to_owned(), vec![b]),
        (format!("{{a: {annoyed}, b: -2}}"), glad.to_owned(), vec![curve]),
        (format!("{{a: -2, b: {annoyed}}}"), glad.to_owned(), vec![curve]),
        (annoyed.to_owned(), "{a: {score: 2, feeling: glad}, b: 1}".to_owned(), vec!["the highest point for `B`"]),
    ] {
        let text = format!(
            "title: T\npersonas: [{{id: a, name: A}}, {{id: b, name: B}}]\nstages:\n  - name: S\n    touchpoints:\n      - {{name: t, emotion: {first}}}\n      - {{name: u, emotion: {second}}}\n"
        );
        let found = compiled(&text, &only("unexplained-extreme")).findings;
        let labels: Vec<&str> = found.iter().flat_map(|found| &found.others).map(|other| other.text.as_str()).collect();
        assert_eq!(labels, expected, "{text}");
    }
}
