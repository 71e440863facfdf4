//! Chooses the hues of stages and personas, the same on every sheet and on the page.

use crate::facts::{Facts, MOST_CURVES};
use crate::theme::{PERSONA_HUES, STAGE_HUES};

/// The hue of a stage; hues repeat.
pub(super) const fn stage_hue(stage: usize) -> u8 {
    (stage % STAGE_HUES as usize) as u8
}

/// Every drawn persona has a hue of its own.
const _: () = assert!(MOST_CURVES == PERSONA_HUES as usize);

/// The hue of a persona on the map; `None` if there are more personas than hues and it has none.
pub(super) fn persona_hue(persona: usize, facts: &Facts<'_>) -> Option<u8> {
    (0..PERSONA_HUES).zip(facts.drawn_personas()).find(|(_, n)| *n == persona).map(|(hue, _)| hue)
}
