//! Splits YAML text into a list of all its parts in order: values, comments, anchors.

use granit_parser::{Event, Options, Parser, Placement, ScalarStyle, StructureStyle, options};

use super::tree::PARSED_NESTING;

/// One part of a YAML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlPart {
    /// The kind of part.
    pub kind: YamlPartKind,
    /// First byte.
    pub start: usize,
    /// One past the last byte. A list or a group of keys without brackets is empty here.
    pub end: usize,
    /// The name after `&`.
    pub anchor: Option<Box<str>>,
    /// The tag after `!`, with its handle.
    pub tag: Option<Box<str>>,
}

/// The kind of a [`YamlPart`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YamlPartKind {
    /// A scalar or a key. `plain`: unquoted, so that it can be a number, a boolean or null.
    Word {
        /// Its text.
        text: Box<str>,
        /// Unquoted, and not a block scalar.
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
    /// The text after `#`.
    Comment {
        /// Without spaces at its end.
        text: Box<str>,
        /// Its position relative to other parts.
        position: CommentPosition,
    },
    /// The start of a document.
    Document,
}

/// The position of a comment relative to other parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentPosition {
    /// After a part, on the same line.
    Behind,
    /// On the line above a part, or above another such comment.
    Above,
    /// Separate from other parts.
    Alone,
}

/// Lists the parts of a file, in source order.
///
/// # Errors
///
/// The message of the YAML parser.
pub fn outline(text: &str) -> Result<Vec<YamlPart>, String> {
    let mut outline = Outline::default();
    for next in Parser::new_from_str_with_options(text, Outline::options()) {
        let (event, span) = next.map_err(|error| error.to_string())?;
        outline.add(&event, &span);
    }
    Ok(outline.parts)
}

/// Lists parts from the events of the YAML parser.
#[derive(Debug, Default)]
pub(in crate::parse) struct Outline {
    pub(in crate::parse) parts: Vec<YamlPart>,
}

impl Outline {
    /// The options by which the parser reports every part.
    pub(super) fn options() -> Options {
        options! {
            emit_comments: true,
            emit_anchor_events: true,
            max_buffered_comment_events: usize::MAX,
            flow_nesting_limit: PARSED_NESTING,
            block_nesting_limit: PARSED_NESTING
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "the parser has more events, and will have others")]
    pub(super) fn add(&mut self, event: &Event<'_>, span: &granit_parser::Span) {
        let range = span.byte_range().unwrap_or(0..0);
        let flow = |style: StructureStyle| style == StructureStyle::Flow;
        let (kind, tag) = match event {
            Event::Scalar(text, style, _, tag) => {
                (YamlPartKind::Word { text: text.as_ref().into(), plain: *style == ScalarStyle::Plain }, tag.as_ref())
            }
            Event::SequenceStart(style, _, tag) => (YamlPartKind::List { flow: flow(*style) }, tag.as_ref()),
            Event::MappingStart(style, _, tag) => (YamlPartKind::Map { flow: flow(*style) }, tag.as_ref()),
            Event::SequenceEnd | Event::MappingEnd => (YamlPartKind::End, None),
            Event::Alias(id) => (YamlPartKind::Repeat(*id), None),
            Event::Comment(text, placement) => {
                let position = match placement {
                    Placement::Right => CommentPosition::Behind,
                    Placement::Above => CommentPosition::Above,
                    _ => CommentPosition::Alone,
                };
                (YamlPartKind::Comment { text: text.trim_end().into(), position }, None)
            }
            Event::DocumentStart(..) => (YamlPartKind::Document, None),
            Event::Anchor(_, name) => {
                if let Some(part) = self.parts.last_mut() {
                    part.anchor = Some(name.as_ref().into());
                }
                return;
            }
            _ => return,
        };
        let tag = tag.map(|tag| format!("{}{}", tag.original_handle(), tag.suffix()).into());
        self.parts.push(YamlPart { kind, start: range.start, end: range.end, anchor: None, tag });
    }
}
