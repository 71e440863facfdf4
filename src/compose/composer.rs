//! Defines the context from which every part of a page is composed.

use crate::facts::Facts;
use crate::model::Journey;
use crate::sheet::Sheet;
use crate::words::{Locale, Words};

/// A journey and its facts, the sheet, and the language of the fixed words.
#[derive(Clone, Copy)]
pub(super) struct Composer<'a> {
    pub(super) facts: &'a Facts<'a>,
    pub(super) journey: &'a Journey,
    pub(super) sheet: &'a Sheet,
    pub(super) words: &'a Words,
    pub(super) locale: &'a Locale,
}
