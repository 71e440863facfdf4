//! Defines the options of rendering besides the format, and its errors.

/// How a vector format contains text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextMode {
    /// As text with embedded fonts, which looks the same everywhere.
    #[default]
    Embed,
    /// As outlines, for programs that ignore embedded fonts.
    Outline,
    /// As text in installed fonts, which gives the smallest file and is easiest to edit.
    Live,
}

/// The options of rendering besides the format.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// How a vector format contains text.
    pub text: TextMode,
    /// Pixels of a PNG per pixel of the scene; above zero.
    pub scale: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self { text: TextMode::default(), scale: 1.0 }
    }
}

/// Maximum number of pixels; 400 million are a poster of 5 x 5 metres.
pub(super) const MOST_PIXELS: u64 = 400_000_000;

/// Maximum number of pixels on a side; most programs cannot open larger pictures.
pub(super) const LONGEST_SIDE: u64 = 65_535;

/// Why a scene cannot be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// More pixels than the limit.
    #[error("the picture would be {width} x {height} pixels; a PNG may have {} million, and {} on a side: choose a smaller scale", MOST_PIXELS / 1_000_000, LONGEST_SIDE)]
    TooLarge {
        /// Width in pixels.
        width: u64,
        /// Height in pixels.
        height: u64,
    },
}
