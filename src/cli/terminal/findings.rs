//! Formats findings for the terminal, one file at a time.

use super::console::Console;
use crate::diagnostic::{Diagnostic, Format, Level, human, short};
use crate::source::Sources;

/// Formats findings for a person, or for a program that reads lines. With `--quiet`, errors only. Empty for formats that are printed
/// once all files are read.
pub(crate) fn print(all: &[Diagnostic], sources: &Sources, style: Format, console: Console) -> String {
    let errors: Vec<Diagnostic>;
    let found = if console.quiet() {
        errors = all.iter().filter(|diagnostic| diagnostic.level == Level::Error).cloned().collect();
        &errors
    } else {
        all
    };
    match style {
        Format::Human => human::print(found, sources, console.color()),
        Format::Short => short::print(found, sources),
        Format::Github | Format::Gitlab | Format::Json | Format::Junit | Format::Markdown | Format::Sarif => String::new(),
    }
}
