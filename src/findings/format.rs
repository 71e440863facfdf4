//! Defines a report format: its name, its purpose, and the function that prints it.

use std::fmt::Write as _;

use super::{Finding, Report, sanitize};
use crate::source::Sources;

/// A format of reports: a row of [`super::FORMATS`].
#[derive(Debug)]
pub struct ReportFormat {
    /// As typed after `--format`.
    pub name: &'static str,
    /// Its purpose, in a few words.
    pub summary: &'static str,
    /// Its printer.
    pub printer: Printer,
}

/// The function that prints findings.
#[derive(Debug, Clone, Copy)]
pub enum Printer {
    /// Prints messages, file by file as the files are read.
    Messages {
        /// Prints the findings of one file; `true` is for colours.
        print: fn(&[Finding], &Sources, bool) -> String,
        /// Whether counts by rule and file follow, for formats that people read.
        sums_up: bool,
    },
    /// Prints one document after all files are checked.
    Document {
        /// Prints the report as text that ends with a line end.
        print: fn(&Report) -> String,
        /// Prints only the number of findings per rule.
        statistics: Option<fn(&Report) -> String>,
        /// Prints the text for the summary of a GitHub workflow step.
        step_summary: Option<fn(&Report) -> String>,
    },
}

impl Printer {
    /// A document without statistics and step summary.
    pub(super) const fn document(print: fn(&Report) -> String) -> Self {
        Self::Document { print, statistics: None, step_summary: None }
    }
}

impl ReportFormat {
    /// Whether findings are printed as messages (to standard error) and not as a document.
    #[must_use]
    pub fn is_message(&self) -> bool {
        matches!(self.printer, Printer::Messages { .. })
    }

    /// Prints a report as text that ends with a line end, or is empty. `color` has no effect on documents.
    #[must_use]
    pub fn print(&self, report: &Report, color: bool) -> String {
        let print = match self.printer {
            Printer::Messages { print, .. } => print,
            Printer::Document { print, .. } => return print(report),
        };
        let mut text = String::new();
        for file in &report.files {
            match &file.result {
                Ok((sources, found)) => text.push_str(&print(found, sources, color)),
                Err(reason) => {
                    let _ = writeln!(text, "error: {}", sanitize::inert(&sanitize::line(reason)));
                }
            }
        }
        text
    }
}
