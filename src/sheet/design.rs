//! Defines how a sheet arranges its content: one variant per board shape.

use std::ops::Range;

use super::areas::AreaDesign;
use super::lanes::Zone;
use crate::words::{Titled, Words};

/// How a sheet arranges its content.
#[derive(Debug, Clone)]
pub enum Design {
    /// Stages across, lanes down.
    Matrix(MatrixDesign),
    /// Titled areas, side by side and stacked.
    Areas(Arrangement),
    /// Points between two axes, and a list of them.
    Plot(PlotDesign),
}

/// The content of a matrix.
#[derive(Debug, Clone)]
pub struct MatrixDesign {
    /// From top to bottom.
    pub lanes: LaneSelection,
    /// The lines between lanes of different zones.
    pub lines: &'static [ZoneLine],
    /// The connectors it draws.
    pub connectors: Connectors,
    /// The marks on the corners of touchpoints.
    pub marks: &'static [CornerMark],
}

/// An arrangement of areas.
#[derive(Debug, Clone, Copy)]
pub enum Arrangement {
    /// A single area.
    Area(&'static AreaDesign),
    /// From top to bottom.
    Stack(&'static [Self]),
    /// Side by side; the width is divided in proportion to the numbers.
    Row(&'static [(f64, Self)]),
    /// In rows of this many; equally wide, and equally high within a row.
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

/// The content of a plot.
#[derive(Debug, Clone)]
pub struct PlotDesign {
    /// The things that its points represent.
    pub points: Points,
    /// From left to right.
    pub x: AxisDesign,
    /// From bottom to top.
    pub y: AxisDesign,
    /// Named ranges of cells, in the order of the list.
    pub regions: &'static [RegionDesign],
}

/// The things that the points of a plot represent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Points {
    /// Opportunities by effort and impact, one cell per score.
    Opportunities,
}

/// The labels of an axis.
#[derive(Debug, Clone, Copy)]
pub struct AxisDesign {
    /// Label of the low end.
    pub low: fn(&Words) -> &'static str,
    /// Label of the high end.
    pub high: fn(&Words) -> &'static str,
}

/// A named range of cells.
#[derive(Debug, Clone)]
pub struct RegionDesign {
    /// Its name and an explanation.
    pub heading: fn(&Words) -> Titled,
    /// Cells of the x axis.
    pub x: Range<usize>,
    /// Cells of the y axis.
    pub y: Range<usize>,
    /// Whether it is emphasized.
    pub accent: bool,
}

/// The lanes of a matrix.
#[derive(Debug, Clone)]
pub enum LaneSelection {
    /// Keys of [`LANES`](super::LANES). The author's own lanes are added.
    Standard(&'static [&'static str]),
    /// Keys of [`LANES`](super::LANES) and ids of own lanes, as chosen by the user. No lane is added.
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
    /// Jumps, the flows that the author wrote, and flows implied by neighbouring lanes.
    All,
}

/// A mark on the corner of a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CornerMark {
    /// A moment of truth without a star on the curve.
    MomentOfTruth,
    /// Something can go wrong.
    FailPoint,
    /// The customer waits.
    WaitPoint,
}
