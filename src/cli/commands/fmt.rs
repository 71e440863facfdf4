//! `cjm fmt`: formats journey files, keeping every value and every comment.

use std::path::PathBuf;

use rayon::prelude::*;

use crate::cli::args::{Fmt, date};
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::disk::Disk;
use crate::cli::files::{discovery, reading, write_back, writing};
use crate::cli::terminal::console::Console;
use crate::cli::terminal::findings::print;
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::progress::Progress;
use crate::cli::terminal::{console, unified_diff};
use crate::cli::threads::on_threads;
use crate::findings::{Finding, ReportFormat, count, human};
use crate::fmt::{FormatRefusal, Unformatted, format_journey};
use crate::parse;
use crate::parse::rules::CANNOT_FORMAT;
use crate::source::{Sources, Span};
use crate::world::World as _;

/// The result of one file.
enum Outcome {
    /// Its new text, which may be the old one.
    Formatted { before: String, after: String, marked: bool },
    /// It is not changed; the findings, formatted.
    Refused(String),
}

/// Formats every file, or lists those that are not formatted.
pub(crate) fn run(args: &Fmt, console: Console) -> Result<Exit, Error> {
    let inputs = discovery::inputs(&args.paths)?;
    let progress = Progress::new("formatting", inputs.len(), console);
    let style = crate::findings::format(&args.diagnostics).unwrap_or(&human::FORMAT);
    let work = |input| {
        let outcome = format(input, style, console);
        progress.step();
        outcome
    };
    let outcomes: Vec<_> = if inputs.len() == 1 {
        inputs.iter().map(work).collect()
    } else {
        on_threads(args.common.jobs, || inputs.par_iter().map(work).collect())?
    };
    drop(progress);
    let mut exit = Exit::Fine;
    let mut changed: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let (mut stale, mut same, mut refused) = (0, 0, 0);
    for (input, outcome) in inputs.iter().zip(outcomes) {
        match outcome {
            Ok(Outcome::Formatted { before, after, marked }) => {
                let differs = before != after;
                if args.diff {
                    writing::print(unified_diff::unified(input.path(), &before, &after).as_bytes())?;
                }
                match input {
                    _ if args.check || args.diff => {
                        if differs && args.check {
                            console.stale(&format!("{}  (not formatted)", shown(input.path())));
                        }
                        exit = exit.max(if differs { Exit::Findings } else { Exit::Fine });
                    }
                    Input::Stdin => writing::print(&write_back::bytes(marked, &after))?,
                    Input::File(path) if differs => changed.push((path.clone(), write_back::bytes(marked, &after))),
                    Input::File(_) => {}
                }
                stale += usize::from(differs);
                same += usize::from(!differs);
            }
            Ok(Outcome::Refused(why)) => {
                console::plain(&why);
                refused += 1;
                exit = exit.max(Exit::Findings);
            }
            Err(error) => {
                console.error(&error);
                refused += 1;
                exit = Exit::Trouble;
            }
        }
    }
    writing::write(&changed)?;
    for (path, _) in &changed {
        console.ok(&format!("{}  (formatted)", shown(path)));
    }
    print_summary(&inputs, stale, same, refused, args.check || args.diff, console);
    Ok(exit)
}

/// Prints a summary of several files, or that a single one was already formatted.
fn print_summary(inputs: &[Input], stale: usize, same: usize, refused: usize, only_compared: bool, console: Console) {
    match inputs {
        [Input::File(path)] if same == 1 && !only_compared => {
            console.ok(&format!("{}  (already formatted)", shown(path)));
        }
        [_] => {}
        _ => {
            let done = if only_compared { "not formatted" } else { "formatted" };
            let mut facts = vec![
                format!("{stale} {done}"),
                format!("{same} {}", if only_compared { "formatted" } else { "already formatted" }),
            ];
            if refused > 0 {
                facts.push(format!("{refused} skipped"));
            }
            console.summary(&format!("{}: {}", count(inputs.len(), "journey"), facts.join(", ")));
        }
    }
}

/// Formats one file.
fn format(input: &Input, style: &ReportFormat, console: Console) -> Result<Outcome, Error> {
    let world = Disk::new(input, date::now());
    let bytes = world.read(world.name(), parse::LARGEST_FILE).map_err(|error| reading::unread(input, error))?;
    if let Input::File(path) = input {
        write_back::within_project(path)?;
    }
    let refuse = |found: &[Finding], sources: &Sources| Ok(Outcome::Refused(print(found, sources, style, console)));
    let source = match parse::decode(world.name(), &bytes) {
        Ok(source) => source,
        Err(broken) => return refuse(&[broken.finding], &Sources::new(broken.source)),
    };
    let before = source.text.clone();
    match format_journey(&world, source) {
        Ok(after) => Ok(Outcome::Formatted { before, after, marked: write_back::is_marked(&bytes) }),
        Err(Unformatted::Errors(sources, errors)) => refuse(&errors, &sources),
        Err(Unformatted::Refused(sources, refusal)) => refuse(&[cannot(&refusal)], &sources),
    }
}

/// The finding about a file that cannot be formatted.
fn cannot(refusal: &FormatRefusal) -> Finding {
    let at = match refusal {
        FormatRefusal::Changed { at, .. } => *at as u32,
        FormatRefusal::Syntax(_) | FormatRefusal::Endless => 0,
    };
    CANNOT_FORMAT
        .at(Span { file: 0, start: at, end: at }, "this file cannot be formatted")
        .label(refusal.to_string())
        .help("the file is not changed; simplify this part, for example to one key per line")
}
