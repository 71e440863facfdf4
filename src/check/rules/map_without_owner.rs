//! Finds maps without an owner.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "map-without-owner",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Allow,
    summary: "A map without an owner.",
    why: "A map outlives the workshop only if it is maintained: an owner adds new research, follows up on opportunities and \
          removes what is no longer true. Name a person or a team under `owner` at the top of the file.",
    bad: &["\
title: I renew my contract
stages: [Notice, Renew]
"],
    good: &["\
title: I renew my contract
owner: Customer care
stages: [Notice, Renew]
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Stickdorn et al., This Is Service Design Doing, 2018.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    if map.journey.owner.is_none() {
        found.push(
            RULE.at(map.whole(), "the map has no owner")
                .help("add a line with a person or a team, such as `owner: Customer care`"),
        );
    }
}
