//! Typed keys: a [`Key`] names its [`Notation`], so that only the reader of this notation can read it.

use std::marker::PhantomData;

use super::table::{AnyKey, LARGEST_SCORE, Shape, Table};
use super::things::ThingKind;
use super::words::{Worded, spellings};
use crate::model::{Date, INTENSITY, OwnFact, Text, TraitRating};
use crate::quantity::Quantity;
use crate::source::Spanned;

/// How a value is written: the value's own type where that is unambiguous, otherwise a marker type.
pub trait Notation {
    /// The parsed value.
    type Value;
    /// The shape that the key takes.
    const SHAPE: Shape;
    /// The kinds of thing that the value refers to, in order of preference. Empty where it is not a reference.
    const NAMES: &'static [ThingKind] = &[];
    /// Whether the value is the name of the entry.
    const IS_LABEL: bool = false;
}

/// A key whose value is written in the notation `N`.
pub struct Key<N> {
    /// Documented name: `pain_points`.
    pub name: &'static str,
    synonyms: &'static [&'static str],
    doc: &'static str,
    notation: PhantomData<fn() -> N>,
}

impl<N: Notation> Key<N> {
    /// Defines a key by its documented name. Synonyms need no entry for hyphens, spaces and capitals: `painPoints` is
    /// `pain_points`.
    pub(in crate::model) const fn new(name: &'static str, synonyms: &'static [&'static str], doc: &'static str) -> Self {
        Self { name, synonyms, doc, notation: PhantomData }
    }

    /// The key without its type, for tables.
    pub(in crate::model) const fn any(&self) -> AnyKey {
        AnyKey {
            name: self.name,
            synonyms: self.synonyms,
            shape: N::SHAPE,
            names: N::NAMES,
            is_label: N::IS_LABEL,
            doc: self.doc,
        }
    }
}

impl AnyKey {
    /// See [`Self::is_same`].
    #[must_use]
    pub fn is<N: Notation>(&self, key: &Key<N>) -> bool {
        self.is_same(&key.any())
    }
}

impl Table {
    /// A key of the level, without its type.
    #[must_use]
    pub fn key<N: Notation>(&self, key: &Key<N>) -> &'static AnyKey {
        let found = self.keys().find(|known| known.is(key));
        found.unwrap_or_else(|| unreachable!("{} has `{}`", self.what, key.name))
    }
}

/// A source of values for keys in the notation `N`.
pub trait Values<N: Notation> {
    /// The value of a key; the default value where the key is absent.
    fn value(&mut self, key: &Key<N>) -> N::Value;
}

/// Declares notations: `struct` defines a type of its own, `impl` uses the type of the value.
macro_rules! notations {
    ($($(#[doc = $doc:literal])* $how:ident $notation:ident -> $value:ty = $shape:expr $(, names $names:expr)? $(, label $label:expr)?;)+) => {
        $(
            $crate::model::keys::notation::notations!(@ $how $notation $($doc)*);
            impl $crate::model::keys::Notation for $notation {
                type Value = $value;
                const SHAPE: $crate::model::keys::Shape = $shape;
                $(const NAMES: &'static [$crate::model::keys::ThingKind] = &$names;)?
                $(const IS_LABEL: bool = $label;)?
            }
        )+
    };
    (@ struct $notation:ident $($doc:literal)+) => {
        $(#[doc = $doc])+
        #[derive(Debug)]
        pub struct $notation;
    };
    (@ impl $notation:ident) => {};
}
pub(in crate::model) use notations;

notations! {
    impl Text -> Option<Text> = Shape::Text;
    impl Date -> Option<Spanned<Date>> = Shape::Date;
    impl Quantity -> Option<Spanned<Quantity>> = Shape::Quantity;
    /// The name of an entry: its `name`, `title` or `text`.
    struct EntryName -> Option<Text> = Shape::Text, label true;
    /// An id.
    struct Identifier -> Option<Text> = Shape::Id;
    /// A BCP 47 language tag.
    struct LanguageTag -> Option<Text> = Shape::Language;
    /// A web or mail address, or a relative path.
    struct Address -> Option<Text> = Shape::Address;
    /// The path of a picture.
    struct PicturePath -> Option<Text> = Shape::Picture;
    /// Paths of files.
    struct FilePaths -> Vec<Text> = Shape::Several(&Shape::File);
    /// True or false.
    struct Flag -> bool = Shape::Truth;
    /// A number in the range [`RATING`](crate::model::RATING).
    struct Rating -> Option<Spanned<f64>> = Shape::Rating;
    /// A whole number in the range [`INTENSITY`].
    struct Intensity -> Option<Spanned<u8>> = Shape::Within(INTENSITY.ends().0, INTENSITY.ends().1);
    /// A whole number of things.
    struct Count -> Option<Spanned<u64>> = Shape::Count;
    /// Numbers over time, oldest first.
    struct Series -> Vec<Text> = Shape::Several(&Shape::Number);
    /// A score, or the name of an emotion.
    struct ScoreOrFeeling -> Option<Spanned<f64>> = Shape::Feeling;
    /// The lowest or highest score of a scale.
    struct ScaleEnd -> Option<Spanned<f64>> = Shape::Within(-LARGEST_SCORE, LARGEST_SCORE);
    /// Labels of the axis of the curve.
    struct Labels -> Vec<(f64, Text)> = Shape::Labels;
    /// Feelings, each with a score.
    struct FeelingScores -> Vec<(Text, f64)> = Shape::FeelingScores;
    /// Facts with names of their own.
    struct OwnFacts -> Vec<OwnFact> = Shape::OwnFacts;
    /// Sliders, each with a rating.
    struct Traits -> Vec<TraitRating> = Shape::Traits;
    /// A few words about a persona.
    struct ShortDescription -> Option<Text> = Shape::Text;
    /// A verbatim quote.
    struct SpokenText -> Option<Text> = Shape::Text;
    /// A duration, as written.
    struct Duration -> Option<Text> = Shape::Text;
    /// When it starts without the customer, as written.
    struct StartTime -> Option<Text> = Shape::Text;
    /// The event that starts it.
    struct StartEvent -> Option<Text> = Shape::Text;
    /// A waiting time, as written.
    struct Wait -> Option<Text> = Shape::Text;
    /// The team that the customer holds responsible.
    struct PerceivedOwner -> Option<Text> = Shape::Text, names [ThingKind::Team];
    /// The name of a team.
    struct TeamName -> Option<Text> = Shape::Text, names [ThingKind::Team];
    /// The id or name of a persona.
    struct PersonaName -> Option<usize> = Shape::Text, names [ThingKind::Persona];
    /// The id or name of a path.
    struct PathName -> Option<usize> = Shape::Text, names [ThingKind::Path];
    /// The id or name of a metric, or a text.
    struct MetricName -> Option<Text> = Shape::Text, names [ThingKind::Metric];
    /// The id or name of a touchpoint.
    struct TouchpointName -> Option<Text> = Shape::Text, names [ThingKind::Touchpoint];
    /// The name of a lane, or the id of an own lane.
    struct LaneName -> Option<Text> = Shape::Text, names [ThingKind::Lane];
    /// The start or the end of a flow.
    struct FlowEndName -> Option<Text> = Shape::Text, names [ThingKind::Touchpoint, ThingKind::Item, ThingKind::Stage];
    /// A value of a theme file.
    struct ThemeValue -> () = Shape::Theme;
}

impl<T: Worded> Notation for T {
    type Value = Option<Spanned<T>>;
    const SHAPE: Shape = match T::OTHER {
        None => Shape::Words(spellings::<T>),
        Some(_) => Shape::OpenWords(spellings::<T>),
    };
}

/// Declares a level of the file: a module with its typed keys, and its [`Table`](super::Table). A key without a notation is one
/// that several levels share. `..` adds keys declared elsewhere.
macro_rules! level {
    (
        $(#[$about:meta])*
        $level:ident in $module:ident = $what:literal, $place:literal, needs $needs:expr, defines $defines:expr;
        $($key:ident $(: $notation:ty = $name:literal, $synonyms:expr, $doc:literal)?;)+
        $(.. $rest:expr)?
    ) => {
        #[doc = concat!("The keys of ", $what, ".")]
        pub mod $module {
            use super::*;
            $($(
                #[doc = $doc]
                pub const $key: Key<$notation> = Key::new($name, &$synonyms, $doc);
            )?)+
            pub(super) const KEYS: &[AnyKey] = &[$($key.any()),+];
        }

        $(#[$about])*
        pub static $level: Table = Table {
            what: $what,
            place: $place,
            needs: $needs,
            defines: $defines,
            parts: &[$module::KEYS $(, $rest)?],
        };
    };
}
pub(in crate::model) use level;
