//! A parsed configuration: settings for all files, and which of the overrides for some files match one.

use super::effective::Effective;
use super::keys::Layer;
use crate::source::{Source, Span};

/// A parsed configuration.
#[derive(Debug)]
pub struct Config {
    /// The file.
    pub source: Source,
    /// Settings of all files, and overrides for some.
    pub base: Layer,
}

impl Config {
    /// The indices of the `files` rows that match a file, by its path relative to the configuration's folder, with `/` as
    /// separator.
    #[must_use]
    pub fn rows(&self, path: &str) -> Vec<usize> {
        let files = self.base.files.iter().enumerate();
        files.filter(|(_, layer)| layer.paths.as_ref().is_some_and(|paths| paths.has(path))).map(|(row, _)| row).collect()
    }

    /// The effective settings of a file that matches these rows of `files`, in their order.
    #[must_use]
    pub fn with(&self, rows: &[usize]) -> Effective<'_> {
        let rows = rows.iter().filter_map(|row| self.base.files.get(*row));
        Effective { layers: std::iter::once(&self.base).chain(rows).collect() }
    }

    /// The line number of a span, from 1.
    #[must_use]
    pub fn line(&self, span: Span) -> usize {
        self.source.position(span.start).0
    }
}
