//! Looks up the words of long lists by their initial, without an index of the whole list.

use std::sync::OnceLock;

/// The entries of a long list by the initial of their words.
///
/// The lists of all languages have thousands of words, and a journey needs those of a few initials: the entries of an initial are
/// collected when it is first looked up.
#[derive(Debug)]
pub struct ByInitial<T> {
    groups: [OnceLock<Vec<T>>; GROUPS],
}

/// The letters of an alphabet are in different groups.
const GROUPS: usize = 128;

impl<T> ByInitial<T> {
    /// Without entries so far.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it is the value of statics")]
    pub const fn new() -> Self {
        Self { groups: [const { OnceLock::new() }; GROUPS] }
    }

    /// The entries with this initial, among others with initials of the same group.
    ///
    /// `collect` makes the entries of a group; it gets a function that tells which initials belong to it.
    pub fn get(&self, initial: char, collect: impl FnOnce(&dyn Fn(char) -> bool) -> Vec<T>) -> &[T] {
        let group = |initial: char| initial as usize % GROUPS;
        self.groups[group(initial)].get_or_init(|| collect(&|other| group(other) == group(initial)))
    }
}
