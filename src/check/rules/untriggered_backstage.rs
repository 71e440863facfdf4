//! Finds backstage work without a trigger.

use crate::check::aggregate::{and_others, reported};
use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Part;

pub(in crate::check) static RULE: Rule = Rule {
    name: "untriggered-backstage",
    group: RuleGroup::Blueprint,
    level: RuleLevel::Warn,
    summary: "Backstage work that nothing starts: no customer in contact, no frontstage, no event and no flow to it.",
    why: "A blueprint shows what triggers what, across the lines of interaction and visibility. Work without a trigger is \
          either unnecessary, or its trigger is missing: a date, a message from another team, an action of the customer. \
          Work without the customer is `kind: internal`; what starts at a time or by an event says so in `at:` or `trigger:`.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - id: calls
        name: Calls to ask
        frontstage: Agent answers
        backstage: Looks up the contract
      - id: waits
        name: Waits
        backstage: Credit check
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - id: calls
        name: Calls to ask
        frontstage: Agent answers
        backstage: Looks up the contract
      - id: waits
        name: Waits
        backstage: Credit check
      - name: Archives the contract
        kind: internal
        backstage: Nightly job
flows:
  - {from: calls.backstage, to: waits.backstage, label: Request}
"],
    source: "Shostack, Designing Services That Deliver, Harvard Business Review, 1984; Bitner, Ostrom, Morgan, Service Blueprinting: \
             A Practical Technique for Service Innovation, California Management Review, 2008.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let (lost, all) = map.orphans(Part::Backstage, &[Part::Frontstage]);
    let (lost, others) = reported(lost, all, |_| 0.0);
    for (at, item) in lost {
        found.push(
            RULE.at(item.text.span, format!("nothing triggers {}", quote(&item.text.value)))
                .label(and_others("no customer, no frontstage, no event and no flow leads to it", others))
                .other(at.name().span, "at this touchpoint")
                .help("add `kind: internal` if no customer takes part, `trigger:` or `at:` for what starts it, or a flow that leads to it"),
        );
    }
}
