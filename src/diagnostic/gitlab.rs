//! Findings to a GitLab code quality report.

use serde::Serialize;

use super::{Level, Report, clean, fingerprint, quiet_json};

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
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// A list of issues; an empty one where all is well, which GitLab wants, too.
#[must_use]
pub fn print(report: &Report) -> String {
    let failures = report.failures().map(|(file, reason)| {
        let path = report.path(&file.name);
        Issue {
            description: clean::line(reason),
            check_name: "unreadable-file",
            fingerprint: fingerprint::digest(&["unreadable-file", &path]),
            severity: "critical",
            location: Location { path, lines: Lines { begin: 1, end: 1 } },
        }
    });
    let findings = fingerprint::all(report).map(|(finding, fingerprint)| {
        let diagnostic = finding.diagnostic;
        let (start, end) = finding.points(diagnostic.primary.span);
        let help = diagnostic.help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
        Issue {
            description: clean::line(&format!("{}{help}", finding.message())),
            check_name: diagnostic.name,
            fingerprint,
            severity: match diagnostic.level {
                Level::Error => "major",
                Level::Warning => "minor",
            },
            location: Location { path: report.path(&finding.source().name), lines: Lines { begin: start.line, end: end.line } },
        }
    });
    quiet_json::print(&failures.chain(findings).collect::<Vec<_>>(), 1)
}
