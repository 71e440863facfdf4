//! Defines a board of points between two axes, with a list beside it.

use std::ops::Range;

use super::{Block, PlotMark};

/// Points in a grid of cells, and the list that explains them.
#[derive(Debug, Clone)]
pub struct Plot {
    /// Above both: the result, and how to read it.
    pub heading: Block,
    /// From left to right.
    pub x: Axis,
    /// From bottom to top.
    pub y: Axis,
    /// Named ranges of cells; they do not overlap.
    pub regions: Vec<Region>,
    /// In the order of their numbers.
    pub points: Vec<PlotPoint>,
    /// Beside the plot.
    pub list: Block,
    /// Hues of points, and their meanings.
    pub hues: Vec<(u8, String)>,
}

/// An axis.
#[derive(Debug, Clone)]
pub struct Axis {
    /// Label of the low end.
    pub low: String,
    /// Label of the high end.
    pub high: String,
    /// One text per cell.
    pub ticks: Vec<String>,
}

/// A named range of cells.
#[derive(Debug, Clone)]
pub struct Region {
    /// Cells of the x axis.
    pub x: Range<usize>,
    /// Cells of the y axis.
    pub y: Range<usize>,
    /// Its name, in the outer corner.
    pub title: String,
    /// Whether it is tinted, and its points are named.
    pub accent: bool,
}

/// A point in a cell.
#[derive(Debug, Clone)]
pub struct PlotPoint {
    /// Cell of the x axis.
    pub x: usize,
    /// Cell of the y axis.
    pub y: usize,
    /// Its symbol.
    pub mark: PlotMark,
    /// Its name, for assistive technology and for labels beside points.
    pub name: String,
}
