//! One mistake is one finding with one text to write: nothing is reported that only follows from another finding or from a guess.

use cjm::check::Settings;
use cjm::findings::Level;
use cjm::fix::FixSelection;

use super::{found, journey};
use crate::fix::safe::fixed;

/// The one error of a text: its rule, its line and its help.
fn error(text: &str) -> (&'static str, usize, String) {
    let errors: Vec<_> = found(text).into_iter().filter(|finding| finding.level == Level::Error).collect();
    assert_eq!(errors.len(), 1, "{text}\n{errors:#?}");
    let line = text[..errors[0].primary.span.start as usize].matches('\n').count() + 1;
    (errors[0].rule.name, line, errors[0].help.clone().unwrap_or_default())
}

/// The only key of an entry is its name, as in a group without `-`.
#[test]
fn an_entry_with_one_key_has_it_as_its_name() {
    for (short, long) in [
        ("stages:\n  - Meet:\n  - S\n", "stages:\n  - name: Meet\n  - S\n"),
        ("stages:\n  - Notice: [Gets it, Compares]\n", "stages:\n  - {name: Notice, touchpoints: [Gets it, Compares]}\n"),
        ("stages:\n  - Notice: {goal: G}\n", "stages:\n  - {name: Notice, goal: G}\n"),
        (
            "stages:\n  - name: S\n    touchpoints:\n      - Gets it: {channel: web}\n",
            "stages:\n  - name: S\n    touchpoints:\n      - {name: Gets it, channel: web}\n",
        ),
        ("personas:\n  - Ana: {role: Nurse}\nstages: [S]\n", "personas:\n  - {name: Ana, role: Nurse}\nstages: [S]\n"),
    ] {
        let [short, long] = [short, long].map(|text| journey(&format!("title: T\n{text}")));
        assert!(short.has_same_meaning(&long), "{short:?}\n{long:?}");
    }
    // A key, a misspelt one, and a text with a colon are no names.
    for (entry, rule) in
        [("goal:\n  - S", "missing-key"), ("nmae: {a: b}", "unknown-key"), ("Meet: at the shelter", "unknown-key")]
    {
        assert_eq!(error(&format!("title: T\nstages:\n  - {entry}\n")).0, rule, "{entry}");
    }
}

#[test]
fn a_journey_under_one_key_is_read() {
    let wrapped = "journey:\n  title: T\n\n  # A comment\n  stages:\n    - name: S\n      description: |\n        A\n          B\n    - R\n";
    let help = "delete the line `journey:` and move the lines below to the left".to_owned();
    assert_eq!(error(wrapped), ("unknown-key", 1, help));
    let fixed = fixed(wrapped, &Settings::default(), FixSelection::All);
    assert_eq!(fixed, "title: T\n\n# A comment\nstages:\n  - name: S\n    description: |\n      A\n        B\n  - R\n");
    journey(&fixed);
    // What is inside is checked.
    let inside = found("map: {title: T, stages: [{name: S, emotion: 9}]}\n");
    assert_eq!(inside.iter().map(|finding| finding.rule.name).collect::<Vec<_>>(), ["unknown-key", "outside-scale"]);
}

#[test]
fn a_headline_and_a_text_are_a_text_and_its_description() {
    for (written, right) in [
        ("{title: Split, text: In three places}", "{text: Split, description: In three places}"),
        ("{text: In three places, title: Split}", "{description: In three places, text: Split}"),
    ] {
        let map = |item: &str| format!("title: T\nstages: [{{name: S, pain_points: [{item}]}}]\n");
        assert_eq!(error(&map(written)).0, "duplicate-key", "{written}");
        assert_eq!(fixed(&map(written), &Settings::default(), FixSelection::All), map(right));
    }
}

#[test]
fn a_scale_in_another_form_is_one_error_with_the_scale_to_write() {
    for (scale, score, write) in [
        ("0 to 10", 7, "write `scale: {min: 0, max: 10}`"),
        ("1-5", 4, "write `scale: {min: 1, max: 5}`"),
        ("\"0..10\"", 7, "write `scale: {min: 0, max: 10}`"),
        ("-3 to 3", -3, "write `scale: {min: -3, max: 3}`"),
        ("10", 7, "write `scale: {min: 1, max: 10}`"),
        ("wide", 7, "write `scale: {min: 1, max: 5}`"),
        ("{min: 5, max: 1}", 3, "write `scale: {min: 1, max: 5}`"),
        ("[5, 1]", 3, "write `scale: {min: 1, max: 5}`"),
    ] {
        let (_, line, help) = error(&format!("title: T\nscale: {scale}\nstages: [{{name: S, emotion: {score}}}]\n"));
        assert!(line == 2 && help.ends_with(write), "{scale}: {help}");
    }
}

#[test]
fn an_unknown_key_is_one_error_whatever_its_value() {
    for (text, line) in [
        ("title: T\nstages:\n  - name: S\n    nodes:\n      - {id: a, x: 1}\n      - {id: b, for: maya}\n", 4),
        ("title: T\nmetrics: [{name: N, trend: [40, 58]}]\nstages: [S]\n", 2),
        ("title: T\nstages:\n  - name: S\n    owners: [A, B]\n", 4),
        ("title: T\nstages:\n  - fase: S\n    goal: G\n", 3),
        ("titulo: T\nstages: [S]\n", 1),
        ("title: T\nsteps: [{name: S}, {name: R}]\n", 2),
        ("title: T\ntouchpoints:\n  - {name: A, emotion: 1}\n", 2),
    ] {
        assert_eq!(error(text).1, line, "{text}");
    }
}
