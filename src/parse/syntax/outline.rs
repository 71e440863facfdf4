//! Splits YAML text into its parts in order: values, comments, anchors. Keeps all of them, without meaning.

use granit_parser::{Event, Parser, Placement, ScalarStyle, StructureStyle, options};

use super::yaml::DEEPEST;

/// One thing that stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// First byte.
    pub start: usize,
    /// One past the last byte. A list or a group of keys without brackets has no end of its own.
    pub end: usize,
    /// The name after `&`.
    pub anchor: Option<String>,
    /// What follows `!`, with its handle.
    pub tag: Option<String>,
}

/// What a [`Part`] is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A single value or a key. `plain`: without quotes, so that it can be a number, a truth value or nothing.
    Word {
        /// What it says.
        text: String,
        /// Without quotes, on no lines of its own.
        plain: bool,
    },
    /// `*name`: the anchor's number, counted from the start of the file.
    Repeat(usize),
    /// The start of a list. `flow`: with brackets.
    List {
        /// Between brackets.
        flow: bool,
    },
    /// The start of a group of keys. `flow`: with braces.
    Map {
        /// Between braces.
        flow: bool,
    },
    /// The end of a list or of a group of keys.
    End,
    /// What follows `#`.
    Comment {
        /// Without spaces at its end.
        text: String,
        /// What it belongs to, as it looks.
        stands: Stands,
    },
    /// The start of a document.
    Document,
}

/// What a comment belongs to, as it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Behind something, on its line.
    Behind,
    /// On the line above something, or above another such comment.
    Above,
    /// By itself.
    Alone,
}

/// Reads what stands in a file, in the order of the text.
///
/// # Errors
///
/// What is wrong with it as YAML, in the words of the parser.
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser has more events, and will have others")]
pub fn outline(text: &str) -> Result<Vec<Part>, String> {
    let options = options! {
        emit_comments: true,
        emit_anchor_events: true,
        max_buffered_comment_events: usize::MAX,
        flow_nesting_limit: DEEPEST + 8,
        block_nesting_limit: DEEPEST + 8
    };
    let mut parts: Vec<Part> = Vec::new();
    for next in Parser::new_from_str_with_options(text, options) {
        let (event, span) = next.map_err(|error| error.to_string())?;
        let range = span.byte_range().unwrap_or(0..0);
        let flow = |style: StructureStyle| style == StructureStyle::Flow;
        let (kind, tag) = match event {
            Event::Scalar(text, style, _, tag) => {
                (Kind::Word { text: text.into_owned(), plain: style == ScalarStyle::Plain }, tag)
            }
            Event::SequenceStart(style, _, tag) => (Kind::List { flow: flow(style) }, tag),
            Event::MappingStart(style, _, tag) => (Kind::Map { flow: flow(style) }, tag),
            Event::SequenceEnd | Event::MappingEnd => (Kind::End, None),
            Event::Alias(id) => (Kind::Repeat(id), None),
            Event::Comment(text, placement) => {
                let stands = match placement {
                    Placement::Right => Stands::Behind,
                    Placement::Above => Stands::Above,
                    _ => Stands::Alone,
                };
                (Kind::Comment { text: text.trim_end().to_owned(), stands }, None)
            }
            Event::DocumentStart(..) => (Kind::Document, None),
            Event::Anchor(_, name) => {
                if let Some(part) = parts.last_mut() {
                    part.anchor = Some(name.into_owned());
                }
                continue;
            }
            _ => continue,
        };
        let tag = tag.map(|tag| format!("{}{}", tag.original_handle(), tag.suffix()));
        parts.push(Part { kind, start: range.start, end: range.end, anchor: None, tag });
    }
    Ok(parts)
}
