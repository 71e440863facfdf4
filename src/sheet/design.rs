//! How a sheet arranges what it shows: one variant per shape of board.

use std::ops::Range;

use super::areas::AreaDesign;
use super::lanes::Zone;
use crate::words::{Titled, Words};

/// How a sheet arranges what it shows.
#[derive(Debug, Clone)]
pub enum Design {
    /// Stages across, lanes down.
    Matrix(MatrixDesign),
    /// Titled contents side by side and one below the other.
    Areas(Arrangement),
    /// Points between two axes, and a list of them.
    Plot(PlotDesign),
}

/// What a matrix shows.
#[derive(Debug, Clone)]
pub struct MatrixDesign {
    /// From top to bottom.
    pub lanes: LaneSelection,
    /// The lines it draws where a lane of one zone follows a lane of another.
    pub lines: &'static [ZoneLine],
    /// The connectors it draws.
    pub connectors: Connectors,
    /// The marks it puts on the corners of touchpoints.
    pub marks: &'static [CornerMark],
}

/// Where areas are.
#[derive(Debug, Clone, Copy)]
pub enum Arrangement {
    /// A single area.
    Area(&'static AreaDesign),
    /// One below the other.
    Stack(&'static [Self]),
    /// Side by side. The width is shared in proportion to the numbers.
    Row(&'static [(f64, Self)]),
    /// In rows of so many, equally wide, and equally high within a row.
    Grid(usize, &'static [&'static AreaDesign]),
}

impl Arrangement {
    /// The areas, in reading order.
    #[must_use]
    pub fn areas(&self) -> Vec<&'static AreaDesign> {
        match self {
            Self::Area(area) => vec![area],
            Self::Stack(parts) => parts.iter().flat_map(Self::areas).collect(),
            Self::Row(parts) => parts.iter().flat_map(|(_, part)| part.areas()).collect(),
            Self::Grid(_, areas) => areas.to_vec(),
        }
    }
}

/// What a plot shows.
#[derive(Debug, Clone)]
pub struct PlotDesign {
    /// What its points are.
    pub points: Points,
    /// From left to right.
    pub x: AxisDesign,
    /// From bottom to top.
    pub y: AxisDesign,
    /// Named stretches of cells, in the order of the list.
    pub regions: &'static [RegionDesign],
}

/// What the points of a plot are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Points {
    /// Opportunities by effort and impact, one cell per score.
    Opportunities,
}

/// What the ends of an axis mean.
#[derive(Debug, Clone, Copy)]
pub struct AxisDesign {
    /// Its beginning.
    pub low: fn(&Words) -> &'static str,
    /// Its end.
    pub high: fn(&Words) -> &'static str,
}

/// A named stretch of cells.
#[derive(Debug, Clone)]
pub struct RegionDesign {
    /// Its name, and what it means.
    pub heading: fn(&Words) -> Titled,
    /// Cells of the x axis.
    pub x: Range<usize>,
    /// Cells of the y axis.
    pub y: Range<usize>,
    /// Whether it is what the sheet is about.
    pub accent: bool,
}

/// The lanes of a matrix.
#[derive(Debug, Clone)]
pub enum LaneSelection {
    /// Keys of [`LANES`](super::LANES). The author's own lanes are added.
    Standard(&'static [&'static str]),
    /// Keys of [`LANES`](super::LANES) and ids of own lanes, as the user chose them. Nothing is added.
    Chosen(Vec<String>),
}

impl LaneSelection {
    /// From top to bottom.
    pub fn keys(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Self::Standard(keys) => Box::new(keys.iter().copied()),
            Self::Chosen(keys) => Box::new(keys.iter().map(String::as_str)),
        }
    }

    /// Whether the author's own lanes are added.
    #[must_use]
    pub const fn takes_own(&self) -> bool {
        match self {
            Self::Standard(_) => true,
            Self::Chosen(_) => false,
        }
    }
}

/// A line of a blueprint.
#[derive(Debug, Clone, Copy)]
pub struct ZoneLine {
    /// For ids.
    pub key: &'static str,
    /// Its name.
    pub title: fn(&Words) -> &'static str,
    /// The zone below it.
    pub below: Zone,
    /// Whether it is heavier than the others.
    pub heavy: bool,
}

/// The connectors of a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connectors {
    /// From touchpoint to touchpoint, where a customer jumps.
    Jumps,
    /// These, the flows the author wrote, and those that follow from neighbouring lanes.
    All,
}

/// A mark on the corner of a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CornerMark {
    /// A moment of truth that the curve does not mark.
    MomentOfTruth,
    /// Something can go wrong.
    FailPoint,
    /// The customer waits.
    WaitPoint,
}
