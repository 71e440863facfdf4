//! Composes a matrix board: columns from touchpoints, bands from lanes.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::composer::Composer;
use super::hues::stage_hue;
use super::lane_order::{LaneRef, lane_order};
use super::names::only_for;
use super::styles::caption;
use super::{cells, channels, connectors, curve, description, ids, insights, owners, stars};
use crate::block::{Anchor, Band, Block, Body, Card, Cell, Chevron, Mark, Matrix};
use crate::facts::EffectiveMoment;
use crate::model::{Moment, Place, Stage, Touchpoint, TouchpointKind};
use crate::sheet::{CardStyle, CornerMark, LaneContent, LaneKind, MatrixDesign, Zone, ZoneLine};
use crate::theme::{Ink, Type};
use crate::words::Words;

/// The board of a sheet with lanes.
pub(super) fn matrix(design: &MatrixDesign, cx: &Composer<'_>) -> Matrix {
    let facts = cx.facts;
    let lanes = lane_order(&design.lanes, cx.journey);
    let curve_is_shown = lanes.iter().any(|lane| matches!(lane.kind(), Some(LaneKind::Emotions)));
    let starred = if curve_is_shown { stars::stars(cx).into_keys().collect() } else { BTreeSet::new() };
    let corners = Corners { marks: design.marks, starred: &starred };
    let mut bands: Vec<Band> = Vec::new();
    let mut zone = Zone::Outside;
    let mut anchors = connectors::AnchorIndex::default();
    let mut is_ruled = false;
    let (mut branches_from, mut columns_from) = (None, None);
    for lane in lanes {
        // Lanes in an unusual order may cross the same boundary twice; its line is drawn once.
        let is_new = |line: &&ZoneLine| bands.iter().all(|b| !matches!(b.body, Body::Line(_)) || b.key != line.key);
        let line = line_between(zone, lane.zone(), design.lines).filter(is_new);
        let index = bands.len() + usize::from(line.is_some());
        let Some(band) = band(lane, index, &corners, cx) else { continue };
        if !lane.is_head() {
            columns_from.get_or_insert(bands.len());
        }
        if matches!(lane.kind(), Some(LaneKind::Paths)) {
            branches_from.get_or_insert(index);
        }
        if let Some(lane) = lane.in_blueprint() {
            anchors.add(lane, index, &band.body);
        } else if matches!(lane.kind(), Some(LaneKind::Steps)) {
            anchors.add_steps(index, &band.body);
        }
        let rules_itself_off = line.is_some() || matches!(band.body, Body::Chevrons(_));
        bands.extend(line.map(|line| line_band(line, cx.words)));
        bands.push(Band { ruled: is_ruled && !rules_itself_off, ..band });
        is_ruled = lane.is_ruled();
        if lane.zone() != Zone::Outside {
            zone = lane.zone();
        }
    }
    let connectors = connectors::connectors(&anchors, design.connectors, cx);
    Matrix {
        columns: facts.columns.len(),
        stages: facts.stages.clone(),
        sections: facts.columns.iter().map(|at| at.touchpoint.map(|_| ids::id(at))).collect(),
        branches: facts.stretches().into_iter().map(|(range, _)| range).collect(),
        branches_from: branches_from.unwrap_or(bands.len()),
        columns_from: columns_from.unwrap_or(bands.len()),
        bands,
        connectors,
    }
}

/// The marks on the corners of touchpoints and on stages.
struct Corners<'a> {
    marks: &'a [CornerMark],
    /// The moments of truth that are marked on the curve.
    starred: &'a BTreeSet<Place>,
}

impl Corners<'_> {
    fn of(&self, at: EffectiveMoment<'_>) -> Vec<Mark> {
        let moment = at.moment;
        let mark = |corner: &CornerMark| match corner {
            CornerMark::MomentOfTruth => self.has_star(at).then_some(Mark::Star),
            CornerMark::FailPoint => (!moment.fail_points.is_empty()).then_some(Mark::Fail),
            CornerMark::WaitPoint => moment.wait.is_some().then_some(Mark::Wait),
        };
        self.marks.iter().filter_map(mark).collect()
    }

    /// Whether it is a moment of truth that is not marked on the curve.
    fn has_star(&self, at: EffectiveMoment<'_>) -> bool {
        at.moment.moment_of_truth.is_some() && !self.starred.contains(&at.place)
    }
}

/// The line between lanes of two zones. Of several, because lanes between them are empty, the line of visibility is drawn, else the last.
fn line_between(above: Zone, below: Zone, lines: &'static [ZoneLine]) -> Option<&'static ZoneLine> {
    let crossed = lines.iter().filter(|line| above < line.below && line.below <= below && below != Zone::Outside);
    crossed.max_by_key(|line| line.heavy)
}

fn line_band(line: &ZoneLine, words: &Words) -> Band {
    let (key, title) = (line.key.to_owned(), (line.title)(words).to_owned());
    Band { key, title, note: String::new(), body: Body::Line(line.heavy), ruled: false }
}

/// The band of a lane; `None` if the journey has no content for it.
fn band(lane: LaneRef<'_>, index: usize, corners: &Corners<'_>, cx: &Composer<'_>) -> Option<Band> {
    let (key, title, note) = match lane {
        LaneRef::Standard(lane) => {
            let name = cx.heading(lane);
            (lane.key.to_owned(), name.title, name.note)
        }
        LaneRef::Own(_, own) => {
            let note = own.description.as_ref().map_or_else(String::new, |d| d.value.clone());
            // Its id may be the key of a built-in lane that is not a key of the file format: `goals`.
            (format!("own-{}", own.id.value), own.title.value.clone(), note)
        }
    };
    let body = match lane {
        LaneRef::Own(n, own) => own_cells(n, own.role.into(), index, cx),
        LaneRef::Standard(lane) => match lane.kind {
            LaneKind::Stages => Some(Body::Chevrons(chevrons(corners, cx))),
            LaneKind::Goals => goals(cx),
            LaneKind::Insights => insights::lane(cx),
            LaneKind::Paths => paths(cx),
            LaneKind::Touchpoints => touchpoints(index, corners, cx),
            LaneKind::Steps => steps(index, corners, cx),
            LaneKind::Channels => channels::tracks(cx).map(Body::Tracks),
            LaneKind::Emotions => curve::curve(cx).map(Body::Curve),
            LaneKind::Owners => body(owners::cells(cx), index),
            LaneKind::Cells(content) => content_cells(content, index, cx),
        },
    };
    body.map(|body| Band { key, title, note, body, ruled: false })
}

/// The stages, each with the personas it is for unless it is for all of them.
fn chevrons(corners: &Corners<'_>, cx: &Composer<'_>) -> Vec<Chevron> {
    let marks_truth = corners.marks.contains(&CornerMark::MomentOfTruth);
    let stages = cx.journey.stages.iter().zip(&cx.facts.stages).enumerate();
    let chevron = |(n, (stage, range)): (usize, (&Stage, &Range<usize>))| {
        let who = only_for(&EffectiveMoment::stage(n, stage).own_personas(), cx.facts, cx.words);
        let label = cx.words.facts(&std::iter::once(stage.name.value.clone()).chain(who).collect::<Vec<_>>());
        let star = marks_truth && corners.has_star(EffectiveMoment::stage(n, stage));
        Chevron { columns: range.clone(), label, hue: stage_hue(n), star }
    };
    stages.map(chevron).collect()
}

fn goals(cx: &Composer<'_>) -> Option<Body> {
    let stages = cx.journey.stages.iter().zip(&cx.facts.stages);
    let cells: Vec<Cell> = stages
        .filter_map(|(stage, range)| {
            let texts = stage.goal.iter().map(|g| (g, Ink::Text));
            let texts = texts.chain(stage.whole.description.iter().map(|d| (d, Ink::Soft)));
            let texts: Vec<Block> = texts.map(|(t, ink)| Block::text(&t.value, Type::BODY, ink)).collect();
            let body = Card { pad: (12.0, 0.0), ..Card::bare(Block::stack(2.0, texts.clone())) };
            (!texts.is_empty()).then(|| Cell { columns: range.clone(), blocks: vec![Block::card(body)], bracket: false })
        })
        .collect();
    (!cells.is_empty()).then_some(Body::Cells(cells))
}

fn paths(cx: &Composer<'_>) -> Option<Body> {
    let cells: Vec<Cell> = (cx.facts.stretches().into_iter())
        .map(|(range, path)| {
            let described = description::path(&cx.journey.paths[path], cx.words);
            let name = Block::text(&described.title.value, Type::TAG, Ink::BranchText);
            let kind = caption(&described, cx.words).map(|kind| Block::text(kind, Type::CAPTION, Ink::BranchText));
            let mut texts = vec![Block::wrap(8.0, 0.0, std::iter::once(name).chain(kind).collect())];
            texts.extend(described.text.map(|text| Block::text(&text.value, Type::CAPTION, Ink::Soft)));
            let card = Card { pad: (12.0, 0.0), ..Card::bare(Block::stack(0.0, texts)) };
            Cell { columns: range, blocks: vec![Block::card(card)], bracket: false }
        })
        .collect();
    (!cells.is_empty()).then_some(Body::Cells(cells))
}

fn touchpoints(index: usize, corners: &Corners<'_>, cx: &Composer<'_>) -> Option<Body> {
    let mut cells = Vec::new();
    for (stage, range) in cx.journey.stages.iter().zip(&cx.facts.stages) {
        let whole: Vec<Block> = stage.whole.actions.iter().map(|a| cells::note(&a.value, CardStyle::Customer)).collect();
        if !whole.is_empty() {
            let bracket = range.len() > 1 && !whole.iter().all(has_box);
            cells.push(Cell { columns: range.clone(), blocks: whole, bracket });
        }
    }
    for (column, at) in cx.facts.columns.iter().enumerate() {
        let Some(touchpoint) = at.touchpoint else { continue };
        let blocks = match touchpoint.kind {
            TouchpointKind::Step => vec![touchpoint_card(*at, touchpoint, corners, cx)],
            TouchpointKind::Internal | TouchpointKind::Event => cells::actions_besides(touchpoint),
        };
        if !blocks.is_empty() {
            cells.push(Cell { columns: column..column + 1, blocks, bracket: false });
        }
    }
    body(cells, index)
}

/// The card of a touchpoint, with its marks, in the colour of its path.
fn touchpoint_card(at: EffectiveMoment<'_>, touchpoint: &Touchpoint, corners: &Corners<'_>, cx: &Composer<'_>) -> Block {
    let card = cells::touchpoint(at, touchpoint, corners.of(at), ids::id(&at), cx);
    let line = if at.path().is_some() { Some(Ink::BranchText) } else { card.line };
    Block::card(Card { line, ..card })
}

/// What starts a touchpoint or a stage, and the touchpoints that are events or internal work.
fn steps(index: usize, corners: &Corners<'_>, cx: &Composer<'_>) -> Option<Body> {
    each_cell(index, cx, |at| match at.touchpoint {
        Some(touchpoint) => match touchpoint.kind {
            TouchpointKind::Step => cells::starts(at.moment),
            TouchpointKind::Internal => {
                let card = touchpoint_card(at, touchpoint, corners, cx);
                cells::starts(at.moment).into_iter().chain([card]).collect()
            }
            TouchpointKind::Event => vec![touchpoint_card(at, touchpoint, corners, cx)],
        },
        None => cells::starts(at.moment),
    })
}

fn content_cells(content: fn(&Moment) -> LaneContent<'_>, index: usize, cx: &Composer<'_>) -> Option<Body> {
    each_cell(index, cx, |at| cells::blocks(content(at.moment), at, cx))
}

fn own_cells(lane: usize, look: CardStyle, index: usize, cx: &Composer<'_>) -> Option<Body> {
    each_cell(index, cx, |at| at.moment.own(lane).iter().map(|item| cells::item(item, look, cx)).collect())
}

/// The cells of all stages as a whole and all touchpoints; `None` if all of them are empty.
fn each_cell<'a>(index: usize, cx: &Composer<'a>, blocks: impl Fn(EffectiveMoment<'a>) -> Vec<Block>) -> Option<Body> {
    let mut cells = Vec::new();
    for at in cx.facts.moments() {
        let (columns, blocks) = (cx.facts.span(at.place), blocks(at));
        if !blocks.is_empty() {
            let bracket = columns.len() > 1 && !blocks.iter().all(has_box);
            cells.push(Cell { columns, blocks, bracket });
        }
    }
    body(cells, index)
}

/// Cells as the body of a band; `None` without cells.
fn body(cells: Vec<Cell>, index: usize) -> Option<Body> {
    (!cells.is_empty()).then(|| anchored(merged(cells), index))
}

/// Whether a block has a visible box, which shows the columns that it spans.
fn has_box(block: &Block) -> bool {
    matches!(block, Block::Card(card) if card.fill.is_some() && !card.hug)
}

/// Merges the two cells of a stage with one column: its own content above that of its touchpoint.
fn merged(cells: Vec<Cell>) -> Vec<Cell> {
    let mut merged: Vec<Cell> = Vec::with_capacity(cells.len());
    let mut places: HashMap<(usize, usize), usize> = HashMap::new();
    for cell in cells {
        let place = *places.entry((cell.columns.start, cell.columns.end)).or_insert(merged.len());
        match merged.get_mut(place) {
            Some(same) => same.blocks.extend(cell.blocks),
            None => merged.push(cell),
        }
    }
    merged
}

/// Gives every card an anchor for connectors.
fn anchored(mut cells: Vec<Cell>, band: usize) -> Body {
    for cell in &mut cells {
        let column = cell.columns.start;
        let wide = cell.columns.len() > 1;
        for (item, block) in cell.blocks.iter_mut().enumerate() {
            if let Block::Card(card) = block {
                card.anchor = Some(Anchor { column, band, wide, item });
            }
        }
    }
    Body::Cells(cells)
}
