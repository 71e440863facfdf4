//! The error about a word that is none of the known ones, with the one that was probably meant.

use crate::cli::error::Error;
use crate::near::nearest;

/// ``unknown sheet `jorney-map`; did you mean `journey-map`?``
pub(crate) fn unknown<'a>(what: &str, word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Error {
    let help = match nearest(word, known.clone()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("there are {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    };
    Error::Usage(format!("unknown {what} {}; {help}", crate::findings::quote(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_word_is_told_with_what_was_meant_or_with_all_there_are() {
        let sheets = ["journey-map", "service-blueprint"];
        assert!(unknown("sheet", "blueprint", sheets).to_string().contains("did you mean `service-blueprint`?"));
        assert!(unknown("sheet", "map", sheets).to_string().contains("there are"));
        assert!(unknown("format", "docx", ["png", "svg"]).to_string().contains("there are png, svg"));
    }
}
