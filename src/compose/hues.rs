//! Chooses the hues of stages and personas, and the arcs that are drawn, the same on every sheet and on the page.

use super::composer::Composer;
use crate::facts::{Arc, Facts};
use crate::theme::{PERSONA_HUES, STAGE_HUES};

/// The hue of a stage; hues repeat.
pub(super) const fn stage_hue(stage: usize) -> u8 {
    (stage % STAGE_HUES as usize) as u8
}

/// The personas on the map that have a hue, in the order of the file. If there are more personas than hues: those with the lowest and
/// the highest point of the journey, then those with a line, then the others.
pub(super) fn hued_personas(facts: &Facts<'_>) -> Vec<usize> {
    let count = usize::from(PERSONA_HUES);
    if facts.personas.len() <= count {
        return facts.personas.clone();
    }
    let extremes = [facts.lowest, facts.highest].into_iter().flatten().map(|extreme| &facts.arcs[extreme.arc]);
    let with_line = extremes.chain(&facts.arcs).filter_map(|arc| arc.persona);
    let mut personas: Vec<usize> = Vec::with_capacity(count);
    for persona in with_line.chain(facts.personas.iter().copied()) {
        if personas.len() == count {
            break;
        }
        if !personas.contains(&persona) {
            personas.push(persona);
        }
    }
    personas.sort_unstable();
    personas
}

/// The hue of a persona on the map; `None` if there are more personas than hues and it has none.
pub(super) fn persona_hue(persona: usize, facts: &Facts<'_>) -> Option<u8> {
    (0..PERSONA_HUES).zip(hued_personas(facts)).find(|(_, n)| *n == persona).map(|(hue, _)| hue)
}

/// The arcs that are drawn, with their indices: those whose personas have a hue.
pub(super) fn drawn<'a>(cx: &Composer<'a>) -> impl Iterator<Item = (usize, &'a Arc<'a>)> {
    let personas = hued_personas(cx.facts);
    let is_drawn = move |arc: &Arc<'_>| arc.persona.is_none_or(|persona| personas.contains(&persona));
    cx.facts.arcs.iter().enumerate().filter(move |(_, arc)| is_drawn(arc))
}
