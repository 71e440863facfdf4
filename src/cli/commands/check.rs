//! `cjm check`: reports findings in journeys.

use std::path::PathBuf;

use crate::baseline::BaselineComparison;
use crate::cli::args::{CheckArgs, date};
use crate::cli::batch::Batch;
use crate::cli::commands::config;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::{self, Companion, Input};
use crate::cli::files::disk::compile_input;
use crate::cli::files::writing;
use crate::cli::fix::{self, FixRequest};
use crate::cli::project::check_options::{self, CheckOptions};
use crate::cli::project::groups::PerGroup;
use crate::cli::project::search::ProjectSearch;
use crate::cli::reporting::baselines::Baselines;
use crate::cli::reporting::messages::messages;
use crate::cli::reporting::report::{self, ReportTarget};
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::totals::{Totals, summary};
use crate::compile::Checked;
use crate::model::Date;

/// A run: its inputs, with the validated options that decide what is reported about them.
struct CheckRun<'a> {
    batch: Batch<'a>,
    options: PerGroup<'a, CheckOptions>,
    baselines: Baselines,
    target: ReportTarget,
    today: Date,
}

/// An input that was checked.
struct CheckedInput {
    /// Without the journey.
    checked: Checked,
    /// Its findings, where they are printed file by file.
    messages: String,
    /// Its comparison with the baseline, if there is one.
    comparison: Option<BaselineComparison>,
}

/// Checks every input and reports its findings, after the requested fixes.
pub(crate) fn run(args: &CheckArgs, console: Console) -> Result<Exit, Error> {
    let target = ReportTarget::new(args.format, args.output.as_deref(), args.statistics, !args.fixes.fix)?;
    if args.show_settings {
        return config::print(args.inputs.paths.first().map(PathBuf::as_path), &args.rules, &args.config, console);
    }
    let mut search = ProjectSearch::new(&args.config, &args.inputs.exclude, target.format, console)?;
    let mut inputs = discovery::inputs(&args.inputs, |file| search.excludes(file))?;
    inputs.retain(|input| {
        let why = not_checked(input);
        if let Some(why) = why.filter(|_| target.streams()) {
            console.note(&format!("{} is not checked on its own: {why}", shown(input.path())));
        }
        why.is_none()
    });
    let fixes = FixRequest::new(args.fixes, &inputs, &target)?;
    let Some(projects) = search.group(&inputs)? else { return Ok(Exit::Trouble) };
    if args.show_files {
        let names: Vec<String> = inputs.iter().map(|input| shown(input.path()) + "\n").collect();
        writing::print(names.concat().as_bytes())?;
        return Ok(Exit::Fine);
    }
    let options = check_options::resolve(&projects, &args.rules)?;
    let baselines = Baselines::load(&options, args.rules.write_baseline, &args.inputs)?;
    let today = args.rules.today.unwrap_or_else(date::now);
    let batch = Batch { inputs: &inputs, threads: args.common.jobs, divides: false, console };
    if let Some(fixes) = fixes
        && let Some(exit) = fix::run(fixes, &batch, &options, &target, today)?
    {
        return Ok(exit);
    }
    let totals = Totals::new();
    let run = CheckRun { batch, options, baselines, target, today };
    let checked = run.check()?;
    run.report(checked, totals)
}

impl CheckRun<'_> {
    /// Checks all inputs.
    fn check(&self) -> Result<Vec<Result<CheckedInput, Error>>, Error> {
        let Self { batch, options, baselines, target, today } = self;
        batch.run(Some("checking"), |n, input| {
            let baseline = baselines.of(options.group_of(n));
            let mut checked = compile_input(input, &options.of(n).settings, baseline, *today)?;
            let messages = if target.streams() {
                messages(&checked.findings, &checked.sources, target.format, batch.console)
            } else {
                String::new()
            };
            checked.release();
            let comparison = checked.comparison.take();
            Ok(CheckedInput { checked, messages, comparison })
        })
    }

    /// Prints the results of all inputs, the report, and outdated entries of baselines.
    fn report(&self, results: Vec<Result<CheckedInput, Error>>, mut totals: Totals) -> Result<Exit, Error> {
        let Self { batch: Batch { inputs, console, .. }, options, baselines, target, .. } = self;
        let mut exit = Exit::Fine;
        let mut files = Vec::with_capacity(inputs.len());
        let mut comparisons = Vec::new();
        totals.journeys = inputs.len();
        for (n, (input, result)) in inputs.iter().zip(results).enumerate() {
            let result = match result {
                Ok(CheckedInput { checked, messages, comparison }) => {
                    comparisons.extend(comparison.map(|comparison| (options.group_of(n), comparison)));
                    console::plain(&messages);
                    exit = exit.max(self.print(n, input, &checked, &mut totals));
                    Ok(checked)
                }
                Err(error) => {
                    console.error(&error);
                    totals.failed += 1;
                    exit = Exit::Trouble;
                    Err(error)
                }
            };
            files.push(report::file(input.path(), result));
        }
        target.print(&report::report(files, check_options::strictest(options), *console), *console)?;
        if target.streams() {
            totals.print(false, *console);
        }
        let outdated = baselines.finish(&comparisons, options.values(), *console)?;
        Ok(if outdated { exit.max(Exit::Findings) } else { exit })
    }

    /// Prints that an input passes, and adds it to the totals.
    fn print(&self, n: usize, input: &Input, checked: &Checked, totals: &mut Totals) -> Exit {
        totals.wrong += usize::from(checked.errors() > 0);
        totals.warnings += checked.warnings();
        if report::fails(&checked.findings, self.options.of(n).fail_on) {
            return Exit::Findings;
        }
        if self.target.streams() && checked.size.is_some() {
            self.batch.console.ok(&format!("{}  ({})", shown(input.path()), summary(checked)));
        }
        Exit::Fine
    }
}

/// Why a file is not checked on its own; `None` for a journey.
fn not_checked(input: &Input) -> Option<&'static str> {
    let Input::File(path) = input else { return None };
    Some(match discovery::companion(path)? {
        Companion::Theme => "a theme is checked when it is used, as in `cjm render --theme`",
        Companion::Shared => "a shared file is checked with the journeys that use it",
    })
}
