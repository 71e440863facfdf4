//! Finds cycles of flows and jumps without a label.

use std::collections::HashSet;

use crate::check::map::Map;
use crate::facts::{cycles, leads_back};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Place;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unlabelled-cycle",
    group: RuleGroup::Blueprint,
    level: RuleLevel::Warn,
    summary: "Flows or jumps that form a cycle without a label for its exit.",
    why: "In a cycle customers and staff repeat steps: the form comes back, the call starts again. Readers have to see what \
          repeats the cycle and what ends it. Give one of the flows a `label`. For a jump back with `next`, use the \
          touchpoint's `description` or a flow with a label beside it.",
    bad: &[
        "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {id: sends, name: Sends the form}
      - {id: waits, name: Waits}
flows:
  - {from: sends, to: waits}
  - {from: waits, to: sends}
",
        "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {id: sends, name: Sends the form}
      - {id: waits, name: Waits, next: sends}
      - {name: Gets the contract}
",
    ],
    good: &[
        "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {id: sends, name: Sends the form}
      - {id: waits, name: Waits}
flows:
  - {from: sends, to: waits}
  - {from: waits, to: sends, label: Something is missing}
",
        "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {id: sends, name: Sends the form}
      - {id: waits, name: Waits, next: sends, description: One form in five comes back.}
      - {name: Gets the contract}
",
    ],
    source: "Object Management Group, Business Process Model and Notation 2.0, 2011: conditions of sequence flows; Shostack, Designing \
             Services That Deliver, Harvard Business Review, 1984.",
    ..Rule::BASE
};

/// The maximum number of flows of a cycle that are labelled.
const MOST_SHOWN: usize = 6;

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for circle in cycles(&map.journey.flows) {
        let Some(closing) = circle.iter().find(|flow| leads_back(flow)) else { continue };
        if circle.iter().any(|flow| flow.label.is_some()) {
            continue;
        }
        let mut finding = RULE
            .at(*closing.span, "these flows form a cycle, and no label says when it ends")
            .label("the cycle restarts here")
            .help("add a `label:` that says when, such as `label: Something is missing`");
        for flow in circle.iter().filter(|flow| flow.span != closing.span).take(MOST_SHOWN) {
            finding = finding.other(*flow.span, "part of the cycle");
        }
        found.push(finding);
    }
    jumps_back(map, found);
}

fn jumps_back(map: &Map, found: &mut CappedFindings) {
    let labelled = map.journey.flows.iter().filter(|flow| flow.label.is_some());
    let labelled: HashSet<(Place, Place)> = labelled.map(|flow| (flow.from.place, flow.to.place)).collect();
    for at in map.moments() {
        let Some(touchpoint) = at.touchpoint else { continue };
        // The name of an alternative path explains when it is taken.
        if touchpoint.path.is_some() || touchpoint.moment.description.is_some() {
            continue;
        }
        for (stage, index) in &touchpoint.next {
            let to = Place { stage: *stage, touchpoint: Some(*index) };
            if to > at.place || labelled.contains(&(at.place, to)) || labelled.contains(&(to, at.place)) {
                continue;
            }
            let target = &map.journey.stages[*stage].touchpoints[*index].name;
            found.push(
                RULE.at(touchpoint.name.span, format!("this jumps back to {}, and no label says when", quote(&target.value)))
                    .label("jumps back")
                    .other(target.span, "to here")
                    .help("write in `description:` when it repeats, or add a flow with a `label` beside it"),
            );
        }
    }
}
