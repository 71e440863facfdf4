//! How a scene is rendered beyond its format, and why it cannot be.

/// What becomes of text in a vector format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextMode {
    /// Stays text, and brings the characters of its fonts along: looks the same everywhere.
    #[default]
    Embed,
    /// Becomes shapes: for programs that ignore embedded fonts.
    Outline,
    /// Stays text in whatever font is installed: the smallest file, and the easiest to edit.
    Live,
}

/// How to render, beyond the format.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// What becomes of text in a vector format.
    pub text: TextMode,
    /// Pixels of a PNG for each pixel of the scene; above zero.
    pub scale: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self { text: TextMode::default(), scale: 1.0 }
    }
}

/// More pixels than this are refused: 400 million are a wall of 5 x 5 metres.
pub(super) const MOST_PIXELS: u64 = 400_000_000;

/// A longer side than this is refused: most programs that open pictures stop here.
pub(super) const LONGEST_SIDE: u64 = 65_535;

/// Why a scene cannot be rendered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// More pixels than anybody wants; making them would take the machine's memory.
    #[error("the picture would be {width} x {height} pixels; a PNG may have {} million, and {} on a side: choose a smaller scale", MOST_PIXELS / 1_000_000, LONGEST_SIDE)]
    TooLarge {
        /// Pixels across.
        width: u64,
        /// Pixels down.
        height: u64,
    },
}
