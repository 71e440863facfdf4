//! Applies the changes of one notification to a text, in a time that grows with the text and with the changes, not with their product.
//! The only file that names ropey.

use lsp_types::{Position, TextDocumentContentChangeEvent};
use ropey::Rope;

use super::column_unit::ColumnUnit;

/// Applies changes, each to the result of the one before.
pub(super) fn changed(text: &str, changes: Vec<TextDocumentContentChangeEvent>, columns: ColumnUnit) -> String {
    let mut draft = Rope::from_str(text);
    for change in changes {
        let Some(range) = change.range else {
            draft = Rope::from_str(&change.text);
            continue;
        };
        let start = character(&draft, range.start, columns);
        let end = character(&draft, range.end, columns).max(start);
        draft.remove(start..end);
        draft.insert(start, &change.text);
    }
    draft.to_string()
}

/// The number of the character at a position; the nearest one before for an invalid position.
fn character(draft: &Rope, position: Position, columns: ColumnUnit) -> usize {
    let (line, column) = (position.line as usize, position.character as usize);
    if line >= draft.len_lines() {
        return draft.len_chars();
    }
    let start = draft.line_to_char(line);
    let wanted = match columns {
        ColumnUnit::Utf8 => draft.byte_to_char((draft.line_to_byte(line) + column).min(draft.len_bytes())),
        ColumnUnit::Utf16 => draft.utf16_cu_to_char((draft.char_to_utf16_cu(start) + column).min(draft.len_utf16_cu())),
    };
    let mut end = draft.line_to_char(line + 1);
    while end > start && matches!(draft.char(end - 1), '\n' | '\r') {
        end -= 1;
    }
    wanted.min(end)
}
