//! Defines what a language provides: its names, its direction and its tables of words.

use super::key_words::KeyWords;
use super::page::PageWords;
use super::table::Words;
use super::units::UnitWords;
use super::vocabulary::{Terms, Vocabulary};

/// A language of sheets and pages.
#[derive(Debug, Clone, Copy)]
pub struct Locale {
    /// BCP 47 tag, as typed by users: a language, with a script where the language has several.
    pub tag: &'static str,
    /// Other tags of it: of the regions that write a script, and withdrawn ones.
    pub other_tags: Terms,
    /// Its name in itself.
    pub name: &'static str,
    /// Its name in English.
    pub english: &'static str,
    /// Written from right to left: the whole sheet is mirrored.
    pub rtl: bool,
    /// The articles before a noun, in lower case and in the nominative; `…` follows one that is joined to its noun: `the`, `l’…`, `ال…`.
    pub articles: &'static [&'static str],
    /// The fixed words of sheets.
    pub words: &'static Words,
    /// The further fixed words of pages.
    pub page: &'static PageWords,
    /// Words in journeys that the program recognizes.
    pub vocabulary: &'static Vocabulary,
    /// Words beside a number that the program recognizes.
    pub units: &'static UnitWords,
    /// The keys of a journey file in this language; empty for English, the language of the format.
    pub keys: &'static KeyWords,
}
