//! Defines the dark theme: light text on near-black blue, for slides, dark rooms and readers who prefer it.

use super::ink::{Ink, PERSONA_HUES, STAGE_HUES};

/// Its use, in one line.
pub(super) const SUMMARY: &str = "light text on a dark page, for screens and slides";

/// The colour as `#RRGGBB`. Stages keep the hues of the light theme; other hues are light tints on dark shades.
pub(super) const fn color(ink: Ink) -> &'static str {
    match ink {
        Ink::Paper | Ink::Star | Ink::StrongText | Ink::OnMark => "#13151D",
        Ink::Text | Ink::Strong | Ink::Mark => "#E8EAF1",
        Ink::Soft => "#A6ADBC",
        Ink::Faint | Ink::Rule => "#8C94A5",
        Ink::Hairline => "#262A36",
        Ink::StageRule => "#363C4B",
        Ink::Card => "#1B1E29",
        Ink::CardLine | Ink::Track => "#303645",
        Ink::Badge => "#252A37",
        Ink::BadgeText => "#C4CAD6",
        Ink::StageText | Ink::FaceLine => "#FFFFFF",
        Ink::Bubble | Ink::BubbleLine => "#222735",
        Ink::BubbleText => "#D3D8E3",
        Ink::Wire => "#7C8497",
        Ink::Truth => "#FFCF5C",
        Ink::Zero => "#4A5162",
        Ink::Pain => "#2E1B1D",
        Ink::PainLine => "#5F302F",
        Ink::PainText => "#F2A59D",
        Ink::PainMark => "#F0635A",
        Ink::PainRest => "#6E3A39",
        Ink::Gain => "#1F2516",
        Ink::GainLine => "#44522A",
        Ink::GainText => "#B5D077",
        Ink::Chance => "#12251D",
        Ink::ChanceLine => "#27533F",
        Ink::ChanceText => "#86CFAE",
        Ink::ChanceTag => "#1D4434",
        Ink::ChanceTagText => "#A3E6C6",
        Ink::Proof => "#1D212B",
        Ink::ProofLine => "#4B5364",
        Ink::Front => "#19203A",
        Ink::FrontLine => "#37478A",
        Ink::Back => "#211C38",
        Ink::BackLine => "#4C3F82",
        Ink::Support => "#102628",
        Ink::SupportLine => "#23595A",
        Ink::Wait => "#D9AE3C",
        Ink::Branch => "#1B1A1E",
        Ink::BranchText => "#D6B674",
        Ink::Link => "#8FACFF",
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
            0 => "#233059",
            1 => "#4A2239",
            2 => "#163B38",
            3 => "#40301A",
            _ => "#34295C",
        },
        Ink::PersonaText(n) => match n % PERSONA_HUES {
            0 => "#93AEFF",
            1 => "#F291C2",
            2 => "#5CCDBD",
            3 => "#EBAE5E",
            _ => "#B9A3FA",
        },
        Ink::Feel(n) => match n {
            0 => "#E0473D",
            1 => "#D9702A",
            2 => "#AF870F",
            3 => "#4C9F48",
            _ => "#14A077",
        },
    }
}
