//! Finds where other paths than the main one run, and where they come back to it.

use std::ops::Range;

use super::Facts;

impl Facts<'_> {
    /// Stretches of neighbouring columns on the same path, with the index of that path.
    #[must_use]
    pub fn stretches(&self) -> Vec<(Range<usize>, usize)> {
        let mut stretches: Vec<(Range<usize>, usize)> = Vec::new();
        for (column, at) in self.columns.iter().enumerate() {
            let Some(path) = at.path() else { continue };
            match stretches.last_mut() {
                Some((range, same)) if *same == path && range.end == column => range.end += 1,
                _ => stretches.push((column..column + 1, path)),
            }
        }
        stretches
    }

    /// The last column of each stretch with the later column of the main path where the author says that it goes on.
    #[must_use]
    pub fn returns(&self) -> Vec<(usize, usize)> {
        let last = self.stretches().into_iter().map(|(range, _)| range.end - 1);
        let on = last.flat_map(|from| {
            let next = self.columns[from].touchpoint.map_or(&[][..], |touchpoint| &touchpoint.next);
            next.iter().map(move |(stage, touchpoint)| (from, self.column(*stage, Some(*touchpoint))))
        });
        on.filter(|(from, to)| to > from && self.columns[*to].path().is_none()).collect()
    }
}
