//! Declares the type of the keys of a journey file in one language.

use super::vocabulary::Terms;

/// The keys of a journey file with their translations, in lower case. A translation stands for the key wherever a level has one of
/// that name or synonym: `Ziel` is the `goal` of a journey and the `target` of a metric.
pub type KeyWords = [(&'static str, Terms)];
