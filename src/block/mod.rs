//! Defines the page that composing hands to layout: blocks with their colours and their order, without positions. Knows no
//! journeys and no fonts.

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
    /// The main part of the sheet.
    pub board: Board,
    /// Below the board.
    pub footer: Block,
}

/// The main part of a sheet, in one of its shapes.
#[derive(Debug, Clone)]
pub enum Board {
    /// Stages across, lanes down.
    Matrix(Matrix),
    /// Titled areas, side by side and stacked.
    Areas(Areas),
    /// Points between two axes, and a list of them.
    Plot(Plot),
}

/// A piece of content whose height follows from its width.
#[derive(Debug, Clone)]
pub enum Block {
    /// A paragraph.
    Text(TextBlock),
    /// Blocks from top to bottom.
    Stack(Stack),
    /// Blocks side by side, or stacked where they do not fit side by side.
    Row(Row),
    /// Blocks side by side that continue in the next row when a row is full.
    Wrap(Wrap),
    /// A box with padding, fill and outline.
    Card(Box<Card>),
    /// An icon or another drawn symbol of a fixed size.
    Mark(Mark),
    /// A picture.
    Picture(Framed),
}

/// A paragraph.
#[derive(Debug, Clone)]
pub struct TextBlock {
    /// The text; a line break starts a new line.
    pub text: String,
    /// Size, weight and leading.
    pub kind: Type,
    /// Colour.
    pub ink: Ink,
    /// Whether it is aligned to the end of its box. On a left-to-right page, right-to-left texts always are.
    pub end: bool,
}

/// Blocks from top to bottom.
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
    /// The blocks and the widths they ask for.
    pub blocks: Vec<(RowWidth, Block)>,
    /// Whether blocks are aligned to their vertical centre instead of the top.
    pub middle: bool,
}

/// The width a block asks for in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RowWidth {
    /// The width of its content on one line, at most the row's.
    Natural,
    /// The remaining width, and at least this much; a row that is too narrow becomes a stack.
    Fill(f64),
    /// The remaining width, and at least this much; a longer word is split.
    FillSplit(f64),
    /// Its natural width, aligned to the end also where the row becomes a stack.
    AtEnd,
    /// The remaining width, and enough for one line; a row that is too narrow becomes a stack.
    FillOneLine,
    /// Its natural width, at most this much.
    AtMost(f64),
}

/// Blocks side by side that continue in the next row when a row is full.
#[derive(Debug, Clone)]
pub struct Wrap {
    /// Space between two of them in a row.
    pub gap: f64,
    /// Space between two rows.
    pub leading: f64,
    /// In reading order.
    pub blocks: Vec<Block>,
    /// Whether blocks are aligned to the top of their row instead of its vertical centre.
    pub top: bool,
}

/// A picture with rounded corners and a hairline around it; its height follows from its aspect ratio.
#[derive(Debug, Clone)]
pub struct Framed {
    /// The picture.
    pub picture: Arc<Picture>,
    /// Its content, for assistive technology.
    pub label: String,
    /// The maximum width; it is as wide as its place otherwise.
    pub most: f64,
}

/// A box with padding, fill and outline.
#[derive(Debug, Clone)]
pub struct Card {
    /// Fill.
    pub fill: Option<Ink>,
    /// Outline.
    pub line: Option<Ink>,
    /// Dashed outline: something assumed or optional.
    pub dashed: bool,
    /// Corner radius; half the height makes a pill.
    pub radius: f64,
    /// Space left and right of the content, and above and below it.
    pub pad: (f64, f64),
    /// Whether it has a speech bubble's square corner.
    pub tail: bool,
    /// Whether it is as wide as its content instead of the width it is given.
    pub hug: bool,
    /// Minimum width where it hugs its content.
    pub min_width: f64,
    /// Maximum width where it hugs its content.
    pub max_width: f64,
    /// Whether other cards and connectors must not overlap it.
    pub solid: bool,
    /// The content.
    pub body: Block,
    /// Marks on the upper edge, at its right end. They overlap the content and take no space in it.
    pub corner: Vec<Mark>,
    /// Stable id for links and scripts.
    pub id: Option<String>,
    /// A name for assistive technology.
    pub label: Option<String>,
    /// The link target.
    pub href: Option<String>,
    /// The end point that connectors refer to.
    pub anchor: Option<Anchor>,
    /// The entry of the legend that explains it, besides those of its marks.
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

/// Identifies a card for connectors: column, band, width and position in its cell are unique on a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor {
    /// First column of the cell.
    pub column: usize,
    /// Index of the band.
    pub band: usize,
    /// Whether the cell spans several columns; such a cell is above those of its single columns.
    pub wide: bool,
    /// Position in the cell.
    pub item: usize,
}

/// A meaning of cards that the legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegendKey {
    /// Impact and effort of an opportunity.
    Score,
    /// An opportunity with high impact and low effort.
    QuickWin,
    /// A touchpoint that some customers skip.
    Optional,
    /// An event that starts work.
    Event,
    /// Work without the customer.
    Internal,
}

/// An icon or another drawn symbol of a fixed size.
#[derive(Debug, Clone)]
pub enum Mark {
    /// A face that shows an emotion.
    Face(EmotionFace),
    /// A star on a dark disc: a moment of truth.
    Star,
    /// An F on a disc: a fail point.
    Fail,
    /// A W on a disc: a wait point.
    Wait,
    /// Severity: three dots, this many of them filled.
    Pips(u8),
    /// A channel icon of this size and colour.
    Icon(&'static Icon, f64, Ink),
    /// Initials on a disc: text, persona hue, diameter.
    Initials(String, u8, f64),
    /// A picture as a disc: picture, name of the persona, persona hue, diameter.
    Portrait(Arc<Picture>, String, u8, f64),
    /// A sample of a connector, for the legend.
    Arrow(Heads, ConnectorLine),
    /// A sample of a persona's line with its marker, for the legend.
    Stroke(u8),
    /// A sample of a dashed, hollow piece of curve, for the legend.
    Assumed,
    /// A sample of an emotion that depends on the outcome, for the legend.
    Range,
    /// A warning triangle: a handoff that loses context.
    Loss,
    /// The number of a connector's footnote on a disc, and whether its handoff loses context.
    Number(usize, bool),
    /// A small plus sign: a gain.
    Plus,
    /// A dot of this diameter and colour: a list bullet, or a sample of a hue.
    Dot(f64, Ink),
    /// An opening quotation mark in a persona's hue.
    Quotation(u8),
    /// A slider: the position of its knob, 0-1, the number of pieces of its track, and a persona's hue.
    Slider(f64, usize, u8),
    /// A point of a plot.
    Point(PlotMark),
    /// A sparkline: the values, oldest first, the colour if it has one, and the value of the target.
    Spark(Vec<f64>, Option<Ink>, Option<f64>),
    /// A bar: its length, 0-1, its colour, and the position of the target, 0-1.
    Bar(f64, Ink, Option<f64>),
    /// A vertical hairline of this height.
    Divider(f64),
    /// Empty space of this size.
    Space(f64, f64),
}

/// A face whose mouth and colour show an emotion score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EmotionFace {
    /// 0 (worst) to 1 (best).
    pub value: f64,
    /// Diameter.
    pub size: f64,
    /// Whether it is an assumption without evidence.
    pub hollow: bool,
    /// Whether it is the lowest point of the journey.
    pub accent: bool,
    /// A persona's hue; the face then has that persona's shape and outline.
    pub frame: Option<u8>,
}

/// The symbol of a point of a plot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlotMark {
    /// Its number in the list; `None` for a sample.
    pub number: Option<usize>,
    /// Diameter.
    pub size: f64,
    /// Hue of the stage it belongs to.
    pub hue: u8,
    /// Whether it is filled; otherwise it is a ring.
    pub solid: bool,
}

/// The heads of a connector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

    /// A stack.
    pub fn stack(gap: f64, blocks: Vec<Self>) -> Self {
        Self::Stack(Stack { gap, blocks })
    }

    /// A row whose blocks are aligned to their vertical centre.
    pub fn row(gap: f64, blocks: Vec<(RowWidth, Self)>) -> Self {
        Self::Row(Row { gap, blocks, middle: true })
    }

    /// A wrap.
    pub fn wrap(gap: f64, leading: f64, blocks: Vec<Self>) -> Self {
        Self::Wrap(Wrap { gap, leading, blocks, top: false })
    }

    /// A card.
    pub fn card(card: Card) -> Self {
        Self::Card(Box::new(card))
    }
}
