//! The context that every part of a page is composed from.

use crate::model::Journey;
use crate::sheet::Sheet;
use crate::words::Words;

/// A journey, the sheet it is drawn on, and the fixed words of a language.
#[derive(Clone, Copy)]
pub(super) struct Composer<'a> {
    pub(super) journey: &'a Journey,
    pub(super) sheet: &'a Sheet,
    pub(super) words: &'a Words,
}
