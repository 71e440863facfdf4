//! Finds maps known from the organisation only.

use crate::check::map::Map;
use crate::facts::metric::current;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Evidence, EvidenceKind};
use crate::words::in_every_language;

pub(in crate::check) static RULE: Rule = Rule {
    name: "workshop-only",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "A map whose only evidence is workshops and experts of the organisation.",
    why: "A workshop collects what colleagues believe about customers: a good start, and an assumption until customers were \
          interviewed or observed. Add research with customers, even five interviews, or mark the map's claims with \
          `confidence: assumption` until then.",
    bad: &["\
title: I renew my contract
evidence: [{id: team, kind: workshop, title: Mapping day with the service team, date: 2026-05-12, n: 9}]
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: team}
"],
    good: &["\
title: I renew my contract
evidence:
  - {id: team, kind: workshop, title: Mapping day with the service team, date: 2026-05-12, n: 9}
  - {id: talks, kind: interview, title: Subscriber interviews, date: 2026-06, n: 8}
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: [team, talks]}
"],
    source: "Stickdorn et al., This Is Service Design Doing, 2018, on assumption-based and research-based maps.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let evidence: Vec<&Evidence> = map.shown_evidence().collect();
    let asked = map.shown_metrics().any(|metric| current(metric).is_some() && (metric.n.is_some() || metric.source.is_some()));
    if let Some(first) = evidence.first()
        && evidence.iter().all(|piece| is_internal(piece))
        && !asked
        && !is_owned_up(map)
    {
        found.push(
            RULE.at(first.title.span, "the map has no evidence from customers")
                .label(if evidence.len() == 1 { "the only evidence" } else { "like all evidence, from the organisation" })
                .help("add research with customers, or mark assumptions with `confidence: assumption`"),
        );
    }
}

/// Whether a piece of evidence comes from the organisation's own people.
fn is_internal(piece: &Evidence) -> bool {
    if let Some(kind) = piece.kind {
        return matches!(kind.value, EvidenceKind::Workshop | EvidenceKind::Expert);
    }
    let title = piece.title.to_lowercase();
    in_every_language(|vocabulary| vocabulary.workshops).any(|word| title.contains(word))
}

/// Whether every stage or touchpoint with a claim is marked as an assumption.
fn is_owned_up(map: &Map) -> bool {
    map.moments().all(|at| {
        let claims = !at.moment.emotions.is_empty() || !at.moment.pain_points.is_empty() || !at.moment.thoughts.is_empty();
        let each = at.moment.emotions.iter().map(|emotion| emotion.confidence);
        let mut each = each.chain(at.moment.pain_points.iter().map(|pain| pain.confidence));
        !claims || at.confidence(None).is_some() || each.any(|confidence| confidence.is_some())
    })
}
