//! Composes a plot of opportunities by effort and impact, and their ranked list.

use super::composer::Composer;
use super::description;
use super::hues::stage_hue;
use super::names::only_for;
use super::ranking::{Ranked, cell, ranking};
use super::styles::{pill, top_row, wide};
use super::value_words;
use crate::block::{Axis, Block, Card, Mark, Plot, PlotMark, PlotPoint, Region, RowWidth};
use crate::facts::pips;
use crate::model::{RATING, Severity};
use crate::sheet::{self, PlotDesign};
use crate::theme::{Ink, Type};
use crate::words::Titled;

/// Widths of the list's columns: number, scores, owner, stage, status.
const COLUMNS: [f64; 5] = [28.0, 72.0, 112.0, 112.0, 96.0];
/// Space between them.
const GAP: f64 = 14.0;
/// Minimum width of the column of texts.
const MIN_TEXT: f64 = 120.0;
/// Space beside the rows, so that rows with and without a background are aligned.
const PAD: f64 = 16.0;

/// The board of a sheet with a plot.
pub(super) fn plot(design: &PlotDesign, cx: &Composer<'_>) -> Plot {
    let ranking = ranking(design, cx);
    let placed = ranking.iter().filter_map(|it| it.scores.map(cell).zip(Some(it))).enumerate();
    let points = placed.map(|(n, ((x, y), it))| PlotPoint {
        x,
        y,
        mark: mark(n, it, size(it), design),
        name: it.opportunity.text.value.clone(),
    });
    let ticks: Vec<String> = (RATING.min..=RATING.max).map(|score| score.to_string()).collect();
    let axis = |axis: &sheet::AxisDesign| Axis {
        low: (axis.low)(cx.words).to_owned(),
        high: (axis.high)(cx.words).to_owned(),
        ticks: ticks.clone(),
    };
    let region = |region: &sheet::RegionDesign| Region {
        x: region.x.clone(),
        y: region.y.clone(),
        title: (region.heading)(cx.words).title.to_owned(),
        accent: region.accent,
    };
    let stages = cx.journey.stages.iter().enumerate();
    let hues = stages.filter(|(n, _)| ranking.iter().any(|it| it.scores.is_some() && it.at.place.stage == *n));
    Plot {
        heading: heading(&ranking, design, cx),
        x: axis(&design.x),
        y: axis(&design.y),
        regions: design.regions.iter().map(region).collect(),
        points: points.collect(),
        list: list(&ranking, design, cx),
        hues: hues.map(|(n, stage)| (hue(n), stage.name.value.clone())).collect(),
    }
}

fn hue(stage: usize) -> u8 {
    stage_hue(stage)
}

fn mark(n: usize, it: &Ranked<'_>, size: f64, design: &PlotDesign) -> PlotMark {
    let solid = it.region.is_some_and(|n| design.regions[n].accent);
    PlotMark { number: Some(n + 1), size, hue: hue(it.at.place.stage), solid }
}

/// The size of a point, which grows with the severity of the pain point it addresses.
fn size(it: &Ranked<'_>) -> f64 {
    match it.pain.map(|pain| pain.severity.map(|severity| severity.value)) {
        None => 20.0,
        Some(None | Some(Severity::Minor)) => 24.0,
        Some(Some(Severity::Major)) => 32.0,
        Some(Some(Severity::Severe)) => 40.0,
    }
}

/// The number of quick wins, and how to read the plot.
fn heading(ranking: &[Ranked<'_>], design: &PlotDesign, cx: &Composer<'_>) -> Block {
    let won = ranking.iter().filter(|it| it.region.is_some_and(|n| design.regions[n].accent)).count();
    let found = cx.words.fill(cx.words.quick_wins_of, &[&won.to_string(), &ranking.len().to_string()]);
    let texts = vec![Block::text(found, Type::FIGURE, Ink::Text), Block::text(cx.words.how_to_read, Type::BODY, Ink::Soft)];
    Block::stack(4.0, texts)
}

/// The opportunities by region, then those without scores.
fn list(ranking: &[Ranked<'_>], design: &PlotDesign, cx: &Composer<'_>) -> Block {
    let caption = |text: &str| Block::text(text, Type::CAPTION, Ink::Soft);
    let status = cx.locale.page.status;
    let head = columns([
        Block::text("", Type::CAPTION, Ink::Soft),
        caption(""),
        caption(cx.words.impact_to_effort),
        caption(cx.words.owner),
        caption(cx.words.stage),
        caption(status),
    ]);
    let mut groups = vec![padded(head)];
    let mut number = 0;
    for (n, region) in design.regions.iter().enumerate() {
        let rows: Vec<Block> = ranking
            .iter()
            .filter(|it| it.region == Some(n))
            .map(|it| {
                number += 1;
                row(Some(mark(number - 1, it, 26.0, design)), it, cx)
            })
            .collect();
        groups.extend(group((region.heading)(cx.words), rows, region.accent));
    }
    let rows = ranking.iter().filter(|it| it.region.is_none()).map(|it| row(None, it, cx)).collect();
    groups.extend(group(cx.words.not_estimated, rows, false));
    Block::stack(20.0, groups)
}

/// Rows below their heading; `None` without rows.
fn group(name: Titled, rows: Vec<Block>, accent: bool) -> Option<Block> {
    if rows.is_empty() {
        return None;
    }
    let ink = if accent { Ink::ChanceText } else { Ink::Soft };
    let title = Block::text(name.title.to_uppercase(), Type::LINE, ink);
    let title = Block::wrap(10.0, 0.0, vec![title, Block::text(name.note, Type::CAPTION, Ink::Soft)]);
    let body = Block::stack(12.0, std::iter::once(title).chain(rows).collect());
    let card =
        Card { fill: Some(Ink::Chance), line: Some(Ink::ChanceLine), radius: 12.0, pad: (PAD, 16.0), ..Card::bare(body.clone()) };
    Some(if accent { Block::card(card) } else { padded(body) })
}

fn padded(body: Block) -> Block {
    Block::card(Card { pad: (PAD, 0.0), ..Card::bare(body) })
}

/// The row of one opportunity.
fn row(mark: Option<PlotMark>, it: &Ranked<'_>, cx: &Composer<'_>) -> Block {
    let Ranked { at, opportunity, .. } = it;
    let mark = mark.map_or(Mark::Space(1.0, 1.0), Mark::Point);
    let mut texts = vec![Block::text(&opportunity.text.value, Type::STRONG, Ink::Text), pain(it, cx)];
    texts.extend(only_for(&opportunity.personas, cx.facts, cx.words).map(|who| Block::text(who, Type::CAPTION, Ink::Soft)));
    let what = Block::stack(2.0, texts);
    let scores = description::weights(opportunity).map_or_else(String::new, |tag| tag.text(cx.words));
    let owner = at.owner_of(opportunity).map_or("", |owner| cx.facts.teams.name(owner));
    let owner = Block::text(owner, Type::BODY, Ink::Text);
    let stage = Block::text(&at.stage.name.value, Type::BODY, Ink::Soft);
    let status = opportunity
        .status
        .as_ref()
        .map_or(Block::Mark(Mark::Space(1.0, 1.0)), |status| pill(&status.value, Ink::Badge, Ink::BadgeText));
    columns([Block::Mark(mark), what, Block::text(scores, Type::STRONG, Ink::Text), owner, stage, status])
}

/// A row of cells: number, text, scores, owner, stage, status. A long word does not make the row a stack.
fn columns([number, what, scores, owner, stage, status]: [Block; 6]) -> Block {
    let [first, second, third, fourth, fifth] = COLUMNS;
    let blocks = vec![
        (RowWidth::Natural, wide(first, number)),
        (RowWidth::FillSplit(MIN_TEXT), what),
        (RowWidth::Natural, wide(second, scores)),
        (RowWidth::Natural, wide(third, owner)),
        (RowWidth::Natural, wide(fourth, stage)),
        (RowWidth::Natural, wide(fifth, status)),
    ];
    top_row(GAP, blocks)
}

/// The pain point that an opportunity addresses, with its severity.
fn pain(it: &Ranked<'_>, cx: &Composer<'_>) -> Block {
    let Some(pain) = it.pain else {
        return Block::text(cx.words.answers_nothing, Type::CAPTION, Ink::Soft);
    };
    let mut parts = Vec::new();
    if let Some(severity) = pain.severity {
        parts.push(Block::Mark(Mark::Pips(pips(severity.value))));
        parts.push(Block::text(value_words::severity(cx.words, severity.value), Type::TAG, Ink::Soft));
    }
    parts.push(Block::text(&pain.text.value, Type::CAPTION, Ink::Soft));
    Block::wrap(6.0, 0.0, parts)
}
