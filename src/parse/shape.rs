//! What a key takes, as data: what readers of the parser rely on, and what editors are told.
//!
//! Nothing at all (`goal:`) is taken everywhere and means that the key is not there.

use super::keys::Table;
use super::values::Words;

/// The spellings of one word: the documented one first.
pub type Spellings = &'static [&'static str];

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text; a number and a truth value are taken as they were written.
    Text,
    /// A measured value such as `61 %`; as a bare number it is finite.
    Quantity,
    /// Letters, digits, `-` and `_`, a letter first, at most 64 characters.
    Id,
    /// A day, a month or a year: `2026-10-12`, `2026-10`, `2026`.
    Date,
    /// A language tag: `pt-BR`.
    Language,
    /// http, https, mailto, or a path without a scheme and a host.
    Address,
    /// The path of a picture beside the file or below it.
    Picture,
    /// The path of a file, relative to this one.
    File,
    /// True or false, also as `yes` and `no`.
    Truth,
    /// A finite number.
    Number,
    /// A number from the first to the second.
    Within(f64, f64),
    /// 1 to 5, as a number or as one of [`RATINGS`].
    Rating,
    /// A whole number from 0 to [`MOST_COUNTED`].
    Count,
    /// A number on the file's own scale, or one of the words that lie on it.
    Score,
    /// As [`Self::Score`], or any other word, which is a feeling.
    Feeling,
    /// One of these words.
    Words(fn() -> Vec<Spellings>),
    /// One of these words, or another one that is not nearly one of them.
    OpenWords(fn() -> Vec<Spellings>),
    /// Keys of a level.
    Entry(&'static Table),
    /// The first, or keys of a level.
    Either(&'static Shape, &'static Table),
    /// One, or a list of them.
    Several(&'static Shape),
    /// A list of entries, or entries under their names.
    Named(&'static Group),
    /// A text, or a list of entries.
    Listed(&'static Group),
    /// A list of entries under their persona, or one for everybody: a [`Self::Feeling`] or keys of the level.
    Emotions(&'static Table),
    /// `{min, max}`, or a list of the two.
    Scale(&'static Table),
    /// Texts spread over the scale, or texts under their scores.
    Labels,
    /// Names with a [`Self::Rating`] each, or a list of such groups.
    Traits,
    /// As the reader of theme files says.
    Theme,
}

/// Entries that have names, such as stages.
#[derive(Debug)]
pub struct Group {
    /// The keys of an entry.
    pub table: &'static Table,
    /// What stands for an entry in a list, instead of keys.
    pub short: Shape,
    /// What stands for an entry under its name, instead of keys.
    pub named: Shape,
    /// False where a number alone is no entry, as in `stages: 5`.
    pub numeric: bool,
    /// True where an entry of a list may again be a group of names.
    pub nested: bool,
}

/// The words for the numbers from 1 to 5.
pub const RATINGS: [&str; 5] = ["very_low", "low", "medium", "high", "very_high"];

/// The words that stand for scores, and where they lie between the scale's ends.
pub const SCORES: &[(&str, f64)] = &[
    ("very_negative", 0.0),
    ("very_bad", 0.0),
    ("negative", 0.25),
    ("bad", 0.25),
    ("neutral", 0.5),
    ("ok", 0.5),
    ("okay", 0.5),
    ("positive", 0.75),
    ("good", 0.75),
    ("very_positive", 1.0),
    ("very_good", 1.0),
];

/// Beyond 2^53 a number is no longer told from its neighbour.
pub const MOST_COUNTED: f64 = 9_007_199_254_740_992.0;

/// Scores further from zero than this belong to no scale anybody draws.
pub const LARGEST_SCORE: f64 = 1e6;

impl Shape {
    /// The level of keys that stand under a key of this shape; `None` where only plain values do.
    #[must_use]
    pub fn level(&self) -> Option<&'static Table> {
        match self {
            Self::Entry(table) | Self::Either(_, table) | Self::Emotions(table) | Self::Scale(table) => Some(table),
            Self::Several(one) => one.level(),
            Self::Named(group) | Self::Listed(group) => Some(group.table),
            _ => None,
        }
    }

    /// The words a key of this shape takes, each with its other spellings.
    #[must_use]
    pub fn words(&self) -> Vec<Spellings> {
        match self {
            Self::Words(words) | Self::OpenWords(words) => words(),
            _ => Vec::new(),
        }
    }
}

/// How words are spelt, without what they mean.
pub(super) fn spellings<T>(words: &'static Words<T>) -> Vec<Spellings> {
    words.iter().map(|(spellings, _)| *spellings).collect()
}
