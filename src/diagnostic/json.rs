//! Findings to JSON of the program's own, for scripts: everything there is, in names that stay.

use serde::Serialize;

use super::format::{Printer, ReportFormat};
use super::statistics::{Count, Statistics};
use super::{Finding, Level, Point, Report, Rule, quiet_json};
use crate::source::Span;

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat = ReportFormat {
    name: "json",
    summary: "everything there is, for scripts",
    printer: Printer::Document { print, statistics: Some(print_statistics), step_summary: None },
};

/// Counts up when a name changes its meaning or goes away; new names may come at any time.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    schema_version: u32,
    tool: Tool,
    summary: Summary,
    files: Vec<FileEntry<'a>>,
    diagnostics: Vec<Entry<'a>>,
    rules: Vec<RuleEntry<'a>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    unreadable: usize,
    errors: usize,
    warnings: usize,
    /// Findings that `--fix` mends.
    fixable: usize,
}

#[derive(Serialize)]
struct FileEntry<'a> {
    file: &'a str,
    /// Why it could not be read; `null` for files that were.
    error: Option<&'a str>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    name: &'static str,
    level: &'static str,
    title: &'a str,
    label: &'a str,
    #[serde(flatten)]
    place: PlaceEntry<'a>,
    others: Vec<Other<'a>>,
    help: Option<&'a str>,
    edits: Vec<EditEntry<'a>>,
    safe: bool,
}

/// `end` is the first character that does not belong to it.
#[derive(Serialize)]
struct PlaceEntry<'a> {
    file: &'a str,
    start: PointEntry,
    end: PointEntry,
}

#[derive(Serialize)]
struct PointEntry {
    line: usize,
    column: usize,
    byte: u32,
}

#[derive(Serialize)]
struct Other<'a> {
    label: &'a str,
    #[serde(flatten)]
    place: PlaceEntry<'a>,
}

#[derive(Serialize)]
struct EditEntry<'a> {
    #[serde(flatten)]
    place: PlaceEntry<'a>,
    replacement: &'a str,
}

#[derive(Serialize)]
struct RuleEntry<'a> {
    name: &'static str,
    group: &'static str,
    level: &'static str,
    summary: &'a str,
    why: &'a str,
}

#[derive(Serialize)]
struct Counts<'a> {
    schema_version: u32,
    tool: Tool,
    files: usize,
    errors: usize,
    warnings: usize,
    fixable: usize,
    statistics: Vec<CountEntry<'a>>,
}

#[derive(Serialize)]
struct CountEntry<'a> {
    name: &'static str,
    level: &'static str,
    count: usize,
    files: usize,
    fixable: usize,
    summary: &'a str,
}

const TOOL: Tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

/// The whole report.
#[must_use]
pub fn print(report: &Report) -> String {
    let statistics = Statistics::of(report);
    let files = report.files.iter().map(|file| {
        let count = |level| file.findings().filter(|finding| finding.diagnostic.level == level).count();
        let error = file.result.as_ref().err().map(String::as_str);
        FileEntry { file: &file.name, error, errors: count(Level::Error), warnings: count(Level::Warning) }
    });
    quiet_json::print(
        &Document {
            schema_version: SCHEMA_VERSION,
            tool: TOOL,
            summary: Summary {
                files: report.files.len(),
                unreadable: report.failures().count(),
                errors: statistics.errors,
                warnings: statistics.warnings,
                fixable: statistics.fixable,
            },
            files: files.collect(),
            diagnostics: report.findings().map(entry).collect(),
            rules: report.rules.iter().map(rule).collect(),
        },
        2,
    )
}

/// Only how many findings there are of each name.
#[must_use]
pub fn print_statistics(report: &Report) -> String {
    let Statistics { files, errors, warnings, fixable, counts } = Statistics::of(report);
    let statistics = counts.iter().map(|count| {
        let &Count { name, level, count, files, fixable, summary } = count;
        CountEntry { name, level: level.word(), count, files, fixable, summary }
    });
    let statistics = statistics.collect();
    quiet_json::print(&Counts { schema_version: SCHEMA_VERSION, tool: TOOL, files, errors, warnings, fixable, statistics }, 2)
}

fn entry(finding: Finding<'_>) -> Entry<'_> {
    let diagnostic = finding.diagnostic;
    Entry {
        name: diagnostic.name,
        level: diagnostic.level.word(),
        title: &diagnostic.title,
        label: &diagnostic.primary.text,
        place: place(finding, diagnostic.primary.span),
        others: diagnostic.others.iter().map(|other| Other { label: &other.text, place: place(finding, other.span) }).collect(),
        help: diagnostic.help.as_deref(),
        edits: diagnostic
            .edits
            .iter()
            .map(|edit| EditEntry { place: place(finding, edit.span), replacement: &edit.replacement })
            .collect(),
        safe: diagnostic.fixable(),
    }
}

fn place(finding: Finding<'_>, span: Span) -> PlaceEntry<'_> {
    let (start, end) = finding.points(span);
    PlaceEntry { file: &finding.sources.get(span.file).name, start: point(start), end: point(end) }
}

fn point(Point { line, column, byte }: Point) -> PointEntry {
    PointEntry { line, column, byte }
}

fn rule(rule: &Rule) -> RuleEntry<'_> {
    RuleEntry { name: rule.name, group: rule.group, level: rule.level_word(), summary: rule.summary, why: rule.why }
}
