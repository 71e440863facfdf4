//! Prints findings as a `JUnit` report: one suite per file, one case per finding.
//!
//! Written here: `quick-junit` would save 36 lines for nine crates (`chrono`, `uuid` and `quick-xml` among them) and 8 s of
//! compiling, takes three times as long, and turns line breaks in attributes into spaces.

use std::fmt::Write as _;

use super::format::{Printer, ReportFormat};
use super::{FileReport, Report, Reported, visible};

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat =
    ReportFormat { name: "junit", summary: "a test report, for build servers", printer: Printer::document(print) };

/// Prints well-formed XML. A finding that does not make the run fail is a passed case with the finding as its output.
#[must_use]
pub fn print(report: &Report) -> String {
    let suites: Vec<JunitSuite> = report.files.iter().map(|file| JunitSuite::of(report, file)).collect();
    let sum = |count: fn(&JunitSuite) -> usize| suites.iter().map(count).sum::<usize>();
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    let (tests, failures, errors) = (sum(|suite| suite.tests), sum(|suite| suite.failures), sum(|suite| suite.errors));
    let _ = writeln!(out, "<testsuites name=\"cjm\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\">");
    for JunitSuite { name, tests, failures, errors, cases } in &suites {
        let _ = write!(
            out,
            "  <testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\">\n{cases}  </testsuite>\n",
            escaped(name)
        );
    }
    out + "</testsuites>\n"
}

struct JunitSuite<'r> {
    name: &'r str,
    tests: usize,
    failures: usize,
    errors: usize,
    cases: String,
}

impl<'r> JunitSuite<'r> {
    fn of(report: &Report, file: &'r FileReport) -> Self {
        let mut suite = Self { name: &file.name, tests: 0, failures: 0, errors: 0, cases: String::new() };
        for reported in file.findings() {
            suite.reported(report, reported);
        }
        if let Err(reason) = &file.result {
            suite.errors += 1;
            let reason = escaped(reason);
            suite.case("read", &format!("      <error type=\"unreadable-file\" message=\"{reason}\">{reason}</error>\n"));
        } else if suite.tests == 0 {
            suite.case("check", "");
        }
        suite
    }

    fn reported(&mut self, report: &Report, reported: Reported<'_>) {
        let finding = reported.finding;
        let (start, _) = reported.points(finding.primary.span);
        let place = format!("{}:{}:{}", reported.source().name, start.line, start.column);
        let help = finding.help.as_ref().map_or_else(String::new, |help| format!("\n{help}"));
        let message = escaped(&reported.message());
        let text = escaped(&format!("{place}: {}{help}", reported.message()));
        let level = finding.level.word();
        let body = if report.fails(finding) {
            self.failures += 1;
            format!("      <failure type=\"{level}\" message=\"{message}\">{text}</failure>\n")
        } else {
            format!("      <system-out>{level}: {text}</system-out>\n")
        };
        // The position distinguishes findings of the same rule in a file.
        self.case(&format!("{} ({}:{})", finding.rule.name, start.line, start.column), &body);
    }

    fn case(&mut self, name: &str, body: &str) {
        self.tests += 1;
        let (name, class) = (escaped(name), escaped(self.name));
        let end = if body.is_empty() { "/>\n".to_owned() } else { format!(">\n{body}    </testcase>\n") };
        let _ = write!(self.cases, "    <testcase name=\"{name}\" classname=\"{class}\"{end}");
    }
}

/// Escapes a text for an attribute or an element, without characters that XML 1.0 forbids or a terminal interprets.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(visible(char)),
        }
    }
    out
}
