//! Defines the print theme: white paper, dark outlines and little ink, also for greyscale copies.
//!
//! Large areas are not filled. Colours that differ in hue in the other themes differ in lightness here, too: outlines of stages
//! alternate, emotions are graded, and pain points, opportunities and the lanes of a blueprint differ from each other.

use super::ink::{Ink, PERSONA_HUES, STAGE_HUES};

/// Its use, in one line.
pub(super) const SUMMARY: &str = "dark outlines on white, with little ink; readable after a grey copier";

/// The colour as `#RRGGBB`.
pub(super) const fn color(ink: Ink) -> &'static str {
    match ink {
        Ink::Paper
        | Ink::Card
        | Ink::StrongText
        | Ink::OnMark
        | Ink::Star
        | Ink::FaceLine
        | Ink::Stage(_)
        | Ink::Bubble
        | Ink::Pain
        | Ink::Gain
        | Ink::Chance
        | Ink::Proof
        | Ink::Front
        | Ink::Back
        | Ink::Support => "#FFFFFF",
        Ink::Text | Ink::StageText | Ink::Strong | Ink::Mark | Ink::Truth => "#14161C",
        Ink::Soft => "#3F4450",
        Ink::Faint => "#555B67",
        Ink::Rule => "#3A3F4A",
        Ink::Hairline => "#C9CCD3",
        Ink::StageRule => "#B4B8C1",
        Ink::CardLine => "#8A909C",
        Ink::Track => "#D2D5DB",
        Ink::Badge | Ink::Persona(_) => "#ECEDF0",
        Ink::BadgeText | Ink::BubbleText => "#2A2E38",
        Ink::BubbleLine => "#A9AEB8",
        Ink::Wire | Ink::ProofLine => "#6F7582",
        Ink::Zero => "#8F95A0",
        Ink::PainLine | Ink::PainText | Ink::PainMark => "#8C1D18",
        Ink::PainRest => "#D9A9A5",
        Ink::GainLine => "#9BAE6C",
        Ink::GainText => "#3F5710",
        Ink::ChanceLine => "#6FB294",
        Ink::ChanceText => "#1F5A41",
        Ink::ChanceTag => "#E4F1EA",
        Ink::ChanceTagText => "#0F4A33",
        Ink::FrontLine => "#2B4AB0",
        Ink::BackLine => "#8468CF",
        Ink::SupportLine => "#59B3A6",
        Ink::Wait => "#6B5000",
        Ink::Branch => "#F7F6F3",
        Ink::BranchText => "#5E4510",
        Ink::Link => "#1F3C9E",
        Ink::StageLine(n) => match n % STAGE_HUES {
            0 => "#1B3A9E",
            1 => "#8A6BE0",
            2 => "#04554C",
            3 => "#C07A1E",
            4 => "#7A1E4F",
            5 => "#3F93C9",
            6 => "#34500A",
            _ => "#C4734F",
        },
        Ink::PersonaText(n) => match n % PERSONA_HUES {
            0 => "#2442A8",
            1 => "#8A2259",
            2 => "#07574F",
            3 => "#774300",
            _ => "#5634B0",
        },
        Ink::Feel(n) => match n {
            0 => "#6E120E",
            1 => "#93400A",
            2 => "#8A6500",
            3 => "#418A3E",
            _ => "#1D9D73",
        },
    }
}
