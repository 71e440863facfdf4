//! Defines a run, a shaped piece of a line with its glyphs, for the shaper and for scenes.

use smallvec::SmallVec;

use crate::units::Px;

/// A piece of a line in one face and one direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Left edge: from that of the line, or from that of the page in a scene.
    pub x: Px,
    /// Advance width.
    pub width: Px,
    /// The characters in reading order.
    pub text: String,
    /// The face that draws them.
    pub face: FaceId,
    /// Whether it is right-to-left.
    pub rtl: bool,
    /// The glyphs that draw them, from left to right.
    pub glyphs: Vec<RunGlyph>,
}

/// The runs of a line: most lines have one.
pub type Runs = SmallVec<[Run; 1]>;

/// A glyph of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunGlyph {
    /// Its index in the face; 0 for a character that the face lacks.
    pub id: u32,
    /// Byte offset in the run's text of the first character it stands for.
    pub at: u32,
    /// Its origin in pixels, right of the run's left edge.
    pub x: f32,
    /// Its origin in pixels, below the baseline.
    pub y: f32,
}

/// The number of a face in a [`Fonts`](super::Fonts).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u16);

impl FaceId {
    /// The number `at`.
    pub(super) fn at(at: usize) -> Self {
        Self(u16::try_from(at).expect("the faces of folders, of themes and those installed are limited"))
    }
}
