//! `cjm render`: draws journeys as pictures.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use crate::cli::args::{RenderArgs, date};
use crate::cli::batch::Batch;
use crate::cli::drawing::draw::{DrawnInput, draw};
use crate::cli::drawing::options::{self, DrawOptions};
use crate::cli::drawing::outputs::{self, OutputFile};
use crate::cli::drawing::results::Results;
use crate::cli::drawing::themes;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::disk::compile_input;
use crate::cli::files::naming::Output;
use crate::cli::files::{discovery, naming};
use crate::cli::other_tools;
use crate::cli::project::groups::PerGroup;
use crate::cli::project::search::ProjectSearch;
use crate::cli::reporting::report::{self, ReportTarget};
use crate::cli::suggest;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::quoting;
use crate::cli::terminal::totals::Totals;
use crate::compile::Checked;
use crate::files::is_yaml;
use crate::findings::Level;
use crate::model::Date;
use crate::render::format;

/// How many journeys are kept in memory between reading and drawing. Those of later files are read twice: that takes a tenth of the
/// time, and the memory does not grow with the number of files.
const KEPT: usize = 256;

/// A run: its inputs, with the validated options that decide what is drawn of them.
struct RenderRun<'a> {
    batch: Batch<'a>,
    options: PerGroup<'a, DrawOptions>,
    target: ReportTarget,
    today: Date,
}

/// An input that was read, and the files to draw of it.
struct ReadInput {
    checked: Result<Checked, Error>,
    files: Vec<OutputFile>,
}

/// Reads all inputs, plans the name of every picture, then draws and writes, input by input: all pictures of a journey or none.
pub(crate) fn run(args: &RenderArgs, console: Console) -> Result<Exit, Error> {
    let totals = Totals::new();
    let target = ReportTarget::new(args.diagnostics, None, false, true)?;
    let args = &with_output(args)?;
    let mut search = ProjectSearch::new(&args.config, &args.inputs.exclude, target.format, console)?;
    let inputs = discovery::inputs(&args.inputs, |file| search.excludes(file))?;
    let Some(projects) = search.group(&inputs)? else { return Ok(Exit::Trouble) };
    let Some(options) = options::resolve(args, &inputs, &projects, target.format, console)? else { return Ok(Exit::Trouble) };
    refuse_shared_stdout(&options, &target)?;
    options::print_notes(&options, console);
    let divides = options.values().iter().flat_map(|options| &options.formats).any(|format| format.pixels);
    let batch = Batch { inputs: &inputs, threads: args.common.jobs, divides, console };
    let run = RenderRun { batch, options, target, today: date::now() };
    let read = run.read()?;
    run.check_places(&read)?;
    let drawn = run.draw(&read)?;
    run.report(read, drawn, totals)
}

/// The arguments with the second of two paths as `--output` if it names a picture, as in `cjm render map.yaml map.svg`. A file that
/// exists and is not named after the first may be any other picture, and is not overwritten.
fn with_output(args: &RenderArgs) -> Result<RenderArgs, Error> {
    let mut args = args.clone();
    let ([input, picture], None) = (&args.inputs.paths[..], &args.output) else { return Ok(args) };
    let Some(extension) = picture.extension().and_then(OsStr::to_str).filter(|_| is_yaml(input) && !is_yaml(picture)) else {
        return Ok(args);
    };
    match (format(extension), other_tools::picture(extension)) {
        (None, Some(instruction)) if !picture.exists() => return Err(suggest::unknown_format(extension, instruction)),
        (None, _) => return Ok(args),
        (Some(_), _) => {}
    }
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().trim_end_matches(".journey").to_owned());
    if picture.exists() && stem(input) != stem(picture) {
        let typed = format!("cjm render {} -o {}", quoting::path(input), quoting::path(picture));
        return Err(Error::Usage(format!("{} already exists; to overwrite it, type `{typed}`", shown(picture))));
    }
    args.output = args.inputs.paths.pop();
    Ok(args)
}

/// Refuses to write a picture and a report to standard output.
fn refuse_shared_stdout(options: &PerGroup<'_, DrawOptions>, target: &ReportTarget) -> Result<(), Error> {
    if !target.streams() && options.values().iter().any(|options| options.output == Output::Stdout) {
        return Err(Error::Usage(
            "the picture and the report cannot both go to standard output; name a file with --output".to_owned(),
        ));
    }
    Ok(())
}

impl RenderRun<'_> {
    /// Reads all inputs and plans their output files, while fonts are loaded.
    fn read(&self) -> Result<Vec<ReadInput>, Error> {
        let prepare = || self.options.values().iter().for_each(|options| themes::prepare(&options.fonts));
        let read = self.batch.run_beside(prepare, None, |n, input| {
            let mut checked = self.compile(n, input);
            let files = match &checked {
                Ok(Checked { journey: Some(journey), .. }) => outputs::plan(self.options.of(n), input, journey)?,
                Ok(_) | Err(_) => Vec::new(),
            };
            let is_read_again = n >= KEPT && !files.is_empty() && matches!(input, Input::File(_));
            if let Some(checked) = checked.as_mut().ok().filter(|_| is_read_again) {
                checked.release();
            }
            Ok(ReadInput { checked, files })
        })?;
        read.into_iter().collect()
    }

    fn compile(&self, n: usize, input: &Input) -> Result<Checked, Error> {
        compile_input(input, &self.options.of(n).settings, None, self.today)
    }

    /// Refuses places that two pictures share, or where an input is.
    fn check_places(&self, read: &[ReadInput]) -> Result<(), Error> {
        let inputs = self.batch.inputs;
        let places = |(input, read)| {
            let ReadInput { files, .. }: &ReadInput = read;
            files.iter().filter_map(move |file| Some((input, file.place.as_deref()?)))
        };
        naming::check(&inputs.iter().zip(read).flat_map(places).collect::<Vec<_>>(), inputs)
    }

    /// Draws and writes the output files of all inputs; `None` for inputs that cannot be drawn.
    fn draw(&self, read: &[ReadInput]) -> Result<Vec<Option<Result<DrawnInput, Error>>>, Error> {
        self.batch.run(Some("drawing"), |n, input| {
            let ReadInput { checked, files } = &read[n];
            match checked {
                Ok(Checked { journey: Some(journey), .. }) => Some(draw(self.options.of(n), journey, files)),
                Ok(_) if !files.is_empty() => Some(self.draw_again(n, input, files)),
                Ok(_) | Err(_) => None,
            }
        })
    }

    /// Draws an input that was not kept in memory.
    fn draw_again(&self, n: usize, input: &Input, files: &[OutputFile]) -> Result<DrawnInput, Error> {
        match self.compile(n, input)?.journey {
            Some(journey) => draw(self.options.of(n), &journey, files),
            None => Err(Error::Changed(input.path().to_path_buf())),
        }
    }

    /// Prints the results of all inputs, and the report.
    fn report(&self, read: Vec<ReadInput>, drawn: Vec<Option<Result<DrawnInput, Error>>>, totals: Totals) -> Result<Exit, Error> {
        let Self { batch: Batch { inputs, console, .. }, target, .. } = self;
        let mut results = Results::new(target.format, totals, *console);
        for ((input, read), drawn) in inputs.iter().zip(&read).zip(drawn) {
            results.print(input, &read.checked, drawn)?;
        }
        let only_compares = self.options.values().iter().any(|options| options.only_compares);
        let (totals, exit) = results.finish(only_compares);
        if !target.streams() {
            let files = inputs.iter().zip(read).map(|(input, read)| report::file(input.path(), read.checked)).collect();
            target.print(&report::report(files, Some(Level::Error), *console), *console)?;
        }
        if totals.stale > 0 {
            console.note(&format!("to update the pictures, run `{}`", without_check(std::env::args_os().skip(1))));
        }
        Ok(exit)
    }
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
