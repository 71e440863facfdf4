//! Summarises findings for a person: counts per rule and per file.

use std::fmt::Write as _;

use crate::cli::terminal::console::Console;
use crate::findings::statistics::Statistics;
use crate::findings::{Level, Report, count, inert, visible};
use crate::limits::grouped;

/// So many findings need no summary.
const HANDFUL: usize = 5;
/// Most lines of a list; the last line sums up the others.
const MOST: usize = 10;

/// Prints the counts per rule and per file after many findings and, with `offers_fixes`, how many can be fixed automatically.
pub(crate) fn sum_up(report: &Report, offers_fixes: bool, console: Console) {
    let statistics = Statistics::of(report);
    let findings = statistics.errors + statistics.warnings;
    let mut text = String::new();
    if findings > HANDFUL {
        if statistics.counts.len() > 1 {
            text.push_str("by rule\n");
            let rules: Vec<_> = statistics.counts.iter().map(|count| (count.count, count.rule.name.to_owned())).collect();
            list(&mut text, &rules);
        }
        let mut files: Vec<(usize, String)> = report
            .files
            .iter()
            .map(|file| (file.count(Level::Error) + file.count(Level::Warning), shown(&file.name)))
            .filter(|(n, _)| *n > 0)
            .collect();
        // Files with the same count keep their order.
        files.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
        if files.len() > 1 {
            text.push_str("by file\n");
            list(&mut text, &files);
        }
    }
    if !text.is_empty() {
        console.summary(text.trim_end());
    }
    if offers_fixes && statistics.fixable > 0 {
        console.note(&fixable(&statistics));
    }
}

/// One line per rule, the most frequent first, and one for the total; with `offers_fixes` also how many can be fixed automatically.
pub(crate) fn table(report: &Report, offers_fixes: bool) -> String {
    let statistics = Statistics::of(report);
    let findings = statistics.errors + statistics.warnings;
    let mut text = String::new();
    let digits = findings.to_string().len();
    let name = statistics.counts.iter().map(|count| count.rule.name.len()).max().unwrap_or(0);
    for row in &statistics.counts {
        let fix = match row.fixable {
            0 => String::new(),
            _ if !offers_fixes => String::new(),
            n if n == row.count => "  (`--fix` fixes it)".to_owned(),
            n => format!("  (`--fix` fixes {})", grouped(n as u64)),
        };
        let _ =
            writeln!(text, "{:>digits$}  {:7}  {:name$}  {}{fix}", row.count, row.level.word(), row.rule.name, row.rule.summary);
    }
    let files = count(statistics.files, "file");
    let _ = match findings {
        0 => writeln!(text, "nothing found in {files}"),
        _ => writeln!(text, "{} in {files}", count(findings, "finding")),
    };
    if offers_fixes && statistics.fixable > 0 {
        let _ = writeln!(text, "{}", fixable(&statistics));
    }
    text
}

/// The number of findings in one line: `2 errors and 1 warning in 3 files`.
pub(crate) fn line(report: &Report) -> String {
    let Statistics { files, errors, warnings, .. } = Statistics::of(report);
    let counts = [(errors, "error"), (warnings, "warning")].into_iter().filter(|(n, _)| *n > 0);
    let counts: Vec<String> = counts.map(|(n, what)| count(n, what)).collect();
    let counts = if counts.is_empty() { "no findings".to_owned() } else { counts.join(" and ") };
    format!("{counts} in {}", count(files, "file"))
}

fn fixable(statistics: &Statistics) -> String {
    let findings = statistics.errors + statistics.warnings;
    match (statistics.fixable, findings) {
        (1, 1) => "`cjm check --fix` fixes it".to_owned(),
        (n, all) if n == all => format!("`cjm check --fix` fixes all {}", grouped(n as u64)),
        (n, all) => format!("`cjm check --fix` fixes {} of these {}", grouped(n as u64), grouped(all as u64)),
    }
}

fn list(text: &mut String, rows: &[(usize, String)]) {
    let digits = rows.iter().map(|(n, _)| n.to_string().len()).max().unwrap_or(1);
    let shown = if rows.len() > MOST + 1 { MOST } else { rows.len() };
    for (n, name) in &rows[..shown] {
        let _ = writeln!(text, "  {n:>digits$}  {name}");
    }
    if rows.len() > shown {
        let rest: usize = rows[shown..].iter().map(|(n, _)| n).sum();
        let _ = writeln!(text, "  {rest:>digits$}  in {} others", rows.len() - shown);
    }
}

fn shown(name: &str) -> String {
    inert(&name.chars().map(|char| if char == '\t' { ' ' } else { visible(char) }).collect::<String>())
}
