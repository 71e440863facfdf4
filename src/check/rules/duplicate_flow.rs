//! Finds flows that are written twice.

use std::collections::HashMap;

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{BlueprintLane, Flow, FlowKind, Place};

pub(in crate::check) static RULE: Rule = Rule {
    name: "duplicate-flow",
    group: RuleGroup::Blueprint,
    level: RuleLevel::Warn,
    summary: "Two flows with the same ends, the same kind and the same text.",
    why: "The second one says nothing new, and the blueprint draws both as one line. Often it was copied and not finished: change \
          where it leads, or give it its own `label` or `carries`.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {id: sends, name: Sends the form}
      - {id: waits, name: Waits}
      - {id: signs, name: Signs}
flows:
  - {from: sends, to: waits, carries: [the form]}
  - {from: sends, to: waits, carries: [the form]}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {id: sends, name: Sends the form}
      - {id: waits, name: Waits}
      - {id: signs, name: Signs}
flows:
  - {from: sends, to: waits, carries: [the form]}
  - {from: waits, to: signs, carries: [the form]}
"],
    source: "Shostack, Designing Services That Deliver, Harvard Business Review, 1984: a blueprint shows each step and each flow once.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let mut seen = HashMap::new();
    for flow in &map.journey.flows {
        let first: &Flow = seen.entry(content(flow)).or_insert(flow);
        if std::ptr::eq(first, flow) {
            continue;
        }
        let finding = RULE
            .at(*flow.span, "this flow is written twice")
            .label("it says nothing new")
            .help("remove one of them, or change where it leads or what it `carries`");
        // A flow that is repeated by `*` has the place of the one that it repeats.
        found.push(if *first.span == *flow.span { finding } else { finding.other(*first.span, "the first one") });
    }
}

/// The cards that a flow connects: where it starts and where it leads. An exchange has no direction.
type Ends = [(Place, BlueprintLane, usize); 2];

/// The label, what is carried over, and the description of a flow.
type FlowTexts<'a> = (Option<&'a String>, Option<Vec<&'a String>>, Option<&'a String>);

/// Everything that a flow says.
fn content(flow: &Flow) -> (Ends, FlowKind, FlowTexts<'_>) {
    let mut ends = [flow.from.card(), flow.to.card()];
    if flow.kind == FlowKind::Exchange {
        ends.sort_unstable();
    }
    let carries = flow.carries.as_ref().map(|texts| texts.iter().map(|text| &**text).collect());
    (ends, flow.kind, (flow.label.as_deref(), carries, flow.description.as_deref()))
}
