//! Explains YAML syntax errors: finds the probable mistake from the text around the error. Knows no parser.

use super::fault::{Cause, Fault, LastScalar};
use super::quoting::{before_comment, quoted};
use super::tree::too_deep;
use super::{lookalikes, tabs};
use crate::findings::{Finding, excerpt, quote};
use crate::parse::rules::{
    BAD_INDENTATION, INVISIBLE_CHARACTER, MISSING_SPACE, TAB_INDENTATION, UNCLOSED_BRACKET, UNCLOSED_QUOTE, UNKNOWN_TAG,
    UNQUOTED_TEXT, YAML_SYNTAX,
};
use crate::source::{Span, line_end, line_start};

/// Converts a fault to a finding.
pub(in crate::parse) fn explain(fault: &Fault, text: &str, file: u16) -> Finding {
    let view = ErrorContext { text, file };
    let at = text.floor_char_boundary(fault.at);
    if let Some(tab) = view.tab_near(at) {
        return view.tab(tab);
    }
    if let Some(finding) = view.lookalike(fault, at) {
        return finding;
    }
    match &fault.cause {
        Cause::Tab => view.tab_in_text(at),
        Cause::UnclosedQuote => view.unclosed_quote(fault, at),
        Cause::TextAfterQuote => view.text_after_quote(fault, at),
        Cause::UnclosedBracket => view.unclosed_bracket(fault, at),
        Cause::OtherBracket { open, close } => {
            let title = format!("`{open}` is closed by `{close}`");
            let help = format!("close it with `{}`", if *open == '[' { ']' } else { '}' });
            UNCLOSED_BRACKET.at(view.char(at), title).label("opened here").help(help)
        }
        Cause::StrayBracket => {
            let title = format!("{} closes nothing", quote(view.slice(view.char(at))));
            UNCLOSED_BRACKET.at(view.char(at), title).help("remove it, or put the text between quotes")
        }
        Cause::Colon => view.colon(fault, at),
        Cause::NoColon => view.no_colon(at),
        Cause::Character(char) => view.character(*char, at),
        Cause::Other(_) if text[at..].starts_with('\u{feff}') => view.character('\u{feff}', at),
        Cause::Indentation => view.indentation(at),
        Cause::ListOnKeyLine => YAML_SYNTAX
            .at(view.char(at), "a list cannot begin on the line of its key")
            .label("this `-`")
            .help("begin the list on the next line, or put the text between quotes if the `-` belongs to it"),
        Cause::CommentInText => view.comment_in_text(at),
        Cause::UnknownAnchor => view.unknown_anchor(at),
        Cause::Escape => YAML_SYNTAX
            .at(view.char(at), "`\\` begins an escape sequence here, and this is not one")
            .label("between double quotes")
            .help("write `\\\\`, or use single quotes: they take `\\` as it is"),
        Cause::NoCharacter => YAML_SYNTAX.at(view.to_line_end(at), "invalid character escape").help("type the character itself"),
        Cause::TooDeep => too_deep(view.char(at)),
        Cause::Tag => UNKNOWN_TAG
            .at(view.to_line_end(at), "unsupported tag: a word that begins with `!`")
            .help("put the text between quotes if the `!` belongs to it"),
        Cause::Other(what) => YAML_SYNTAX.at(view.char(at), format!("this is not YAML: {what}")).label("reading stops here"),
    }
}

/// The text around a fault, with queries on it.
struct ErrorContext<'t> {
    text: &'t str,
    file: u16,
}

impl<'t> ErrorContext<'t> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.file, start: start as u32, end: end.max(start) as u32 }
    }

    fn slice(&self, span: Span) -> &'t str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The span of the character at a byte; empty at the end of the text.
    fn char(&self, at: usize) -> Span {
        let length = self.text[at..].chars().next().filter(|&char| char != '\n').map_or(0, char::len_utf8);
        self.span(at, at + length)
    }

    fn line_start(&self, at: usize) -> usize {
        line_start(self.text, at)
    }

    fn line_end(&self, at: usize) -> usize {
        line_end(self.text, at)
    }

    fn to_line_end(&self, at: usize) -> Span {
        let end = self.line_end(at);
        self.span(at, at + self.text[at..end].trim_end().len())
    }

    fn same_line(&self, a: usize, b: usize) -> bool {
        !self.text[a.min(b)..a.max(b)].contains('\n')
    }

    /// A tab in the indentation of the line, or of the next one if the fault is at a line end.
    fn tab_near(&self, at: usize) -> Option<usize> {
        let here = self.line_start(at);
        let next = (self.line_end(at) + 1).min(self.text.len());
        [here, next].into_iter().find_map(|start| {
            let line = &self.text[start..];
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            let blank = line[indent..].starts_with(['\n', '\r']) || line.len() == indent;
            line[..indent].find('\t').filter(|_| !blank).map(|tab| start + tab)
        })
    }

    /// Looks for characters that look like those of YAML in the lines from the last text on, and in that text itself unless it is
    /// between quotes or a block. Not between brackets, where lines mean nothing.
    fn lookalike(&self, fault: &Fault, at: usize) -> Option<Finding> {
        let LastScalar { start, end, is_plain } = fault.scalar;
        if !fault.open.is_empty() || matches!(fault.cause, Cause::UnclosedQuote | Cause::TextAfterQuote) {
            return None;
        }
        let is_last = fault.last.1 <= end;
        let known = self.text.floor_char_boundary(end.max(fault.last.1).min(at));
        let mut line = match self.line_start(known) {
            _ if is_last && is_plain => self.line_start(self.text.floor_char_boundary(start.min(at))),
            line if line == known => line,
            _ => self.line_end(known) + 1,
        };
        let last = self.line_end(at);
        while line <= last && line < self.text.len() {
            let end_of_line = self.line_end(line);
            let text = &self.text[line..end_of_line];
            // The next lines of a text may begin with a dash.
            let may_begin = !(is_plain && line > start && line < end);
            let finding = lookalikes::in_line(text, line, self.file, may_begin);
            let finding = finding.or_else(|| lookalikes::line_separator(text, line, self.file));
            if finding.is_some() {
                return finding;
            }
            line = end_of_line + 1;
        }
        None
    }

    fn tab(&self, at: usize) -> Finding {
        let tabs = self.text[at..].bytes().take_while(|&byte| byte == b'\t').count();
        let finding = TAB_INDENTATION
            .at(self.span(at, at + tabs), "a tab in the indentation")
            .label("a tab")
            .help("YAML allows spaces only: use two spaces per level, and let the editor insert spaces for the tab key");
        // Where the tabs can mean several levels, a person has to choose.
        let indents = tabs::as_spaces(self.text).unwrap_or_default();
        indents.into_iter().fold(finding, |finding, (range, spaces)| finding.edit(self.span(range.start, range.end), spaces))
    }

    fn tab_in_text(&self, at: usize) -> Finding {
        let end = self.line_end(at);
        let tab = self.text[at..end].find('\t').map_or(at, |tab| at + tab);
        TAB_INDENTATION.at(self.char(tab), "a tab is not allowed here").label("a tab").help("use spaces")
    }

    /// The quotation mark that opened the text in which the parser stopped.
    fn opening_quote(&self, fault: &Fault, at: usize) -> usize {
        if self.text[at..].starts_with(['"', '\'']) && matches!(fault.cause, Cause::UnclosedQuote) {
            return at;
        }
        let from = self.text.floor_char_boundary(fault.last.1.min(at));
        self.text[from..at].find(['"', '\'']).map_or(at, |quote| from + quote)
    }

    fn unclosed_quote(&self, fault: &Fault, at: usize) -> Finding {
        let open = self.opening_quote(fault, at);
        let mark = if self.text[open..].starts_with('\'') { '\'' } else { '"' };
        UNCLOSED_QUOTE
            .at(self.char(open), format!("this `{mark}` is never closed"))
            .label("opened here")
            .help(format!("close the text with `{mark}`, or leave both out"))
    }

    fn text_after_quote(&self, fault: &Fault, at: usize) -> Finding {
        let open = self.opening_quote(fault, at);
        let help = if self.text[open..].starts_with('\'') {
            "put the whole text between double quotes; an apostrophe is fine there"
        } else {
            "put the whole text between single quotes; double ones are fine there"
        };
        YAML_SYNTAX
            .at(self.to_line_end(at), "more text follows the closing quote")
            .label("after the quote")
            .other(self.char(open), "the text between quotes begins here")
            .help(help)
    }

    fn unclosed_bracket(&self, fault: &Fault, at: usize) -> Finding {
        let open = fault.open.last().copied().filter(|&open| open <= at).unwrap_or(at);
        let bracket = self.text[open..].chars().next().unwrap_or('[');
        let close = if bracket == '{' { '}' } else { ']' };
        if open != at && self.same_line(open, at) && self.text[at..].starts_with(':') {
            return UNQUOTED_TEXT
                .at(self.char(at), "a second `: ` in one value")
                .label("this colon")
                .help("put the text between quotes");
        }
        UNCLOSED_BRACKET
            .at(self.char(open), format!("this `{bracket}` is never closed"))
            .label("opened here")
            .help(format!("close it with `{close}`, and put a `,` between the values"))
    }

    /// Explains a misplaced colon: a text with a colon, a line that is indented too far, or a key without its space.
    fn colon(&self, fault: &Fault, at: usize) -> Finding {
        let start = self.text.floor_char_boundary(fault.last.0.min(at));
        if !self.same_line(start, at) {
            let first = self.to_line_end(start);
            if self.text[self.line_start(start)..start].trim().is_empty() {
                return self.no_colon(start);
            }
            let line = self.line_start(at);
            let indent = line + (self.text[line..].len() - self.text[line..].trim_start_matches(' ').len());
            return BAD_INDENTATION
                .at(self.span(indent, at), "this line is indented as if it continued the text above")
                .label("a key")
                .other(first, "the text above")
                .help(format!("indent it {}, or put the text above between quotes", self.like_the_key_of(start)));
        }
        let line_end = self.line_end(at);
        let value = self.span(start, start + before_comment(&self.text[start..line_end]).len());
        let finding = UNQUOTED_TEXT
            .at(self.char(at), "a text with `: ` in it needs quotes")
            .label("this colon")
            .help(format!("write {}", excerpt(&quoted(self.slice(value)))));
        // Brackets may be meant as a list.
        if self.slice(value).contains(['[', '{']) { finding } else { finding.edit(value, quoted(self.slice(value))) }
    }

    /// Explains a line `key:value`.
    fn missing_space(&self, at: usize) -> Option<Finding> {
        let line = self.line_start(at);
        let rest = self.text[line..].trim_start_matches([' ', '-']);
        let start = self.text.len() - rest.len();
        let place = self.to_line_end(start);
        let word = self.slice(place).split(' ').next().unwrap_or_default();
        let (key, value) = word.split_once(':').filter(|(key, value)| !key.contains(['"', '\'']) && !value.starts_with("//"))?;
        if key.is_empty() || value.is_empty() {
            return None;
        }
        let colon = start + key.len();
        let title = format!("no space after {}", quote(&format!("{key}:")));
        let finding = MISSING_SPACE.at(self.char(colon), title).label("a space must follow this colon");
        let fixed = format!("{key}: {}", &self.slice(place)[key.len() + 1..]);
        Some(finding.help(format!("write {}", quote(&fixed))).edit(self.span(colon + 1, colon + 1), " "))
    }

    /// Explains a line without a key and a colon.
    fn no_colon(&self, at: usize) -> Finding {
        self.missing_space(at).unwrap_or_else(|| {
            let line = self.line_start(at);
            let start = line + (self.text[line..].len() - self.text[line..].trim_start_matches(' ').len());
            YAML_SYNTAX
                .at(self.to_line_end(start), "this line has no `key: value`")
                .label("a key and a colon are missing")
                .help("write `key: value`; a longer text goes between quotes")
        })
    }

    fn comment_in_text(&self, at: usize) -> Finding {
        self.missing_space(at).unwrap_or_else(|| {
            YAML_SYNTAX
                .at(self.to_line_end(at), "a comment ends this text")
                .label("the text ends at ` #`")
                .help("put the text between quotes if the `#` belongs to it")
        })
    }

    fn character(&self, char: char, at: usize) -> Finding {
        if char.is_control() || char == '\u{feff}' {
            let title = format!("{} is not allowed here", lookalikes::with_code(char));
            let place = self.text[at..].find(char).map_or(at, |index| at + index);
            return INVISIBLE_CHARACTER.at(self.char(place), title).as_error().label("here").help("delete it");
        }
        let value = self.span(at, at + before_comment(self.slice(self.to_line_end(at))).len());
        UNQUOTED_TEXT
            .at(self.char(at), format!("a text that begins with {} needs quotes", quote_char(char)))
            .label("this character has a special meaning in YAML")
            .help(format!("write {}", excerpt(&quoted(self.slice(value)))))
    }

    fn indentation(&self, at: usize) -> Finding {
        let start = if self.text[at..].starts_with('\n') { at + 1 } else { at };
        let start = start.min(self.text.len());
        let help = match self.nearest_column(start) {
            Some((spaces, line)) => format!(": {}, like line {line}", counted(spaces)),
            None => String::new(),
        };
        BAD_INDENTATION
            .at(self.to_line_end(start), "this line is not nested under any key above")
            .label("indented too far or not far enough")
            .help(format!("keys and `-` that belong together begin in the same column{help}"))
    }

    /// Describes the indentation of the key before a text.
    fn like_the_key_of(&self, text: usize) -> String {
        let line = self.line_start(text);
        let number = self.text[..line].matches('\n').count() + 1;
        let content = self.text[line..text].trim_start_matches([' ', '-']);
        match self.text[line..text].len() - content.len() {
            _ if content.is_empty() => String::from("like the key above"),
            spaces => format!("like the key above, with {} (line {number})", counted(spaces)),
        }
    }

    /// The nearest column in which a line can begin, among the open levels above it, and the
    /// number of the last line that begins there.
    fn nearest_column(&self, start: usize) -> Option<(usize, usize)> {
        let start = self.line_start(start);
        let indent_of = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let indent = indent_of(&self.text[start..]);
        let mut lines: Vec<&str> = self.text[..start].split('\n').collect();
        lines.pop();
        let mut lowest = usize::MAX;
        let mut columns: Vec<(usize, usize)> = Vec::new();
        for (index, line) in lines.iter().enumerate().rev().take(2000) {
            let content = line.trim_start_matches(' ');
            let column = indent_of(line);
            if content.trim().is_empty() || content.starts_with('#') || column >= lowest {
                continue;
            }
            lowest = column;
            let inner = content.trim_start_matches(['-', ' ']);
            if content.starts_with("- ") && inner.contains(": ") {
                columns.push((column + content.len() - inner.len(), index + 1));
            }
            columns.push((column, index + 1));
        }
        columns.into_iter().filter(|(column, _)| *column != indent).min_by_key(|(column, _)| column.abs_diff(indent))
    }

    fn unknown_anchor(&self, at: usize) -> Finding {
        let place = self.to_line_end(at);
        let word = self.slice(place).split([' ', ',', ']', '}']).next().unwrap_or_default();
        let span = self.span(at, at + word.len());
        UNQUOTED_TEXT
            .at(span, format!("{} repeats an undefined name", quote(word)))
            .label("`*` repeats a part that `&` names")
            .help("put the text between quotes if the character belongs to it")
    }
}

fn counted(spaces: usize) -> String {
    match spaces {
        0 => String::from("no spaces"),
        1 => String::from("1 space"),
        _ => format!("{spaces} spaces"),
    }
}

fn quote_char(char: char) -> String {
    if char == '`' { String::from("a backtick") } else { quote(char.encode_utf8(&mut [0; 4])) }
}
