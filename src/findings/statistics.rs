//! Counts findings by rule.

use std::collections::{BTreeMap, BTreeSet};

use super::{Level, Report, Rule};

/// The number of findings in a report.
#[derive(Debug, PartialEq, Eq)]
pub struct Statistics {
    /// Files, including those that could not be read.
    pub files: usize,
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    /// Findings that `--fix` fixes.
    pub fixable: usize,
    /// Counts per rule, the most frequent first, then alphabetically.
    pub counts: Vec<RuleCount>,
}

/// The number of findings of a rule and level.
#[derive(Debug, PartialEq, Eq)]
pub struct RuleCount {
    /// The rule that found them.
    pub rule: &'static Rule,
    /// Its level in this run.
    pub level: Level,
    /// The number of findings.
    pub count: usize,
    /// The number of files with findings.
    pub files: usize,
    /// The number of findings that `--fix` fixes.
    pub fixable: usize,
}

impl Statistics {
    /// Counts the findings of a report.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        let mut counts: BTreeMap<(&str, Level), (RuleCount, BTreeSet<usize>)> = BTreeMap::new();
        for (n, file) in report.files.iter().enumerate() {
            for reported in file.findings() {
                let (rule, level) = (reported.finding.rule, reported.finding.level);
                let new = || (RuleCount { rule, level, count: 0, files: 0, fixable: 0 }, BTreeSet::new());
                let (count, files) = counts.entry((rule.name, level)).or_insert_with(new);
                count.count += reported.finding.count();
                count.fixable += reported.finding.fixable_count();
                files.insert(n);
                count.files = files.len();
            }
        }
        let mut counts: Vec<RuleCount> = counts.into_values().map(|(count, _)| count).collect();
        counts.sort_by(|a, b| b.count.cmp(&a.count).then(a.rule.name.cmp(b.rule.name)).then(b.level.cmp(&a.level)));
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
