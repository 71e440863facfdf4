//! Reads a value that stands where a key is expected, and reports what looks like a key and is none.

use std::borrow::Cow;

use super::error_context::ErrorContext;
use super::tree::{YamlEntry, YamlNode, YamlValue};
use super::{lookalikes, scalar};
use crate::findings::{CappedFindings, Finding, quote};
use crate::parse::rules::{KEY_NOT_A_TEXT, MISSING_SPACE};
use crate::source::Span;

/// The longest part of a line that is shown: one line can contain the whole file.
const SHOWN: usize = 400;

/// What a group of keys expects next.
pub(super) enum PendingKey<'s> {
    /// A key.
    Next,
    /// The value of this key.
    Known(KnownKey<'s>),
    /// The value of a key that was refused.
    Refused,
}

/// A key whose value follows.
pub(super) struct KnownKey<'s> {
    name: Cow<'s, str>,
    pub(super) span: Span,
    is_numeric: bool,
}

/// Where a key stands.
pub(super) struct KeyPlace<'s> {
    pub(super) text: &'s str,
    /// Between braces.
    pub(super) flow: bool,
    /// Whether the entry continues a group of keys, so that no list begins with it.
    pub(super) continues: bool,
}

impl<'s> KnownKey<'s> {
    /// The key with its value. `plain`: a text without quotes and no block.
    pub(super) fn entry(self, value: YamlNode<'s>, plain: bool) -> YamlEntry<'s> {
        YamlEntry { key: self.name, key_span: self.span, numeric: self.is_numeric, plain, value }
    }
}

impl<'s> KeyPlace<'s> {
    /// Reads a key. Also returns an entry, if the key holds its value: `score:1` between braces.
    ///
    /// # Errors
    ///
    /// The error about a key without braces that is misread.
    pub(super) fn read(&self, node: YamlNode<'s>, found: &mut CappedFindings) -> Result<KeyRead<'s>, Box<Finding>> {
        Ok(match node.value {
            YamlValue::Text(text) if self.flow => self.text_key(text, node.span, found),
            YamlValue::Text(text) => {
                self.refuse(node.span)?;
                (PendingKey::Known(KnownKey { name: text, span: node.span, is_numeric: false }), None)
            }
            YamlValue::Number(_, text) => (PendingKey::Known(KnownKey { name: text, span: node.span, is_numeric: true }), None),
            YamlValue::Null | YamlValue::Bool(..) | YamlValue::List(_) | YamlValue::Map(_) => {
                found.push(
                    KEY_NOT_A_TEXT
                        .at(node.span, "this key is not a text")
                        .label("a key is a word such as `name`")
                        .help("put the key between quotes"),
                );
                (PendingKey::Refused, None)
            }
        })
    }

    /// Refuses a key without braces that begins with a mark of a list or with `?`.
    fn refuse(&self, span: Span) -> Result<(), Box<Finding>> {
        let written = &self.text[span.start as usize..span.end as usize];
        let view = ErrorContext { text: self.text, file: span.file };
        let finding = if is_glued(written) {
            Some(glued_dash(self.line(span), span))
        } else if let Some(mark) = self.question_mark(&view, span) {
            Some(view.begins_with_mark(mark, false))
        } else {
            let marked = || lookalikes::mark_before_key(written, span, self.continues);
            let aligned = lookalikes::before_key(written, span).map(|finding| view.aligned(finding));
            aligned.or_else(marked).map(|finding| lookalikes::with_marks_below(finding, self.text))
        };
        finding.map_or(Ok(()), |finding| Err(Box::new(finding)))
    }

    /// The byte of the `?` before a text that is read as a key, and has no value.
    fn question_mark(&self, view: &ErrorContext, span: Span) -> Option<usize> {
        let (start, end) = (span.start as usize, span.end as usize);
        let content = view.content(start).start as usize;
        let before = self.text.get(content..start)?;
        let dashes = before.len() - before.trim_start_matches(['-', ' ']).len();
        let mut below = self.text[end..].lines().skip(1).map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let is_mark = before[dashes..].trim_end() == "?";
        (is_mark && !below.next().is_some_and(|line| line.starts_with(':'))).then_some(content + dashes)
    }

    fn text_key(&self, name: Cow<'s, str>, span: Span, found: &mut CappedFindings) -> KeyRead<'s> {
        let written = &self.text[span.start as usize..span.end as usize];
        if is_glued(written) {
            found.push(glued_dash(self.line(span), span));
        }
        // The absent value that follows is not that of a key.
        match self.glued_value(written, span, found) {
            Some(entry) => (PendingKey::Refused, Some(entry)),
            None => (PendingKey::Known(KnownKey { name, span, is_numeric: false }), None),
        }
    }

    /// The line from a key on.
    fn line(&self, span: Span) -> &'s str {
        let rest = &self.text[span.start as usize..];
        rest[..rest.floor_char_boundary(SHOWN)].lines().next().unwrap_or_default()
    }

    /// The entry of a key that is read together with its value, because what is after the colon is no space of YAML.
    fn glued_value(&self, written: &'s str, span: Span, found: &mut CappedFindings) -> Option<YamlEntry<'s>> {
        let (finding, key_span, value_span) = lookalikes::in_key(written, span)?;
        found.push(finding);
        let value = written[(value_span.start - span.start) as usize..].trim();
        let value = YamlNode { span: value_span, value: scalar::resolve(Cow::Borrowed(value)) };
        let key = Cow::Borrowed(&self.text[key_span.start as usize..key_span.end as usize]);
        Some(YamlEntry { key, key_span, numeric: false, plain: true, value })
    }
}

/// A key, and its entry if the key holds its value.
type KeyRead<'s> = (PendingKey<'s>, Option<YamlEntry<'s>>);

/// Whether a key begins with `-` and no space after it.
fn is_glued(written: &str) -> bool {
    written.len() > 1 && written.starts_with('-')
}

/// Reports `-name: S`, which YAML reads as a key `-name`.
pub(super) fn glued_dash(line: &str, span: Span) -> Finding {
    let after = Span { start: span.start + 1, end: span.start + 1, ..span };
    lookalikes::after_mark(&line[1..], after, "-").unwrap_or_else(|| {
        MISSING_SPACE
            .at(Span { end: span.start + 1, ..span }, "no space after `-`")
            .label("a space must follow this `-`")
            .help(format!("write {}", quote(&format!("- {}", &line[1..]))))
            .edit(after, " ")
    })
}
