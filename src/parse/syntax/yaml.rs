//! Reads YAML text into a tree of values with their spans, up to the first fault. Names the YAML crate; knows no journeys.

use std::borrow::Cow;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, Tag, options};

use super::builder::{BuildResult, Builder, OpenContent};
use super::error_context::ErrorContext;
use super::fault::{self, Cause, LastScalar, ReadingStop};
use super::outline::Outline;
use super::pending_key::PendingKey;
use super::plain_text::{self, TextPlace};
use super::resumption::{Checkpoint, Checkpoints};
use super::tree::{PARSED_NESTING, YamlNode, YamlValue, YamlWeight};
use super::{errors, scalar};
use crate::findings::{CappedFindings, Finding, quote};
use crate::limits::TEXT;
use crate::parse::rules::{TOO_LARGE, UNKNOWN_TAG};
use crate::source::{Span, line_start};

/// Reads a file up to its first fault.
pub(in crate::parse) fn part(file: u16, text: &str) -> Option<YamlNode<'_>> {
    let (mut builder, _) = build(file, text, None);
    let end = Span { file, start: text.len() as u32, end: text.len() as u32 };
    while !builder.frames.is_empty() {
        builder.close(end).ok()?;
    }
    builder.root
}

/// The first fault of a file.
pub(super) fn fault(file: u16, text: &str) -> Option<ReadingStop> {
    build(file, text, None).1
}

/// The first fault of a file from a checkpoint on.
pub(super) fn fault_after(file: u16, text: &str, checkpoint: &Checkpoint) -> Option<ReadingStop> {
    let (resumed, opened) = checkpoint.resumed(text);
    let mut builder = Builder::new(file, &resumed, CappedFindings::default());
    let part = ResumedText { whole: text, opened, from: checkpoint.line };
    run(&mut builder, &part, None)
}

/// A text that is read from a line on, after lines that open the levels there.
struct ResumedText<'t> {
    whole: &'t str,
    /// The length of these lines.
    opened: usize,
    /// The start of the line.
    from: usize,
}

/// Reads as far as possible. Returns the nodes, and where it stopped.
pub(super) fn build<'s>(file: u16, text: &'s str, parts: Option<&mut Outline>) -> (Builder<'s>, Option<ReadingStop>) {
    let mut builder = Builder::new(file, text, CappedFindings::default());
    let stop = run(&mut builder, &ResumedText { whole: text, opened: 0, from: 0 }, parts);
    (builder, stop)
}

fn run(builder: &mut Builder, text: &ResumedText, mut parts: Option<&mut Outline>) -> Option<ReadingStop> {
    let options = if parts.is_some() {
        Outline::options()
    } else {
        options! { emit_comments: false, flow_nesting_limit: PARSED_NESTING, block_nesting_limit: PARSED_NESTING }
    };
    let mut checkpoints = Checkpoints::default();
    let (opened, from) = (text.opened, text.from);
    for next in Parser::new_from_str_with_options(builder.text, options) {
        let (finding, at) = match next {
            Ok((event, span)) => {
                let at = span.byte_range().map_or(0, |range| range.start);
                if let Some(parts) = &mut parts {
                    parts.add(&event, &span);
                }
                if begins_line(&event) {
                    checkpoints.add(builder.text, at, || builder.open_levels());
                }
                let Err(finding) = builder.take(event, &span) else { continue };
                (Box::new(fault::moved(*finding, opened, from)), at.saturating_sub(opened) + from)
            }
            Err(error) => {
                let fault = builder.fault(cause(error.kind()), error.marker().byte_offset()).moved(opened, from);
                (Box::new(errors::explain(&fault, text.whole, builder.file)), fault.at)
            }
        };
        let blamed = line_start(text.whole, at.min(finding.primary.span.start as usize));
        return Some(ReadingStop { checkpoint: checkpoints.before(blamed, opened, from), finding, at });
    }
    None
}

/// Whether a part can begin a line. The place of a block text is that of its lines.
fn begins_line(event: &Event) -> bool {
    let Event::Scalar(_, style, ..) = event else {
        return matches!(event, Event::SequenceStart(..) | Event::MappingStart(..) | Event::Alias(_));
    };
    !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded)
}

impl<'s> Builder<'s> {
    fn span(&self, span: &granit_parser::Span) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        Span { file: self.file, start: range.start as u32, end: range.end as u32 }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "the parser has more events, and will have others")]
    fn take(&mut self, event: Event<'s>, place: &granit_parser::Span) -> BuildResult {
        let span = self.span(place);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    let view = ErrorContext { text: self.text, file: self.file };
                    return Err(Box::new(view.several_documents(span.start as usize)));
                }
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.last = (span.start as usize, span.end as usize);
                self.scalar = LastScalar { start: self.last.0, end: self.last.1, is_plain: style == ScalarStyle::Plain };
                let node = self.scalar(text, style, anchor, tag.as_deref(), place, span)?;
                let characters =
                    node.value.text().map_or(0, |text| if text.len() > TEXT.length() { text.chars().count() } else { 0 });
                if characters > TEXT.length() {
                    let title = format!("a text of {}", TEXT.exceeded());
                    let help = "shorten it, or move it to a document and link to that";
                    return Err(Box::new(TOO_LARGE.at(Span { end: span.start, ..span }, title).label(TEXT.label()).help(help)));
                }
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
        self.push(span, unknown.is_some(), anchor, content)
    }

    fn scalar(
        &mut self,
        text: Cow<'s, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        place: &granit_parser::Span,
        span: Span,
    ) -> Result<YamlNode<'s>, Box<Finding>> {
        // A block text ends with the line break before the next line; messages should not point there.
        let raw = &self.text[span.start as usize..span.end as usize];
        let span = Span { end: span.start + raw.trim_end().len() as u32, ..span };
        let plain = style == ScalarStyle::Plain;
        // The parser reports an absent value as the text `~`.
        let absent = plain && span.start == span.end;
        let view = ErrorContext { text: self.text, file: self.file };
        let refused = match style {
            ScalarStyle::Plain if tag.is_none() && (anchor > 0 || self.text_place() == TextPlace::Value) => {
                plain_text::refused(&view, span, self.text_place(), anchor > 0)
            }
            ScalarStyle::Literal | ScalarStyle::Folded if text.is_empty() => plain_text::empty_block(&view, span),
            ScalarStyle::Plain
            | ScalarStyle::SingleQuoted
            | ScalarStyle::DoubleQuoted
            | ScalarStyle::Literal
            | ScalarStyle::Folded => None,
        };
        if let Some(finding) = refused {
            return Err(Box::new(finding));
        }
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
                let at = place.tag_span().map_or(span, |tag| self.span(&tag));
                let in_brackets = self.text_place() == TextPlace::Brackets;
                return Err(Box::new(view.text_with_tag(unknown_tag(tag, at), at, in_brackets)));
            }
        };
        Ok(YamlNode { span, value })
    }
}

fn unknown_tag(tag: &Tag, span: Span) -> Finding {
    let name = quote(&format!("{}{}", tag.original_handle(), tag.suffix()));
    UNKNOWN_TAG.at(span, format!("unsupported tag {name}")).label("journeys do not support tags").help("remove it")
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
