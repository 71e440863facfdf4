//! A board of points between two axes, with a list beside it.

use std::ops::Range;

use super::{Block, PlotMark};

/// Points in the cells of a square, and the list that explains them.
#[derive(Debug, Clone)]
pub struct Plot {
    /// Above both: what there is to see, and how to read it.
    pub heading: Block,
    /// From left to right.
    pub x: Axis,
    /// From bottom to top.
    pub y: Axis,
    /// Named stretches of cells. They do not overlap.
    pub regions: Vec<Region>,
    /// In the order of their numbers.
    pub points: Vec<PlotPoint>,
    /// Beside the plot.
    pub list: Block,
    /// Hues of points, and what they mean.
    pub hues: Vec<(u8, String)>,
}

/// An axis.
#[derive(Debug, Clone)]
pub struct Axis {
    /// What its beginning means.
    pub low: String,
    /// What its end means.
    pub high: String,
    /// One text per cell.
    pub ticks: Vec<String>,
}

/// A named stretch of cells.
#[derive(Debug, Clone)]
pub struct Region {
    /// Cells of the x axis.
    pub x: Range<usize>,
    /// Cells of the y axis.
    pub y: Range<usize>,
    /// In its outer corner.
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
    /// How it looks.
    pub mark: PlotMark,
    /// What it is, for assistive technology, and beside it where it is named.
    pub name: String,
}
