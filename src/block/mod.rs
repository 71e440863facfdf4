//! What stands beside what, and how it looks: blocks without positions. Knows no journeys and no fonts.

mod areas;
mod matrix;
mod plot;

pub use areas::{Area, AreaBody, Areas, Strip};
pub use matrix::{
    Band, Body, Cell, Chevron, Connector, ConnectorLine, Curve, CurveLine, CurvePoint, FloatingFeeling, Footnote, Matrix, Tracks,
    Wire,
};
pub use plot::{Axis, Plot, PlotPoint, Region};

use std::sync::Arc;

use crate::icons::Icon;
use crate::picture::{Logo, Picture};
use crate::theme::{Ink, Type};

/// A whole sheet.
#[derive(Debug, Clone)]
pub struct Page {
    /// Short title for assistive technology.
    pub title: String,
    /// What the drawing shows, in sentences.
    pub description: String,
    /// BCP 47 tag of the texts, where known.
    pub lang: Option<String>,
    /// Whether the whole page is mirrored: it begins at the right.
    pub rtl: bool,
    /// Starts every id in the output.
    pub prefix: String,
    /// Above everything else.
    pub logo: Option<Logo>,
    /// Above the board.
    pub header: Block,
    /// What the sheet is for.
    pub board: Board,
    /// Below the board.
    pub footer: Block,
}

/// What a sheet is for, in one of the shapes that sheets have.
#[derive(Debug, Clone)]
pub enum Board {
    /// Stages across, lanes down.
    Matrix(Matrix),
    /// Titled contents side by side and one below the other.
    Areas(Areas),
    /// Points between two axes, and a list of them.
    Plot(Plot),
}

/// Something that takes a width and then has a height.
#[derive(Debug, Clone)]
pub enum Block {
    /// A paragraph.
    Text(TextBlock),
    /// One under the other.
    Stack(Stack),
    /// Side by side in one row, or one under the other where that does not fit.
    Row(Row),
    /// Side by side, going on in the next row when a row is full.
    Wrap(Wrap),
    /// Something with an area of its own.
    Card(Box<Card>),
    /// A drawn sign of a fixed size.
    Mark(Mark),
    /// A picture.
    Picture(Framed),
}

/// A paragraph.
#[derive(Debug, Clone)]
pub struct TextBlock {
    /// The words; a line break starts a new line.
    pub text: String,
    /// Size, weight and leading.
    pub kind: Type,
    /// Colour.
    pub ink: Ink,
    /// Against the far edge of its box. On a page that begins at the left, texts that read from right to left always are.
    pub end: bool,
}

/// Blocks one under the other.
#[derive(Debug, Clone)]
pub struct Stack {
    /// Space between two of them.
    pub gap: f64,
    /// From top to bottom.
    pub blocks: Vec<Block>,
}

/// Blocks side by side.
#[derive(Debug, Clone)]
pub struct Row {
    /// Space between two of them.
    pub gap: f64,
    /// Each with the width it asks for.
    pub blocks: Vec<(RowWidth, Block)>,
    /// Against each other's middle instead of the top.
    pub middle: bool,
}

/// The width a block asks for in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RowWidth {
    /// As wide as it is on one line, at most the row.
    Natural,
    /// What the others leave, and at least so much: a row that cannot give it becomes a stack.
    Fill(f64),
    /// Its natural width, at the right end also where the row becomes a stack.
    AtEnd,
    /// What the others leave, and room for one line: a row that cannot give it becomes a stack.
    FillOneLine,
    /// Its natural width, at most so much.
    AtMost(f64),
}

/// Blocks side by side that go on in the next row.
#[derive(Debug, Clone)]
pub struct Wrap {
    /// Space between two of them in a row.
    pub gap: f64,
    /// Space between two rows.
    pub leading: f64,
    /// In reading order.
    pub blocks: Vec<Block>,
    /// Against the top of their row instead of its middle.
    pub top: bool,
}

/// A picture with rounded corners and a hairline around it, as high as its shape asks for.
#[derive(Debug, Clone)]
pub struct Framed {
    /// What is shown.
    pub picture: Arc<Picture>,
    /// What it shows, for assistive technology.
    pub label: String,
    /// As wide as its place, at most so much.
    pub most: f64,
}

/// Something with an area of its own.
#[derive(Debug, Clone)]
pub struct Card {
    /// Inside.
    pub fill: Option<Ink>,
    /// Outline.
    pub line: Option<Ink>,
    /// Dashed outline: something assumed or optional.
    pub dashed: bool,
    /// Corner radius; half the height makes a pill.
    pub radius: f64,
    /// Space left and right of the content, and above and below it.
    pub pad: (f64, f64),
    /// A speech bubble's square corner.
    pub tail: bool,
    /// As wide as its content instead of the width it is given.
    pub hug: bool,
    /// At least so wide where it hugs its content.
    pub min_width: f64,
    /// At most so wide where it hugs its content.
    pub max_width: f64,
    /// Whether other cards and connectors keep away from it.
    pub solid: bool,
    /// What is in it.
    pub body: Block,
    /// Signs on the upper edge, at its right end; they stand over the content and take none of its room.
    pub corner: Vec<Mark>,
    /// Stable id for links and scripts.
    pub id: Option<String>,
    /// What it is, for assistive technology.
    pub label: Option<String>,
    /// Where a click leads.
    pub href: Option<String>,
    /// Name under which connectors find it.
    pub anchor: Option<Anchor>,
    /// What the legend explains about it, besides its marks.
    pub key: Option<LegendKey>,
}

impl Card {
    /// A card without fill, line or padding around `body`.
    #[must_use]
    pub fn bare(body: Block) -> Self {
        Self {
            fill: None,
            line: None,
            dashed: false,
            radius: 0.0,
            pad: (0.0, 0.0),
            tail: false,
            hug: false,
            min_width: 0.0,
            max_width: f64::INFINITY,
            solid: false,
            body,
            corner: Vec::new(),
            id: None,
            label: None,
            href: None,
            anchor: None,
            key: None,
        }
    }
}

/// Name under which connectors find a card: column, lane, width and position in its cell are unique on a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor {
    /// First column of the cell.
    pub column: usize,
    /// Index of the band.
    pub band: usize,
    /// Whether the cell spans several columns: one that does stands above those of its columns.
    pub wide: bool,
    /// Position in the cell.
    pub item: usize,
}

/// What a card means and the legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegendKey {
    /// Impact and effort of an opportunity.
    Score,
    /// An opportunity with much impact and little effort.
    QuickWin,
    /// A touchpoint that some customers skip.
    Optional,
}

/// A drawn sign of a fixed size.
#[derive(Debug, Clone)]
pub enum Mark {
    /// A face.
    Face(EmotionFace),
    /// A star on a dark disc: a moment of truth.
    Star,
    /// The letter F on a disc: a fail point.
    Fail,
    /// The letter W on a disc: a wait point.
    Wait,
    /// Severity: so many of three dots filled.
    Pips(u8),
    /// A channel icon of this size and colour.
    Icon(&'static Icon, f64, Ink),
    /// Initials on a disc: text, persona hue, diameter.
    Initials(String, u8, f64),
    /// A picture as a disc: picture, whom it shows, persona hue, diameter.
    Portrait(Arc<Picture>, String, u8, f64),
    /// A sample of a connector, for the legend.
    Arrow(Heads, ConnectorLine),
    /// A sample of a persona's line with its marker, for the legend.
    Stroke(u8),
    /// A sample of a dashed, hollow piece of curve, for the legend.
    Assumed,
    /// The sign of a handoff that loses context.
    Loss,
    /// A small plus sign: a gain.
    Plus,
    /// A dot of this diameter and colour: before an item of a list, or a sample of a hue.
    Dot(f64, Ink),
    /// An opening quotation mark in a persona's hue.
    Quotation(u8),
    /// A track with a knob at 0-1 of it, in a persona's hue.
    Slider(f64, u8),
    /// A point of a plot.
    Point(PlotMark),
    /// A curve through these values, oldest first, with its colour where it has one, and a level for the target.
    Spark(Vec<f64>, Option<Ink>, Option<f64>),
    /// A bar: how long it is, 0-1, its colour, and where a target stands, 0-1.
    Bar(f64, Ink, Option<f64>),
    /// An upright hairline of the row's height.
    Divider(f64),
    /// Empty space of this size.
    Space(f64, f64),
}

/// A face whose mouth and colour follow a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EmotionFace {
    /// 0 (worst) to 1 (best).
    pub value: f64,
    /// Diameter.
    pub size: f64,
    /// Nobody has evidence for it.
    pub hollow: bool,
    /// The lowest point of the journey.
    pub accent: bool,
    /// A persona's hue: the face has that persona's shape and outline.
    pub frame: Option<u8>,
}

/// A point of a plot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlotMark {
    /// The number under which the list explains it; `None` for a sample.
    pub number: Option<usize>,
    /// Diameter.
    pub size: f64,
    /// Hue of the stage it belongs to.
    pub hue: u8,
    /// Filled, else a ring.
    pub solid: bool,
}

/// The heads of a connector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heads {
    /// At the end only.
    One,
    /// At both ends.
    Both,
}

impl Block {
    /// Calls `visit` for the block and all blocks inside it, outer ones first.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::Stack(Stack { blocks, .. }) | Self::Wrap(Wrap { blocks, .. }) => blocks.iter().for_each(|b| b.walk(visit)),
            Self::Row(Row { blocks, .. }) => blocks.iter().for_each(|(_, b)| b.walk(visit)),
            Self::Card(card) => card.body.walk(visit),
            Self::Text(_) | Self::Mark(_) | Self::Picture(_) => {}
        }
    }

    /// A paragraph.
    pub fn text(text: impl Into<String>, kind: Type, ink: Ink) -> Self {
        Self::Text(TextBlock { text: text.into(), kind, ink, end: false })
    }

    /// Blocks one under the other.
    pub fn stack(gap: f64, blocks: Vec<Self>) -> Self {
        Self::Stack(Stack { gap, blocks })
    }

    /// Blocks side by side, against each other's middle.
    pub fn row(gap: f64, blocks: Vec<(RowWidth, Self)>) -> Self {
        Self::Row(Row { gap, blocks, middle: true })
    }

    /// Blocks side by side that go on in the next row.
    pub fn wrap(gap: f64, leading: f64, blocks: Vec<Self>) -> Self {
        Self::Wrap(Wrap { gap, leading, blocks, top: false })
    }

    /// A card.
    pub fn card(card: Card) -> Self {
        Self::Card(Box::new(card))
    }
}
