//! Prints each finding as one line: `path:line:column: error: title [name]`.

use std::fmt::Write;

use super::format::{Printer, ReportFormat};
use super::{Finding, sanitize};
use crate::source::Sources;

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat = ReportFormat {
    name: "short",
    summary: "one line each: path:line:column",
    printer: Printer::Messages { print: |found, sources, _| print(found, sources), sums_up: false },
};

/// Prints one line per finding.
#[must_use]
pub fn print(diagnostics: &[Finding], sources: &Sources) -> String {
    let mut out = String::new();
    for finding in diagnostics {
        let source = sources.get(finding.primary.span.file);
        let (line, column) = sources.position(finding.primary.span.file, finding.primary.span.start);
        let level = finding.level.word();
        let (path, title) = (sanitize::line(&source.name), sanitize::inert(&sanitize::line(&finding.title)));
        // Some build servers execute a line that begins with colons as a command.
        let path = if path.trim_start().starts_with("::") { format!("./{path}") } else { path };
        let path = sanitize::inert(&path);
        writeln!(out, "{path}:{line}:{column}: {level}: {title} [{}]", finding.rule.name).expect("a string takes every text");
    }
    out
}
