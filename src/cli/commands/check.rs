//! `cjm check`: reports findings in files.

use rayon::prelude::*;

use crate::cli::args::{Check, date};
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery;
use crate::cli::findings::baseline::Baselines;
use crate::cli::findings::report::ReportTarget;
use crate::cli::findings::{checked, report};
use crate::cli::fix;
use crate::cli::project::configuration::Projects;
use crate::cli::project::settings;
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::findings::print;
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::progress::Progress;
use crate::cli::terminal::totals::Totals;
use crate::cli::threads::on_threads;

/// Checks every file and reports its findings.
pub(crate) fn run(args: &Check, console: Console) -> Result<Exit, Error> {
    let target = ReportTarget::new(&args.format, args.output.as_deref(), args.statistics)?;
    let inputs = discovery::inputs(&args.paths)?;
    let Some(projects) = Projects::find(&args.project, &inputs, target.format, console)? else { return Ok(Exit::Trouble) };
    let all = settings::settle(&projects, &args.options)?;
    let settled = |input| &all[projects.share(input)];
    let baselines = Baselines::load(&args.options, &args.paths, &projects, &all)?;
    // A report has one limit for all files: the strictest.
    let fails_on = (0..inputs.len()).filter_map(|n| settled(n).fail_on.level()).min();
    let each = (0..inputs.len()).map(|n| &settled(n).settings).collect();
    let today = args.options.today.unwrap_or_else(date::now);
    if let Some(exit) = fix::run(&inputs, args, &target, each, today, fails_on, console)? {
        return Ok(exit);
    }
    let mut totals = Totals::new();
    let progress = Progress::new("checking", inputs.len(), console);
    let findings = |(n, input)| {
        let group = projects.share(n);
        let checked = checked::check(input, &settled(n).settings, baselines.of(group), today);
        progress.step();
        checked.map(|mut checked| {
            let text =
                if target.streams() { print(&checked.findings, &checked.sources, target.format, console) } else { String::new() };
            checked.release();
            let comparison = checked.comparison.take().map(|comparison| (group, comparison));
            (checked, text, comparison)
        })
    };
    // One file is read before threads have started.
    let results: Vec<_> = if inputs.len() == 1 {
        inputs.iter().enumerate().map(findings).collect()
    } else {
        on_threads(args.common.jobs, || inputs.par_iter().enumerate().map(findings).collect())?
    };
    drop(progress);
    let mut exit = Exit::Fine;
    let mut files = Vec::with_capacity(inputs.len());
    let mut known = Vec::new();
    totals.journeys = inputs.len();
    for (n, (input, result)) in inputs.iter().zip(results).enumerate() {
        match result {
            Ok((checked, text, comparison)) => {
                known.extend(comparison);
                console::plain(&text);
                totals.wrong += usize::from(checked.errors() > 0);
                totals.warnings += checked.warnings();
                let fails = report::fails(&checked.findings, settled(n).fail_on.level());
                if fails {
                    exit = exit.max(Exit::Findings);
                }
                if target.streams() && !fails && checked.size.is_some() {
                    console.ok(&format!("{}  ({})", shown(input.path()), checked::facts(&checked)));
                }
                files.push(report::file(input.path(), Ok(checked)));
            }
            Err(error) => {
                console.error(&error);
                totals.failed += 1;
                exit = Exit::Trouble;
                files.push(report::file(input.path(), Err(&error)));
            }
        }
    }
    target.print(&report::report(files, fails_on, console), console)?;
    if target.streams() {
        totals.print(false, console);
    }
    if baselines.finish(&known, &all, console)? {
        exit = exit.max(Exit::Findings);
    }
    Ok(exit)
}
