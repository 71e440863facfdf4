//! A board of areas: titled contents side by side and one below the other.

use super::{Block, Chevron, Curve};
use crate::theme::Ink;

/// A part of the board.
#[derive(Debug, Clone)]
pub enum Areas {
    /// A single area.
    Area(Box<Area>),
    /// One below the other.
    Stack(Vec<Self>),
    /// Side by side. The width is shared in proportion to the numbers.
    Row(Vec<(f64, Self)>),
    /// In rows of so many, equally wide, and equally high within a row.
    Grid(usize, Vec<Area>),
}

/// Something with a title.
#[derive(Debug, Clone)]
pub struct Area {
    /// For ids.
    pub key: &'static str,
    /// Its title; empty for an area that needs none.
    pub title: String,
    /// Fill and outline; `None` for an area on bare paper.
    pub background: Option<(Ink, Ink)>,
    /// What is in it.
    pub body: AreaBody,
}

/// What is in an area.
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
    /// How many columns, all equally wide.
    pub columns: usize,
    /// The stages.
    pub stages: Vec<Chevron>,
    /// The curve, of one line.
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
