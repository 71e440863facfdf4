//! Finds characters that look like the spaces and dashes of YAML, and are not: no-break spaces, bullets, long dashes.

use crate::characters::is_default_ignorable;
use crate::findings::{Finding, Rule, quote};
use crate::parse::rules::{BAD_INDENTATION, INVISIBLE_CHARACTER, MISSING_SPACE, YAML_SYNTAX};
use crate::source::{Span, line_end, line_start};

/// What people and word processors begin the entries of a list with, instead of `-`.
const LIST_MARKS: &str = "*+•‣◦▪▫●○■□·∙⁃・►▸➢‐‑‒–—―−－";

/// Those that are nothing but the mark of an entry, so that it may have no space after it.
const BULLETS: &str = "•‣◦▪▫●○■□∙⁃►▸➢";

/// Brackets that look like those of YAML.
const WIDE_BRACKETS: [(char, char); 2] = [('［', '］'), ('｛', '｝')];

/// Characters that end a line in other programs and in YAML 1.1.
const LINE_ENDS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];

const INDENTATION: &str = "in the indentation";

const SPACES: &str = "delete it, and indent with plain spaces, two per level";

/// The error about the first such character in the structure of a line: in its indentation, as its list mark, after a `-` or the
/// colon of a key. `start`: of the line in the file. `may_begin`: whether an entry of a list may begin in it.
pub(super) fn in_line(line: &str, start: usize, file: u16, may_begin: bool) -> Option<Finding> {
    let span = |at: usize, length: usize| Span { file, start: (start + at) as u32, end: (start + at + length) as u32 };
    let content = line.trim_start_matches(is_blank);
    if content.is_empty() {
        let (at, char) = line.char_indices().find(|(_, char)| is_foreign(*char))?;
        let finding = replaced(&BAD_INDENTATION, char, span(at, char.len_utf8()), "in an empty line", "delete it");
        return Some(finding.fix(span(0, line.trim_end_matches('\r').len()), ""));
    }
    if content.starts_with('#') {
        return None;
    }
    let indent = &line[..line.len() - content.len()];
    if let Some(finding) = in_indent(indent, span(0, indent.len())) {
        return Some(finding);
    }
    if let Some(char) = list_mark(content).or_else(|| glued_bullet(content)).filter(|_| may_begin) {
        return Some(wrong_mark(char, span(indent.len(), char.len_utf8()), content));
    }
    let mut rest = content;
    loop {
        let at = line.len() - rest.len() + 1;
        let Some(after) = rest.strip_prefix('-') else { break };
        if let Some(finding) = after_mark(after, span(at, 0), "-") {
            return Some(finding);
        }
        match after.strip_prefix(' ') {
            Some(after) => rest = after.trim_start_matches(' '),
            None => break,
        }
    }
    after_key(line, line.len() - rest.len(), &span).or_else(|| wide_colon(line, line.len() - rest.len(), &span))
}

/// The error about a line separator in a line, which ends none.
pub(super) fn line_separator(line: &str, start: usize, file: u16) -> Option<Finding> {
    let (at, char) = line.char_indices().find(|(_, char)| LINE_ENDS.contains(char))?;
    let span = Span { file, start: (start + at) as u32, end: (start + at + char.len_utf8()) as u32 };
    let title = format!("{} does not end a line", with_code(char));
    Some(
        INVISIBLE_CHARACTER
            .at(span, title)
            .as_error()
            .label("here")
            .help("replace it by a line break: delete it and press Enter"),
    )
}

/// The error about the first character in an indentation that is no space of YAML. `span`: of the indentation.
fn in_indent(indent: &str, span: Span) -> Option<Finding> {
    let (at, char) = indent.char_indices().find(|(_, char)| is_foreign(*char))?;
    let start = span.start + at as u32;
    let place = Span { start, end: start + char.len_utf8() as u32, ..span };
    let finding = replaced(&BAD_INDENTATION, char, place, INDENTATION, SPACES);
    // The width of the others is a guess.
    let is_narrow = indent.chars().all(|char| matches!(char, ' ' | '\u{a0}' | '\u{202f}') || is_default_ignorable(char));
    let width = |char| if is_default_ignorable(char) { 0 } else { 1 + usize::from(char == '\u{3000}') };
    let spaces = " ".repeat(indent.chars().map(width).sum());
    Some(if is_narrow { finding.fix(span, spaces) } else { finding.edit(span, spaces) })
}

/// The error about a key that is read with the indentation before it, which is no white space for YAML. `span`: of the key.
pub(super) fn before_key(key: &str, span: Span) -> Option<Finding> {
    let indent = &key[..key.len() - key.trim_start_matches(is_blank).len()];
    in_indent(indent, Span { end: span.start + indent.len() as u32, ..span })
}

/// The error about an unknown key because of white space that YAML does not know at its start or after its colon, or of an invisible
/// character in it. `span`: of the key.
pub(in crate::parse) fn unknown_key(key: &str, span: Span) -> Option<Finding> {
    if let Some(finding) = before_key(key, span) {
        return Some(finding);
    }
    let place = |at: usize, char: char| {
        let start = span.start + at as u32;
        Span { start, end: start + char.len_utf8() as u32, ..span }
    };
    if let Some((at, char)) = key.char_indices().find(|(_, char)| is_default_ignorable(*char)) {
        return Some(replaced(&INVISIBLE_CHARACTER, char, place(at, char), "in a key", "delete it").fix(place(at, char), ""));
    }
    in_key(key, span).map(|(finding, ..)| finding)
}

/// The error about white space after the colon in `score:1`, which is read as one word; also the spans of the key and the value.
pub(super) fn in_key(word: &str, span: Span) -> Option<(Finding, Span, Span)> {
    let bare = word.trim_start_matches(is_blank);
    let (name, after) = bare.split_once(':').filter(|(name, _)| is_key(name))?;
    let start = span.start + (word.len() - bare.len()) as u32;
    let colon = start + name.len() as u32;
    let finding = after_mark(after, Span { start: colon + 1, end: colon + 1, ..span }, &bare[..=name.len()])?;
    let value = Span { start: finding.primary.span.end, ..span };
    Some((finding, Span { start, end: colon, ..span }, value))
}

/// The error about the text of a key that takes a list, on a line of its own below it, that is meant as entries of the list.
pub(in crate::parse) fn in_text(text: &str, span: Span) -> Option<Finding> {
    let (before, written) = text.split_at(span.start as usize);
    let finding = match list_mark(written).or_else(|| glued_bullet(written)).filter(|mark| !is_dialogue(written, *mark)) {
        Some(char) => wrong_mark(char, span, written),
        None => after_mark(written.strip_prefix('-')?, Span { start: span.start + 1, end: span.start + 1, ..span }, "-")?,
    };
    // A long line is searched only where it matters.
    before[line_start(text, before.len())..].chars().all(is_blank).then(|| with_marks_below(finding, text))
}

/// The error about a mark before a key. `continues`: whether no list can begin there.
pub(super) fn mark_before_key(key: &str, span: Span, continues: bool) -> Option<Finding> {
    let char = list_mark(key)?;
    let length = key.len() - key[char.len_utf8()..].trim_start_matches(is_blank).len();
    let place = Span { end: span.start + char.len_utf8() as u32, ..span };
    if !continues {
        return Some(wrong_mark(char, span, key));
    }
    let title = format!("{} before a key", with_code(char));
    let finding = YAML_SYNTAX.at(place, title).label("here").help("delete it, and the space after it");
    Some(finding.edit(Span { end: span.start + length as u32, ..span }, ""))
}

/// Adds the edits for the lines below that begin with the same mark in the same column.
pub(super) fn with_marks_below(mut finding: Finding, text: &str) -> Finding {
    let [edit] = finding.edits.as_slice() else { return finding };
    let (start, end) = (edit.span.start as usize, edit.span.end as usize);
    let line = line_start(text, start);
    let is_mark = list_mark(&text[start..]).or_else(|| glued_bullet(&text[start..])).is_some();
    if !is_mark || !edit.replacement.starts_with('-') || !text[line..start].chars().all(|char| char == ' ') {
        return finding;
    }
    let (prefix, replacement, file) = (text[line..end].to_owned(), edit.replacement.clone(), edit.span.file);
    let mut next = line_end(text, end) + 1;
    while let Some(below) = text.get(next..).filter(|below| below.starts_with(&prefix)) {
        let place = Span { file, start: (next + start - line) as u32, end: (next + end - line) as u32 };
        finding = finding.edit(place, replacement.clone());
        next += below.find('\n').map_or(below.len(), |newline| newline + 1);
    }
    finding
}

/// The error about white space that YAML does not know after `mark`, a `-` or a key with its colon. `at`: the empty span after it.
pub(in crate::parse) fn after_mark(after: &str, at: Span, mark: &str) -> Option<Finding> {
    let char = after.chars().next().filter(|char| is_foreign(*char))?;
    let span = Span { end: at.start + char.len_utf8() as u32, ..at };
    let place = format!("after {}", quote(mark));
    Some(replaced(&MISSING_SPACE, char, span, &place, "delete it and type a plain space").fix(span, " "))
}

/// The error about `［a，b］`.
pub(super) fn wide_brackets(written: &str, span: Span) -> Option<Finding> {
    let (open, close) = *WIDE_BRACKETS.iter().find(|(open, close)| written.starts_with(*open) && written.ends_with(*close))?;
    if written.contains('\n') {
        return None;
    }
    let plain = |char| match char {
        '［' => String::from("["),
        '］' => String::from("]"),
        '｛' => String::from("{"),
        '｝' => String::from("}"),
        '，' => String::from(", "),
        '：' if open == '｛' => String::from(": "),
        other => String::from(other),
    };
    let typed: String = written.chars().map(plain).collect();
    let place = Span { end: span.start + open.len_utf8() as u32, ..span };
    let title = format!("{} and {} are not brackets of YAML", with_code(open), with_code(close));
    Some(YAML_SYNTAX.at(place, title).label("it looks like a bracket").help(format!("write {}", quote(&typed))).fix(span, typed))
}

/// A character with its name and its code: `a no-break space (U+00A0)`.
pub(crate) fn with_code(char: char) -> String {
    let name = match char {
        '\0' => "a NUL byte",
        '\u{85}' => "a next-line character",
        '\u{a0}' => "a no-break space",
        '\u{202f}' => "a narrow no-break space",
        '\u{2002}' => "an en space",
        '\u{2003}' => "an em space",
        '\u{3000}' => "an ideographic space",
        '\u{2028}' => "a line separator",
        '\u{2029}' => "a paragraph separator",
        '\u{200b}' => "a zero-width space",
        '\u{feff}' => "a byte order mark",
        '\u{2013}' => "an en dash",
        '\u{2014}' => "an em dash",
        '\u{2212}' => "a minus sign",
        '\u{2022}' => "a bullet",
        '\u{ff1a}' => "a wide colon",
        '*' => "an asterisk",
        '+' => "a plus sign",
        _ if char.is_whitespace() => "a special space",
        _ if is_default_ignorable(char) || char.is_control() => "an invisible character",
        _ => "",
    };
    let shown = if is_blank(char) || char.is_control() { String::new() } else { format!("`{char}` ") };
    format!("{name} {shown}(U+{:04X})", u32::from(char)).trim_start().to_owned()
}

/// Whether a character ends a line in other programs.
pub(crate) fn ends_lines(char: char) -> bool {
    LINE_ENDS.contains(&char)
}

fn replaced(rule: &'static Rule, char: char, span: Span, place: &str, help: &str) -> Finding {
    let title = format!("{} {place}", with_code(char));
    if is_default_ignorable(char) {
        return INVISIBLE_CHARACTER.at(span, title).as_error().label("here").help("delete it");
    }
    rule.at(span, title).label("it looks like a space").help(help)
}

/// The error about the mark at the start of this text.
fn wrong_mark(char: char, span: Span, text: &str) -> Finding {
    let span = Span { end: span.start + char.len_utf8() as u32, ..span };
    let after = text[char.len_utf8()..].chars().next();
    let foreign = after.filter(|char| is_foreign(*char)).map_or(0, char::len_utf8);
    let replaced = Span { end: span.end + foreign as u32, ..span };
    let needs_space = foreign > 0 || !after.is_some_and(is_blank);
    YAML_SYNTAX
        .at(span, format!("{} cannot begin an entry of a list", with_code(char)))
        .label("a list has `-` here")
        .help("write `-` and a space instead; put the text between quotes if this is not a list")
        .edit(replaced, if needs_space { "- " } else { "-" })
}

/// The mark at the start of a text, followed by white space.
pub(in crate::parse) fn list_mark(text: &str) -> Option<char> {
    let mut chars = text.chars();
    let mark = chars.next().filter(|char| LIST_MARKS.contains(*char))?;
    chars.next().is_some_and(is_blank).then_some(mark)
}

/// The bullet at the start of a text, with or without white space after it.
fn glued_bullet(text: &str) -> Option<char> {
    text.chars().next().filter(|char| BULLETS.contains(*char))
}

/// Whether a text that begins with a mark has the same mark between words of its first line, as dashes of dialogues.
fn is_dialogue(text: &str, mark: char) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let is_between = |at: usize| line[..at].ends_with(' ') && line[at + mark.len_utf8()..].starts_with([' ', ',', '.', ';']);
    line.match_indices(mark).any(|(at, _)| at > 0 && is_between(at))
}

/// Looks for white space after the colon of a key that begins at `from`, or after a brace or a comma.
fn after_key(line: &str, from: usize, span: &impl Fn(usize, usize) -> Span) -> Option<Finding> {
    let mut start = Some(from);
    for (colon, char) in line.char_indices().skip_while(|(at, _)| *at < from) {
        if matches!(char, '{' | ',' | '[') {
            start = Some(colon + 1);
        }
        // A key has no colon: each character is looked at once.
        let Some(key) = start.take_if(|_| char == ':').map(|start| line[start..colon].trim_start()) else { continue };
        let after = &line[colon + 1..];
        if after.starts_with(is_foreign) && is_key(key) {
            return after_mark(after, span(colon + 1, 0), &format!("{key}:"));
        }
    }
    // After a space, it is part of the text, unless there is none.
    let (key, rest) = line[from..].split_once(": ").filter(|(key, rest)| is_key(key) && rest.chars().all(is_blank))?;
    let at = line.len() - rest.trim_start_matches(' ').len();
    after_mark(&line[at..], span(at, 0), &format!("{key}:"))
}

/// Looks for a wide colon after the key that begins at `from`.
fn wide_colon(line: &str, from: usize, span: &impl Fn(usize, usize) -> Span) -> Option<Finding> {
    let (key, value) = line[from..].split_once('：').filter(|(key, _)| is_key(key))?;
    let place = span(from + key.len(), '：'.len_utf8());
    let title = format!("{} after {}", with_code('：'), quote(key));
    let finding = MISSING_SPACE.at(place, title).label("a plain colon and a space are expected");
    let typed = format!("{key}: {}", value.trim());
    Some(finding.help(format!("write {}", quote(&typed))).fix(place, ": "))
}

/// Whether a text may be a key.
fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|char| char.is_ascii_alphanumeric() || "_- ".contains(char))
}

/// Whether a character is white space for people, and not for YAML.
fn is_foreign(char: char) -> bool {
    (char.is_whitespace() && !matches!(char, ' ' | '\t' | '\n' | '\r')) || is_default_ignorable(char)
}

fn is_blank(char: char) -> bool {
    char.is_whitespace() || is_default_ignorable(char)
}
