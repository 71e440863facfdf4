//! `cjm check`: files to what is wrong in them.

use rayon::prelude::*;

use super::args::{Check, FailOn};
use super::console::{self, Console};
use super::progress::Progress;
use super::read;
use super::tally::Tally;
use super::{Error, Exit, discover, fix, on_threads};
use crate::check::Settings;

/// Reads every file and prints what is wrong in it.
pub(super) fn run(args: &Check, console: Console) -> Result<Exit, Error> {
    let inputs = discover::inputs(&args.paths)?;
    let settings = Settings::default();
    if let Some(exit) = fix::run(&inputs, args, &settings, console)? {
        return Ok(exit);
    }
    let mut tally = Tally::new();
    let progress = Progress::new("checking", inputs.len(), console);
    let findings = |input| {
        let checked = read::read(input, &settings);
        progress.step();
        checked.map(|checked| {
            let text = checked.findings(args.common.diagnostics, console);
            (text, checked.errors(), checked.warnings(), checked.journey.as_ref().map(|_| checked.facts().to_owned()))
        })
    };
    // One file is read before threads have started.
    let results: Vec<_> = if inputs.len() == 1 {
        inputs.iter().map(findings).collect()
    } else {
        on_threads(args.common.jobs, || inputs.par_iter().map(findings).collect())?
    };
    drop(progress);
    let mut exit = Exit::Fine;
    tally.journeys = inputs.len();
    for (input, result) in inputs.iter().zip(results) {
        match result {
            Ok((text, errors, warnings, facts)) => {
                console::plain(&text);
                tally.wrong += usize::from(errors > 0);
                tally.warnings += warnings;
                if let Some(facts) = facts {
                    console.ok(&format!("{}  ({facts})", super::error::shown(input.path())));
                }
                let fails = match args.fail_on {
                    FailOn::Error => errors > 0,
                    FailOn::Warning => errors + warnings > 0,
                    FailOn::Never => false,
                };
                if fails {
                    exit = exit.max(Exit::Findings);
                }
            }
            Err(error) => {
                console.error(&error);
                tally.failed += 1;
                exit = Exit::Trouble;
            }
        }
    }
    tally.tell(false, console);
    Ok(exit)
}
