//! Lists which colours are drawn on which, with the contrast that WCAG 2.2 requires: text 4.5 (1.4.3), marks 3 (1.4.11).

use super::{Color, FEELINGS, Ink, PERSONA_HUES, STAGE_HUES, Theme};

/// The kind of a foreground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Foreground {
    /// Text.
    Text,
    /// A dot, a line or an icon with a meaning.
    Mark,
}

impl Foreground {
    /// The minimum contrast.
    #[must_use]
    pub const fn min_contrast(self) -> f64 {
        match self {
            Self::Text => 4.5,
            Self::Mark => 3.0,
        }
    }

    /// The requirement in a message: `text needs 4.5 : 1`.
    #[must_use]
    pub fn need(self) -> String {
        let who = match self {
            Self::Text => "text needs",
            Self::Mark => "marks need",
        };
        format!("{who} {} : 1", self.min_contrast())
    }
}

/// A foreground and a background colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// The foreground.
    pub ink: Ink,
    /// The background.
    pub ground: Ink,
    /// The kind of the foreground.
    pub foreground: Foreground,
}

/// Backgrounds of plain text.
const GROUNDS: [Ink; 11] = [
    Ink::Paper,
    Ink::Card,
    Ink::Branch,
    Ink::Bubble,
    Ink::Pain,
    Ink::Gain,
    Ink::Chance,
    Ink::Proof,
    Ink::Front,
    Ink::Back,
    Ink::Support,
];

/// Other text.
const TEXTS: [(Ink, Ink); 14] = [
    (Ink::Faint, Ink::Paper),
    (Ink::Faint, Ink::Card),
    (Ink::BadgeText, Ink::Badge),
    (Ink::StrongText, Ink::Strong),
    (Ink::StrongText, Ink::ChanceTagText),
    (Ink::BubbleText, Ink::Bubble),
    (Ink::PainText, Ink::Pain),
    (Ink::ChanceText, Ink::Chance),
    (Ink::ChanceTagText, Ink::ChanceTag),
    (Ink::BranchText, Ink::Branch),
    (Ink::Link, Ink::Paper),
    (Ink::Link, Ink::Branch),
    (Ink::OnMark, Ink::PainMark),
    (Ink::OnMark, Ink::Wait),
];

/// Marks. Not included: rules and outlines of cards, which are decorative, and empty pips, which have a word beside them.
const MARKS: [(Ink, Ink); 16] = [
    (Ink::Mark, Ink::Paper),
    (Ink::Star, Ink::Truth),
    (Ink::Truth, Ink::Paper),
    (Ink::Truth, Ink::Card),
    (Ink::Wire, Ink::Paper),
    (Ink::Wire, Ink::Branch),
    (Ink::Rule, Ink::Paper),
    (Ink::Rule, Ink::Branch),
    (Ink::PainMark, Ink::Pain),
    (Ink::PainMark, Ink::Paper),
    (Ink::PainMark, Ink::Branch),
    (Ink::PainMark, Ink::Card),
    (Ink::Wait, Ink::Card),
    (Ink::GainText, Ink::Gain),
    (Ink::BranchText, Ink::Branch),
    (Ink::Soft, Ink::Paper),
];

/// Every pair that a drawing shows.
#[must_use]
pub fn pairs() -> Vec<Pair> {
    let text = |(ink, ground)| Pair { ink, ground, foreground: Foreground::Text };
    let mark = |(ink, ground)| Pair { ink, ground, foreground: Foreground::Mark };
    let mut pairs: Vec<Pair> = GROUNDS.iter().flat_map(|&ground| [(Ink::Text, ground), (Ink::Soft, ground)].map(text)).collect();
    pairs.extend(TEXTS.map(text));
    pairs.extend((0..STAGE_HUES).map(|n| text((Ink::StageText, Ink::Stage(n)))));
    for n in 0..PERSONA_HUES {
        let grounds = [Ink::Persona(n), Ink::Paper, Ink::Branch];
        pairs.extend(grounds.map(|ground| text((Ink::PersonaText(n), ground))));
    }
    pairs.extend(MARKS.map(mark));
    pairs.extend((0..STAGE_HUES).map(|n| mark((Ink::StageLine(n), Ink::Paper))));
    for n in 0..FEELINGS {
        pairs.push(mark((Ink::FaceLine, Ink::Feel(n))));
        pairs.extend([Ink::Paper, Ink::Branch, Ink::Card].map(|ground| mark((Ink::Feel(n), ground))));
    }
    pairs
}

/// A pair with too little contrast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LowContrast {
    /// The pair.
    pub pair: Pair,
    /// The contrast of its colours, 1 to 21.
    pub ratio: f64,
}

/// The pairs of a theme with too little contrast.
#[must_use]
pub fn low_contrast(theme: &Theme) -> Vec<LowContrast> {
    let contrast = |pair: Pair| theme.color(pair.ink).contrast(theme.color(pair.ground));
    let rated = pairs().into_iter().map(|pair| LowContrast { pair, ratio: contrast(pair) });
    rated.filter(|found| found.ratio < found.pair.foreground.min_contrast()).collect()
}

impl Color {
    /// The relative luminance by WCAG 2.2, 0 (black) to 1 (white).
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.channels().map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Whether its contrast to white is higher than to black.
    #[must_use]
    pub fn is_dark(self) -> bool {
        self.contrast(Self::new([255; 3])) > self.contrast(Self::new([0; 3]))
    }

    /// The contrast ratio of two colours, 1 (the same) to 21 (black and white).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// A channel in linear light, 0 to 1.
pub(super) fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}
