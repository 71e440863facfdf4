//! Decodes the bytes of a file, or explains how to save it as UTF-8.

use crate::findings::Finding;
use crate::parse::rules::NOT_UTF_8;
use crate::source::{BinaryFormat, Source, Span, WideEncoding};

/// A file that is not UTF-8 text.
#[derive(Debug)]
pub struct Undecodable {
    /// The readable part of the file, for showing the finding. Must not be parsed.
    pub source: Source,
    /// The finding. Its span lies in `source`, as the first file of its [`crate::source::Sources`].
    pub finding: Finding,
}

/// Decodes a file. Its text is UTF-8, with or without a byte order mark.
///
/// # Errors
///
/// [`Undecodable`]: the file is UTF-16, has another encoding, is binary, or ends in the middle of a character.
pub fn decode(name: &str, bytes: &[u8]) -> Result<Source, Box<Undecodable>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = Span::default();
    if let Some(format) = BinaryFormat::of(bytes) {
        let finding = NOT_UTF_8.at(start, format!("this is {}", format.with_article())).label("byte 0");
        return refuse(name, String::new(), finding.help("a journey is a text file"));
    }
    if let Some(encoding) = WideEncoding::of(bytes) {
        let shown = encoding.beginning(bytes).lines().next().unwrap_or_default().to_owned();
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

fn refuse(name: &str, text: String, finding: Finding) -> Result<Source, Box<Undecodable>> {
    Err(Box::new(Undecodable { source: Source { name: name.to_string(), text }, finding }))
}
