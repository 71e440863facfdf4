//! Defines the levels of rules and of findings.

use std::fmt;

/// The level of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The sheets can be drawn, but the file has a probable problem.
    Warning,
    /// The file cannot be drawn.
    Error,
}

impl Level {
    /// The word in messages: `error`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The level of a rule, by default or as configured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleLevel {
    /// The rule is off.
    Allow,
    /// Its findings are warnings.
    Warn,
    /// Its findings are errors.
    Deny,
}

impl RuleLevel {
    /// Every level with its name in the configuration.
    pub const ALL: [(&'static str, Self); 3] = [("allow", Self::Allow), ("warn", Self::Warn), ("deny", Self::Deny)];

    /// The level of its findings as a word: `error`, `warning`, `off`.
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
