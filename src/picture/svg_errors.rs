//! Explains what is wrong with the text of a drawing in SVG: where, what was found, and what to type instead.

use usvg::roxmltree::{Document, Error, TextPos};

use super::invalid::{InvalidPicture, MalformedSvg};
use crate::limits::{VECTOR_ATTRIBUTES, VECTOR_NODES};

const EXPORT: &str = "export it again from the program it comes from, as plain SVG or PNG";

/// Explains why a document is not XML.
pub(super) fn explained(error: &Error) -> InvalidPicture {
    let (problem, help) = match error {
        Error::NodesLimitReached => return InvalidPicture::Complex(VECTOR_NODES),
        Error::AttributesLimitReached | Error::NamespacesLimitReached => return InvalidPicture::Complex(VECTOR_ATTRIBUTES),
        Error::InvalidAttributeValue(_) | Error::InvalidChar(_, b'<', _) | Error::InvalidChar2(_, b'<', _) => (
            "a `<` inside an element or its attributes".to_owned(),
            "write `&lt;` if it belongs to a text, or end the element before it with `>`".to_owned(),
        ),
        Error::MalformedEntityReference(_) => {
            ("a `&` that begins no character code".to_owned(), "write `&amp;` instead of `&`".to_owned())
        }
        Error::UnknownEntityReference(name, _) => {
            let name = shortened(name);
            (format!("`&{name};`, which SVG does not know"), "type the character itself instead of its name".to_owned())
        }
        Error::UnexpectedCloseTag(expected, actual, _) => {
            let (expected, actual) = (shortened(expected), shortened(actual));
            (format!("`</{actual}>`, where `<{expected}>` is still open"), format!("write `</{expected}>` before it"))
        }
        Error::DuplicatedAttribute(name, _) => {
            (format!("the attribute `{}` is repeated in one element", shortened(name)), "remove one of the two".to_owned())
        }
        Error::DuplicatedNamespace(prefix, _) => {
            (format!("the prefix `{}` is declared twice in one element", shortened(prefix)), "remove one of the two".to_owned())
        }
        Error::UnknownNamespace(prefix, _) if prefix == "xlink" => (
            "the prefix `xlink:` is not declared".to_owned(),
            "write `<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"` instead of `<svg` at its start".to_owned(),
        ),
        Error::UnknownNamespace(prefix, _) => (
            format!("the prefix `{}:` is not declared", shortened(prefix)),
            "remove the element or the attribute that has it".to_owned(),
        ),
        Error::InvalidXmlPrefixUri(_)
        | Error::UnexpectedXmlUri(_)
        | Error::UnexpectedXmlnsUri(_)
        | Error::InvalidElementNamePrefix(_) => (
            "the prefix `xml` or `xmlns` is used for something else".to_owned(),
            "remove the attribute that declares it".to_owned(),
        ),
        Error::InvalidChar2(_, found, _) if found.is_ascii_alphanumeric() => (
            "a value without quotes".to_owned(),
            "put the value of each attribute between quotes, such as `width=\"400\"`".to_owned(),
        ),
        Error::InvalidChar(expected, found, _) => {
            (format!("{} where {} is expected", byte(*found), byte(*expected)), EXPORT.to_owned())
        }
        Error::InvalidChar2(expected, found, _) => (format!("{} where {expected} is expected", byte(*found)), EXPORT.to_owned()),
        Error::InvalidString(expected, _) => (format!("`{expected}` is missing"), EXPORT.to_owned()),
        Error::InvalidName(_) => (
            "a name is missing, or begins with a character that is not a letter".to_owned(),
            "write `&lt;` if a `<` belongs to a text".to_owned(),
        ),
        Error::NonXmlChar(found, _) => (format!("an invisible character (U+{:04X})", u32::from(*found)), "delete it".to_owned()),
        Error::UnexpectedDeclaration(_) => (
            "`<?xml` is not at the start of the file".to_owned(),
            "delete everything before it, spaces and empty lines, too".to_owned(),
        ),
        Error::InvalidComment(_) => ("`--` inside a comment".to_owned(), "delete the comment".to_owned()),
        Error::InvalidCharacterData(_) => ("`]]>` inside a text".to_owned(), "write `]]&gt;` instead".to_owned()),
        Error::UnknownToken(_) => (
            "something that is not an element, a comment or an attribute".to_owned(),
            "delete it; after `</svg>` the file ends".to_owned(),
        ),
        Error::InvalidExternalID(_)
        | Error::EntityResolver(..)
        | Error::EntityReferenceLoop(_)
        | Error::UnexpectedEntityCloseTag(_) => {
            ("a document type that cannot be read".to_owned(), "delete everything between `<!DOCTYPE` and `<svg`".to_owned())
        }
        Error::DtdDetected | Error::NoRootNode => ("it has no element `<svg>`".to_owned(), EXPORT.to_owned()),
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            let help = "it seems to be cut off: export it again; if elements are not closed, write the missing `</...>`";
            ("it ends before `</svg>`".to_owned(), help.to_owned())
        }
    };
    let position = Some(error.pos()).filter(|position| *position != TextPos::new(1, 1));
    malformed(position, problem, help)
}

/// Checks the width, the height and the view box of a document: none of them leaves no room for the drawing.
///
/// # Errors
///
/// [`InvalidPicture::Malformed`].
pub(super) fn check_size(document: &Document<'_>) -> Result<(), InvalidPicture> {
    let root = document.root_element();
    let set = |name: &str| root.attribute_node(name);
    let at = |start: usize| Some(document.text_pos_at(start));
    for (name, attribute) in ["width", "height"].into_iter().filter_map(|name| Some((name, set(name)?))) {
        if number(attribute.value()).is_some_and(|length| length <= 0.0) {
            let problem = format!("{} leaves no room for the drawing", written(name, attribute.value()));
            let help = match set("viewBox").map(|area| numbers(area.value())) {
                Some(area) if area.len() == 4 => "remove it: its `viewBox` says how large it is".to_owned(),
                _ => format!("write how many pixels it has, such as `{name}=\"400\"`"),
            };
            return Err(malformed(at(attribute.range().start), problem, help));
        }
    }
    let Some(area) = set("viewBox") else { return Ok(()) };
    match numbers(area.value()).as_slice() {
        [_, _, width, height] if *width <= 0.0 || *height <= 0.0 => {
            let problem = format!("{} leaves no room for the drawing", written("viewBox", area.value()));
            let help =
                "write left, top, width and height of the drawing, the last two above zero, such as `viewBox=\"0 0 400 300\"`";
            Err(malformed(at(area.range().start), problem, help.to_owned()))
        }
        _ => Ok(()),
    }
}

fn malformed(position: Option<TextPos>, problem: String, help: String) -> InvalidPicture {
    let place = position.map(|TextPos { row, col }| (row, col));
    InvalidPicture::Malformed(MalformedSvg { place, problem, help })
}

/// An attribute as it is written, if it is short.
fn written(name: &str, value: &str) -> String {
    format!("`{name}=\"{}\"`", shortened(value))
}

/// The number at the start of a length: 12 of `12.0px`.
fn number(length: &str) -> Option<f64> {
    let length = length.trim();
    let end = length.find(|char: char| !char.is_ascii_digit() && !"+-.".contains(char)).unwrap_or(length.len());
    length[..end].parse().ok()
}

/// The numbers of a list; what is not a number is left out.
fn numbers(list: &str) -> Vec<f64> {
    list.split(|char: char| char.is_whitespace() || char == ',').filter_map(|number| number.parse().ok()).collect()
}

/// A name or a value for a message.
fn shortened(name: &str) -> String {
    name.chars().filter(|char| !char.is_control()).take(40).collect()
}

/// A byte of a text for a message.
fn byte(byte: u8) -> String {
    match byte {
        b'\n' | b'\r' => "the end of a line".to_owned(),
        b' ' | b'\t' => "a space".to_owned(),
        0x21..=0x7e => format!("`{}`", char::from(byte)),
        _ => "another character".to_owned(),
    }
}
