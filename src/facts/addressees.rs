//! Resolves the words under `addresses`: by id, else by text.

use crate::model::{Addressee, Journey, Moment, NameIndex, Text};

/// Everything that `addresses` can name.
#[derive(Debug)]
pub(super) struct Addressees<'a> {
    entries: Vec<Addressee<'a>>,
    index: NameIndex,
}

impl<'a> Addressees<'a> {
    pub(super) fn of(journey: &'a Journey) -> Self {
        let entries: Vec<Addressee<'a>> = journey.moments().flat_map(Moment::addressees).collect();
        let index = NameIndex::of(entries.iter().map(|it| (it.id(), Some(it.text()))));
        Self { entries, index }
    }

    /// The entry with an id, else every entry with a text.
    pub(super) fn named(&self, word: &Text) -> impl Iterator<Item = Addressee<'a>> {
        self.index.all(word).iter().map(|n| self.entries[*n])
    }
}
