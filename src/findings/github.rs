//! Prints findings as workflow commands, with which GitHub annotates files.
//!
//! As GitHub documents them: `%`, CR and LF are escaped everywhere, `:` and `,` in properties as well.

use std::fmt::Write as _;

use super::format::{Printer, ReportFormat};
use super::{Level, Report, Reported, count, markdown, sanitize};

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat = ReportFormat {
    name: "github",
    summary: "annotations of a GitHub workflow, and its step summary",
    printer: Printer::Document { print, statistics: None, step_summary: Some(markdown::print) },
};

/// The maximum number of annotations per level that GitHub shows for one step; it drops the rest silently.
const MOST: usize = 10;

/// Prints one command per finding, at most 10 errors and 10 warnings, and a notice if there are more.
#[must_use]
pub fn print(report: &Report) -> String {
    let mut out = String::new();
    let (mut errors, mut warnings, mut left) = (0, 0, 0);
    for (file, reason) in report.failures() {
        if errors == MOST {
            left += 1;
            continue;
        }
        errors += 1;
        command(&mut out, "error", &[("title", "unreadable file".to_owned()), ("file", report.path(&file.name))], reason);
    }
    for reported in report.findings() {
        let shown = if reported.finding.level == Level::Error { &mut errors } else { &mut warnings };
        if *shown == MOST {
            left += reported.finding.count();
            continue;
        }
        *shown += 1;
        annotation(&mut out, report, reported);
    }
    if left > 0 {
        let more = format!("{} {}", count(left, "more finding"), if left == 1 { "is" } else { "are" });
        let message = format!(
            "{more} not shown here: GitHub shows {MOST} errors and {MOST} warnings of a step; `cjm check --format short` lists them"
        );
        command(&mut out, "notice", &[("title", "cjm".to_owned())], &message);
    }
    out
}

fn annotation(out: &mut String, report: &Report, reported: Reported<'_>) {
    let finding = reported.finding;
    let (start, end) = reported.points(finding.primary.span);
    let mut properties = vec![
        ("title", finding.rule.name.to_owned()),
        ("file", report.path(&reported.source().name)),
        ("line", start.line.to_string()),
        ("endLine", end.line.to_string()),
    ];
    // GitHub accepts columns only for a finding within one line.
    if start.line == end.line {
        properties.push(("col", start.column.to_string()));
        properties.push(("endColumn", end.column.to_string()));
    }
    // The log shows only the message, so it repeats the location.
    let mut message = format!("{}:{}:{}: {}", reported.source().name, start.line, start.column, reported.message());
    if let Some(help) = &finding.help {
        let _ = write!(message, "; {help}");
    }
    command(out, finding.level.word(), &properties, &message);
}

/// Prints one line that begins with `::`, with all texts escaped.
fn command(out: &mut String, name: &str, properties: &[(&str, String)], message: &str) {
    let properties: Vec<String> = properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
    let _ = writeln!(out, "::{name} {}::{}", properties.join(","), data(message));
}

fn data(text: &str) -> String {
    sanitize::line(text).replace('%', "%25")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
