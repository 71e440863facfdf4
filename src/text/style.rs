//! Defines the style of a text: size, weight, slant, spacing and hyphenation.

use super::hyphenation::Hyphenation;

/// The style of a text. Lengths are in hundredths of a pixel, so that styles compare and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Style {
    size: u32,
    weight: FontWeight,
    italic: bool,
    spacing: i32,
    hyphenation: Option<Hyphenation>,
}

/// A font weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FontWeight {
    /// 400
    Regular,
    /// 600
    Semibold,
    /// 700
    Bold,
}

impl Style {
    /// Upright regular type of `size` pixels.
    #[must_use]
    pub const fn new(size: f64) -> Self {
        Self { size: (size * 100.0 + 0.5) as u32, weight: FontWeight::Regular, italic: false, spacing: 0, hyphenation: None }
    }

    /// The same in another weight.
    #[must_use]
    pub const fn weight(self, weight: FontWeight) -> Self {
        Self { weight, ..self }
    }

    /// The same in semibold.
    #[must_use]
    pub const fn semibold(self) -> Self {
        self.weight(FontWeight::Semibold)
    }

    /// The same in bold.
    #[must_use]
    pub const fn bold(self) -> Self {
        self.weight(FontWeight::Bold)
    }

    /// The same in italic. Only the regular weight has an italic face; heavier ones stay upright.
    #[must_use]
    pub const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// The same with `pixels` more after each character, as `letter-spacing` of SVG.
    ///
    /// Joined scripts and right-to-left text are never spaced.
    #[must_use]
    pub const fn spaced(self, pixels: f64) -> Self {
        let half = if pixels < 0.0 { -0.5 } else { 0.5 };
        Self { spacing: (pixels * 100.0 + half) as i32, ..self }
    }

    /// The same with hyphens in words that are wider than the line.
    #[must_use]
    pub const fn hyphenated(self, hyphenation: Hyphenation) -> Self {
        Self { hyphenation: Some(hyphenation), ..self }
    }

    /// Font size in pixels.
    #[must_use]
    pub fn size(self) -> f64 {
        f64::from(self.size) / 100.0
    }

    /// The weight.
    #[must_use]
    pub const fn font_weight(self) -> FontWeight {
        self.weight
    }

    /// Whether it is italic.
    #[must_use]
    pub const fn is_italic(self) -> bool {
        self.italic
    }

    /// How words that are wider than the line are hyphenated; `None` if they are broken without hyphens.
    #[must_use]
    pub const fn hyphenation(self) -> Option<Hyphenation> {
        self.hyphenation
    }

    /// Extra space after each character in pixels.
    #[must_use]
    pub fn spacing(self) -> f64 {
        f64::from(self.spacing) / 100.0
    }
}

impl FontWeight {
    /// On the CSS scale.
    #[must_use]
    pub const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Semibold => 600,
            Self::Bold => 700,
        }
    }
}
