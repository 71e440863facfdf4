//! Formats the findings of one file as messages.

use crate::cli::terminal::console::Console;
use crate::findings::{Finding, Level, Printer, ReportFormat};
use crate::source::Sources;

/// Formats findings for a person, or for a program that reads lines. With `--quiet`, errors only. Empty for formats that are printed
/// after all files.
pub(crate) fn messages(all: &[Finding], sources: &Sources, format: &ReportFormat, console: Console) -> String {
    let errors: Vec<Finding>;
    let found = if console.quiet() {
        errors = all.iter().filter(|finding| finding.level == Level::Error).cloned().collect();
        &errors
    } else {
        all
    };
    match format.printer {
        Printer::Messages { print, .. } => print(found, sources, console.color()),
        Printer::Document { .. } => String::new(),
    }
}
