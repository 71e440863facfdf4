//! Rules about opportunities for pain points, in cases without findings or with a single one.

use crate::compiled::lines;

/// No line at all.
const NONE: [usize; 0] = [];

/// Runs a rule over a table of journeys, each a stage with a touchpoint `t` on line 5 and its content from line 6 on: the lines
/// it has to speak of, lines of the head, lines of the touchpoint.
fn all(name: &str, table: &[(&[usize], &str, &str)]) {
    for (expected, head, content) in table {
        let content = content.lines().map(|line| format!("        {line}\n")).collect::<Vec<_>>().concat();
        let text = format!("title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: t\n{content}{head}\n");
        assert_eq!(lines(name, &text), *expected, "{name} in\n{text}");
    }
}

#[test]
fn pain_is_answered_in_many_ways() {
    all(
        "pain-without-opportunity",
        &[
            (&[6], "", "pain_points: [{text: p, severity: severe}]"),
            (&[], "", "pain_points: [{text: p, severity: major}]"),
            (&[], "", "pain_points: [{text: p, severity: severe, status: resolved}]"),
            (&[], "", "pain_points: [{text: p, severity: severe, status: behoben}]"),
            (&[6], "", "pain_points: [{text: p, severity: severe, status: open}]"),
            (&[], "", "pain_points: [{text: p, severity: severe}]\nopportunities: o"),
            // One for another pain point answers only that.
            (&[6], "", "pain_points: [{text: p, severity: severe}, {id: q, text: q}]\nopportunities: {text: o, addresses: q}"),
            // At the stage, for all of it.
            (&[], "    opportunities: o", "pain_points: [{text: p, severity: severe}]"),
            (&[], "    pain_points: [{text: p, severity: severe}]", "opportunities: o"),
            // In the value proposition.
            (
                &[],
                "personas: [{name: P, pains: [slow]}]\noffer: {pain_relievers: [{text: r, addresses: p}]}",
                "pain_points: [{id: p, text: slow, severity: severe}]",
            ),
            // Several pain points without any opportunity: one finding, at the title.
            (&[1], "", "pain_points: [{text: p, severity: severe}, {text: q, severity: severe}]"),
        ],
    );
}

#[test]
fn owners_are_asked_for_where_others_have_them() {
    let none = "pain_points: p\nopportunities:\n  - a\n  - b\n  - c";
    all(
        "opportunity-without-owner",
        &[
            (&[8], "", none),
            (&[], "owner: X", none),
            (&[], "    owner: X", none),
            (&[], "", "opportunities: [a, b]"),
            (&[8], "owner: X", "opportunities:\n  - {text: a, owner: A}\n  - b"),
            (&[], "", "opportunities:\n  - {text: a, owner: A}\n  - {text: b, status: idea}\n  - {text: c, status: done}"),
            (&[], "", "owner: B\nopportunities:\n  - {text: a, owner: A}\n  - b"),
        ],
    );
}

#[test]
fn estimates_are_asked_for_once() {
    let six = "opportunities:\n  - a\n  - b\n  - c\n  - d\n  - e\n  - f";
    all("unranked-opportunities", &[(&[7], "", six), (&[], "", "opportunities: [a, b, c, d, e]")]);
    all(
        "opportunity-without-estimate",
        &[
            // No estimate at all is a choice, or `unranked-opportunities`.
            (&[], "", six),
            (
                &[7, 8],
                "",
                "opportunities:\n  - {text: a, impact: 4}\n  - {text: b, effort: 2}\n  - {text: c, impact: 3, effort: 3}",
            ),
            (&[7], "", "opportunities:\n  - {text: a, impact: 4}\n  - {text: b, impact: 2}"),
            (&[], "", "opportunities:\n  - {text: a, impact: 4, effort: 1}\n  - {text: b, status: cancelled}"),
            // Many without either are reported together.
            (&[14], "", &format!("{six}\n  - {{text: g, impact: 4, effort: 1}}\n  - {{text: h, impact: 4}}")),
        ],
    );
}

#[test]
fn a_quick_win_is_idle_only_with_a_status() {
    all(
        "idle-quick-win",
        &[
            (&[6], "", "opportunities: {text: a, impact: 4, effort: 2, status: idea}"),
            (&[6], "", "opportunities: {text: a, impact: 4, effort: 2, status: Idee}"),
            (&[], "", "opportunities: {text: a, impact: 4, effort: 2}"),
            (&[7], "", "opportunities:\n  - {text: a, impact: 4, effort: 2}\n  - {text: b, status: planned}"),
            (&[], "", "opportunities: {text: a, impact: 4, effort: 2, status: Sprint 12}"),
            (&[], "", "opportunities: {text: a, impact: 4, effort: 2, status: idea, due: 2027}"),
            (&[], "", "opportunities: {text: a, impact: 4, effort: 3, status: idea}"),
        ],
    );
}

#[test]
fn overdue_is_only_what_is_certainly_past_and_open() {
    let cases: &[(bool, &str)] = &[
        (true, "due: 2026-11-21"),
        (false, "due: 2026-11-22"),
        (false, "due: 2026-11"),
        (true, "due: 2026-10"),
        (false, "due: 2026"),
        (true, "due: 2025, status: in progress"),
        (false, "due: 2025, status: done"),
        (false, "due: 2025, status: Erledigt"),
        (false, "due: 2025, status: 已完成"),
        (false, "due: 2025, status: parked"),
        (false, "due: 2025, status: Sprint 12"),
        (false, "due: 2025, hypothesis: {expect: e, result: r}"),
    ];
    for (found, content) in cases {
        all("overdue-opportunity", &[(if *found { &[6] } else { &[] }, "", &format!("opportunities: {{text: o, {content}}}"))]);
    }
}

#[test]
fn an_opportunity_addresses_pain_points_beside_it() {
    let cases: &[(bool, &str, &str)] = &[
        (true, "", "opportunities: o"),
        (true, "", "emotion: 0\nopportunities: o"),
        (false, "", "emotion: -0.5\nopportunities: o"),
        (false, "", "emotion: 1\nopportunities: o"),
        (false, "", "pain_points: p\nopportunities: o"),
        (false, "", "needs: n\nopportunities: o"),
        (false, "", "opportunities: {text: o, status: done}"),
        (false, "    pain_points: p", "opportunities: o"),
        (false, "lanes: [{id: hurts, title: What hurts, role: pain}]", "hurts: p\nopportunities: o"),
        (true, "lanes: [{id: legal, title: Legal, role: note}]", "legal: p\nopportunities: o"),
    ];
    for (found, head, content) in cases {
        let line = 5 + content.lines().count();
        let expected = if *found { vec![line] } else { Vec::new() };
        all("opportunity-addresses-nothing", &[(&expected, head, content)]);
    }
    // No pain points at all: one finding, at the first opportunity.
    all("opportunity-addresses-nothing", &[(&[7], "", "opportunities:\n  - a\n  - b")]);
}

#[test]
fn a_hypothesis_may_stand_in_one_sentence() {
    let metric = "metrics: [{id: m, name: Wait, value: 14, target: 5}]";
    let cases: &[(bool, &str)] = &[
        (true, "Call people back"),
        (false, "Calling back halves the 14 minutes"),
        (false, "Calling back shortens the wait"),
        (true, "{change: Call back, expect: Fewer hang up}"),
        (false, "{change: Call back, expect: 20 % fewer hang up}"),
        (false, "{change: Call back, metric: m}"),
        (true, "{change: Call back, metric: Something else}"),
        (false, "{change: Call back, status: dropped}"),
        (false, "{change: Call back, result: Nothing happened}"),
    ];
    for (found, hypothesis) in cases {
        let content = format!("opportunities:\n  - text: o\n    hypothesis: {hypothesis}");
        all("hypothesis-without-measure", &[(if *found { &[8] } else { &[] }, metric, &content)]);
    }
    all(
        "experiment-without-result",
        &[
            (&[6], "", "opportunities: {text: o, status: done, hypothesis: 20 % fewer}"),
            (&[], "", "opportunities: {text: o, status: done, hypothesis: {expect: 20 % fewer, status: running}}"),
            (&[], "", "opportunities: {text: o, hypothesis: {expect: 20 % fewer, status: done, result: r}}"),
            (&[], "", "opportunities: {text: o, status: done}"),
        ],
    );
}

#[test]
fn a_number_gets_worse_only_against_its_direction() {
    let cases: &[(bool, &str, &str)] = &[
        (true, "kind: time, baseline: 10, value: 14, target: 5", "metrics: m"),
        (false, "kind: time, baseline: 16, value: 14, target: 5", "metrics: m"),
        (true, "kind: nps, target: 30, series: [20, 12, 10, 8]", "metrics: m"),
        (true, "kind: nps, baseline: 20, target: 30, series: [25, 8]", "metrics: m"),
        // Effort scales have both directions; a target below the baseline determines it.
        (false, "kind: ces, value: 14, target: 5, series: [5, 10, 14]", "metrics: m"),
        (true, "kind: ces, baseline: 10, value: 14, target: 5", "metrics: m"),
        (true, "direction: up, baseline: 5, value: 4, target: 6", "metrics: m"),
        (false, "direction: up, baseline: 5, value: 4-6, target: 7", "metrics: m"),
        (true, "kind: nps, value: 8, target: 30, series: [20, 12, 10, 8]", "metrics: m"),
        (false, "kind: nps, value: 8, target: 30, series: [20, 7, 10, 8]", "metrics: m"),
        (true, "kind: time, baseline: 10 s, value: 14 min, target: 5 min", "metrics: m"),
        (false, "kind: time, baseline: 10 km, value: 14 min, target: 5 min", "metrics: m"),
        (false, "kind: time, baseline: 10, value: 14, target: 5", "metrics: m\nopportunities: o"),
        (true, "kind: time, baseline: 10, value: 14, target: 5", "metrics: m\nopportunities: {text: o, status: done}"),
        // A metric without a touchpoint: any opportunity may address it.
        (false, "kind: time, baseline: 10, value: 14, target: 5", "opportunities: o"),
        (true, "kind: time, baseline: 10, value: 14, target: 5", "emotion: 0"),
    ];
    for (found, metric, content) in cases {
        let line = 6 + content.lines().count();
        let expected = if *found { vec![line] } else { Vec::new() };
        all("worsening-without-opportunity", &[(&expected, &format!("metrics: [{{id: m, name: M, {metric}}}]"), content)]);
    }
}

#[test]
fn a_trough_is_the_lowest_point_or_one_at_the_bottom() {
    let lines = |text: &str| lines("trough-without-pain", text);
    let map = |emotions: &[&str]| {
        let touchpoints =
            emotions.iter().map(|emotion| format!("      - {{name: t, emotion: {emotion}}}\n")).collect::<Vec<_>>().concat();
        format!(
            "title: T\npersonas: [{{id: a, name: A}}, {{id: b, name: B}}]\nstages:\n  - name: P\n    pain_points: p\n  - name: S\n    \
             touchpoints:\n{touchpoints}"
        )
    };
    assert_eq!(lines(&map(&["0", "-1", "1"])), [9]);
    assert_eq!(lines(&map(&["-2", "-1", "-1.5"])), [8, 10]);
    assert_eq!(lines(&map(&["-2, pain_points: p", "-1", "1"])), NONE);
    assert_eq!(lines(&map(&["-2, workarounds: w", "-1", "1"])), NONE);
    assert_eq!(lines(&map(&["0", "-0.5", "1"])), NONE);
    assert_eq!(lines(&map(&["{from: -2, score: 1}", "0", "1"])), NONE, "a turn for the better");
    assert_eq!(lines(&map(&["-2", "0"]).replace("title: T", "state: target\ntitle: T")), NONE);
    // The pain of another persona explains nothing.
    let pain = "pain_points: [{text: p, for: b}]";
    assert_eq!(lines(&map(&[&format!("{{a: -2}}, {pain}"), "{a: 0, b: 0}"])), [8]);
    assert_eq!(lines(&map(&[&format!("{{b: -2}}, {pain}"), "{a: 0, b: 0}"])), NONE);
    // So it is with all that is for another persona, or at a touchpoint or stage for them.
    let own = |yaml: String| yaml.replace("stages:", "lanes: [{id: hurt, title: Hurt, role: pain}]\nstages:");
    for content in ["hurt: [{text: h, for: WHO}]", "workarounds: [{text: w, for: WHO}]"] {
        for (who, expected) in [("a", &NONE[..]), ("b", &[9]), ("[b, a]", &NONE)] {
            let touchpoint = format!("{{a: -2, b: 1}}, {}", content.replace("WHO", who));
            assert_eq!(lines(&own(map(&[&touchpoint, "{a: 0, b: 0}"]))), expected, "{touchpoint}");
        }
    }
    for content in ["pain_points: p", "fail_points: f", "wait: 2 h", "workarounds: w", "hurt: h"] {
        for (who, expected) in [("a", &NONE[..]), ("b", &[9]), ("[a, b]", &NONE)] {
            // The stage as a whole is low, one of its touchpoints has the problem.
            let touchpoints = format!("{{name: t, for: {who}, {content}}}, u");
            let stage = format!("  - {{name: R, emotion: {{a: -2, b: 0}}, touchpoints: [{touchpoints}]}}\n");
            let yaml = own(map(&["1"])).replace("  - name: S\n", &format!("{stage}  - name: S\n"));
            let expected: Vec<usize> = expected.iter().map(|line| line - 2).collect();
            assert_eq!(lines(&yaml), expected, "{yaml}");
        }
    }
    // No pain on the whole map: once, at the lowest.
    assert_eq!(
        lines("title: T\nstages:\n  - {name: A, emotion: -1.5}\n  - {name: B, emotion: -2}\n  - {name: C, emotion: 0}\n"),
        [4]
    );
    // A word scale of the map's own.
    let own = "title: T\nscale: {min: 1, max: 5}\nstages:\n  - {name: A, emotion: 1}\n  - {name: B, emotion: 3}\n  - {name: C, emotion: 5}\n";
    assert_eq!(lines(own), [4]);
}

#[test]
fn pain_on_a_high_point_belongs_to_those_who_feel_great() {
    let cases: &[(bool, &str, &str)] = &[
        (true, "2", "severity: severe"),
        (true, "1", "severity: severe"),
        (false, "0.5", "severity: severe"),
        (true, "1.5", "severity: major"),
        (false, "1", "severity: major"),
        (false, "2", "severity: minor"),
        (false, "2", "frequency: 1 in 20"),
        (false, "2", "severity: severe, reach: 3 %"),
        (false, "2", "severity: severe, status: fixed"),
        (false, "{from: -1, score: 2}", "severity: severe"),
        (false, "{a: 2, b: -1}", "severity: severe"),
        (true, "{a: 2, b: 2}", "severity: severe"),
        (true, "{a: 2, b: -1}", "severity: severe, for: a"),
        (false, "{a: 2, b: -1}", "severity: severe, for: b"),
        (false, "{feeling: fine}", "severity: severe"),
    ];
    for (found, emotion, pain) in cases {
        let text = format!(
            "title: T\npersonas: [{{id: a, name: A}}, {{id: b, name: B}}]\nstages:\n  - name: S\n    touchpoints:\n      - name: t\n        \
             emotion: {emotion}\n        pain_points: [{{text: p, {pain}}}]\n"
        );
        assert_eq!(lines("pain-on-high-point", &text), if *found { vec![8] } else { vec![] }, "{text}");
    }
    let stage = "title: T\nstages:\n  - name: S\n    pain_points: [{text: p, severity: severe}]\n    touchpoints:\n      - {name: t, emotion: 2}\n";
    assert_eq!(lines("pain-on-high-point", stage), [4]);
    let mixed = format!("{stage}      - {{name: u, emotion: 0}}\n");
    assert_eq!(lines("pain-on-high-point", &mixed), NONE);
}
