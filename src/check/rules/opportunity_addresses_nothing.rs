//! Finds opportunities that address nothing on the map.

use crate::check::map::Map;
use crate::facts::{EffectiveMoment, high, is_high, low};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Moment, Opportunity};

pub(in crate::check) static RULE: Rule = Rule {
    name: "opportunity-addresses-nothing",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "An opportunity that names no pain point, at a place without a pain, a gain or a need.",
    why: "An opportunity that answers nothing on the map is usually a solution that was decided beforehand. Name the pain \
          point it is for under `addresses`, write the pain or the need it answers where it occurs, or remove it.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: 0, opportunities: [Build a chatbot]}
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -2, pain_points: [{id: queue, text: Queue of 14 minutes}]}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: 0, opportunities: [{text: Put the new price on it, addresses: queue}]}
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -2, pain_points: [{id: queue, text: Queue of 14 minutes}]}
"],
    source: "Torres, Continuous Discovery Habits, 2021, on opportunities and solutions; Kalbach, Mapping Experiences, 2nd ed. 2020.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let mut idle = map.open_opportunities();
    idle.retain(|(at, opportunity)| !has_reason(map, *at, opportunity));
    if let Some((_, opportunity)) = idle.first()
        && !map.has_pain()
        && idle.len() > 1
    {
        found.push(
            RULE.at(opportunity.text.span, "the map has opportunities and no pain points")
                .label("what does this address?")
                .help("add `pain_points:` where something gets in the customer's way"),
        );
        return;
    }
    for (at, opportunity) in idle {
        found.push(
            RULE.at(opportunity.text.span, "this opportunity addresses nothing")
                .label("it names no pain point")
                .other(at.name().span, "no pain, gain or need here")
                .help("add `addresses:` with the id of a pain point, or add the pain point"),
        );
    }
}

/// Whether its purpose is given: by `addresses`, by evidence or a hypothesis, or by the content beside it.
fn has_reason(map: &Map, at: EffectiveMoment, opportunity: &Opportunity) -> bool {
    let said = !opportunity.addresses.is_empty() || !opportunity.evidence.is_empty() || opportunity.hypothesis.is_some();
    said || opportunity.description.is_some() || at.together().into_iter().any(|at| is_felt(map, at.moment))
}

/// Whether a moment has something to address: a pain, a need, a metric, an emotion that is not neutral.
fn is_felt(map: &Map, moment: &Moment) -> bool {
    let scale = &map.journey.scale;
    let emotions = &moment.emotions;
    map.is_painful(moment)
        || !(moment.needs.is_empty() && moment.workarounds.is_empty() && moment.gains.is_empty() && moment.fail_points.is_empty())
        || !moment.metrics.is_empty()
        || moment.wait.is_some()
        || emotions.iter().filter_map(low).any(|score| score < scale.neutral())
        || emotions.iter().filter_map(high).any(|score| is_high(scale, score))
}
