//! A finding: what is wrong, where, where else, and what to type instead.

use super::{Level, Rule, RuleLevel};
use crate::source::Span;

/// A place in a file and what is said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words, without a full stop; may be empty.
    pub text: String,
}

/// A change to a file that fixes a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// The text in its place.
    pub replacement: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub level: Level,
    /// The rule that found it.
    pub rule: &'static Rule,
    /// What is wrong, in one line: ``unknown key `action` ``.
    pub title: String,
    /// Where it is wrong.
    pub primary: Label,
    /// Other places involved.
    pub others: Vec<Label>,
    /// What to do: ``did you mean `actions`?``.
    pub help: Option<String>,
    /// Changes that fix it, together.
    pub edits: Vec<Edit>,
    /// True where the changes can be made without asking: they keep what the file means.
    pub safe: bool,
}

impl Rule {
    /// A finding of this rule at a place, with the rule's default level.
    #[must_use]
    pub fn at(&'static self, span: Span, title: impl Into<String>) -> Finding {
        Finding {
            level: if self.level == RuleLevel::Deny { Level::Error } else { Level::Warning },
            rule: self,
            title: title.into(),
            primary: Label { span, text: String::new() },
            others: Vec::new(),
            help: None,
            edits: Vec::new(),
            safe: false,
        }
    }
}

impl Finding {
    /// The same as an error, where the rule's findings are warnings elsewhere.
    #[must_use]
    pub fn as_error(mut self) -> Self {
        self.level = Level::Error;
        self
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

    /// Whether it can be fixed without asking.
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

    /// Adds a change that probably fixes it, for a person to agree to.
    #[must_use]
    pub fn edit(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.edits.push(Edit { span, replacement: replacement.into() });
        self
    }
}
