//! Finds the completion context at the cursor, in a file that may be broken there.
//!
//! The word at the cursor is replaced by a unique marker, the line is completed so that it parses, and the marker is
//! located in the result.

use super::things::Index;
use super::walk::{CursorMark, Hit, walk};
use super::words::words;
use crate::model::keys::{AnyKey, Table};
use crate::source::{Source, Sources, Span, line_start};

/// Replaces the word at the cursor; a private-use character.
const MARK: &str = "\u{e0c5}";
/// The maximum number of lines above the cursor that are searched for an open bracket.
const MOST_LINES: usize = 60;

/// A cursor position and its completion context.
#[derive(Debug)]
pub struct Cursor {
    /// What can be typed there.
    pub place: CursorContext,
    /// The existing word, which is replaced.
    pub word: Span,
    /// The index of the journey.
    pub index: Index,
    /// Whether the cursor is between brackets or braces, where everything is on one line.
    pub flow: bool,
    /// The text to insert before the word so that it parses: `- ` at the start of a list entry, a space after a colon.
    pub before: &'static str,
}

/// What can be typed at the cursor.
#[derive(Debug, Clone)]
pub enum CursorContext {
    /// A key of this level, other than the existing ones.
    Key {
        /// The level.
        table: &'static Table,
        /// Documented names of the existing keys.
        present: Vec<&'static str>,
        /// Existing keys of own lanes, as written.
        own: Vec<String>,
    },
    /// A value of a key.
    Value {
        /// The level of the key.
        table: &'static Table,
        /// The key.
        key: &'static AnyKey,
        /// The other values of the list.
        others: Vec<String>,
        /// Whether the value is in a list.
        listed: bool,
    },
}

/// The completion context at a byte of a file. `None` in comments and wherever it is unknown.
#[must_use]
pub fn around(sources: &Sources, file: u16, byte: usize) -> Option<Cursor> {
    let text = &sources.get(file).text;
    let byte = text.floor_char_boundary(byte);
    let start = line_start(text, byte);
    let end = text[byte..].find('\n').map_or(text.len(), |newline| byte + newline);
    let end = if text[..end].ends_with('\r') && end > byte { end - 1 } else { end };
    let line = CursorLine { text, start, end, byte };
    if line.is_comment() {
        return None;
    }
    let open = line.open_brackets();
    let word = line.word(&open);
    for attempt in line.attempts(&open, &word) {
        let mut files: Vec<Source> = sources.iter().map(|(_, source)| source.clone()).collect();
        files[usize::from(file)].text = attempt.text;
        let mut files = files.into_iter();
        let mut marked = Sources::new(files.next()?);
        files.for_each(|file| {
            marked.push(file);
        });
        let mark = CursorMark { file, word: MARK, keep: attempt.keep };
        let (index, Some(hit)) = walk(&marked, Some(&mark)) else { continue };
        if attempt.names_only
            && let Hit::Value { key, .. } = &hit
            && key.names.is_empty()
            && words(key).is_empty()
        {
            continue;
        }
        let span = Span { file, start: word.start as u32, end: word.end as u32 };
        return Some(Cursor { place: place(&index, hit), word: span, index, flow: !open.is_empty(), before: attempt.before });
    }
    None
}

fn place(index: &Index, hit: Hit) -> CursorContext {
    match hit {
        Hit::Key(number) => {
            let group = &index.groups[number];
            let others = group.entries.iter().filter(|entry| !entry.word.value.contains(MARK));
            let present = others.clone().filter_map(|entry| Some(entry.key?.name)).collect();
            let own = others.filter(|entry| entry.key.is_none()).map(|entry| entry.word.value.clone()).collect();
            CursorContext::Key { table: group.table, present, own }
        }
        Hit::Name(table) => CursorContext::Key { table, present: Vec::new(), own: Vec::new() },
        Hit::Value { table, key, others, listed } => CursorContext::Value { table, key, others, listed },
    }
}

/// A text in which the word at the cursor was replaced by the marker.
struct Attempt {
    text: String,
    keep: std::ops::Range<usize>,
    before: &'static str,
    /// Valid only for values that refer to a definition or come from a list of words.
    names_only: bool,
}

/// The line of the cursor.
struct CursorLine<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    byte: usize,
}

impl CursorLine<'_> {
    fn is_comment(&self) -> bool {
        let mut quote = None;
        let mut before = ' ';
        for c in self.text[self.start..self.byte].chars() {
            match (quote, c) {
                (Some(open), c) if open == c => quote = None,
                (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',' | '\t') => quote = Some(c),
                (None, '#') if before.is_whitespace() => return true,
                _ => {}
            }
            before = c;
        }
        false
    }

    /// The brackets and braces around the cursor, innermost last.
    fn open_brackets(&self) -> Vec<char> {
        let mut start = self.start;
        for _ in 0..MOST_LINES {
            let end =
                if start == self.start { self.byte } else { self.text[start..].find('\n').map_or(self.byte, |n| start + n) };
            let value = start + value_start(&self.text[start..end]);
            if self.text[value..end].starts_with(['[', '{']) {
                let open = still_open(&self.text[value..self.byte]);
                if !open.is_empty() {
                    return open;
                }
            }
            if start == 0 {
                break;
            }
            start = line_start(self.text, start - 1);
        }
        Vec::new()
    }

    /// The range of the word at the cursor: from the last separator to the end of the letters behind the cursor.
    fn word(&self, open: &[char]) -> std::ops::Range<usize> {
        let before = &self.text[self.start..self.byte];
        let mut start = value_start(before);
        if !open.is_empty() {
            let mut quote = None;
            let mut last = ' ';
            for (at, c) in before.char_indices() {
                match (quote, c) {
                    (Some(open), c) if open == c => quote = None,
                    (None, '"' | '\'') if matches!(last, ' ' | '[' | '{' | ',') => quote = Some(c),
                    (None, '[' | '{' | ',') => start = start.max(at + 1),
                    (None, ' ') if last == ':' => start = start.max(at + 1),
                    _ => {}
                }
                last = c;
            }
        }
        start += before[start..].len() - before[start..].trim_start().len();
        let behind = &self.text[self.byte..self.end];
        let part = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        let end = self.byte + behind.find(part).unwrap_or(behind.len());
        self.start + start..end
    }

    fn attempts(&self, open: &[char], word: &std::ops::Range<usize>) -> Vec<Attempt> {
        let (text, rest) = (self.text, &self.text[word.end..self.end]);
        let mut attempts = Vec::new();
        let mut add = |before: &str, mark: &str, behind: &str, dash: &'static str, names_only: bool| {
            // First with the rest of the file, which has the existing keys; then without, in case it does not parse.
            for after in [&text[self.end..], ""] {
                let head = format!("{before}{mark}{behind}");
                let keep = before.len()..head.len();
                attempts.push(Attempt { text: format!("{head}{after}"), keep, before: dash, names_only });
            }
        };
        let before = &text[..word.start];
        if !open.is_empty() {
            let closing: String = open.iter().rev().map(|open| if *open == '[' { ']' } else { '}' }).collect();
            add(before, MARK, rest, "", false);
            add(before, MARK, &closing, "", false);
            return attempts;
        }
        let lead = &text[self.start..word.start];
        if lead.trim_start().trim_start_matches(['-', ' ']).is_empty() {
            let colon = if rest.trim_start().starts_with(':') { rest.to_owned() } else { ":".to_owned() };
            // An entry of a list can be a name as well as a group of keys.
            if lead.contains('-') && colon == ":" {
                add(before, MARK, "", "", true);
            }
            add(before, MARK, &colon, "", false);
            if lead.trim().is_empty() {
                // The line may be indented less than its neighbours.
                let above = text[..self.start].lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
                let column = value_indent(above);
                let (spaces, dashes) = (" ".repeat(column), " ".repeat(above.len() - above.trim_start().len()));
                let begin = &text[..self.start];
                add(before, &format!("- {MARK}"), ":", "- ", false);
                add(&format!("{begin}{spaces}"), MARK, ":", "", false);
                add(&format!("{begin}{dashes}"), MARK, ":", "", false);
            } else {
                add(before, MARK, "", "", false);
            }
        } else if before.ends_with(':') {
            add(before, &format!(" {MARK}"), "", " ", false);
        } else {
            add(before, MARK, "", "", false);
        }
        attempts
    }
}

/// The start of the last value of a line, after spaces, dashes and keys.
fn value_start(line: &str) -> usize {
    let mut at = line.len() - line.trim_start().len();
    while let Some(rest) = line[at..].strip_prefix("- ") {
        at = line.len() - rest.trim_start().len();
    }
    let rest = &line[at..];
    if rest.starts_with(['[', '{']) {
        return at;
    }
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let from = quote.and_then(|quote| rest[1..].find(quote)).map_or(0, |end| end + 1);
    if quote.is_none() || from > 0 {
        if let Some(colon) = rest[from..].find(": ") {
            let value = at + from + colon + 2;
            return value + line[value..].len() - line[value..].trim_start().len();
        }
        if rest.ends_with(':') && quote.is_none() {
            return line.len();
        }
    }
    at
}

/// The column of a line's first key, after spaces and dashes.
fn value_indent(line: &str) -> usize {
    let mut at = line.len() - line.trim_start().len();
    while let Some(rest) = line[at..].strip_prefix("- ") {
        at = line.len() - rest.trim_start().len();
    }
    at
}

/// The brackets that are open at the end of a text that begins with one; none if the first was closed.
fn still_open(text: &str) -> Vec<char> {
    let (mut open, mut quote, mut before) = (Vec::new(), None, ' ');
    for c in text.chars() {
        match (quote, c) {
            (Some(mark), c) if mark == c => quote = None,
            (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',' | '\n') => quote = Some(c),
            (None, '[' | '{') => open.push(c),
            (None, ']' | '}') => {
                open.pop();
                if open.is_empty() {
                    return open;
                }
            }
            _ => {}
        }
        before = c;
    }
    open
}
