//! Defines the options of rendering besides the format, and its errors.

use crate::limits::{DRAWING_PIXELS, DRAWING_SIDE, grouped};

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

impl TextMode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::Embed, Self::Outline, Self::Live];

    /// The mode of a word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.word() == word)
    }

    /// Its word in options and configuration.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Embed => "embed",
            Self::Outline => "outline",
            Self::Live => "live",
        }
    }

    /// What it is for, in a line.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        match self {
            Self::Embed => "text, with the glyphs it needs embedded: looks the same everywhere",
            Self::Outline => "shapes: for drawing programs that ignore embedded fonts",
            Self::Live => "text in an installed font: smallest, and easiest to edit",
        }
    }
}

/// The options of rendering besides the format.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// How a vector format contains text.
    pub text: TextMode,
    /// Pixels of the picture per pixel of the scene; above zero.
    pub scale: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self { text: TextMode::default(), scale: 1.0 }
    }
}

/// Why a scene cannot be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// More pixels than the limit.
    #[error("the picture would be {} x {} pixels; {called} may have {}, and {}, on a side: choose a smaller scale", grouped(*width), grouped(*height), DRAWING_PIXELS.named(), DRAWING_SIDE.named())]
    TooLarge {
        /// As [`Format::called`](super::Format::called).
        called: &'static str,
        /// Width in pixels.
        width: u64,
        /// Height in pixels.
        height: u64,
    },
}
