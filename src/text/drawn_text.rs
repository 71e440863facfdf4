//! Collects what a face draws, for its subset.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::faces::Faces;
use super::pairs;
use super::run::FaceId;

/// The text that a face draws, as far as its subset depends on it.
#[derive(Debug)]
pub struct DrawnText<'a> {
    /// The face.
    pub(super) face: FaceId,
    /// Whether each ASCII character occurs: faster than a set, and most texts have no others.
    ascii: [bool; 0x80],
    others: BTreeSet<char>,
    /// Texts with glyphs that depend on more than one character.
    pub(super) shaped: BTreeSet<Cow<'a, str>>,
}

impl<'a> DrawnText<'a> {
    /// Has no text but a space.
    #[must_use]
    pub fn new(face: FaceId) -> Self {
        let mut ascii = [false; 0x80];
        ascii[usize::from(b' ')] = true;
        Self { face, ascii, others: BTreeSet::new(), shaped: BTreeSet::new() }
    }

    /// Has these texts.
    #[must_use]
    pub fn of(face: FaceId, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self::new(face);
        texts.into_iter().for_each(|text| all.add(text));
        all
    }

    /// Adds a text.
    pub fn add(&mut self, text: impl Into<Cow<'a, str>>) {
        let text = text.into();
        for c in text.chars() {
            match self.ascii.get_mut(c as usize) {
                Some(occurs) => *occurs = true,
                None => drop(self.others.insert(c)),
            }
        }
        if !(Faces::is_plain(self.face) && pairs::knows(&text)) {
            self.shaped.insert(text);
        }
    }

    /// The characters.
    pub(super) fn characters(&self) -> BTreeSet<char> {
        let ascii = ('\0'..).zip(self.ascii).filter_map(|(c, occurs)| occurs.then_some(c));
        ascii.chain(self.others.iter().copied()).collect()
    }
}
