//! Defines what an editor counts columns in, which it agrees on with the server at the start.

/// The unit of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnUnit {
    Utf8,
    Utf16,
}
