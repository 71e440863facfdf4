//! Rules about the lens, the structure and the experience, in cases without findings or with a single one.

mod curve;
mod texts;

use cjm::check::Settings;

use crate::compiled::{compiled, lines, lines_with, only};

/// Runs a table of journeys: the rule, the lines it has to speak of, the journey.
fn all(table: &[(&str, &[usize], &str)]) {
    for (name, expected, text) in table {
        assert_eq!(lines(name, text), *expected, "{name} in\n{text}");
    }
}

#[test]
fn required_lanes_go_by_keys_by_names_of_lanes_and_by_own_ids() {
    let text = "title: T\nlanes: [{id: legal, title: Legal}, {id: ethics, title: Ethics}]\nstages:\n  - name: A\n    goal: G\n    touchpoints:\n      \
                - {name: a, channel: web, wait: 2 days, emotion: 1, legal: Sign here, evidence: [e]}\n\
                evidence: [{id: e, title: E}]\n";
    for (key, missing) in [
        ("emotion", false),
        ("emotions", false),
        ("channels", false),
        ("time", false),
        ("goals", false),
        ("research", false),
        ("legal", false),
        ("ethics", true),
        ("pain_points", true),
        ("backstage", true),
        ("security", true),
    ] {
        let mut settings = only("missing-lane");
        settings.required_lanes = vec![key.to_owned()];
        assert_eq!(lines_with(text, &settings).len(), usize::from(missing), "{key}");
    }
    // The help names the key of the lane.
    for (lane, key) in [("owners", "owner"), ("channels", "channel"), ("emotions", "emotion"), ("thoughts", "thoughts")] {
        let mut settings = Settings::default();
        settings.required_lanes = vec![lane.to_owned()];
        let found = compiled("title: T\nstages: [A]\n", &settings).findings;
        let help = found.iter().find(|found| found.rule.name == "missing-lane").and_then(|found| found.help.clone());
        assert_eq!(help.as_deref(), Some(&*format!("add `{key}:` to the touchpoints it is known for")), "{lane}");
    }
    // Every lane of a sheet can be required; the finding names its key.
    for lane in cjm::sheet::LANES.iter().filter(|lane| lane.key != "stages") {
        let mut settings = Settings::default();
        settings.required_lanes = vec![lane.key.to_owned()];
        let found = compiled("title: T\nstages: [A]\n", &settings).findings;
        let help = found.iter().find(|found| found.rule.name == "missing-lane").and_then(|found| found.help.clone());
        assert!(help.is_some_and(|help| help.contains(":` to the ")), "{}", lane.key);
    }
}

#[test]
fn what_is_missing_everywhere_is_said_once() {
    let touchpoints = "[{name: a, channel: web}, {name: b, channel: web}]";
    all(&[
        ("no-persona", &[1], "title: T\nstages: [A, B, C, D]\n"),
        ("no-persona", &[], "title: T\nstages: [A, B, C]\n"),
        ("no-persona", &[], "title: T\nsegment: Renters\nstages: [A, B, C, D]\n"),
        ("no-scenario", &[], "title: T\ndescription: It rains\nstages: [A, B, C, D]\n"),
        ("no-goal", &[], "title: T\nstages: [{name: A, goal: G}]\n"),
        ("no-goal", &[], "title: T\npersonas: [{name: P, jobs: {functional: [J]}}]\nstages: [A]\n"),
        ("no-start-or-end", &[], "title: T\nstarts_when: A\nends_when: B\nstages: [A]\n"),
        ("persona-without-goals", &[2], "title: T\npersonas: [{name: P}, {name: Q}]\nstages: [A]\n"),
        ("persona-without-goals", &[4], "title: T\npersonas:\n  - {name: P, goals: G}\n  - {name: Q}\nstages: [A]\n"),
        ("persona-without-goals", &[], "title: T\ngoal: G\npersonas: [{name: P}, {name: Q}]\nstages: [A]\n"),
        ("persona-without-evidence", &[], "title: T\npersonas: [{name: P}]\nstages: [A]\n"),
        (
            "persona-without-evidence",
            &[3],
            "title: T\nevidence: [{id: e, title: E}]\npersonas: [{name: P}, {name: Q}]\nstages: [A]\n",
        ),
        ("stage-without-touchpoints", &[1], "title: T\nstages: [A, B]\n"),
        ("stage-without-touchpoints", &[5], "title: T\nstages:\n  - name: A\n    channel: web\n  - {name: B, goal: G}\n"),
        ("bare-touchpoint", &[1], "title: T\nstages:\n  - {name: A, touchpoints: [a, b]}\n"),
        ("bare-touchpoint", &[], "title: T\nstages:\n  - {name: A, thoughts: Hm, touchpoints: [a, b]}\n"),
        (
            "bare-touchpoint",
            &[5],
            "title: T\nstages:\n  - name: A\n    touchpoints:\n      - {actions: [Calls]}\n      - {actions: [Calls, Waits]}\n",
        ),
        (
            "bare-touchpoint",
            &[],
            "title: T\nlanes: [{id: legal, title: L}]\nstages:\n  - {name: A, touchpoints: [{name: a, legal: x}]}\n",
        ),
        (
            "duplicate-name",
            &[],
            "title: T\npaths: [{id: p, name: If}]\nstages:\n  - {name: A, touchpoints: [{name: a}, {name: a, path: p}]}\n",
        ),
        (
            "duplicate-name",
            &[],
            "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, for: p}, {name: a, for: q}]}\n",
        ),
        (
            "duplicate-name",
            &[3, 5],
            "title: T\npersonas: [{id: p, name: P},\n  {id: q, name: p}]\nstages:\n  - {name: A, touchpoints: [{name: a b}, {name: A  b}]}\n  - {name: B, touchpoints: [a b]}\n",
        ),
        ("duplicate-name", &[4], "title: T\nstages:\n  - Wait\n  - wait\n"),
        ("one-stage", &[], "title: T\nstages: [{name: A, touchpoints: [a, b, c]}]\n"),
        ("no-moment-of-truth", &[], &format!("title: T\nstages: [{{name: A, touchpoints: {touchpoints}}}]\n")),
        // Two wide characters count as four.
        ("name-too-long", &[3], &format!("title: T\nstages:\n  - {}\n  - {}\n", "長".repeat(21), "長".repeat(20))),
        (
            "unfounded-moment-of-truth",
            &[],
            "title: T\nstages:\n  - {name: A, emotion: 1, touchpoints: [{name: a, moment_of_truth: true}]}\n",
        ),
        (
            "unfounded-moment-of-truth",
            &[],
            "title: T\nmetrics: [{id: m, name: M}]\nstages:\n  - {name: A, touchpoints: [{name: a, moment_of_truth: Why, metrics: m}]}\n",
        ),
        (
            "unfounded-moment-of-truth",
            &[],
            "title: T\nstages:\n  - {name: A, moment_of_truth: true, touchpoints: [{name: a, emotion: 1}]}\n",
        ),
        (
            "untouched-persona",
            &[],
            "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: 1}, {name: b, for: p}]}\n",
        ),
        (
            "untouched-persona",
            &[3],
            "title: T\npersonas: [{id: p, name: P},\n  {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, for: p}, {name: b, for: p}]}\n",
        ),
        (
            "untouched-persona",
            &[3],
            "title: T\npersonas: [{id: p, name: P},\n  {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: {p: 1}}, {name: b}]}\n",
        ),
        (
            "untouched-persona",
            &[],
            "title: T\npersonas: [{id: p, name: P}, {id: q, name: Q}]\nstages:\n  - {name: A, touchpoints: [{name: a, emotion: {p: 1}}, {name: b, emotion: 0}]}\n",
        ),
    ]);
}
