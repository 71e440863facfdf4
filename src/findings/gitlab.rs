//! Prints findings as a GitLab code quality report.

use serde::Serialize;

use super::format::{Printer, ReportFormat};
use super::{Level, Report, TextPosition, fingerprint, json_text, sanitize};

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat =
    ReportFormat { name: "gitlab", summary: "a GitLab code quality report", printer: Printer::document(print) };

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    /// GitLab compares reports by these, and shows one issue of each.
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
    /// With the columns, which `lines` does not have.
    positions: Positions,
}

#[derive(Serialize)]
struct Positions {
    begin: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

impl Location {
    fn new(path: String, (start, end): (TextPosition, TextPosition)) -> Self {
        let position = |point: TextPosition| Position { line: point.line, column: point.column };
        let lines = Lines { begin: start.line, end: end.line };
        Self { path, lines, positions: Positions { begin: position(start), end: position(end) } }
    }
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Where a file begins.
const START: TextPosition = TextPosition { line: 1, column: 1, byte: 0 };

/// A list of issues; an empty one without findings, which GitLab requires.
#[must_use]
pub fn print(report: &Report) -> String {
    let failures = report.failures().map(|(file, reason)| {
        let path = report.path(&file.name);
        Issue {
            description: sanitize::line(reason),
            check_name: "unreadable-file",
            fingerprint: fingerprint::digest(&["unreadable-file", &path]),
            severity: "critical",
            location: Location::new(path, (START, START)),
        }
    });
    let findings = fingerprint::all(report).map(|(reported, fingerprint)| {
        let finding = reported.finding;
        let help = finding.help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
        Issue {
            description: sanitize::line(&format!("{}{help}", reported.message())),
            check_name: finding.rule.name,
            fingerprint,
            severity: match finding.level {
                Level::Error => "major",
                Level::Warning => "minor",
            },
            location: Location::new(report.path(&reported.source().name), reported.points(finding.primary.span)),
        }
    });
    json_text::print(&failures.chain(findings).collect::<Vec<_>>(), 1)
}
