//! What leads round in a circle without a word about when it ends.

use std::collections::{BTreeMap, VecDeque};

use crate::check::map::Map;
use crate::check::{Group, Level, Lint};
use crate::diagnostic::{Diagnostic, quote};
use crate::model::{Flow, FlowEnd, FlowKind, Part, Place};

pub(in crate::check) static LINT: Lint = Lint {
    name: "unlabelled-cycle",
    group: Group::Blueprint,
    level: Level::Allow,
    summary: "Flows or jumps that lead round in a circle, and no label says when it ends.",
    why: "A loop is where customers and staff go round: the form comes back, the call starts again. Readers have to see what sends \
          somebody round once more and what lets them out, or they follow the arrows forever. Give one of the flows a `label`. A jump \
          back with `next` says it in the touchpoint's `description`, or in a flow with a label beside it.",
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
    thresholds: &[],
    rule,
};

/// A card of the blueprint: a touchpoint as a whole is what the customer does.
type Card = (Place, Part, usize);

fn card(end: &FlowEnd) -> Card {
    (end.place, end.part.unwrap_or(Part::Actions), end.item)
}

fn rule(map: &Map, found: &mut Vec<Diagnostic>) {
    circles(map, found);
    jumps_back(map, found);
}

fn circles(map: &Map, found: &mut Vec<Diagnostic>) {
    let flows: Vec<&Flow> = map.journey.flows.iter().filter(|flow| flow.kind == FlowKind::Triggers).collect();
    let mut leaving: BTreeMap<Card, Vec<&Flow>> = BTreeMap::new();
    for flow in &flows {
        leaving.entry(card(&flow.from)).or_default().push(flow);
    }
    let mut told: Vec<Card> = Vec::new();
    // Every circle has a flow that does not lead onwards.
    for closing in flows.iter().filter(|flow| card(&flow.to) <= card(&flow.from)) {
        let Some(way) = way(&leaving, card(&closing.to), card(&closing.from)) else { continue };
        let labelled = closing.label.is_some() || way.iter().any(|flow| flow.label.is_some());
        if labelled || told.contains(&card(&closing.to)) {
            continue;
        }
        told.extend(way.iter().map(|flow| card(&flow.to)).chain([card(&closing.to)]));
        let mut finding = LINT.finding("these flows lead round in a circle, and nothing says when it ends", closing.span);
        for flow in way {
            finding = finding.other(flow.span, "the way back here");
        }
        found.push(
            finding
                .label("from here it begins again")
                .help("add a `label:` that says when, such as `label: Something is missing`"),
        );
    }
}

/// The flows that lead from one card to another, as few as possible; none where it is the same card.
fn way<'a>(leaving: &BTreeMap<Card, Vec<&'a Flow>>, from: Card, to: Card) -> Option<Vec<&'a Flow>> {
    let mut before: BTreeMap<Card, Option<&'a Flow>> = BTreeMap::from([(from, None)]);
    let mut waiting = VecDeque::from([from]);
    while let Some(at) = waiting.pop_front() {
        if at == to {
            let mut way = Vec::new();
            let mut here = to;
            while let Some(flow) = before.get(&here).copied().flatten() {
                way.push(flow);
                here = card(&flow.from);
            }
            way.reverse();
            return Some(way);
        }
        for flow in leaving.get(&at).into_iter().flatten() {
            let next = card(&flow.to);
            if let std::collections::btree_map::Entry::Vacant(entry) = before.entry(next) {
                entry.insert(Some(*flow));
                waiting.push_back(next);
            }
        }
    }
    None
}

fn jumps_back(map: &Map, found: &mut Vec<Diagnostic>) {
    for (place, at) in map.placed() {
        let Some(touchpoint) = at.touchpoint else { continue };
        // The name of another path says when it is taken.
        if touchpoint.path.is_some() || touchpoint.moment.description.is_some() {
            continue;
        }
        for (stage, index) in &touchpoint.next {
            let to = Place { stage: *stage, touchpoint: Some(*index) };
            let between = |flow: &Flow| {
                let ends = (flow.from.place, flow.to.place);
                flow.label.is_some() && (ends == (place, to) || ends == (to, place))
            };
            if to > place || map.journey.flows.iter().any(between) {
                continue;
            }
            let target = &map.journey.stages[*stage].touchpoints[*index].name;
            found.push(
                LINT.finding(
                    format!("from here it goes back to {}, and nothing says when", quote(&target.value)),
                    touchpoint.name.span,
                )
                .label("leads back")
                .other(target.span, "to here")
                .help("say in `description:` who goes round again, or add a flow with a `label` beside it"),
            );
        }
    }
}
