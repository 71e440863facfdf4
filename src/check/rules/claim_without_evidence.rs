//! Finds strong claims without evidence.

use crate::check::map::Map;
use crate::facts::{EffectiveMoment, is_very_high, is_very_low};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Severity, State};
use crate::source::Span;

pub(in crate::check) static RULE: Rule = Rule {
    name: "claim-without-evidence",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "A severe pain point without evidence in a map that has some; in maps where most touchpoints name evidence, \
              also a moment of truth or a strong feeling.",
    why: "The strongest claims of a map drive decisions. If other claims name their research and these do not, readers \
          cannot see that they are opinions. Name the evidence on the claim or on its touchpoint, or write `confidence: \
          assumption`.",
    bad: &["\
title: I renew my contract
evidence: [{id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 12}]
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: talks}
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -2, pain_points: Queue of 14 minutes, opportunities: Offer a call-back}
"],
    good: &["\
title: I renew my contract
evidence: [{id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 12}]
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: talks}
  - name: Renew
    touchpoints:
      - name: Calls to ask
        emotion: -2
        pain_points: Queue of 14 minutes
        opportunities: Offer a call-back
        evidence: talks
"],
    source: "Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018; Torres, Continuous Discovery Habits, 2021.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let target = map.journey.state.is_some_and(|state| state.value == State::Target);
    // A target state cannot be researched.
    if map.evidence().is_empty() || target {
        return;
    }
    // If few touchpoints name evidence, only severe pain points are reported.
    let proven = |at: &EffectiveMoment| at.touchpoint.is_some() && at.has_sources(&at.moment.cited_evidence());
    let usual = map.moments().filter(proven).count() * 2 >= map.touchpoints().count();
    let bare: Vec<(EffectiveMoment, Vec<(&str, Span)>)> =
        map.moments().map(|at| (at, claims(map, at, usual))).filter(|(_, claims)| !claims.is_empty()).collect();
    let named = map.moments().any(|at| !at.moment.cited_evidence().is_empty())
        || map.journey.all_insights().any(|insight| !insight.evidence.is_empty());
    if !named && map.moments().any(|at| !claims(map, at, true).is_empty()) {
        found.push(
            RULE.at(map.whole(), "no claim refers to the map's evidence")
                .other(map.journey.evidence[map.evidence()[0]].title.span, "the evidence")
                .help("add `evidence:` with its id to the touchpoints and pain points it supports"),
        );
        return;
    }
    for (at, claims) in bare {
        let (what, span) = claims[0];
        let mut finding = RULE.at(span, format!("{what} has no evidence")).label("how is it known?");
        for (what, span) in &claims[1..] {
            finding = finding.other(*span, format!("no evidence for {what} either"));
        }
        let help = match at.touchpoint {
            Some(_) => "add `evidence:` here or on the touchpoint, or write `confidence: assumption`",
            None => "add `evidence:` here or on the stage, or write `confidence: assumption`",
        };
        found.push(finding.help(help));
    }
}

/// The claims of a moment without evidence and without a confidence; `usual`: most touchpoints name theirs.
fn claims(map: &Map, at: EffectiveMoment, usual: bool) -> Vec<(&'static str, Span)> {
    let moment = at.moment;
    // A number that was measured here has a source.
    let founded = |own: &[usize]| at.has_sources(own) || map.is_measured(at);
    let mut claims = Vec::new();
    for pain in &moment.pain_points {
        let severe = pain.severity.is_some_and(|severity| severity.value == Severity::Severe);
        if severe && !founded(&pain.evidence) && at.confidence(pain.confidence).is_none() {
            claims.push(("this severe pain point", pain.text.span));
        }
    }
    if !usual {
        return claims;
    }
    // The pain points of the moment may cite evidence.
    let proven = moment.pain_points.iter().any(|pain| !pain.evidence.is_empty());
    if let Some(truth) = &moment.moment_of_truth
        && !founded(&moment.cited_evidence())
        && at.confidence(None).is_none()
    {
        claims.push(("this moment of truth", *truth.span));
    }
    for emotion in &moment.emotions {
        let scale = &map.journey.scale;
        let strong = emotion.score.is_some_and(|score| is_very_low(scale, score.value) || is_very_high(scale, score.value));
        if strong && !proven && !founded(&emotion.evidence) && at.confidence(emotion.confidence).is_none() {
            claims.push(("this strong feeling", *emotion.span));
        }
    }
    claims
}
