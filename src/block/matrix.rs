//! Defines a board of stages (columns) and lanes (bands), with its cells and connectors.

use std::ops::Range;

use super::{Anchor, Block, Heads};
use crate::icons::Icon;

/// A board of stages and lanes.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// Number of columns: one per touchpoint, and one for a stage without touchpoints.
    pub columns: usize,
    /// The columns of each stage.
    pub stages: Vec<Range<usize>>,
    /// The id of the page's section about each column, for scripts; `None` for a stage without touchpoints.
    pub sections: Vec<Option<String>>,
    /// The columns of each section of an alternative path.
    pub branches: Vec<Range<usize>>,
    /// Index of the first band that has the background of alternative paths.
    pub branches_from: usize,
    /// Index of the first band with a cell per column; the bands above it belong to whole stages.
    pub columns_from: usize,
    /// From top to bottom.
    pub bands: Vec<Band>,
    /// The connectors between cards.
    pub connectors: Vec<Connector>,
}

/// A horizontal band of the board.
#[derive(Debug, Clone)]
pub struct Band {
    /// Key of the lane, for ids.
    pub key: String,
    /// The name of the lane, at its left.
    pub title: String,
    /// An explanation in small type below the name.
    pub note: String,
    /// The content.
    pub body: Body,
    /// Whether a hairline separates it from the band above.
    pub ruled: bool,
}

/// The content of a band.
#[derive(Debug, Clone)]
pub enum Body {
    /// The stages, as chevrons.
    Chevrons(Vec<Chevron>),
    /// Cards and texts in their columns.
    Cells(Vec<Cell>),
    /// One track per channel with a dot per touchpoint.
    Tracks(Tracks),
    /// The emotion curve.
    Curve(Curve),
    /// A line of the blueprint, and whether it is heavy.
    Line(bool),
}

/// A stage.
#[derive(Debug, Clone)]
pub struct Chevron {
    /// Its columns.
    pub columns: Range<usize>,
    /// Its name.
    pub label: String,
    /// Its hue.
    pub hue: u8,
    /// Whether it is a moment of truth that is marked here.
    pub star: bool,
}

/// The content of a band in one column, or in all columns of a stage.
#[derive(Debug, Clone)]
pub struct Cell {
    /// One column, or all columns of a stage.
    pub columns: Range<usize>,
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// Whether a bracket marks the columns that it spans.
    pub bracket: bool,
}

/// One track per channel with a dot per touchpoint.
#[derive(Debug, Clone)]
pub struct Tracks {
    /// Icon (or initials where no icon is left) and name of every channel, from top to bottom.
    pub tracks: Vec<(Option<&'static Icon>, String)>,
    /// Column and track of every dot.
    pub dots: Vec<(usize, usize)>,
    /// The lines between dots that a persona comes to one after the other.
    pub wires: Vec<Wire>,
    /// Column ranges and tracks of channels that are used throughout a stage.
    pub bars: Vec<(Range<usize>, usize)>,
}

/// The line between two dots.
#[derive(Debug, Clone, Copy)]
pub struct Wire {
    /// Index into the dots.
    pub from: usize,
    /// Index into the dots.
    pub to: usize,
    /// Whether the customer has to start again here.
    pub loses: bool,
    /// Whether it is on an alternative path.
    pub branch: bool,
    /// Whether it passes a dot of other personas on its track.
    pub bows: bool,
}

/// The emotion curve.
#[derive(Debug, Clone)]
pub struct Curve {
    /// Labels of the axis: value 0-1 and text.
    pub axis: Vec<(f64, String)>,
    /// The value 0-1 of the zero line.
    pub zero: f64,
    /// Values 0-1 of the hairlines.
    pub grid: Vec<f64>,
    /// Lines, the first one drawn on top.
    pub lines: Vec<CurveLine>,
    /// Feelings that are not points of a line.
    pub words: Vec<FloatingFeeling>,
}

/// A feeling that is not a point of a line: it has no score, or belongs to a whole stage whose touchpoints have scores.
#[derive(Debug, Clone)]
pub struct FloatingFeeling {
    /// The columns that it applies to.
    pub columns: Range<usize>,
    /// 0 (worst) to 1 (best); `None` without a score.
    pub value: Option<f64>,
    /// The feeling.
    pub word: String,
    /// The hue of its persona, if there are several personas.
    pub hue: Option<u8>,
}

/// One line of the curve.
#[derive(Debug, Clone)]
pub struct CurveLine {
    /// Its name, drawn at its right end if there are several lines.
    pub name: String,
    /// Persona hue; `None` colours it by the emotion ramp.
    pub hue: Option<u8>,
    /// Whether it is on an alternative path; such a line is lighter and has no wash.
    pub branch: bool,
    /// Contiguous sections, each with at least one point.
    pub pieces: Vec<Vec<CurvePoint>>,
}

/// A point of the curve.
#[derive(Debug, Clone)]
pub struct CurvePoint {
    /// The columns that it represents; it is drawn in the middle of them.
    pub columns: Range<usize>,
    /// -1 (start of the column) to 1 (end), for a turn inside a touchpoint.
    pub shift: f64,
    /// Its height, 0 (worst) to 1 (best).
    pub value: f64,
    /// How good it feels, 0 (worst) through 0.5 (neutral) to 1 (best): its colour, and the mouth of its face.
    pub mood: f64,
    /// The height and the mood of another outcome, if it depends.
    pub other: Option<(f64, f64)>,
    /// The feeling.
    pub word: String,
    /// A second, lighter line of the label: `lowest point`, `peak`, `end`.
    pub finding: String,
    /// Whether several lines share the word, which is then drawn once, in the text colour.
    pub shared: bool,
    /// Whether a small dot is drawn: where a turn inside a touchpoint begins.
    pub dot: bool,
    /// Whether a face is drawn; not for a turn's first point or a branch's root.
    pub face: bool,
    /// Whether it is a moment of truth.
    pub star: bool,
    /// Whether it is an assumption without evidence.
    pub hollow: bool,
    /// Whether it is the lowest point of the journey.
    pub accent: bool,
}

/// A connector between two cards.
#[derive(Debug, Clone)]
pub struct Connector {
    /// The card where it starts.
    pub from: Anchor,
    /// The card where it ends.
    pub to: Anchor,
    /// Its heads.
    pub heads: Heads,
    /// How it is drawn.
    pub line: ConnectorLine,
    /// The information passed on.
    pub footnote: Option<Footnote>,
    /// Whether no information is passed on, so that the customer or the next team starts again.
    pub loses: bool,
}

/// A text of the footer, and the number that refers to it.
#[derive(Debug, Clone)]
pub struct Footnote {
    /// Drawn on the connector.
    pub number: usize,
    /// Printed in the footer.
    pub text: String,
}

/// How a connector is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConnectorLine {
    /// One triggers the other, or they exchange something.
    Solid,
    /// One needs the other.
    Dashed,
    /// Implied by neighbouring lanes, not written by the author.
    Light,
    /// The customer jumps forwards or back.
    Path,
}
