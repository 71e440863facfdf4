//! Levels of rules and of what they find.

use std::fmt;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The sheets can be drawn, but something is probably not meant so.
    Warning,
    /// Nothing can be drawn.
    Error,
}

impl Level {
    /// As messages have it: `error`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// How much a rule counts, by default or as configured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleLevel {
    /// Its findings are not reported unless asked for.
    Allow,
    /// Its findings are warnings.
    Warn,
    /// Its findings are errors.
    Deny,
}

impl RuleLevel {
    /// Every level with its word in the configuration.
    pub const ALL: [(&'static str, Self); 3] = [("allow", Self::Allow), ("warn", Self::Warn), ("deny", Self::Deny)];

    /// The level of its findings, in a word: `error`, `warning`, `off`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Allow => "off",
            Self::Warn => Level::Warning.word(),
            Self::Deny => Level::Error.word(),
        }
    }
}

impl fmt::Display for RuleLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, _) = Self::ALL.iter().find(|(_, level)| level == self).expect("every level has a word");
        f.write_str(word)
    }
}
