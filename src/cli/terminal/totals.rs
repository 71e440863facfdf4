//! Summarises a file, or all files of a run, in one line.

use std::time::Instant;

use crate::cli::terminal::console::{self, Console};
use crate::compile::{Checked, Size};
use crate::findings::count;

/// The totals of one run.
#[derive(Debug)]
pub(crate) struct Totals {
    started: Instant,
    pub(crate) journeys: usize,
    /// Drawings that were written or, with `--check`, are up to date.
    pub(crate) drawings: usize,
    /// Drawings that are not up to date.
    pub(crate) stale: usize,
    pub(crate) warnings: usize,
    /// Files with errors in them.
    pub(crate) wrong: usize,
    /// Files that could not be read, or whose drawings could not be made or written.
    pub(crate) failed: usize,
}

impl Totals {
    pub(crate) fn new() -> Self {
        Self { started: Instant::now(), journeys: 0, drawings: 0, stale: 0, warnings: 0, wrong: 0, failed: 0 }
    }

    /// Prints the totals of more than one file; with the time on a terminal only, because it differs between runs.
    /// `only_compares`: drawings were not written.
    pub(crate) fn print(&self, only_compares: bool, console: Console) {
        if self.journeys > 1 {
            let time = if console::stderr_is_terminal() {
                format!("  ({:.1} s)", self.started.elapsed().as_secs_f64())
            } else {
                String::new()
            };
            console.summary(&format!("{}{time}", self.line(only_compares)));
        }
    }

    /// `200 journeys: 396 drawings, 3 warnings, 1 file with errors`.
    fn line(&self, only_compares: bool) -> String {
        let mut facts = Vec::new();
        if self.drawings > 0 {
            facts.push(format!("{}{}", count(self.drawings, "drawing"), if only_compares { " up to date" } else { "" }));
        }
        if self.stale > 0 {
            facts.push(format!("{} stale", self.stale));
        }
        if self.warnings > 0 {
            facts.push(count(self.warnings, "warning"));
        }
        if self.wrong > 0 {
            facts.push(format!("{} with errors", count(self.wrong, "file")));
        }
        if self.failed > 0 {
            facts.push(format!("{} skipped", count(self.failed, "file")));
        }
        let facts = if facts.is_empty() { "no findings".to_owned() } else { facts.join(", ") };
        format!("{}: {facts}", count(self.journeys, "journey"))
    }
}

/// The facts about a file: `5 stages, 12 touchpoints, 2 warnings`.
pub(crate) fn summary(checked: &Checked) -> String {
    let mut facts = Vec::new();
    if let Some(Size { stages, touchpoints }) = checked.size {
        facts.push(count(stages, "stage"));
        facts.push(count(touchpoints, "touchpoint"));
    }
    for (n, what) in [(checked.errors(), "error"), (checked.warnings(), "warning")] {
        if n > 0 {
            facts.push(count(n, what));
        }
    }
    facts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_is_summed_up() {
        let totals = Totals { journeys: 200, drawings: 396, warnings: 3, wrong: 1, ..Totals::new() };
        assert_eq!(totals.line(false), "200 journeys: 396 drawings, 3 warnings, 1 file with errors");
        let totals = Totals { journeys: 3, drawings: 1, stale: 2, failed: 1, ..Totals::new() };
        assert_eq!(totals.line(true), "3 journeys: 1 drawing up to date, 2 stale, 1 file skipped");
        assert_eq!(Totals { journeys: 2, ..Totals::new() }.line(false), "2 journeys: no findings");
    }
}
