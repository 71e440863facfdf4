//! Defines a document of headings, paragraphs, lists and tables: the text form of a journey. Knows no journeys and no formats.

use std::sync::Arc;

use serde::Serialize;

use crate::picture::Picture;
use crate::words::PageWords;

/// A document.
#[derive(Debug, Clone, Serialize)]
pub struct Reading {
    /// The main heading.
    pub title: String,
    /// A summary in one paragraph, without markup.
    pub summary: String,
    /// BCP 47 tag of the texts.
    pub lang: String,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// The content below the main heading.
    pub intro: Vec<ReadingNode>,
    /// Chapters and stages, in reading order.
    pub sections: Vec<ReadingNode>,
    /// The pictures that [`ReadingNode::Picture`] refers to.
    #[serde(skip)]
    pub pictures: Vec<Arc<Picture>>,
    /// The facets by which sections can be filtered.
    pub facets: Vec<Facet>,
    /// The values 0 (worst) to 1 (best) of the faces that [`Feeling::face`] refers to.
    pub faces: Vec<f64>,
    /// The words around the document.
    #[serde(skip)]
    pub labels: &'static PageWords,
}

/// A property by which sections can be filtered: persona, channel, owner.
#[derive(Debug, Clone, Serialize)]
pub struct Facet {
    /// Its key for scripts: ASCII letters.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// Its values; [`Section::facets`] refers to them.
    pub values: Vec<String>,
}

/// The role of a section, which determines its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionRole {
    /// A chapter.
    Chapter,
    /// A stage of the journey.
    Stage,
    /// A touchpoint, which can be shown by itself.
    Touchpoint,
    /// An entry of a chapter: a persona, a piece of evidence.
    Entry,
    /// A part of one of the others.
    Group,
}

/// A heading and its content.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// Its role.
    pub role: SectionRole,
    /// Unique in the document: ASCII letters, digits and hyphens. `None` for a group.
    pub id: Option<String>,
    /// Level of the heading: 2 to 5, one more than that of the section around it.
    pub level: u8,
    /// A line above the heading that locates the section.
    pub kicker: Option<String>,
    /// The heading.
    pub title: String,
    /// Hue of a stage or a persona.
    pub hue: Option<u8>,
    /// The section's values for each of the document's facets; empty for a section that is not filtered.
    pub facets: Vec<Vec<usize>>,
    /// In reading order.
    pub nodes: Vec<ReadingNode>,
}

/// A piece of the document.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ReadingNode {
    /// A section inside another.
    Section(Section),
    /// A paragraph.
    Text {
        /// The text.
        line: RichText,
        /// Whether it is a lead paragraph.
        lead: bool,
    },
    /// A quote.
    Quote {
        /// The text, in quotation marks.
        text: String,
        /// Whether it was said, or only thought.
        said: bool,
        /// Who said it, and the source.
        source: RichText,
    },
    /// A list.
    List {
        /// From first to last.
        lines: Vec<RichText>,
        /// Whether the items are steps.
        ordered: bool,
    },
    /// Names with values.
    Facts {
        /// In reading order.
        facts: Vec<Fact>,
    },
    /// Cards of one kind.
    Cards {
        /// In reading order.
        cards: Vec<ReadingCard>,
    },
    /// Feelings.
    Feelings {
        /// In reading order.
        feelings: Vec<Feeling>,
    },
    /// A table.
    Table {
        /// The caption.
        caption: String,
        /// Headings of the columns.
        head: Vec<String>,
        /// Rows with a cell per column, the first one being the row's heading; or with one cell, a heading of the rows below it.
        rows: Vec<Vec<RichText>>,
    },
    /// A picture.
    Picture {
        /// The text alternative.
        label: String,
        /// Index into the document's pictures.
        number: usize,
        /// Whether it is a portrait.
        portrait: bool,
    },
}

/// A name with values.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// The values.
    pub lines: Vec<RichText>,
}

/// The subject of a card, which determines its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Neutral.
    Plain,
    /// A pain point.
    Pain,
    /// A gain.
    Gain,
    /// An opportunity.
    Chance,
    /// Physical evidence.
    Proof,
    /// Frontstage work.
    Front,
    /// Backstage work.
    Back,
    /// Support processes.
    Support,
}

/// A card: one thing among others of its kind.
#[derive(Debug, Clone, Serialize)]
pub struct ReadingCard {
    /// Its subject.
    pub tone: Tone,
    /// A prominent number.
    pub figure: Option<String>,
    /// The text.
    pub text: RichText,
    /// A progress bar below the number.
    pub bar: Option<Bar>,
    /// Short facts below the text.
    pub caption: RichText,
    /// A tag.
    pub tag: Option<String>,
    /// Paragraphs below.
    pub notes: Vec<RichText>,
    /// Other facts.
    pub facts: Vec<Fact>,
}

/// A progress bar with a target.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    /// The value, in percent of the bar.
    pub value: u8,
    /// The target, in percent of the bar.
    pub target: Option<u8>,
    /// Whether the target is reached; `None` if that is not certain.
    pub reached: Option<bool>,
    /// The words for it.
    pub verdict: Option<String>,
}

/// A feeling.
#[derive(Debug, Clone, Serialize)]
pub struct Feeling {
    /// Index into the document's faces.
    pub face: Option<usize>,
    /// The persona.
    pub who: Option<String>,
    /// The feeling.
    pub word: Option<String>,
    /// The score as printed.
    pub score: Option<String>,
    /// The reason of a moment of truth.
    pub star: Option<String>,
    /// A note on the feeling.
    pub note: Option<String>,
    /// Other facts.
    pub facts: Vec<Fact>,
}

/// Text with emphasis, links and icons.
pub type RichText = Vec<Piece>;

/// A piece of rich text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "piece", rename_all = "kebab-case")]
pub enum Piece {
    /// Plain text.
    Text {
        /// The text.
        text: String,
    },
    /// Emphasized text.
    Strong {
        /// The text.
        text: String,
    },
    /// A link within the document.
    Jump {
        /// The text.
        text: String,
        /// The id of a section, or of an entry.
        id: String,
    },
    /// An external link.
    Link {
        /// The text.
        text: String,
        /// http, https, mailto or a relative path.
        href: String,
    },
    /// Severity: filled dots of three.
    Pips {
        /// 1 to 3.
        filled: u8,
    },
}

impl Piece {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }
}

/// The font style of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emphasis {
    /// Regular.
    Plain,
    /// Semibold.
    Strong,
    /// Italic.
    Quoted,
}

impl Reading {
    /// Calls `visit` with all texts of the document and their font styles, in reading order.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(Emphasis, &'a str)) {
        visit(Emphasis::Strong, &self.title);
        nodes(&self.intro, visit);
        nodes(&self.sections, visit);
        for label in self.labels.around() {
            visit(Emphasis::Plain, label);
            visit(Emphasis::Strong, label);
        }
        for facet in &self.facets {
            visit(Emphasis::Plain, &facet.name);
            for value in &facet.values {
                visit(Emphasis::Plain, value);
                visit(Emphasis::Strong, value);
            }
        }
    }

    /// The ids of all sections, in reading order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        fn inside(nodes: &[ReadingNode]) -> Vec<&str> {
            let sections =
                nodes.iter().filter_map(|node| if let ReadingNode::Section(section) = node { Some(section) } else { None });
            sections.flat_map(|section| section.id.as_deref().into_iter().chain(inside(&section.nodes))).collect()
        }
        inside(&self.sections).into_iter()
    }
}

fn section<'a>(section: &'a Section, visit: &mut dyn FnMut(Emphasis, &'a str)) {
    section.kicker.iter().for_each(|it| visit(Emphasis::Plain, it));
    visit(Emphasis::Strong, &section.title);
    nodes(&section.nodes, visit);
}

fn nodes<'a>(list: &'a [ReadingNode], visit: &mut dyn FnMut(Emphasis, &'a str)) {
    for node in list {
        match node {
            ReadingNode::Section(it) => section(it, visit),
            ReadingNode::Text { line: words, .. } => line(words, visit),
            ReadingNode::Quote { text, source, .. } => {
                visit(Emphasis::Quoted, text);
                line(source, visit);
            }
            ReadingNode::List { lines, .. } => lines.iter().for_each(|it| line(it, visit)),
            ReadingNode::Facts { facts: list } => facts(list, visit),
            ReadingNode::Cards { cards } => cards.iter().for_each(|it| card(it, visit)),
            ReadingNode::Feelings { feelings } => {
                for feeling in feelings {
                    for strong in feeling.who.iter().chain(&feeling.word) {
                        visit(Emphasis::Strong, strong);
                    }
                    for plain in feeling.score.iter().chain(&feeling.star).chain(&feeling.note) {
                        visit(Emphasis::Plain, plain);
                    }
                    facts(&feeling.facts, visit);
                }
            }
            ReadingNode::Table { caption, head, rows } => {
                visit(Emphasis::Plain, caption);
                for it in head {
                    visit(Emphasis::Strong, it);
                }
                rows.iter().flatten().for_each(|it| line(it, visit));
            }
            ReadingNode::Picture { label, .. } => visit(Emphasis::Plain, label),
        }
    }
}

fn card<'a>(card: &'a ReadingCard, visit: &mut dyn FnMut(Emphasis, &'a str)) {
    for strong in card.figure.iter().chain(&card.tag) {
        visit(Emphasis::Strong, strong);
    }
    line(&card.text, visit);
    line(&card.caption, visit);
    card.notes.iter().for_each(|it| line(it, visit));
    facts(&card.facts, visit);
}

fn facts<'a>(facts: &'a [Fact], visit: &mut dyn FnMut(Emphasis, &'a str)) {
    for fact in facts {
        visit(Emphasis::Plain, &fact.name);
        fact.lines.iter().for_each(|it| line(it, visit));
    }
}

fn line<'a>(line: &'a RichText, visit: &mut dyn FnMut(Emphasis, &'a str)) {
    for piece in line {
        match piece {
            Piece::Text { text } | Piece::Jump { text, .. } | Piece::Link { text, .. } => visit(Emphasis::Plain, text),
            Piece::Strong { text } => visit(Emphasis::Strong, text),
            Piece::Pips { .. } => {}
        }
    }
}
