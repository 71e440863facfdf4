//! Explains faults in the indentation: lines that are nested under no key, tabs, and spaces that YAML does not know.

use super::error_context::ErrorContext;
use super::quoting::before_comment;
use super::tabs;
use crate::findings::{Finding, count};
use crate::parse::rules::{BAD_INDENTATION, TAB_INDENTATION};

/// The number of lines above a fault in which the open levels are looked for.
const LINES_ABOVE: usize = 2000;

/// The number of lines that a fix moves at most.
const MOVED_LINES: usize = 200;

/// A column in which the entries of an open level begin.
struct OpenColumn {
    column: usize,
    is_list: bool,
    /// The start of the last line that begins in it.
    line: usize,
}

impl ErrorContext<'_> {
    /// Explains a line that is nested under no key above.
    pub(super) fn indentation(&self, at: usize) -> Finding {
        let start = if self.text[at..].starts_with('\n') { at + 1 } else { at };
        let start = start.min(self.text.len());
        let finding = BAD_INDENTATION
            .at(self.to_line_end(start), "this line is not nested under any key above")
            .label("indented too far or not far enough");
        let help = "keys and `-` that belong together begin in the same column";
        match self.nearest_column(start) {
            Some(OpenColumn { column, line, .. }) => {
                let finding = finding.help(format!("{help}: {}, like line {}", spaces(column), self.line_number(line)));
                let begins = self.text[self.line_start(start)..start].trim().is_empty();
                if begins { self.moved_to(finding, start, column) } else { finding }
            }
            None => finding.help(help),
        }
    }

    /// Explains a key that is indented as if it continued the text above. `text`: the start of that text; `key`: a byte of the line.
    pub(super) fn key_below_text(&self, text: usize, key: usize) -> Finding {
        let line = self.line_start(key);
        let indent = line + indent_of(&self.text[line..]);
        let above = self.line_start(text);
        let content = self.text[above..text].trim_start_matches([' ', '-']);
        let column = Some(text - above - content.len()).filter(|_| !content.is_empty());
        let place = match column {
            Some(column) => format!("like the key above, with {} (line {})", spaces(column), self.line_number(above)),
            None => String::from("like the key above"),
        };
        let finding = BAD_INDENTATION
            .at(self.span(indent, key), "this line is indented as if it continued the text above")
            .label("a key")
            .other(self.to_line_end(text), "the text above")
            .help(format!("indent it {place}, or put the text above between quotes"));
        match column {
            Some(column) => self.moved_to(finding, key, column),
            None => finding,
        }
    }

    /// Explains a tab in the indentation.
    pub(super) fn tab(&self, at: usize) -> Finding {
        let tabs = self.text[at..].bytes().take_while(|&byte| byte == b'\t').count();
        let finding = TAB_INDENTATION.at(self.span(at, at + tabs), "a tab in the indentation").label("a tab");
        // Where the tabs can mean several levels, a person has to choose.
        let indents = tabs::as_spaces(self.text).unwrap_or_default();
        let here = indents.iter().find(|(range, _)| range.contains(&at)).map(|(_, indent)| spaces(indent.len()));
        let finding = finding.help(match here {
            Some(spaces) => format!("indent this line with {spaces}, and let the editor insert spaces for the tab key"),
            None => {
                "YAML allows spaces only: use two spaces per level, and let the editor insert spaces for the tab key".to_owned()
            }
        });
        indents.into_iter().fold(finding, |finding, (range, spaces)| finding.edit(self.span(range.start, range.end), spaces))
    }

    /// Corrects the edit of an indentation with spaces that YAML does not know, so that the line continues a level above.
    pub(super) fn aligned(&self, mut finding: Finding) -> Finding {
        let [edit] = finding.edits.as_mut_slice() else { return finding };
        let (start, end) = (edit.span.start as usize, edit.span.end as usize);
        let line = self.line_start(start);
        if start > line || !edit.replacement.bytes().all(|byte| byte == b' ') || end == self.line_end(end) {
            return finding;
        }
        let column = edit.replacement.len();
        let is_open = |column: usize| self.open_columns(line).any(|open| open.column == column);
        let opens = |line: usize| self.text[..line].trim_end().ends_with(':');
        let next = self.line_end(end) + 1;
        let below = self.text.get(next..).map_or(0, indent_of);
        // What is below cannot be nested under this line.
        if below > column && !opens(next) && is_open(below) {
            edit.replacement = " ".repeat(below);
            return finding;
        }
        let is_deeper = opens(line) && self.open_columns(line).all(|open| column > open.column);
        if !is_deeper && !is_open(column) {
            finding.edits.clear();
        }
        finding
    }

    /// Adds the edits that move a line to a column, with the lines below that begin in its column or are nested under them.
    fn moved_to(&self, finding: Finding, at: usize, column: usize) -> Finding {
        let first = self.line_start(at);
        let indent = indent_of(&self.text[first..]);
        let (mut edits, mut start, mut opens) = (Vec::new(), first, true);
        for line in self.text[first..].split_inclusive('\n') {
            let (from, own) = (start, indent_of(line));
            start += line.len();
            if line.trim().is_empty() {
                continue;
            }
            if own < indent || (own > indent && !opens) || line[own..].starts_with('\t') {
                break;
            }
            if own == indent {
                let content = before_comment(&line[own..]);
                opens = content.ends_with(':') || content.starts_with("- ");
            }
            edits.push((self.span(from, from + own), " ".repeat(own - indent + column)));
            if edits.len() > MOVED_LINES {
                return finding;
            }
        }
        edits.into_iter().fold(finding, |finding, (span, spaces)| finding.edit(span, spaces))
    }

    /// The nearest column in which a line can begin.
    fn nearest_column(&self, at: usize) -> Option<OpenColumn> {
        let start = self.line_start(at);
        let indent = indent_of(&self.text[start..]);
        let is_item = self.text[start + indent..].starts_with("- ");
        let nearest = |fits: &dyn Fn(&OpenColumn) -> bool| {
            let others = self.open_columns(start).filter(|open| open.column != indent && fits(open));
            others.min_by_key(|open| open.column.abs_diff(indent))
        };
        nearest(&|open| open.is_list == is_item).or_else(|| nearest(&|_| true))
    }

    /// The columns in which the entries of the open levels above a line begin, innermost first.
    fn open_columns(&self, start: usize) -> impl Iterator<Item = OpenColumn> {
        let mut lowest = usize::MAX;
        let mut end = start;
        let lines = self.text[..start].rsplit('\n').skip(1).take(LINES_ABOVE);
        lines
            .flat_map(move |text| {
                let line = end - 1 - text.len();
                end = line;
                let column = indent_of(text);
                let content = &text[column..];
                if content.trim().is_empty() || content.starts_with('#') || column >= lowest {
                    return [None, None];
                }
                lowest = column;
                let inner = content.trim_start_matches(['-', ' ']);
                let is_list = content.starts_with("- ");
                let within = is_list && inner.contains(": ");
                let level = |column, is_list| OpenColumn { column, is_list, line };
                [within.then(|| level(column + content.len() - inner.len(), false)), Some(level(column, is_list))]
            })
            .flatten()
    }

    fn line_number(&self, line: usize) -> usize {
        self.text[..line].matches('\n').count() + 1
    }
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn spaces(spaces: usize) -> String {
    if spaces == 0 { String::from("no spaces") } else { count(spaces, "space") }
}
