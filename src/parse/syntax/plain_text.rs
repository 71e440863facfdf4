//! Refuses scalars that are valid YAML, and are meant as something else: lists and keys with wide marks, tags, anchors.

use std::borrow::Cow;

use super::error_context::ErrorContext;
use super::lookalikes::{wide_brackets, with_code};
use super::pending_key::glued_dash;
use super::values;
use crate::findings::{Finding, quote};
use crate::model::keys;
use crate::parse::rules::MISSING_SPACE;
use crate::source::Span;

/// The longest name after `&` that is looked at.
const LONGEST_NAME: usize = 200;

/// Where a text without quotes stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextPlace {
    /// Where a key is expected.
    Key,
    /// After a key or a `-`.
    Value,
    /// Between brackets or braces.
    Brackets,
}

/// The error about a text without quotes. `is_named`: whether `&` and a name are before it.
pub(super) fn refused(view: &ErrorContext, span: Span, place: TextPlace, is_named: bool) -> Option<Finding> {
    let written = view.slice(span);
    if place == TextPlace::Value && !written.is_empty() {
        let finding =
            wide_brackets(written, span).or_else(|| glued_dashes(view, written, span)).or_else(|| wide_colons(written, span));
        if finding.is_some() {
            return finding;
        }
    }
    let anchor = if is_named { anchor_before(view.text, span.start as usize) } else { None }?;
    Some(view.begins_with_mark(anchor, place == TextPlace::Brackets))
}

/// The error about a block text without content, such as `>5`.
pub(super) fn empty_block(view: &ErrorContext, span: Span) -> Option<Finding> {
    // The place of the text is after the line with its mark.
    let end = view.text[..span.start as usize].trim_end().len();
    let start = view.value_start(end);
    let header = view.text.get(start..end)?;
    let sized = header.strip_prefix(['>', '|'])?.starts_with(|char: char| char.is_ascii_digit());
    sized.then(|| view.begins_with_mark(start, false))
}

/// The value of a text that ends with a comma, without it, and the finding about it.
pub(super) fn without_comma(text: &str, span: Span) -> Option<(Cow<'_, str>, Span, Finding)> {
    let value = text[span.start as usize..span.end as usize].strip_suffix(',')?.trim_end();
    if value.is_empty() || value.contains('\n') {
        return None;
    }
    let comma = Span { start: span.end - 1, ..span };
    let end = span.start + value.len() as u32;
    Some((Cow::Borrowed(value), Span { end, ..span }, values::trailing_comma(comma, text)))
}

/// The error about lines that begin with `-` and no space, below a key.
fn glued_dashes(view: &ErrorContext, written: &str, span: Span) -> Option<Finding> {
    let start = span.start as usize;
    let after = written.strip_prefix('-')?;
    let dashes = || written.lines().map(str::trim_start);
    let is_list = after.starts_with(char::is_alphabetic) || (dashes().count() > 1 && dashes().all(|line| line.starts_with('-')));
    if !is_list || !view.text[view.line_start(start)..start].trim().is_empty() {
        return None;
    }
    let mut finding = glued_dash(written.lines().next().unwrap_or_default(), span);
    let mut from = start;
    for (number, line) in written.split_inclusive('\n').enumerate() {
        let dash = from + (line.len() - line.trim_start().len());
        if number > 0 && view.text[dash..].starts_with('-') {
            finding = finding.edit(view.span(dash + 1, dash + 1), " ");
        }
        from += line.len();
    }
    Some(finding)
}

/// The error about `name：x`, which is read as a text.
fn wide_colons(written: &str, span: Span) -> Option<Finding> {
    let colon_of = |line: &str| line.split_once('：').map(|(key, _)| key).filter(|key| keys::is_key(key.trim())).map(str::len);
    let first = colon_of(written.lines().next()?)?;
    let place = |at: usize| Span { start: span.start + at as u32, end: span.start + (at + '：'.len_utf8()) as u32, ..span };
    let key = written[..first].trim();
    let value = written.lines().next()?[first + '：'.len_utf8()..].trim();
    let finding = MISSING_SPACE
        .at(place(first), format!("{} after {}", with_code('：'), quote(key)))
        .label("a plain colon and a space are expected")
        .help(format!("write {}", quote(&format!("{key}: {value}"))));
    let mut from = 0;
    Some(written.split_inclusive('\n').fold(finding, |finding, line| {
        let colon = colon_of(line).map(|colon| from + colon);
        from += line.len();
        match colon {
            Some(colon) => finding.fix(place(colon), ": "),
            None => finding,
        }
    }))
}

/// The byte of the `&` before a text, if the name after it is none that people write: `&amp; more`.
fn anchor_before(text: &str, start: usize) -> Option<usize> {
    // One line can contain the whole file.
    let from = text.floor_char_boundary(start.saturating_sub(LONGEST_NAME));
    let before = text[from..start].trim_end_matches(' ');
    let (_, word) = before.rsplit_once([' ', '[', '{', ',', '\n'])?;
    let name = word.strip_prefix('&')?;
    let is_name = name.chars().all(|char| char.is_alphanumeric() || matches!(char, '-' | '_'));
    (!is_name).then(|| from + before.len() - word.len())
}
