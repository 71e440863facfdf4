//! Text with a name, and places in it. Knows no YAML and no journeys.

use std::ops::Deref;
use std::sync::OnceLock;

/// One file's text as it was read: UTF-8, without a byte order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path as the user typed or would type it, with `/` between its parts; `<stdin>` for standard input.
    pub name: String,
    /// The whole text, line ends as written.
    pub text: String,
}

impl Source {
    /// Line and column of a byte, both counted from 1, the column in characters. A byte past the end is the end.
    ///
    /// Reads the whole text each time; for many places there is [`Sources::position`].
    #[must_use]
    pub fn position(&self, byte: u32) -> (usize, usize) {
        Marks::of(&self.text).position(&self.text, byte)
    }
}

/// The files one journey is made of: the journey file first, then the files it names under `use:`.
///
/// A [`Span`] names its file by its index in this list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sources {
    files: Vec<(Source, Marks)>,
}

impl Sources {
    /// The files of one journey, the journey's own file first.
    #[must_use]
    pub fn new(main: Source) -> Self {
        Self { files: vec![(main, Marks::default())] }
    }

    /// Adds a used file and says which index its spans carry.
    ///
    /// # Panics
    ///
    /// With more than 65,536 files.
    pub fn push(&mut self, source: Source) -> u16 {
        self.files.push((source, Marks::default()));
        u16::try_from(self.files.len() - 1).expect("a journey uses fewer than 65,536 files")
    }

    /// The journey's own file.
    #[must_use]
    pub fn main(&self) -> &Source {
        &self.files[0].0
    }

    /// The file a span lies in.
    #[must_use]
    pub fn get(&self, file: u16) -> &Source {
        &self.files[usize::from(file)].0
    }

    /// Every file with its index, the journey's own first.
    pub fn iter(&self) -> impl Iterator<Item = (u16, &Source)> {
        (0..).zip(self.files.iter().map(|(source, _)| source))
    }

    /// Line and column of a byte of a file, as [`Source::position`] has them.
    #[must_use]
    pub fn position(&self, file: u16, byte: u32) -> (usize, usize) {
        let (source, marks) = &self.files[usize::from(file)];
        marks.position(&source.text, byte)
    }
}

/// Places of a text whose lines and columns are known, found when the first one is asked for.
#[derive(Debug, Clone, Default)]
struct Marks(OnceLock<Vec<Mark>>);

/// One such place: where a line begins, or a stretch of a long one.
#[derive(Debug, Clone, Copy)]
struct Mark {
    byte: usize,
    line: usize,
    column: usize,
}

/// Most bytes from one mark to the next.
const STRETCH: usize = 1024;

impl Marks {
    fn of(text: &str) -> Self {
        Self(OnceLock::from(marks(text)))
    }

    fn position(&self, text: &str, byte: u32) -> (usize, usize) {
        let marks = self.0.get_or_init(|| marks(text));
        let byte = text.floor_char_boundary(byte as usize);
        let before = marks[marks.partition_point(|mark| mark.byte <= byte) - 1];
        (before.line, before.column + text[before.byte..byte].chars().count())
    }
}

fn marks(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut start = 0;
    for (line, mut rest) in (1..).zip(text.split('\n')) {
        let mut mark = Mark { byte: start, line, column: 1 };
        start += rest.len() + 1;
        marks.push(mark);
        while rest.len() > STRETCH {
            let (stretch, more) = rest.split_at(rest.floor_char_boundary(STRETCH));
            mark.byte += stretch.len();
            mark.column += stretch.chars().count();
            marks.push(mark);
            rest = more;
        }
    }
    marks
}

/// What is known of a text beforehand changes nothing about it.
impl PartialEq for Marks {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Marks {}

/// A stretch of bytes `start..end` in one file of a [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Index of the file in its [`Sources`].
    pub file: u16,
    /// First byte.
    pub start: u32,
    /// One past the last byte; equal to `start` for a place between two characters.
    pub end: u32,
}

/// A value and the place it was written at.
#[derive(Debug, Clone, Copy)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands in the source.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value with its place.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Turns the value into another one that stands at the same place.
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

/// Two values are equal wherever they were written.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_the_line_and_column_that_counting_finds() {
        let long = "añ\u{1f600}".repeat(STRETCH);
        for text in ["", "\n", "a", "a\n", "a\r\nñ\n\nb", &long, &format!("{long}\n{long}x\n")] {
            let sources = Sources::new(Source { name: String::new(), text: text.to_owned() });
            for byte in (0..=text.len() + 2).filter(|byte| byte % 97 == 0 || text.len() < 99 || text.len().abs_diff(*byte) < 9) {
                let before = &text[..text.floor_char_boundary(byte)];
                let (lines, line) =
                    before.rsplit_once('\n').map_or((0, before), |(lines, line)| (lines.split('\n').count(), line));
                let expected = (lines + 1, line.chars().count() + 1);
                assert_eq!(sources.position(0, byte as u32), expected, "{byte} of {} bytes", text.len());
                assert_eq!(sources.main().position(byte as u32), expected);
            }
        }
    }
}
