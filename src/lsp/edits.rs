//! Converts edits of several files to a workspace edit.

use std::collections::{BTreeMap, HashMap};

use lsp_types::{DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, TextEdit, WorkspaceEdit};

use super::session::Session;

/// Edits by file.
pub(super) type Changes = BTreeMap<String, Vec<TextEdit>>;

/// Converts edits to a workspace edit. `None` if there are none.
pub(super) fn workspace_edit(state: &Session, changes: Changes) -> Option<WorkspaceEdit> {
    let changes = changes.into_iter().filter_map(|(name, mut edits)| {
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        Some((state.uri(&name)?, state.documents.get(&name).map(|document| document.version), edits))
    });
    let changes: Vec<_> = changes.collect();
    if changes.is_empty() {
        return None;
    }
    if !state.client.versioned_edits {
        #[allow(clippy::mutable_key_type, reason = "the protocol's own type; its addresses are never changed")]
        let changes: HashMap<_, _> = changes.into_iter().map(|(uri, _, edits)| (uri, edits)).collect();
        return Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() });
    }
    let edits = changes.into_iter().map(|(uri, version, edits)| TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri, version },
        edits: edits.into_iter().map(OneOf::Left).collect(),
    });
    Some(WorkspaceEdit { document_changes: Some(DocumentChanges::Edits(edits.collect())), ..WorkspaceEdit::default() })
}
