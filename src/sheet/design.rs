//! How a sheet arranges what it shows: one variant per shape of board.

use super::Zone;
use crate::words::Words;

/// How a sheet arranges what it shows.
#[derive(Debug, Clone)]
pub enum Design {
    /// Stages across, lanes down.
    Matrix(MatrixDesign),
}

/// What a matrix shows.
#[derive(Debug, Clone)]
pub struct MatrixDesign {
    /// From top to bottom.
    pub lanes: Lanes,
    /// The lines it draws where a lane of one zone follows a lane of another.
    pub lines: &'static [ZoneLine],
    /// The connectors it draws.
    pub flows: Flows,
    /// The marks it puts on the corners of touchpoints.
    pub marks: &'static [Corner],
}

/// The lanes of a matrix.
#[derive(Debug, Clone)]
pub enum Lanes {
    /// Keys of [`LANES`](super::LANES). The author's own lanes are added.
    Standard(&'static [&'static str]),
    /// Keys of [`LANES`](super::LANES) and ids of own lanes, as the user chose them. Nothing is added.
    Chosen(Vec<String>),
}

impl Lanes {
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
pub enum Flows {
    /// From touchpoint to touchpoint, where a customer jumps.
    Jumps,
    /// These, the flows the author wrote, and those that follow from neighbouring lanes.
    All,
}

/// A mark on the corner of a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// A moment of truth that the curve does not mark.
    MomentOfTruth,
    /// Something can go wrong.
    FailPoint,
    /// The customer waits.
    WaitPoint,
}
