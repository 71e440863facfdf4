//! Finds cycles among the flows of a blueprint.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::{BlueprintLane, Flow, FlowKind, Place};

/// A card of the blueprint.
type FlowNode = (Place, BlueprintLane, usize);

/// The flows that start at each card.
type Leaving<'a> = BTreeMap<FlowNode, Vec<&'a Flow>>;

/// The groups of flows that form cycles: from every card of a group a path leads back to it. Each group is in the order of the file
/// and has a flow that leads back. Only flows of the kind `triggers` count.
#[must_use]
pub fn cycles(flows: &[Flow]) -> Vec<Vec<&Flow>> {
    let flows: Vec<&Flow> = flows.iter().filter(|flow| flow.kind == FlowKind::Triggers).collect();
    let mut leaving = Leaving::new();
    for flow in &flows {
        leaving.entry(flow.from.card()).or_default().push(flow);
    }
    let group = groups(&flows, &leaving);
    let mut cycles: BTreeMap<usize, Vec<&Flow>> = BTreeMap::new();
    for flow in flows.iter().filter(|flow| group[&flow.from.card()] == group[&flow.to.card()]) {
        cycles.entry(group[&flow.from.card()]).or_default().push(flow);
    }
    let mut cycles: Vec<_> = cycles.into_values().collect();
    cycles.sort_by_key(|cycle| *cycle[0].span);
    cycles
}

/// Whether a flow of a cycle leads back, to something before it or to itself.
#[must_use]
pub fn leads_back(flow: &Flow) -> bool {
    flow.to.card() <= flow.from.card()
}

/// Numbers the cards so that cards that reach each other have the same number (Kosaraju's algorithm).
fn groups(flows: &[&Flow], leaving: &Leaving) -> BTreeMap<FlowNode, usize> {
    let nodes: BTreeSet<FlowNode> = flows.iter().flat_map(|flow| [flow.from.card(), flow.to.card()]).collect();
    // The cards in post-order of a depth-first search.
    let (mut done, mut seen) = (Vec::with_capacity(nodes.len()), BTreeSet::new());
    for start in nodes {
        if !seen.insert(start) {
            continue;
        }
        let mut open = vec![(start, 0)];
        while let Some((at, next)) = open.last_mut() {
            let flow = leaving.get(at).and_then(|flows| flows.get(*next));
            *next += 1;
            match flow.map(|flow| flow.to.card()) {
                Some(to) if seen.insert(to) => open.push((to, 0)),
                Some(_) => {}
                None => {
                    done.push(*at);
                    open.pop();
                }
            }
        }
    }
    let mut arriving: BTreeMap<FlowNode, Vec<FlowNode>> = BTreeMap::new();
    for flow in flows {
        arriving.entry(flow.to.card()).or_default().push(flow.from.card());
    }
    let mut group = BTreeMap::new();
    for start in done.into_iter().rev() {
        if group.contains_key(&start) {
            continue;
        }
        let number = group.len();
        let mut waiting = VecDeque::from([start]);
        while let Some(at) = waiting.pop_front() {
            if group.contains_key(&at) {
                continue;
            }
            group.insert(at, number);
            waiting.extend(arriving.get(&at).into_iter().flatten().copied());
        }
    }
    group
}
