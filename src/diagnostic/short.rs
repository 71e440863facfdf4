//! Findings to one line each: `path:line:column: error: title [name]`.

use std::fmt::Write;

use super::{Diagnostic, Level, clean};
use crate::source::Sources;

/// One line a finding, all of them.
#[must_use]
pub fn print(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let source = sources.get(diagnostic.primary.span.file);
        let (line, column) = source.position(diagnostic.primary.span.start);
        let level = match diagnostic.level {
            Level::Error => "error",
            Level::Warning => "warning",
        };
        let (path, title) = (clean::line(&source.name), clean::line(&diagnostic.title));
        writeln!(out, "{path}:{line}:{column}: {level}: {title} [{}]", diagnostic.name).expect("a string takes every text");
    }
    out
}
