//! Builds the cards and texts that several parts of a page share.

use super::description::{Description, ShortFact};
use crate::block::{Block, Card, LegendKey, Row, RowWidth};
use crate::sheet::CardStyle;
use crate::theme::{Ink, Type};
use crate::words::Words;

/// A card with the usual padding and radius, without colours.
pub(super) fn framed(body: Block) -> Card {
    Card { radius: 8.0, pad: (12.0, 10.0), solid: true, ..Card::bare(body) }
}

/// The same in these colours.
pub(super) fn colored(body: Block, fill: Ink, line: Ink) -> Block {
    Block::card(Card { fill: Some(fill), line: Some(line), ..framed(body) })
}

/// Fill and outline of a card style.
pub(super) const fn colors(look: CardStyle) -> (Ink, Ink) {
    match look {
        CardStyle::Note | CardStyle::Number | CardStyle::Customer => (Ink::Card, Ink::CardLine),
        CardStyle::Pain => (Ink::Pain, Ink::PainLine),
        CardStyle::Gain => (Ink::Gain, Ink::GainLine),
        CardStyle::Proof => (Ink::Proof, Ink::ProofLine),
        CardStyle::Frontstage => (Ink::Front, Ink::FrontLine),
        CardStyle::Backstage => (Ink::Back, Ink::BackLine),
        CardStyle::Support => (Ink::Support, Ink::SupportLine),
    }
}

/// A row whose blocks are aligned to their top.
pub(super) fn top_row(gap: f64, blocks: Vec<(RowWidth, Block)>) -> Block {
    Block::Row(Row { gap, blocks, middle: false })
}

/// A short text on a rounded background.
pub(super) fn pill(text: &str, fill: Ink, ink: Ink) -> Block {
    let body = Block::text(text, Type::TAG, ink);
    Block::card(Card { fill: Some(fill), radius: 12.0, pad: (10.0, 4.0), hug: true, ..Card::bare(body) })
}

/// A small tag on an opportunity's card.
pub(super) fn tag(text: &str, key: Option<LegendKey>) -> Block {
    let body = Block::text(text, Type::TAG, Ink::ChanceTagText);
    Block::card(Card { fill: Some(Ink::ChanceTag), radius: 6.0, pad: (7.0, 1.0), hug: true, key, ..Card::bare(body) })
}

/// A short secondary text in a cell.
pub(super) fn small(text: &str) -> Block {
    quiet(Block::text(text, Type::CAPTION, Ink::Soft))
}

/// A body without colours, indented like the text of a card.
pub(super) fn quiet(body: Block) -> Block {
    Block::card(Card { pad: (12.0, 0.0), ..framed(body) })
}

/// A pill aligned with the text of the cards above it.
pub(super) fn indented(body: Block) -> Block {
    Block::card(Card { pad: (8.0, 0.0), ..framed(body) })
}

/// The short facts of a description on one line; `None` without facts.
pub(super) fn caption(described: &Description<'_>, words: &Words) -> Option<String> {
    let parts = short_texts(described);
    (!parts.is_empty()).then(|| words.facts(&parts))
}

/// The short facts that a sheet prints.
pub(super) fn short_texts<'a>(described: &'a Description<'_>) -> Vec<&'a str> {
    let text = |it: &'a ShortFact<'_>| match it {
        ShortFact::Text(text) => Some(text.as_str()),
        ShortFact::Link(link) => Some(link.text.as_str()),
        ShortFact::Confidence(_) => None,
    };
    described.short.iter().filter_map(text).collect()
}

/// A block of this width, whatever its content.
pub(super) fn wide(width: f64, body: Block) -> Block {
    Block::card(Card { hug: true, min_width: width, max_width: width, ..Card::bare(body) })
}
