//! Explains YAML syntax errors: finds the probable mistake from the text around the error. Knows no parser.

use super::error_context::ErrorContext;
use super::fault::{Cause, Fault, LastScalar};
use super::lookalikes;
use super::quoting::{before_comment, quoted};
use super::tree::too_deep;
use crate::findings::{Finding, excerpt, quote};
use crate::parse::rules::{
    INVISIBLE_CHARACTER, MISSING_SPACE, TAB_INDENTATION, UNCLOSED_BRACKET, UNCLOSED_QUOTE, UNKNOWN_TAG, UNQUOTED_TEXT,
    YAML_SYNTAX,
};

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

impl ErrorContext<'_> {
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
            if let Some(finding) = finding {
                return Some(self.aligned(finding));
            }
            line = end_of_line + 1;
        }
        None
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
            if self.text[self.line_start(start)..start].trim().is_empty() {
                return self.no_colon(start);
            }
            return self.key_below_text(start, at);
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

fn quote_char(char: char) -> String {
    if char == '`' { String::from("a backtick") } else { quote(char.encode_utf8(&mut [0; 4])) }
}
