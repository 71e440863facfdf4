//! A file to a journey and what is wrong with it. Where the command line meets the phases that read.

use crate::check::Settings;
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::files::reading::bytes;
use crate::cli::phases;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::findings::findings;
use crate::cli::terminal::paths::name;
use crate::findings::{Finding, Level, ReportFormat, count};
use crate::model::Journey;
use crate::parse::{self, Opened};
use crate::source::{Source, Sources};

/// A file that was read, whatever came of it.
#[derive(Debug)]
pub(crate) struct Checked {
    sources: Sources,
    /// There exactly when nothing found is an error.
    pub(crate) journey: Option<Journey>,
    found: Vec<Finding>,
    facts: String,
}

/// Reads a journey with the files it uses, and checks it by the settings.
///
/// # Errors
///
/// When the file cannot be read. What is wrong *in* it is among the findings.
pub(crate) fn read(input: &Input, settings: &Settings) -> Result<Checked, Error> {
    let opened = match parse::decode(&name(input.path()), &bytes(input)?) {
        Ok(source) => phases::open(source, input.path(), settings),
        Err(broken) => Opened { sources: Sources::new(broken.source), journey: None, findings: vec![broken.finding] },
    };
    let mut checked = Checked { sources: opened.sources, journey: opened.journey, found: opened.findings, facts: String::new() };
    checked.facts = checked.count_up();
    Ok(checked)
}

impl Checked {
    /// How many findings are errors.
    pub(crate) fn errors(&self) -> usize {
        self.found.iter().filter(|finding| finding.level == Level::Error).count()
    }

    /// How many findings are warnings.
    pub(crate) fn warnings(&self) -> usize {
        self.found.len() - self.errors()
    }

    /// See [`findings`].
    pub(crate) fn findings(&self, style: &ReportFormat, console: Console) -> String {
        findings(&self.found, &self.sources, style, console)
    }

    /// What the file holds: `5 stages, 12 touchpoints, 2 warnings`.
    pub(crate) fn facts(&self) -> &str {
        &self.facts
    }

    /// What was found, in the texts it was found in.
    pub(crate) fn found(&self) -> &[Finding] {
        &self.found
    }

    /// Lets some of what was found be taken out.
    pub(crate) fn sift<T>(&mut self, sift: impl FnOnce(&Sources, &mut Vec<Finding>) -> T) -> T {
        let sifted = sift(&self.sources, &mut self.found);
        self.facts = self.count_up();
        sifted
    }

    /// What was found, and the texts it was found in.
    pub(crate) fn into_found(self) -> (Sources, Vec<Finding>) {
        (self.sources, self.found)
    }

    /// Lets go of the journey, and keeps what is to be said about it.
    pub(crate) fn release(&mut self) {
        self.journey = None;
        if self.found.is_empty() {
            self.sources = Sources::new(Source { name: String::new(), text: String::new() });
        }
    }

    fn count_up(&self) -> String {
        let mut facts = Vec::new();
        if let Some(journey) = &self.journey {
            let touchpoints = journey.stages.iter().map(|stage| stage.touchpoints.len()).sum();
            facts.push(count(journey.stages.len(), "stage"));
            facts.push(count(touchpoints, "touchpoint"));
        }
        for (n, what) in [(self.errors(), "error"), (self.warnings(), "warning")] {
            if n > 0 {
                facts.push(count(n, what));
            }
        }
        facts.join(", ")
    }
}
