//! Colours and type by meaning: the only home of a colour and of a font size. Knows no shapes and no formats.

use serde::{Serialize, Serializer};

/// A colour by what it is for. A [`Theme`] says which colour that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// The page.
    Paper,
    /// Headings and body text.
    Text,
    /// Supporting text.
    Soft,
    /// Captions.
    Faint,
    /// Thin rules between lanes.
    Hairline,
    /// Dashed rules between stages.
    StageRule,
    /// A card of plain content.
    Card,
    /// Its outline.
    CardLine,
    /// A quiet badge.
    Badge,
    /// Text on it.
    BadgeText,
    /// A badge that stands out.
    Strong,
    /// Text on it.
    StrongText,
    /// Stage chevrons, in turn.
    Stage(u8),
    /// Text on them.
    StageText,
    /// A persona's initials disc, in turn.
    Persona(u8),
    /// The initials, and the persona's line on the curve.
    PersonaText(u8),
    /// A speech bubble.
    Bubble,
    /// Text in it.
    BubbleText,
    /// Lines between dots of the channel lane.
    Wire,
    /// Dots and other small dark marks.
    Mark,
    /// What stands inside a dark mark.
    OnMark,
    /// The star in a moment of truth.
    Star,
    /// The curve's zero line.
    Zero,
    /// The emotion ramp, 0 (worst) to 4 (best).
    Feel(u8),
    /// Eyes and mouth on a face.
    FaceLine,
    /// A pain point.
    Pain,
    /// Its outline.
    PainLine,
    /// Its severity word.
    PainText,
    /// A filled severity pip, a fail point.
    PainMark,
    /// An empty severity pip.
    PainRest,
    /// A gain.
    Gain,
    /// Its outline.
    GainLine,
    /// Its sign.
    GainText,
    /// An opportunity.
    Chance,
    /// Its outline.
    ChanceLine,
    /// Its caption.
    ChanceText,
    /// The tag on it.
    ChanceTag,
    /// Text in the tag.
    ChanceTagText,
    /// What the customer sees.
    Proof,
    /// Its outline.
    ProofLine,
    /// Frontstage work.
    Front,
    /// Its outline.
    FrontLine,
    /// Backstage work.
    Back,
    /// Its outline.
    BackLine,
    /// Support processes.
    Support,
    /// Its outline.
    SupportLine,
    /// Blueprint lines and arrows.
    Rule,
    /// A wait point.
    Wait,
    /// A branch: what lies off the main path.
    Branch,
    /// Its outline and its label.
    BranchText,
    /// A link.
    Link,
}

/// How many stage hues there are before they repeat.
pub const STAGE_HUES: u8 = 8;

/// How many persona hues there are; at most so many personas are drawn.
pub const PERSONA_HUES: u8 = 5;

/// Size, weight and leading of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Font size in pixels.
    pub size: f64,
    /// Distance of two baselines in pixels.
    pub leading: f64,
    /// On the CSS scale: 400, 600 or 700.
    pub weight: u16,
    /// Slanted.
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
    /// A summary figure.
    pub const FIGURE: Self = Self::new(22.0, 28.0, 700);
    /// A metric's value.
    pub const NUMBER: Self = Self::new(15.0, 20.0, 600);
    /// Body text.
    pub const BODY: Self = Self::new(13.0, 18.0, 400);
    /// A name in body text.
    pub const STRONG: Self = Self::new(13.0, 18.0, 600);
    /// Somebody's own words.
    pub const QUOTE: Self = Self { italic: true, ..Self::BODY };
    /// A lane's name in the rail.
    pub const LANE: Self = Self::new(13.0, 18.0, 600);
    /// Captions.
    pub const CAPTION: Self = Self::new(11.5, 16.0, 400);
    /// Captions that stand out: tags, badges.
    pub const TAG: Self = Self::new(11.5, 16.0, 600);
    /// A feeling on the curve.
    pub const FEELING: Self = Self::new(12.0, 16.0, 600);
    /// A persona's name.
    pub const NAME: Self = Self::new(15.0, 20.0, 600);
    /// The name of a blueprint line, in capitals.
    pub const LINE: Self = Self { spacing: 0.7, ..Self::new(11.5, 16.0, 600) };
}

/// A set of colours, one for every [`Ink`].
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    name: &'static str,
    color: fn(Ink) -> &'static str,
}

impl Theme {
    /// Dark text on white paper.
    pub const LIGHT: Self = Self { name: "light", color: light };

    /// The name used on the command line and in file names.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The colour as `#RRGGBB`.
    #[must_use]
    pub fn hex(&self, ink: Ink) -> &'static str {
        (self.color)(ink)
    }
}

const fn light(ink: Ink) -> &'static str {
    match ink {
        Ink::Paper | Ink::Card | Ink::StrongText | Ink::StageText | Ink::OnMark | Ink::FaceLine => "#FFFFFF",
        Ink::Text | Ink::Strong | Ink::Mark => "#1D2230",
        Ink::Soft => "#565D6D",
        Ink::Faint | Ink::Rule => "#6A7180",
        Ink::Hairline => "#E6E7EB",
        Ink::StageRule => "#D5D8DF",
        Ink::CardLine => "#DFE1E6",
        Ink::Badge => "#F0F1F5",
        Ink::BadgeText | Ink::BubbleText => "#3C4352",
        Ink::Stage(n) => match n % STAGE_HUES {
            0 => "#3E63DD",
            1 => "#7C5CDB",
            2 => "#0A8074",
            3 => "#AD6200",
            4 => "#B8437F",
            5 => "#2474A8",
            6 => "#567A1B",
            _ => "#A85432",
        },
        Ink::Persona(n) => match n % PERSONA_HUES {
            0 => "#E2E8FB",
            1 => "#FBE6EF",
            2 => "#DDF1EE",
            3 => "#FAEBD9",
            _ => "#ECE7FA",
        },
        Ink::PersonaText(n) => match n % PERSONA_HUES {
            0 => "#3557C7",
            1 => "#A83A72",
            2 => "#0B6F65",
            3 => "#8F5200",
            _ => "#6745C8",
        },
        Ink::Bubble => "#F3F4F7",
        Ink::Wire => "#868C9B",
        Ink::Star => "#FFD25E",
        Ink::Zero => "#B6BAC4",
        Ink::Feel(n) => match n {
            0 => "#C7362F",
            1 => "#D2691E",
            2 => "#A87C00",
            3 => "#43903F",
            _ => "#0B8A63",
        },
        Ink::Pain => "#FDF1EF",
        Ink::PainLine => "#F3CFC9",
        Ink::PainText => "#A33630",
        Ink::PainMark => "#C7362F",
        Ink::PainRest => "#EDB9B3",
        Ink::Gain => "#F5F8EC",
        Ink::GainLine => "#D5E0B4",
        Ink::GainText => "#4E6B14",
        Ink::Chance => "#EEF7F3",
        Ink::ChanceLine => "#C5E3D6",
        Ink::ChanceText => "#2B6B50",
        Ink::ChanceTag => "#D0EADF",
        Ink::ChanceTagText => "#0F5138",
        Ink::Proof => "#F6F7F8",
        Ink::ProofLine => "#C4C8D0",
        Ink::Front => "#F4F6FE",
        Ink::FrontLine => "#BCC8F5",
        Ink::Back => "#F7F5FE",
        Ink::BackLine => "#CDC3F1",
        Ink::Support => "#F0F8F7",
        Ink::SupportLine => "#A9D8D0",
        Ink::Wait => "#8A6800",
        Ink::Branch => "#FAF7F0",
        Ink::BranchText => "#77591A",
        Ink::Link => "#2F52C4",
    }
}

impl Ink {
    /// The name that templates and style sheets use: `text`, `stage-3`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Stage(n) => format!("stage-{}", n % STAGE_HUES),
            Self::Persona(n) => format!("persona-{}", n % PERSONA_HUES),
            Self::PersonaText(n) => format!("persona-text-{}", n % PERSONA_HUES),
            Self::Feel(n) => format!("feel-{}", n.min(4)),
            plain => {
                let debug = format!("{plain:?}");
                let mut name = String::with_capacity(debug.len() + 4);
                for (i, c) in debug.char_indices() {
                    if c.is_ascii_uppercase() && i > 0 {
                        name.push('-');
                    }
                    name.push(c.to_ascii_lowercase());
                }
                name
            }
        }
    }
}

impl Serialize for Ink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name())
    }
}
