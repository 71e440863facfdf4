//! The options of rendering beyond the format, and its errors.

/// How a vector format holds text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextMode {
    /// As text with embedded fonts: looks the same everywhere.
    #[default]
    Embed,
    /// As outlines: for programs that ignore embedded fonts.
    Outline,
    /// As text in installed fonts: the smallest file, and the easiest to edit.
    Live,
}

/// The options of rendering beyond the format.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// How a vector format holds text.
    pub text: TextMode,
    /// Pixels of a PNG per pixel of the scene; above zero.
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
pub enum RenderError {
    /// More pixels than the limit, which would exhaust the memory.
    #[error("the picture would be {width} x {height} pixels; a PNG may have {} million, and {} on a side: choose a smaller scale", MOST_PIXELS / 1_000_000, LONGEST_SIDE)]
    TooLarge {
        /// Pixels across.
        width: u64,
        /// Pixels down.
        height: u64,
    },
}
