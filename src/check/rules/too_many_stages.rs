//! Finds maps with too many stages.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};

static MOST: Threshold = Threshold { name: "most", default: 8.0, range: (2.0, 100.0), summary: "stages a map may have" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "too-many-stages",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "A journey with too many stages to grasp at once.",
    why: "Stages are the headings of the story: with four to eight of them, the arc is visible at a glance. With more, they \
          have usually become touchpoints, or two journeys were drawn as one. Merge stages in which the customer wants the \
          same thing, or split the journey where the customer's goal changes.",
    bad: &["\
title: I move house
stages: [Dream, Search, Visit, Compare, Offer, Sign, Pack, Move, Settle]
"],
    good: &["\
title: I move house
stages: [Dream, Search, Choose, Sign, Move, Settle]
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018.",
    thresholds: &[&MOST],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let most = map.threshold(&RULE, &MOST);
    let count = map.journey.stages.len();
    if let Some(stage) = map.journey.stages.get(most as usize) {
        found.push(
            RULE.at(stage.name.span, format!("the journey has {count} stages"))
                .label(format!("more than {most} from here on"))
                .help("merge stages in which the customer wants the same thing, or split the journey in two"),
        );
    }
}
