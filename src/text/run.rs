//! Defines a run, a shaped piece of a line, for the shaper and for scenes.

use crate::units::Px;

/// A piece of a line in one face and one direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Left edge.
    pub x: Px,
    /// Advance width.
    pub width: Px,
    /// The characters in reading order.
    pub text: String,
    /// The face that draws them.
    pub face: FaceId,
    /// Whether it is right-to-left.
    pub rtl: bool,
}

/// The number of a face in a [`Fonts`](super::Fonts).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u16);
