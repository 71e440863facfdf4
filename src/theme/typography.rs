//! Defines text styles by meaning, including all font sizes.

/// Size, weight and leading of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Font size in pixels.
    pub size: f64,
    /// Distance of baselines in pixels.
    pub leading: f64,
    /// On the CSS scale: 400, 600 or 700.
    pub weight: u16,
    /// Italic.
    pub italic: bool,
    /// Extra space after each character, in pixels.
    pub spacing: f64,
}

impl Type {
    const fn new(size: f64, leading: f64, weight: u16) -> Self {
        Self { size, leading, weight, italic: false, spacing: 0.0 }
    }

    /// The sheet's title.
    pub const TITLE: Self = Self::new(34.0, 40.0, 700);
    /// The scenario under it.
    pub const LEAD: Self = Self::new(16.0, 24.0, 400);
    /// A stage's name.
    pub const STAGE: Self = Self::new(16.0, 20.0, 600);
    /// A number of the summary.
    pub const FIGURE: Self = Self::new(22.0, 28.0, 700);
    /// A metric's value.
    pub const NUMBER: Self = Self::new(15.0, 20.0, 600);
    /// Body text.
    pub const BODY: Self = Self::new(13.0, 18.0, 400);
    /// A name in body text.
    pub const STRONG: Self = Self::new(13.0, 18.0, 600);
    /// A quote.
    pub const QUOTE: Self = Self { italic: true, ..Self::BODY };
    /// A persona's quote on a persona sheet, from short to long.
    pub const SPEECH: [Self; 3] = [
        Self { italic: true, ..Self::new(34.0, 44.0, 400) },
        Self { italic: true, ..Self::new(28.0, 36.0, 400) },
        Self { italic: true, ..Self::new(22.0, 30.0, 400) },
    ];
    /// A lane's name in the rail.
    pub const LANE: Self = Self::new(13.0, 18.0, 600);
    /// Captions.
    pub const CAPTION: Self = Self::new(11.5, 16.0, 400);
    /// Emphasized captions: tags, badges.
    pub const TAG: Self = Self::new(11.5, 16.0, 600);
    /// A feeling on the curve.
    pub const FEELING: Self = Self::new(12.0, 16.0, 600);
    /// A persona's name.
    pub const NAME: Self = Self::new(15.0, 20.0, 600);
    /// The name of a blueprint line, in capitals.
    pub const LINE: Self = Self { spacing: 0.7, ..Self::new(11.5, 16.0, 600) };
}
