//! Finds evidence and metrics with a small sample.

use crate::check::map::Map;
use crate::facts::metric::kind;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};
use crate::model::{EvidenceKind, MetricKind};
use crate::source::Spanned;

static INTERVIEWS: Threshold =
    Threshold { name: "interviews", default: 5.0, range: (1.0, 10_000.0), summary: "people to interview, observe or test with" };

pub(super) static SURVEYS: Threshold = Threshold {
    name: "surveys",
    default: 30.0,
    range: (1.0, 1_000_000.0),
    summary: "answers to a questionnaire or behind a rating",
};

pub(in crate::check) static RULE: Rule = Rule {
    name: "small-sample",
    group: RuleGroup::Evidence,
    level: RuleLevel::Allow,
    summary: "Interviews with fewer than 5 people, or a survey or rating of fewer than 30.",
    why: "With three interviews a single unusual customer determines the map, and a score of a dozen answers changes by \
          chance from month to month. Ask more people, or warn the reader with `confidence: partial`.",
    bad: &["\
title: I renew my contract
evidence: [{id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 2}]
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: talks}
"],
    good: &["\
title: I renew my contract
evidence: [{id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 8}]
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: talks}
"],
    source: "Nielsen, How Many Test Users in a Usability Study?, Nielsen Norman Group, 2012; Sauro, Lewis, Quantifying the User \
             Experience, 2nd ed. 2016.",
    thresholds: &[&INTERVIEWS, &SURVEYS],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let talks = map.threshold(&RULE, &INTERVIEWS);
    let answers = map.threshold(&RULE, &SURVEYS);
    let mut judge = |n: Option<Spanned<u64>>, least: f64, what: &str| {
        if let Some(n) = n.filter(|n| (n.value as f64) < least) {
            found.push(
                RULE.at(n.span, format!("too few {what}"))
                    .label(format!("fewer than {least}"))
                    .help("ask more people, or write `confidence: partial` where it is used"),
            );
        }
    };
    for piece in map.shown_evidence() {
        match piece.kind.map(|kind| kind.value) {
            Some(EvidenceKind::Interview | EvidenceKind::UsabilityTest | EvidenceKind::Diary) => judge(piece.n, talks, "people"),
            Some(EvidenceKind::Survey) => judge(piece.n, answers, "answers"),
            Some(
                EvidenceKind::Analytics
                | EvidenceKind::Observation
                | EvidenceKind::Support
                | EvidenceKind::Workshop
                | EvidenceKind::Document
                | EvidenceKind::Expert
                | EvidenceKind::Review
                | EvidenceKind::Other,
            )
            | None => {}
        }
    }
    for metric in map.shown_metrics() {
        if let Some(MetricKind::Nps | MetricKind::Csat | MetricKind::Ces | MetricKind::Ratio) = kind(metric) {
            judge(metric.n, answers, "answers");
        }
    }
}
