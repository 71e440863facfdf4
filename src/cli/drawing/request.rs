//! Turns the options of `cjm render` into a request, free of contradictions.

use std::path::PathBuf;

use crate::cli::args::{Render, TextChoice};
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::files::naming::{Output, OutputDetails};
use crate::cli::terminal::console;
use crate::cli::terminal::paths::shown;
use crate::cli::{phases, suggest};
use crate::compile::Checked;
use crate::compile::LoadedTheme;
use crate::facts::Facts;
use crate::findings::quote;
use crate::model::Journey;
use crate::render::{self, Format, Options, Takes, TextMode};
use crate::sheet::{LANES, Requirement, SHEETS, Sheet};
use crate::theme::Theme;
use crate::words::{LOCALES, Locale, locale, locale_called};

/// A validated request, free of contradictions.
#[derive(Debug)]
pub(crate) struct Request {
    /// Empty for the default sheets of each file.
    pub(crate) sheets: Vec<AskedSheet>,
    pub(crate) lanes: Vec<String>,
    pub(crate) formats: Vec<&'static Format>,
    pub(crate) output: Output,
    pub(crate) options: Options,
    /// At least one.
    pub(crate) looks: Vec<LoadedTheme>,
    /// `None` for each file's own language.
    pub(crate) locale: Option<&'static Locale>,
    /// The language of files that have none of their own.
    pub(crate) otherwise: Option<&'static Locale>,
    /// Whether lanes that a file does not have are left out of its drawings, because they come from the configuration.
    pub(crate) lenient: bool,
    /// Whether pictures are only compared with the files that are there.
    pub(crate) check: bool,
}

/// A sheet that was asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AskedSheet {
    sheet: &'static Sheet,
    /// Not as one of all sheets.
    by_name: bool,
}

/// The value of `{sheet}` in the name of a file that shows all sheets.
const WHOLE: &str = "page";

/// A picture to make.
#[derive(Debug)]
pub(crate) struct Job {
    /// One, but for formats that show the whole journey.
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) format: &'static Format,
    /// Which of the request's looks.
    pub(crate) look: usize,
    /// `None` for standard output.
    pub(crate) place: Option<PathBuf>,
}

impl Request {
    pub(crate) fn new(args: &Render, inputs: &[Input], looks: Vec<LoadedTheme>) -> Result<Self, Error> {
        let output = Output::new(args.output.as_deref(), inputs)?;
        let mut formats: Vec<&Format> = args.format.iter().filter_map(|name| render::format(name)).collect();
        let extension = if formats.is_empty() || matches!(output, Output::File(_)) { output.format() } else { Ok(None) };
        match extension {
            Ok(None) if formats.is_empty() => formats.push(&render::svg::FORMAT),
            Ok(Some(row)) if formats.is_empty() => formats.push(row),
            Ok(Some(row)) if formats.iter().any(|format| format.name != row.name) => {
                return Err(Error::Usage(format!(
                    "--output has the extension .{}, but --format is {}",
                    row.name,
                    args.format.join(",")
                )));
            }
            // With --format, a file may have any other extension, or be a device.
            Err(error) if formats.is_empty() => return Err(error),
            Ok(_) | Err(_) => {}
        }
        // Pixels take longest, and come last.
        formats.sort_by_key(|format| (format.pixels, format.name));
        formats.dedup_by_key(|format| format.name);

        let mut sheets = Vec::new();
        for name in args.sheet.iter().map(|name| name.trim()) {
            let known = || SHEETS.iter().map(|sheet| sheet.name);
            match SHEETS.iter().find(|sheet| sheet.name == name) {
                Some(sheet) => sheets.push(AskedSheet { sheet, by_name: true }),
                None if name == "all" => sheets.extend(SHEETS.iter().map(|sheet| AskedSheet { sheet, by_name: false })),
                None => return Err(suggest::unknown("sheet", name, known().chain(["all"]))),
            }
        }
        let mut seen = Vec::new();
        sheets.retain(|asked: &AskedSheet| {
            !seen.contains(&asked.sheet.name) && {
                seen.push(asked.sheet.name);
                true
            }
        });

        let whole = formats.iter().all(|format| format.is_page());
        let one = (sheets.len() <= 1 || whole) && looks.len() == 1 && formats.len() == 1 && inputs.len() == 1;
        if let (Output::File(_) | Output::Stdout, false) = (&output, one) {
            return Err(Error::Usage(
                "several pictures would be written to one place; give --output a directory, or a name with {stem}, {sheet}, {persona}, {theme} and {ext}"
                    .to_owned(),
            ));
        }
        if args.check && output == Output::Stdout {
            return Err(Error::Usage("--check compares files, not standard output".to_owned()));
        }
        let text = match args.text {
            None | Some(TextChoice::Embed) => TextMode::Embed,
            Some(TextChoice::Outline) => TextMode::Outline,
            Some(TextChoice::Live) => TextMode::Live,
        };
        let options = Options { text, scale: args.scale.unwrap_or(1.0) };
        let locale = args.locale.as_deref().map(language).transpose()?;
        let lanes = args.lanes.clone();
        let (otherwise, lenient) = (None, false);
        Ok(Self { sheets, lanes, formats, output, options, looks, locale, otherwise, lenient, check: args.check })
    }

    /// Warnings about options that have no effect.
    pub(crate) fn idle(&self, args: &Render) -> Vec<String> {
        let idle = |option: &str, takes: fn(&Format) -> Takes| {
            let refusals = self.formats.iter().map(|format| match takes(format) {
                Takes::Yes => None,
                Takes::No(why) => Some(format!("{option} has no effect on {}, {why}", format.called)),
            });
            // One reason is enough.
            refusals.collect::<Option<Vec<_>>>()?.pop()
        };
        let scale = args.scale.and_then(|_| idle("--scale", |format| format.scale));
        let text = args.text.and_then(|_| idle("--text", |format| format.text));
        let print = !args.theme.is_empty() && self.looks.iter().any(|look| look.theme.name() == Theme::PRINT.name());
        let print = print.then(|| idle("--theme print", |format| format.print)).flatten();
        scale.into_iter().chain(text).chain(print).collect()
    }

    /// The pictures of one file; none if it cannot be drawn.
    pub(crate) fn jobs(&self, input: &Input, checked: &Result<Checked, Error>) -> Result<Vec<Job>, Error> {
        let Ok(Checked { journey: Some(journey), .. }) = checked else { return Ok(Vec::new()) };
        let lanes = self.lanes.iter().map(|typed| lane(typed, journey));
        let lanes = lanes.filter(|lane| lane.is_ok() || !self.lenient).collect::<Result<Vec<_>, _>>()?;
        let with_lanes = |sheet: Sheet| {
            if lanes.is_empty() { Ok(sheet) } else { sheet.with_lanes(lanes.clone()).ok_or_else(|| no_lanes(&sheet)) }
        };
        let facts = Facts::of(journey);
        let sheets = |whole: bool| self.drawings(&facts, whole, !lanes.is_empty()).into_iter().map(with_lanes).collect();
        let (whole, sheets): (Result<Vec<Sheet>, _>, Result<Vec<Sheet>, _>) = (sheets(true), sheets(false));
        let (whole, sheets) = (whole?, sheets?);
        if self.single() && sheets.len() > 1 {
            return Err(Error::Usage(format!(
                "{} has several personas, but there is one place for their sheets; put {{persona}} in its name",
                shown(input.path())
            )));
        }
        let mut jobs = Vec::with_capacity(sheets.len() * self.formats.len());
        let places = || (0..self.looks.len()).flat_map(|look| self.formats.iter().map(move |&format| (look, format)));
        for (look, format) in places().filter(|(_, format)| format.is_page()) {
            let picture =
                OutputDetails { input, sheet: WHOLE, persona: None, main: true, theme: self.looks[look].theme.name(), format };
            let place = self.output.name(picture)?;
            if !whole.is_empty() {
                jobs.push(Job { sheets: whole.clone(), format, look, place });
            }
        }
        for sheet in &sheets {
            for (look, format) in places().filter(|(_, format)| !format.is_page()) {
                let main = SHEETS.first().is_some_and(|first| first.name == sheet.name);
                let persona = sheet.persona_slug(journey);
                let persona = persona.as_deref();
                let picture =
                    OutputDetails { input, sheet: sheet.name, persona, main, theme: self.looks[look].theme.name(), format };
                let place = self.output.name(picture)?;
                jobs.push(Job { sheets: vec![sheet.clone()], format, look, place });
            }
        }
        Ok(jobs)
    }

    /// What to draw of a journey: on pictures of a sheet each, or on one page with everything.
    fn drawings(&self, facts: &Facts<'_>, whole: bool, lanes: bool) -> Vec<Sheet> {
        let is_default = |sheet: &&Sheet| (sheet.is_default)(facts.journey) || (whole && sheet.requires.is_some());
        // A single place takes the sheet that comes first, and so do lanes: they would look alike on every sheet.
        let most = if lanes || (!whole && self.single()) { 1 } else { usize::MAX };
        let asked: Vec<&Sheet> = match self.sheets.as_slice() {
            [] => SHEETS.iter().filter(is_default).take(most).collect(),
            asked => asked.iter().map(|asked| asked.sheet).collect(),
        };
        asked.into_iter().flat_map(|sheet| sheet.drawings(facts)).collect()
    }

    /// The sheets that were asked for by name and that the journey lacks something for.
    pub(crate) fn lacking(&self, journey: &Journey) -> Vec<(&'static Sheet, Requirement)> {
        let lacks = |asked: &AskedSheet| {
            let need = asked.sheet.requires.filter(|need| asked.by_name && !need.is_met(journey));
            need.map(|need| (asked.sheet, need))
        };
        self.sheets.iter().filter_map(lacks).collect()
    }

    /// The sheets that are drawn of the file by default, but left out because there is one place only.
    pub(crate) fn left_out(&self, journey: &Journey) -> Vec<&'static Sheet> {
        let chosen = !self.sheets.is_empty() || !self.lanes.is_empty();
        if chosen || !self.single() {
            return Vec::new();
        }
        SHEETS.iter().filter(|sheet| (sheet.is_default)(journey)).skip(1).collect()
    }

    /// Whether there is one place, and that for one sheet.
    fn single(&self) -> bool {
        matches!(self.output, Output::File(_) | Output::Stdout) && !self.formats.iter().all(|format| format.is_page())
    }

    /// The language of a journey's drawings: as typed, else its own, else the configured one.
    pub(crate) fn language(&self, journey: &Journey) -> &'static Locale {
        let own = || journey.locale.as_ref().and_then(|tag| locale(&tag.value));
        self.locale.or_else(own).or(self.otherwise).unwrap_or_else(|| crate::own_locale(journey))
    }

    pub(crate) fn check_stdout<'a>(&self, mut jobs: impl Iterator<Item = &'a Job>) -> Result<(), Error> {
        match jobs.find(|job| job.place.is_none() && job.format.pixels) {
            Some(Job { format, .. }) if self.output == Output::Stdout && console::stdout_is_terminal() => {
                let called = format.called;
                Err(Error::Usage(format!("{called} cannot be shown in a terminal; write it to a file with --output")))
            }
            Some(_) | None => Ok(()),
        }
    }
}

fn no_lanes(sheet: &Sheet) -> Error {
    Error::Usage(format!("the sheet `{}` has no lanes; leave out --lanes", sheet.name))
}

/// Resolves a language tag.
fn language(typed: &str) -> Result<&'static Locale, Error> {
    locale(typed).ok_or_else(|| match locale_called(typed) {
        Some(meant) => Error::Usage(format!("unknown language {}; did you mean `{}`?", quote(typed), meant.tag)),
        None => suggest::unknown("language", typed, LOCALES.iter().map(|locale| locale.tag)),
    })
}

/// Resolves the key of a lane, built-in or of the file's own.
fn lane(typed: &str, journey: &Journey) -> Result<String, Error> {
    let key = typed.trim().replace('-', "_");
    let own = phases::own_lanes(journey);
    let known = || LANES.iter().map(|lane| lane.key).chain(own.iter().map(String::as_str));
    match known().find(|known| *known == key || *known == typed) {
        Some(known) => Ok(known.to_owned()),
        None => Err(suggest::unknown("lane", typed, known().collect::<Vec<_>>())),
    }
}
