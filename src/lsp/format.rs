//! Formats a document with a minimal edit.

use lsp_types::{DocumentFormattingParams, TextEdit};

use super::edits::replacements;
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
    Ok(Some(replacements(&document.text, &after, state.columns)))
}
