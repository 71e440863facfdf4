//! Rules about evidence and numbers, in cases without findings or with a single one.

use crate::compiled::lines;

/// Runs a rule over a table of journeys, each a stage with a touchpoint `t` on line 5 and its content on line 6: whether it has
/// to speak, what stands in the head, what in the touchpoint.
fn all(name: &str, table: &[(bool, &str, &str)]) {
    for (expected, head, content) in table {
        let text = format!("title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: t\n        {content}\n{head}\n");
        assert_eq!(!lines(name, &text).is_empty(), *expected, "{name} in\n{text}");
    }
}

const TALKS: &str = "evidence: [{id: talks, kind: interview, title: Talks}]";

#[test]
fn a_claim_has_its_own_evidence_or_that_of_its_parent() {
    all(
        "claim-without-evidence",
        &[
            // Evidence that no claim refers to is reported at the title.
            (true, TALKS, "emotion: -2"),
            (false, "", "emotion: -2"),
            (false, TALKS, "emotion: -1"),
            (false, TALKS, "evidence: talks\n        emotion: -2"),
        ],
    );
    let stage = |evidence: &str, content: &str| {
        format!(
            "title: T\n{TALKS}\nstages:\n  - name: R\n    evidence: talks\n    touchpoints: [r]\n  - name: S\n    {evidence}\n    \
             touchpoints:\n      - name: t\n        {content}\n"
        )
    };
    for (expected, evidence, content) in [
        (true, "goal: g", "emotion: -2"),
        (true, "goal: g", "emotion: 1.5"),
        (false, "goal: g", "emotion: 1"),
        (true, "goal: g", "moment_of_truth: true"),
        (true, "goal: g", "pain_points: {text: p, severity: severe}"),
        (false, "goal: g", "pain_points: {text: p, severity: major}"),
        (false, "goal: g", "pain_points: {text: p, severity: severe, evidence: talks}"),
        (false, "goal: g", "pain_points: {text: p, severity: severe, confidence: assumption}"),
        (false, "evidence: talks", "emotion: -2"),
        (false, "confidence: assumption", "moment_of_truth: true"),
        (false, "goal: g", "emotion: {score: -2, evidence: talks}"),
        (false, "goal: g", "emotion: {score: -2, confidence: partial}"),
        (false, "metrics: {name: Wait, value: 14 min}", "emotion: -2"),
        (true, "metrics: Wait", "emotion: -2"),
    ] {
        let text = stage(evidence, content);
        assert_eq!(lines("claim-without-evidence", &text), if expected { vec![11] } else { vec![] }, "{text}");
        let target = text.replacen("title: T", "state: target\ntitle: T", 1);
        assert!(lines("claim-without-evidence", &target).is_empty(), "{target}");
    }
}

#[test]
fn a_map_without_evidence_may_say_so_itself() {
    all(
        "no-evidence",
        &[
            (true, "", "emotion: 0"),
            (false, TALKS, "emotion: 0"),
            (false, "state: target", "emotion: 0"),
            (false, "", "confidence: assumption"),
            (false, "metrics: [{name: M, value: 3, source: Web shop}]", "emotion: 0"),
        ],
    );
    all(
        "workshop-only",
        &[
            (true, "evidence: [{title: Day one, kind: workshop}, {title: Day two, kind: expert}]", "emotion: 0"),
            (true, "evidence: [Taller con el equipo de ventas]", "emotion: 0"),
            (false, "evidence: [{title: Day one, kind: workshop}, {title: Notes}]", "emotion: 0"),
            (false, "evidence: [{title: Day one, kind: workshop}]\nmetrics: [{name: M, value: 3, n: 400}]", "emotion: 0"),
            (false, "evidence: [{title: Day one, kind: workshop}]", "emotion: {score: 0, confidence: assumption}"),
        ],
    );
}

#[test]
fn a_quote_may_be_signed() {
    all(
        "quote-without-source",
        &[
            (true, "", "quotes: It rang for ages."),
            (false, "", "thoughts: It rang for ages."),
            (false, "", "quotes: It rang for ages. (P4)"),
            (false, "", "quotes: \"It rang for ages. \u{2014} Anna, 34\""),
            (false, "", "quotes: {text: It rang for ages., confidence: assumption}"),
            (false, TALKS, "quotes: {text: It rang for ages., evidence: talks}"),
            (false, TALKS, "pain_points: {text: p, evidence: talks}\n        quotes: It rang for ages."),
        ],
    );
    let text = "title: T\nstages:\n  - {name: S, quotes: [a, b]}\n  - {name: R, quotes: c}\n";
    assert_eq!(lines("quote-without-source", text), [3], "said once");
}

#[test]
fn evidence_is_old_only_when_it_certainly_is() {
    for (expected, dates) in [
        (vec![1], ["2024-11-22"].as_slice()),
        (vec![], &["2024-11-23"]),
        (vec![], &["2024-11"]),
        (vec![1], &["2024-10"]),
        (vec![], &["2024"]),
        (vec![1], &["2023"]),
        (vec![2], &["2026-01", "2020"]),
        // All evidence is old: one finding, at the newest.
        (vec![2], &["2019", "2023-04", "2021"]),
    ] {
        let evidence = dates.iter().map(|date| format!("  - {{title: e, date: {date}}}\n")).collect::<Vec<_>>().concat();
        let text = format!("title: T\nstages: [S]\nevidence:\n{evidence}");
        let expected: Vec<usize> = expected.iter().map(|line| line + 3).collect();
        assert_eq!(lines("stale-evidence", &text), expected, "{text}");
    }
}

#[test]
fn sources_of_a_pain_point_include_those_of_its_touchpoint() {
    let both = "evidence: [{id: talks, title: Talks}, {id: log, title: Log}]";
    let pain = "pain_points: {text: p, severity: severe, evidence: talks}";
    all(
        "single-source",
        &[
            (true, both, pain),
            (true, TALKS, pain),
            (false, both, "pain_points: {text: p, severity: major, evidence: talks}"),
            (false, both, "pain_points: {text: p, severity: severe}"),
            (false, both, &format!("evidence: log\n        {pain}")),
            (false, both, &format!("metrics: {{name: Wait, value: 14 min}}\n        {pain}")),
        ],
    );
    all(
        "unfounded-confidence",
        &[
            (true, TALKS, "pain_points: {text: p, confidence: evidence}"),
            (true, "", "confidence: evidence"),
            (false, TALKS, "evidence: talks\n        confidence: evidence"),
            (false, TALKS, "confidence: evidence\n        pain_points: {text: p, evidence: talks}"),
            (false, "", "pain_points: {text: p, confidence: assumption}"),
            (false, "", "opportunities: {text: o, confidence: high}"),
        ],
    );
}

#[test]
fn metrics_are_judged_only_if_their_numbers_are_comparable() {
    let metric = |rest: &str| format!("metrics: [{{id: m, name: M, {rest}}}]");
    let one = |name: &str, cases: &[(bool, &str)]| {
        for (expected, rest) in cases {
            all(name, &[(*expected, &metric(rest), "metrics: m")]);
        }
    };
    one(
        "metric-without-unit",
        &[
            (true, "kind: time, value: 14"),
            (false, "kind: time, value: 14 min"),
            (false, "kind: time, value: 14, target: 5 min"),
            (false, "kind: nps, value: 14"),
            (false, "kind: count, value: 14"),
            (false, "value: 14"),
            (false, "kind: time, value: ages"),
            (true, "kind: csat, value: 4.2"),
            (false, "kind: csat, value: 4.2/5"),
        ],
    );
    one(
        "metric-without-date",
        &[(true, "value: 3"), (false, "value: 3, as_of: 2026"), (false, "value: 3, source: Survey 2026"), (false, "target: 3")],
    );
    one(
        "metric-units-differ",
        &[
            (true, "value: 100 €, target: 90 CHF"),
            (true, "value: 40 %, target: 30 calls"),
            (true, "unit: calls, value: 40, target: 30 %"),
            (true, "value: 5 min, baseline: 3 km"),
            (false, "value: 2 h, target: 45 min"),
            (false, "value: 0.61, target: 90 %"),
            (false, "value: 5, target: 3 min"),
            (false, "value: 5 min, target: Q3 2026"),
            (false, "value: several, target: 3 min"),
            (false, "value: +15 %, target: 3 calls"),
            (false, "value: 1 person, target: 3 people"),
            (false, "value: 50 ct, target: 1 €"),
            (true, "unit: \"%\", series: [30, 40], target: 30 calls"),
        ],
    );
    one(
        "target-passed",
        &[
            (true, "kind: time, value: 3 min, target: 5 min"),
            (false, "kind: time, value: 5 min, target: 5 min"),
            (true, "kind: time, value: 50 s, target: 55 min"),
            (false, "kind: time, value: 70 min, target: 1 h"),
            (false, "kind: time, value: 50 s, target: 55 km"),
            (false, "kind: time, value: 50 s, target: Q3 2026"),
            (true, "kind: nps, value: 50, target: 30"),
            (false, "value: 95 %, target: at least 90 %"),
            (true, "baseline: 40 %, value: 95 %, target: 90 %"),
            (false, "value: 3, target: 5"),
            (true, "direction: up, value: 92 %, target: 90 %"),
            (true, "kind: time, unit: min, series: [9, 3], target: 5"),
            (false, "kind: time, unit: min, series: [3, 9], target: 5"),
            (true, "direction: down, series: [0, -40], target: -30"),
            (false, "direction: up, value: 88-92 %, target: 90 %"),
            (false, "direction: up, value: +95 %, target: 90 %"),
        ],
    );
    one(
        "small-sample",
        &[
            (true, "kind: nps, value: 3, n: 12"),
            (false, "kind: nps, value: 3, n: 30"),
            (false, "kind: time, value: 3 min, n: 2"),
            (false, "kind: nps, value: 3"),
        ],
    );
    // Targets are asked for where others have them, and of numbers that have a direction.
    let text = "title: T\nstages: [S]\nmetrics:\n  - {name: A, kind: nps, value: 3, target: 5}\n  - {name: B, kind: nps, value: 3}\n  - \
                {name: C, value: 3}\n  - {name: D, kind: nps}\n";
    assert_eq!(lines("metric-without-target", text), [5]);
    assert!(lines("metric-without-target", &text.replace(", target: 5", "")).is_empty(), "two without one are a choice");
}

#[test]
fn a_target_is_missed_when_the_time_was_over() {
    let text = |metric: &str, opportunity: &str| {
        format!(
            "title: T\nmetrics: [{{id: m, name: M, kind: nps, {metric}}}]\nstages:\n  - name: S\n    opportunities: \
             {{text: o, {opportunity}, hypothesis: {{expect: e, metric: m}}}}\n"
        )
    };
    for (expected, metric, opportunity) in [
        (true, "value: 20, target: 40, as_of: 2026-10", "due: 2026-06"),
        (false, "value: 20, target: 40, as_of: 2026-06", "due: 2026-06"),
        (false, "value: 20, target: 40, as_of: 2026-05", "due: 2026-06"),
        (false, "value: 20, target: 40, n: 300", "due: 2026-06"),
        (false, "value: 20, target: 40, as_of: 2026-10", "owner: A"),
        (false, "value: 20, target: 40, as_of: 2026-10", "due: 2026-06, status: cancelled"),
        (true, "series: [50, 20], target: 40, as_of: 2026-10", "due: 2026-06"),
    ] {
        let text = text(metric, opportunity);
        assert_eq!(lines("target-missed", &text), if expected { vec![2] } else { vec![] }, "{text}");
    }
}

#[test]
fn a_feeling_contradicts_a_score_only_without_any_doubt() {
    for (expected, metric, emotion) in [
        (true, "kind: nps, value: 55", "-2"),
        (false, "kind: nps, value: 40", "-2"),
        (true, "kind: nps, value: 40, target: 35", "-2"),
        (false, "kind: nps, value: -5, target: -10", "-2"),
        (false, "kind: nps, value: 55", "-1"),
        (false, "kind: nps, value: 55, n: 12", "-2"),
        (false, "kind: nps, value: +55", "-2"),
        (false, "kind: nps, value: 55", "{score: -2, note: Only the few who answered were asked}"),
        (false, "kind: nps, value: 55", "{from: -2, score: 1}"),
        (true, "kind: nps, value: -10", "2"),
        (false, "kind: nps, value: 10", "2"),
        (true, "kind: nps, series: [30, 55]", "-2"),
        (false, "kind: nps, series: [55, 30]", "-2"),
        (true, "kind: csat, value: 91 %", "-2"),
        (true, "kind: csat, value: 4.4/5", "-2"),
        (true, "kind: csat, unit: von 10, value: 9", "-2"),
        (false, "kind: csat, value: 4.4", "-2"),
        (true, "kind: csat, unit: \"%\", value: 30", "1.5"),
        (false, "kind: ces, unit: of 7, value: 6.5", "-2"),
        (true, "kind: ces, unit: of 7, direction: up, value: 6.5", "-2"),
        (true, "kind: ces, unit: of 7, direction: down, value: 1.5", "-2"),
        (false, "kind: time, value: 2 min, target: 5 min", "-2"),
        (false, "kind: nps, value: 55", "{a: -2, b: 1}"),
        (true, "kind: nps, value: 55", "{a: -2, b: -1.5}"),
    ] {
        let text = format!(
            "title: T\npersonas: [{{id: a, name: A}}, {{id: b, name: B}}]\nmetrics: [{{id: m, name: M, {metric}}}]\nstages:\n  - name: S\n    \
             touchpoints:\n      - {{name: t, metrics: m, emotion: {emotion}}}\n"
        );
        assert_eq!(lines("emotion-contradicts-metric", &text), if expected { vec![7] } else { vec![] }, "{text}");
    }
    let twice = "title: T\nmetrics: [{id: m, name: M, kind: nps, value: 55}]\nstages:\n  - {name: S, metrics: m, emotion: -2}\n  - {name: R, \
                 metrics: m, emotion: 1}\n";
    assert!(lines("emotion-contradicts-metric", twice).is_empty(), "it tells of neither");
}
