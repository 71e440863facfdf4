//! Formats findings for the terminal, one file at a time.

use super::console::Console;
use crate::findings::{Finding, Level, Printer, ReportFormat};
use crate::source::Sources;

/// Formats findings for a person, or for a program that reads lines. With `--quiet`, errors only. Empty for formats that are printed
/// once all files are read.
pub(crate) fn print(all: &[Finding], sources: &Sources, style: &ReportFormat, console: Console) -> String {
    let errors: Vec<Finding>;
    let found = if console.quiet() {
        errors = all.iter().filter(|finding| finding.level == Level::Error).cloned().collect();
        &errors
    } else {
        all
    };
    match style.printer {
        Printer::Messages { print, .. } => print(found, sources, console.color()),
        Printer::Document { .. } => String::new(),
    }
}
