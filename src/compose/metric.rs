//! Composes a metric's card.

use super::composer::Composer;
use super::styles::colored;
use super::{numbers, words};
use crate::block::{Block, Mark};
use crate::model::Metric;
use crate::theme::{Ink, Type};

/// A metric's card: its name, where it is, where it should be and how far that is.
pub(super) fn metric(metric: &Metric, cx: &Composer<'_>) -> Block {
    let unit = metric.unit.as_ref().map_or("", |u| u.as_str());
    let with_unit = |text: &str| if unit.is_empty() || text.contains(unit) { text.to_owned() } else { format!("{text} {unit}") };
    let mut blocks = vec![Block::text(&metric.name.value, Type::BODY, Ink::Text)];
    let mut figures = Vec::new();
    if let Some(value) = &metric.value {
        figures.push(Block::text(with_unit(&value.text), Type::NUMBER, Ink::Text));
    }
    let mut goals = Vec::new();
    if let Some(baseline) = &metric.baseline {
        goals.push(cx.words.fill(cx.words.baseline, &[&with_unit(&baseline.text)]));
    }
    if let Some(target) = &metric.target {
        goals.push(cx.words.fill(cx.words.target, &[&with_unit(&target.text)]));
    }
    if !goals.is_empty() {
        figures.push(Block::text(cx.words.facts(&goals), Type::CAPTION, Ink::Soft));
    }
    if !figures.is_empty() {
        blocks.push(Block::wrap(8.0, 0.0, figures));
    }
    if metric.series.len() > 1 {
        let target = metric.target.as_ref().and_then(|t| if t.change { None } else { t.low });
        blocks.push(Block::Mark(Mark::Spark(metric.series.iter().map(|v| v.value).collect(), target)));
    } else if let Some(progress) = numbers::progress(metric) {
        let ink = if progress.reached { Ink::Feel(4) } else { Ink::Feel(1) };
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
