//! A few colours of a brand to a whole theme: the tints, outlines and letters that go with them.

use std::borrow::Cow;

use super::contrast::{self, Pair};
use super::{Color, FEELINGS, Ink, PERSONA_HUES, STAGE_HUES, Theme};

/// A colour that a brand names, by what it is for. `Stage(1)` is the second in the list of stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The page.
    Paper,
    /// Headings and body text.
    Text,
    /// Links, the stages and the first persona, where those have no colours of their own.
    Accent,
    /// Stages, in turn.
    Stage(u8),
    /// Personas, in turn.
    Persona(u8),
    /// How it feels, 0 (worst) to 4 (best).
    Emotion(u8),
    /// Pain points.
    Pain,
    /// Opportunities.
    Opportunity,
    /// What customers see of the service.
    Frontstage,
    /// Work out of their sight.
    Backstage,
    /// What supports it.
    Support,
    /// Exactly this ink and no other.
    Token(Ink),
}

/// The colours that a brand names, each role once.
#[derive(Debug, Clone, PartialEq)]
pub struct Brand {
    /// What stays as it is where the brand says nothing.
    pub base: Theme,
    /// What the brand says.
    pub colors: Vec<(Role, Color)>,
}

/// A theme made of a brand's colours, and what cannot be read in it.
#[derive(Debug, Clone)]
pub struct Made {
    /// The theme.
    pub theme: Theme,
    /// What is too close, where at least one of the two is a colour of the brand's own.
    pub refused: Vec<Refused>,
}

/// Two colours that are too close.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// Which, and what stands on what.
    pub pair: Pair,
    /// What the brand says about the one in front, and about the one behind; at least one of them.
    pub roles: (Option<Role>, Option<Role>),
    /// How far apart they are.
    pub ratio: f64,
    /// The nearest colour for the first of `roles` that is there, if another one helps.
    pub nearest: Option<Color>,
}

/// How much of a colour is in what is made of it, 0 to 1; the rest is paper.
struct Strengths {
    /// The area of a card.
    fill: f64,
    /// Its outline.
    line: f64,
    /// A tag on it, a persona's disc.
    tag: f64,
    /// An empty severity pip.
    rest: f64,
}

const LIGHT: Strengths = Strengths { fill: 0.07, line: 0.32, tag: 0.17, rest: 0.40 };
const DARK: Strengths = Strengths { fill: 0.16, line: 0.42, tag: 0.28, rest: 0.40 };
const PRINT: Strengths = Strengths { fill: 0.0, line: 0.90, tag: 0.10, rest: 0.40 };

/// Greys: they stand between paper and text where the base theme has them.
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
    fn get(&self, role: Role) -> Option<Color> {
        self.colors.iter().find(|(known, _)| *known == role).map(|(_, color)| *color)
    }

    /// The colours of a list, in order.
    fn list(&self, role: fn(u8) -> Role) -> Vec<Color> {
        (0..=u8::MAX).map_while(|n| self.get(role(n))).collect()
    }

    fn strengths(&self) -> Strengths {
        // Print is the theme whose cards are as white as its paper under dark outlines.
        if self.get(Role::Paper).unwrap_or(self.base.color(Ink::Paper)).is_dark() {
            DARK
        } else if self.base.color(Ink::Pain) == self.base.color(Ink::Paper) {
            PRINT
        } else {
            LIGHT
        }
    }

    /// The theme: colours of the brand as they are, others derived from them, and those that nobody named as light or as dark as
    /// they have to be.
    #[must_use]
    pub fn theme(&self, name: String) -> Made {
        let (theme, said) = self.made();
        let refused = self.refused(&theme, &said);
        Made { theme: Theme { name: Cow::Owned(name), ..theme }, refused }
    }

    /// The theme without its name, and what the brand says about each ink: such a colour is never moved.
    fn made(&self) -> (Theme, Vec<Option<Role>>) {
        let mut theme = self.base.clone();
        let mut said: Vec<Option<Role>> = vec![None; Ink::COUNT];
        let exact = |theme: &mut Theme, said: &mut Vec<Option<Role>>, ink: Ink, role: Role, color: Color| {
            theme.colors[ink.index()] = color;
            said[ink.index()] = Some(role);
        };
        for (role, ink) in [(Role::Paper, Ink::Paper), (Role::Text, Ink::Text)] {
            if let Some(color) = self.get(role) {
                exact(&mut theme, &mut said, ink, role, color);
            }
        }
        self.greys(&mut theme);
        self.tints(&mut theme);
        for n in 0..FEELINGS {
            if let Some(color) = self.get(Role::Emotion(n)) {
                exact(&mut theme, &mut said, Ink::Feel(n), Role::Emotion(n), color);
            }
        }
        self.stages(&mut theme, &mut said);
        for &(role, color) in &self.colors {
            if let Role::Token(ink) = role {
                exact(&mut theme, &mut said, ink, role, color);
            }
        }
        settle(&mut theme, &said);
        (theme, said)
    }

    /// The greys of another paper or another text.
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
        // What has a hue keeps it: as much of it as before, on the new paper.
        let Strengths { fill, line, tag, rest } = self.strengths();
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

    /// Fills, outlines and letters of what has a hue of its own.
    fn tints(&self, theme: &mut Theme) {
        let Strengths { fill, line, tag, rest } = self.strengths();
        let paper = theme.color(Ink::Paper);
        let mut mix = |ink: Ink, color: Color, share: f64| theme.colors[ink.index()] = paper.mixed(color, share);
        if let Some(color) = self.get(Role::Accent) {
            mix(Ink::Link, color, 1.0);
        }
        if let Some(color) = self.get(Role::Pain) {
            for (ink, share) in
                [(Ink::Pain, fill), (Ink::PainLine, line), (Ink::PainRest, rest), (Ink::PainText, 1.0), (Ink::PainMark, 1.0)]
            {
                mix(ink, color, share);
            }
        }
        if let Some(color) = self.get(Role::Opportunity) {
            let parts = [(Ink::Chance, fill), (Ink::ChanceLine, line), (Ink::ChanceTag, tag), (Ink::ChanceText, 1.0)];
            for (ink, share) in parts.into_iter().chain([(Ink::ChanceTagText, 1.0)]) {
                mix(ink, color, share);
            }
        }
        for (role, area, edge) in [
            (Role::Frontstage, Ink::Front, Ink::FrontLine),
            (Role::Backstage, Ink::Back, Ink::BackLine),
            (Role::Support, Ink::Support, Ink::SupportLine),
        ] {
            if let Some(color) = self.get(role) {
                mix(area, color, fill);
                mix(edge, color, line);
            }
        }
        let personas = self.list(Role::Persona);
        let first = self.get(Role::Accent).filter(|_| personas.is_empty());
        for n in 0..PERSONA_HUES {
            let own = (!personas.is_empty()).then(|| personas[usize::from(n) % personas.len()]);
            if let Some(color) = own.or(first.filter(|_| n == 0)) {
                mix(Ink::Persona(n), color, tag);
                mix(Ink::PersonaText(n), color, 1.0);
            }
        }
    }

    /// The stages: as named, or in the accent, every other one a turn of it. Where the base theme leaves them white, the
    /// colour is that of the outline.
    fn stages(&self, theme: &mut Theme, said: &mut [Option<Role>]) {
        let named = self.list(Role::Stage);
        let accent = self.get(Role::Accent);
        let outlined = self.base.color(Ink::Stage(0)) != self.base.color(Ink::StageLine(0));
        for n in 0..STAGE_HUES {
            let (role, color) = match (named.len(), accent) {
                (0, None) => {
                    if outlined {
                        theme.colors[Ink::Stage(n).index()] = theme.color(Ink::Paper);
                    }
                    continue;
                }
                (0, Some(accent)) if n % 2 == 0 => (Some(Role::Accent), accent),
                (0, Some(accent)) => {
                    // Both turns take the same letters: light ones want the second darker on dark paper, too.
                    let darker = accent.is_dark() && theme.color(Ink::Paper).is_dark();
                    let towards = if darker { Ink::Paper } else { Ink::Text };
                    (None, accent.mixed(theme.color(towards), 0.25))
                }
                (count, _) => {
                    let at = usize::from(n) % count;
                    (Some(Role::Stage(at as u8)), named[at])
                }
            };
            theme.colors[Ink::StageLine(n).index()] = color;
            theme.colors[Ink::Stage(n).index()] = if outlined { theme.color(Ink::Paper) } else { color };
            said[Ink::Stage(n).index()] = role.filter(|_| !outlined);
        }
    }

    /// What is still too close: of everything that the brand says the worst, sooner with something else that it says.
    fn refused(&self, theme: &Theme, said: &[Option<Role>]) -> Vec<Refused> {
        let mut refused: Vec<Refused> = Vec::new();
        for contrast::Faint { pair, ratio } in contrast::faint(theme) {
            let mut roles = (said[pair.ink.index()], said[pair.ground.index()]);
            if roles == (None, None) {
                // Two derived colours: whatever the brand says first made them what they are.
                roles.1 = self.colors.first().map(|(role, _)| *role);
            }
            let next = Refused { pair, roles, ratio, nearest: None };
            let about = |refused: &Refused| (refused.roles.0.or(refused.roles.1), refused.pair.kind);
            let both = |refused: &Refused| refused.roles.0.is_some() && refused.roles.1.is_some();
            match refused.iter_mut().find(|known| about(known) == about(&next)) {
                Some(known) if (both(&next), known.ratio) > (both(known), ratio) => *known = next,
                Some(_) => {}
                None => refused.push(next),
            }
        }
        for one in &mut refused {
            one.nearest = one.roles.0.or(one.roles.1).and_then(|role| self.nearest(role, theme, said));
        }
        refused
    }

    /// The nearest colour for a role with which nothing about it is refused. Much follows from a colour, so that the first one
    /// found may ask for another.
    fn nearest(&self, role: Role, theme: &Theme, said: &[Option<Role>]) -> Option<Color> {
        /// Enough for what stands on what stands on the paper.
        const ROUNDS: usize = 8;
        let pairs = contrast::pairs();
        let (mut brand, mut theme, mut said) = (self.clone(), theme.clone(), said.to_vec());
        for _ in 0..ROUNDS {
            let own = |ink: &Ink| said[ink.index()] == Some(role);
            let others: Vec<(Color, f64)> =
                Ink::ALL.into_iter().filter(own).flat_map(|ink| around(&theme, &pairs, ink)).collect();
            let color = brand.get(role)?.readable(&others)?;
            brand.colors.iter_mut().filter(|(known, _)| *known == role).for_each(|(_, old)| *old = color);
            (theme, said) = brand.made();
            let own = |pair: &Pair| [pair.ink, pair.ground].iter().any(|ink| said[ink.index()] == Some(role));
            if contrast::faint(&theme).iter().all(|faint| !own(&faint.pair)) {
                return Some(color);
            }
        }
        None
    }
}

/// What is too close to an ink, seen from it: the other colour and the contrast that is needed.
fn around(theme: &Theme, pairs: &[Pair], ink: Ink) -> Vec<(Color, f64)> {
    let other = |pair: &Pair| match pair {
        Pair { ink: front, ground, .. } if *front == ink => Some(*ground),
        Pair { ink: front, ground, .. } if *ground == ink => Some(*front),
        _ => None,
    };
    pairs.iter().filter_map(|pair| Some((theme.color(other(pair)?), pair.kind.least()))).collect()
}

/// What stands on strong colours: as light or as dark as the theme gets, not just enough of either.
const ON: [Ink; 4] = [Ink::StageText, Ink::FaceLine, Ink::StrongText, Ink::OnMark];

/// Makes letters and marks that nobody named as light or as dark as they have to be, each once, grounds as they are.
fn settle(theme: &mut Theme, said: &[Option<Role>]) {
    let pairs = contrast::pairs();
    let is_front = |ink: Ink| pairs.iter().any(|pair| pair.ink == ink);
    let is_ground = |ink: Ink| pairs.iter().any(|pair| pair.ground == ink);
    // Marks with something on them first: what stands on them follows.
    let order = Ink::ALL.into_iter().filter(|ink| is_front(*ink) && said[ink.index()].is_none());
    let (both, fronts): (Vec<Ink>, Vec<Ink>) = order.partition(|ink| is_ground(*ink));
    // The one strong area that nobody names; its letters stand on another one too, and cannot follow both.
    if said[Ink::Strong.index()].is_none()
        && let Some(better) = theme.color(Ink::Strong).readable(&around(theme, &pairs, Ink::Strong))
    {
        theme.colors[Ink::Strong.index()] = better;
    }
    for ink in both {
        // Letters on it may still give way; they do below.
        let own: Vec<Pair> = pairs.iter().filter(|pair| pair.ink == ink).copied().collect();
        let least = around(theme, &own, ink);
        let all = around(theme, &pairs, ink);
        let color = theme.color(ink);
        if let Some(better) = color.readable(&all).or_else(|| color.readable(&least)) {
            theme.colors[ink.index()] = better;
        }
    }
    for ink in fronts {
        let others = around(theme, &pairs, ink);
        let ends = [theme.color(ink), theme.color(Ink::Paper), theme.color(Ink::Text)];
        let end = ends.into_iter().filter(|_| ON.contains(&ink)).find(|end| end.readable(&others) == Some(*end));
        if let Some(better) = end.or_else(|| theme.color(ink).readable(&others)) {
            theme.colors[ink.index()] = better;
        }
    }
}
