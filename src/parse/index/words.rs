//! Lists the documented words that a key takes.

use crate::model::keys::{self, AnyKey, TRUTHS, ThingKind};
use crate::model::lane_words;

/// The documented words that a key takes; empty for a key without a fixed list.
#[must_use]
pub fn words(key: &AnyKey) -> Vec<&'static str> {
    if key.names == [ThingKind::Lane] {
        return lane_words::lanes().into_iter().collect();
    }
    if key.shape.level().is_some_and(|below| below.is(&keys::MOMENT_OF_TRUTH)) {
        return TRUTHS.to_vec();
    }
    key.shape.words()
}
