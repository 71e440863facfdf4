//! Touchpoints for which customers blame somebody else than who answers for them.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel, quote};

pub(in crate::check) static RULE: Rule = Rule {
    name: "blamed-owner",
    group: Group::Channels,
    level: RuleLevel::Warn,
    summary: "The customer holds somebody else responsible than who is, and nothing is made of it.",
    why: "Customers complain to whom they hold responsible. Where that is not who answers for the touchpoint, the one who could mend \
          it never hears of it, and the one who hears of it cannot. Say what it causes under `pain_points` or in the `note` of the \
          emotion, or add an opportunity: who tells whom, or how the customer learns who it is.",
    bad: &["\
title: My parcel arrives
stages:
  - name: Wait
    touchpoints:
      - name: Waits at home
        owner: Carrier
        perceived_owner: The web shop
"],
    good: &["\
title: My parcel arrives
stages:
  - name: Wait
    touchpoints:
      - name: Waits at home
        owner: Carrier
        perceived_owner: The web shop
        pain_points: The shop cannot say where the van is
"],
    source: "Bitner, Ostrom, Morgan, Service Blueprinting: A Practical Technique for Service Innovation, California Management \
             Review, 2008; Kalbach, Mapping Experiences, 2nd ed. 2020.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    for at in map.moments() {
        let moment = at.moment;
        let (Some(perceived), Some(owner)) = (&moment.perceived_owner, at.owner()) else { continue };
        let noted = moment.emotions.iter().any(|emotion| emotion.note.is_some());
        let dealt_with = noted || !moment.pain_points.is_empty() || !moment.opportunities.is_empty();
        if dealt_with || map.is_same_team(perceived, owner) {
            continue;
        }
        found.push(
            RULE.at(perceived.span, "the customer holds somebody else responsible, and nothing is made of it")
                .label("whom the customer turns to")
                .other(owner.span, format!("{} answers for it", quote(map.team(owner))))
                .help("say what comes of it under `pain_points`, or what to do about it under `opportunities`"),
        );
    }
}
