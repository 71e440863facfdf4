//! Maps each input to a value that it shares with the other files of its group.

/// One value per group of files with the same effective settings.
#[derive(Debug)]
pub(crate) struct PerGroup<'a, T> {
    pub(super) values: Vec<T>,
    /// The group of each input.
    pub(super) group_of: &'a [usize],
}

impl<T> PerGroup<'_, T> {
    /// The value for an input.
    pub(crate) fn of(&self, input: usize) -> &T {
        &self.values[self.group_of[input]]
    }

    /// The index of an input's group.
    pub(crate) fn group_of(&self, input: usize) -> usize {
        self.group_of[input]
    }

    /// The values of all groups.
    pub(crate) fn values(&self) -> &[T] {
        &self.values
    }
}
