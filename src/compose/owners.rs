//! Composes the cells of the owner lane: owners, contributors and perceived owners.

use super::composer::Composer;
use super::styles::{indented, pill, small};
use crate::block::{Block, Cell};
use crate::facts::EffectiveMoment;
use crate::model::Text;
use crate::theme::Ink;

/// The cells of all stages and touchpoints. The owner of a stage spans the touchpoints that have none of their own.
pub(super) fn cells(cx: &Composer<'_>) -> Vec<Cell> {
    let mut cells = Vec::new();
    for at in cx.facts.moments() {
        let columns = cx.facts.span(at.place);
        if let Some(owner) = &at.moment.owner {
            let runs = match at.touchpoint {
                Some(_) => vec![columns.clone()],
                None => cx.facts.inheriting(at.place.stage, |moment| moment.owner.is_some()),
            };
            cells.extend(runs.into_iter().map(|run| cell(run, vec![self::owner(owner, cx)])));
        }
        let others = others(at, cx);
        if !others.is_empty() {
            cells.push(cell(columns, others));
        }
    }
    cells
}

fn cell(columns: std::ops::Range<usize>, blocks: Vec<Block>) -> Cell {
    Cell { bracket: columns.len() > 1, columns, blocks }
}

fn owner(owner: &Text, cx: &Composer<'_>) -> Block {
    indented(pill(cx.facts.teams.name(owner), Ink::Badge, Ink::BadgeText))
}

/// Contributors, without the owner, and the perceived owner if it is another one.
fn others(at: EffectiveMoment<'_>, cx: &Composer<'_>) -> Vec<Block> {
    let (teams, words, moment) = (&cx.facts.teams, cx.words, at.moment);
    let mut blocks = Vec::new();
    let names: Vec<&str> = cx.facts.teams.contributors(at).map(|team| teams.name(team)).collect();
    if !names.is_empty() {
        let names = words.list(&names);
        blocks.push(small(&words.fill(words.contributors, &[&names])));
    }
    let perceived = moment.perceived_owner.as_ref();
    if let Some(perceived) = perceived.filter(|perceived| at.owner().is_none_or(|owner| !teams.are_same(owner, perceived))) {
        blocks.push(small(&words.about(cx.journey.protagonist(), words.seen_as, &[teams.name(perceived)])));
    }
    blocks
}
