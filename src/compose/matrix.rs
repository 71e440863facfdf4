//! Composes a matrix: columns from touchpoints, bands from lanes.

use super::cells::{self, Owner};
use super::columns::Columns;
use super::composer::Composer;
use super::{channels, curve, flows, ids, words};
use crate::block::{Anchor, Band, Block, Body, Card, Cell, Chevron, Mark, Matrix};
use crate::model::{Journey, Moment, Part};
use crate::sheet::{Content, Lane, Look, Sheet, Show, Zone, lane, shown_in};
use crate::theme::{Ink, STAGE_HUES, Type};
use crate::words::Words;

/// A lane as it stands on this board: one of the table's or one of the author's.
#[derive(Clone, Copy)]
enum LaneRef<'a> {
    Standard(&'static Lane),
    Own(usize, &'a crate::model::OwnLane),
}

/// The board of a sheet.
pub(super) fn matrix(cx: &Composer<'_>) -> Matrix {
    let Composer { sheet, words, .. } = *cx;
    let columns = Columns::new(cx.journey);
    let branches = columns.branches();
    let mut bands: Vec<Band> = Vec::new();
    let mut zone = Zone::Outside;
    let mut places = flows::Places::default();
    let starred = if sheet.lanes.iter().any(|key| key == "emotions") { curve::starred(&columns) } else { Vec::new() };
    for lane in order(cx.journey, sheet) {
        let next = lane_zone(lane);
        // Lanes in an unusual order may cross the same boundary twice; its line is drawn where it is crossed first.
        let drawn = |line: &Line| bands.iter().any(|b| matches!(b.body, Body::Line(_)) && b.key == line.key);
        let line = line_between(zone, next, words).filter(|line| sheet.blueprint && !drawn(line));
        let index = bands.len() + usize::from(line.is_some());
        let Some(band) = band(lane, index, &columns, &starred, cx) else { continue };
        bands.extend(line.map(Line::band));
        match (part(&band.key), lane) {
            (Some(part), _) => places.add(part, index, &band.body),
            (None, LaneRef::Own(..)) => places.add_own(next, index, &band.body),
            (None, LaneRef::Standard(_)) => {}
        }
        bands.push(band);
        if next != Zone::Outside {
            zone = next;
        }
    }
    rule(&mut bands);
    let links = flows::links(&columns, &places, cx);
    let branches_from = bands.iter().position(|b| b.key == "paths").unwrap_or(bands.len());
    Matrix {
        columns: columns.at.len(),
        stages: columns.stages.clone(),
        sections: (0..columns.at.len()).map(|column| section(&columns, column)).collect(),
        branches: branches.into_iter().map(|(range, _)| range).collect(),
        branches_from,
        columns_from: bands.iter().position(|b| !matches!(b.key.as_str(), "stages" | "goals" | "paths")).unwrap_or(bands.len()),
        bands,
        links,
    }
}

/// The id of a column's touchpoint.
fn section(columns: &Columns<'_>, column: usize) -> Option<String> {
    let (stage, number) = columns.at[column];
    columns.touchpoint(column).map(|touchpoint| ids::touchpoint_id(touchpoint, stage, number.unwrap_or(0)))
}

/// The sheet's lanes, with the author's own ones after the lanes they name.
fn order<'a>(journey: &'a Journey, sheet: &Sheet) -> Vec<LaneRef<'a>> {
    let mut lanes: Vec<(String, LaneRef<'a>)> = Vec::new();
    for key in &sheet.lanes {
        if let Some(standard) = lane(key) {
            lanes.push((key.clone(), LaneRef::Standard(standard)));
        } else if let Some(n) = journey.lanes.iter().position(|own| own.id.value == *key) {
            lanes.push((key.clone(), LaneRef::Own(n, &journey.lanes[n])));
        }
    }
    for (n, own) in journey.lanes.iter().enumerate() {
        if sheet.chosen {
            continue;
        }
        let after = own.after.as_ref().map(|a| shown_in(a));
        // The two sheets show what customers do under different names.
        let actions = |key: &str| matches!(key, "touchpoints" | "customer_actions");
        let same = |key: &str| after == Some(key) || (after.is_some_and(actions) && actions(key));
        let place = lanes.iter().position(|(key, _)| same(key)).map_or_else(|| by_zone(&lanes, own), |at| at + 1);
        lanes.insert(place, (own.id.value.clone(), LaneRef::Own(n, own)));
    }
    lanes.into_iter().map(|(_, lane)| lane).collect()
}

/// Where a lane without a place of its own stands: behind the last lane of its zone, or at the end.
fn by_zone(lanes: &[(String, LaneRef<'_>)], own: &crate::model::OwnLane) -> usize {
    let zone = Zone::from(own.role);
    let last = lanes.iter().rposition(|(_, lane)| zone != Zone::Outside && lane_zone(*lane) == zone);
    last.map_or(lanes.len(), |at| at + 1)
}

fn lane_zone(lane: LaneRef<'_>) -> Zone {
    match lane {
        LaneRef::Standard(lane) => lane.zone,
        LaneRef::Own(_, own) => own.role.into(),
    }
}

/// A line of the blueprint.
struct Line {
    key: &'static str,
    title: &'static str,
    heavy: bool,
}

impl Line {
    fn band(self) -> Band {
        let (key, title) = (self.key.to_owned(), self.title.to_owned());
        Band { key, title, note: String::new(), body: Body::Line(self.heavy), ruled: false }
    }
}

/// The line drawn where a lane of one zone follows a lane of another.
fn line_between(above: Zone, below: Zone, words: &Words) -> Option<Line> {
    if above == Zone::Outside || below <= above {
        return None;
    }
    let (key, title, heavy) = match below {
        Zone::Frontstage => ("line-of-interaction", words.line_of_interaction, false),
        Zone::Backstage => ("line-of-visibility", words.line_of_visibility, true),
        Zone::Support => ("line-of-internal-interaction", words.line_of_internal_interaction, false),
        Zone::Customer | Zone::Outside => return None,
    };
    Some(Line { key, title, heavy })
}

/// Hairlines stand between lanes, not beside the stages, the path names or a blueprint line.
fn rule(bands: &mut [Band]) {
    for n in 1..bands.len() {
        let quiet = |band: &Band| matches!(band.body, Body::Chevrons(_) | Body::Line(_)) || band.key == "paths";
        bands[n].ruled = !quiet(&bands[n - 1]) && !matches!(bands[n].body, Body::Line(_) | Body::Chevrons(_));
    }
}

fn part(key: &str) -> Option<Part> {
    match key {
        "physical_evidence" => Some(Part::PhysicalEvidence),
        "touchpoints" | "customer_actions" => Some(Part::Actions),
        "frontstage" => Some(Part::Frontstage),
        "backstage" => Some(Part::Backstage),
        "support" => Some(Part::Support),
        _ => None,
    }
}

/// A lane as a band; nothing where the journey has nothing for it.
fn band(lane: LaneRef<'_>, index: usize, columns: &Columns<'_>, starred: &[usize], cx: &Composer<'_>) -> Option<Band> {
    let (key, title, note) = match lane {
        LaneRef::Standard(lane) => {
            let name = (lane.name)(cx.words);
            (lane.key.to_owned(), name.title.to_owned(), name.note.to_owned())
        }
        LaneRef::Own(_, own) => {
            let note = own.description.as_ref().map_or_else(String::new, |d| d.value.clone());
            // Its id may be the key of a lane in the table that is no key of the language: `goals`.
            (format!("own-{}", own.id.value), own.title.value.clone(), note)
        }
    };
    let body = match lane {
        LaneRef::Own(n, own) => own_cells(n, own.role.into(), index, columns),
        LaneRef::Standard(lane) => match lane.show {
            Show::Stages => Some(Body::Chevrons(chevrons(columns))),
            Show::Goals => goals(columns),
            Show::Paths => paths(columns, cx),
            Show::Touchpoints => touchpoints(index, columns, starred, cx),
            Show::Channels => channels::tracks(columns).map(Body::Tracks),
            Show::Emotions => curve::curve(columns, cx).map(Body::Curve),
            Show::Cells(content) => content_cells(content, index, columns, cx),
        },
    };
    body.map(|body| Band { key, title, note, body, ruled: false })
}

fn chevrons(columns: &Columns<'_>) -> Vec<Chevron> {
    let stages = columns.journey.stages.iter().zip(&columns.stages).enumerate();
    stages
        .map(|(n, (stage, range))| Chevron {
            columns: range.clone(),
            label: stage.name.value.clone(),
            hue: (n % usize::from(STAGE_HUES)) as u8,
        })
        .collect()
}

fn goals(columns: &Columns<'_>) -> Option<Body> {
    let stages = columns.journey.stages.iter().zip(&columns.stages);
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

fn paths(columns: &Columns<'_>, cx: &Composer<'_>) -> Option<Body> {
    let branches = columns.branches();
    let cells: Vec<Cell> = branches
        .into_iter()
        .map(|(range, path)| {
            let path = &columns.journey.paths[path];
            let name = Block::text(&path.name.value, Type::TAG, Ink::BranchText);
            let kind = Block::text(words::path(cx.words, path.kind), Type::CAPTION, Ink::BranchText);
            let mut texts = vec![Block::wrap(8.0, 0.0, vec![name, kind])];
            texts.extend(path.description.iter().map(|d| Block::text(&d.value, Type::CAPTION, Ink::Soft)));
            let card = Card { pad: (12.0, 0.0), ..Card::bare(Block::stack(0.0, texts)) };
            Cell { columns: range, blocks: vec![Block::card(card)], bracket: false }
        })
        .collect();
    (!cells.is_empty()).then_some(Body::Cells(cells))
}

fn touchpoints(index: usize, columns: &Columns<'_>, starred: &[usize], cx: &Composer<'_>) -> Option<Body> {
    let mut cells = Vec::new();
    for (stage, range) in columns.journey.stages.iter().zip(&columns.stages) {
        let whole: Vec<Block> = stage.whole.actions.iter().map(|a| cells::note(&a.value, Look::Customer)).collect();
        if !whole.is_empty() {
            let bracket = range.len() > 1 && !whole.iter().all(boxed);
            cells.push(Cell { columns: range.clone(), blocks: whole, bracket });
        }
    }
    for column in 0..columns.at.len() {
        let Some(touchpoint) = columns.touchpoint(column) else { continue };
        let mut corner = Vec::new();
        let moment = &touchpoint.moment;
        if moment.moment_of_truth.is_some() && !starred.contains(&column) {
            corner.push(Mark::Star);
        }
        if cx.sheet.blueprint {
            if !moment.fail_points.is_empty() {
                corner.push(Mark::Fail);
            }
            if moment.wait.is_some() {
                corner.push(Mark::Wait);
            }
        }
        let (stage, number) = columns.at[column];
        let id = ids::touchpoint_id(touchpoint, stage, number.unwrap_or(0));
        let mut card = cells::touchpoint(touchpoint, corner, id, cx);
        if columns.path(column).is_some() {
            card.line = Some(Ink::BranchText);
        }
        cells.push(Cell { columns: column..column + 1, blocks: vec![Block::card(card)], bracket: false });
    }
    (!cells.is_empty()).then(|| anchored(merged(cells), index))
}

fn content_cells(content: fn(&Moment) -> Content<'_>, index: usize, columns: &Columns<'_>, cx: &Composer<'_>) -> Option<Body> {
    each_cell(index, columns, |moment, owner| cells::blocks(content(moment), owner, cx))
}

fn own_cells(lane: usize, look: Look, index: usize, columns: &Columns<'_>) -> Option<Body> {
    each_cell(index, columns, |moment, _| {
        let texts = moment.own.iter().filter(|(n, _)| *n == lane).flat_map(|(_, remarks)| remarks);
        texts.map(|remark| cells::note(&remark.text, look)).collect()
    })
}

/// Cells from what every stage as a whole and every touchpoint holds; nothing where all of them are empty.
fn each_cell<'a>(index: usize, columns: &Columns<'a>, blocks: impl Fn(&'a Moment, Owner<'a>) -> Vec<Block>) -> Option<Body> {
    let mut cells = Vec::new();
    for (stage, range) in columns.journey.stages.iter().zip(&columns.stages) {
        let whole = blocks(&stage.whole, Owner { name: &stage.name, stage: true });
        if !whole.is_empty() {
            let bracket = range.len() > 1 && !whole.iter().all(boxed);
            cells.push(Cell { columns: range.clone(), blocks: whole, bracket });
        }
        for column in range.clone() {
            let own =
                columns.touchpoint(column).map(|t| blocks(&t.moment, Owner { name: &t.name, stage: false })).unwrap_or_default();
            if !own.is_empty() {
                cells.push(Cell { columns: column..column + 1, blocks: own, bracket: false });
            }
        }
    }
    (!cells.is_empty()).then(|| anchored(merged(cells), index))
}

/// Whether a block shows by itself how far it reaches.
fn boxed(block: &Block) -> bool {
    matches!(block, Block::Card(card) if card.fill.is_some() && !card.hug)
}

/// A stage of one column has one cell there, its own content above its touchpoint's.
fn merged(cells: Vec<Cell>) -> Vec<Cell> {
    let mut merged: Vec<Cell> = Vec::with_capacity(cells.len());
    for cell in cells {
        match merged.iter_mut().rev().find(|m| m.columns == cell.columns) {
            Some(same) => same.blocks.extend(cell.blocks),
            None => merged.push(cell),
        }
    }
    merged
}

/// Names every card, so that connectors find it.
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
