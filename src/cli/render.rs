//! `cjm render`: files to pictures.

use std::collections::BTreeSet;
use std::path::PathBuf;

use rayon::prelude::*;

use super::args::{Render, Text};
use super::console::{self, Console};
use super::discover::{self, Input};
use super::error::shown;
use super::naming::{self, Output, Picture};
use super::read::{self, Checked};
use super::{Error, Exit, on_threads, output, phases, suggest};
use crate::diagnostic::visible;
use crate::model::Journey;
use crate::render::{FORMATS, Format, FormatRow, Options, TextMode};
use crate::sheet::{LANES, SHEETS, Sheet};
use crate::text::Fonts;
use crate::theme::Theme;

/// What was asked for, free of contradictions.
#[derive(Debug)]
struct Request {
    /// Empty for the sheets that suit each file.
    sheets: Vec<Sheet>,
    lanes: Vec<String>,
    formats: Vec<&'static FormatRow>,
    output: Output,
    options: Options,
    theme: Theme,
}

/// A picture to make.
#[derive(Debug)]
struct Job {
    sheet: Sheet,
    format: &'static FormatRow,
    /// `None` for standard output.
    place: Option<PathBuf>,
}

/// What came of one file.
#[derive(Debug)]
struct Done {
    /// Files written, in order.
    places: Vec<PathBuf>,
    /// What is left for standard output.
    print: Vec<u8>,
    /// Characters no font has.
    missing: BTreeSet<char>,
}

/// Reads all files, settles the name of every picture, then draws and writes, file by file: all pictures of a file or none.
pub(super) fn run(args: &Render, console: Console) -> Result<Exit, Error> {
    let inputs = discover::inputs(&args.paths)?;
    let request = Request::new(args, &inputs)?;
    for directory in &args.font_dir {
        std::fs::read_dir(directory).map_err(|cause| Error::Read { path: directory.clone(), cause })?;
    }
    let alone = inputs.len() == 1;
    let read: Vec<Result<Checked, Error>> = if alone {
        // Before threads have started: most runs need none.
        inputs.iter().map(read::read).collect()
    } else {
        on_threads(args.common.jobs, || inputs.par_iter().map(read::read).collect())?
    };

    let mut jobs = Vec::with_capacity(inputs.len());
    for (input, checked) in inputs.iter().zip(&read) {
        jobs.push(request.jobs(input, checked)?);
    }
    let places: Vec<PathBuf> = jobs.iter().flatten().filter_map(|job| job.place.clone()).collect();
    naming::check(&places, &inputs)?;
    request.check_stdout(jobs.iter().flatten())?;

    let fonts = Fonts::with_dirs(&args.font_dir, true);
    let work = |(checked, jobs): (&Result<Checked, Error>, &Vec<Job>)| match checked {
        Ok(Checked { journey: Some(journey), .. }) => Some(request.draw(journey, jobs, &fonts)),
        _ => None,
    };
    let pixels = request.formats.iter().any(|row| row.format == Format::Png);
    let done: Vec<_> = if alone && !pixels {
        read.iter().zip(&jobs).map(work).collect()
    } else {
        on_threads(args.common.jobs, || read.par_iter().zip(&jobs).map(work).collect())?
    };

    let mut exit = Exit::Fine;
    for ((input, checked), done) in inputs.iter().zip(&read).zip(done) {
        exit = exit.max(report(args, input, checked, done, console)?);
    }
    Ok(exit)
}

/// Prints what came of a file.
fn report(
    args: &Render,
    input: &Input,
    checked: &Result<Checked, Error>,
    done: Option<Result<Done, Error>>,
    console: Console,
) -> Result<Exit, Error> {
    let checked = match checked {
        Ok(checked) => checked,
        Err(error) => {
            console.error(error);
            return Ok(Exit::Trouble);
        }
    };
    console::plain(&checked.findings(args.common.diagnostics, console));
    match done {
        None => Ok(Exit::Findings),
        Some(Err(error)) => {
            console.error(&error);
            Ok(Exit::Trouble)
        }
        Some(Ok(done)) => {
            if !done.missing.is_empty() {
                console.warning(&missing(input, &done.missing));
            }
            for place in &done.places {
                console.ok(&format!("{} -> {}  ({})", shown(input.path()), shown(place), checked.facts()));
            }
            output::print(&done.print)?;
            Ok(Exit::Fine)
        }
    }
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

impl Request {
    fn new(args: &Render, inputs: &[Input]) -> Result<Self, Error> {
        let output = Output::new(args.output.as_deref(), inputs)?;
        let named = |name: &String| FORMATS.iter().find(|row| row.name == name);
        let mut formats: Vec<&FormatRow> = args.format.iter().filter_map(named).collect();
        let ending = if formats.is_empty() || matches!(output, Output::File(_)) { output.format() } else { Ok(None) };
        match ending {
            Ok(None) if formats.is_empty() => formats.push(Format::Svg.row()),
            Ok(Some(row)) if formats.is_empty() => formats.push(row),
            Ok(Some(row)) if formats.iter().any(|format| format.format != row.format) => {
                return Err(Error::Usage(format!("--output ends in .{}, but --format says {}", row.name, args.format.join(","))));
            }
            // With --format, a file may have any other ending, or be a device.
            Err(error) if formats.is_empty() => return Err(error),
            Ok(_) | Err(_) => {}
        }
        formats.sort_by_key(|row| row.format);
        formats.dedup_by_key(|row| row.format);

        let mut sheets = Vec::new();
        for name in &args.sheet {
            let known = || SHEETS.iter().map(|sheet| sheet.name.as_str());
            match SHEETS.iter().find(|sheet| sheet.name == *name) {
                Some(sheet) => sheets.push(sheet.clone()),
                None if name == "all" => sheets.extend(SHEETS.iter().cloned()),
                None => return Err(suggest::unknown("sheet", name, known().chain(["all"]))),
            }
        }
        let mut seen = Vec::new();
        sheets.retain(|sheet| {
            !seen.contains(&sheet.name) && {
                seen.push(sheet.name.clone());
                true
            }
        });

        let one = sheets.len() <= 1 && formats.len() == 1 && inputs.len() == 1;
        if let (Output::File(_) | Output::Stdout, false) = (&output, one) {
            return Err(Error::Usage(
                "there are several pictures, but one place for them; give --output a directory, or a name with {stem}, {sheet} and {ext}"
                    .to_owned(),
            ));
        }
        let text = match args.text {
            Text::Embed => TextMode::Embed,
            Text::Outline => TextMode::Outline,
            Text::Live => TextMode::Live,
        };
        let options = Options { text, scale: args.scale };
        Ok(Self { sheets, lanes: args.lanes.clone(), formats, output, options, theme: Theme::LIGHT })
    }

    /// The pictures of one file; none if it cannot be drawn.
    fn jobs(&self, input: &Input, checked: &Result<Checked, Error>) -> Result<Vec<Job>, Error> {
        let Ok(Checked { journey: Some(journey), .. }) = checked else { return Ok(Vec::new()) };
        let lanes = self.lanes.iter().map(|typed| lane(typed, journey)).collect::<Result<Vec<_>, _>>()?;
        // A single place takes the sheet that comes first.
        let single = matches!(self.output, Output::File(_) | Output::Stdout);
        let suiting = || SHEETS.iter().filter(|sheet| phases::suits(sheet, journey)).take(if single { 1 } else { usize::MAX });
        let sheets = if self.sheets.is_empty() { suiting().cloned().collect() } else { self.sheets.clone() };
        let mut jobs = Vec::with_capacity(sheets.len() * self.formats.len());
        for sheet in sheets {
            for &format in &self.formats {
                let main = SHEETS.first().is_some_and(|first| first.name == sheet.name);
                let picture = Picture { input, sheet: &sheet.name, main, theme: self.theme.name(), format };
                let place = self.output.name(picture)?;
                let sheet = if lanes.is_empty() { sheet.clone() } else { sheet.with_lanes(lanes.clone()) };
                jobs.push(Job { sheet, format, place });
            }
        }
        Ok(jobs)
    }

    fn check_stdout<'a>(&self, mut jobs: impl Iterator<Item = &'a Job>) -> Result<(), Error> {
        let pixels = jobs.any(|job| job.place.is_none() && job.format.format == Format::Png);
        if self.output == Output::Stdout && pixels && console::stdout_is_terminal() {
            return Err(Error::Usage("a PNG is no text for a terminal; send it to a file with --output".to_owned()));
        }
        Ok(())
    }

    fn draw(&self, journey: &Journey, jobs: &[Job], fonts: &Fonts) -> Result<Done, Error> {
        let mut files = Vec::with_capacity(jobs.len());
        let (mut print, mut missing) = (Vec::new(), BTreeSet::new());
        for job in jobs {
            let (scene, without) = phases::draw(journey, &job.sheet, fonts);
            missing.extend(without);
            let bytes = crate::render::render(&scene, fonts, &self.theme, job.format.format, &self.options);
            let path = || job.place.clone().unwrap_or_else(|| "<stdout>".into());
            let bytes = bytes.map_err(|cause| Error::Render { path: path(), cause })?;
            match &job.place {
                Some(place) => files.push((place.clone(), bytes)),
                None => print = bytes,
            }
        }
        output::write(&files)?;
        Ok(Done { places: files.into_iter().map(|(place, _)| place).collect(), print, missing })
    }
}

/// The key of a lane as typed: one of the program's, or of the file's own.
fn lane(typed: &str, journey: &Journey) -> Result<String, Error> {
    let key = typed.trim().replace('-', "_");
    let own = phases::own_lanes(journey);
    let known = || LANES.iter().map(|lane| lane.key).chain(own.iter().map(String::as_str));
    match known().find(|known| *known == key || *known == typed) {
        Some(known) => Ok(known.to_owned()),
        None => Err(suggest::unknown("lane", typed, known().collect::<Vec<_>>())),
    }
}
