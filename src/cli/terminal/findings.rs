//! Formats findings for the terminal, one file at a time.

use super::console::Console;
use crate::findings::{Finding, Format, Level, human, short};
use crate::source::Sources;

/// Findings as they are told file by file: for a person, or for a program that reads lines; errors only where the console is to be quiet.
pub(crate) fn findings(all: &[Finding], sources: &Sources, style: Format, console: Console) -> String {
    let errors: Vec<Finding>;
    let found = if console.quiet() {
        errors = all.iter().filter(|finding| finding.level == Level::Error).cloned().collect();
        &errors
    } else {
        all
    };
    match style {
        Format::Human => human::print(found, sources, console.color()),
        Format::Short => short::print(found, sources),
        // These are told when all files are read.
        Format::Github | Format::Gitlab | Format::Json | Format::Junit | Format::Markdown | Format::Sarif => String::new(),
    }
}
