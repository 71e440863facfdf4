//! Finds characters that look like the spaces and dashes of YAML, and are not: no-break spaces, bullets, long dashes.

use crate::findings::{Finding, Rule, quote};
use crate::parse::rules::{BAD_INDENTATION, INVISIBLE_CHARACTER, MISSING_SPACE, YAML_SYNTAX};
use crate::source::Span;

/// What people and word processors begin the entries of a list with, instead of `-`.
const LIST_MARKS: &str = "*+•‣◦▪▫●○■□·∙⁃・►▸➢‐‑‒–—―−－";

/// Characters that end a line in other programs and in YAML 1.1.
const LINE_ENDS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];

const INDENTATION: &str = "in the indentation";

const SPACES: &str = "delete it, and indent with plain spaces, two per level";

/// The error about the first such character in the structure of a line: in its indentation, as its list mark, after a `-` or the
/// colon of a key. `start`: of the line in the file.
pub(super) fn in_line(line: &str, start: usize, file: u16) -> Option<Finding> {
    let span = |at: usize, length: usize| Span { file, start: (start + at) as u32, end: (start + at + length) as u32 };
    let content = line.trim_start_matches(is_blank);
    if content.is_empty() {
        let (at, char) = line.char_indices().find(|(_, char)| is_foreign(*char))?;
        let finding = replaced(&BAD_INDENTATION, char, span(at, char.len_utf8()), "in an empty line", "delete it");
        return Some(finding.edit(span(0, line.trim_end_matches('\r').len()), ""));
    }
    if content.starts_with('#') {
        return None;
    }
    let indent = &line[..line.len() - content.len()];
    if let Some((at, char)) = indent.char_indices().find(|(_, char)| is_foreign(*char)) {
        let finding = replaced(&BAD_INDENTATION, char, span(at, char.len_utf8()), INDENTATION, SPACES);
        // The width of the others is a guess.
        let is_narrow = indent.chars().all(|char| matches!(char, ' ' | '\u{a0}' | '\u{202f}') || is_invisible(char));
        let spaces = " ".repeat(indent.chars().filter(|char| !is_invisible(*char)).count());
        return Some(if is_narrow { finding.edit(span(0, indent.len()), spaces) } else { finding });
    }
    if let Some(char) = list_mark(content) {
        return Some(wrong_mark(char, span(indent.len(), char.len_utf8())));
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
    after_key(line, line.len() - rest.len(), &span)
}

/// The error about a line separator in a line, which ends none.
pub(super) fn line_end(line: &str, start: usize, file: u16) -> Option<Finding> {
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

/// The error about white space that YAML does not know at the start of a key. `span`: of the key.
pub(in crate::parse) fn before_key(key: &str, span: Span) -> Option<Finding> {
    let char = key.chars().next().filter(|char| is_foreign(*char))?;
    let length = char.len_utf8() as u32;
    Some(replaced(&BAD_INDENTATION, char, Span { end: span.start + length, ..span }, INDENTATION, SPACES))
}

/// The error about white space after the colon in `score:1`, which is read as one word; also the spans of the key and the value.
pub(super) fn in_key(word: &str, span: Span) -> Option<(Finding, Span, Span)> {
    let name = word.split_once(':').map(|(name, _)| name).filter(|name| is_key(name))?;
    let colon = span.start + name.len() as u32;
    let finding = after_mark(&word[name.len() + 1..], Span { start: colon + 1, end: colon + 1, ..span }, &word[..=name.len()])?;
    let value = Span { start: finding.primary.span.end, ..span };
    Some((finding, Span { end: colon, ..span }, value))
}

/// The error about the text of a key, on a line of its own below it, that is meant as the entries of a list.
pub(super) fn in_text(text: &str, span: Span) -> Option<Finding> {
    let (before, written) = text.split_at(span.start as usize);
    let key = before.trim_end_matches(is_blank);
    (key.ends_with(':') && before[key.len()..].contains('\n')).then_some(())?;
    if let Some(char) = list_mark(written) {
        return Some(wrong_mark(char, Span { end: span.start + char.len_utf8() as u32, ..span }));
    }
    after_mark(written.strip_prefix('-')?, Span { start: span.start + 1, end: span.start + 1, ..span }, "-")
}

/// The error about white space that YAML does not know after `mark`, a `-` or a key with its colon. `at`: the empty span after it.
pub(in crate::parse) fn after_mark(after: &str, at: Span, mark: &str) -> Option<Finding> {
    let char = after.chars().next().filter(|char| is_foreign(*char))?;
    let span = Span { end: at.start + char.len_utf8() as u32, ..at };
    let place = format!("after {}", quote(mark));
    Some(replaced(&MISSING_SPACE, char, span, &place, "delete it and type a plain space").edit(span, " "))
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
        '*' => "an asterisk",
        '+' => "a plus sign",
        _ if char.is_whitespace() => "a special space",
        _ if is_invisible(char) || char.is_control() => "an invisible character",
        _ => "",
    };
    let shown =
        if char.is_whitespace() || char.is_control() || is_invisible(char) { String::new() } else { format!(" `{char}`") };
    format!("{name}{shown} (U+{:04X})", u32::from(char))
}

/// Whether a character ends a line in other programs.
pub(crate) fn ends_lines(char: char) -> bool {
    LINE_ENDS.contains(&char)
}

fn replaced(rule: &'static Rule, char: char, span: Span, place: &str, help: &str) -> Finding {
    let title = format!("{} {place}", with_code(char));
    if is_invisible(char) {
        return INVISIBLE_CHARACTER.at(span, title).as_error().label("here").help("delete it");
    }
    rule.at(span, title).label("it looks like a space").help(help)
}

fn wrong_mark(char: char, span: Span) -> Finding {
    YAML_SYNTAX
        .at(span, format!("{} cannot begin an entry of a list", with_code(char)))
        .label("a list has `-` here")
        .help("write `-` and a space instead; put the text between quotes if this is not a list")
        .edit(span, "-")
}

/// The mark at the start of a text, followed by white space.
fn list_mark(text: &str) -> Option<char> {
    let mut chars = text.chars();
    let mark = chars.next().filter(|char| LIST_MARKS.contains(*char))?;
    chars.next().is_some_and(is_blank).then_some(mark)
}

/// Looks for white space after the colon of a key that begins at `from`, or after a brace or a comma.
fn after_key(line: &str, from: usize, span: &impl Fn(usize, usize) -> Span) -> Option<Finding> {
    for (colon, _) in line.match_indices(':').filter(|(colon, _)| *colon > from) {
        let key = line[from..colon].rsplit(['{', ',', '[']).next().unwrap_or_default().trim_start();
        let finding = after_mark(&line[colon + 1..], span(colon + 1, 0), &format!("{key}:")).filter(|_| is_key(key));
        if finding.is_some() {
            return finding;
        }
    }
    None
}

/// Whether a text may be a key.
fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|char| char.is_ascii_alphanumeric() || "_- ".contains(char))
}

/// Whether a character is white space for people, and not for YAML.
fn is_foreign(char: char) -> bool {
    (char.is_whitespace() && !matches!(char, ' ' | '\t' | '\n' | '\r')) || is_invisible(char)
}

fn is_blank(char: char) -> bool {
    char.is_whitespace() || is_invisible(char)
}

/// Whether a character takes no room.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}
