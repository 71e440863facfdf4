//! Formats findings for the terminal, one file at a time.

use super::console::Console;
use crate::diagnostic::{Diagnostic, Level, Printer, ReportFormat};
use crate::source::Sources;

/// The findings of one file as messages; empty in a format that prints one document. Errors only where the console is quiet.
pub(crate) fn findings(all: &[Diagnostic], sources: &Sources, style: &ReportFormat, console: Console) -> String {
    let errors: Vec<Diagnostic>;
    let found = if console.quiet() {
        errors = all.iter().filter(|diagnostic| diagnostic.level == Level::Error).cloned().collect();
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
