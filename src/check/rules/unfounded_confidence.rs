//! Finds claims marked as proven without evidence.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::Confidence;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unfounded-confidence",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "A claim with `confidence: evidence` and no evidence.",
    why: "Readers trust what is marked as proven more than anything else on the map. Without named evidence they cannot \
          verify it, and an opinion passes for a fact. Name the research under `evidence`, or write `partial` or \
          `assumption`.",
    bad: &["\
title: I renew my contract
evidence: [{id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 12}]
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: -1, evidence: talks}
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -2, pain_points: [{text: Queue of 14 minutes, confidence: evidence}]}
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
      - {name: Calls to ask, emotion: -2, pain_points: [{text: Queue of 14 minutes, confidence: evidence, evidence: talks}]}
"],
    source: "Torres, Continuous Discovery Habits, 2021, on testing assumptions; Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018.",
    ..Rule::BASE
};

// The confidence of an opportunity is often that of a score (reach, impact, confidence, effort): it is left alone.
pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for at in map.moments() {
        let moment = at.moment;
        if map.is_measured(at) {
            continue;
        }
        let cited = moment.cited_evidence();
        let claims = std::iter::once(("this", moment.confidence, cited.as_slice()))
            .chain(moment.emotions.iter().map(|emotion| ("this emotion", emotion.confidence, emotion.evidence.as_slice())))
            .chain(moment.pain_points.iter().map(|pain| ("this pain point", pain.confidence, pain.evidence.as_slice())))
            .chain(moment.remarks().map(|remark| ("this", remark.confidence, remark.evidence.as_slice())))
            .chain(moment.all_items().map(|item| ("this", item.confidence, item.evidence.as_slice())));
        for (what, confidence, own) in claims {
            if let Some(confidence) = confidence.filter(|confidence| confidence.value == Confidence::Evidence)
                && !at.has_sources(own)
            {
                found.push(
                    RULE.at(confidence.span, format!("{what} is marked as proven and has no evidence"))
                        .label("which evidence?")
                        .other(at.name().span, "no evidence here, either")
                        .help("add `evidence:`, or write `confidence: assumption`"),
                );
            }
        }
    }
}
