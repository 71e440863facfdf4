//! Builds the small nodes of a document.

use crate::compose::ids;
use crate::facts::EffectiveMoment;
use crate::model::{Link, PlainText, Text};
use crate::reading::{Fact, Piece, ReadingCard, ReadingNode, RichText, Section, SectionRole, Tone};
use crate::words::Words;

/// A part of a section with its own heading; `None` if it would be empty.
pub(super) fn group(level: u8, title: impl Into<String>, nodes: Vec<ReadingNode>) -> Option<ReadingNode> {
    let section = Section {
        role: SectionRole::Group,
        id: None,
        level,
        kicker: None,
        title: title.into(),
        hue: None,
        facets: Vec::new(),
        nodes,
    };
    (!section.nodes.is_empty()).then_some(ReadingNode::Section(section))
}

/// A chapter; `None` if it would be empty.
pub(super) fn chapter(id: &str, title: impl Into<String>, nodes: Vec<ReadingNode>) -> Option<Section> {
    let section = Section {
        role: SectionRole::Chapter,
        id: Some(id.to_owned()),
        level: 2,
        kicker: None,
        title: title.into(),
        hue: None,
        facets: Vec::new(),
        nodes,
    };
    (!section.nodes.is_empty()).then_some(section)
}

pub(super) fn cards(cards: Vec<ReadingCard>) -> Vec<ReadingNode> {
    if cards.is_empty() { Vec::new() } else { vec![ReadingNode::Cards { cards }] }
}

pub(super) fn facts(facts: Vec<Fact>) -> Vec<ReadingNode> {
    if facts.is_empty() { Vec::new() } else { vec![ReadingNode::Facts { facts }] }
}

/// A fact with one text.
pub(super) fn fact(name: impl Into<String>, text: impl Into<String>) -> Fact {
    Fact { name: name.into(), lines: vec![plain(text)] }
}

/// A fact with an optional text; `None` without it.
pub(super) fn given(name: impl Into<String>, text: Option<&Text>) -> Option<Fact> {
    text.map(|text| fact(name, &text.value))
}

/// A fact with several texts and their descriptions; `None` without texts.
pub(super) fn several(name: impl Into<String>, texts: &[PlainText], words: &Words) -> Option<Fact> {
    let lines: Vec<RichText> = texts.iter().map(|text| described(text, words)).collect();
    (!lines.is_empty()).then(|| Fact { name: name.into(), lines })
}

/// A text and its description.
pub(super) fn described(PlainText { text, description, .. }: &PlainText, words: &Words) -> RichText {
    dotted(words, std::iter::once(text).chain(description).map(|text| text.value.clone()))
}

pub(super) fn plain(text: impl Into<String>) -> RichText {
    vec![Piece::text(text)]
}

/// Short texts, separated by dots.
pub(super) fn dotted(words: &Words, texts: impl IntoIterator<Item = String>) -> RichText {
    let joined = words.facts(&texts.into_iter().collect::<Vec<_>>());
    if joined.is_empty() { Vec::new() } else { plain(joined) }
}

pub(super) fn card(tone: Tone, text: impl Into<String>) -> ReadingCard {
    ReadingCard {
        tone,
        figure: None,
        text: plain(text),
        bar: None,
        caption: Vec::new(),
        tag: None,
        notes: Vec::new(),
        facts: Vec::new(),
    }
}

/// A paragraph.
pub(super) fn text(text: &Text) -> ReadingNode {
    ReadingNode::Text { line: plain(&text.value), lead: false }
}

/// A link to a touchpoint or a stage in the document.
pub(super) fn jump(at: &EffectiveMoment<'_>) -> Piece {
    Piece::Jump { text: at.name().value.clone(), id: ids::id(at) }
}

/// An external link and its description.
pub(super) fn link(link: &Link, words: &Words) -> RichText {
    let mut line = vec![Piece::Link { text: link.text.value.clone(), href: link.url.value.clone() }];
    line.extend(link.description.iter().flat_map(|text| [Piece::text(words.dot), Piece::text(&text.value)]));
    line
}
