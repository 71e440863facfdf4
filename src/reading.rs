//! A journey as a document: headings, paragraphs, lists and tables in reading order. Knows no journeys and no formats.

use std::sync::Arc;

use serde::Serialize;

use crate::picture::Picture;
use crate::words::PageWords;

/// A document.
#[derive(Debug, Clone, Serialize)]
pub struct Reading {
    /// Its main heading.
    pub title: String,
    /// One paragraph about it, without markup.
    pub summary: String,
    /// BCP 47 tag of the texts.
    pub lang: String,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// Under the main heading.
    pub intro: Vec<Node>,
    /// Chapters and stages, in reading order.
    pub sections: Vec<Node>,
    /// What [`Node::Picture`] refers to.
    #[serde(skip)]
    pub pictures: Vec<Arc<Picture>>,
    /// What sections can be told apart by.
    pub facets: Vec<Facet>,
    /// The values 0 (worst) to 1 (best) of the faces that [`Feeling::face`] refers to.
    pub faces: Vec<f64>,
    /// The words around the document.
    #[serde(skip)]
    pub labels: &'static PageWords,
}

/// Something that sections can be told apart by: whom they are for, who answers for them.
#[derive(Debug, Clone, Serialize)]
pub struct Facet {
    /// For scripts: ASCII letters.
    pub key: &'static str,
    /// What it is called.
    pub name: String,
    /// Its values; [`Section::facets`] refers to them.
    pub values: Vec<String>,
}

/// What a section is, which decides how it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A chapter.
    Chapter,
    /// A stage of the journey.
    Stage,
    /// A touchpoint, which can be looked at alone.
    Touchpoint,
    /// Somebody or something of its own.
    Entry,
    /// A part of one of the others.
    Group,
}

/// A heading and what stands under it.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// What it is.
    pub role: Role,
    /// Unique in the document: ASCII letters, digits and hyphens. A group has none.
    pub id: Option<String>,
    /// Level of the heading: 2 to 5, one more than that of the section around it.
    pub level: u8,
    /// Where it stands, above the heading.
    pub kicker: Option<String>,
    /// The heading.
    pub title: String,
    /// Hue of a stage or a persona.
    pub hue: Option<u8>,
    /// For each of the document's facets the values that hold for the section. No entries: it cannot be told apart.
    pub facets: Vec<Vec<usize>>,
    /// In reading order.
    pub nodes: Vec<Node>,
}

/// A piece of the document.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Node {
    /// A section inside another.
    Section(Section),
    /// A paragraph.
    Text {
        /// Its words.
        line: Line,
        /// Whether it leads what follows.
        lead: bool,
    },
    /// Somebody's own words.
    Quote {
        /// The words, in quotation marks.
        text: String,
        /// Said, or only thought.
        said: bool,
        /// Who, and where it is known from.
        source: Line,
    },
    /// A list.
    List {
        /// From first to last.
        lines: Vec<Line>,
        /// Whether the items are steps.
        ordered: bool,
    },
    /// Names and what they stand for.
    Facts {
        /// In reading order.
        facts: Vec<Fact>,
    },
    /// Things of one kind.
    Cards {
        /// In reading order.
        cards: Vec<Card>,
    },
    /// Feelings.
    Feelings {
        /// In reading order.
        feelings: Vec<Feeling>,
    },
    /// Headings above columns, and rows below them.
    Table {
        /// What it shows.
        caption: String,
        /// Headings of the columns.
        head: Vec<String>,
        /// As many cells as there are columns, the first one the row's heading; or one cell, which heads the rows below it.
        rows: Vec<Vec<Line>>,
    },
    /// A picture.
    Picture {
        /// What it shows.
        label: String,
        /// Index into the document's pictures.
        number: usize,
        /// Whether it is a portrait.
        portrait: bool,
    },
}

/// A name and what it stands for.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// One value or several.
    pub lines: Vec<Line>,
}

/// What a card is about, which decides its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Nothing in particular.
    Plain,
    /// What gets in the way.
    Pain,
    /// What goes well.
    Gain,
    /// What could be better.
    Chance,
    /// What the customer sees and touches.
    Proof,
    /// Work in sight.
    Front,
    /// Work out of sight.
    Back,
    /// Systems and partners.
    Support,
}

/// One thing among others of its kind.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// What it is about.
    pub tone: Tone,
    /// A figure that stands out.
    pub figure: Option<String>,
    /// Its words.
    pub text: Line,
    /// A bar under the figure.
    pub bar: Option<Bar>,
    /// In few words, under the text.
    pub caption: Line,
    /// A word that stands out.
    pub tag: Option<String>,
    /// Paragraphs under that.
    pub notes: Vec<Line>,
    /// What else is known of it.
    pub facts: Vec<Fact>,
}

/// A value and a target on one bar.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    /// Hundredths of the bar.
    pub value: u8,
    /// Hundredths of the bar.
    pub target: Option<u8>,
    /// Whether the target is reached; `None` where that is not certain.
    pub reached: Option<bool>,
    /// The same in words.
    pub verdict: Option<String>,
}

/// How something feels.
#[derive(Debug, Clone, Serialize)]
pub struct Feeling {
    /// Index into the document's faces.
    pub face: Option<usize>,
    /// Who feels it.
    pub who: Option<String>,
    /// The feeling.
    pub word: Option<String>,
    /// The score, with the scale's own sign.
    pub score: Option<String>,
    /// Make or break.
    pub star: Option<String>,
    /// Why it feels so.
    pub note: Option<String>,
    /// What else is known of it.
    pub facts: Vec<Fact>,
}

/// Words in a row.
pub type Line = Vec<Piece>;

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "piece", rename_all = "kebab-case")]
pub enum Piece {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// Words that stand out.
    Strong {
        /// The words.
        text: String,
    },
    /// A place in the document.
    Jump {
        /// The words.
        text: String,
        /// The id of a section, or of an entry.
        id: String,
    },
    /// A place elsewhere.
    Link {
        /// The words.
        text: String,
        /// http, https, mailto or a relative path.
        href: String,
    },
    /// So many of three.
    Pips {
        /// 1 to 3.
        filled: u8,
    },
}

impl Piece {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }
}

/// In which letters words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// Regular.
    Plain,
    /// Heavier.
    Strong,
    /// Slanted.
    Quoted,
}

impl Reading {
    /// Calls `visit` with all words of the document, in reading order, and how they are set.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(Voice, &'a str)) {
        visit(Voice::Strong, &self.title);
        nodes(&self.intro, visit);
        nodes(&self.sections, visit);
        for label in self.labels.around() {
            visit(Voice::Plain, label);
            visit(Voice::Strong, label);
        }
        for facet in &self.facets {
            visit(Voice::Plain, &facet.name);
            for value in &facet.values {
                visit(Voice::Plain, value);
                visit(Voice::Strong, value);
            }
        }
    }

    /// The ids of all sections, in reading order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        fn inside(nodes: &[Node]) -> Vec<&str> {
            let sections = nodes.iter().filter_map(|node| if let Node::Section(section) = node { Some(section) } else { None });
            sections.flat_map(|section| section.id.as_deref().into_iter().chain(inside(&section.nodes))).collect()
        }
        inside(&self.sections).into_iter()
    }
}

fn section<'a>(section: &'a Section, visit: &mut dyn FnMut(Voice, &'a str)) {
    section.kicker.iter().for_each(|it| visit(Voice::Plain, it));
    visit(Voice::Strong, &section.title);
    nodes(&section.nodes, visit);
}

fn nodes<'a>(list: &'a [Node], visit: &mut dyn FnMut(Voice, &'a str)) {
    for node in list {
        match node {
            Node::Section(it) => section(it, visit),
            Node::Text { line: words, .. } => line(words, visit),
            Node::Quote { text, source, .. } => {
                visit(Voice::Quoted, text);
                line(source, visit);
            }
            Node::List { lines, .. } => lines.iter().for_each(|it| line(it, visit)),
            Node::Facts { facts: list } => facts(list, visit),
            Node::Cards { cards } => cards.iter().for_each(|it| card(it, visit)),
            Node::Feelings { feelings } => {
                for feeling in feelings {
                    for strong in feeling.who.iter().chain(&feeling.word) {
                        visit(Voice::Strong, strong);
                    }
                    for plain in feeling.score.iter().chain(&feeling.star).chain(&feeling.note) {
                        visit(Voice::Plain, plain);
                    }
                    facts(&feeling.facts, visit);
                }
            }
            Node::Table { caption, head, rows } => {
                visit(Voice::Plain, caption);
                for it in head {
                    visit(Voice::Strong, it);
                }
                rows.iter().flatten().for_each(|it| line(it, visit));
            }
            Node::Picture { label, .. } => visit(Voice::Plain, label),
        }
    }
}

fn card<'a>(card: &'a Card, visit: &mut dyn FnMut(Voice, &'a str)) {
    for strong in card.figure.iter().chain(&card.tag) {
        visit(Voice::Strong, strong);
    }
    line(&card.text, visit);
    line(&card.caption, visit);
    card.notes.iter().for_each(|it| line(it, visit));
    facts(&card.facts, visit);
}

fn facts<'a>(facts: &'a [Fact], visit: &mut dyn FnMut(Voice, &'a str)) {
    for fact in facts {
        visit(Voice::Plain, &fact.name);
        fact.lines.iter().for_each(|it| line(it, visit));
    }
}

fn line<'a>(line: &'a Line, visit: &mut dyn FnMut(Voice, &'a str)) {
    for piece in line {
        match piece {
            Piece::Text { text } | Piece::Jump { text, .. } | Piece::Link { text, .. } => visit(Voice::Plain, text),
            Piece::Strong { text } => visit(Voice::Strong, text),
            Piece::Pips { .. } => {}
        }
    }
}
