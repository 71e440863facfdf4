//! A file to a journey and what is wrong with it. Where the command line meets the phases that read.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::console::Console;
use super::discover::{self, Input};
use super::{Error, phases};
use crate::check::Settings;
use crate::diagnostic::{Diagnostic, Format, Level, count, human, short};
use crate::model::Journey;
use crate::parse::{self, Opened};
use crate::source::{Source, Sources};

/// A file that was read, whatever came of it.
#[derive(Debug)]
pub(super) struct Checked {
    sources: Sources,
    /// There exactly when nothing found is an error.
    pub(super) journey: Option<Journey>,
    found: Vec<Diagnostic>,
    facts: String,
}

/// Reads a journey with the files it uses, and checks it by the settings.
///
/// # Errors
///
/// When the file cannot be read. What is wrong *in* it is among the findings.
pub(super) fn read(input: &Input, settings: &Settings) -> Result<Checked, Error> {
    let opened = match parse::decode(&name(input.path()), &bytes(input)?) {
        Ok(source) => phases::open(source, input.path(), settings),
        Err(broken) => Opened { sources: Sources::new(broken.source), journey: None, diagnostics: vec![broken.diagnostic] },
    };
    let mut checked =
        Checked { sources: opened.sources, journey: opened.journey, found: opened.diagnostics, facts: String::new() };
    checked.facts = checked.count_up();
    Ok(checked)
}

/// The path as a user would type it.
pub(super) fn name(path: &Path) -> String {
    let name = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { name.into_owned() } else { name.replace(std::path::MAIN_SEPARATOR, "/") }
}

pub(super) fn bytes(input: &Input) -> Result<Vec<u8>, Error> {
    let limit = phases::LARGEST_FILE as u64;
    // Most journeys fit: one read instead of one for every doubling.
    let mut bytes = Vec::with_capacity(32 * 1024);
    let read = match input {
        Input::Stdin => io::stdin().lock().take(limit + 1).read_to_end(&mut bytes),
        Input::File(path) => File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)),
    };
    let path = || input.path().to_path_buf();
    match read {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            Err(Error::Missing { path: path(), near: discover::near(input.path()) })
        }
        Err(cause) => Err(Error::Read { path: path(), cause }),
        Ok(_) if bytes.len() as u64 > limit => Err(Error::TooLong { path: path(), limit }),
        Ok(_) => Ok(bytes),
    }
}

impl Checked {
    /// How many findings are errors.
    pub(super) fn errors(&self) -> usize {
        self.found.iter().filter(|diagnostic| diagnostic.level == Level::Error).count()
    }

    /// How many findings are warnings.
    pub(super) fn warnings(&self) -> usize {
        self.found.len() - self.errors()
    }

    /// See [`findings`].
    pub(super) fn findings(&self, style: Format, console: Console) -> String {
        findings(&self.found, &self.sources, style, console)
    }

    /// What the file holds: `5 stages, 12 touchpoints, 2 warnings`.
    pub(super) fn facts(&self) -> &str {
        &self.facts
    }

    /// What was found, in the texts it was found in.
    pub(super) fn found(&self) -> &[Diagnostic] {
        &self.found
    }

    /// Lets some of what was found be taken out.
    pub(super) fn sift<T>(&mut self, sift: impl FnOnce(&Sources, &mut Vec<Diagnostic>) -> T) -> T {
        let sifted = sift(&self.sources, &mut self.found);
        self.facts = self.count_up();
        sifted
    }

    /// What was found, and the texts it was found in.
    pub(super) fn into_found(self) -> (Sources, Vec<Diagnostic>) {
        (self.sources, self.found)
    }

    /// Lets go of the journey, and keeps what is to be said about it.
    pub(super) fn release(&mut self) {
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

/// Findings as they are told file by file: for a person, or for a program that reads lines; errors only where the console is to be quiet.
pub(super) fn findings(all: &[Diagnostic], sources: &Sources, style: Format, console: Console) -> String {
    let errors: Vec<Diagnostic>;
    let found = if console.quiet() {
        errors = all.iter().filter(|diagnostic| diagnostic.level == Level::Error).cloned().collect();
        &errors
    } else {
        all
    };
    match style {
        Format::Human => human::print(found, sources, console.color()),
        Format::Short => short::print(found, sources),
        // These are told when all files are read.
        Format::Github | Format::Gitlab | Format::Json | Format::Junit | Format::Markdown | Format::Sarif => String::new(),
    }
}
