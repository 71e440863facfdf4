//! Reasons why a file is not formatted.

use crate::parse::syntax::with_code;

/// The reason why a file is not formatted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatRefusal {
    /// The text is not valid YAML, or cannot be formatted.
    #[error("it cannot be read as YAML ({0})")]
    Syntax(String),
    /// Formatting would change more than the form.
    #[error("formatting would change {what}")]
    Changed {
        /// A value, a comment, an anchor.
        what: &'static str,
        /// Its byte.
        at: usize,
    },
    /// A parser of YAML 1.1 reads a part differently, or refuses the text because of it.
    #[error("other YAML parsers read {what} differently")]
    Ambiguous {
        /// This part, or an anchor.
        what: String,
        /// Its byte.
        at: usize,
    },
    /// A character in a text without quotes ends a line in YAML 1.1.
    #[error("{} ends a line for other YAML parsers", with_code(*char))]
    LineEnd {
        /// It.
        char: char,
        /// Its byte.
        at: usize,
    },
    /// A block of text (`|`, `>`) begins with a tab, which parsers of YAML 1.1 do not read.
    #[error("this text begins with a tab, which other YAML parsers do not read")]
    Tab {
        /// Its byte.
        at: usize,
    },
    /// A text without quotes begins or ends with a special space, which formatting would remove.
    #[error("formatting would remove {} at an end of this text", with_code(*char))]
    Space {
        /// It.
        char: char,
        /// The first byte of the text.
        at: usize,
    },
    /// Formatting does not reach a stable text.
    #[error("formatting does not reach a stable result")]
    Endless,
}
