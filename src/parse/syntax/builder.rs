//! Builds a tree of values from the events of a YAML parser: scalars, opened and closed collections, aliases.
//!
//! Every alias is charged to a budget before it is copied, so that a small file cannot become a large tree.

use std::borrow::Cow;

use super::curly_quotes::curly_quotes;
use super::fault::{Cause, Fault, LastScalar};
use super::pending_key::{KeyPlace, PendingKey};
use super::plain_text::{TextPlace, without_comma};
use super::quoting::quoted_plainly;
use super::resumption::OpenLevel;
use super::scalar;
use super::tabs::is_item;
use super::tree::{Budget, YamlEntry, YamlNode, YamlValue, YamlWeight, close_map, too_deep};
use crate::findings::{CappedFindings, Finding, quote};
use crate::limits::{self, ENTRIES, NESTING};
use crate::parse::rules::{COMMENT_IN_TEXT, ENDLESS_REPETITION, TOO_MANY};
use crate::source::{Span, line_start};

/// Builds nodes from parser events.
pub(super) struct Builder<'s> {
    pub(super) file: u16,
    pub(super) text: &'s str,
    /// The open lists and groups of keys, innermost last.
    pub(super) frames: Vec<OpenNode<'s>>,
    /// The anchored nodes, by the parser's anchor number.
    anchors: Vec<Option<(YamlNode<'s>, YamlWeight)>>,
    budget: Budget,
    pub(super) documents: usize,
    pub(super) root: Option<YamlNode<'s>>,
    pub(super) found: CappedFindings,
    /// The byte range of the last scalar or bracket.
    pub(super) last: (usize, usize),
    /// The last scalar or alias.
    pub(super) scalar: LastScalar,
}

/// An open list or group of keys.
pub(super) struct OpenNode<'s> {
    span: Span,
    /// Written with brackets or braces.
    flow: bool,
    /// Marked with an unsupported tag.
    tagged: bool,
    anchor: usize,
    weight: YamlWeight,
    content: OpenContent<'s>,
}

pub(super) enum OpenContent<'s> {
    List(Vec<YamlNode<'s>>),
    Map(Vec<YamlEntry<'s>>, PendingKey<'s>),
}

impl OpenContent<'_> {
    /// The number of finished entries.
    fn entries(&self) -> usize {
        match self {
            Self::List(items) => items.len(),
            Self::Map(entries, _) => entries.len(),
        }
    }
}

pub(super) type BuildResult = Result<(), Box<Finding>>;

impl<'s> Builder<'s> {
    pub(super) fn new(file: u16, text: &'s str, found: CappedFindings) -> Self {
        Self {
            file,
            text,
            frames: Vec::new(),
            anchors: Vec::new(),
            budget: Budget::default(),
            documents: 0,
            root: None,
            found,
            last: (0, 0),
            scalar: LastScalar::default(),
        }
    }

    pub(super) fn fault(&self, cause: Cause, at: Option<usize>) -> Fault {
        let open = self.frames.iter().filter(|frame| frame.flow).map(|frame| frame.span.start as usize);
        Fault { cause, at: at.unwrap_or(self.text.len()), open: open.collect(), last: self.last, scalar: self.scalar }
    }

    /// The open lists and groups of keys; `None` if some have brackets.
    pub(super) fn open_levels(&self) -> Option<Vec<OpenLevel>> {
        let mut levels: Vec<OpenLevel> = Vec::with_capacity(self.frames.len());
        for frame in &self.frames {
            let start = frame.span.start as usize;
            let is_list = matches!(frame.content, OpenContent::List(_));
            // The place of a list in the column of its key is that of its first value.
            let is_below_key = is_list && !is_item(self.text[start..].split('\n').next().unwrap_or_default().trim_end());
            let column = match levels.last() {
                Some(key) if is_below_key => key.column,
                _ => start - line_start(self.text, start),
            };
            if frame.flow {
                return None;
            }
            levels.push(OpenLevel { column, is_list });
        }
        Some(levels)
    }

    /// Where the next text stands.
    pub(super) fn text_place(&self) -> TextPlace {
        match self.frames.last() {
            Some(frame) if frame.flow => TextPlace::Brackets,
            Some(OpenNode { content: OpenContent::Map(_, PendingKey::Next), .. }) => TextPlace::Key,
            Some(_) | None => TextPlace::Value,
        }
    }

    /// The value of a text without its comma, which is reported.
    fn without_comma(&mut self, node: YamlNode<'s>) -> YamlNode<'s> {
        if !self.scalar.is_plain || self.text_place() != TextPlace::Value || !matches!(node.value, YamlValue::Text(_)) {
            return node;
        }
        match without_comma(self.text, node.span) {
            Some((value, span, finding)) => {
                self.found.push(finding);
                YamlNode { span, value: scalar::resolve(value) }
            }
            None => node,
        }
    }

    /// Opens a list or a group of keys.
    pub(super) fn push(&mut self, span: Span, tagged: bool, anchor: usize, content: OpenContent<'s>) -> BuildResult {
        if self.frames.len() >= NESTING.length() {
            return Err(Box::new(too_deep(span)));
        }
        self.last = (span.start as usize, span.end as usize);
        let flow = span.end > span.start;
        self.frames.push(OpenNode {
            span,
            flow,
            tagged,
            anchor,
            weight: YamlWeight { values: 1, ..YamlWeight::default() },
            content,
        });
        Ok(())
    }

    pub(super) fn close(&mut self, end: Span) -> BuildResult {
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
                if let PendingKey::Known(known) = key {
                    // The file or its readable part ends before the value.
                    let value = YamlNode { span: known.span, value: YamlValue::Null };
                    entries.push(known.entry(value, false));
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

    pub(super) fn alias(&mut self, id: usize, span: Span) -> BuildResult {
        self.last = (span.start as usize, span.end as usize);
        let Some((node, weight)) = self.anchors.get(id).and_then(Option::as_ref) else {
            let name = quote(&self.text[span.start as usize..span.end as usize]);
            let title = format!("{name} repeats an element that contains it");
            return Err(Box::new(ENDLESS_REPETITION.at(span, title)));
        };
        let weight = *weight;
        if self.frames.len() + weight.height > NESTING.length() {
            return Err(Box::new(too_deep(span)));
        }
        self.budget.repeat(weight, span)?;
        let node = node.clone();
        self.scalar = LastScalar { start: span.start as usize, end: span.end as usize, is_plain: false };
        self.finish(node, weight, 0)
    }

    /// Adds a finished value to its parent.
    pub(super) fn finish(&mut self, node: YamlNode<'s>, weight: YamlWeight, anchor: usize) -> BuildResult {
        self.budget.write(node.span)?;
        if anchor > 0 {
            self.budget.repeat(weight, node.span)?;
            if self.anchors.len() <= anchor {
                self.anchors.resize_with(anchor + 1, || None);
            }
            self.anchors[anchor] = Some((node.clone(), weight));
        }
        let node = self.without_comma(node);
        let is_root = self.frames.len() == 1;
        let Some(frame) = self.frames.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        frame.weight.add(weight);
        if frame.content.entries() >= ENTRIES.length() {
            return Err(Box::new(
                TOO_MANY.at(node.span, ENTRIES.exceeded() + " in one place").label(ENTRIES.label()).help(limits::HELP),
            ));
        }
        match &mut frame.content {
            OpenContent::List(items) => {
                if !frame.flow && matches!(node.value, YamlValue::Null) && node.span.start == node.span.end {
                    self.found.extend(comment_as_entry(self.text, node.span));
                }
                items.push(node);
            }
            OpenContent::Map(entries, key) => match std::mem::replace(key, PendingKey::Next) {
                PendingKey::Next => {
                    let continues = is_root || !entries.is_empty();
                    let place = KeyPlace { text: self.text, flow: frame.flow, continues };
                    let (read, entry) = place.read(node, &mut self.found)?;
                    entries.extend(entry);
                    *key = read;
                }
                PendingKey::Known(known) => {
                    let absent = matches!(node.value, YamlValue::Null) && node.span.start == node.span.end;
                    let value = if absent { YamlNode { span: known.span, ..node } } else { node };
                    let plain = self.scalar.is_plain && matches!(value.value, YamlValue::Text(_));
                    entries.push(known.entry(value, plain));
                }
                PendingKey::Refused => {}
            },
        }
        Ok(())
    }

    /// Warns about `Queue #3 is long`, where the comment seems to belong to the text.
    pub(super) fn warn_of_comment(&mut self, span: Span) {
        let finding = glued_comment(self.text, span);
        self.found.extend(finding);
    }
}

/// The warning about an entry that is a comment: `- #1 reason`. `after`: the empty place of its value, at the next part of the text.
fn comment_as_entry(text: &str, after: Span) -> Option<Finding> {
    let end = text[..after.start as usize].trim_end().len();
    let line = line_start(text, end);
    let content = text[line..end].trim_start_matches(' ');
    let inner = content.trim_start_matches(['-', ' ']);
    let dash = (end - inner.len() - usize::from(content.len() > inner.len())) as u32;
    if content.starts_with("- ") { glued_comment(text, Span { start: dash, end: dash, ..after }) } else { None }
}

/// The warning about a comment directly after a place that seems to belong to the text there: `Queue #3 is long`.
pub(in crate::parse) fn glued_comment(text: &str, span: Span) -> Option<Finding> {
    let rest = &text[span.end as usize..];
    let comment = rest.trim_start_matches([' ', '\t']);
    let glued = comment.strip_prefix('#').is_some_and(|comment| comment.starts_with(char::is_alphanumeric));
    if !glued || comment.len() == rest.len() {
        return None;
    }
    let spaces = rest.len() - comment.len();
    let comment = comment.lines().next().unwrap_or_default().trim_end();
    let end = span.end + (spaces + comment.len()) as u32;
    let place = Span { start: end - comment.len() as u32, end, ..span };
    // A value that is a comment as a whole.
    let from = if span.start == span.end { place.start } else { span.start };
    let whole = quote(&quoted_plainly(&text[from as usize..end as usize]));
    Some(
        COMMENT_IN_TEXT
            .at(place, "the rest of this line is a comment")
            .label("not part of the text")
            .help(format!("quote it if it belongs to the text: {whole}; otherwise put a space after `#`")),
    )
}
