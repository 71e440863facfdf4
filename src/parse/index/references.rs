//! Queries the key tables for the index: which keys take names or words, and which levels are the same.

use crate::model::keys::{self, AnyKey, Shape, ThingKind, Worded};
use crate::model::{Part, lane_words};

/// Whether the entries of a key may be a group, each under its name.
pub(super) fn is_named(key: &AnyKey) -> bool {
    matches!(key.shape, Shape::Named(_) | Shape::Listed(_))
}

/// Whether an entry's key is its id only if the entry has a name.
pub(super) fn needs_name(kind: ThingKind) -> bool {
    matches!(kind, ThingKind::Persona | ThingKind::Stage | ThingKind::Touchpoint | ThingKind::Metric)
}

/// The documented words that a key takes; empty for a key without a fixed list.
#[must_use]
pub fn words(key: &AnyKey) -> Vec<String> {
    let is = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match key.shape {
        // With spaces, as people write them.
        Shape::Score | Shape::Feeling | Shape::Emotions(_) | Shape::Either(Shape::Feeling, _) => {
            is(&["very negative", "negative", "neutral", "positive", "very positive"])
        }
        Shape::Truth => is(&["true", "false"]),
        _ if key.shape.level().is_some_and(|below| below.is(&keys::MOMENT_OF_TRUTH)) => is(&["true", "false"]),
        _ if key.names == [ThingKind::Lane] => lane_words::lanes().into_iter().map(str::to_owned).collect(),
        Shape::Text
        | Shape::Quantity
        | Shape::Id
        | Shape::Date
        | Shape::Language
        | Shape::Address
        | Shape::Picture
        | Shape::File
        | Shape::Number
        | Shape::Within(..)
        | Shape::Rating
        | Shape::Count
        | Shape::Words(_)
        | Shape::OpenWords(_)
        | Shape::Entry(_)
        | Shape::Either(..)
        | Shape::Several(_)
        | Shape::Named(_)
        | Shape::Listed(_)
        | Shape::Scale(_)
        | Shape::Labels
        | Shape::Traits
        | Shape::Theme => key.shape.words().iter().map(|spellings| spellings[0].to_owned()).collect(),
    }
}

/// The parts of a touchpoint that a flow can lead to: `backstage` in `checkout.backstage`.
#[must_use]
pub fn parts() -> Vec<&'static str> {
    Part::WORDS.iter().map(|(spellings, _)| spellings[0]).collect()
}
