//! The text around a fault.

use crate::source::{Span, line_end, line_start};

/// The text around a fault, with queries on it.
pub(super) struct ErrorContext<'t> {
    pub(super) text: &'t str,
    pub(super) file: u16,
}

impl<'t> ErrorContext<'t> {
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.file, start: start as u32, end: end.max(start) as u32 }
    }

    pub(super) fn slice(&self, span: Span) -> &'t str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The span of the character at a byte; empty at the end of the text.
    pub(super) fn char(&self, at: usize) -> Span {
        let length = self.text[at..].chars().next().filter(|&char| char != '\n').map_or(0, char::len_utf8);
        self.span(at, at + length)
    }

    pub(super) fn line_start(&self, at: usize) -> usize {
        line_start(self.text, at)
    }

    pub(super) fn line_end(&self, at: usize) -> usize {
        line_end(self.text, at)
    }

    pub(super) fn to_line_end(&self, at: usize) -> Span {
        let end = self.line_end(at);
        self.span(at, at + self.text[at..end].trim_end().len())
    }

    pub(super) fn same_line(&self, a: usize, b: usize) -> bool {
        !self.text[a.min(b)..a.max(b)].contains('\n')
    }

    /// A tab in the indentation of the line, or of the next one if the fault is at a line end.
    pub(super) fn tab_near(&self, at: usize) -> Option<usize> {
        let here = self.line_start(at);
        let next = (self.line_end(at) + 1).min(self.text.len());
        [here, next].into_iter().find_map(|start| {
            let line = &self.text[start..];
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            let blank = line[indent..].starts_with(['\n', '\r']) || line.len() == indent;
            line[..indent].find('\t').filter(|_| !blank).map(|tab| start + tab)
        })
    }
}
