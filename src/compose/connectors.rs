//! Composes connectors from the author's flows, from jumps between touchpoints, and between neighbouring lanes of a blueprint.

use std::collections::{BTreeMap, HashSet};

use super::composer::Composer;
use super::value_words;
use crate::block::{Anchor, Body, Connector, ConnectorLine, Footnote, Heads};
use crate::model::{Flow, FlowEnd, FlowKind, Moment, Part};
use crate::sheet::{Connectors, Zone};

/// The number of items of every cell, by first column and whether it spans a stage.
type ItemCounts = BTreeMap<(usize, bool), usize>;

/// Finds the anchors of cards: the band of each part, and the number of items of every cell.
#[derive(Default)]
pub(super) struct AnchorIndex {
    bands: BTreeMap<Part, (usize, ItemCounts)>,
    /// The author's own lanes, from top to bottom.
    own: Vec<(Zone, usize, ItemCounts)>,
}

impl AnchorIndex {
    /// Adds a part's band.
    pub(super) fn add(&mut self, part: Part, band: usize, body: &Body) {
        self.bands.entry(part).or_insert_with(|| (band, counts(body)));
    }

    /// Adds the band of one of the author's own lanes.
    pub(super) fn add_own(&mut self, zone: Zone, band: usize, body: &Body) {
        self.own.push((zone, band, counts(body)));
    }

    /// The `item`th card of a part in a column; `wide` for a cell that spans the stage.
    fn anchor(&self, part: Part, column: usize, wide: bool, item: usize) -> Option<Anchor> {
        let (band, counts) = self.bands.get(&part)?;
        let count = *counts.get(&(column, wide))?;
        Some(Anchor { column, band: *band, wide, item: item.min(count.saturating_sub(1)) })
    }

    /// The ends of an implied connector: the parts' own cards, or cards of own lanes between them on the same side of the line.
    fn nearest(&self, (upper, lower): (Anchor, Anchor), (above, below): (Zone, Zone)) -> (Anchor, Anchor) {
        let between = |zone: Zone| {
            self.own.iter().filter(move |(of, band, counts)| {
                *of == zone && (upper.band + 1..lower.band).contains(band) && counts.contains_key(&(upper.column, false))
            })
        };
        let from = between(above).next_back().map(|(_, band, counts)| {
            let item = counts[&(upper.column, false)].saturating_sub(1);
            Anchor { band: *band, item, ..upper }
        });
        let to = between(below).next().map(|(_, band, _)| Anchor { band: *band, item: 0, ..lower });
        (from.unwrap_or(upper), to.unwrap_or(lower))
    }

    fn count(&self, part: Part, column: usize) -> usize {
        self.bands.get(&part).and_then(|(_, counts)| counts.get(&(column, false))).copied().unwrap_or(0)
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
            let to = cx.facts.span(to.place).start;
            let ends = (index.anchor(Part::Actions, column, false, 0), index.anchor(Part::Actions, to, false, 0));
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
    let (place, part, item) = end.card();
    let column = cx.facts.span(place).start;
    let range = &cx.facts.stages[place.stage];
    match place.touchpoint {
        // In a stage of one column, the stage's own items are above those of its touchpoint.
        Some(_) => {
            let above = if range.len() == 1 { count(&cx.journey.stages[place.stage].whole, part) } else { 0 };
            index.anchor(part, column, false, above + item)
        }
        None => index.anchor(part, range.start, range.len() > 1, item),
    }
}

fn count(moment: &Moment, part: Part) -> usize {
    if part == Part::Actions { moment.actions.len() } else { moment.items(part).len() }
}

/// The connectors implied by neighbouring lanes: customer and frontstage exchange, the frontstage triggers the backstage, the
/// backstage triggers support. A flow of the author between the same two cells replaces the implied one.
fn between_lanes(index: &AnchorIndex, written: &[Connector], cx: &Composer<'_>) -> Vec<Connector> {
    const PAIRS: [([Part; 2], FlowKind); 3] = [
        ([Part::Actions, Part::Frontstage], FlowKind::Exchange),
        ([Part::Frontstage, Part::Backstage], FlowKind::Triggers),
        ([Part::Backstage, Part::Support], FlowKind::Triggers),
    ];
    let cell = |anchor: Anchor| (anchor.column, anchor.band);
    let both_ways = |link: &Connector| [(cell(link.from), cell(link.to)), (cell(link.to), cell(link.from))];
    let pairs: HashSet<_> = written.iter().flat_map(both_ways).collect();
    let wired: HashSet<_> = pairs.iter().map(|(from, _)| *from).collect();
    let mut links = Vec::new();
    for column in 0..cx.facts.columns.len() {
        for ([upper, lower], kind) in PAIRS {
            let last = index.count(upper, column).saturating_sub(1);
            let ends = (index.anchor(upper, column, false, last), index.anchor(lower, column, false, 0));
            let (Some(from), Some(to)) = ends else { continue };
            // No connector is implied for a cell of several cards if the author connected one of them.
            let chosen = |part: Part, at: Anchor| index.count(part, column) > 1 && wired.contains(&cell(at));
            if pairs.contains(&(cell(from), cell(to))) || chosen(upper, from) || chosen(lower, to) {
                continue;
            }
            let heads = if kind == FlowKind::Exchange { Heads::Both } else { Heads::One };
            let (from, to) = index.nearest((from, to), (Zone::from(upper), Zone::from(lower)));
            links.push(Connector { from, to, heads, line: ConnectorLine::Light, footnote: None, loses: false });
        }
    }
    links
}
