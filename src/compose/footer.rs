//! Below the board: figures for the whole journey, what connectors carry, the legend of what was used, the sources.

use super::cells;
use super::seen::Seen;
use super::words;
use crate::block::{Block, Card, Face, Heads, LinkLine, Mark, Share, Text};
use crate::model::{Evidence, Journey};
use crate::theme::{Ink, Type};
use crate::words::Words;

/// The footer of a sheet.
pub(super) fn footer(journey: &Journey, words: &Words, seen: &Seen) -> Block {
    let mut blocks = Vec::new();
    // What a touchpoint already shows is not shown again.
    let placed: Vec<usize> = journey.moments().flat_map(|m| m.metrics.iter().copied()).collect();
    let whole = (0..journey.journey_metrics).filter(|n| !placed.contains(n));
    let card = |n: usize| fixed(232.0, cells::metric(&journey.metrics[n], words, &mut Seen::default()));
    let cards: Vec<Block> = whole.map(card).collect();
    if !cards.is_empty() {
        blocks.push(section(words.numbers, Block::wrap(12.0, 12.0, cards)));
    }
    if !seen.hand_overs.is_empty() {
        let texts = seen.hand_overs.iter().enumerate().map(|(n, text)| {
            let text = Block::text(format!("{}  {text}", n + 1), Type::CAPTION, Ink::Soft);
            Block::card(Card { hug: true, max_width: 420.0, ..Card::bare(text) })
        });
        blocks.push(section(words.hand_overs, Block::wrap(24.0, 4.0, texts.collect())));
    }
    let mut last = vec![(Share::Rest(460.0), Block::wrap(24.0, 6.0, legend(words, seen)))];
    let text = Text { text: sources(journey, words), kind: Type::CAPTION, ink: Ink::Soft, end: true };
    last.push((Share::Upto(860.0), Block::Text(text)));
    blocks.push(Block::Row(crate::block::Row { gap: 40.0, blocks: last, middle: false }));
    Block::stack(20.0, blocks)
}

fn section(title: &str, body: Block) -> Block {
    Block::stack(8.0, vec![Block::text(title, Type::TAG, Ink::Text), body])
}

fn fixed(width: f64, body: Block) -> Block {
    Block::card(Card { hug: true, min_width: width, max_width: width, ..Card::bare(body) })
}

/// Symbols actually used, each with its meaning.
fn legend(words: &Words, seen: &Seen) -> Vec<Block> {
    let lowest = Face { value: 0.0, size: 16.0, hollow: false, accent: true, frame: None };
    let branch = Block::card(Card {
        fill: Some(Ink::Branch),
        line: Some(Ink::BranchText),
        radius: 4.0,
        hug: true,
        ..Card::bare(Block::Mark(Mark::Space(18.0, 12.0)))
    });
    let rows: Vec<(bool, Option<Block>, &str)> = vec![
        (seen.star, Some(Block::Mark(Mark::Star)), words.key_star),
        (seen.lowest, Some(Block::Mark(Mark::Face(lowest))), words.key_lowest),
        (seen.assumed, Some(Block::Mark(Mark::Assumed)), words.key_assumed),
        (seen.unscored, Some(dashed_pill()), words.key_unscored),
        (seen.loss, Some(Block::Mark(Mark::Loss)), words.key_loss),
        (seen.severity, Some(Block::Mark(Mark::Pips(2))), words.key_severity),
        (seen.score, None, words.key_score),
        (seen.quick_win, None, words.key_quick_win),
        (seen.fail, Some(Block::Mark(Mark::Fail)), words.key_fail),
        (seen.wait, Some(Block::Mark(Mark::Wait)), words.key_wait),
        (seen.exchange, Some(Block::Mark(Mark::Arrow(Heads::Both, LinkLine::Solid))), words.key_exchange),
        (seen.triggers, Some(Block::Mark(Mark::Arrow(Heads::One, LinkLine::Solid))), words.key_triggers),
        (seen.needs, Some(Block::Mark(Mark::Arrow(Heads::One, LinkLine::Dashed))), words.key_needs),
        (seen.implied, Some(Block::Mark(Mark::Arrow(Heads::One, LinkLine::Light))), words.key_implied),
        (seen.lost_flow, Some(Block::Mark(Mark::Loss)), words.key_lost_flow),
        (seen.next, Some(Block::Mark(Mark::Arrow(Heads::One, LinkLine::Path))), words.key_next),
        (seen.bar, Some(Block::Mark(Mark::Bar(0.5, Ink::Feel(1), Some(0.8)))), words.key_bar),
        (seen.branch, Some(branch), words.key_branch),
        (seen.optional, None, words.key_optional),
    ];
    let lines = seen.lines.iter().map(|(hue, name)| key(Some(Block::Mark(Mark::Stroke(*hue))), name));
    lines.chain(rows.into_iter().filter(|(used, ..)| *used).map(|(_, sign, text)| key(sign, text))).collect()
}

/// A sample of the ground under a feeling without a score.
fn dashed_pill() -> Block {
    let body = Block::Mark(Mark::Space(16.0, 10.0));
    Block::card(Card { line: Some(Ink::Zero), dashed: true, radius: 6.0, pad: (2.0, 1.0), hug: true, ..Card::bare(body) })
}

fn key(sign: Option<Block>, text: &str) -> Block {
    let mut row = Vec::new();
    row.extend(sign.map(|sign| (Share::Natural, sign)));
    row.push((Share::Natural, Block::text(text, Type::CAPTION, Ink::Soft)));
    Block::row(8.0, row)
}

fn sources(journey: &Journey, words: &Words) -> String {
    let cited: Vec<usize> = journey.moments().flat_map(crate::model::Moment::proof).collect();
    let cited: Vec<usize> = cited.into_iter().chain(journey.personas.iter().flat_map(|p| p.evidence.iter().copied())).collect();
    // Of what other files share, only what this journey rests on.
    let shown = (0..journey.evidence.len()).filter(|n| journey.evidence[*n].title.span.file == 0 || cited.contains(n));
    let parts: Vec<String> = shown.map(|n| source(&journey.evidence[n], words)).collect();
    let mut lines =
        vec![if parts.is_empty() { words.no_sources.to_owned() } else { words.label(words.sources, &words.facts(&parts)) }];
    if let Some(date) = journey.review_by {
        lines.push(words.fill(words.review_by, &[&words::date(words, date.value)]));
    }
    lines.join("\n")
}

/// `Checkout interviews (14 interviews, Sep 2026)`.
fn source(evidence: &Evidence, words: &Words) -> String {
    let counted = evidence.n.zip(evidence.kind.and_then(|kind| words::countable(words, kind.value)));
    let mut inside: Vec<String> = Vec::new();
    if let Some((n, word)) = counted {
        inside.push(words.count(word, usize::try_from(n.value).unwrap_or(usize::MAX)));
    } else {
        inside.extend(evidence.kind.map(|kind| words::evidence(words, kind.value).to_owned()));
        inside.extend(evidence.n.map(|n| words.fill(words.sample, &[&n.value.to_string()])));
    }
    inside.extend(evidence.date.map(|d| words::date(words, d.value)));
    let title = &evidence.title.value;
    if inside.is_empty() { title.clone() } else { words.fill(words.with_note, &[title, &words.list(&inside)]) }
}
