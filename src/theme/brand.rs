//! Derives a theme from a few colours of a brand: matching tints, outlines and text colours.

use std::borrow::Cow;

use super::contrast::{self, LowContrast, Pair};
use super::{Color, FEELINGS, Ink, PERSONA_HUES, STAGE_HUES, Theme};

/// A colour of a brand by its use. `Stage(1)` is the second in the list of stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BrandColor {
    /// The page.
    Paper,
    /// Headings and body text.
    Text,
    /// Links, stages and the first persona, unless those have their own colours.
    Accent,
    /// Stages, in order.
    Stage(u8),
    /// Personas, in order.
    Persona(u8),
    /// Emotions, 0 (worst) to 4 (best).
    Emotion(u8),
    /// Pain points.
    Pain,
    /// Opportunities.
    Opportunity,
    /// Frontstage work.
    Frontstage,
    /// Backstage work.
    Backstage,
    /// Support processes.
    Support,
    /// Exactly this ink.
    Token(Ink),
}

/// The colours of a brand, at most one per use.
#[derive(Debug, Clone, PartialEq)]
pub struct Brand {
    /// The theme for all colours that the brand does not define.
    pub base: Theme,
    /// The colours by use.
    pub colors: Vec<(BrandColor, Color)>,
}

/// A theme derived from a brand's colours, with its unreadable pairs.
#[derive(Debug, Clone)]
pub struct DerivedTheme {
    /// The theme.
    pub theme: Theme,
    /// Pairs with too little contrast, of which at least one is a colour of the brand.
    pub refused: Vec<Refused>,
}

/// Two colours with too little contrast.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// The inks.
    pub pair: Pair,
    /// The brand's uses of foreground and background; at least one of them.
    pub roles: (Option<BrandColor>, Option<BrandColor>),
    /// Their contrast.
    pub ratio: f64,
    /// The nearest readable colour for the first of `roles` that is present.
    pub nearest: Option<Color>,
}

/// The share of a colour in its tints, 0 to 1; the rest is paper.
struct TintShares {
    /// Fill of a card.
    fill: f64,
    /// Outline of a card.
    line: f64,
    /// A tag, a persona's disc.
    tag: f64,
    /// An empty severity pip.
    rest: f64,
}

const LIGHT: TintShares = TintShares { fill: 0.07, line: 0.32, tag: 0.17, rest: 0.40 };
const DARK: TintShares = TintShares { fill: 0.16, line: 0.42, tag: 0.28, rest: 0.40 };
const PRINT: TintShares = TintShares { fill: 0.0, line: 0.90, tag: 0.10, rest: 0.40 };

/// Greys, which keep their relative lightness between paper and text.
const GREYS: [Ink; 21] = [
    Ink::Soft,
    Ink::Faint,
    Ink::Hairline,
    Ink::StageRule,
    Ink::Card,
    Ink::CardLine,
    Ink::Badge,
    Ink::BadgeText,
    Ink::Strong,
    Ink::StrongText,
    Ink::Bubble,
    Ink::BubbleLine,
    Ink::BubbleText,
    Ink::Wire,
    Ink::Mark,
    Ink::OnMark,
    Ink::Track,
    Ink::Zero,
    Ink::Proof,
    Ink::ProofLine,
    Ink::Rule,
];

impl Brand {
    fn get(&self, role: BrandColor) -> Option<Color> {
        self.colors.iter().find(|(known, _)| *known == role).map(|(_, color)| *color)
    }

    /// The colours of a list, in order.
    fn list(&self, role: fn(u8) -> BrandColor) -> Vec<Color> {
        (0..=u8::MAX).map_while(|n| self.get(role(n))).collect()
    }

    fn strengths(&self) -> TintShares {
        // Print is the theme whose cards are as white as its paper under dark outlines.
        if self.get(BrandColor::Paper).unwrap_or(self.base.color(Ink::Paper)).is_dark() {
            DARK
        } else if self.base.color(Ink::Pain) == self.base.color(Ink::Paper) {
            PRINT
        } else {
            LIGHT
        }
    }

    /// Derives the theme: colours of the brand unchanged, tints of them, and other colours as light or dark as readability
    /// requires.
    #[must_use]
    pub fn theme(&self, name: String) -> DerivedTheme {
        let (theme, origins) = self.derive();
        let refused = self.refused(&theme, &origins);
        DerivedTheme { theme: Theme { name: Cow::Owned(name), summary: "a theme of your own", ..theme }, refused }
    }

    /// The theme without its name, and the brand's use of each ink, whose colour is never changed.
    fn derive(&self) -> (Theme, Vec<Option<BrandColor>>) {
        let mut theme = self.base.clone();
        let mut origins: Vec<Option<BrandColor>> = vec![None; Ink::COUNT];
        let exact = |theme: &mut Theme, origins: &mut Vec<Option<BrandColor>>, ink: Ink, role: BrandColor, color: Color| {
            theme.colors[ink.index()] = color;
            origins[ink.index()] = Some(role);
        };
        for (role, ink) in [(BrandColor::Paper, Ink::Paper), (BrandColor::Text, Ink::Text)] {
            if let Some(color) = self.get(role) {
                exact(&mut theme, &mut origins, ink, role, color);
            }
        }
        self.greys(&mut theme);
        self.tints(&mut theme);
        for n in 0..FEELINGS {
            if let Some(color) = self.get(BrandColor::Emotion(n)) {
                exact(&mut theme, &mut origins, Ink::Feel(n), BrandColor::Emotion(n), color);
            }
        }
        self.stages(&mut theme, &mut origins);
        for &(role, color) in &self.colors {
            if let BrandColor::Token(ink) = role {
                exact(&mut theme, &mut origins, ink, role, color);
            }
        }
        adjust_foregrounds(&mut theme, &origins);
        (theme, origins)
    }

    /// Derives the greys for a different paper or text colour.
    fn greys(&self, theme: &mut Theme) {
        let (paper, text) = (theme.color(Ink::Paper), theme.color(Ink::Text));
        let (low, high) = (self.base.color(Ink::Paper).lightness(), self.base.color(Ink::Text).lightness());
        if (paper, text) == (self.base.color(Ink::Paper), self.base.color(Ink::Text)) {
            return;
        }
        for ink in GREYS {
            let share = (self.base.color(ink).lightness() - low) / (high - low);
            theme.colors[ink.index()] = paper.mixed(text, share.clamp(0.0, 1.0));
        }
        // Hues keep their share on the new paper.
        let TintShares { fill, line, tag, rest } = self.strengths();
        let hues = [
            (Ink::PainMark, Ink::Pain, fill),
            (Ink::PainMark, Ink::PainLine, line),
            (Ink::PainMark, Ink::PainRest, rest),
            (Ink::GainText, Ink::Gain, fill),
            (Ink::GainText, Ink::GainLine, line),
            (Ink::ChanceText, Ink::Chance, fill),
            (Ink::ChanceText, Ink::ChanceLine, line),
            (Ink::ChanceText, Ink::ChanceTag, tag),
            (Ink::BranchText, Ink::Branch, fill * 0.6),
            // These outlines are tints themselves.
            (Ink::FrontLine, Ink::Front, fill * 3.0),
            (Ink::BackLine, Ink::Back, fill * 3.0),
            (Ink::SupportLine, Ink::Support, fill * 3.0),
        ];
        for (hue, ink, share) in hues {
            theme.colors[ink.index()] = paper.mixed(theme.color(hue), share);
        }
        for n in 0..PERSONA_HUES {
            theme.colors[Ink::Persona(n).index()] = paper.mixed(theme.color(Ink::PersonaText(n)), tag);
        }
    }

    /// Derives fills, outlines and text colours of coloured elements.
    fn tints(&self, theme: &mut Theme) {
        let TintShares { fill, line, tag, rest } = self.strengths();
        let paper = theme.color(Ink::Paper);
        let mut mix = |ink: Ink, color: Color, share: f64| theme.colors[ink.index()] = paper.mixed(color, share);
        if let Some(color) = self.get(BrandColor::Accent) {
            mix(Ink::Link, color, 1.0);
        }
        if let Some(color) = self.get(BrandColor::Pain) {
            for (ink, share) in
                [(Ink::Pain, fill), (Ink::PainLine, line), (Ink::PainRest, rest), (Ink::PainText, 1.0), (Ink::PainMark, 1.0)]
            {
                mix(ink, color, share);
            }
        }
        if let Some(color) = self.get(BrandColor::Opportunity) {
            let parts = [(Ink::Chance, fill), (Ink::ChanceLine, line), (Ink::ChanceTag, tag), (Ink::ChanceText, 1.0)];
            for (ink, share) in parts.into_iter().chain([(Ink::ChanceTagText, 1.0)]) {
                mix(ink, color, share);
            }
        }
        for (role, area, edge) in [
            (BrandColor::Frontstage, Ink::Front, Ink::FrontLine),
            (BrandColor::Backstage, Ink::Back, Ink::BackLine),
            (BrandColor::Support, Ink::Support, Ink::SupportLine),
        ] {
            if let Some(color) = self.get(role) {
                mix(area, color, fill);
                mix(edge, color, line);
            }
        }
        let personas = self.list(BrandColor::Persona);
        let first = self.get(BrandColor::Accent).filter(|_| personas.is_empty());
        for n in 0..PERSONA_HUES {
            let own = (!personas.is_empty()).then(|| personas[usize::from(n) % personas.len()]);
            if let Some(color) = own.or(first.filter(|_| n == 0)) {
                mix(Ink::Persona(n), color, tag);
                mix(Ink::PersonaText(n), color, 1.0);
            }
        }
    }

    /// Derives the stages: as defined, or the accent and a variation of it alternately. If the base theme has white stages, the
    /// colours are those of the outlines.
    fn stages(&self, theme: &mut Theme, origins: &mut [Option<BrandColor>]) {
        let named = self.list(BrandColor::Stage);
        let accent = self.get(BrandColor::Accent);
        let outlined = self.base.color(Ink::Stage(0)) != self.base.color(Ink::StageLine(0));
        for n in 0..STAGE_HUES {
            let (role, color) = match (named.len(), accent) {
                (0, None) => {
                    if outlined {
                        theme.colors[Ink::Stage(n).index()] = theme.color(Ink::Paper);
                    }
                    continue;
                }
                (0, Some(accent)) if n % 2 == 0 => (Some(BrandColor::Accent), accent),
                (0, Some(accent)) => {
                    // Both variations have the same text colour: light text needs a darker second variation on dark paper, too.
                    let darker = accent.is_dark() && theme.color(Ink::Paper).is_dark();
                    let towards = if darker { Ink::Paper } else { Ink::Text };
                    (None, accent.mixed(theme.color(towards), 0.25))
                }
                (count, _) => {
                    let at = usize::from(n) % count;
                    (Some(BrandColor::Stage(at as u8)), named[at])
                }
            };
            theme.colors[Ink::StageLine(n).index()] = color;
            theme.colors[Ink::Stage(n).index()] = if outlined { theme.color(Ink::Paper) } else { color };
            origins[Ink::Stage(n).index()] = role.filter(|_| !outlined);
        }
    }

    /// The pairs that still have too little contrast: the worst per brand colour, preferring pairs of two brand colours.
    fn refused(&self, theme: &Theme, origins: &[Option<BrandColor>]) -> Vec<Refused> {
        let mut refused: Vec<Refused> = Vec::new();
        for LowContrast { pair, ratio } in contrast::low_contrast(theme) {
            let mut roles = (origins[pair.ink.index()], origins[pair.ground.index()]);
            if roles == (None, None) {
                // Two derived colours are attributed to the first colour of the brand.
                roles.1 = self.colors.first().map(|(role, _)| *role);
            }
            let next = Refused { pair, roles, ratio, nearest: None };
            let about = |refused: &Refused| (refused.roles.0.or(refused.roles.1), refused.pair.foreground);
            let both = |refused: &Refused| refused.roles.0.is_some() && refused.roles.1.is_some();
            match refused.iter_mut().find(|known| about(known) == about(&next)) {
                Some(known) if (both(&next), known.ratio) > (both(known), ratio) => *known = next,
                Some(_) => {}
                None => refused.push(next),
            }
        }
        for one in &mut refused {
            one.nearest = one.roles.0.or(one.roles.1).and_then(|role| self.nearest(role, theme, origins));
        }
        refused
    }

    /// The nearest colour for a use with which all of its pairs are readable. Other colours are derived from it, so the search is
    /// repeated.
    fn nearest(&self, role: BrandColor, theme: &Theme, origins: &[Option<BrandColor>]) -> Option<Color> {
        /// Enough for text on a mark on paper.
        const ROUNDS: usize = 8;
        let pairs = contrast::pairs();
        let (mut brand, mut theme, mut origins) = (self.clone(), theme.clone(), origins.to_vec());
        for _ in 0..ROUNDS {
            let own = |ink: &Ink| origins[ink.index()] == Some(role);
            let others: Vec<(Color, f64)> =
                Ink::ALL.into_iter().filter(own).flat_map(|ink| paired_colors(&theme, &pairs, ink)).collect();
            let color = brand.get(role)?.readable(&others)?;
            brand.colors.iter_mut().filter(|(known, _)| *known == role).for_each(|(_, old)| *old = color);
            (theme, origins) = brand.derive();
            let own = |pair: &Pair| [pair.ink, pair.ground].iter().any(|ink| origins[ink.index()] == Some(role));
            if contrast::low_contrast(&theme).iter().all(|found| !own(&found.pair)) {
                return Some(color);
            }
        }
        None
    }
}

/// The colours that are paired with an ink, with the required contrast.
fn paired_colors(theme: &Theme, pairs: &[Pair], ink: Ink) -> Vec<(Color, f64)> {
    let other = |pair: &Pair| match pair {
        Pair { ink: front, ground, .. } if *front == ink => Some(*ground),
        Pair { ink: front, ground, .. } if *ground == ink => Some(*front),
        _ => None,
    };
    pairs.iter().filter_map(|pair| Some((theme.color(other(pair)?), pair.foreground.min_contrast()))).collect()
}

/// Text on strong colours, which takes the lightest or darkest colour of the theme, not just a readable one.
const ON_STRONG: [Ink; 4] = [Ink::StageText, Ink::FaceLine, Ink::StrongText, Ink::OnMark];

/// Makes text and marks that the brand does not define as light or dark as readability requires; backgrounds stay.
fn adjust_foregrounds(theme: &mut Theme, origins: &[Option<BrandColor>]) {
    let pairs = contrast::pairs();
    let is_front = |ink: Ink| pairs.iter().any(|pair| pair.ink == ink);
    let is_ground = |ink: Ink| pairs.iter().any(|pair| pair.ground == ink);
    // Marks with text on them come first, because their text depends on them.
    let order = Ink::ALL.into_iter().filter(|ink| is_front(*ink) && origins[ink.index()].is_none());
    let (both, fronts): (Vec<Ink>, Vec<Ink>) = order.partition(|ink| is_ground(*ink));
    // The only strong background that a brand cannot define; its text is on another background, too, and cannot fit both.
    if origins[Ink::Strong.index()].is_none()
        && let Some(better) = theme.color(Ink::Strong).readable(&paired_colors(theme, &pairs, Ink::Strong))
    {
        theme.colors[Ink::Strong.index()] = better;
    }
    for ink in both {
        // Text on it is adjusted below.
        let own: Vec<Pair> = pairs.iter().filter(|pair| pair.ink == ink).copied().collect();
        let least = paired_colors(theme, &own, ink);
        let all = paired_colors(theme, &pairs, ink);
        let color = theme.color(ink);
        if let Some(better) = color.readable(&all).or_else(|| color.readable(&least)) {
            theme.colors[ink.index()] = better;
        }
    }
    for ink in fronts {
        let others = paired_colors(theme, &pairs, ink);
        let ends = [theme.color(ink), theme.color(Ink::Paper), theme.color(Ink::Text)];
        let end = ends.into_iter().filter(|_| ON_STRONG.contains(&ink)).find(|end| end.readable(&others) == Some(*end));
        if let Some(better) = end.or_else(|| theme.color(ink).readable(&others)) {
            theme.colors[ink.index()] = better;
        }
    }
}
