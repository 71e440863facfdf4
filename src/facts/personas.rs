//! Decides which personas are on a map, and which have emotions of their own.

use super::timeline::Timeline;

/// Indices of the personas on the map: those of its own file, and the shared ones that it names. All personas if there would be
/// none.
pub(super) fn on_the_map(timeline: &Timeline<'_>) -> Vec<usize> {
    let personas = &timeline.journey.personas;
    let is_named = |n: usize| {
        let mut moments = timeline.journey.moments();
        moments.any(|moment| moment.personas.contains(&n) || moment.emotions.iter().any(|it| it.persona == Some(n)))
    };
    let all = 0..personas.len();
    let some: Vec<usize> = all.clone().filter(|n| personas[*n].name.span.is_in_main_file() || is_named(*n)).collect();
    if some.is_empty() { all.collect() } else { some }
}

impl Timeline<'_> {
    /// Indices of the personas with an emotion of their own anywhere, in the order of the file.
    #[must_use]
    pub fn feeling_personas(&self) -> Vec<usize> {
        let emotions = self.moments().flat_map(|at| &at.moment.emotions);
        let mut personas: Vec<usize> = emotions.filter_map(|emotion| emotion.persona).collect();
        personas.sort_unstable();
        personas.dedup();
        personas
    }
}
