//! Chooses the hues of stages and personas, the same on every sheet and on the page.

use crate::facts::Facts;
use crate::theme::{PERSONA_HUES, STAGE_HUES};

/// The hue of a stage; hues repeat.
pub(super) const fn stage_hue(stage: usize) -> u8 {
    (stage % STAGE_HUES as usize) as u8
}

/// The hue of a persona on the map; `None` if there are more personas than hues.
pub(super) fn persona_hue(persona: usize, facts: &Facts<'_>) -> Option<u8> {
    (0..PERSONA_HUES).zip(&facts.personas).find(|(_, n)| **n == persona).map(|(hue, _)| hue)
}
