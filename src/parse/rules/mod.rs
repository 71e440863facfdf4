//! Rules for errors of the format, which prevent a file from being read as a journey, each with its explanation.
//!
//! The loaders of pictures, fonts and configurations report under these rules as well.

mod files;
mod language;
mod yaml;

use crate::findings::{Finding, Rule};

pub(crate) use files::*;
pub(crate) use language::*;
pub(crate) use yaml::*;

/// Rules that judge a place by others. What they find in a file without its faulty lines may be right in the whole file.
const DEPENDENT: [&Rule; 7] =
    [&AMBIGUOUS_REFERENCE, &BROKEN_REFERENCE, &CYCLIC_LANES, &EMPTY_FILE, &MISSING_FILE, &MISSING_KEY, &OUTSIDE_SCALE];

/// Whether an error does not depend on other places of a file.
pub(crate) fn is_independent(error: &Finding) -> bool {
    !DEPENDENT.contains(&error.rule)
}
