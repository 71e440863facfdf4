//! Decides whose arcs a sheet draws.

use super::arc::Arc;
use super::interpret::Facts;

/// The maximum number of personas with a curve of their own on one sheet.
pub const MOST_CURVES: usize = 5;

impl<'a> Facts<'a> {
    /// The personas whose cards and arcs are drawn, in the order of the file. If there are more than [`MOST_CURVES`]: those with the lowest
    /// and the highest point of the journey, then those with a line, then the others.
    #[must_use]
    pub fn drawn_personas(&self) -> Vec<usize> {
        if self.personas.len() <= MOST_CURVES {
            return self.personas.clone();
        }
        let extremes = [self.lowest, self.highest].into_iter().flatten().map(|extreme| &self.arcs[extreme.arc]);
        let with_line = extremes.chain(&self.arcs).filter_map(|arc| arc.persona);
        let mut personas: Vec<usize> = Vec::with_capacity(MOST_CURVES);
        for persona in with_line.chain(self.personas.iter().copied()) {
            if personas.len() == MOST_CURVES {
                break;
            }
            if !personas.contains(&persona) {
                personas.push(persona);
            }
        }
        personas.sort_unstable();
        personas
    }

    /// The arcs that are drawn, with their indices.
    pub fn drawn_arcs(&self) -> impl Iterator<Item = (usize, &Arc<'a>)> {
        let personas = self.drawn_personas();
        let is_drawn = move |arc: &Arc<'_>| arc.persona.is_none_or(|persona| personas.contains(&persona));
        self.arcs.iter().enumerate().filter(move |(_, arc)| is_drawn(arc))
    }

    /// The personas on the map whose arc no sheet of the whole journey draws.
    #[must_use]
    pub fn undrawn_personas(&self) -> Vec<usize> {
        let drawn = self.drawn_personas();
        self.arcs.iter().filter_map(|arc| arc.persona).filter(|persona| !drawn.contains(persona)).collect()
    }
}
