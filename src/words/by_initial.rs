//! Looks up the words of long lists by their initial.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The words of long lists by their initial.
///
/// The lists of all languages have thousands of words, and a journey needs those of a few initials: only these are made entries
/// `T`, from the places `P` of the words in their lists.
#[derive(Debug)]
pub struct ByInitial<P, T: 'static> {
    /// Initial and place of every word, in order. Sorting them would take longer than the few searches.
    places: OnceLock<Vec<(char, P)>>,
    /// The entries of the initials looked up so far. They are never freed: there are at most as many as words.
    known: Mutex<BTreeMap<char, &'static [T]>>,
}

impl<P: Copy, T> ByInitial<P, T> {
    /// The value of a static, which reads the lists when it is first used.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "a default is not constant")]
    pub const fn new() -> Self {
        Self { places: OnceLock::new(), known: Mutex::new(BTreeMap::new()) }
    }

    /// The entries of the words with this initial. `all` lists the initials and places of all words, and `make` converts those that
    /// have this initial, in the same order.
    pub fn get<I: IntoIterator<Item = (char, P)>>(
        &self,
        initial: char,
        all: impl FnOnce() -> I,
        make: impl FnOnce(&mut dyn Iterator<Item = P>) -> Vec<T>,
    ) -> &'static [T] {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(initial).or_insert_with(|| {
            let places = self.places.get_or_init(|| all().into_iter().collect());
            let same = places.iter().filter(|(other, _)| *other == initial);
            make(&mut same.map(|(_, place)| *place)).leak()
        })
    }
}
