//! Divides a long text between entries of its lists, so that a layout needs memory for a part of the text at a time.

use std::ops::Range;

use super::draft::Draft;
use crate::parse::syntax::{YamlPart, YamlPartKind};

/// A part of a text. Each but the first begins with an entry of a list.
#[derive(Debug)]
pub(super) struct FormatPiece {
    /// The bytes of the text.
    pub(super) range: Range<usize>,
    /// Lines that stand for what is above: a key or a dash for everything around the entry, and an entry of its list.
    pub(super) above: String,
    /// The number of lines above in the standard style.
    pub(super) lines: usize,
}

/// A list or a group of keys that is not ended yet.
struct OpenPart {
    is_list: bool,
    /// Within braces or brackets, or a key: the entries cannot begin a piece.
    is_whole: bool,
    /// Of the last dash or key, if it is simple.
    column: Option<usize>,
    /// The number of entries, or of keys and values.
    children: usize,
}

/// Divides a text into pieces of at least `least` bytes; empty for a text that is not divided.
pub(super) fn divide(draft: &Draft, least: usize) -> Vec<FormatPiece> {
    let text = draft.text.as_str();
    if text.len() < 2 * least || text.contains(['\t', '\u{feff}']) {
        return Vec::new();
    }
    let Ok(parts) = draft.parts() else { return Vec::new() };
    if parts.iter().filter(|part| part.kind == YamlPartKind::Document).count() != 1 {
        return Vec::new();
    }
    let mut pieces: Vec<FormatPiece> = Vec::new();
    let (mut open, mut from, mut line, mut at) = (Vec::<OpenPart>::new(), 0, 0, 0);
    let mut above = (String::new(), 0);
    for part in parts {
        match part.kind {
            YamlPartKind::End => drop(open.pop()),
            YamlPartKind::Comment { .. } | YamlPartKind::Document => {}
            YamlPartKind::List { .. } | YamlPartKind::Map { .. } | YamlPartKind::Word { .. } | YamlPartKind::Repeat(_) => {
                line = text.get(at..part.start).and_then(|passed| passed.rfind('\n')).map_or(line, |newline| at + newline + 1);
                at = at.max(part.start);
                let before = &text[line..part.start];
                if let Some(around) = open.last_mut() {
                    around.children += 1;
                    if around.is_list {
                        around.column = dash(before);
                    } else if around.children % 2 == 1 {
                        // The layout may move what follows an absent key.
                        if part.end == part.start {
                            return Vec::new();
                        }
                        around.column = key(before, part);
                    }
                }
                let is_long = line >= from + least && text.len() - line >= least;
                if is_long
                    && let Some(lines) = lines_above(&open)
                    && follows_text(text, line)
                {
                    pieces.push(piece(from..line, above));
                    (from, above) = (line, lines);
                }
                open.extend(opened(part, open.last()));
            }
        }
    }
    if !pieces.is_empty() {
        pieces.push(piece(from..text.len(), above));
    }
    pieces
}

fn piece(range: Range<usize>, (above, lines): (String, usize)) -> FormatPiece {
    FormatPiece { range, above, lines }
}

/// What begins with a part.
fn opened(part: &YamlPart, around: Option<&OpenPart>) -> Option<OpenPart> {
    let (is_list, flow) = match part.kind {
        YamlPartKind::List { flow } => (true, flow),
        YamlPartKind::Map { flow } => (false, flow),
        YamlPartKind::Word { .. }
        | YamlPartKind::Repeat(_)
        | YamlPartKind::End
        | YamlPartKind::Comment { .. }
        | YamlPartKind::Document => return None,
    };
    let is_key = around.is_some_and(|around| !around.is_list && around.children % 2 == 1);
    Some(OpenPart { is_list, is_whole: flow || is_key, column: None, children: 0 })
}

/// The column of the dash before an entry that follows it on the same line.
fn dash(before: &str) -> Option<usize> {
    let marked = before.trim_start_matches(' ');
    let spaces = marked.strip_prefix('-')?;
    (!spaces.is_empty() && spaces.bytes().all(|byte| byte == b' ')).then(|| before.len() - marked.len())
}

/// The column of a key. `before`: its line until there.
fn key(before: &str, part: &YamlPart) -> Option<usize> {
    let is_simple = part.anchor.is_none() && part.tag.is_none();
    (is_simple && before.bytes().all(|byte| matches!(byte, b' ' | b'-'))).then_some(before.len())
}

/// Whether the line above has text and no comment, whose place depends on what is around it.
fn follows_text(text: &str, line: usize) -> bool {
    let above = text[..line].lines().next_back().unwrap_or_default();
    !above.trim().is_empty() && !above.contains('#')
}

/// The lines that stand for what is above an entry, and their number; `None` if it is the first one, or not that of a list.
fn lines_above(open: &[OpenPart]) -> Option<(String, usize)> {
    let (list, around) = open.split_last()?;
    if !list.is_list || list.children < 2 || open.iter().any(|around| around.is_whole) {
        return None;
    }
    let (mut text, mut column, mut lines) = (String::new(), 0, 1);
    let mut indent = |text: &mut String, to: usize, then: &str| {
        text.extend(std::iter::repeat_n(' ', to.checked_sub(column)?));
        text.push_str(then);
        column = if then.ends_with('\n') { 0 } else { to + 1 };
        Some(())
    };
    for around in around {
        indent(&mut text, around.column?, if around.is_list { "-" } else { "k:\n" })?;
        lines += usize::from(!around.is_list);
    }
    indent(&mut text, list.column?, "- v\n")?;
    Some((text, lines))
}
