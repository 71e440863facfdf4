//! Explains lines that are no YAML: without a colon or a space, or copied from Markdown.

use std::collections::HashSet;

use super::error_context::ErrorContext;
use super::pending_key::glued_dash;
use super::quoting::before_comment;
use super::tabs::key_end;
use crate::findings::{Finding, count, quote};
use crate::model::keys;
use crate::parse::rules::{MISSING_SPACE, SEVERAL_DOCUMENTS, YAML_SYNTAX};

/// The words of the longest key.
const WORDS: usize = 3;

impl ErrorContext<'_> {
    /// Explains a line of Markdown, or one that begins with `-` and no space.
    pub(super) fn foreign_line(&self, at: usize) -> Option<Finding> {
        let place = self.content(at);
        let content = self.slice(place);
        if is_fence(content) {
            return Some(self.fence(at));
        }
        if content.starts_with('|') && content.len() > 1 && content.ends_with('|') {
            let cells = content.trim_matches('|').split('|').map(str::trim);
            let cell = cells.clone().find(|cell| cell.contains(char::is_alphanumeric)).unwrap_or("Search");
            let finding = YAML_SYNTAX.at(place, "a table of Markdown").label("its first row");
            return Some(finding.help(format!("write each row as an entry of a list: {}", quote(&format!("- name: {cell}")))));
        }
        let after = content.strip_prefix('-')?;
        after.starts_with(char::is_alphabetic).then(|| glued_dash(content, place))
    }

    /// Explains the lines before and after a block of code of Markdown.
    fn fence(&self, at: usize) -> Finding {
        let place = self.content(at);
        let finding = YAML_SYNTAX
            .at(place, "a fence of Markdown")
            .label("not part of the journey")
            .help("delete this line and the one that closes the fence")
            .edit(place, "");
        let next = (self.line_end(at) + 1).min(self.text.len());
        let mut start = next;
        let closing = self.text[next..].split_inclusive('\n').find_map(|line| {
            let from = start;
            start += line.len();
            is_fence(line.trim()).then(|| self.content(from))
        });
        match closing {
            Some(closing) => finding.edit(closing, ""),
            None => finding.help("delete this line"),
        }
    }

    /// The error about a second document, which begins at a byte.
    pub(super) fn several_documents(&self, at: usize) -> Finding {
        let marker = if self.text[at..].starts_with("---") { 3 } else { 0 };
        let place = self.span(at, at + marker);
        let finding = SEVERAL_DOCUMENTS.at(place, "a second document begins here").label("after `---`");
        let first: HashSet<&str> = top_keys(&self.text[..at]).collect();
        let mut second = top_keys(&self.text[at..]).peekable();
        if second.peek().is_none() {
            return finding.help("delete this line and all lines below it: they are not part of the journey");
        }
        if marker == 0 || second.any(|key| first.contains(key)) {
            return finding.help("one file contains one journey: move this one to another file");
        }
        finding.help("delete this line: the keys below it belong to the same journey").edit(place, "")
    }

    /// Explains a line without a key and a colon.
    pub(super) fn no_colon(&self, at: usize) -> Finding {
        self.missing_space(at).or_else(|| self.missing_colon(at)).unwrap_or_else(|| {
            let place = self.content(at);
            let finding = YAML_SYNTAX.at(place, "this line has no `key: value`").label("a key and a colon are missing");
            match self.column_of_text_above(at).filter(|_| before_comment(self.slice(place)).contains(' ')) {
                Some(column) => finding
                    .help(format!(
                        "indent it with {} if it continues the text above; otherwise write `key: value`",
                        count(column, "space")
                    ))
                    .edit(self.span(self.line_start(at), place.start as usize), " ".repeat(column)),
                None => finding.help("write `key: value`; a longer text goes between quotes"),
            }
        })
    }

    /// The column in which a line continues the text without quotes that ends above it.
    fn column_of_text_above(&self, at: usize) -> Option<usize> {
        let end = self.text[..self.line_start(at)].trim_end().len();
        let (line, value) = (self.line_start(end), self.value_start(end));
        let written = self.text.get(value..end)?;
        let is_plain = !written.is_empty()
            && before_comment(written) == written
            && !written.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!']);
        let content = self.text[line..].len() - self.text[line..].trim_start_matches([' ', '-']).len();
        is_plain.then_some(content + 2)
    }

    /// Explains a line `key:value`.
    pub(super) fn missing_space(&self, at: usize) -> Option<Finding> {
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

    /// Explains a line `key = value` or `key value`.
    fn missing_colon(&self, at: usize) -> Option<Finding> {
        let place = self.content(at);
        let content = self.slice(place);
        let start = place.start as usize + (content.len() - content.trim_start_matches([' ', '-']).len());
        let content = before_comment(&self.text[start..place.end as usize]);
        let spaces = content.match_indices(' ').map(|(end, _)| end);
        let ends = spaces.chain(content.find('=')).chain([content.len()]).collect::<Vec<_>>();
        let key = ends.into_iter().take(WORDS).map(|end| content[..end].trim_end()).rfind(|key| keys::is_key(key))?;
        let rest = content[key.len()..].trim_start();
        let (title, value) = match rest.strip_prefix('=') {
            Some(value) => (format!("`=` instead of a colon after {}", quote(key)), value.trim_start()),
            None => (format!("no colon after {}", quote(key)), rest),
        };
        if value.is_empty() && !self.nests(at) {
            return None;
        }
        let (after, until) = (start + key.len(), start + content.len() - value.len());
        let written = if value.is_empty() { ":" } else { ": " };
        let finding = YAML_SYNTAX.at(self.span(start, after), title).label("a key is followed by a colon");
        let fixed = format!("{key}{written}{value}");
        Some(finding.help(format!("write {}", quote(&fixed))).edit(self.span(after, until), written))
    }

    /// Whether the next line is nested under the line of a byte.
    fn nests(&self, at: usize) -> bool {
        let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let below = self.text.get(self.line_end(at) + 1..).unwrap_or_default();
        let (own, next) = (indent(&self.text[self.line_start(at)..]), indent(below));
        next > own || (next == own && below[next..].starts_with("- "))
    }

    /// The place of the content of the line of a byte.
    pub(super) fn content(&self, at: usize) -> crate::source::Span {
        let line = self.line_start(at);
        let indent = self.text[line..].len() - self.text[line..].trim_start_matches(' ').len();
        self.to_line_end((line + indent).min(self.line_end(at)))
    }
}

/// The keys without indentation.
fn top_keys(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().filter(|line| !line.starts_with([' ', '\t', '-', '#']));
    lines.filter_map(|line| key_end(line).map(|end| line[..end - 1].trim_end()))
}

/// Whether a line begins or ends a block of code in Markdown.
fn is_fence(content: &str) -> bool {
    let name = content.strip_prefix("```").or_else(|| content.strip_prefix("~~~"));
    name.is_some_and(|name| name.trim().chars().all(char::is_alphanumeric))
}
