//! Types of the key tables: a level of the file ([`Table`]), its keys ([`AnyKey`]) and what each takes ([`Shape`]).

use super::things::ThingKind;
use super::words::{Spellings, fold};
use crate::edit_distance::distance;

/// A key of any notation, as the tables list it.
#[derive(Debug, Clone, Copy)]
pub struct AnyKey {
    /// Documented name: `pain_points`.
    pub name: &'static str,
    /// Accepted synonyms. Hyphens, spaces and capitals need no entry: `painPoints` is `pain_points`.
    pub synonyms: &'static [&'static str],
    /// The shape of its value.
    pub shape: Shape,
    /// The kinds of thing that its value refers to, in order of preference. Empty where it is not a reference.
    pub names: &'static [ThingKind],
    /// Its documentation, one line.
    pub doc: &'static str,
}

/// The keys of one level.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name with an article: `a touchpoint`.
    pub what: &'static str,
    /// Where its keys are written: ``an entry of `touchpoints` ``.
    pub place: &'static str,
    /// Groups of keys, of each of which one is required. An entry under its own name needs no `name` and no `title`.
    pub needs: &'static [&'static [&'static str]],
    /// The kind of thing that its entries define; `None` where they cannot be referred to.
    pub defines: Option<ThingKind>,
    /// In documentation order.
    pub parts: &'static [&'static [AnyKey]],
}

impl Table {
    /// Every key of the level.
    pub fn keys(&self) -> impl Iterator<Item = &'static AnyKey> {
        self.parts.iter().flat_map(|part| part.iter())
    }

    /// The name of the level without its article: `touchpoint`, `pain_point`. Two levels of plain texts share one.
    #[must_use]
    pub fn name(&self) -> String {
        let what =
            self.what.strip_prefix("a ").or_else(|| self.what.strip_prefix("an ")).or_else(|| self.what.strip_prefix("the "));
        fold(what.unwrap_or(self.what).trim_matches('`'))
    }

    /// Whether two tables are of the same level: of all levels, places alone are unique.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.place == other.place
    }

    /// Finds the key of a word, by name, synonym or another spelling of either.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<&'static AnyKey> {
        // Fast path: most words are documented names, which need no folding.
        if let Some(key) = self.keys().find(|key| key.name == word) {
            return Some(key);
        }
        let word = fold(word);
        self.keys().find(|key| key.name == word || key.synonyms.contains(&word.as_str()))
    }

    /// Whether a word is spelt exactly like a key of the level or one of its synonyms.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.keys().any(|key| key.name == word || key.synonyms.contains(&word))
    }

    /// The key nearest to a misspelt word, which differs in at most a third of its letters.
    #[must_use]
    pub fn nearest(&self, word: &str) -> Option<(&'static AnyKey, usize)> {
        let word = fold(word);
        self.keys()
            .flat_map(|key| std::iter::once(key.name).chain(key.synonyms.iter().copied()).map(move |spelling| (key, spelling)))
            .filter_map(|(key, spelling)| Some((key, distance(&word, spelling)?)))
            .min_by_key(|(_, distance)| *distance)
    }
}

/// The shape of a key's value.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text; numbers and booleans are taken as written.
    Text,
    /// A measured value such as `61 %`; as a bare number it is finite.
    Quantity,
    /// Letters, digits, `-` and `_`, starting with a letter, at most 64 characters.
    Id,
    /// A day, a month or a year: `2026-10-12`, `2026-10`, `2026`.
    Date,
    /// A language tag: `pt-BR`.
    Language,
    /// An http, https or mailto URL, or a path without a scheme and a host.
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
    /// A number in the range [`RATING`](crate::model::RATING), or as one of [`super::RATINGS`].
    Rating,
    /// A whole number from 0 to [`MOST_COUNTED`].
    Count,
    /// A number on the file's scale, or one of the words for scores.
    Score,
    /// A [`Self::Score`], or any other word, which names an emotion.
    Feeling,
    /// One of these words.
    Words(fn() -> Vec<Spellings>),
    /// One of these words, or another word that is not similar to one of them.
    OpenWords(fn() -> Vec<Spellings>),
    /// The keys of a level.
    Entry(&'static Table),
    /// The shape, or the keys of a level.
    Either(&'static Shape, &'static Table),
    /// One, or a list of them.
    Several(&'static Shape),
    /// A list of entries, or entries under their names.
    Named(&'static NamedEntries),
    /// A text, or a list of entries.
    Listed(&'static NamedEntries),
    /// One emotion for all personas, or one per persona: a [`Self::Feeling`] or the keys of the level.
    Emotions(&'static Table),
    /// `{min, max}`, or a list of the two.
    Scale(&'static Table),
    /// Texts spread over the scale, or texts under their scores.
    Labels,
    /// Names with a [`Self::Rating`] each, or a list of such groups.
    Traits,
    /// A value of a theme file, checked by its reader.
    Theme,
}

/// Entries that have names, such as stages.
#[derive(Debug)]
pub struct NamedEntries {
    /// The keys of an entry.
    pub table: &'static Table,
    /// The short form of an entry in a list.
    pub short: Shape,
    /// The short form of an entry under its name.
    pub named: Shape,
    /// Whether a number alone is an entry; false for stages.
    pub numeric: bool,
    /// Whether an entry of a list can be a group of names.
    pub nested: bool,
}

/// 2^53, the largest integer that a floating-point number represents exactly.
pub const MOST_COUNTED: f64 = 9_007_199_254_740_992.0;

/// The largest absolute score.
pub const LARGEST_SCORE: f64 = 1e6;

/// The URL schemes that links may have.
pub const LINK_SCHEMES: [&str; 3] = ["http", "https", "mailto"];

impl Shape {
    /// Whether a plain value of a key of this shape leads to a page or a file.
    #[must_use]
    pub fn is_link(&self) -> bool {
        match self {
            Self::Address | Self::Picture | Self::File => true,
            Self::Either(one, _) | Self::Several(one) => one.is_link(),
            Self::Named(group) | Self::Listed(group) => group.short.is_link(),
            Self::Text
            | Self::Quantity
            | Self::Id
            | Self::Date
            | Self::Language
            | Self::Truth
            | Self::Number
            | Self::Within(..)
            | Self::Rating
            | Self::Count
            | Self::Score
            | Self::Feeling
            | Self::Words(_)
            | Self::OpenWords(_)
            | Self::Entry(_)
            | Self::Emotions(_)
            | Self::Scale(_)
            | Self::Labels
            | Self::Traits
            | Self::Theme => false,
        }
    }

    /// The level nested under a key of this shape; `None` for plain values.
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

    /// The words that a key of this shape takes, each with its spellings.
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
