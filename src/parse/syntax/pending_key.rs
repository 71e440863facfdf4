//! Reads a value that stands where a key is expected, and reports what looks like a key and is none.

use std::borrow::Cow;

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
    /// Not within another group or list.
    pub(super) is_root: bool,
}

impl<'s> KnownKey<'s> {
    /// The key with its value. `plain`: a text without quotes and no block.
    pub(super) fn entry(self, value: YamlNode<'s>, plain: bool) -> YamlEntry<'s> {
        YamlEntry { key: self.name, key_span: self.span, numeric: self.is_numeric, plain, value }
    }
}

impl<'s> KeyPlace<'s> {
    /// Reads a key. Also returns an entry, if the key holds its value: `score:1` between braces.
    pub(super) fn read(&self, node: YamlNode<'s>, found: &mut CappedFindings) -> (PendingKey<'s>, Option<YamlEntry<'s>>) {
        match node.value {
            YamlValue::Text(text) => self.text_key(text, node.span, found),
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
        }
    }

    fn text_key(&self, name: Cow<'s, str>, span: Span, found: &mut CappedFindings) -> (PendingKey<'s>, Option<YamlEntry<'s>>) {
        let written = &self.text[span.start as usize..span.end as usize];
        if name.len() > 1 && name.starts_with('-') && written.starts_with('-') {
            let rest = &self.text[span.start as usize..];
            let line = rest[..rest.floor_char_boundary(SHOWN)].lines().next().unwrap_or_default();
            found.push(glued_dash(line, span));
        }
        if self.flow {
            // The absent value that follows is not that of a key.
            if let Some(entry) = self.glued_value(written, span, found) {
                return (PendingKey::Refused, Some(entry));
            }
        } else {
            if let Some(finding) = lookalikes::before_key(written, span) {
                found.push(finding);
                return (PendingKey::Refused, None);
            }
            if let Some((finding, length)) = lookalikes::mark_before_key(written, span, self.is_root) {
                found.push(finding);
                let name = Cow::Borrowed(&written[length..]);
                return (PendingKey::Known(KnownKey { name, span, is_numeric: false }), None);
            }
        }
        (PendingKey::Known(KnownKey { name, span, is_numeric: false }), None)
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

/// Reports `-name: S`, which YAML reads as a key `-name`.
fn glued_dash(line: &str, span: Span) -> Finding {
    let after = Span { start: span.start + 1, end: span.start + 1, ..span };
    lookalikes::after_mark(&line[1..], after, "-").unwrap_or_else(|| {
        MISSING_SPACE
            .at(Span { end: span.start + 1, ..span }, "no space after `-`")
            .label("a space must follow this `-`")
            .help(format!("write {}", quote(&format!("- {}", &line[1..]))))
            .edit(after, " ")
    })
}
