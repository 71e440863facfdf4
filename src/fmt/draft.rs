//! A text on its way to the standard style, with its parts, which are listed once.

use std::cell::OnceCell;

use super::refusal::FormatRefusal;
use crate::parse::syntax::{YamlPart, outline};

/// A text and its parts.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) text: String,
    /// Listed on demand.
    parts: OnceCell<Result<Vec<YamlPart>, String>>,
}

impl Draft {
    pub(super) fn new(text: String) -> Self {
        Self { text, parts: OnceCell::new() }
    }

    /// A text whose parts are known.
    pub(super) fn with_parts(text: String, parts: Vec<YamlPart>) -> Self {
        Self { text, parts: OnceCell::from(Ok(parts)) }
    }

    /// The parts of the text, in source order.
    ///
    /// # Errors
    ///
    /// [`FormatRefusal::Syntax`] if the text is not valid YAML.
    pub(super) fn parts(&self) -> Result<&[YamlPart], FormatRefusal> {
        match self.parts.get_or_init(|| outline(&self.text)) {
            Ok(parts) => Ok(parts),
            Err(message) => Err(FormatRefusal::Syntax(message.clone())),
        }
    }
}
