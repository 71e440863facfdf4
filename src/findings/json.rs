//! Prints findings as JSON for scripts, with stable names for all data.

use serde::Serialize;

use super::format::{Printer, ReportFormat};
use super::statistics::{RuleCount, Statistics};
use super::{Level, Report, Reported, Rule, TextPosition, json_text};
use crate::source::Span;

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat = ReportFormat {
    name: "json",
    summary: "all data, for scripts",
    printer: Printer::Document { print, statistics: Some(print_statistics), step_summary: None },
};

/// Incremented when a name is removed or changes its meaning; new names may be added at any time.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct JsonReport<'a> {
    schema_version: u32,
    tool: JsonTool,
    summary: JsonSummary,
    files: Vec<JsonFile<'a>>,
    diagnostics: Vec<JsonFinding<'a>>,
    rules: Vec<JsonRule>,
}

#[derive(Serialize)]
struct JsonTool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct JsonSummary {
    files: usize,
    unreadable: usize,
    errors: usize,
    warnings: usize,
    /// Findings that `--fix` fixes.
    fixable: usize,
}

#[derive(Serialize)]
struct JsonFile<'a> {
    file: &'a str,
    /// The reason why it could not be read; `null` for files that were read.
    error: Option<&'a str>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    name: &'static str,
    level: &'static str,
    title: &'a str,
    label: &'a str,
    #[serde(flatten)]
    place: JsonPlace<'a>,
    others: Vec<JsonRelated<'a>>,
    help: Option<&'a str>,
    edits: Vec<JsonEdit<'a>>,
    safe: bool,
    /// The number of findings it stands for; 1 unless it is a summary.
    count: usize,
}

/// `end` is the position after the last character.
#[derive(Serialize)]
struct JsonPlace<'a> {
    file: &'a str,
    start: JsonPosition,
    end: JsonPosition,
}

#[derive(Serialize)]
struct JsonPosition {
    line: usize,
    column: usize,
    byte: u32,
}

#[derive(Serialize)]
struct JsonRelated<'a> {
    label: &'a str,
    #[serde(flatten)]
    place: JsonPlace<'a>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    #[serde(flatten)]
    place: JsonPlace<'a>,
    replacement: &'a str,
}

#[derive(Serialize)]
struct JsonRule {
    name: &'static str,
    group: &'static str,
    level: &'static str,
    summary: &'static str,
    why: &'static str,
}

#[derive(Serialize)]
struct JsonStatistics {
    schema_version: u32,
    tool: JsonTool,
    files: usize,
    errors: usize,
    warnings: usize,
    fixable: usize,
    statistics: Vec<JsonCount>,
}

#[derive(Serialize)]
struct JsonCount {
    name: &'static str,
    level: &'static str,
    count: usize,
    files: usize,
    fixable: usize,
    summary: &'static str,
}

const TOOL: JsonTool = JsonTool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

/// Prints the whole report.
#[must_use]
pub fn print(report: &Report) -> String {
    let statistics = Statistics::of(report);
    let files = report.files.iter().map(|file| {
        let error = file.result.as_ref().err().map(String::as_str);
        JsonFile { file: &file.name, error, errors: file.count(Level::Error), warnings: file.count(Level::Warning) }
    });
    json_text::print(
        &JsonReport {
            schema_version: SCHEMA_VERSION,
            tool: TOOL,
            summary: JsonSummary {
                files: report.files.len(),
                unreadable: report.failures().count(),
                errors: statistics.errors,
                warnings: statistics.warnings,
                fixable: statistics.fixable,
            },
            files: files.collect(),
            diagnostics: report.findings().map(entry).collect(),
            rules: report.rules().into_iter().map(rule).collect(),
        },
        2,
    )
}

/// Prints only the number of findings per rule.
#[must_use]
pub fn print_statistics(report: &Report) -> String {
    let Statistics { files, errors, warnings, fixable, counts } = Statistics::of(report);
    let statistics = counts.iter().map(|count| {
        let &RuleCount { rule, level, count, files, fixable } = count;
        JsonCount { name: rule.name, level: level.word(), count, files, fixable, summary: rule.summary }
    });
    let statistics = statistics.collect();
    json_text::print(
        &JsonStatistics { schema_version: SCHEMA_VERSION, tool: TOOL, files, errors, warnings, fixable, statistics },
        2,
    )
}

fn entry(reported: Reported<'_>) -> JsonFinding<'_> {
    let finding = reported.finding;
    JsonFinding {
        name: finding.rule.name,
        level: finding.level.word(),
        title: &finding.title,
        label: &finding.primary.text,
        place: place(reported, finding.primary.span),
        others: finding
            .others
            .iter()
            .map(|other| JsonRelated { label: &other.text, place: place(reported, other.span) })
            .collect(),
        help: finding.help.as_deref(),
        edits: finding
            .edits
            .iter()
            .map(|edit| JsonEdit { place: place(reported, edit.span), replacement: &edit.replacement })
            .collect(),
        safe: finding.fixable(),
        count: finding.count(),
    }
}

fn place(reported: Reported<'_>, span: Span) -> JsonPlace<'_> {
    let (start, end) = reported.points(span);
    JsonPlace { file: &reported.sources.get(span.file).name, start: point(start), end: point(end) }
}

fn point(TextPosition { line, column, byte }: TextPosition) -> JsonPosition {
    JsonPosition { line, column, byte }
}

fn rule(rule: &'static Rule) -> JsonRule {
    JsonRule { name: rule.name, group: rule.group.title(), level: rule.level.word(), summary: rule.summary, why: rule.why }
}
