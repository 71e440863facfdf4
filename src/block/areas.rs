//! Defines a board of titled areas, side by side and stacked.

use std::ops::Range;

use super::{Block, Chevron, Curve};
use crate::theme::Ink;

/// An arrangement of areas.
#[derive(Debug, Clone)]
pub enum Areas {
    /// A single area.
    Area(Box<Area>),
    /// From top to bottom.
    Stack(Vec<Self>),
    /// Side by side; the width is divided in proportion to the numbers.
    Row(Vec<(f64, Self)>),
    /// In rows of this many; equally wide, and equally high within a row.
    Grid(usize, Vec<Area>),
}

/// An area of the board.
#[derive(Debug, Clone)]
pub struct Area {
    /// For ids.
    pub key: &'static str,
    /// Its title; may be empty.
    pub title: String,
    /// Fill and outline; `None` for an area without a box.
    pub background: Option<(Ink, Ink)>,
    /// The content.
    pub body: AreaBody,
}

/// The content of an area.
#[derive(Debug, Clone)]
pub enum AreaBody {
    /// Text, lists, marks.
    Block(Block),
    /// A small emotion curve.
    Strip(Strip),
}

/// A small emotion curve below a bar per stage.
#[derive(Debug, Clone)]
pub struct Strip {
    /// Number of columns, all equally wide.
    pub columns: usize,
    /// The stages.
    pub stages: Vec<Chevron>,
    /// Columns of alternative paths.
    pub branches: Vec<Range<usize>>,
    /// The curve; it has one line.
    pub curve: Curve,
}

impl Areas {
    /// Calls `visit` for every area, in reading order.
    pub fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Area)) {
        match self {
            Self::Area(area) => visit(area),
            Self::Stack(parts) => parts.iter().for_each(|part| part.each(visit)),
            Self::Row(parts) => parts.iter().for_each(|(_, part)| part.each(visit)),
            Self::Grid(_, areas) => areas.iter().for_each(visit),
        }
    }
}
