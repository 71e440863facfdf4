//! Composes the card of a metric.

use super::composer::Composer;
use super::description;
use super::styles::{caption, colored};
use super::value_words;
use crate::block::{Block, Mark};
use crate::facts::metric as facts;
use crate::model::Metric;
use crate::theme::{Ink, Type};

/// The card of a metric: name, value, target and progress.
pub(super) fn metric_card(metric: &Metric, cx: &Composer<'_>) -> Block {
    let described = description::metric(metric, cx.words);
    let mut blocks = vec![Block::text(&described.title.value, Type::BODY, Ink::Text)];
    let figure = described.figure.as_ref().map(|figure| Block::text(figure, Type::NUMBER, Ink::Text));
    let goals = caption(&described, cx.words).map(|goals| Block::text(goals, Type::CAPTION, Ink::Soft));
    let figures: Vec<Block> = figure.into_iter().chain(goals).collect();
    if !figures.is_empty() {
        blocks.push(Block::wrap(8.0, 0.0, figures));
    }
    if metric.series.len() > 1 {
        let values = metric.series.iter().filter_map(|value| value.low).collect();
        let ink = facts::reached(metric).map(verdict);
        blocks.push(Block::Mark(Mark::Spark(values, ink, facts::target_in_series(metric))));
    } else if let Some(progress) = facts::progress(metric) {
        let ink = progress.reached.map_or(Ink::Soft, verdict);
        blocks.push(Block::Mark(Mark::Bar(progress.value, ink, Some(progress.target))));
    }
    let n = metric.n.map(|n| cx.words.fill(cx.words.sample, &[&n.value.to_string()]));
    let parts = [metric.source.as_ref().map(|s| s.value.clone()), n, metric.as_of.map(|d| value_words::date(cx.words, d.value))];
    let origin = cx.words.facts(&parts.into_iter().flatten().collect::<Vec<_>>());
    if !origin.is_empty() {
        blocks.push(Block::text(origin, Type::CAPTION, Ink::Faint));
    }
    colored(Block::stack(3.0, blocks), Ink::Card, Ink::CardLine)
}

/// The colour for a target that is reached or missed.
const fn verdict(reached: bool) -> Ink {
    if reached { Ink::Feel(4) } else { Ink::Feel(1) }
}
