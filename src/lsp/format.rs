//! Formats a document with a minimal edit.

use lsp_types::{DocumentFormattingParams, Range, TextEdit};

use super::session::Session;
use super::uri;
use super::wire::RequestError;
use crate::fmt::{Unformatted, format_journey};
use crate::source::Source;

pub(super) fn format(state: &mut Session, params: &DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>, RequestError> {
    let name = uri::name(&params.text_document.uri);
    let Some(document) = state.documents.get(&name).filter(|_| state.is_journey(&name)) else { return Ok(None) };
    let before = document.text.read();
    let source = Source { name: name.clone(), text: before.to_owned() };
    let after = format_journey(&state.world(&name), source).map_err(|unformatted| match unformatted {
        Unformatted::Errors(..) => RequestError::failed("this file has errors; fix them first"),
        Unformatted::Refused(_, refusal) => RequestError::failed(refusal),
    })?;
    let (start, end, new_text) = difference(before, &after);
    if start == end && new_text.is_empty() {
        return Ok(Some(Vec::new()));
    }
    let at = |byte| document.text.position(byte, state.columns);
    Ok(Some(vec![TextEdit { range: Range::new(at(start), at(end)), new_text: new_text.to_owned() }]))
}

/// The range of lines in which two texts differ, and the replacement: editors keep the cursor and marks outside of the range.
fn difference<'t>(before: &str, after: &'t str) -> (usize, usize, &'t str) {
    let lines = |text: &'t str| text.split_inclusive('\n');
    let same = before.split_inclusive('\n').zip(lines(after)).take_while(|(one, other)| one == other);
    let start: usize = same.map(|(line, _)| line.len()).sum();
    let (rest, new) = (&before[start..], &after[start..]);
    let same = rest.split_inclusive('\n').rev().zip(lines(new).rev()).take_while(|(one, other)| one == other);
    let end: usize = same.map(|(line, _)| line.len()).sum();
    (start, before.len() - end, &new[..new.len() - end])
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn only_what_differs_is_replaced() {
        assert_eq!(difference("a\nb\nc\n", "a\nX\nY\nc\n"), (2, 4, "X\nY\n"));
        assert_eq!(difference("a\n", "a\n"), (2, 2, ""));
        assert_eq!(difference("a\na\n", "a\n"), (2, 4, ""));
        assert_eq!(difference("a", "a\n"), (0, 1, "a\n"));
    }
}
