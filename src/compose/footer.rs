//! Composes the footer: metrics of the whole journey, footnotes of connectors, the legend, the sources.

use super::composer::Composer;
use super::legend::legend;
use super::metric_card::metric_card;
use super::styles::top_row;
use super::value_words;
use crate::block::{Block, Board, Card, Connector, Footnote, RowWidth, TextBlock};
use crate::model::Evidence;
use crate::theme::{Ink, Type};
use crate::words::Words;

/// The footer of a sheet with this header and board.
pub(super) fn footer(header: &Block, board: &Board, cx: &Composer<'_>) -> Block {
    let Composer { journey, words, .. } = *cx;
    let mut blocks = Vec::new();
    let card = |n: usize| fixed(232.0, metric_card(&journey.metrics[n], cx));
    // Only sheets with lanes show metrics.
    let metrics = match board {
        Board::Matrix(_) => cx.facts.unplaced_metrics(),
        Board::Areas(_) | Board::Plot(_) => Vec::new(),
    };
    let cards: Vec<Block> = metrics.into_iter().map(card).collect();
    if !cards.is_empty() {
        blocks.push(section(words.numbers, Block::wrap(12.0, 12.0, cards)));
    }
    let links: &[Connector] = match board {
        Board::Matrix(matrix) => &matrix.connectors,
        Board::Areas(_) | Board::Plot(_) => &[],
    };
    let footnotes: Vec<Block> = links.iter().filter_map(|link| link.footnote.as_ref()).map(footnote).collect();
    if !footnotes.is_empty() {
        blocks.push(section(words.handoffs, Block::wrap(24.0, 4.0, footnotes)));
    }
    let symbols = legend(board, std::iter::once(header).chain(&blocks), cx);
    let mut last = vec![(RowWidth::Fill(460.0), Block::wrap(24.0, 6.0, symbols))];
    let text = TextBlock { text: sources(board, cx), kind: Type::CAPTION, ink: Ink::Soft, end: true };
    last.push((RowWidth::AtMost(860.0), Block::Text(text)));
    blocks.push(top_row(40.0, last));
    Block::stack(20.0, blocks)
}

fn section(title: &str, body: Block) -> Block {
    Block::stack(8.0, vec![Block::text(title, Type::TAG, Ink::Text), body])
}

fn fixed(width: f64, body: Block) -> Block {
    Block::card(Card { hug: true, min_width: width, max_width: width, ..Card::bare(body) })
}

fn footnote(note: &Footnote) -> Block {
    let text = Block::text(format!("{}  {}", note.number, note.text), Type::CAPTION, Ink::Soft);
    Block::card(Card { hug: true, max_width: 420.0, ..Card::bare(text) })
}

/// The evidence, and the date of the next review. A board of areas shows its own evidence.
fn sources(board: &Board, cx: &Composer<'_>) -> String {
    let Composer { journey, words, .. } = *cx;
    let mut lines = Vec::new();
    let is_elsewhere = match board {
        Board::Areas(_) => true,
        Board::Matrix(_) | Board::Plot(_) => false,
    };
    let parts: Vec<String> = cx.facts.shown_evidence().map(|it| source(it, words)).collect();
    if !is_elsewhere {
        lines.push(if parts.is_empty() { words.no_sources.to_owned() } else { words.label(words.sources, &words.facts(&parts)) });
    }
    if let Some(date) = journey.review_by {
        lines.push(words.fill(words.review_by, &[&value_words::date(words, date.value)]));
    }
    lines.join("\n")
}

/// `Checkout interviews (14 interviews, Sep 2026)`.
pub(super) fn source(evidence: &Evidence, words: &Words) -> String {
    let counted = evidence.n.zip(evidence.kind.and_then(|kind| value_words::countable(words, kind.value)));
    let mut inside: Vec<String> = Vec::new();
    if let Some((n, word)) = counted {
        inside.push(words.count(word, usize::try_from(n.value).unwrap_or(usize::MAX)));
    } else {
        inside.extend(evidence.kind.map(|kind| value_words::evidence(words, kind.value).to_owned()));
        inside.extend(evidence.n.map(|n| words.fill(words.sample, &[&n.value.to_string()])));
    }
    inside.extend(evidence.date.map(|d| value_words::date(words, d.value)));
    let title = &evidence.title.value;
    if inside.is_empty() { title.clone() } else { words.fill(words.with_note, &[title, &words.list(&inside)]) }
}
