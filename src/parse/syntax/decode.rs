//! Decodes the bytes of a file, or explains how to save it as UTF-8.

use crate::findings::Finding;
use crate::parse::rules::NOT_UTF_8;
use crate::source::{Source, Span};

/// A file that is not UTF-8 text.
#[derive(Debug)]
pub struct Undecodable {
    /// The readable part of the file, for showing the finding. Must not be parsed.
    pub source: Source,
    /// The finding. Its span lies in `source`, as the first file of its [`crate::source::Sources`].
    pub finding: Finding,
}

/// The first bytes of binary files, with the names of their formats.
const MAGIC: &[(&[u8], &str)] = &[
    (b"\x1f\x8b", "a gzip archive"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
];

/// Decodes a file. Its text is UTF-8, with or without a byte order mark.
///
/// # Errors
///
/// [`Undecodable`]: the file is UTF-16, has another encoding, is binary, or ends in the middle of a character.
pub fn decode(name: &str, bytes: &[u8]) -> Result<Source, Box<Undecodable>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = Span::default();
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        let finding = NOT_UTF_8.at(start, format!("this is {what}")).label("byte 0");
        return refuse(name, String::new(), finding.help("a journey is a text file"));
    }
    if let Some(encoding) = wide_encoding(bytes) {
        let shown = if encoding == UTF_16 { utf_16(bytes) } else { String::new() };
        let title = format!("this file is not UTF-8, it seems to be {encoding}");
        let finding = NOT_UTF_8.at(start, title).label("byte 0");
        return refuse(name, shown, finding.help("save it as UTF-8 (in the editor's dialog: encoding)"));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Source { name: name.to_string(), text: text.to_string() }),
        Err(error) => {
            let at = error.valid_up_to();
            let text = String::from_utf8_lossy(bytes).into_owned();
            let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
            let span = Span { start: at as u32, end: end as u32, ..start };
            let (title, help) = if error.error_len().is_none() {
                (
                    String::from("the file ends in the middle of a character"),
                    String::from("it seems to be cut off: save it again"),
                )
            } else {
                let latin = char::from(bytes[at]);
                let guess = if latin.is_control() { String::new() } else { format!(" (in Latin-1 it would be `{latin}`)") };
                (String::from("this file is not UTF-8"), format!("save it as UTF-8{guess}"))
            };
            let finding = NOT_UTF_8.at(span, title).label(format!("byte {at} is 0x{:02X}", bytes[at]));
            refuse(name, text, finding.help(help))
        }
    }
}

const UTF_16: &str = "UTF-16";

/// The encoding of a file with more than one byte per character: by its byte order mark, or by zeros in the same places of its
/// beginning.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    let beginning = &bytes[..bytes.len().min(64)];
    let zeros = |from: usize, step: usize| beginning.iter().skip(from).step_by(step).filter(|byte| **byte == 0).count();
    // At least half of the characters are ASCII, whatever the language of the texts.
    let is_alternating = |some: usize, others: usize| others == 0 && some > 0 && some * 4 >= beginning.len();
    // The middle bytes of a character, in either order, are zeros.
    let middle = zeros(1, 4).min(zeros(2, 4));
    let is_marked = bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff");
    if is_marked || middle > 0 && middle * 8 >= beginning.len() {
        return Some("UTF-32");
    }
    let (even, odd) = (zeros(0, 2), zeros(1, 2));
    let is_marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    (is_marked || is_alternating(even, odd) || is_alternating(odd, even)).then_some(UTF_16)
}

fn refuse(name: &str, text: String, finding: Finding) -> Result<Source, Box<Undecodable>> {
    Err(Box::new(Undecodable { source: Source { name: name.to_string(), text }, finding }))
}

/// The first line of UTF-16 text, for showing it.
fn utf_16(bytes: &[u8]) -> String {
    let big = bytes.starts_with(b"\xfe\xff") || bytes.first() == Some(&0);
    let unit = |pair: &[u8]| if big { u16::from_be_bytes([pair[0], pair[1]]) } else { u16::from_le_bytes([pair[0], pair[1]]) };
    let units = bytes.chunks_exact(2).map(unit).filter(|&unit| unit != 0xfeff).take(200);
    char::decode_utf16(units).map(|char| char.unwrap_or('\u{fffd}')).take_while(|&char| char != '\n').collect()
}
