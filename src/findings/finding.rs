//! Defines a finding: a problem, its location, other locations, and how to fix it.

use super::{Level, Rule, RuleLevel};
use crate::source::Span;

/// A place that a summary stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SummarizedPlace {
    /// The place.
    pub span: Span,
    /// Whether `--fix` fixes the finding there.
    pub fixable: bool,
}

/// A span in a file with a text about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A short text, without a full stop; may be empty.
    pub text: String,
}

/// A change to a file that fixes a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The span to replace; empty for an insertion.
    pub span: Span,
    /// The replacement.
    pub replacement: String,
}

/// Another way to fix a finding, which an editor offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The instruction: ``Change to `x-age` ``.
    pub title: String,
    /// The edits that fix it together.
    pub edits: Vec<Edit>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its level.
    pub level: Level,
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The problem, in one line: ``unknown key `action` ``.
    pub title: String,
    /// The location of the problem.
    pub primary: Label,
    /// Other places involved.
    pub others: Vec<Label>,
    /// The instruction to fix it: ``did you mean `actions`?``.
    pub help: Option<String>,
    /// The edits that fix it together.
    pub edits: Vec<Edit>,
    /// Other ways to fix it, none of which `--fix` takes.
    pub alternatives: Vec<Alternative>,
    /// Whether the edits preserve the meaning of the file, so that `--fix` applies them.
    pub safe: bool,
    /// The places it stands for, in source order, if it is the summary of a rule with too many findings in a file; otherwise empty.
    pub summarized: Vec<SummarizedPlace>,
}

impl Rule {
    /// Creates a finding of this rule at a span, with the rule's default level.
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
            alternatives: Vec::new(),
            safe: false,
            summarized: Vec::new(),
        }
    }
}

impl Finding {
    /// Whether neither a comment nor a baseline can suppress it: an error of the language.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.level == Level::Error && !self.rule.is_configurable()
    }

    /// Turns it into an error, for a rule whose findings are usually warnings.
    #[must_use]
    pub fn as_error(mut self) -> Self {
        self.level = Level::Error;
        self
    }

    /// Sets the label of the primary location.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Adds another location.
    #[must_use]
    pub fn other(mut self, span: Span, text: impl Into<String>) -> Self {
        self.others.push(Label { span, text: text.into() });
        self
    }

    /// Sets the help.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Whether `--fix` fixes it.
    #[must_use]
    pub fn fixable(&self) -> bool {
        self.safe && !self.edits.is_empty()
    }

    /// Adds a safe edit, which preserves the meaning of the file.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.safe = true;
        self.edit(span, replacement)
    }

    /// Adds a replacement that an editor offers besides the edits.
    #[must_use]
    pub fn or(mut self, title: impl Into<String>, span: Span, replacement: impl Into<String>) -> Self {
        let edits = vec![Edit { span, replacement: replacement.into() }];
        self.alternatives.push(Alternative { title: title.into(), edits });
        self
    }

    /// Adds an unsafe edit, which needs a person's review.
    #[must_use]
    pub fn edit(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.edits.push(Edit { span, replacement: replacement.into() });
        self
    }
}
