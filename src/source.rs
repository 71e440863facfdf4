//! Named texts, and spans in them. Knows no YAML and no journeys.

use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

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
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (line, before[start..].chars().count() + 1)
    }
}

/// The files of one journey: the journey file first, then the files listed in `use`.
///
/// A [`Span`] names its file by its index in this list.
#[derive(Debug, Clone)]
pub struct Sources {
    files: Vec<Source>,
    /// The line starts of each file, computed on demand.
    lines: Vec<OnceLock<Vec<u32>>>,
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

    /// Like [`Source::position`], for many positions: the lines of a file are indexed once.
    #[must_use]
    pub fn position(&self, file: u16, byte: u32) -> (usize, usize) {
        let text = &self.get(file).text;
        let lines = self.lines[usize::from(file)].get_or_init(|| {
            let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
            std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1)).collect()
        });
        let byte = text.floor_char_boundary(byte as usize);
        let line = lines.partition_point(|&start| start as usize <= byte);
        (line, text[lines[line - 1] as usize..byte].chars().count() + 1)
    }

    /// Every file with its index, the journey's own first.
    pub fn iter(&self) -> impl Iterator<Item = (u16, &Source)> {
        (0..).zip(&self.files)
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
        }
    }
}
