//! Finds severe pain points without an opportunity.

use crate::check::map::Map;
use crate::facts::{AddressedEntries, EffectiveMoment, is_done, is_dropped};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Addressee, PainPoint, Severity};

pub(in crate::check) static RULE: Rule = Rule {
    name: "pain-without-opportunity",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "A severe pain point that no opportunity answers.",
    why: "A map pays off when its severe pain points lead to action. A severe pain point without an opportunity is where \
          the work after the workshop stopped. Add an opportunity that names it under `addresses`, or set the pain point's \
          `status` to `resolved` or `parked` if that is true.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [{id: queue, text: Queue of 14 minutes, severity: severe}]
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [{id: queue, text: Queue of 14 minutes, severity: severe}]
        opportunities: [{text: Offer a call-back, addresses: queue}]
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Stickdorn et al., This Is Service Design Doing, 2018.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let named = [map.addressed(), map.relieved()];
    let unanswered: Vec<(EffectiveMoment, &PainPoint)> =
        map.pain_points().filter(|(at, pain)| !is_answered(&named, *at, pain)).collect();
    // A map without any opportunity gets one finding.
    if unanswered.len() > 1 && map.opportunities().next().is_none() {
        let mut finding = RULE.at(map.whole(), "no opportunity addresses the severe pain points");
        for (_, pain) in unanswered.iter().take(3) {
            finding = finding.other(pain.text.span, "a severe pain point");
        }
        let help = format!("add `opportunities:`, beginning with these {} places", unanswered.len());
        found.push(finding.help(help));
        return;
    }
    for (at, pain) in unanswered {
        let name = match &pain.id {
            Some(id) => format!("add an opportunity with `addresses: {}`", id.value),
            None => "give it an `id`, and add an opportunity that names it under `addresses`".to_owned(),
        };
        found.push(
            RULE.at(pain.text.span, "no opportunity addresses this severe pain point")
                .other(at.name().span, "the pain point")
                .help(name),
        );
    }
}

/// Whether a pain point is not severe, or is or was addressed.
fn is_answered(named: &[AddressedEntries], at: EffectiveMoment, pain: &PainPoint) -> bool {
    let severe = pain.severity.is_some_and(|severity| severity.value == Severity::Severe);
    let settled = is_done(pain.status.as_ref()) || is_dropped(pain.status.as_ref());
    // An opportunity that names no pain point addresses those beside it.
    let mut near = at.together().into_iter().flat_map(|at| &at.moment.opportunities);
    !severe
        || settled
        || near.any(|opportunity| opportunity.addresses.is_empty())
        || named.iter().any(|named| named.contains(Addressee::PainPoint(pain)))
}
