//! Finds touchpoints for which customers blame someone other than the owner.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};

pub(in crate::check) static RULE: Rule = Rule {
    name: "blamed-owner",
    group: RuleGroup::Channels,
    level: RuleLevel::Warn,
    summary: "The customer holds someone other than the owner responsible, and the map draws no conclusion from it.",
    why: "Customers complain to whom they hold responsible. If that is not the owner of the touchpoint, the team that could \
          fix the problem never hears of it, and the one that hears of it cannot fix it. Describe the effect under \
          `pain_points` or in the `note` of the emotion, or add an opportunity: who informs whom, or how the customer \
          learns who is responsible.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for at in map.moments() {
        let moment = at.moment;
        let (Some(perceived), Some(owner)) = (&moment.perceived_owner, at.owner()) else { continue };
        let noted = moment.emotions.iter().any(|emotion| emotion.note.is_some());
        let dealt_with = noted || !moment.pain_points.is_empty() || !moment.opportunities.is_empty();
        if dealt_with || map.teams.are_same(perceived, owner) {
            continue;
        }
        found.push(
            RULE.at(
                perceived.span,
                "the customer holds someone other than the owner responsible, without any consequence \
                                     on the map",
            )
            .label("whom the customer turns to")
            .other(owner.span, format!("{} is the owner", quote(map.teams.name(owner))))
            .help("describe the effect under `pain_points`, or add an opportunity"),
        );
    }
}
