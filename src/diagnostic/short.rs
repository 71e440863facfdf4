//! Findings to one line each: `path:line:column: error: title [name]`.

use std::fmt::Write;

use super::format::{Printer, ReportFormat};
use super::{Diagnostic, clean};
use crate::source::Sources;

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat = ReportFormat {
    name: "short",
    summary: "one line each: path:line:column",
    printer: Printer::Messages { print: |found, sources, _| print(found, sources), sums_up: false },
};

/// One line a finding, all of them.
#[must_use]
pub fn print(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let source = sources.get(diagnostic.primary.span.file);
        let (line, column) = sources.position(diagnostic.primary.span.file, diagnostic.primary.span.start);
        let level = diagnostic.level.word();
        let (path, title) = (clean::line(&source.name), clean::inert(&clean::line(&diagnostic.title)));
        // A line that begins with colons is a command to some build servers.
        let path = if path.trim_start().starts_with("::") { format!("./{path}") } else { path };
        let path = clean::inert(&path);
        writeln!(out, "{path}:{line}:{column}: {level}: {title} [{}]", diagnostic.name).expect("a string takes every text");
    }
    out
}
