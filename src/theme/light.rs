//! Defines the light theme: dark text on white paper.

use super::ink::{Ink, PERSONA_HUES, STAGE_HUES};

/// Its use, in one line.
pub(super) const SUMMARY: &str = "dark text on a light page";

/// The colour as `#RRGGBB`.
pub(super) const fn color(ink: Ink) -> &'static str {
    match ink {
        Ink::Paper | Ink::Card | Ink::StrongText | Ink::StageText | Ink::OnMark | Ink::FaceLine => "#FFFFFF",
        Ink::Text | Ink::Strong | Ink::Mark | Ink::Truth => "#1D2230",
        Ink::Soft => "#565D6D",
        Ink::Faint | Ink::Rule => "#6A7180",
        Ink::Hairline => "#E6E7EB",
        Ink::StageRule => "#D5D8DF",
        Ink::CardLine | Ink::Track => "#DFE1E6",
        Ink::Badge => "#F0F1F5",
        Ink::BadgeText | Ink::BubbleText => "#3C4352",
        Ink::Stage(n) | Ink::StageLine(n) => match n % STAGE_HUES {
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
        Ink::Bubble | Ink::BubbleLine => "#F3F4F7",
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
