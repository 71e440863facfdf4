//! Finds support processes that no work uses.

use crate::check::aggregate::{and_others, reported};
use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Part;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unneeded-support",
    group: RuleGroup::Blueprint,
    level: RuleLevel::Warn,
    summary: "A support process that nothing uses: no customer in contact, no frontstage, no backstage and no flow to it.",
    why: "Systems and partners are in a blueprint because work in front of them depends on them. Without a connection, \
          readers cannot see what breaks when the system is down, or what could be switched off. Add the work that uses it, \
          or a flow of kind `needs` that leads to it.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - id: calls
        name: Calls to ask
        frontstage: Agent answers
        support: Telephone system
      - id: thinks
        name: Thinks it over
        support: Customer records
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - id: calls
        name: Calls to ask
        frontstage: Agent answers
        support: [Telephone system, Customer records]
      - id: thinks
        name: Thinks it over
"],
    source: "Shostack, Designing Services That Deliver, Harvard Business Review, 1984; Bitner, Ostrom, Morgan, Service Blueprinting: \
             A Practical Technique for Service Innovation, California Management Review, 2008.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let (lost, all) = map.orphans(Part::Support, &[Part::Frontstage, Part::Backstage]);
    let (lost, others) = reported(lost, all, |_| 0.0);
    for (at, item) in lost {
        found.push(
            RULE.at(item.text.span, format!("{} has no user", quote(&item.text.value)))
                .label(and_others("no customer, no frontstage, no backstage and no flow uses it", others))
                .other(at.name().span, "at this touchpoint")
                .help("add the work that uses it, or a flow of `kind: needs` that leads to it"),
        );
    }
}
