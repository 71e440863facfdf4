//! Defines the values of `fail-on`: the lowest level of findings that makes a run fail.

use crate::findings::Level;

/// The lowest level of findings that makes a run fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FailOn {
    /// Errors only.
    #[default]
    Error,
    /// Any finding.
    Warning,
    /// No finding.
    Never,
}

impl FailOn {
    /// Every value.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Never];

    /// Parses a word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|value| value.word() == word)
    }

    /// Its word in the configuration and in options.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Never => "never",
        }
    }

    /// The lowest level that fails; `None` for never.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Error => Some(Level::Error),
            Self::Warning => Some(Level::Warning),
            Self::Never => None,
        }
    }
}
