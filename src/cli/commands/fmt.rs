//! `cjm fmt`: formats journey files, keeping every value and every comment.

use std::path::PathBuf;

use crate::cli::args::{FmtArgs, date};
use crate::cli::batch::Batch;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::disk::Disk;
use crate::cli::files::writing::{self, Origin};
use crate::cli::files::{discovery, reading, write_back};
use crate::cli::project::search::ProjectSearch;
use crate::cli::reporting::messages::messages;
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::unified_diff;
use crate::findings::{Finding, ReportFormat, count};
use crate::fmt::{FormatRefusal, Unformatted, format_journey};
use crate::limits::FILE_BYTES;
use crate::parse;
use crate::parse::rules::CANNOT_FORMAT;
use crate::source::{Sources, Span};
use crate::world::World as _;

/// What is done with formatted files.
#[derive(Debug, Clone, Copy)]
enum Purpose {
    /// They are written.
    Write,
    /// They are compared with the files on the disk; the differences make the exit code 1.
    Compare {
        /// Whether files that differ are listed.
        lists: bool,
        /// Whether changes are printed as a diff.
        diff: bool,
    },
}

/// An input after formatting.
enum Formatted {
    /// Its old and new text, which may be the same. `marked`: it begins with a byte order mark.
    Text { before: String, after: String, marked: bool },
    /// It stays as it is: why, as messages.
    Refused(String),
}

/// The results of all inputs.
struct FormatResults {
    purpose: Purpose,
    console: Console,
    exit: Exit,
    /// Files to write.
    changed: Vec<(PathBuf, Vec<u8>)>,
    /// How many inputs formatting changes.
    different: usize,
    /// How many were formatted already.
    same: usize,
    refused: usize,
}

/// Formats every input, or lists those that are not formatted.
pub(crate) fn run(args: &FmtArgs, console: Console) -> Result<Exit, Error> {
    let purpose = match (args.check, args.diff) {
        (false, false) => Purpose::Write,
        (lists, diff) => Purpose::Compare { lists, diff },
    };
    let mut search = ProjectSearch::new(&args.config, &args.inputs.exclude, args.diagnostics, console)?;
    let inputs = discovery::inputs(&args.inputs, |file| search.excludes(file))?;
    if search.group(&inputs)?.is_none() {
        return Ok(Exit::Trouble);
    }
    let batch = Batch { inputs: &inputs, threads: args.common.jobs, divides: false, console };
    let formatted = batch.run(Some("formatting"), |_, input| format(input, args.diagnostics, console))?;
    let mut results = FormatResults::new(purpose, console);
    for (input, formatted) in inputs.iter().zip(formatted) {
        results.add(input, formatted)?;
    }
    results.finish(&inputs)
}

/// Formats one input.
fn format(input: &Input, style: &ReportFormat, console: Console) -> Result<Formatted, Error> {
    let world = Disk::new(input, date::now());
    let bytes = world.read(world.name(), &FILE_BYTES).map_err(|error| reading::unread(input, error))?;
    if let Input::File(path) = input {
        write_back::within_project(path)?;
    }
    let refuse = |found: &[Finding], sources: &Sources| Ok(Formatted::Refused(messages(found, sources, style, console)));
    let source = match parse::decode(world.name(), &bytes) {
        Ok(source) => source,
        Err(broken) => return refuse(&[broken.finding], &Sources::new(broken.source)),
    };
    let before = source.text.clone();
    match format_journey(&world, source) {
        Ok(after) => Ok(Formatted::Text { before, after, marked: write_back::is_marked(&bytes) }),
        Err(Unformatted::Errors(sources, errors)) => refuse(&errors, &sources),
        Err(Unformatted::Refused(sources, refusal)) => refuse(&[cannot_format(&refusal)], &sources),
    }
}

/// The finding about a file that cannot be formatted.
fn cannot_format(refusal: &FormatRefusal) -> Finding {
    let simplify = "the file is not changed; simplify this part, for example to one key per line";
    let (at, help) = match refusal {
        FormatRefusal::Changed { at, .. } => (*at as u32, simplify),
        FormatRefusal::Tab { at } => (
            *at as u32,
            "the file is not changed; replace the tab with spaces, or write the number of spaces before the text after its mark: `|2`",
        ),
        FormatRefusal::Ambiguous { at, .. } => (
            *at as u32,
            "the file is not changed; names after `&`, `*` and `!` have letters from a to z, digits, `-` and `_`; put other texts between quotes",
        ),
        FormatRefusal::LineEnd { at, .. } => {
            (*at as u32, "the file is not changed; replace this character by a space, or put the text between quotes")
        }
        FormatRefusal::Space { at, .. } => (*at as u32, "the file is not changed; delete it, or put the text between quotes"),
        FormatRefusal::Syntax(_) | FormatRefusal::Endless => (0, simplify),
    };
    CANNOT_FORMAT.at(Span { file: 0, start: at, end: at }, "this file cannot be formatted").label(refusal.to_string()).help(help)
}

impl FormatResults {
    fn new(purpose: Purpose, console: Console) -> Self {
        Self { purpose, console, exit: Exit::Fine, changed: Vec::new(), different: 0, same: 0, refused: 0 }
    }

    /// Prints the result of an input; a file that is to be written is kept for the end.
    fn add(&mut self, input: &Input, formatted: Result<Formatted, Error>) -> Result<(), Error> {
        let exit = match formatted {
            Ok(Formatted::Text { before, after, marked }) => {
                let differs = before != after;
                self.different += usize::from(differs);
                self.same += usize::from(!differs);
                match (self.purpose, input) {
                    (Purpose::Compare { lists, diff }, _) => {
                        if diff {
                            writing::print(unified_diff::unified(input.path(), &before, &after).as_bytes())?;
                        }
                        if lists && differs {
                            self.console.stale(&format!("{}  (not formatted)", shown(input.path())));
                        }
                        if differs { Exit::Findings } else { Exit::Fine }
                    }
                    (Purpose::Write, Input::Stdin(_)) => {
                        writing::print(&write_back::bytes(marked, &after))?;
                        Exit::Fine
                    }
                    (Purpose::Write, Input::File(path)) => {
                        self.changed.extend(differs.then(|| (path.clone(), write_back::bytes(marked, &after))));
                        Exit::Fine
                    }
                }
            }
            Ok(Formatted::Refused(why)) => {
                console::plain(&why);
                self.refused += 1;
                Exit::Findings
            }
            Err(error) => {
                self.console.error(&error);
                self.refused += 1;
                Exit::Trouble
            }
        };
        self.exit = self.exit.max(exit);
        Ok(())
    }

    /// Writes the changed files, and prints them with a summary.
    fn finish(self, inputs: &[Input]) -> Result<Exit, Error> {
        writing::write(&self.changed, Origin::People)?;
        for (path, _) in &self.changed {
            self.console.ok(&format!("{}  (formatted)", shown(path)));
        }
        let (different, same) = match self.purpose {
            Purpose::Write => ("formatted", "already formatted"),
            Purpose::Compare { .. } => ("not formatted", "formatted"),
        };
        if let [input] = inputs {
            if self.same == 1
                && let (Input::File(path), Purpose::Write) = (input, self.purpose)
            {
                self.console.ok(&format!("{}  ({same})", shown(path)));
            }
        } else {
            let mut facts = vec![format!("{} {different}", self.different), format!("{} {same}", self.same)];
            if self.refused > 0 {
                facts.push(format!("{} skipped", self.refused));
            }
            self.console.summary(&format!("{}: {}", count(inputs.len(), "journey"), facts.join(", ")));
        }
        Ok(self.exit)
    }
}
