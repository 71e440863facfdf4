//! Explains YAML syntax errors: finds the probable mistake from the text around the error. Knows no parser.

use super::error_context::ErrorContext;
use super::fault::{Cause, Fault, LastScalar};
use super::lookalikes;
use super::tabs::key_end;
use super::tree::too_deep;
use crate::findings::{Finding, quote};
use crate::parse::rules::{
    INVISIBLE_CHARACTER, MISSING_SPACE, TAB_INDENTATION, UNCLOSED_BRACKET, UNCLOSED_QUOTE, UNKNOWN_TAG, YAML_SYNTAX,
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
    let is_in_text = !fault.open.is_empty() || matches!(fault.cause, Cause::UnclosedQuote | Cause::TextAfterQuote);
    let foreign = || view.foreign_line(at).or_else(|| view.misread(fault, at));
    if let Some(finding) = if is_in_text { None } else { foreign() } {
        return finding;
    }
    match &fault.cause {
        Cause::Tab => view.tab_in_text(at),
        Cause::UnclosedQuote => view.unclosed_quote(fault, at),
        Cause::TextAfterQuote => view.after_quote(fault, at),
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
        Cause::Character(char) => view.character(*char, fault, at),
        Cause::Other(_) if text[at..].starts_with('\u{feff}') => view.character('\u{feff}', fault, at),
        Cause::Indentation => view.indentation(at),
        Cause::ListOnKeyLine => YAML_SYNTAX
            .at(view.char(at), "a list cannot begin on the line of its key")
            .label("this `-`")
            .help("begin the list on the next line, or put the text between quotes if the `-` belongs to it"),
        Cause::CommentInText => view.comment_in_text(at),
        Cause::UnknownAnchor => view.begins_with_mark(at, !fault.open.is_empty()),
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
                return Some(lookalikes::with_marks_below(self.aligned(finding), self.text));
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
        self.unclosed_at(self.opening_quote(fault, at))
    }

    fn unclosed_at(&self, open: usize) -> Finding {
        let mark = if self.text[open..].starts_with('\'') { '\'' } else { '"' };
        UNCLOSED_QUOTE
            .at(self.char(open), format!("this `{mark}` is never closed"))
            .label("opened here")
            .help(format!("close the text with `{mark}`, or leave both out"))
    }

    fn after_quote(&self, fault: &Fault, at: usize) -> Finding {
        let open = self.opening_quote(fault, at);
        let mut below = self.text[open..at].lines().skip(1);
        // The text probably ends on its first line, if a key is below.
        if below.any(|line| key_end(line.trim_start_matches([' ', '-'])).is_some()) {
            return self.unclosed_at(open);
        }
        self.text_after_quote(open, at, !fault.open.is_empty())
    }

    /// The error about wide commas between the entries in brackets.
    fn wide_commas(&self, open: usize, at: usize) -> Option<Finding> {
        let (line_end, is_wide) = (self.line_end(at), |char: char| matches!(char, '，' | '、'));
        self.text[open..at].find(is_wide)?;
        let line = &self.text[open..line_end];
        let mut commas = line.char_indices().filter(|(_, char)| is_wide(*char)).peekable();
        let (first, char) = *commas.peek()?;
        let finding = MISSING_SPACE
            .at(self.char(open + first), format!("{} between the entries", lookalikes::with_code(char)))
            .label("a plain comma and a space are expected")
            .help("write `, `");
        Some(commas.fold(finding, |finding, (comma, char)| {
            let spaces = line[comma + char.len_utf8()..]
                .chars()
                .take_while(|char| char.is_whitespace())
                .map(char::len_utf8)
                .sum::<usize>();
            let (start, end) = (open + comma, open + comma + char.len_utf8() + spaces);
            finding.fix(self.span(start, end), ", ")
        }))
    }

    fn unclosed_bracket(&self, fault: &Fault, at: usize) -> Finding {
        let open = fault.open.last().copied().filter(|&open| open <= at).unwrap_or(at);
        let bracket = self.text[open..].chars().next().unwrap_or('[');
        let close = if bracket == '{' { '}' } else { ']' };
        if open != at && self.same_line(open, at) && self.text[at..].starts_with(':') {
            return self.wide_commas(open, at).unwrap_or_else(|| self.colon_in_text(fault.scalar.start, at, true));
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
        self.colon_in_text(start, at, !fault.open.is_empty())
    }

    fn comment_in_text(&self, at: usize) -> Finding {
        self.missing_space(at).unwrap_or_else(|| {
            YAML_SYNTAX
                .at(self.to_line_end(at), "a comment ends this text")
                .label("the text ends at ` #`")
                .help("put the text between quotes if the `#` belongs to it")
        })
    }

    fn character(&self, char: char, fault: &Fault, at: usize) -> Finding {
        if char.is_control() || char == '\u{feff}' {
            let title = format!("{} is not allowed here", lookalikes::with_code(char));
            let place = self.text[at..].find(char).map_or(at, |index| at + index);
            return INVISIBLE_CHARACTER.at(self.char(place), title).as_error().label("here").help("delete it");
        }
        self.begins_with_mark(at, !fault.open.is_empty())
    }
}
