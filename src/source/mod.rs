//! Named texts, and spans in them. Knows no YAML and no journeys.

mod lengths;
mod signature;
mod wide_encoding;

use std::ops::{Deref, DerefMut, Range};
use std::sync::OnceLock;

pub use lengths::{Length, Lengths};
pub use signature::BinaryFormat;
pub use wide_encoding::WideEncoding;

/// The text of a file: UTF-8, without a byte order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path as typed by the user, with `/` as separator; `<stdin>` for standard input.
    pub name: String,
    /// The whole text, line ends as written.
    pub text: String,
}

impl Source {
    /// Line and column of a byte, both counted from 1, the column in characters. A byte past the end is the end.
    #[must_use]
    pub fn position(&self, byte: u32) -> (usize, usize) {
        let before = &self.text[..self.text.floor_char_boundary(byte as usize)];
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        (line, before[line_start(before, before.len())..].chars().count() + 1)
    }
}

/// The byte at which the line of a byte begins.
///
/// # Panics
///
/// If `byte` is within a character or beyond the end.
#[must_use]
pub fn line_start(text: &str, byte: usize) -> usize {
    text[..byte].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The byte at which the line of a byte ends, before its `\n`.
///
/// # Panics
///
/// If `byte` is within a character or beyond the end.
#[must_use]
pub fn line_end(text: &str, byte: usize) -> usize {
    text[byte..].find('\n').map_or(text.len(), |newline| byte + newline)
}

/// The line ending of a text, `\n` or `\r\n`: that of its first line.
#[must_use]
pub fn line_ending(text: &str) -> &'static str {
    let first = text.split_once('\n').map_or("", |(first, _)| first);
    if first.ends_with('\r') { "\r\n" } else { "\n" }
}

/// The files of one journey: the journey file first, then the files listed in `use`.
///
/// A [`Span`] names its file by its index in this list.
#[derive(Debug, Clone)]
pub struct Sources {
    files: Vec<Source>,
    /// The lines of each file, computed on demand.
    lines: Vec<OnceLock<LineIndex>>,
}

/// The lines of one text, which end at `\n`.
#[derive(Debug, Clone)]
struct LineIndex {
    /// The first byte of each line.
    starts: Vec<usize>,
    lengths: Lengths,
}

impl Sources {
    /// The files of one journey, the journey's own file first.
    #[must_use]
    pub fn new(main: Source) -> Self {
        Self { files: vec![main], lines: vec![OnceLock::new()] }
    }

    /// Adds a used file and returns its index for spans.
    ///
    /// # Panics
    ///
    /// With more than 65,536 files.
    pub fn push(&mut self, source: Source) -> u16 {
        self.files.push(source);
        self.lines.push(OnceLock::new());
        u16::try_from(self.files.len() - 1).expect("a journey uses fewer than 65,536 files")
    }

    /// The journey's own file.
    #[must_use]
    pub fn main(&self) -> &Source {
        &self.files[0]
    }

    /// The file a span lies in.
    #[must_use]
    pub fn get(&self, file: u16) -> &Source {
        &self.files[usize::from(file)]
    }

    /// Like [`Source::position`], for many positions: the lines of a file are indexed once, and a long line is not counted again.
    #[must_use]
    pub fn position(&self, file: u16, byte: u32) -> (usize, usize) {
        let text = &self.get(file).text;
        let byte = text.floor_char_boundary(byte as usize);
        let lines = self.lines_of(file);
        let line = lines.at(byte);
        let characters = |byte: usize| lines.lengths.before(text, byte).characters;
        (line + 1, characters(byte) - characters(lines.starts[line]) + 1)
    }

    /// The bytes of the line that contains a byte, without its `\n`. A byte past the end is the end.
    #[must_use]
    pub fn line(&self, file: u16, byte: u32) -> Range<usize> {
        let text = &self.get(file).text;
        let lines = self.lines_of(file);
        let line = lines.at((byte as usize).min(text.len()));
        lines.starts[line]..lines.starts.get(line + 1).map_or(text.len(), |next| next - 1)
    }

    fn lines_of(&self, file: u16) -> &LineIndex {
        self.lines[usize::from(file)].get_or_init(|| LineIndex::of(&self.get(file).text))
    }

    /// Every file with its index, the journey's own first.
    pub fn iter(&self) -> impl Iterator<Item = (u16, &Source)> {
        (0..).zip(&self.files)
    }
}

impl LineIndex {
    fn of(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        Self { starts: std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect(), lengths: Lengths::of(text) }
    }

    /// The index of the line that contains a byte.
    fn at(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte) - 1
    }
}

/// A byte range `start..end` in one file of a [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Index of the file in its [`Sources`].
    pub file: u16,
    /// First byte.
    pub start: u32,
    /// One past the last byte; equal to `start` for a place between two characters.
    pub end: u32,
}

impl Span {
    /// Whether it is in the main file of its [`Sources`], and not in a shared file that the main one uses.
    #[must_use]
    pub const fn is_in_main_file(self) -> bool {
        self.file == 0
    }
}

/// A value with its source location.
#[derive(Debug, Clone, Copy)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its source location.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Combines a value and a span.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Maps the value and keeps the span.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Compares the values and ignores the spans.
impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Default> Default for Spanned<T> {
    fn default() -> Self {
        Self { value: T::default(), span: Span::default() }
    }
}

/// Source notation such as a span: always equal, so that comparing journeys compares their meaning.
#[derive(Debug, Clone, Copy, Default)]
pub struct Aside<T>(pub T);

impl<T> Deref for Aside<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Aside<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T> PartialEq for Aside<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_were_counted_once_are_those_counted_anew() {
        let text = "\nä: b\r\n\n  c\u{1f642}d\n\re";
        let mut sources = Sources::new(Source { name: "a".to_owned(), text: text.to_owned() });
        let other = sources.push(Source { name: "b".to_owned(), text: String::new() });
        for byte in 0..text.len() as u32 + 3 {
            assert_eq!(sources.position(0, byte), sources.main().position(byte), "{byte}");
            assert_eq!(sources.position(other, byte), (1, 1));
            let line = sources.line(0, byte);
            let (before, after) = (&text[..line.start], &text[line.end..]);
            assert!(before.is_empty() || before.ends_with('\n'), "{byte}");
            assert!(after.is_empty() || after.starts_with('\n'), "{byte}");
            assert!(line.start <= (byte as usize).min(text.len()) && (byte as usize).min(text.len()) <= line.end, "{byte}");
            assert!(!text[line].contains('\n'), "{byte}");
        }
    }
}
