//! What is wrong with a file, as data: what, where, where else, and what to type instead. Knows no YAML and no journeys.

mod clean;
mod count;
mod fingerprint;
mod format;
pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod junit;
pub mod markdown;
mod quiet_json;
mod report;
mod rule;
pub mod sarif;
pub mod short;
pub mod statistics;

use crate::source::Span;

pub use clean::{excerpt, inert, quote, visible};
pub use count::count;
pub use format::{Printer, ReportFormat};
pub use report::{File, Finding, Place, Point, Report};
pub use rule::{Rule, Setting};

/// Every format of findings, by name.
pub static FORMATS: &[&ReportFormat] = &[
    &github::FORMAT,
    &gitlab::FORMAT,
    &human::FORMAT,
    &json::FORMAT,
    &junit::FORMAT,
    &markdown::FORMAT,
    &sarif::FORMAT,
    &short::FORMAT,
];

/// The format of a name, in any capitals.
#[must_use]
pub fn format(name: &str) -> Option<&'static ReportFormat> {
    FORMATS.iter().copied().find(|row| row.name.eq_ignore_ascii_case(name))
}

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

/// A place in a file and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words, without a full stop; may be empty.
    pub text: String,
}

/// A change to a file that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub level: Level,
    /// Kebab-case name of the kind of finding: `unknown-key`.
    pub name: &'static str,
    /// What is wrong, in one line: ``unknown key `action` ``.
    pub title: String,
    /// Where it is wrong.
    pub primary: Label,
    /// Other places involved.
    pub others: Vec<Label>,
    /// What to do: ``did you mean `actions`?``.
    pub help: Option<String>,
    /// Changes that mend it, together.
    pub edits: Vec<Edit>,
    /// True where the changes can be made without asking: they keep what the file means.
    pub safe: bool,
}

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub fn error(name: &'static str, title: impl Into<String>, span: Span) -> Self {
        Self {
            level: Level::Error,
            name,
            title: title.into(),
            primary: Label { span, text: String::new() },
            others: Vec::new(),
            help: None,
            edits: Vec::new(),
            safe: false,
        }
    }

    /// A warning at a place.
    #[must_use]
    pub fn warning(name: &'static str, title: impl Into<String>, span: Span) -> Self {
        Self { level: Level::Warning, ..Self::error(name, title, span) }
    }

    /// Says something about the place itself.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Names another place involved.
    #[must_use]
    pub fn other(mut self, span: Span, text: impl Into<String>) -> Self {
        self.others.push(Label { span, text: text.into() });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Whether it can be mended without asking.
    #[must_use]
    pub fn fixable(&self) -> bool {
        self.safe && !self.edits.is_empty()
    }

    /// Adds a change that keeps what the file means, and can be made without asking.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.safe = true;
        self.edit(span, replacement)
    }

    /// Adds a change that probably mends it, for a person to agree to.
    #[must_use]
    pub fn edit(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.edits.push(Edit { span, replacement: replacement.into() });
        self
    }
}
