//! Converts changed texts and edits of several files to edits of the protocol.

use std::collections::{BTreeMap, HashMap};

use lsp_types::{
    DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, Range, TextDocumentEdit, TextEdit, WorkspaceEdit,
};

use super::column_unit::ColumnUnit;
use super::document_text::DocumentText;
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

/// The edits that turn a document into another text: line by line if no lines are added or removed, otherwise one edit. `[]` if they
/// are the same.
pub(super) fn replacements(document: &DocumentText, after: &str, columns: ColumnUnit) -> Vec<TextEdit> {
    let before = document.read();
    let (mut start, end, new) = difference(before, after);
    let edit = |start: usize, end: usize, new: &str| {
        let at = |byte| document.position(byte, columns);
        TextEdit { range: Range::new(at(start), at(end)), new_text: new.to_owned() }
    };
    let old = &before[start..end];
    if old.split_inclusive('\n').count() != new.split_inclusive('\n').count() {
        return vec![edit(start, end, new)];
    }
    let mut edits = Vec::new();
    for (old, new) in old.split_inclusive('\n').zip(new.split_inclusive('\n')) {
        if old != new {
            edits.push(edit(start, start + old.len(), new));
        }
        start += old.len();
    }
    edits
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
