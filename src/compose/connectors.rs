//! Composes connectors from the author's flows, from jumps between touchpoints, and between neighbouring lanes of a blueprint.

use std::collections::{BTreeMap, HashSet};

use super::composer::Composer;
use super::value_words;
use crate::block::{Anchor, Body, Connector, ConnectorLine, Footnote, Heads};
use crate::facts::EffectiveMoment;
use crate::model::{BlueprintLane, Flow, FlowEnd, FlowKind, Moment, Part, TouchpointKind};
use crate::sheet::Connectors;

/// The number of items of every cell, by first column and whether it spans a stage.
type ItemCounts = BTreeMap<(usize, bool), usize>;

/// Finds the anchors of cards in the lanes of the blueprint.
#[derive(Default)]
pub(super) struct AnchorIndex {
    lanes: BTreeMap<BlueprintLane, LaneCards>,
    /// The lane of events and internal steps.
    steps: Option<LaneCards>,
}

/// The cards of a lane.
struct LaneCards {
    band: usize,
    counts: ItemCounts,
}

impl AnchorIndex {
    /// Adds a lane's band.
    pub(super) fn add(&mut self, lane: BlueprintLane, band: usize, body: &Body) {
        self.lanes.entry(lane).or_insert_with(|| LaneCards { band, counts: counts(body) });
    }

    /// Adds the band of events and internal steps.
    pub(super) fn add_steps(&mut self, band: usize, body: &Body) {
        self.steps = Some(LaneCards { band, counts: counts(body) });
    }

    /// The `item`th card of a lane in a column; `wide` for a cell that spans the stage.
    fn anchor(&self, lane: BlueprintLane, column: usize, wide: bool, item: usize) -> Option<Anchor> {
        self.lanes.get(&lane)?.anchor(column, wide, item)
    }

    /// The card of a touchpoint as a whole: the customer's action, the event, or the first work of an internal step, else its title.
    fn whole(&self, column: usize, at: &EffectiveMoment<'_>) -> Option<Anchor> {
        let title = || self.steps.as_ref()?.anchor(column, false, usize::MAX);
        match at.touchpoint.map(|touchpoint| touchpoint.kind).unwrap_or_default() {
            TouchpointKind::Step => self.anchor(Part::Actions.into(), column, false, 0),
            TouchpointKind::Internal => self.first_work(column).or_else(title),
            TouchpointKind::Event => title(),
        }
    }

    /// The first card of work in a column.
    fn first_work(&self, column: usize) -> Option<Anchor> {
        let (_, band, _) = self.chain(column).into_iter().find(|(part, ..)| Part::WORK.contains(part))?;
        Some(Anchor { column, band, wide: false, item: 0 })
    }

    /// The card of an event in a column, and the card that it starts: the first work, or the customer's action.
    fn started(&self, column: usize, at: &EffectiveMoment<'_>) -> Option<(Anchor, Anchor)> {
        let kind = at.touchpoint?.kind;
        if kind != TouchpointKind::Event && at.moment.at.is_none() && at.moment.trigger.is_none() {
            return None;
        }
        let event = self.steps.as_ref()?.anchor(column, false, usize::MAX)?;
        let action = self.anchor(Part::Actions.into(), column, false, 0);
        let work = self.first_work(column);
        let started = if kind == TouchpointKind::Step { action.or(work) } else { work.or(action) };
        Some((event, started?))
    }

    /// The lanes with cards for a column, and the number of cards, from the customer to the support. What the customer sees is not work.
    fn chain(&self, column: usize) -> Vec<(Part, usize, usize)> {
        let filled = self.lanes.iter().filter(|(lane, _)| lane.part != Part::PhysicalEvidence);
        let mut chain: Vec<(Part, usize, usize)> =
            filled.filter_map(|(lane, cards)| Some((lane.part, cards.band, *cards.counts.get(&(column, false))?))).collect();
        chain.sort_unstable();
        chain
    }
}

impl LaneCards {
    /// The `item`th card in a column, or the last one.
    fn anchor(&self, column: usize, wide: bool, item: usize) -> Option<Anchor> {
        let count = *self.counts.get(&(column, wide))?;
        Some(Anchor { column, band: self.band, wide, item: item.min(count.saturating_sub(1)) })
    }
}

fn counts(body: &Body) -> ItemCounts {
    let Body::Cells(cells) = body else { return ItemCounts::new() };
    cells.iter().map(|cell| ((cell.columns.start, cell.columns.len() > 1), cell.blocks.len())).collect()
}

/// The connectors of a sheet.
pub(super) fn connectors(index: &AnchorIndex, which: Connectors, cx: &Composer<'_>) -> Vec<Connector> {
    let mut links = Vec::new();
    if which == Connectors::All {
        links.extend(of_flows(index, cx));
        links.extend(between_lanes(index, &links, cx));
    }
    for (column, at) in cx.facts.columns.iter().enumerate() {
        for to in cx.facts.next(at) {
            let ends = (index.whole(column, at), index.whole(cx.facts.span(to.place).start, &to));
            if let (Some(from), Some(to)) = ends {
                links.push(Connector { from, to, heads: Heads::One, line: ConnectorLine::Path, footnote: None, loses: false });
            }
        }
    }
    links
}

/// The connectors of the author's flows. Flows that look the same are drawn once: another line would only make the drawing wider.
fn of_flows(index: &AnchorIndex, cx: &Composer<'_>) -> Vec<Connector> {
    let mut links: Vec<Connector> = Vec::new();
    let mut drawn = HashSet::new();
    let mut number = 1;
    for flow in &cx.journey.flows {
        let Some(link) = of_flow(flow, number, index, cx) else { continue };
        let ends =
            if link.heads == Heads::Both { (link.from.min(link.to), link.from.max(link.to)) } else { (link.from, link.to) };
        if drawn.insert((ends, link.heads, link.line, link.loses, link.footnote.as_ref().map(|footnote| footnote.text.clone()))) {
            number += usize::from(link.footnote.is_some());
            links.push(link);
        }
    }
    links
}

/// The connector of a flow. Its text is printed in the footer with `number`.
fn of_flow(flow: &Flow, number: usize, index: &AnchorIndex, cx: &Composer<'_>) -> Option<Connector> {
    let words = cx.words;
    let (from, to) = (end(&flow.from, index, cx)?, end(&flow.to, index, cx)?);
    if from == to {
        return None;
    }
    let (heads, line) = match flow.kind {
        FlowKind::Triggers => (Heads::One, ConnectorLine::Solid),
        FlowKind::Needs => (Heads::One, ConnectorLine::Dashed),
        FlowKind::Exchange => (Heads::Both, ConnectorLine::Solid),
    };
    let text = match (&flow.label, value_words::carries(words, flow)) {
        (Some(label), Some(carries)) => Some(words.label(label, &carries)),
        (Some(label), None) => Some(label.value.clone()),
        (None, carries) => carries,
    };
    let loses = flow.carries.as_ref().is_some_and(Vec::is_empty);
    let footnote = text.map(|text| Footnote { number, text });
    Some(Connector { from, to, heads, line, footnote, loses })
}

fn end(end: &FlowEnd, index: &AnchorIndex, cx: &Composer<'_>) -> Option<Anchor> {
    let (place, lane, item) = end.card();
    let column = cx.facts.span(place).start;
    let range = &cx.facts.stages[place.stage];
    match place.touchpoint {
        // In a stage of one column, the stage's own items are above those of its touchpoint.
        Some(_) if end.lane.is_none() && !cx.facts.at(place).is_of_customer() => index.whole(column, &cx.facts.at(place)),
        Some(_) => {
            let above = if range.len() == 1 { count(&cx.journey.stages[place.stage].whole, lane) } else { 0 };
            index.anchor(lane, column, false, above + item)
        }
        None => index.anchor(lane, range.start, range.len() > 1, item),
    }
}

fn count(moment: &Moment, lane: BlueprintLane) -> usize {
    if lane == Part::Actions.into() { moment.actions.len() } else { moment.items(lane).len() }
}

/// The connectors implied between each cell and the next one below it in its column, over empty lanes: the customer and the frontstage
/// exchange, what is above triggers what is below. A flow of the author between the same two cells replaces the implied one.
fn between_lanes(index: &AnchorIndex, written: &[Connector], cx: &Composer<'_>) -> Vec<Connector> {
    let cell = |anchor: Anchor| (anchor.column, anchor.band);
    let both_ways = |link: &Connector| [(cell(link.from), cell(link.to)), (cell(link.to), cell(link.from))];
    let pairs: HashSet<_> = written.iter().flat_map(both_ways).collect();
    let wired: HashSet<_> = pairs.iter().map(|(from, _)| *from).collect();
    let mut links = Vec::new();
    for column in 0..cx.facts.columns.len() {
        let started = index.started(column, &cx.facts.columns[column]);
        let is_new = |(event, started): &(Anchor, Anchor)| !pairs.contains(&(cell(*event), cell(*started)));
        links.extend(started.filter(is_new).map(|(from, to)| implied(from, to, Heads::One)));
        let chain = index.chain(column);
        for ((upper, above, last), (lower, below, first)) in chain.iter().zip(chain.iter().skip(1)) {
            let from = Anchor { column, band: *above, wide: false, item: last.saturating_sub(1) };
            let to = Anchor { column, band: *below, wide: false, item: 0 };
            // No connector is implied for a cell of several cards if the author connected one of them.
            let chosen = |count: usize, at: Anchor| count > 1 && wired.contains(&cell(at));
            // Over an empty lane, a connector is implied only for work that the author connects to nothing.
            let passes_over = *lower as u8 > *upper as u8 + 1;
            if passes_over && wired.contains(&cell(to)) {
                continue;
            }
            if pairs.contains(&(cell(from), cell(to))) || chosen(*last, from) || chosen(*first, to) {
                continue;
            }
            let is_exchange = *upper == Part::Actions && matches!(lower, Part::Actions | Part::Frontstage);
            let heads = if is_exchange { Heads::Both } else { Heads::One };
            links.push(implied(from, to, heads));
        }
    }
    links
}

fn implied(from: Anchor, to: Anchor, heads: Heads) -> Connector {
    Connector { from, to, heads, line: ConnectorLine::Light, footnote: None, loses: false }
}
