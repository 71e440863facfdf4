//! Prints findings as a GitLab code quality report.

use serde::Serialize;

use super::format::{Printer, ReportFormat};
use super::{Level, Report, TextPosition, fingerprint, json_text, sanitize};

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat =
    ReportFormat { name: "gitlab", summary: "a GitLab code quality report", printer: Printer::document(print) };

#[derive(Serialize)]
struct GitlabIssue {
    description: String,
    check_name: &'static str,
    /// GitLab compares reports by fingerprint, and shows one issue per fingerprint.
    fingerprint: String,
    severity: &'static str,
    location: GitlabLocation,
}

#[derive(Serialize)]
struct GitlabLocation {
    path: String,
    lines: GitlabLines,
    /// The location with columns, which `lines` lacks.
    positions: GitlabPositions,
}

#[derive(Serialize)]
struct GitlabPositions {
    begin: GitlabPosition,
    end: GitlabPosition,
}

#[derive(Serialize)]
struct GitlabPosition {
    line: usize,
    column: usize,
}

impl GitlabLocation {
    fn new(path: String, (start, end): (TextPosition, TextPosition)) -> Self {
        let position = |point: TextPosition| GitlabPosition { line: point.line, column: point.column };
        let lines = GitlabLines { begin: start.line, end: end.line };
        Self { path, lines, positions: GitlabPositions { begin: position(start), end: position(end) } }
    }
}

#[derive(Serialize)]
struct GitlabLines {
    begin: usize,
    end: usize,
}

/// The start of a file.
const START: TextPosition = TextPosition { line: 1, column: 1, byte: 0 };

/// Prints a list of issues, which is empty without findings, as GitLab requires.
#[must_use]
pub fn print(report: &Report) -> String {
    let failures = report.failures().map(|(file, reason)| {
        let path = report.path(&file.name);
        GitlabIssue {
            description: sanitize::line(reason),
            check_name: "unreadable-file",
            fingerprint: fingerprint::digest(&["unreadable-file", &path]),
            severity: "critical",
            location: GitlabLocation::new(path, (START, START)),
        }
    });
    let findings = fingerprint::all(report).map(|(reported, fingerprint)| {
        let finding = reported.finding;
        let help = finding.help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
        GitlabIssue {
            description: sanitize::line(&format!("{}{help}", reported.message())),
            check_name: finding.rule.name,
            fingerprint,
            severity: match finding.level {
                Level::Error => "major",
                Level::Warning => "minor",
            },
            location: GitlabLocation::new(report.path(&reported.source().name), reported.points(finding.primary.span)),
        }
    });
    json_text::print(&failures.chain(findings).collect::<Vec<_>>(), 1)
}
