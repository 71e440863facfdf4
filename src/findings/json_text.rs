//! Prints values as JSON that is safe on a terminal: control characters are escaped.
//!
//! Written here: `serde-json-fmt` escapes every character outside ASCII or none, and cannot break lines down to one depth only.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::visible;

/// Prints the value on several lines; values nested deeper than `deep` brackets are on one line.
///
/// # Panics
///
/// If the value has keys that are not texts.
#[must_use]
pub fn print(value: &impl Serialize, deep: usize) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, EscapingFormatter { open: 0, deep, empty: true });
    value.serialize(&mut serializer).expect("a vector takes all bytes, and every key is a text");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("what is made of texts is text")
}

/// Escapes characters that would move the cursor or change the reading direction: `\u001b`, `\u202e`.
struct EscapingFormatter {
    /// The number of open brackets.
    open: usize,
    deep: usize,
    /// Whether the last bracket is still empty.
    empty: bool,
}

impl EscapingFormatter {
    fn begin<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: u8) -> io::Result<()> {
        self.open += 1;
        self.empty = true;
        writer.write_all(&[bracket])
    }

    fn end<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: u8) -> io::Result<()> {
        self.open -= 1;
        if self.open < self.deep && !self.empty {
            self.line(writer)?;
        }
        self.empty = false;
        writer.write_all(&[bracket])
    }

    fn next<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.empty = false;
        writer.write_all(if first { b"" } else { b"," })?;
        match self.open <= self.deep {
            true => self.line(writer),
            false if first => Ok(()),
            false => writer.write_all(b" "),
        }
    }

    fn line<W: ?Sized + Write>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"\n")?;
        (0..self.open).try_for_each(|_| writer.write_all(b"  "))
    }
}

impl Formatter for EscapingFormatter {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(|char: char| visible(char) != char) {
            writer.write_all(&rest.as_bytes()[..at])?;
            let char = rest[at..].chars().next().expect("one was found there");
            for unit in char.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = &rest[at + char.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b'[')
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b']')
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.next(writer, first)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b'{')
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b'}')
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.next(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}
