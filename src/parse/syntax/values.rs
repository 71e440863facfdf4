//! Explains texts that need quotes, because YAML reads their beginning or a colon in them as something else.

use super::curly_quotes::straightened;
use super::error_context::ErrorContext;
use super::fault::{Cause, Fault};
use super::lookalikes::wide_brackets;
use super::quoting::{before_comment, quoted_plainly};
use super::tabs::{is_item, key_end};
use crate::findings::{Finding, excerpt, quote};
use crate::parse::rules::{CURLY_QUOTES, TRAILING_COMMA, UNQUOTED_TEXT, YAML_SYNTAX};
use crate::source::Span;

/// The number of lines over which a text without quotes is followed.
const LINES: usize = 40;

impl ErrorContext<'_> {
    /// Explains a value that begins with a character of YAML and is meant as a text: `[x] done`, `> 5 minutes`.
    pub(super) fn misread(&self, fault: &Fault, at: usize) -> Option<Finding> {
        let start = self.value_start(at);
        if !fault.open.is_empty() || start > at || !self.same_line(start, at) {
            return None;
        }
        let first = self.text[start..].chars().next()?;
        let is_misread = match &fault.cause {
            Cause::Indentation | Cause::NoColon | Cause::Colon if matches!(first, '[' | '{') => {
                let read = self.text[start..at].trim_end();
                if read.ends_with([']', '}']) && before_comment(self.slice(self.to_line_end(at))) == "," {
                    return Some(self.comma_at(at).as_error());
                }
                read.ends_with([']', '}'])
            }
            Cause::Indentation => first == '?' && start == at,
            Cause::Other(_) | Cause::Tag => matches!(first, '>' | '|' | '!'),
            Cause::Tab
            | Cause::UnclosedQuote
            | Cause::TextAfterQuote
            | Cause::UnclosedBracket
            | Cause::OtherBracket { .. }
            | Cause::StrayBracket
            | Cause::Colon
            | Cause::NoColon
            | Cause::Character(_)
            | Cause::ListOnKeyLine
            | Cause::CommentInText
            | Cause::UnknownAnchor
            | Cause::Escape
            | Cause::NoCharacter
            | Cause::TooDeep => false,
        };
        is_misread.then(|| self.begins_with_mark(start, false))
    }

    /// The error about a text without quotes that begins at a byte with a character of YAML.
    pub(super) fn begins_with_mark(&self, start: usize, in_brackets: bool) -> Finding {
        let first = self.char(start);
        let mark = match self.slice(first) {
            "`" => String::from("a backtick"),
            mark => quote(mark),
        };
        let finding = UNQUOTED_TEXT
            .at(first, format!("a text that begins with {mark} needs quotes"))
            .label("this character has a special meaning in YAML");
        self.quoted_text(finding, self.text_from(start, in_brackets))
    }

    /// Adds the help to an error about a tag, with the text that begins with it between quotes.
    pub(super) fn text_with_tag(&self, finding: Finding, tag: Span, in_brackets: bool) -> Finding {
        let text = self.text_from(tag.start as usize, in_brackets);
        if self.slice(text).contains(['"', '\'']) {
            return finding;
        }
        finding.help(format!("remove it, or write {}", self.shown(text))).edit(text, quoted_plainly(self.slice(text)))
    }

    /// Explains a colon in a text on one line.
    pub(super) fn colon_in_text(&self, start: usize, at: usize, in_brackets: bool) -> Finding {
        let title = if in_brackets { "a second `: ` in one value" } else { "a text with `: ` in it needs quotes" };
        let finding = UNQUOTED_TEXT.at(self.char(at), title).label("this colon");
        let text = self.text_from(start, in_brackets);
        if let Some(finding) = wide_brackets(self.slice(text), text) {
            return finding;
        }
        if (text.end as usize) <= at {
            return finding.help("put the text between quotes");
        }
        // Brackets may be meant as a list.
        if self.slice(text).contains(['[', '{']) {
            return finding.help(format!("write {}", self.shown(text)));
        }
        self.quoted_text(finding, text)
    }

    /// Explains a text after a closing quotation mark. `open`: the opening one.
    pub(super) fn text_after_quote(&self, open: usize, at: usize, in_brackets: bool) -> Finding {
        if before_comment(self.slice(self.to_line_end(at))) == "," && !in_brackets {
            return self.comma_at(at).as_error();
        }
        let finding = YAML_SYNTAX
            .at(self.to_line_end(at), "more text follows the closing quote")
            .label("after the quote")
            .other(self.char(open), "the text between quotes begins here");
        let text = match self.text_from(open, in_brackets) {
            text if text.end as usize > at => text,
            _ => self.span(open, self.text_from(at, in_brackets).end as usize),
        };
        let written = self.slice(text);
        let mark = &written[..1];
        // `'It's late'` is meant as one text.
        match written[1..].strip_suffix(mark).filter(|inner| inner.contains(mark)) {
            Some(inner) => {
                let whole = quoted_plainly(inner);
                finding.help(format!("write {}", excerpt(&whole))).edit(text, whole)
            }
            None => self.quoted_text(finding, text),
        }
    }

    /// The finding about a comma at the end of a value.
    pub(super) fn comma_at(&self, at: usize) -> Finding {
        trailing_comma(self.span(at, at + 1), self.text)
    }

    /// Adds the help and the edit that put a text between quotes.
    fn quoted_text(&self, finding: Finding, text: Span) -> Finding {
        if let Some(straight) = straightened(self.slice(text)) {
            return CURLY_QUOTES
                .at(self.char(text.start as usize), "curly quotes are ordinary characters in YAML")
                .as_error()
                .label("it looks like a quotation mark")
                .help(format!("write straight quotes: {}", excerpt(&straight)))
                .fix(text, straight);
        }
        finding.help(format!("write {}", self.shown(text))).edit(text, quoted_plainly(self.slice(text)))
    }

    /// A text between quotes, on one line.
    fn shown(&self, text: Span) -> String {
        let words: Vec<&str> = self.slice(text).lines().map(str::trim).collect();
        excerpt(&quoted_plainly(&words.join(" ")))
    }

    /// The start of the value in the line of a byte: after its `-` and its key.
    pub(super) fn value_start(&self, at: usize) -> usize {
        let (line, end) = (self.line_start(at), self.line_end(at));
        let mut rest = self.text[line..end].trim_start_matches(' ');
        while is_item(rest) {
            rest = rest[1..].trim_start_matches(' ');
        }
        if let Some(end) = key_end(rest) {
            rest = rest[end..].trim_start_matches(' ');
        }
        end - rest.len()
    }

    /// The place of a text without quotes from a byte to its end, without its comment.
    fn text_from(&self, start: usize, in_brackets: bool) -> Span {
        let end = self.line_end(start);
        let line = before_comment(&self.text[start..end]);
        if in_brackets {
            let length = line.find([',', ']', '}']).unwrap_or(line.len());
            return self.span(start, start + line[..length].trim_end().len());
        }
        let mut last = start + line.len();
        if last == start + self.text[start..end].trim_end().len() {
            let line = self.line_start(start);
            let before = &self.text[line..start];
            let key = before.len() - before.trim_start_matches([' ', '-']).len();
            let column = if key == before.len() { before.rfind('-').unwrap_or(0) } else { key };
            let mut next = end + 1;
            for below in self.text.get(next..).unwrap_or_default().split_inclusive('\n').take(LINES) {
                let content = below.trim_start_matches(' ');
                if content.trim().is_empty() {
                    next += below.len();
                    continue;
                }
                let goes_on = below.len() - content.len() > column && !content.starts_with(['#', '"', '\'']);
                if !goes_on || is_item(content.trim_end()) || key_end(content.trim_end()).is_some() {
                    break;
                }
                last = next + before_comment(below.trim_end()).len();
                if last < next + below.trim_end().len() {
                    break;
                }
                next += below.len();
            }
        }
        self.span(start, last)
    }
}

/// The finding about the comma at a place.
pub(super) fn trailing_comma(comma: Span, text: &str) -> Finding {
    let before = text[..comma.start as usize].trim_end();
    let value = before[crate::source::line_start(before, before.len())..].trim_start_matches([' ', '-']);
    let value = key_end(value).map_or(value, |end| value[end..].trim_start());
    TRAILING_COMMA
        .at(comma, "a comma at the end of a value")
        .label("YAML has no comma at the end of a line")
        .help(format!("write {}", quote(value)))
        .fix(comma, "")
}
