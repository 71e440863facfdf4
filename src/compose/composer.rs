//! Defines the context from which every part of a page is composed.

use crate::facts::Facts;
use crate::model::Journey;
use crate::sheet::{Lane, Sheet};
use crate::words::{Locale, Personal, Titled, Words};

/// A journey and its facts, the sheet, and the language of the fixed words.
#[derive(Clone, Copy)]
pub(super) struct Composer<'a> {
    pub(super) facts: &'a Facts<'a>,
    pub(super) journey: &'a Journey,
    pub(super) sheet: &'a Sheet,
    pub(super) words: &'a Words,
    pub(super) locale: &'a Locale,
}

impl Composer<'_> {
    /// A fixed text about the person whose journey it is.
    pub(super) fn about(&self, text: Personal) -> String {
        self.words.about(self.journey.protagonist(), text, &[])
    }

    /// The title of the sheet.
    pub(super) fn title(&self) -> String {
        self.sheet.title(self.journey.protagonist(), self.words)
    }

    /// The name of a lane.
    pub(super) fn heading(&self, lane: &Lane) -> Titled<String> {
        lane.heading(self.journey.protagonist(), self.words)
    }
}
