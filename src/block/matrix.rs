//! A board of stages across and lanes down: columns, bands and what is in them, connectors.

use std::ops::Range;

use super::{Anchor, Block, Heads};
use crate::icons::Icon;

/// Stages across, lanes down.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// How many columns: one a touchpoint; a stage without touchpoints has one.
    pub columns: usize,
    /// The columns of each stage.
    pub stages: Vec<Range<usize>>,
    /// The id of what each column shows, for programs; `None` for a column that shows nothing of its own.
    pub sections: Vec<Option<String>>,
    /// The columns of each piece of an alternative path.
    pub branches: Vec<Range<usize>>,
    /// Index of the band where the ground behind alternative paths begins.
    pub branches_from: usize,
    /// Index of the first band that belongs to the columns; those above it belong to whole stages.
    pub columns_from: usize,
    /// From top to bottom.
    pub bands: Vec<Band>,
    /// Between cards, by anchor.
    pub connectors: Vec<Connector>,
}

/// A horizontal band of the board.
#[derive(Debug, Clone)]
pub struct Band {
    /// Key of the lane, for ids.
    pub key: String,
    /// Its name in the rail.
    pub title: String,
    /// What it holds, small under the name.
    pub note: String,
    /// What is in it.
    pub body: Body,
    /// Whether a hairline separates it from the band above.
    pub ruled: bool,
}

/// What is in a band.
#[derive(Debug, Clone)]
pub enum Body {
    /// The stages, as chevrons.
    Chevrons(Vec<Chevron>),
    /// Cards and texts under their columns.
    Cells(Vec<Cell>),
    /// A track a channel and a dot a touchpoint.
    Tracks(Tracks),
    /// The emotion curve.
    Curve(Curve),
    /// A line of the blueprint: heavy or not.
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
}

/// What stands in a band under some columns.
#[derive(Debug, Clone)]
pub struct Cell {
    /// One column, or all columns of a stage.
    pub columns: Range<usize>,
    /// One under the other.
    pub blocks: Vec<Block>,
    /// Whether a bracket says over which columns it reaches.
    pub bracket: bool,
}

/// A track a channel and a dot a touchpoint.
#[derive(Debug, Clone)]
pub struct Tracks {
    /// Icon (or initials where no icon is left) and name of every channel, from top to bottom.
    pub tracks: Vec<(Option<&'static Icon>, String)>,
    /// Column and track of every dot.
    pub dots: Vec<(usize, usize)>,
    /// Consecutive dots, as indices into `dots`.
    pub wires: Vec<Wire>,
    /// Stretches of columns in which a channel is used by the whole stage.
    pub bars: Vec<(Range<usize>, usize)>,
}

/// The line between two dots.
#[derive(Debug, Clone, Copy)]
pub struct Wire {
    /// Index into the dots.
    pub from: usize,
    /// Index into the dots.
    pub to: usize,
    /// The customer has to start again here.
    pub loses: bool,
    /// It leaves the main path.
    pub branch: bool,
}

/// The emotion curve.
#[derive(Debug, Clone)]
pub struct Curve {
    /// Words at the axis: value 0-1 and word.
    pub axis: Vec<(f64, String)>,
    /// The value 0-1 of the stronger line.
    pub zero: f64,
    /// Values 0-1 of the hairlines.
    pub grid: Vec<f64>,
    /// Lines, the first one drawn on top.
    pub lines: Vec<CurveLine>,
    /// Feelings that are no point of a line.
    pub words: Vec<FloatingFeeling>,
}

/// A feeling that is no point of a line: one without a score, or one of a whole stage whose touchpoints have their own.
#[derive(Debug, Clone)]
pub struct FloatingFeeling {
    /// The columns it holds for.
    pub columns: Range<usize>,
    /// 0 (worst) to 1 (best); `None` without a score.
    pub value: Option<f64>,
    /// The feeling.
    pub word: String,
    /// The hue of the persona who feels it, where there are several.
    pub hue: Option<u8>,
}

/// One line of the curve.
#[derive(Debug, Clone)]
pub struct CurveLine {
    /// Drawn at its right end where there are several.
    pub name: String,
    /// Persona hue; `None` colours it by the ramp.
    pub hue: Option<u8>,
    /// It leaves the main path: lighter, and without a wash below.
    pub branch: bool,
    /// Pieces without a gap inside; each has at least one point.
    pub pieces: Vec<Vec<CurvePoint>>,
}

/// A point of the curve.
#[derive(Debug, Clone)]
pub struct CurvePoint {
    /// First and last column it stands for: its middle is drawn.
    pub columns: Range<usize>,
    /// -1 (start of the column) to 1 (end), for a turn inside a touchpoint.
    pub shift: f64,
    /// 0 (worst) to 1 (best).
    pub value: f64,
    /// The feeling, and what is notable about the point; one a line.
    pub word: String,
    /// A second, quieter line of the word: `lowest point`, `peak`, `end`.
    pub finding: String,
    /// Several lines share the word: it stands once, in the colour of text.
    pub shared: bool,
    /// Whether a small dot is drawn: where a turn inside a touchpoint begins.
    pub dot: bool,
    /// Whether a face is drawn; a turn's first point and a branch's root have none.
    pub face: bool,
    /// Moment of truth.
    pub star: bool,
    /// Nobody has evidence for it.
    pub hollow: bool,
    /// The lowest point of the journey.
    pub accent: bool,
}

/// A connector between two cards.
#[derive(Debug, Clone)]
pub struct Connector {
    /// Where it starts.
    pub from: Anchor,
    /// Where it leads.
    pub to: Anchor,
    /// Its heads.
    pub heads: Heads,
    /// How it is drawn.
    pub line: ConnectorLine,
    /// What it hands over.
    pub footnote: Option<Footnote>,
    /// Nothing is handed over: the customer or the next team starts again.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConnectorLine {
    /// One makes the other happen, or both give and take.
    Solid,
    /// One needs the other.
    Dashed,
    /// Nobody wrote it: the lanes themselves say it.
    Light,
    /// The customer goes on, or back.
    Path,
}
