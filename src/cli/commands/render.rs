//! `cjm render`: draws files as pictures.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::cli::args::{Render, date};
use crate::cli::drawing::defaults::{self, Plan};
use crate::cli::drawing::request::Job;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::naming::Output;
use crate::cli::files::{discovery, naming, writing};
use crate::cli::findings::report::ReportTarget;
use crate::cli::findings::{checked, report};
use crate::cli::phases;
use crate::cli::project::configuration::Projects;
use crate::cli::project::settings;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::findings::print;
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::progress::Progress;
use crate::cli::terminal::totals::Totals;
use crate::cli::terminal::{console, quoting};
use crate::cli::threads::on_threads;
use crate::compile::Checked;
use crate::findings::{self, visible};
use crate::model::Journey;
use crate::render::{Draw, Drawing};
use crate::sheet::{Requirement, Sheet};
use crate::words::ENGLISH;

/// How many journeys are kept in memory between reading and drawing. Those of the files after them are read twice: that costs a
/// tenth of the time, and a batch of any size needs no more memory.
const KEPT: usize = 256;

/// A file, and the pictures to make of it.
type Opened = (Result<Checked, Error>, Result<Vec<Job>, Error>);

/// The result of one file.
#[derive(Debug)]
struct Done {
    /// Files written, or compared, in order.
    places: Vec<PathBuf>,
    /// What is left for standard output.
    print: Vec<u8>,
    /// Characters no font has.
    missing: BTreeSet<char>,
    /// Whether the requested lanes are empty.
    empty: bool,
    /// The sheets that a single place had no room for.
    left_out: Vec<&'static Sheet>,
    /// The sheets that were asked for and that the journey has nothing for.
    lacking: Vec<(&'static Sheet, Requirement)>,
    /// Files that are not what would have been written, and why.
    stale: Vec<(PathBuf, &'static str)>,
}

/// Reads all files, settles the name of every picture, then draws and writes, file by file: all pictures of a file or none.
pub(crate) fn run(args: &Render, console: Console) -> Result<Exit, Error> {
    let totals = Totals::new();
    let inputs = discovery::inputs(&args.paths)?;
    let style = findings::format(&args.diagnostics).unwrap_or(&findings::human::FORMAT);
    let Some(projects) = Projects::find(&args.project, &inputs, style, console)? else { return Ok(Exit::Trouble) };
    let settings = settings::drawing(&projects);
    let settings = |input| &settings[projects.share(input)];
    let Some(plans) = defaults::plans(args, &projects, &inputs, console)? else { return Ok(Exit::Trouble) };
    let plan = |input| plans.of(projects.share(input));
    let target = ReportTarget::new(&args.diagnostics, None, false)?;
    if !target.streams() && plans.all.iter().any(|plan| plan.request.output == Output::Stdout) {
        return Err(Error::Usage(
            "the picture and the report cannot both go to standard output; name a file with --output".to_owned(),
        ));
    }
    let mut idle = plans.all.iter().map(|plan| plan.request.idle(args));
    let first = idle.next().unwrap_or_default();
    let rest: Vec<_> = idle.collect();
    for line in first.iter().filter(|line| rest.iter().all(|other| other.contains(line))) {
        console.note(line);
    }
    let today = date::now();
    let alone = inputs.len() == 1;
    let open = |(n, input): (usize, &Input)| {
        let mut checked = checked::check(input, settings(n), None, today);
        let jobs = plan(n).request.jobs(input, &checked);
        if let (Ok(checked), Ok(jobs), Input::File(_), KEPT..) = (&mut checked, &jobs, input, n)
            && !jobs.is_empty()
        {
            checked.release();
        }
        (checked, jobs)
    };
    let opened: Vec<Opened> = if alone {
        // Before threads have started: most runs need none.
        inputs.iter().enumerate().map(open).collect()
    } else {
        let read = || inputs.par_iter().enumerate().map(open).collect();
        on_threads(args.common.jobs, || rayon::join(|| plans.all.iter().for_each(|plan| phases::prepare(&plan.fonts)), read).1)?
    };
    let (read, jobs): (Vec<_>, Vec<_>) = opened.into_iter().unzip();
    let jobs = jobs.into_iter().collect::<Result<Vec<_>, _>>()?;

    let mut places = Vec::new();
    for (input, jobs) in inputs.iter().zip(&jobs) {
        places.extend(jobs.iter().filter_map(|job| Some((input, job.place.as_deref()?))));
    }
    naming::check(&places, &inputs)?;
    for plan in &plans.all {
        plan.request.check_stdout(jobs.iter().flatten())?;
    }

    let progress = Progress::new("drawing", inputs.len(), console);
    let work = |n: usize| {
        let (input, checked, jobs) = (&inputs[n], &read[n], &jobs[n]);
        let done = match checked {
            Ok(Checked { journey: Some(journey), .. }) => Some(draw(plan(n), journey, jobs)),
            Ok(_) if !jobs.is_empty() => {
                Some(checked::check(input, settings(n), None, today).and_then(|again| match again.journey {
                    Some(journey) => draw(plan(n), &journey, jobs),
                    None => Err(Error::Changed(input.path().to_path_buf())),
                }))
            }
            _ => None,
        };
        progress.step();
        done
    };
    let mut formats = plans.all.iter().flat_map(|plan| &plan.request.formats);
    let pixels = formats.any(|format| format.pixels);
    let done: Vec<_> = if alone && !pixels {
        (0..inputs.len()).map(work).collect()
    } else {
        // One file at a time, so that no thread sits idle while another has several left.
        let all = || (0..inputs.len()).into_par_iter().with_max_len(1).map(work).collect();
        on_threads(args.common.jobs, all)?
    };

    drop(progress);

    let mut exit = Exit::Fine;
    let mut results = ReportPrinter { style: target.format, console, totals, drew: false, lacked: false };
    for ((input, checked), done) in inputs.iter().zip(&read).zip(done) {
        exit = exit.max(results.file(input, checked, done)?);
    }
    if results.lacked && !results.drew {
        exit = exit.max(Exit::Findings);
    }
    results.totals.print(args.check, console);
    if !target.streams() {
        let of = |(input, checked): (&Input, Result<Checked, Error>)| match checked {
            Ok(checked) => report::file(input.path(), Ok(checked)),
            Err(error) => report::file(input.path(), Err(&error)),
        };
        let files = inputs.iter().zip(read).map(of).collect();
        target.print(&report::report(files, Some(findings::Level::Error), console), console)?;
    }
    if results.totals.stale > 0 {
        console.note(&format!("to update the pictures, run `{}`", without_check(std::env::args_os().skip(1))));
    }
    Ok(exit)
}

/// The command that writes what `--check` compares, as it is typed in a shell.
fn without_check(arguments: impl Iterator<Item = OsString>) -> String {
    let mut command = "cjm".to_owned();
    let mut options = true;
    for argument in arguments {
        if options && argument == "--check" {
            continue;
        }
        options &= argument != "--";
        command.push(' ');
        command.push_str(&quoting::word(Path::new(&argument)));
    }
    command
}

/// Prints the results of files, one after the other.
struct ReportPrinter {
    style: &'static findings::ReportFormat,
    console: Console,
    totals: Totals,
    /// Whether there is any picture.
    drew: bool,
    /// Whether a journey had nothing for a sheet that was asked for.
    lacked: bool,
}

impl ReportPrinter {
    /// Prints the result of a file.
    fn file(
        &mut self,
        input: &Input,
        checked: &Result<Checked, Error>,
        done: Option<Result<Done, Error>>,
    ) -> Result<Exit, Error> {
        let Self { style, console, ref mut totals, .. } = *self;
        totals.journeys += 1;
        let checked = match checked {
            Ok(checked) => checked,
            Err(error) => {
                console.error(error);
                totals.failed += 1;
                return Ok(Exit::Trouble);
            }
        };
        console::plain(&print(&checked.findings, &checked.sources, style, console));
        totals.warnings += checked.warnings();
        match done {
            None => {
                totals.wrong += 1;
                Ok(Exit::Findings)
            }
            Some(Err(error)) => {
                console.error(&error);
                totals.failed += 1;
                Ok(Exit::Trouble)
            }
            Some(Ok(done)) => {
                totals.stale += done.stale.len();
                totals.drawings += done.places.len() - done.stale.len();
                totals.warnings += usize::from(!done.missing.is_empty()) + usize::from(done.empty) + done.lacking.len();
                if !done.missing.is_empty() {
                    console.warning(&missing(input, &done.missing));
                }
                if done.empty {
                    console.warning(&format!("{}: nothing to draw in these lanes", shown(input.path())));
                }
                for sheet in &done.left_out {
                    console.note(&left_out(sheet));
                }
                for (sheet, need) in &done.lacking {
                    console.warning(&format!("{}: {}", shown(input.path()), lacking(sheet, *need)));
                }
                self.drew |= !(done.places.is_empty() && done.print.is_empty());
                self.lacked |= !done.lacking.is_empty();
                for place in &done.places {
                    if let Some((_, fault)) = done.stale.iter().find(|(stale, _)| stale == place) {
                        console.stale(&format!("{} -> {}  ({fault})", shown(input.path()), shown(place)));
                        continue;
                    }
                    console.ok(&format!("{} -> {}  ({})", shown(input.path()), shown(place), checked::facts(checked)));
                }
                writing::print(&done.print)?;
                Ok(if done.stale.is_empty() { Exit::Fine } else { Exit::Findings })
            }
        }
    }
}

/// What to do to get a sheet that was left out.
fn left_out(sheet: &Sheet) -> String {
    let (name, title) = (sheet.name, sheet.title(ENGLISH.words).to_lowercase());
    format!("the {title} is not drawn; name a directory (`-o out/`) or `--sheet {name}`")
}

/// Why a sheet is not drawn.
fn lacking(sheet: &Sheet, need: Requirement) -> String {
    let needed = match need {
        Requirement::Persona => "a persona",
        Requirement::EstimatedOpportunity => "an opportunity with `impact` and `effort`",
    };
    format!("no {} is drawn; it needs {needed}", sheet.title(ENGLISH.words).to_lowercase())
}

/// What to do about characters without a shape.
fn missing(input: &Input, characters: &BTreeSet<char>) -> String {
    const MOST: usize = 8;
    let mut named: Vec<String> =
        characters.iter().take(MOST).map(|&c| format!("{} (U+{:04X})", visible(c), u32::from(c))).collect();
    if characters.len() > MOST {
        named.push(format!("{} more", characters.len() - MOST));
    }
    format!("{}: no font has {}; install one, or name its directory with --font-dir", shown(input.path()), named.join(", "))
}

/// Draws every sheet once, and writes it in every format.
fn draw(plan: &Plan, journey: &Journey, jobs: &[Job]) -> Result<Done, Error> {
    let Plan { request, fonts } = plan;
    let mut files = Vec::with_capacity(jobs.len());
    let (mut print, mut missing, mut empty) = (Vec::new(), BTreeSet::new(), false);
    let locale = request.language(journey);
    // A sheet is drawn once, whatever shows it; colours move nothing, but a theme's own font or logo does.
    let mut drawn: BTreeMap<Option<usize>, Vec<Drawing>> = BTreeMap::new();
    for job in jobs {
        let look = &request.looks[job.look];
        let fonts = look.fonts.as_ref().unwrap_or(fonts);
        let drawings = drawn.entry(look.moves().then_some(job.look)).or_default();
        for sheet in &job.sheets {
            if drawings.iter().all(|known| known.name != sheet.id()) {
                let (scene, without) = crate::draw_in(journey, sheet, locale, fonts, look.logo.as_ref());
                missing.extend(without);
                empty |= scene.board.as_ref().is_some_and(|board| board.lanes.is_empty());
                drawings.push(Drawing { name: sheet.id(), title: sheet.short_title(journey, locale.words), scene });
            }
        }
        let bytes = match job.format.draw {
            Draw::Page(draw) => phases::page(draw, journey, locale, drawings, fonts, &look.theme),
            Draw::Sheet(draw) => {
                let scene = drawings.iter().find(|drawing| drawing.name == job.sheets[0].id()).map(|drawing| &drawing.scene);
                draw(scene.expect("every sheet was drawn"), fonts, &look.theme, &request.options)
            }
        };
        let path = || job.place.clone().unwrap_or_else(|| "<stdout>".into());
        let bytes = bytes.map_err(|cause| Error::Render { path: path(), cause })?;
        match &job.place {
            Some(place) => files.push((place.clone(), bytes)),
            None => print = bytes,
        }
    }
    let stale = if request.check { writing::stale(&files) } else { Vec::new() };
    if !request.check {
        writing::write(&files)?;
    }
    let places = files.into_iter().map(|(place, _)| place).collect();
    Ok(Done { places, print, missing, empty, left_out: request.left_out(journey), lacking: request.lacking(journey), stale })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_that_writes_can_be_typed() {
        let command = |words: &[&str]| without_check(words.iter().map(OsString::from));
        assert_eq!(command(&["render", "--check", "a b.yaml", "-o", "{stem}.svg"]), "cjm render 'a b.yaml' -o '{stem}.svg'");
        assert_eq!(command(&["render", "it's", "--check", "--", "--check", ""]), r"cjm render 'it'\''s' -- --check ''");
    }
}
