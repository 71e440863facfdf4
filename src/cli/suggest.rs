//! Suggests the closest known word in the error about an unknown one.

use crate::cli::error::Error;
use crate::edit_distance::nearest;
use crate::findings::quote_typed;

/// The error about an unknown word: ``unknown sheet `jorney-map`; did you mean `journey-map`?``
pub(crate) fn unknown<'a>(what: &str, word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Error {
    let help = match nearest(word, known.clone()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("expected one of {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    };
    Error::Usage(format!("unknown {what} {}; {help}", quote_typed(word)))
}

/// The error about a format that pictures are not drawn in, with what to do instead.
pub(crate) fn unknown_format(word: &str, instruction: &str) -> Error {
    Error::Usage(format!("maps are not drawn as {}; {instruction}", quote_typed(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_word_is_reported_with_what_was_meant_or_with_all_known_words() {
        let sheets = ["journey-map", "service-blueprint"];
        assert!(unknown("sheet", "blueprint", sheets).to_string().contains("did you mean `service-blueprint`?"));
        assert!(unknown("sheet", "map", sheets).to_string().contains("expected one of"));
        assert!(unknown("format", "docx", ["png", "svg"]).to_string().contains("expected one of png, svg"));
    }
}
