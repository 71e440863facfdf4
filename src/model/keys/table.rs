//! Types of the key tables: a level of the file ([`Table`]), its keys ([`AnyKey`]) and what each takes ([`Shape`]).

use super::things::ThingKind;
use super::words::{Spellings, fold};
use crate::near::distance;

/// A key of any notation, as the tables list it.
#[derive(Debug, Clone, Copy)]
pub struct AnyKey {
    /// Documented name: `pain_points`.
    pub name: &'static str,
    /// Other words people use for it. Hyphens, spaces and capitals need no entry: `painPoints` is `pain_points`.
    pub synonyms: &'static [&'static str],
    /// What it takes.
    pub shape: Shape,
    /// What its value names, the first kind first. Empty where the value is not a reference.
    pub names: &'static [ThingKind],
    /// What it holds, in one line.
    pub doc: &'static str,
}

/// The keys of one level.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// With its article: `a touchpoint`.
    pub what: &'static str,
    /// Where its keys are written: ``an entry of `touchpoints` ``.
    pub place: &'static str,
    /// Of each of these groups of keys, one has to be there. What stands under a name of its own needs no `name` and no `title`.
    pub needs: &'static [&'static [&'static str]],
    /// What its entries define; `None` where nothing can name them.
    pub defines: Option<ThingKind>,
    /// In the order of the documentation.
    pub parts: &'static [&'static [AnyKey]],
}

impl Table {
    /// Every key of the level.
    pub fn keys(&self) -> impl Iterator<Item = &'static AnyKey> {
        self.parts.iter().flat_map(|part| part.iter())
    }

    /// What users call the level: `touchpoint`, `pain_point`. Two levels of plain texts share theirs.
    #[must_use]
    pub fn name(&self) -> String {
        let what =
            self.what.strip_prefix("a ").or_else(|| self.what.strip_prefix("an ")).or_else(|| self.what.strip_prefix("the "));
        fold(what.unwrap_or(self.what).trim_matches('`'))
    }

    /// The key a word stands for, by name, synonym or another spelling of either.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<&'static AnyKey> {
        // Nearly every word is a key's own name, which needs no folding.
        if let Some(key) = self.keys().find(|key| key.name == word) {
            return Some(key);
        }
        let word = fold(word);
        self.keys().find(|key| key.name == word || key.synonyms.contains(&word.as_str()))
    }

    /// True for a word that is spelt exactly like a key of the level or one of its synonyms.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.keys().any(|key| key.name == word || key.synonyms.contains(&word))
    }

    /// The key nearest to a misspelt word: at most a third of the word differs.
    #[must_use]
    pub fn nearest(&self, word: &str) -> Option<(&'static AnyKey, usize)> {
        let word = fold(word);
        self.keys()
            .flat_map(|key| std::iter::once(key.name).chain(key.synonyms.iter().copied()).map(move |spelling| (key, spelling)))
            .filter_map(|(key, spelling)| Some((key, distance(&word, spelling)?)))
            .min_by_key(|(_, distance)| *distance)
    }
}

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
    /// 1 to 5, as a number or as one of [`super::RATINGS`].
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

/// Beyond 2^53 a number is no longer distinguished from its neighbour.
pub const MOST_COUNTED: f64 = 9_007_199_254_740_992.0;

/// Scores further from zero than this belong to no real scale.
pub const LARGEST_SCORE: f64 = 1e6;

impl Shape {
    /// The level of keys that stand under a key of this shape; `None` where only plain values do.
    #[must_use]
    pub fn level(&self) -> Option<&'static Table> {
        match self {
            Self::Entry(table) | Self::Either(_, table) | Self::Emotions(table) | Self::Scale(table) => Some(table),
            Self::Several(one) => one.level(),
            Self::Named(group) | Self::Listed(group) => Some(group.table),
            Self::Text
            | Self::Quantity
            | Self::Id
            | Self::Date
            | Self::Language
            | Self::Address
            | Self::Picture
            | Self::File
            | Self::Truth
            | Self::Number
            | Self::Within(..)
            | Self::Rating
            | Self::Count
            | Self::Score
            | Self::Feeling
            | Self::Words(_)
            | Self::OpenWords(_)
            | Self::Labels
            | Self::Traits
            | Self::Theme => None,
        }
    }

    /// The words a key of this shape takes, each with its other spellings.
    #[must_use]
    pub fn words(&self) -> Vec<Spellings> {
        match self {
            Self::Words(words) | Self::OpenWords(words) => words(),
            Self::Text
            | Self::Quantity
            | Self::Id
            | Self::Date
            | Self::Language
            | Self::Address
            | Self::Picture
            | Self::File
            | Self::Truth
            | Self::Number
            | Self::Within(..)
            | Self::Rating
            | Self::Count
            | Self::Score
            | Self::Feeling
            | Self::Entry(_)
            | Self::Either(..)
            | Self::Several(_)
            | Self::Named(_)
            | Self::Listed(_)
            | Self::Emotions(_)
            | Self::Scale(_)
            | Self::Labels
            | Self::Traits
            | Self::Theme => Vec::new(),
        }
    }
}
