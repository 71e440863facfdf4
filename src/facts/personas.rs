//! Decides which personas a map is about, and which of them a text is for.

use super::Facts;
use crate::model::Journey;

/// Indices of the personas a journey is about: those its own file defines, and of shared ones those it names; all of them where that
/// leaves none.
pub(super) fn on_the_map(journey: &Journey) -> Vec<usize> {
    let named = |n: usize| journey.moments().any(|m| m.personas.contains(&n) || m.emotions.iter().any(|e| e.persona == Some(n)));
    let all = 0..journey.personas.len();
    let some: Vec<usize> = all.clone().filter(|n| journey.personas[*n].name.span.file == 0 || named(*n)).collect();
    if some.is_empty() { all.collect() } else { some }
}

impl Facts<'_> {
    /// Indices of the personas who have an emotion of their own somewhere, in the order of the file.
    #[must_use]
    pub fn feeling_personas(&self) -> Vec<usize> {
        let emotions = self.moments().flat_map(|at| &at.moment.emotions);
        let mut personas: Vec<usize> = emotions.filter_map(|emotion| emotion.persona).collect();
        personas.sort_unstable();
        personas.dedup();
        personas
    }
}
