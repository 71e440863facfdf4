//! Converts between bytes and the lines and columns of an editor. Knows no journeys.
//!
//! Written here: `line-index` ends lines at `\n` only, and the protocol ends them at `\r`, too.

use lsp_types::{Position, Range, TextDocumentContentChangeEvent};

use super::column_unit::ColumnUnit;
use super::draft;
use crate::source::{Lengths, Span, line_ending};

#[cfg(test)]
thread_local! {
    /// How often a text was indexed by this thread.
    pub(super) static INDEXED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// A text with an index of its lines. Line ends are `\n`, `\r\n` and `\r`.
#[derive(Debug, Clone)]
pub(super) struct DocumentText {
    all: String,
    /// The start of each line, in bytes.
    lines: Vec<usize>,
    lengths: Lengths,
    /// The length of a byte order mark that the editor sent, in bytes.
    mark: usize,
}

impl DocumentText {
    pub(super) fn new(text: String) -> Self {
        #[cfg(test)]
        INDEXED.set(INDEXED.get() + 1);
        let mut lines = vec![0];
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                lines.push(at + 1);
            }
        }
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let lengths = Lengths::of(&text);
        Self { all: text, lines, lengths, mark }
    }

    /// The text without a byte order mark. Bytes and spans are relative to it.
    pub(super) fn read(&self) -> &str {
        &self.all[self.mark..]
    }

    /// The byte at a position; the nearest one before for an invalid position.
    pub(super) fn byte(&self, position: Position, columns: ColumnUnit) -> usize {
        self.raw(position, columns).saturating_sub(self.mark)
    }

    fn raw(&self, position: Position, columns: ColumnUnit) -> usize {
        let Some(&start) = self.lines.get(position.line as usize) else { return self.all.len() };
        let end = self.lines.get(position.line as usize + 1).copied().unwrap_or(self.all.len());
        let line = self.all[start..end].trim_end_matches(['\n', '\r']);
        let wanted = position.character as usize;
        match columns {
            ColumnUnit::Utf8 => start + line.floor_char_boundary(wanted),
            ColumnUnit::Utf16 => {
                let before = self.lengths.before(&self.all, start).utf16;
                self.lengths.byte_of_utf16(&self.all, before + wanted).min(start + line.len())
            }
        }
    }

    /// The position of a byte.
    pub(super) fn position(&self, byte: usize, columns: ColumnUnit) -> Position {
        let byte = self.all.floor_char_boundary(byte + self.mark);
        let line = self.lines.partition_point(|start| *start <= byte) - 1;
        let start = self.lines[line];
        let utf16 = |byte: usize| self.lengths.before(&self.all, byte).utf16;
        let column = match columns {
            ColumnUnit::Utf8 => byte - start,
            ColumnUnit::Utf16 => utf16(byte) - utf16(start),
        };
        Position::new(line as u32, column as u32)
    }

    pub(super) fn range(&self, span: Span, columns: ColumnUnit) -> Range {
        Range::new(self.position(span.start as usize, columns), self.position(span.end as usize, columns))
    }

    /// The line of a byte.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte + self.mark) - 1
    }

    /// The byte range of a line without its end.
    pub(super) fn line(&self, line: usize) -> std::ops::Range<usize> {
        let start = self.lines.get(line).copied().unwrap_or(self.all.len()).max(self.mark);
        let end = self.lines.get(line + 1).copied().unwrap_or(self.all.len());
        let kept = self.all[start..end].trim_end_matches(['\n', '\r']).len();
        start - self.mark..start + kept - self.mark
    }

    /// The line ending of the text.
    pub(super) fn line_ending(&self) -> &'static str {
        line_ending(&self.all)
    }

    /// Applies changes, each to the result of the one before. Lines are indexed once, not for each change.
    pub(super) fn changed(&self, changes: Vec<TextDocumentContentChangeEvent>, columns: ColumnUnit) -> Self {
        Self::new(draft::changed(&self.all, changes, columns))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Ends of lines, characters of all lengths in both units, and a byte order mark.
    const PARTS: [&str; 10] = ["", "a", "b c", "é", "日", "🙂", "\n", "\r", "\r\n", "\u{feff}"];

    fn text(most: usize) -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(PARTS.as_slice()), 0..most).prop_map(|parts| parts.concat())
    }

    /// Ranges within the text and outside, forwards and backwards, and new texts.
    fn change() -> impl Strategy<Value = TextDocumentContentChangeEvent> {
        let number = || prop_oneof![9 => 0..12_u32, 1 => Just(u32::MAX)];
        let position = move || (number(), number()).prop_map(|(line, column)| Position::new(line, column));
        let range = prop::option::weighted(0.95, (position(), position()).prop_map(|(start, end)| Range::new(start, end)));
        (range, text(4)).prop_map(|(range, text)| TextDocumentContentChangeEvent { range, range_length: None, text })
    }

    /// The text after a change, from the positions of the text before.
    fn replaced(before: &DocumentText, change: &TextDocumentContentChangeEvent, columns: ColumnUnit) -> String {
        let Some(range) = change.range else { return change.text.clone() };
        let (start, end) = (before.raw(range.start, columns), before.raw(range.end, columns));
        let mut text = before.all.clone();
        text.replace_range(start..end.max(start), &change.text);
        text
    }

    proptest! {
        #[test]
        fn changes_of_one_notification_are_made_as_one_by_one(
            before in text(40), changes in prop::collection::vec(change(), 0..12), utf8: bool
        ) {
            let columns = if utf8 { ColumnUnit::Utf8 } else { ColumnUnit::Utf16 };
            let before = DocumentText::new(before);
            let one_by_one = changes.iter().fold(before.clone(), |text, change| DocumentText::new(replaced(&text, change, columns)));
            prop_assert_eq!(before.changed(changes, columns).all, one_by_one.all);
        }
    }

    /// Longer than the parts in which a text is kept while it is changed.
    #[test]
    fn changes_of_long_texts_are_made_as_one_by_one() {
        let lines = PARTS.iter().cycle().take(20_000).copied().collect::<String>();
        let change = |n: u32| {
            let at = |column| Position::new(n * 37 % 6_000, column);
            let range = Some(Range::new(at(n % 5), at(n % 7)));
            TextDocumentContentChangeEvent { range, range_length: None, text: PARTS[n as usize % PARTS.len()].to_owned() }
        };
        let changes: Vec<_> = (0..100).map(change).collect();
        for columns in [ColumnUnit::Utf8, ColumnUnit::Utf16] {
            let before = DocumentText::new(lines.clone());
            let one_by_one =
                changes.iter().fold(before.clone(), |text, change| DocumentText::new(replaced(&text, change, columns)));
            assert_eq!(before.changed(changes.clone(), columns).all, one_by_one.all);
        }
    }

    #[test]
    fn positions_and_bytes_are_each_others_inverse() {
        let text = DocumentText::new("\u{feff}tïtle: 🙂 A\r\nb: 日本\rc: d\n\ne".to_owned());
        for columns in [ColumnUnit::Utf8, ColumnUnit::Utf16] {
            for (byte, _) in text.read().char_indices().filter(|(_, c)| !matches!(c, '\n' | '\r')) {
                assert_eq!(text.byte(text.position(byte, columns), columns), byte, "{byte}");
            }
        }
        let smile = text.read().find('🙂').unwrap_or_default();
        assert_eq!(text.position(smile + 4, ColumnUnit::Utf16), Position::new(0, 10));
        assert_eq!(text.position(smile + 4, ColumnUnit::Utf8), Position::new(0, 15));
        // Inside a character, past a line, past the text.
        assert_eq!(text.byte(Position::new(0, 9), ColumnUnit::Utf16), smile);
        assert_eq!(text.byte(Position::new(0, 99), ColumnUnit::Utf16), text.read().find('\r').unwrap_or_default());
        assert_eq!(text.byte(Position::new(99, 0), ColumnUnit::Utf8), text.read().len());
        assert_eq!(text.line_of(text.read().len()), 4);
    }
}
