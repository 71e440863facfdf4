//! `cjm fmt`: formats journey files, keeping every value and every comment.

use std::path::PathBuf;

use crate::cli::args::{FmtArgs, date};
use crate::cli::batch::Batch;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::disk::Disk;
use crate::cli::files::{discovery, reading, write_back, writing};
use crate::cli::reporting::messages::messages;
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::unified_diff;
use crate::findings::{self, Finding, ReportFormat, count, human};
use crate::fmt::{FormatRefusal, Unformatted, format_journey};
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

/// How many inputs came to each result.
#[derive(Debug, Default)]
struct Tally {
    different: usize,
    same: usize,
    refused: usize,
}

/// Formats every input, or lists those that are not formatted.
pub(crate) fn run(args: &FmtArgs, console: Console) -> Result<Exit, Error> {
    let purpose = match (args.check, args.diff) {
        (false, false) => Purpose::Write,
        (lists, diff) => Purpose::Compare { lists, diff },
    };
    let style = findings::format(&args.diagnostics).unwrap_or(&human::FORMAT);
    let inputs = discovery::inputs(&args.paths)?;
    let batch = Batch { inputs: &inputs, threads: args.common.jobs, divides: false, console };
    let formatted = batch.run(Some("formatting"), |_, input| format(input, style, console))?;
    let mut exit = Exit::Fine;
    let mut tally = Tally::default();
    let mut changed = Vec::new();
    for (input, formatted) in inputs.iter().zip(formatted) {
        exit = exit.max(match formatted {
            Ok(Formatted::Text { before, after, marked }) => {
                let differs = before != after;
                tally.different += usize::from(differs);
                tally.same += usize::from(!differs);
                match purpose {
                    Purpose::Write => write(input, differs, write_back::bytes(marked, &after), &mut changed)?,
                    Purpose::Compare { lists, diff } => compare(input, &before, &after, (lists, diff), console)?,
                }
            }
            Ok(Formatted::Refused(why)) => {
                console::plain(&why);
                tally.refused += 1;
                Exit::Findings
            }
            Err(error) => {
                console.error(&error);
                tally.refused += 1;
                Exit::Trouble
            }
        });
    }
    writing::write(&changed)?;
    for (path, _) in &changed {
        console.ok(&format!("{}  (formatted)", shown(path)));
    }
    print_summary(&inputs, &tally, purpose, console);
    Ok(exit)
}

/// Formats one input.
fn format(input: &Input, style: &ReportFormat, console: Console) -> Result<Formatted, Error> {
    let world = Disk::new(input, date::now());
    let bytes = world.read(world.name(), parse::LARGEST_FILE).map_err(|error| reading::unread(input, error))?;
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
    let at = match refusal {
        FormatRefusal::Changed { at, .. } => *at as u32,
        FormatRefusal::Syntax(_) | FormatRefusal::Endless => 0,
    };
    CANNOT_FORMAT
        .at(Span { file: 0, start: at, end: at }, "this file cannot be formatted")
        .label(refusal.to_string())
        .help("the file is not changed; simplify this part, for example to one key per line")
}

/// Prints the formatted text of standard input, or adds a file that differs to the `changed` ones.
fn write(input: &Input, differs: bool, bytes: Vec<u8>, changed: &mut Vec<(PathBuf, Vec<u8>)>) -> Result<Exit, Error> {
    match input {
        Input::Stdin => writing::print(&bytes)?,
        Input::File(path) => changed.extend(differs.then(|| (path.clone(), bytes))),
    }
    Ok(Exit::Fine)
}

/// Lists an input that is not formatted, and prints a diff, as requested.
fn compare(input: &Input, before: &str, after: &str, (lists, diff): (bool, bool), console: Console) -> Result<Exit, Error> {
    if diff {
        writing::print(unified_diff::unified(input.path(), before, after).as_bytes())?;
    }
    if before == after {
        return Ok(Exit::Fine);
    }
    if lists {
        console.stale(&format!("{}  (not formatted)", shown(input.path())));
    }
    Ok(Exit::Findings)
}

/// Prints a summary of several files, or that a single one was already formatted.
fn print_summary(inputs: &[Input], tally: &Tally, purpose: Purpose, console: Console) {
    let Tally { different, same, refused } = tally;
    let (changed, unchanged) = match purpose {
        Purpose::Write => ("formatted", "already formatted"),
        Purpose::Compare { .. } => ("not formatted", "formatted"),
    };
    match (inputs, purpose) {
        ([Input::File(path)], Purpose::Write) if *same == 1 => {
            console.ok(&format!("{}  ({unchanged})", shown(path)));
        }
        ([_], _) => {}
        _ => {
            let mut facts = vec![format!("{different} {changed}"), format!("{same} {unchanged}")];
            if *refused > 0 {
                facts.push(format!("{refused} skipped"));
            }
            console.summary(&format!("{}: {}", count(inputs.len(), "journey"), facts.join(", ")));
        }
    }
}
