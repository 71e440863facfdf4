//! Insights, the status of touchpoints, and what pain points and opportunities take besides.

use cjm::model::{Severity, TouchpointStatus};

use super::{journey, names, touchpoint};

#[test]
fn insights_are_texts_or_about_a_touchpoint() {
    let journey = journey(
        "title: T\ninsights:\n  - First\n  - {text: Second, touchpoint: b, evidence: e, confidence: partial, description: D}\nevidence: [{id: e, title: E}]\n\
         stages:\n  - {name: S, insights: Third, touchpoints: [A, {id: b, name: B}]}\n",
    );
    let texts: Vec<&str> = journey.insights.iter().map(|it| it.text.value.as_str()).collect();
    assert_eq!(texts, ["First", "Second"]);
    assert_eq!(journey.insights[1].place.map(|place| (place.stage, place.touchpoint)), Some((0, Some(1))));
    assert_eq!(journey.insights[1].evidence, [0]);
    assert_eq!(journey.stages[0].insights[0].text.value, "Third");
    // Findings, in the words of others.
    assert_eq!(super::journey("title: T\nkey_findings: [F]\nstages: [S]\n").insights.len(), 1);
    assert_eq!(names("title: T\ninsights: [{text: F, touchpoint: nowhere}]\nstages: [S]\n"), ["broken-reference"]);
}

#[test]
fn a_touchpoint_has_a_status() {
    for (written, expected) in [
        ("works", TouchpointStatus::Works),
        ("Weak", TouchpointStatus::Weak),
        ("not supported", TouchpointStatus::Missing),
        ("later", TouchpointStatus::Planned),
    ] {
        let journey = journey(&touchpoint(&format!("status: {written}")));
        assert_eq!(journey.stages[0].touchpoints[0].status.map(|status| status.value), Some(expected), "{written}");
    }
    assert_eq!(names(&touchpoint("status: purple")), ["unknown-word"]);
}

#[test]
fn pain_points_take_numbers_and_priorities() {
    for (written, expected) in
        [("1", Severity::Minor), ("3", Severity::Major), ("5", Severity::Severe), ("high", Severity::Severe)]
    {
        let journey = journey(&touchpoint(&format!("pain_points: [{{text: P, severity: {written}}}]")));
        let pain = &journey.stages[0].touchpoints[0].moment.pain_points[0];
        assert_eq!(pain.severity.map(|severity| severity.value), Some(expected), "{written}");
    }
    let journey = journey(&touchpoint(
        "pain_points: [{text: P, risk: Half leave, mitigation: A call, priority: ★★★★☆}]\nopportunities: [{text: O, priority: High}]",
    ));
    let moment = &journey.stages[0].touchpoints[0].moment;
    let pain = &moment.pain_points[0];
    let texts = [&pain.risk, &pain.mitigation, &pain.priority, &moment.opportunities[0].priority];
    let texts: Vec<Option<&str>> = texts.into_iter().map(|text| text.as_ref().map(|text| text.value.as_str())).collect();
    assert_eq!(texts, [Some("Half leave"), Some("A call"), Some("★★★★☆"), Some("High")]);
}
