//! Why a file is not formatted.

/// Why a file stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatRefusal {
    /// The text is no YAML, or none that can be formatted.
    #[error("it cannot be read as YAML ({0})")]
    Syntax(String),
    /// Formatting would have changed more than the form.
    #[error("formatting would change {what}")]
    Changed {
        /// A value, a comment, an anchor.
        what: &'static str,
        /// The byte where it is.
        at: usize,
    },
    /// Every round gives another text.
    #[error("formatting it comes to no end")]
    Endless,
}
