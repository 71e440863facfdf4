//! Types of the key tables: a level of the file ([`Table`]), its keys ([`AnyKey`]) and what each takes ([`Shape`]).

use super::things::ThingKind;
use super::words::{Spellings, TRUTHS, fold, main_score_words};
use crate::edit_distance::distance;
use crate::series::alternatives;

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
    /// Whether its value is the name of the entry: its `name`, `title` or `text`.
    pub is_label: bool,
    /// See [`AnyKey::doc`].
    pub(super) doc: &'static str,
}

impl AnyKey {
    /// Its documentation, one line.
    #[must_use]
    pub fn doc(&self) -> String {
        let keys = || self.shape.level().map_or_else(String::new, Table::example);
        match self.doc {
            doc if doc.contains(WORDS) => doc.replace(WORDS, &alternatives(&self.shape.words())),
            doc if doc.contains(KEYS) => doc.replace(KEYS, &keys()),
            doc => doc.to_owned(),
        }
    }

    /// Whether it is this key. Keys of the same name on two levels are the same only if they are documented alike.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        (self.name, self.doc) == (other.name, other.doc)
    }

    /// Its documented name and its synonyms.
    pub fn spellings(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.synonyms.iter().copied())
    }

    /// Whether its value can be a list.
    #[must_use]
    pub fn is_list(&self) -> bool {
        matches!(self.shape, Shape::Several(_)) || self.is_named()
    }

    /// Whether its entries can be written under their names.
    #[must_use]
    pub fn is_named(&self) -> bool {
        matches!(self.shape, Shape::Named(_) | Shape::Listed(_))
    }
}

/// Stands for the words that a key takes in its documentation.
const WORDS: &str = "{words}";
/// Stands for the keys nested under a key in its documentation.
const KEYS: &str = "{keys}";

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

    /// Its keys as the author writes them: `{functional, emotional, social}`.
    #[must_use]
    pub fn example(&self) -> String {
        format!("{{{}}}", self.keys().map(|key| key.name).collect::<Vec<_>>().join(", "))
    }

    /// The name of the level without its article: `touchpoint`, `pain_point`. Two levels of plain texts share one.
    #[must_use]
    pub fn name(&self) -> String {
        let what =
            self.what.strip_prefix("a ").or_else(|| self.what.strip_prefix("an ")).or_else(|| self.what.strip_prefix("the "));
        fold(what.unwrap_or(self.what).trim_matches('`'))
    }

    /// The key of the id of an entry.
    #[must_use]
    pub fn id(&self) -> Option<&'static AnyKey> {
        self.keys().find(|key| matches!(key.shape, Shape::Id))
    }

    /// The key of the name of an entry.
    #[must_use]
    pub fn label(&self) -> Option<&'static AnyKey> {
        self.keys().find(|key| key.is_label)
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
        self.keys().any(|key| key.spellings().any(|spelling| spelling == word))
    }

    /// The key nearest to a misspelt word, which differs in at most a third of its letters.
    #[must_use]
    pub fn nearest(&self, word: &str) -> Option<(&'static AnyKey, usize)> {
        let word = fold(word);
        self.keys()
            .flat_map(|key| key.spellings().map(move |spelling| (key, spelling)))
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
    /// A number on the file's scale, a word or a symbol with a score, or any other word, which names a feeling.
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
    /// One emotion of this shape for all personas, or one per persona.
    Emotions(&'static Shape),
    /// `{min, max}`, or a list of the two.
    Scale(&'static Table),
    /// Texts spread over the scale, or texts under their scores.
    Labels,
    /// Names with a text each, or texts.
    OwnFacts,
    /// Words with a number each.
    FeelingScores,
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
        matches!(self, Self::Address | Self::Picture | Self::File) || self.part().is_some_and(Self::is_link)
    }

    /// The documented words that a key of this shape takes; empty without a fixed list.
    #[must_use]
    pub fn words(&self) -> Vec<&'static str> {
        if let Self::Words(words) | Self::OpenWords(words) = self {
            return words().iter().map(|spellings| spellings[0]).collect();
        }
        if let Self::Feeling = self {
            return main_score_words().collect();
        }
        if let Self::Truth = self {
            return TRUTHS.to_vec();
        }
        self.part().map_or_else(Vec::new, Self::words)
    }

    /// The shape of one of its values, where that differs from the shape itself; the short form of entries.
    #[must_use]
    pub fn part(&self) -> Option<&'static Self> {
        self.contents().0
    }

    /// The level nested under a key of this shape; `None` for plain values.
    #[must_use]
    pub fn level(&self) -> Option<&'static Table> {
        self.contents().1
    }

    fn contents(&self) -> (Option<&'static Self>, Option<&'static Table>) {
        match self {
            Self::Entry(table) | Self::Scale(table) => (None, Some(table)),
            Self::Either(short, table) => (Some(short), Some(table)),
            Self::Several(one) | Self::Emotions(one) => (Some(one), one.level()),
            Self::Named(group) | Self::Listed(group) => (Some(&group.short), Some(group.table)),
            Self::Labels | Self::OwnFacts => (Some(&Self::Text), None),
            Self::FeelingScores => (Some(&Self::Number), None),
            Self::Traits => (Some(&Self::Rating), None),
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
            | Self::Feeling
            | Self::Words(_)
            | Self::OpenWords(_)
            | Self::Theme => (None, None),
        }
    }
}
