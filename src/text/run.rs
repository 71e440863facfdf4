//! A shaped stretch of text, as the shaper makes it and a scene holds it.

use crate::units::Px;

/// A stretch of a line in one font and one direction.
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
    /// Read from right to left.
    pub rtl: bool,
}

/// The number of a face in a [`Fonts`](super::Fonts).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u16);
