//! A journey to a document that holds all of it. Knows no markup.

mod cards;
mod moment;
mod people;
mod proof;
mod rest;
mod say;
mod stages;

use std::cell::RefCell;
use std::sync::Arc;

use super::{ids, names, numbers};
use crate::model::{Journey, Moment, Text, Touchpoint};
use crate::picture::{Cut, Picture};
use crate::reading::{Card, Facet, Fact, Line, Node, Piece, Reading, Role, Section, Tone};
use crate::words::{Locale, PageWords, Words};

/// The document of a journey, with the fixed words of a language.
#[must_use]
pub fn read(journey: &Journey, locale: &Locale) -> Reading {
    let teller = Teller::new(journey, locale);
    let mut sections = Vec::new();
    sections.extend(teller.personas().map(Node::Section));
    sections.push(Node::Section(teller.overview()));
    sections.extend(teller.stages().map(Node::Section));
    sections.extend(teller.rest().into_iter().map(Node::Section));
    let intro = teller.intro();
    Reading {
        title: journey.title.value.clone(),
        summary: journey.scenario.as_ref().or(journey.description.as_ref()).map_or_else(String::new, |t| one_line(t)),
        lang: journey.locale.as_ref().map_or_else(|| locale.tag.to_owned(), |l| l.value.clone()),
        rtl: locale.rtl,
        intro,
        sections,
        facets: teller.facets,
        faces: teller.faces.into_inner(),
        pictures: teller.pictures.into_inner(),
        labels: teller.words,
    }
}

/// What telling a journey needs to know.
struct Teller<'a> {
    journey: &'a Journey,
    /// The words of every sheet.
    fixed: &'static Words,
    /// The words of the document.
    words: &'static PageWords,
    /// Indices of the personas the journey is about.
    cast: Vec<usize>,
    facets: Vec<Facet>,
    /// Values of the faces used so far.
    faces: RefCell<Vec<f64>>,
    /// Pictures shown so far.
    pictures: RefCell<Vec<Arc<Picture>>>,
}

impl<'a> Teller<'a> {
    fn new(journey: &'a Journey, locale: &Locale) -> Self {
        let cast = numbers::cast(journey);
        let mut teller = Self {
            journey,
            fixed: locale.words,
            words: locale.page,
            cast,
            facets: Vec::new(),
            faces: RefCell::default(),
            pictures: RefCell::default(),
        };
        teller.facets = teller.facets();
        teller
    }

    /// The name of a team where its id was written.
    fn team(&self, written: &'a Text) -> &'a str {
        names::team(written, self.journey)
    }

    /// Every touchpoint with the stage it belongs to, in order.
    fn touchpoints(&self) -> impl Iterator<Item = (usize, usize, &'a Touchpoint)> {
        let stages = self.journey.stages.iter().enumerate();
        stages.flat_map(|(s, stage)| stage.touchpoints.iter().enumerate().map(move |(t, touchpoint)| (s, t, touchpoint)))
    }

    /// What a touchpoint holds for a key that its stage may hold for all of it.
    fn inherited<T>(&self, stage: usize, moment: &'a Moment, of: impl Fn(&'a Moment) -> &'a [T]) -> &'a [T] {
        let own = of(moment);
        if own.is_empty() { of(&self.journey.stages[stage].whole) } else { own }
    }

    /// A jump to a touchpoint.
    fn jump(&self, stage: usize, touchpoint: usize) -> Piece {
        let it = &self.journey.stages[stage].touchpoints[touchpoint];
        Piece::Jump { text: it.name.value.clone(), id: ids::touchpoint_id(it, stage, touchpoint) }
    }

    /// The picture at a path, if it was read.
    fn picture(&self, path: Option<&Text>, cut: Cut, label: &str) -> Option<Node> {
        let picture = self.journey.picture(path?, cut)?;
        let mut pictures = self.pictures.borrow_mut();
        pictures.push(Arc::clone(picture));
        Some(Node::Picture { label: label.to_owned(), number: pictures.len() - 1, portrait: cut == Cut::Square })
    }

    /// Names of personas; nothing where all are meant.
    fn personas_named(&self, personas: &[usize]) -> Option<String> {
        let names: Vec<&str> = personas.iter().map(|n| self.journey.personas[*n].name.as_str()).collect();
        (!names.is_empty()).then(|| self.fixed.list(&names))
    }
}

/// A part of a section with a heading of its own.
fn group(level: u8, title: impl Into<String>, nodes: Vec<Node>) -> Option<Node> {
    let section =
        Section { role: Role::Group, id: None, level, kicker: None, title: title.into(), hue: None, facets: Vec::new(), nodes };
    (!section.nodes.is_empty()).then_some(Node::Section(section))
}

/// A chapter; nothing where it would be empty.
fn chapter(id: &str, title: impl Into<String>, nodes: Vec<Node>) -> Option<Section> {
    let section = Section {
        role: Role::Chapter,
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

fn cards(cards: Vec<Card>) -> Vec<Node> {
    if cards.is_empty() { Vec::new() } else { vec![Node::Cards { cards }] }
}

fn facts(facts: Vec<Fact>) -> Vec<Node> {
    if facts.is_empty() { Vec::new() } else { vec![Node::Facts { facts }] }
}

/// A fact of one text.
fn fact(name: impl Into<String>, text: impl Into<String>) -> Fact {
    Fact { name: name.into(), lines: vec![plain(text)] }
}

/// A fact where its text was given.
fn given(name: impl Into<String>, text: Option<&Text>) -> Option<Fact> {
    text.map(|text| fact(name, &text.value))
}

/// A fact of several texts; nothing without any.
fn several(name: impl Into<String>, texts: &[Text]) -> Option<Fact> {
    let lines: Vec<Line> = texts.iter().map(|text| plain(&text.value)).collect();
    (!lines.is_empty()).then(|| Fact { name: name.into(), lines })
}

fn plain(text: impl Into<String>) -> Line {
    vec![Piece::text(text)]
}

/// Texts in few words, a dot between them.
fn dotted(words: &Words, texts: impl IntoIterator<Item = String>) -> Line {
    let joined = words.facts(&texts.into_iter().collect::<Vec<_>>());
    if joined.is_empty() { Vec::new() } else { plain(joined) }
}

fn card(tone: Tone, text: impl Into<String>) -> Card {
    Card {
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

fn link(link: &crate::model::Link) -> Line {
    vec![Piece::Link { text: link.text.value.clone(), href: link.url.value.clone() }]
}

/// A paragraph.
fn text(text: &Text) -> Node {
    Node::Text { line: plain(&text.value), lead: false }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
