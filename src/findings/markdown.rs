//! Prints findings as Markdown for a comment on a pull request. Text of a file never becomes markup.

use std::fmt::Write as _;

use super::format::{Printer, ReportFormat};
use super::statistics::Statistics;
use super::{FileReport, Finding, Level, Report, Reported, count, sanitize};

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat =
    ReportFormat { name: "markdown", summary: "for a comment on a pull request", printer: Printer::document(print) };

/// The maximum size in bytes: a comment is limited to 65,536 characters, and a person may want to add some.
pub const LARGEST: usize = 60 * 1024;
/// The maximum size of one finding in bytes; a longer one is cut.
const LARGEST_ONE: usize = 2 * 1024;

/// Prints the report, at most [`LARGEST`] bytes.
#[must_use]
pub fn print(report: &Report) -> String {
    let statistics = Statistics::of(report);
    let failures = report.failures().count();
    let mut out = format!("### Customer journeys: {}\n", headline(&statistics, failures));
    if statistics.counts.len() > 1 {
        out.push_str("\n| rule | level | findings | what it finds |\n|---|---|---:|---|\n");
        for count in &statistics.counts {
            // Summaries are texts of the program and need no protection.
            let (name, level, summary) = (count.rule.name, count.level.word(), text(count.rule.summary));
            let _ = writeln!(out, "| `{name}` | {level} | {} | {summary} |", count.count);
        }
    }
    let mut left = 0;
    for file in report.files.iter().filter(|file| file.result.is_err() || file.findings().next().is_some()) {
        let heading = format!("\n#### {}\n\n", code(&report.path(&file.name)));
        let mut heading = Some(heading);
        for (count, line) in lines(report, file) {
            let more = heading.as_ref().map_or(0, String::len) + line.len();
            // After the first omitted finding, all others are omitted; the last line reports their number.
            if left > 0 || out.len() + more > LARGEST - 200 {
                left += count;
                continue;
            }
            out.push_str(&heading.take().unwrap_or_default());
            out.push_str(&line);
        }
    }
    if left > 0 {
        let _ = writeln!(
            out,
            "\n{} not shown here; `cjm check --format short` lists them.",
            if left == 1 { "1 more is".into() } else { format!("{left} more are") }
        );
    }
    out
}

/// Formats the headline: `2 errors, 1 warning in 3 files`.
fn headline(statistics: &Statistics, failures: usize) -> String {
    let facts = [(statistics.errors, "error"), (statistics.warnings, "warning")];
    let facts: Vec<String> = facts.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| count(n, what)).collect();
    let files = count(statistics.files, "file");
    match (facts.is_empty(), failures) {
        (true, 0) => format!("no findings in {files}"),
        (false, 0) => format!("{} in {files}", facts.join(", ")),
        (true, _) => format!("{failures} of {files} cannot be read"),
        (false, _) => format!("{} in {files}, {failures} of which cannot be read", facts.join(", ")),
    }
}

/// The lines of a file, each with the number of findings it stands for.
fn lines<'r>(report: &'r Report, file: &'r FileReport) -> impl Iterator<Item = (usize, String)> + 'r {
    let failure = file.result.as_ref().err().map(|reason| (1, format!("- **error**: {}\n", text(reason))));
    failure.into_iter().chain(file.findings().map(move |reported| (reported.finding.count(), line(report, file, reported))))
}

fn line(report: &Report, file: &FileReport, reported: Reported<'_>) -> String {
    let Finding { level, rule, primary, help, .. } = reported.finding;
    let (start, _) = reported.points(primary.span);
    let source = &reported.source().name;
    let place = if *source == file.name { String::new() } else { format!(" of {}", code(&report.path(source))) };
    let level = match level {
        Level::Error => "**error**",
        Level::Warning => "warning",
    };
    let mut line = format!("- {level}, line {}, column {}{place}: {}", start.line, start.column, text(&reported.message()));
    if let Some(help) = help {
        let _ = write!(line, "; {}", text(help));
    }
    let _ = writeln!(line, " (`{}`)", rule.name);
    if line.len() > LARGEST_ONE { format!("- {level}, line {}{place}: `{}`\n", start.line, rule.name) } else { line }
}

/// Converts a message, which may contain parts between backticks, to Markdown.
///
/// Parts between backticks become code, and so does every word that Markdown could interpret: a mention, an issue, an
/// address, a commit, HTML. Markdown does not interpret code.
fn text(text: &str) -> String {
    let clean = sanitize::line(text);
    let mut out = String::new();
    let mut parts = clean.split('`').peekable();
    let mut quoted = false;
    while let Some(part) = parts.next() {
        // An unmatched last backtick is an ordinary character.
        if quoted && parts.peek().is_some() {
            out.push_str(&code(part));
        } else {
            for (n, word) in part.split(' ').enumerate() {
                out.push_str(if n > 0 { " " } else { "" });
                out.push_str(&self::word(word));
            }
        }
        quoted = !quoted;
    }
    out
}

/// Keeps a plain word or number, and turns anything else into code; punctuation around it is kept outside.
fn word(word: &str) -> String {
    let start = word.len() - word.trim_start_matches(['(', '"']).len();
    let core = word[start..].trim_end_matches([',', '.', ';', ':', '?', '!', ')', '"', '%']);
    let end = start + core.len();
    if is_plain(core) { word.to_owned() } else { format!("{}{}{}", &word[..start], code(core), &word[end..]) }
}

fn is_plain(core: &str) -> bool {
    let letters = core.chars().all(|char| char.is_alphabetic() || matches!(char, '-' | '\'' | '’' | '…' | '–' | '—'));
    let digits = core.strip_prefix('-').unwrap_or(core);
    let number = (1..7).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    // Seven or more hexadecimal digits may be a commit.
    let commit = core.len() >= 7 && core.bytes().all(|byte| byte.is_ascii_hexdigit());
    (letters || number) && !commit
}

/// Converts a text to inline code.
fn code(text: &str) -> String {
    // A backtick would end the code, and a bar the table cell.
    let inside = sanitize::line(text).replace('`', "'").replace('|', "¦");
    let inside = inside.trim();
    if inside.is_empty() { String::new() } else { format!("`{inside}`") }
}
