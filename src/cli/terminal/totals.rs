//! What came of a batch to one line.

use std::time::Instant;

use crate::cli::terminal::console::{self, Console};
use crate::findings::count;

/// What came of the files of one run.
#[derive(Debug)]
pub(crate) struct Tally {
    started: Instant,
    pub(crate) journeys: usize,
    /// Drawings that were written, or are what would be written.
    pub(crate) drawings: usize,
    /// Drawings that are not what would be written.
    pub(crate) stale: usize,
    pub(crate) warnings: usize,
    /// Files with errors in them.
    pub(crate) wrong: usize,
    /// Files that could not be read, or whose drawings could not be made or written.
    pub(crate) failed: usize,
}

impl Tally {
    pub(crate) fn new() -> Self {
        Self { started: Instant::now(), journeys: 0, drawings: 0, stale: 0, warnings: 0, wrong: 0, failed: 0 }
    }

    /// Says what came of it, if it was more than one file; with the time only to a person, since it is never twice the same.
    pub(crate) fn tell(&self, checked: bool, console: Console) {
        if self.journeys > 1 {
            let time = if console::stderr_is_terminal() {
                format!("  ({:.1} s)", self.started.elapsed().as_secs_f64())
            } else {
                String::new()
            };
            console.summary(&format!("{}{time}", self.line(checked)));
        }
    }

    /// `200 journeys: 396 drawings, 3 warnings, 1 file with errors`; `checked` says that drawings were only compared.
    fn line(&self, checked: bool) -> String {
        let mut facts = Vec::new();
        if self.drawings > 0 {
            facts.push(format!("{}{}", count(self.drawings, "drawing"), if checked { " up to date" } else { "" }));
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
            facts.push(format!("{} left out", count(self.failed, "file")));
        }
        let facts = if facts.is_empty() { "all is well".to_owned() } else { facts.join(", ") };
        format!("{}: {facts}", count(self.journeys, "journey"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_is_summed_up() {
        let tally = Tally { journeys: 200, drawings: 396, warnings: 3, wrong: 1, ..Tally::new() };
        assert_eq!(tally.line(false), "200 journeys: 396 drawings, 3 warnings, 1 file with errors");
        let tally = Tally { journeys: 3, drawings: 1, stale: 2, failed: 1, ..Tally::new() };
        assert_eq!(tally.line(true), "3 journeys: 1 drawing up to date, 2 stale, 1 file left out");
        assert_eq!(Tally { journeys: 2, ..Tally::new() }.line(false), "2 journeys: all is well");
    }
}
