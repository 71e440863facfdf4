//! Formats findings for the terminal, one file at a time.

use super::console::Console;
use crate::findings::{Finding, Level, Printer, ReportFormat};
use crate::source::Sources;

/// Findings as they are told file by file: for a person, or for a program that reads lines; errors only where the console is to be quiet.
pub(crate) fn findings(all: &[Finding], sources: &Sources, style: &ReportFormat, console: Console) -> String {
    let errors: Vec<Finding>;
    let found = if console.quiet() {
        errors = all.iter().filter(|finding| finding.level == Level::Error).cloned().collect();
        &errors
    } else {
        all
    };
    match style.printer {
        Printer::Messages { print, .. } => print(found, sources, console.color()),
        // Printed when all files are read.
        Printer::Document { .. } => String::new(),
    }
}
