//! Rules for what keeps a file from being read as a journey: every error of the language, with its explanation.
//!
//! Whoever reads pictures, fonts or a project's configuration reports under these rules as well.

mod files;
mod language;
mod yaml;

pub(crate) use files::*;
pub(crate) use language::*;
pub(crate) use yaml::*;
