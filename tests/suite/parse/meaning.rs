//! The meaning of all forms of the format.

use cjm::model::{BlueprintLane, Confidence, Emotion, FlowKind, Moment, Part, PathKind, Place, Role, Severity, State};

use super::{journey, names, touchpoint};

fn moment(keys: &str) -> Moment {
    journey(&touchpoint(keys)).stages.remove(0).touchpoints.remove(0).moment
}

/// An emotion in short: persona, start, score, word.
fn brief(emotion: &Emotion) -> (Option<usize>, Option<f64>, Option<f64>, Option<&str>) {
    let number = |number: &Option<cjm::source::Spanned<f64>>| number.as_ref().map(|number| number.value);
    (emotion.persona, number(&emotion.from), number(&emotion.score), emotion.feeling.as_ref().map(|word| word.value.as_str()))
}

#[test]
fn emotions() {
    for (written, expected) in [
        ("1", vec![(None, None, Some(1.0), None)]),
        ("-0.5", vec![(None, None, Some(-0.5), None)]),
        ("+2", vec![(None, None, Some(2.0), None)]),
        ("'-1'", vec![(None, None, Some(-1.0), None)]),
        ("very negative", vec![(None, None, Some(-2.0), None)]),
        ("Negative", vec![(None, None, Some(-1.0), None)]),
        ("neutral", vec![(None, None, Some(0.0), None)]),
        ("very-positive", vec![(None, None, Some(2.0), None)]),
        ("Sehr gut", vec![(None, None, Some(2.0), None)]),
        ("très-négatif", vec![(None, None, Some(-2.0), None)]),
        ("neutro", vec![(None, None, Some(0.0), None)]),
        ("悪い", vec![(None, None, Some(-1.0), None)]),
        ("annoyed", vec![(None, None, None, Some("annoyed"))]),
        ("{score: -1, feeling: annoyed}", vec![(None, None, Some(-1.0), Some("annoyed"))]),
        ("{feeling: annoyed}", vec![(None, None, None, Some("annoyed"))]),
        ("{score: positive}", vec![(None, None, Some(1.0), None)]),
        ("{from: -2, score: 1}", vec![(None, Some(-2.0), Some(1.0), None)]),
        ("{maya: 1, sam: lost}", vec![(Some(0), None, Some(1.0), None), (Some(1), None, None, Some("lost"))]),
        (
            "{Maya: {score: 1}, Sam Lee: {from: 0, score: -1}}",
            vec![(Some(0), None, Some(1.0), None), (Some(1), Some(0.0), Some(-1.0), None)],
        ),
        ("[{persona: sam, score: 1}]", vec![(Some(1), None, Some(1.0), None)]),
        ("", vec![]),
        ("null", vec![]),
    ] {
        let moment = moment(&format!("emotion: {written}"));
        assert_eq!(moment.emotions.iter().map(brief).collect::<Vec<_>>(), expected, "{written}");
    }
    for wrong in [
        "3",
        "-2.001",
        ".inf",
        ".nan",
        "[1]",
        "[1, 2]",
        "{score: 9}",
        "true",
        "{maya: 1, mia: 2}",
        "{score: 1, maya: 2}",
        "1e999",
    ] {
        assert_eq!(names(&touchpoint(&format!("emotion: {wrong}"))).len(), 1, "{wrong}");
    }
}

/// A malformed score is not read as the name of an emotion.
#[test]
fn malformed_scores() {
    for (written, expected) in [
        ("5/5", "write `5`, and `scale: {min: 1, max: 5}` at the top of the file"),
        ("80%", "write `80`, and `scale: {min: 0, max: 100}` at the top of the file"),
        ("80 %", "write `80`, and `scale: {min: 0, max: 100}` at the top of the file"),
        ("1,5", "write `1.5`"),
        ("-0,5", "write `-0.5`"),
        ("\u{2212}1", "write `-1`"),
        ("+ 1", "write `+1`"),
        ("-2/5", "write a number from -2 to 2 or a word"),
        ("0/5", "write `0`, and `scale: {min: 0, max: 5}` at the top of the file"),
        ("1 star", "write a number from -2 to 2 or a word"),
        ("\u{1f697}", "write a number from -2 to 2 or a word"),
        ("';-/'", "write a number from -2 to 2 or a word"),
        ("verry negative", "did you mean `very negative`?"),
        ("verry good", "did you mean `very good`?"),
        ("negatve", "did you mean `negative`?"),
        ("{score: '1,5'}", "write `1.5`"),
        ("{from: '-1,5', score: 1}", "write `-1.5`"),
        ("{maya: '1,5', sam: 1}", "write `1.5`"),
        ("{score: postive}", "did you mean `positive`?"),
    ] {
        let found = super::found(&touchpoint(&format!("emotion: {written}")));
        let said: Vec<_> = found.iter().map(|found| (found.rule.name, found.help.as_deref().unwrap_or_default())).collect();
        assert_eq!(said, [("not-a-number", expected)], "{written}");
    }
    let scaled = super::found("title: T\nscale: {min: 1, max: 5}\nstages: [{name: S, emotion: 4/5}]\n");
    assert_eq!(scaled[0].help.as_deref(), Some("write `4`"));
    let help = |keys: &str| super::found(&touchpoint(keys))[0].help.clone();
    assert_eq!(help("engagement: 3,5").as_deref(), Some("write `3.5`"));
    assert_eq!(help("importance: 4/5").as_deref(), Some("write `4`"));
    let words = "write a number from 1 to 5, or one of `very low`, `low`, `medium`, `high` and `very high`";
    assert_eq!(help("importance: some").as_deref(), Some(words));
    assert_eq!(help("importance: 7/10").as_deref(), Some(words));
    for feeling in ["sad", "mad", "gold", "very sad", "natural", "creative", "less negative", "so-so", "\u{1f600} glad"] {
        assert_eq!(brief(&moment(&format!("emotion: {feeling}")).emotions[0]), (None, None, None, Some(feeling)));
    }
}

#[test]
fn words_follow_the_scale() {
    let text = "title: T\nscale: {min: 1, max: 5, labels: [awful, fine, great]}\nstages: [{name: S, emotion: positive}]\n";
    let journey = journey(text);
    assert_eq!(journey.stages[0].whole.emotions[0].score.map(|score| score.value), Some(4.0));
    let labels: Vec<(f64, &str)> = journey.scale.labels.iter().map(|(score, text)| (*score, text.value.as_str())).collect();
    assert_eq!(labels, [(1.0, "awful"), (3.0, "fine"), (5.0, "great")]);
}

#[test]
fn quantities() {
    for (written, low, high, change) in [
        ("61 %", Some(61.0), Some(61.0), false),
        ("8-12 days", Some(8.0), Some(12.0), false),
        ("8 – 12 days", Some(8.0), Some(12.0), false),
        ("2 to 3 weeks", Some(2.0), Some(3.0), false),
        ("+15 %", Some(15.0), Some(15.0), true),
        ("-5 %", Some(-5.0), Some(-5.0), true),
        ("-20", Some(-20.0), Some(-20.0), false),
        ("4.5", Some(4.5), Some(4.5), false),
        ("'4,5'", Some(4.5), Some(4.5), false),
        ("'1,200'", Some(1200.0), Some(1200.0), false),
        ("1 200 EUR", Some(1200.0), Some(1200.0), false),
        ("EUR 3.2M", Some(3_200_000.0), Some(3_200_000.0), false),
        ("12k", Some(12_000.0), Some(12_000.0), false),
        ("several", None, None, false),
        ("99999999999999999999999999999999999999 days", Some(1e38), Some(1e38), false),
    ] {
        let journey = journey(&format!("title: T\nmetrics: [{{name: M, value: {written}}}]\nstages: [S]\n"));
        let value = &journey.metrics[0].value.as_ref().expect("a value").value;
        assert_eq!((value.low, value.high, value.change), (low, high, change), "{written}");
        assert_eq!(value.text, written.trim_matches('\''));
    }
    let journey = journey("title: T\nmetrics: [{name: M, unit: days, value: 8-12 days, target: 5}]\nstages: [S]\n");
    assert_eq!(journey.metrics[0].value.as_ref().expect("a value").text, "8-12");
}

/// Which mark is the decimal one.
#[test]
fn numbers_of_both_notations() {
    for (written, unit, expected) in [
        ("1.200,50 \u{20ac}", "", 1200.5),
        ("1,200.50 \u{20ac}", "", 1200.5),
        ("$1,200.50", "", 1200.5),
        ("1.200.000", "", 1_200_000.0),
        ("1,200,000", "", 1_200_000.0),
        ("1.200.000,5", "", 1_200_000.5),
        ("1 200,50 EUR", "", 1200.5),
        ("1'200.50 CHF", "", 1200.5),
        ("1,5", "", 1.5),
        ("1,25 days", "", 1.25),
        ("0,125", "", 0.125),
        ("0.125 EUR", "", 0.125),
        ("10.0", "", 10.0),
        ("10.00 EUR", "", 10.0),
        ("10.000", "", 10.0),
        ("10.000 EUR", "", 10_000.0),
        ("10.000 calls", "", 10_000.0),
        ("10.000", "EUR", 10_000.0),
        ("10.000", "%", 10.0),
        ("3.125 %", "", 3.125),
        ("3.125 s", "", 3.125),
        ("1234.567 EUR", "", 1234.567),
        ("EUR 3.125M", "", 3_125_000.0),
        ("12.10.2026", "", 12.1),
        ("1,2,3", "", 1.2),
    ] {
        let text = format!("title: T\nmetrics: [{{name: M, value: \"{written}\", unit: '{unit}'}}]\nstages: [S]\n");
        let journey = journey(&text);
        assert_eq!(journey.metrics[0].value.as_ref().expect("a value").value.low, Some(expected), "{written} {unit}");
    }
    let range = journey("title: T\nmetrics: [{name: M, value: 1.200 to 1.500 EUR}]\nstages: [S]\n");
    let range = &range.metrics[0].value.as_ref().expect("a value").value;
    assert_eq!((range.low, range.high), (Some(1200.0), Some(1500.0)));
}

#[test]
fn dates() {
    for (written, expected) in [
        ("2026-10-12", Some("2026-10-12")),
        ("'2026-10-12'", Some("2026-10-12")),
        ("2026-10", Some("2026-10")),
        ("2026", Some("2026")),
        ("2024-02-29", Some("2024-02-29")),
        ("2026-02-29", None),
        ("1900-02-29", None),
        ("2026-13", None),
        ("2026-00-10", None),
        ("0000", None),
        ("9999-99-99", None),
        ("2026-10-12-01", None),
        ("-2026", None),
    ] {
        let text = format!("title: T\nreviewed: {written}\nstages: [S]\n");
        match expected {
            Some(expected) => assert_eq!(journey(&text).reviewed.expect("a date").to_string(), expected),
            None => assert_eq!(names(&text), ["impossible-date"], "{written}"),
        }
    }
}

#[test]
fn texts_are_what_was_written() {
    for (written, expected) in [
        ("1.20", "1.20"),
        ("0x1F", "0x1F"),
        ("yes", "yes"),
        ("true", "true"),
        ("2026-10-12", "2026-10-12"),
        ("'  edges  '", "edges"),
        ("\"a\\r\\nb\\rc\"", "a\nb\nc"),
        ("\"a\\u0007b\"", "ab"),
        (".nan", ".nan"),
    ] {
        let journey = journey(&format!("title: {written}\nstages: [S]\n"));
        assert_eq!(journey.title.value, expected, "{written}");
    }
    let crlf = journey("title: |\r\n  a\r\n  b\r\nstages: [S]\r\n");
    assert_eq!(crlf.title.value, "a\nb");
}

#[test]
fn blank_optional_values_are_absent() {
    let moment = moment(
        "channel: ''\nquotes: ['', ' ']\ngoal_is: x\nowner:\nfor: []\npain_points: null".replace("goal_is: x\n", "").as_str(),
    );
    assert!(moment.channels.is_empty() && moment.quotes.is_empty() && moment.owner.is_none() && moment.personas.is_empty());
}

#[test]
fn channels_are_gathered_once() {
    let text = "title: T\nchannels: [{id: web, name: Web site, icon: web}]\nstages:\n  - name: S\n    touchpoints:\n      - {name: A, channel: web}\n      - {name: B, channel: [Phone, WEB SITE]}\n      - {name: C, channel: phone}\n";
    let journey = journey(text);
    let channels: Vec<&str> = journey.channels.iter().map(|channel| channel.name.value.as_str()).collect();
    assert_eq!(channels, ["Web site", "Phone"]);
    let used: Vec<_> = journey.stages[0].touchpoints.iter().map(|touchpoint| touchpoint.moment.channels.clone()).collect();
    assert_eq!(used, [vec![0], vec![1, 0], vec![1]]);
}

#[test]
fn metrics_and_evidence_are_gathered_once() {
    let text = "title: T\nmetrics: [{id: nps, name: NPS}]\nevidence: [{id: int-1, kind: interview}]\nstages:\n  - name: S\n    metrics: [nps, Time on task, {Drop-off: 12 %}]\n    evidence: [int-1, 20 calls in May, {title: Survey, n: 40}]\n";
    let journey = journey(text);
    let stage = &journey.stages[0].whole;
    assert_eq!((journey.metrics.len(), journey.journey_metrics, &stage.metrics), (3, 1, &vec![0, 1, 2]));
    assert_eq!(journey.metrics[2].value.as_ref().expect("a value").low, Some(12.0));
    assert_eq!((journey.evidence.len(), &stage.evidence), (3, &vec![0, 1, 2]));
    assert_eq!(journey.evidence[0].title.value, "int-1");
}

/// An own lane of the blueprint is the end of a flow by its id, its title, and by the ids inside it.
#[test]
fn flows_lead_to_own_lanes_of_the_blueprint() {
    for (role, part) in [
        ("customer", Part::Actions),
        ("frontstage", Part::Frontstage),
        ("backstage", Part::Backstage),
        ("support", Part::Support),
    ] {
        let text = |end: &str| {
            format!(
                "title: T\nlanes: [{{id: memo}}, {{id: field-crew, title: The crew, role: {role}}}]\nstages:\n  - name: S\n    touchpoints:\n      - id: p\n        \
                 name: P\n        memo: {{id: note, text: N}}\n        field_crew: [Waits, {{id: go, text: Goes, actor: Ann, confidence: assumption}}]\n      \
                 - {{id: q, name: Q}}\nflows: [{{from: q, to: {end}}}]\n"
            )
        };
        for (end, item) in [("p.field-crew", 0), ("p.field_crew", 0), ("p.The crew", 0), ("go", 1)] {
            let to = journey(&text(end)).flows[0].to;
            let lane = Some(BlueprintLane { part, own: Some(1) });
            assert_eq!((to.place, to.lane, to.item), (Place { stage: 0, touchpoint: Some(0) }, lane, item), "{role} {end}");
        }
    }
}

#[test]
fn blueprint_flows_and_paths() {
    let text = "title: T\npaths: {declined: If the card is declined}\nlanes: [{id: legal, title: Legal, role: pain, after: pain_points}]\nstages:\n  - name: S\n    touchpoints:\n      - id: pay\n        name: Pays\n        next: [Help, pay]\n        frontstage: Shows the form\n        backstage: [{id: charge, text: Charges, actor: Clerk, system: ERP}]\n        legal: Two signatures\n      - {name: Help, path: declined, optional: true}\nflows:\n  - {from: pay.frontstage, to: charge, kind: triggers}\n  - {from: help, to: S, kind: exchange, carries: none}\n  - {from: pay, to: pay.actions, carries: [order, name]}\n";
    let journey = journey(text);
    let stage = &journey.stages[0];
    assert_eq!(stage.touchpoints[0].next, [(0, 1), (0, 0)]);
    assert_eq!((stage.touchpoints[1].path, stage.touchpoints[1].optional), (Some(0), true));
    assert_eq!(journey.paths[0].kind, PathKind::Alternative);
    assert_eq!(journey.lanes[0].role, Role::Pain);
    assert_eq!(stage.touchpoints[0].moment.own[0].1[0].text.value, "Two signatures");
    let place = Place { stage: 0, touchpoint: Some(0) };
    let flow = &journey.flows[0];
    assert_eq!(
        (flow.from.place, flow.from.lane, flow.to.lane),
        (place, Some(Part::Frontstage.into()), Some(Part::Backstage.into()))
    );
    let flow = &journey.flows[1];
    assert_eq!((flow.kind, flow.to.place.touchpoint, flow.carries.as_deref()), (FlowKind::Exchange, None, Some(&[][..])));
    assert_eq!(journey.flows[2].carries.as_ref().map(Vec::len), Some(2));
}

#[test]
fn a_stage_speaks_for_its_touchpoints() {
    let text = "title: T\npaths: {declined: D, late: L}\nstages:\n  - name: S\n    path: declined\n    optional: true\n    next: A\n    touchpoints: [A, {name: B, path: late, optional: false}, C]\n  - {name: R, next: A, touchpoints: [{name: D, next: B}]}\n";
    let journey = journey(text);
    let said = |stage: usize| {
        let touchpoints = &journey.stages[stage].touchpoints;
        touchpoints.iter().map(|touchpoint| (touchpoint.path, touchpoint.optional, touchpoint.next.clone())).collect::<Vec<_>>()
    };
    assert_eq!(said(0), [(Some(0), true, vec![]), (Some(1), false, vec![]), (Some(0), true, vec![(0, 0)])]);
    assert_eq!(said(1), [(None, false, vec![(0, 1)])]);
    for key in ["path: p", "optional: true", "next: A"] {
        let text = format!("title: T\npaths: [p]\nstages: [{{name: S, touchpoints: [A]}}, {{name: R, {key}}}]\n");
        assert_eq!(names(&text), ["missing-key"], "{key}");
    }
}

#[test]
fn long_forms() {
    let text = "title: T\npersonas:\n  - name: Maya\n    pains: [{id: queue, text: The queue, description: Of 14 minutes}]\n    goals: {text: To be home}\noffer: {pain_relievers: [{text: R, addresses: [queue]}]}\nstages:\n  - name: S\n    touchpoints:\n      - {id: a, name: A, actions: [{text: Takes a number, description: D}, Waits], channel: [{name: Desk, icon: store}]}\n      - {name: B, channel: [desk, {id: web, name: Web site}, web]}\nflows: [{from: a, to: B, description: D}]\n";
    let journey = journey(text);
    let pains: Vec<&str> = journey.personas[0].pains.iter().map(|text| text.value.as_str()).collect();
    assert_eq!((pains, journey.personas[0].goals[0].value.as_str()), (vec!["The queue"], "To be home"));
    let moment = |index: usize| &journey.stages[0].touchpoints[index].moment;
    let actions: Vec<&str> = moment(0).actions.iter().map(|text| text.value.as_str()).collect();
    assert_eq!(actions, ["Takes a number", "Waits"]);
    let channels: Vec<_> = journey.channels.iter().map(|channel| (&*channel.name.value, channel.icon.is_some())).collect();
    assert_eq!((channels, &moment(1).channels), (vec![("Desk", true), ("Web site", false)], &vec![0, 1]));
    assert_eq!(names(&touchpoint("actions: [{text: A, evidence: x}]")), ["unknown-key"]);
    assert_eq!(names(&touchpoint("actions: [{id: a}]")), ["missing-key"]);
    assert_eq!(names(&touchpoint("actions: [Says: hello]")), ["unknown-key"]);
}

#[test]
fn an_answer_is_no_reason_for_a_moment_of_truth() {
    for (written, marked) in [("yes", true), ("\"true\"", true), ("Ja", true), ("no", false), ("'false'", false), ("nein", false)]
    {
        let truth = moment(&format!("moment_of_truth: {written}")).moment_of_truth;
        assert_eq!(truth.map(|truth| truth.reason.is_none()), marked.then_some(true), "{written}");
    }
}

#[test]
fn words_and_weights() {
    let moment = moment(
        "importance: high\nmoment_of_truth: They decide here\npain_points: [{text: P, severity: critical, confidence: assumed}]\nopportunities: [{text: O, impact: {customer: 5, business: 3}, effort: 2, due: 2026-12}]",
    );
    assert_eq!(moment.importance.map(|weight| weight.value()), Some(4.0));
    assert_eq!(moment.moment_of_truth.expect("one").reason.expect("a reason").value, "They decide here");
    assert_eq!(moment.pain_points[0].severity.expect("one").value, Severity::Severe);
    assert_eq!(moment.pain_points[0].confidence.expect("one").value, Confidence::Assumption);
    assert!(moment.opportunities[0].quick_win());
    let state = |word: &str| journey(&format!("title: T\nstate: {word}\nstages: [S]\n")).state.expect("one").value;
    assert_eq!((state("as-is"), state("To be"), state("future")), (State::Current, State::Target, State::Target));
}

#[test]
fn every_spelling_of_a_key_is_the_key() {
    for key in ["pain_points", "pain-points", "painPoints", "Pain points", "pains", "friction"] {
        assert_eq!(moment(&format!("{key}: Slow")).pain_points.len(), 1, "{key}");
    }
}
