//! Findings to how many there are of each name.

use std::collections::{BTreeMap, BTreeSet};

use super::{Level, Report};

/// How many findings there are.
#[derive(Debug, PartialEq, Eq)]
pub struct Statistics<'r> {
    /// Files that were looked at, or could not be read.
    pub files: usize,
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    /// Findings that `--fix` mends.
    pub fixable: usize,
    /// By name: the most frequent first, then by the alphabet.
    pub counts: Vec<Count<'r>>,
}

/// How many findings there are of a name and level.
#[derive(Debug, PartialEq, Eq)]
pub struct Count<'r> {
    /// As in messages.
    pub name: &'static str,
    /// As it counted in this run.
    pub level: Level,
    /// How often it was found.
    pub count: usize,
    /// In how many files.
    pub files: usize,
    /// How many of them `--fix` mends.
    pub fixable: usize,
    /// What it finds, in one line.
    pub summary: &'r str,
}

impl<'r> Statistics<'r> {
    /// Counts what is in a report.
    #[must_use]
    pub fn of(report: &'r Report) -> Self {
        let mut counts: BTreeMap<(&str, Level), (Count<'r>, BTreeSet<usize>)> = BTreeMap::new();
        for (n, file) in report.files.iter().enumerate() {
            for finding in file.findings() {
                let (name, level) = (finding.diagnostic.name, finding.diagnostic.level);
                let summary = report.rules.iter().find(|rule| rule.name == name).map_or("", |rule| rule.summary);
                let new = || (Count { name, level, count: 0, files: 0, fixable: 0, summary }, BTreeSet::new());
                let (count, files) = counts.entry((name, level)).or_insert_with(new);
                count.count += 1;
                count.fixable += usize::from(finding.diagnostic.fixable());
                files.insert(n);
                count.files = files.len();
            }
        }
        let mut counts: Vec<Count<'r>> = counts.into_values().map(|(count, _)| count).collect();
        counts.sort_by(|a, b| b.count.cmp(&a.count).then(a.name.cmp(b.name)).then(b.level.cmp(&a.level)));
        let sum = |level| counts.iter().filter(|count| count.level == level).map(|count| count.count).sum();
        Self {
            files: report.files.len(),
            errors: sum(Level::Error),
            warnings: sum(Level::Warning),
            fixable: counts.iter().map(|count| count.fixable).sum(),
            counts,
        }
    }
}
