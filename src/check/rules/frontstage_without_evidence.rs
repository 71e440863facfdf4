//! Finds frontstage work without physical evidence.

use crate::check::aggregate::{and_others, reported};
use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::Part;

pub(in crate::check) static RULE: Rule = Rule {
    name: "frontstage-without-evidence",
    group: RuleGroup::Blueprint,
    level: RuleLevel::Allow,
    summary: "A touchpoint with frontstage work and no physical evidence.",
    why: "Services cannot be seen before they are used: customers judge them by what they see, hold and hear, such as the \
          letter, the screen, the uniform. This is what designers can change first. Write what the customer sees or keeps \
          under `physical_evidence`; research belongs under `evidence`.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Signs in the shop, frontstage: Shop assistant, physical_evidence: Contract}
      - {name: Calls to ask, frontstage: Agent answers}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Signs in the shop, frontstage: Shop assistant, physical_evidence: Contract}
      - {name: Calls to ask, frontstage: Agent answers, physical_evidence: Hold music}
"],
    source: "Bitner, Ostrom, Morgan, Service Blueprinting: A Practical Technique for Service Innovation, California Management \
             Review, 2008; Shostack, Breaking Free from Product Marketing, Journal of Marketing, 1977.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let with: Vec<_> = map.moments().filter(|at| map.fills(at.moment, Part::Frontstage)).collect();
    let all = with.len();
    let lacking = with.into_iter().filter(|at| !map.is_served(at, Part::PhysicalEvidence)).collect();
    let (lacking, others) = reported(lacking, all, |_| 0.0);
    for at in lacking {
        found.push(
            RULE.at(at.name().span, "no physical evidence beside the frontstage")
                .label(and_others("frontstage without physical evidence", others))
                .help("add `physical_evidence:`, such as a letter, a screen, a uniform"),
        );
    }
}
