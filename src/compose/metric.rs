//! Composes a metric's card.

use super::composer::Composer;
use super::styles::colored;
use super::words;
use crate::block::{Block, Mark};
use crate::facts::metric as facts;
use crate::model::Metric;
use crate::quantity::Quantity;
use crate::theme::{Ink, Type};

/// A metric's card: its name, where it is, where it should be and how far that is.
pub(super) fn metric(metric: &Metric, cx: &Composer<'_>) -> Block {
    let with_unit = |value: &Quantity| facts::with_unit(metric, value);
    let mut blocks = vec![Block::text(&metric.name.value, Type::BODY, Ink::Text)];
    let mut figures = Vec::new();
    if let Some(value) = &metric.value {
        figures.push(Block::text(with_unit(value), Type::NUMBER, Ink::Text));
    }
    let mut goals = Vec::new();
    if let Some(baseline) = &metric.baseline {
        goals.push(cx.words.fill(cx.words.baseline, &[&with_unit(baseline)]));
    }
    if let Some(target) = &metric.target {
        goals.push(cx.words.fill(cx.words.target, &[&with_unit(target)]));
    }
    if !goals.is_empty() {
        figures.push(Block::text(cx.words.facts(&goals), Type::CAPTION, Ink::Soft));
    }
    if !figures.is_empty() {
        blocks.push(Block::wrap(8.0, 0.0, figures));
    }
    if metric.series.len() > 1 {
        let values = metric.series.iter().map(|v| v.value).collect();
        let ink = facts::reached(metric).map(verdict);
        blocks.push(Block::Mark(Mark::Spark(values, ink, facts::target_in_series(metric))));
    } else if let Some(progress) = facts::progress(metric) {
        let ink = progress.reached.map_or(Ink::Soft, verdict);
        blocks.push(Block::Mark(Mark::Bar(progress.value, ink, Some(progress.target))));
    }
    let n = metric.n.map(|n| cx.words.fill(cx.words.sample, &[&n.value.to_string()]));
    let parts = [metric.source.as_ref().map(|s| s.value.clone()), n, metric.as_of.map(|d| words::date(cx.words, d.value))];
    let caption = cx.words.facts(&parts.into_iter().flatten().collect::<Vec<_>>());
    if !caption.is_empty() {
        blocks.push(Block::text(caption, Type::CAPTION, Ink::Faint));
    }
    colored(Block::stack(3.0, blocks), Ink::Card, Ink::CardLine)
}

/// The colour that says whether a target is reached.
const fn verdict(reached: bool) -> Ink {
    if reached { Ink::Feel(4) } else { Ink::Feel(1) }
}
