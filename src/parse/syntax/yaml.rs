//! Reads YAML text into a tree of values with their spans. Names the YAML crate; knows no journeys.
//!
//! Every alias is charged to a budget before it is copied, so that a small file cannot become a large tree.

use std::borrow::Cow;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, Tag, options};

use super::errors::{self, Cause, Fault};
use super::scalar;
use super::tree::{Budget, YamlEntry, YamlNode, YamlValue, YamlWeight, close_map, curly_quotes, glued_dash};
use crate::findings::{Finding, quote};
use crate::parse::rules::{
    COMMENT_IN_TEXT, EMPTY_FILE, ENDLESS_REPETITION, KEY_NOT_A_TEXT, SEVERAL_DOCUMENTS, TOO_DEEP, TOO_LARGE, UNKNOWN_TAG,
};
use crate::source::Span;

/// The maximum size of a file, in bytes.
pub const LARGEST_FILE: usize = 4 * 1024 * 1024;
/// The maximum nesting depth of lists and groups of keys.
pub(in crate::parse) const DEEPEST: usize = 32;

/// Reads the single document of a file. `None` if there is no value; then an error was reported.
pub(in crate::parse) fn read<'s>(file: u16, text: &'s str, findings: &mut Vec<Finding>) -> Option<YamlNode<'s>> {
    let whole = Span { file, start: 0, end: 0 };
    if text.len() > LARGEST_FILE {
        let title = format!("the file is larger than {} MiB", LARGEST_FILE / 1024 / 1024);
        findings.push(TOO_LARGE.at(whole, title).help("split it into several journeys"));
        return None;
    }
    let (mut builder, stopped) = build(file, text);
    let fatal = stopped.map(|(fatal, _)| fatal);
    findings.append(&mut builder.found);
    if let Some(fatal) = fatal {
        findings.push(*fatal);
        return None;
    }
    let root = builder.root.filter(|node| !matches!(node.value, YamlValue::Null));
    if root.is_none() {
        let empty = EMPTY_FILE.at(whole, "the file is empty");
        findings.push(empty.help("a journey begins with `title: ...` and `stages: ...`"));
    }
    root
}

/// Reads a file up to its first fault.
pub(in crate::parse) fn part(file: u16, text: &str) -> Option<YamlNode<'_>> {
    let (mut builder, _) = build(file, text);
    let end = Span { file, start: text.len() as u32, end: text.len() as u32 };
    while !builder.frames.is_empty() {
        builder.close(end).ok()?;
    }
    builder.root
}

/// Locates the first fault of a file: the faulty byte, and the byte at which the parser stopped.
pub(in crate::parse) fn fault(text: &str) -> Option<(usize, usize)> {
    let (_, stopped) = build(0, text);
    stopped.map(|(finding, at)| (finding.primary.span.start as usize, at))
}

/// Reads as far as possible. Returns the nodes, and the error with its byte.
fn build(file: u16, text: &str) -> (Builder<'_>, Option<(Box<Finding>, usize)>) {
    let options = options! { emit_comments: false, flow_nesting_limit: DEEPEST + 8, block_nesting_limit: DEEPEST + 8 };
    let mut builder = Builder::new(file, text);
    for next in Parser::new_from_str_with_options(text, options) {
        let (step, at) = match next {
            Ok((event, span)) => {
                let at = span.byte_range().map_or(0, |range| range.start);
                (builder.take(event, &span), at)
            }
            Err(error) => {
                let fault = builder.fault(cause(error.kind()), error.marker().byte_offset());
                (Err(Box::new(errors::explain(&fault, text, file))), fault.at)
            }
        };
        if let Err(finding) = step {
            return (builder, Some((finding, at)));
        }
    }
    (builder, None)
}

/// Builds nodes from parser events.
struct Builder<'s> {
    file: u16,
    text: &'s str,
    /// The open lists and groups of keys, innermost last.
    frames: Vec<OpenNode<'s>>,
    /// The anchored nodes, by the parser's anchor number.
    anchors: Vec<Option<(YamlNode<'s>, YamlWeight)>>,
    budget: Budget,
    documents: usize,
    root: Option<YamlNode<'s>>,
    found: Vec<Finding>,
    /// The byte range of the last scalar or bracket.
    last: (usize, usize),
}

/// An open list or group of keys.
struct OpenNode<'s> {
    span: Span,
    /// Written with brackets or braces.
    flow: bool,
    /// Marked with an unsupported tag.
    tagged: bool,
    anchor: usize,
    weight: YamlWeight,
    content: OpenContent<'s>,
}

enum OpenContent<'s> {
    List(Vec<YamlNode<'s>>),
    Map(Vec<YamlEntry<'s>>, PendingKey<'s>),
}

/// What a group of keys expects next.
enum PendingKey<'s> {
    /// A key.
    Next,
    /// The value of this key.
    Known(Cow<'s, str>, Span, bool),
    /// The value of a key that was refused.
    Refused,
}

type BuildResult = Result<(), Box<Finding>>;

impl<'s> Builder<'s> {
    fn new(file: u16, text: &'s str) -> Self {
        Self {
            file,
            text,
            frames: Vec::new(),
            anchors: Vec::new(),
            budget: Budget::default(),
            documents: 0,
            root: None,
            found: Vec::new(),
            last: (0, 0),
        }
    }

    fn span(&self, span: &granit_parser::Span) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        Span { file: self.file, start: range.start as u32, end: range.end as u32 }
    }

    fn fault(&self, cause: Cause, at: Option<usize>) -> Fault {
        let open = self.frames.iter().filter(|frame| frame.flow).map(|frame| frame.span.start as usize);
        Fault { cause, at: at.unwrap_or(self.text.len()), open: open.collect(), last: self.last }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "the parser has more events, and will have others")]
    fn take(&mut self, event: Event<'s>, place: &granit_parser::Span) -> BuildResult {
        let span = self.span(place);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    let marker = if self.text[span.start as usize..].starts_with("---") { 3 } else { 0 };
                    let at = Span { end: span.start + marker, ..span };
                    let several = SEVERAL_DOCUMENTS.at(at, "a second document begins here");
                    return Err(Box::new(
                        several.label("after `---`").help("one file contains one journey: move this one to another file"),
                    ));
                }
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.last = (span.start as usize, span.end as usize);
                let node = self.scalar(text, style, tag.as_deref(), place, span);
                let weight = YamlWeight { values: 1, bytes: node.value.text().map_or(0, str::len), height: 0 };
                self.finish(node, weight, anchor)
            }
            Event::SequenceStart(_, anchor, tag) => self.open(anchor, tag.as_deref(), place, OpenContent::List(Vec::new())),
            Event::MappingStart(_, anchor, tag) => {
                self.open(anchor, tag.as_deref(), place, OpenContent::Map(Vec::new(), PendingKey::Next))
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(id) => self.alias(id, span),
            _ => Ok(()),
        }
    }

    fn open(&mut self, anchor: usize, tag: Option<&Tag>, place: &granit_parser::Span, content: OpenContent<'s>) -> BuildResult {
        let span = self.span(place);
        let expected = if matches!(content, OpenContent::List(_)) { "seq" } else { "map" };
        let unknown = tag.filter(|tag| tag.core_suffix() != Some(expected));
        if let Some(tag) = unknown {
            self.found.push(unknown_tag(tag, place.tag_span().map_or(span, |tag| self.span(&tag))));
        }
        if self.frames.len() >= DEEPEST {
            return Err(Box::new(too_deep(span)));
        }
        self.last = (span.start as usize, span.end as usize);
        let flow = span.end > span.start;
        self.frames.push(OpenNode {
            span,
            flow,
            tagged: unknown.is_some(),
            anchor,
            weight: YamlWeight { values: 1, ..YamlWeight::default() },
            content,
        });
        Ok(())
    }

    fn close(&mut self, end: Span) -> BuildResult {
        let Some(frame) = self.frames.pop() else { return Ok(()) };
        let (value, last) = match frame.content {
            OpenContent::List(items) => {
                let last = items.last().map(|node| node.span.end);
                if frame.flow {
                    self.found.extend(curly_quotes(&items, frame.span.start, self.text));
                }
                (YamlValue::List(items), last)
            }
            OpenContent::Map(mut entries, key) => {
                if let PendingKey::Known(name, key_span, numeric) = key {
                    // The file or its readable part ends before the value.
                    let value = YamlNode { span: key_span, value: YamlValue::Null };
                    entries.push(YamlEntry { key: name, key_span, numeric, value });
                }
                let last = entries.last().map(|entry| entry.extent().end);
                let in_list =
                    !frame.flow && self.frames.last().is_some_and(|frame| matches!(frame.content, OpenContent::List(_)));
                (YamlValue::Map(close_map(entries, in_list, &mut self.found)), last)
            }
        };
        let end = if frame.flow { end.end } else { last.unwrap_or(frame.span.end).max(frame.span.start) };
        // The tag was reported; a text is accepted nearly everywhere, which avoids further findings.
        let value = if frame.tagged { YamlValue::Text(Cow::Borrowed("!")) } else { value };
        let node = YamlNode { span: Span { end, ..frame.span }, value };
        self.last = (end as usize, end as usize);
        let weight = YamlWeight { height: frame.weight.height + 1, ..frame.weight };
        self.finish(node, weight, frame.anchor)
    }

    fn alias(&mut self, id: usize, span: Span) -> BuildResult {
        self.last = (span.start as usize, span.end as usize);
        let Some((node, weight)) = self.anchors.get(id).and_then(Option::as_ref) else {
            let name = quote(&self.text[span.start as usize..span.end as usize]);
            let title = format!("{name} repeats an element that contains it");
            return Err(Box::new(ENDLESS_REPETITION.at(span, title)));
        };
        let weight = *weight;
        if self.frames.len() + weight.height > DEEPEST {
            return Err(Box::new(too_deep(span)));
        }
        self.budget.repeat(weight, span)?;
        let node = node.clone();
        self.finish(node, weight, 0)
    }

    /// Adds a finished value to its parent.
    fn finish(&mut self, node: YamlNode<'s>, weight: YamlWeight, anchor: usize) -> BuildResult {
        self.budget.write(node.span)?;
        if anchor > 0 {
            self.budget.repeat(weight, node.span)?;
            if self.anchors.len() <= anchor {
                self.anchors.resize_with(anchor + 1, || None);
            }
            self.anchors[anchor] = Some((node.clone(), weight));
        }
        let Some(frame) = self.frames.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        frame.weight.add(weight);
        match &mut frame.content {
            OpenContent::List(items) => items.push(node),
            OpenContent::Map(entries, key) => match std::mem::replace(key, PendingKey::Next) {
                PendingKey::Next => match node.value {
                    YamlValue::Text(text) => {
                        if text.len() > 1 && text.starts_with('-') && self.text[node.span.start as usize..].starts_with('-') {
                            let rest = &self.text[node.span.start as usize..];
                            // The shown part of a line is limited, since one line can contain the whole file.
                            let line = rest[..rest.floor_char_boundary(400)].lines().next().unwrap_or_default();
                            self.found.push(glued_dash(line, node.span));
                        }
                        *key = PendingKey::Known(text, node.span, false);
                    }
                    YamlValue::Number(_, text) => *key = PendingKey::Known(text, node.span, true),
                    YamlValue::Null | YamlValue::Bool(..) | YamlValue::List(_) | YamlValue::Map(_) => {
                        self.found.push(
                            KEY_NOT_A_TEXT
                                .at(node.span, "this key is not a text")
                                .label("a key is a word such as `name`")
                                .help("put the key between quotes"),
                        );
                        *key = PendingKey::Refused;
                    }
                },
                PendingKey::Known(name, key_span, numeric) => {
                    let absent = matches!(node.value, YamlValue::Null) && node.span.start == node.span.end;
                    let value = if absent { YamlNode { span: key_span, ..node } } else { node };
                    entries.push(YamlEntry { key: name, key_span, numeric, value });
                }
                PendingKey::Refused => {}
            },
        }
        Ok(())
    }

    /// Warns about `Queue #3 is long`, where the comment seems to belong to the text.
    fn warn_of_comment(&mut self, span: Span) {
        let rest = &self.text[span.end as usize..];
        let comment = rest.trim_start_matches([' ', '\t']);
        let glued = comment.strip_prefix('#').is_some_and(|comment| comment.starts_with(char::is_alphanumeric));
        if !glued || comment.len() == rest.len() {
            return;
        }
        let blanks = rest.len() - comment.len();
        let comment = comment.lines().next().unwrap_or_default().trim_end();
        let end = span.end + (blanks + comment.len()) as u32;
        let whole = quote(&format!("\"{}\"", &self.text[span.start as usize..end as usize]));
        let place = Span { start: end - comment.len() as u32, end, ..span };
        self.found.push(
            COMMENT_IN_TEXT
                .at(place, "the rest of this line is a comment")
                .label("not part of the text")
                .help(format!("quote it if it belongs to the text: {whole}; otherwise put a space after `#`")),
        );
    }

    fn scalar(
        &mut self,
        text: Cow<'s, str>,
        style: ScalarStyle,
        tag: Option<&Tag>,
        place: &granit_parser::Span,
        span: Span,
    ) -> YamlNode<'s> {
        // A block text ends with the line break before the next line; messages should not point there.
        let raw = &self.text[span.start as usize..span.end as usize];
        let span = Span { end: span.start + raw.trim_end().len() as u32, ..span };
        let plain = style == ScalarStyle::Plain;
        // The parser reports an absent value as the text `~`.
        let absent = plain && span.start == span.end;
        let value = match tag.map(|tag| (tag, tag.core_suffix())) {
            None if absent => YamlValue::Null,
            None if plain => {
                let value = scalar::resolve(text);
                if matches!(value, YamlValue::Text(_)) {
                    self.warn_of_comment(span);
                }
                value
            }
            None | Some((_, Some("str"))) => YamlValue::Text(if absent { Cow::Borrowed("") } else { text }),
            Some((_, Some("int" | "float" | "bool" | "null"))) => scalar::resolve(text),
            Some((tag, _)) => {
                self.found.push(unknown_tag(tag, place.tag_span().map_or(span, |tag| self.span(&tag))));
                YamlValue::Text(text)
            }
        };
        YamlNode { span, value }
    }
}

fn unknown_tag(tag: &Tag, span: Span) -> Finding {
    let name = quote(&format!("{}{}", tag.original_handle(), tag.suffix()));
    UNKNOWN_TAG
        .at(span, format!("unsupported tag {name}"))
        .label("journeys do not support tags")
        .help("remove it, or put the whole text between quotes if the `!` belongs to it")
}

fn too_deep(span: Span) -> Finding {
    let title = format!("more than {DEEPEST} nested lists");
    TOO_DEEP.at(span, title).label("this one is too deep").help("no part of a journey needs so many brackets")
}

/// Converts the parser's error to a cause.
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser has more causes, and will have others")]
fn cause(kind: &ErrorKind) -> Cause {
    use ErrorKind as K;
    match kind {
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabAtBlockScalarStart
        | K::InvalidBlockEntryWhitespace
        | K::InvalidMappingValueWhitespace => Cause::Tab,
        K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar => Cause::UnclosedQuote,
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => Cause::TextAfterQuote,
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::InvalidFlowScalarIndent
        | K::InvalidColonPlacement => Cause::UnclosedBracket,
        K::MismatchedFlowCollectionEnd { open, close } => Cause::OtherBracket { open: *open, close: *close },
        K::MisplacedFlowCollectionEnd => Cause::StrayBracket,
        K::MappingValueNotAllowed | K::FlowMappingValueAdjacentCollection => Cause::Colon,
        K::SimpleKeyExpected | K::InvalidSimpleKey => Cause::NoColon,
        K::UnexpectedCharacter { character } => Cause::Character(*character),
        K::PlainScalarStartsWithDashFlowIndicator | K::BlockEntryInFlowCollection | K::UnexpectedEndOfPlainScalar => {
            Cause::Character('-')
        }
        K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::InvalidIndentation
        | K::InvalidBlockScalarIndent
        | K::MappingKeyNotAllowed
        | K::UnexpectedEofBlockSequence
        | K::UnexpectedEofBlockMapping => Cause::Indentation,
        K::BlockSequenceEntryNotAllowed => Cause::ListOnKeyLine,
        K::CommentInterceptedScalar => Cause::CommentInText,
        K::UnknownAnchor | K::MissingAnchorOrAliasName => Cause::UnknownAnchor,
        K::UnknownQuotedScalarEscape => Cause::Escape,
        K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidQuotedScalarHexEscape => Cause::NoCharacter,
        K::RecursionLimitExceeded => Cause::TooDeep,
        K::UndeclaredTagHandle | K::InvalidGlobalTagCharacter | K::InvalidTagTerminator | K::ExpectedTagBang => Cause::Tag,
        other => Cause::Other(other.to_string()),
    }
}
