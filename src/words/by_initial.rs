//! Looks up the words of long lists by their initial.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use memchr::memchr_iter;

use super::Terms;

/// The words of long lists by their initial.
///
/// The lists of all languages have thousands of words, and a journey needs those of a few initials: only these are made entries `T`.
#[derive(Debug)]
pub struct ByInitial<T: 'static> {
    /// A short form of the initial of every word, in order: one byte per word, since every page of memory takes its time.
    keys: OnceLock<Vec<u8>>,
    /// The entries of the initials looked up so far. They are never freed: there are at most as many as words.
    known: Mutex<BTreeMap<char, &'static [T]>>,
}

impl<T> ByInitial<T> {
    /// The value of a static, which reads the lists when it is first used.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "a default is not constant")]
    pub const fn new() -> Self {
        Self { keys: OnceLock::new(), known: Mutex::new(BTreeMap::new()) }
    }

    /// The entries of the words with this initial. `lists` are all words, always the same, with what the words of a list mean;
    /// `initial_of` is the initial of a word; `make` converts the words that have this initial, in the same order.
    pub fn get<M: Clone, I: Iterator<Item = (Terms, M)>>(
        &self,
        initial: char,
        lists: impl Fn() -> I,
        initial_of: impl Fn(&str) -> char,
        make: impl FnOnce(Vec<(&'static str, M)>) -> Vec<T>,
    ) -> &'static [T] {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(initial).or_insert_with(|| {
            let keys = self.keys.get_or_init(|| {
                let mut keys = Vec::with_capacity(lists().map(|(list, _)| list.len()).sum());
                for (list, _) in lists() {
                    keys.extend(list.iter().map(|word| key(initial_of(word))));
                }
                keys
            });
            let mut same = Vec::new();
            let mut lists = lists();
            let (mut current, mut start) = (lists.next(), 0);
            for place in memchr_iter(key(initial), keys) {
                while let Some((list, _)) = &current
                    && place >= start + list.len()
                {
                    start += list.len();
                    current = lists.next();
                }
                let Some((list, meaning)) = &current else { break };
                let word = list[place - start];
                if initial_of(word) == initial {
                    same.push((word, meaning.clone()));
                }
            }
            make(same).leak()
        })
    }
}

/// The same byte for the same character; few characters that words begin with share one.
const fn key(initial: char) -> u8 {
    initial as u8
}
