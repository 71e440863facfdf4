//! Prints findings for people: the source line with a caret, other locations, and the help.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Severity, Origin, Renderer, Snippet};

use super::format::{Printer, ReportFormat};
use super::{Finding, Label, Level, sanitize, short};
use crate::source::{Source, Sources, Span};

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat = ReportFormat {
    name: "human",
    summary: "with source lines, carets and help",
    printer: Printer::Messages { print, sums_up: true },
};

/// The maximum number of printed findings.
const MOST: usize = 100;
/// The maximum number of printed bytes, without the last lines.
const LARGEST: usize = 52 * 1024;
/// The maximum size of one finding in full; a larger one (lines full of combining marks) becomes one line.
const LARGEST_ONE: usize = 6 * 1024;
/// The maximum number of source characters considered before and after the location. The renderer cuts the rest to the width.
const BEFORE: usize = 400;
const AFTER: usize = 200;
/// The maximum length of a title, label or help, in characters.
const LONGEST: usize = 400;

/// Prints findings for people, at most 100 of them and less than 60 KB, with `color` as ANSI styles.
///
/// Text of the files is sanitized: it cannot move the cursor, change the reading direction or forge a line.
#[must_use]
pub fn print(diagnostics: &[Finding], sources: &Sources, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    let mut printed = 0;
    for finding in diagnostics {
        if printed == MOST || out.len() > LARGEST {
            break;
        }
        let text = one(finding, sources, &renderer);
        if text.len() > LARGEST_ONE {
            out.push_str(&short::print(std::slice::from_ref(finding), sources));
        } else {
            out.push_str(&text);
            out.push_str("\n\n");
        }
        printed += 1;
    }
    match diagnostics[printed..].iter().map(Finding::count).sum() {
        0 => {}
        1 => out.push_str("... and 1 more finding\n"),
        more => writeln!(out, "... and {more} more findings").expect("a string takes every text"),
    }
    out
}

fn one(finding: &Finding, sources: &Sources, renderer: &Renderer) -> String {
    let level = match finding.level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(cut(&finding.title)).id(finding.rule.name));
    for window in windows(finding, sources) {
        if let Some(origin) = window.origin {
            group = group.element(origin);
        }
        group = group.element(window.snippet);
    }
    let help = finding.help.as_ref().map(|help| Group::with_title(Severity::HELP.secondary_title(cut(help))));
    let groups: Vec<Group> = [Some(group), help].into_iter().flatten().collect();
    sanitize::inert(&renderer.render(&groups))
}

/// One source line, or the relevant part of it, with its labels.
struct Window {
    /// The origin; only if the line was cut, since the renderer cannot know the column then.
    origin: Option<Origin<'static>>,
    snippet: Snippet<'static, Annotation<'static>>,
}

/// The source lines of a finding, the primary one first, the others in the order of its labels.
fn windows(finding: &Finding, sources: &Sources) -> Vec<Window> {
    let mut lines: Vec<(SourceLine, Vec<Annotation<'static>>)> = Vec::new();
    let labels = std::iter::once((&finding.primary, AnnotationKind::Primary))
        .chain(finding.others.iter().take(4).map(|label| (label, AnnotationKind::Context)));
    for (label, kind) in labels {
        let source = sources.get(label.span.file);
        let known = lines.iter().position(|(line, _)| line.holds(label.span));
        let index = known.unwrap_or_else(|| {
            lines.push((SourceLine::around(sources, label.span), Vec::new()));
            lines.len() - 1
        });
        let (line, annotations) = &mut lines[index];
        annotations.push(annotation(label, kind, line, source));
    }
    lines
        .into_iter()
        .map(|(line, annotations)| {
            let path = sanitize::line(&sources.get(line.file).name);
            let snippet = Snippet::source(line.text).line_start(line.number).annotations(annotations);
            if line.cut {
                let origin = Origin::path(path).line(line.number).char_column(line.column);
                Window { origin: Some(origin), snippet }
            } else {
                Window { origin: None, snippet: snippet.path(path) }
            }
        })
        .collect()
}

fn annotation(label: &Label, kind: AnnotationKind, line: &SourceLine, source: &Source) -> Annotation<'static> {
    let annotation = kind.span(line.place(label.span, source));
    if label.text.is_empty() { annotation } else { annotation.label(cut(&label.text)) }
}

/// The part of one source line that is shown.
struct SourceLine {
    file: u16,
    /// From 1.
    number: usize,
    /// The column of the location that needs the line, in characters from 1.
    column: usize,
    /// The bytes of the source that are shown.
    shown: Range<usize>,
    /// The sanitized text, with `…` where it was cut.
    text: String,
    /// Whether the start of the line was cut.
    cut: bool,
}

impl SourceLine {
    fn around(sources: &Sources, span: Span) -> Self {
        let text = &sources.get(span.file).text;
        let at = floor(text, span.start as usize);
        let Range { start, end } = sources.line(span.file, span.start);
        let end = start + text[start..end].trim_end_matches('\r').len();
        let at = at.min(end);
        let from = text[start..at].char_indices().rev().nth(BEFORE).map_or(start, |(index, _)| start + index);
        let to = text[at..end].char_indices().nth(AFTER).map_or(end, |(index, _)| at + index);
        let mut shown = String::new();
        if from > start {
            shown.push('…');
        }
        shown.extend(text[from..to].chars().map(sanitize::visible));
        if to < end {
            shown.push('…');
        }
        let (number, column) = sources.position(span.file, span.start);
        Self { file: span.file, number, column, shown: from..to, text: shown, cut: from > start }
    }

    fn holds(&self, span: Span) -> bool {
        self.file == span.file && self.shown.contains(&(span.start as usize))
    }

    /// The range of the span in the shown text; a span of several lines ends with its first.
    fn place(&self, span: Span, source: &Source) -> Range<usize> {
        let place = |byte: u32| {
            let byte = floor(&source.text, byte as usize).clamp(self.shown.start, self.shown.end);
            let before = source.text[self.shown.start..byte].chars().map(|char| sanitize::visible(char).len_utf8());
            before.sum::<usize>() + if self.cut { '…'.len_utf8() } else { 0 }
        };
        let (start, end) = (place(span.start), place(span.end));
        start..end.max(start)
    }
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, byte: usize) -> usize {
    text.floor_char_boundary(byte.min(text.len()))
}

/// Sanitizes a text to one line of bounded length.
fn cut(text: &str) -> String {
    let mut line = sanitize::line(text);
    if let Some((index, _)) = line.char_indices().nth(LONGEST) {
        line.truncate(index);
        line.push('…');
    }
    line
}
