//! Rules for errors of the format, which prevent a file from being read as a journey, each with its explanation.
//!
//! The loaders of pictures, fonts and configurations report under these rules as well.

mod files;
mod language;
mod yaml;

pub(crate) use files::*;
pub(crate) use language::*;
pub(crate) use yaml::*;
