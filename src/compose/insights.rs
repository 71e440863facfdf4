//! Composes the insights of a journey: the panel under the header, and the lane of those of stages.

use super::composer::Composer;
use super::styles::top_row;
use crate::block::{Block, Body, Card, Cell, Mark, RowWidth};
use crate::model::Insight;
use crate::theme::{Ink, Type};

/// The number of insights in the panel.
const SHOWN: usize = 3;
/// Minimum width of an insight in the panel.
const COLUMN: f64 = 220.0;

/// The panel with the first insights of the journey, numbered; `None` without insights.
pub(super) fn panel(cx: &Composer<'_>) -> Option<Block> {
    let numbered = |(n, insight): (usize, &Insight)| {
        let number = Block::Mark(Mark::Number(n + 1, false));
        let row = top_row(10.0, vec![(RowWidth::Natural, number), (RowWidth::Fill(COLUMN), sentence(insight, Type::STRONG, cx))]);
        (RowWidth::Fill(COLUMN), row)
    };
    let columns: Vec<_> = cx.journey.insights.iter().take(SHOWN).enumerate().map(numbered).collect();
    let body = top_row(32.0, columns);
    let card = Card { fill: Some(Ink::Bubble), radius: 12.0, pad: (20.0, 16.0), solid: true, ..Card::bare(body) };
    (!cx.journey.insights.is_empty()).then(|| Block::card(card))
}

/// The insights of stages, each across the columns of its stage.
pub(super) fn lane(cx: &Composer<'_>) -> Option<Body> {
    let stages = cx.journey.stages.iter().zip(&cx.facts.stages);
    let cells: Vec<Cell> = stages
        .filter(|(stage, _)| !stage.insights.is_empty())
        .map(|(stage, columns)| {
            let texts = stage.insights.iter().map(|insight| sentence(insight, Type::BODY, cx)).collect();
            let card = Card { pad: (12.0, 0.0), ..Card::bare(Block::stack(6.0, texts)) };
            Cell { columns: columns.clone(), blocks: vec![Block::card(card)], bracket: false }
        })
        .collect();
    (!cells.is_empty()).then_some(Body::Cells(cells))
}

/// An insight, and under it the touchpoint that it is about and its sources.
fn sentence(insight: &Insight, kind: Type, cx: &Composer<'_>) -> Block {
    let place = insight.place.map(|place| cx.facts.at(place).name().value.as_str());
    let sources = insight.evidence.iter().map(|n| cx.journey.evidence[*n].title.as_str());
    let about: Vec<&str> = place.into_iter().chain(sources).collect();
    let mut texts = vec![Block::text(&insight.text.value, kind, Ink::Text)];
    if !about.is_empty() {
        texts.push(Block::text(cx.words.facts(&about), Type::CAPTION, Ink::Soft));
    }
    Block::stack(2.0, texts)
}
