//! Names colours by their use. Knows no colour values.

use std::sync::LazyLock;

use serde::{Serialize, Serializer};

/// Number of stage hues before they repeat.
pub const STAGE_HUES: u8 = 8;

/// Number of persona hues, and the maximum number of personas that are drawn.
pub const PERSONA_HUES: u8 = 5;

/// Number of steps of the emotion ramp.
pub const FEELINGS: u8 = 5;

/// Declares the single inks, then the numbered ones: variant, name, and index into every theme's table.
macro_rules! inks {
    (
        $($(#[doc = $what:literal])+ $ink:ident = $name:literal,)+
        ;
        $($(#[doc = $turn:literal])+ $many:ident[$count:expr] = $stem:literal,)+
    ) => {
        /// A colour by its use. A [`Theme`](super::Theme) gives it a value.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Ink {
            $($(#[doc = $what])+ $ink,)+
            $($(#[doc = $turn])+ $many(u8),)+
        }

        #[derive(Clone, Copy)]
        enum Alone { $($ink,)+ }

        const ALONE: usize = [$(Alone::$ink,)+].len();

        impl Ink {
            /// Number of colours of a theme.
            pub const COUNT: usize = ALONE $(+ $count as usize)+;

            /// Every ink, in order.
            pub const ALL: [Self; Self::COUNT] = {
                let mut all = [Self::Paper; Self::COUNT];
                let mut at = 0;
                $(all[at] = Self::$ink; at += 1;)+
                $({
                    let mut n = 0;
                    while n < $count {
                        all[at] = Self::$many(n);
                        at += 1;
                        n += 1;
                    }
                })+
                assert!(at == Self::COUNT);
                all
            };

            /// Its index in [`Ink::ALL`]. Numbers wrap around.
            #[must_use]
            #[allow(unused_assignments, reason = "the last of the numbered ones has none after it")]
            pub const fn index(self) -> usize {
                let mut start = ALONE;
                $(
                    if let Self::$many(n) = self {
                        return start + (n % $count) as usize;
                    }
                    start += $count as usize;
                )+
                match self {
                    $(Self::$ink => Alone::$ink as usize,)+
                    $(Self::$many(_) => unreachable!(),)+
                }
            }
        }

        fn names() -> Vec<String> {
            let mut names = Vec::with_capacity(Ink::COUNT);
            $(names.push($name.to_owned());)+
            $(names.extend((0..$count).map(|n| format!("{}-{n}", $stem)));)+
            names
        }
    };
}

inks! {
    /// The page.
    Paper = "paper",
    /// Headings and body text.
    Text = "text",
    /// Supporting text.
    Soft = "soft",
    /// Captions.
    Faint = "faint",
    /// Thin rules between lanes.
    Hairline = "hairline",
    /// Dashed rules between stages.
    StageRule = "stage-rule",
    /// A card of plain content.
    Card = "card",
    /// Its outline.
    CardLine = "card-line",
    /// A badge.
    Badge = "badge",
    /// Text on it.
    BadgeText = "badge-text",
    /// A prominent badge.
    Strong = "strong",
    /// Text on it.
    StrongText = "strong-text",
    /// Text on stages.
    StageText = "stage-text",
    /// A speech bubble.
    Bubble = "bubble",
    /// Its outline.
    BubbleLine = "bubble-line",
    /// Text in it.
    BubbleText = "bubble-text",
    /// Lines between dots of the channel lane.
    Wire = "wire",
    /// Dots and other small dark marks.
    Mark = "mark",
    /// The symbol inside a dark mark.
    OnMark = "on-mark",
    /// The disc of a moment of truth.
    Truth = "truth",
    /// The star in it.
    Star = "star",
    /// The empty part of a bar.
    Track = "track",
    /// The curve's zero line.
    Zero = "zero",
    /// Eyes and mouth on a face.
    FaceLine = "face-line",
    /// A pain point.
    Pain = "pain",
    /// Its outline.
    PainLine = "pain-line",
    /// Its severity word.
    PainText = "pain-text",
    /// A filled severity pip, a fail point.
    PainMark = "pain-mark",
    /// An empty severity pip.
    PainRest = "pain-rest",
    /// A gain.
    Gain = "gain",
    /// Its outline.
    GainLine = "gain-line",
    /// Its plus sign.
    GainText = "gain-text",
    /// An opportunity.
    Chance = "chance",
    /// Its outline.
    ChanceLine = "chance-line",
    /// Its caption.
    ChanceText = "chance-text",
    /// The tag on it.
    ChanceTag = "chance-tag",
    /// Text in the tag.
    ChanceTagText = "chance-tag-text",
    /// Physical evidence.
    Proof = "proof",
    /// Its outline.
    ProofLine = "proof-line",
    /// Frontstage work.
    Front = "front",
    /// Its outline.
    FrontLine = "front-line",
    /// Backstage work.
    Back = "back",
    /// Its outline.
    BackLine = "back-line",
    /// Support processes.
    Support = "support",
    /// Its outline.
    SupportLine = "support-line",
    /// Blueprint lines and arrows.
    Rule = "rule",
    /// A wait point.
    Wait = "wait",
    /// The background of an alternative path.
    Branch = "branch",
    /// Its outline and its label.
    BranchText = "branch-text",
    /// A link.
    Link = "link",
;
    /// Stage chevrons, in order.
    Stage[STAGE_HUES] = "stage",
    /// Their outlines.
    StageLine[STAGE_HUES] = "stage-line",
    /// The discs of personas' initials, in order.
    Persona[PERSONA_HUES] = "persona",
    /// Initials, and the personas' lines on the curve.
    PersonaText[PERSONA_HUES] = "persona-text",
    /// The emotion ramp, 0 (worst) to 4 (best).
    Feel[FEELINGS] = "feel",
}

/// `var(--text)` for every ink.
static VARIABLES: LazyLock<Vec<String>> = LazyLock::new(|| names().into_iter().map(|name| format!("var(--{name})")).collect());

impl Ink {
    /// The name that theme files and style sheets use: `text`, `stage-3`.
    #[must_use]
    pub fn name(self) -> &'static str {
        let variable = self.variable();
        &variable["var(--".len()..variable.len() - 1]
    }

    /// The colour as a style sheet's variable: `var(--text)`.
    #[must_use]
    pub fn variable(self) -> &'static str {
        &VARIABLES[self.index()]
    }
}

impl Serialize for Ink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_ink_has_one_place_and_one_name() {
        for (at, ink) in Ink::ALL.into_iter().enumerate() {
            assert_eq!(ink.index(), at, "{ink:?}");
        }
        let names: BTreeSet<&str> = Ink::ALL.into_iter().map(Ink::name).collect();
        assert_eq!(names.len(), Ink::COUNT);
        assert_eq!(Ink::Stage(STAGE_HUES + 2).name(), "stage-2");
        assert_eq!(Ink::ChanceTagText.variable(), "var(--chance-tag-text)");
        for ink in Ink::ALL {
            let variant: String = format!("{ink:?}").to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
            assert_eq!(ink.name().replace('-', ""), variant);
        }
    }
}
