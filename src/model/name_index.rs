//! Resolves a word to a thing: by id, else by name, else by id regardless of case, else by the first name of a person.

use std::collections::HashMap;

use super::Text;

/// Things of one kind by id and by name. Names are compared regardless of case.
#[derive(Debug, Clone, Default)]
pub struct NameIndex {
    ids: HashMap<String, usize>,
    /// In lower case.
    names: HashMap<String, Vec<usize>>,
    /// Ids in lower case.
    folded_ids: HashMap<String, Vec<usize>>,
    /// The first words of names of people, in lower case.
    first_names: HashMap<String, Vec<usize>>,
}

/// The result of resolving a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// The thing that the word refers to.
    One(usize),
    /// The first two things that the word may refer to.
    Several(usize, usize),
    /// No thing has this id or name.
    None,
}

impl NameIndex {
    /// Indexes the things of a list by their ids and names.
    pub fn of<'t>(things: impl IntoIterator<Item = (Option<&'t Text>, Option<&'t Text>)>) -> Self {
        let mut index = Self::default();
        for (number, (id, name)) in things.into_iter().enumerate() {
            index.add(number, id, name);
        }
        index
    }

    /// Adds a thing. Returns the number of an earlier thing with the same id, which keeps it.
    pub fn add(&mut self, number: usize, id: Option<&Text>, name: Option<&Text>) -> Option<usize> {
        if let Some(name) = name {
            self.names.entry(name.to_lowercase()).or_default().push(number);
        }
        let id = id?;
        let first = *self.ids.entry(id.value.clone()).or_insert(number);
        if first != number {
            return Some(first);
        }
        self.folded_ids.entry(id.to_lowercase()).or_default().push(number);
        None
    }

    /// Makes the first word of a person's name refer to the person: `Ana` for `Ana O'Brien`.
    pub fn add_first_name(&mut self, number: usize, name: &Text) {
        if let Some((first, _)) = name.to_lowercase().split_once(' ') {
            self.first_names.entry(first.to_owned()).or_default().push(number);
        }
    }

    /// Resolves a word.
    #[must_use]
    pub fn find(&self, word: &str) -> Found {
        match self.all(word) {
            [] => Found::None,
            [one] => Found::One(*one),
            [one, other, ..] => Found::Several(*one, *other),
        }
    }

    /// Resolves a word to the first thing that it may refer to.
    #[must_use]
    pub fn first(&self, word: &str) -> Option<usize> {
        self.all(word).first().copied()
    }

    /// Everything that a word may refer to.
    #[must_use]
    pub fn all(&self, word: &str) -> &[usize] {
        if let Some(one) = self.ids.get(word) {
            return std::slice::from_ref(one);
        }
        if self.names.is_empty() && self.folded_ids.is_empty() {
            return &[];
        }
        let folded = word.to_lowercase();
        let known = self.names.get(&folded).or_else(|| self.folded_ids.get(&folded)).or_else(|| self.first_names.get(&folded));
        known.map_or(&[], Vec::as_slice)
    }

    /// Every name, in lower case.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn an_id_wins_over_a_name_and_a_name_over_an_id_in_other_capitals() {
        let text = |text: &str| Text::new(text.to_owned(), Span::default());
        let things = [("care", "IT"), ("it", "Systems"), ("a", "Twin"), ("b", "twin"), ("Care2", "X"), ("care2", "Y")];
        let things = things.map(|(id, name)| (text(id), text(name)));
        let index = NameIndex::of(things.iter().map(|(id, name)| (Some(id), Some(name))));
        for (word, found) in [
            ("care", Found::One(0)),
            ("it", Found::One(1)),
            ("IT", Found::One(0)),
            ("systems", Found::One(1)),
            ("TWIN", Found::Several(2, 3)),
            ("B", Found::One(3)),
            ("Care", Found::One(0)),
            ("care2", Found::One(5)),
            ("CARE2", Found::Several(4, 5)),
            ("", Found::None),
        ] {
            assert_eq!(index.find(word), found, "{word}");
        }
    }
}
