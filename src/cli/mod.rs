//! Runs the command line: turns arguments into files and messages. The only module that reads, writes and prints.

mod args;
mod batch;
mod commands;
mod drawing;
mod error;
mod exit;
mod files;
mod fix;
mod heap;
mod other_tools;
mod project;
mod reporting;
mod signals;
mod suggest;
mod templates;
mod terminal;
mod usage;

use std::path::Path;
use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, ColorWhen, Command};
use commands::{check, completions, config, explain, fmt, init, limits, list, lsp, man, render, schema};
use error::Error;
use exit::Exit;
use files::atomic;
use terminal::console::{self, Console, Volume};
use terminal::progress;

/// The exit code of a panic.
const BUG: i32 = 101;

/// Runs the command that the process was started with.
#[must_use]
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(report_bug));
    signals::report_file_size();
    // Wrong usage, `--help` and `--version` end here.
    let args = match Args::try_parse().or_else(|error| usage::expanded(&error).map_or(Err(error), Args::try_parse_from)) {
        Ok(args) => args,
        Err(error) => match usage::explain(&error) {
            Some(error) => {
                Console::new(ColorWhen::Auto, Volume::Normal).error(&error);
                return ExitCode::from(Exit::Trouble as u8);
            }
            None => error.exit(),
        },
    };
    heap::reserve();
    let console = Console::new(args.color, volume(&args));
    let exit = args.directory.as_deref().map_or(Ok(()), enter).and_then(|()| run(&args.command, console));
    let exit = exit.unwrap_or_else(|error| {
        console.error(&error);
        Exit::Trouble
    });
    ExitCode::from(exit as u8)
}

/// How much is printed.
fn volume(args: &Args) -> Volume {
    match (args.quiet, args.verbose) {
        (true, _) => Volume::Quiet,
        (false, true) => Volume::Verbose,
        (false, false) => Volume::Normal,
    }
}

/// Makes this the working directory.
fn enter(directory: &Path) -> Result<(), Error> {
    std::env::set_current_dir(directory).map_err(|cause| Error::Enter { path: directory.to_path_buf(), cause })
}

fn run(command: &Command, console: Console) -> Result<Exit, Error> {
    match command {
        Command::Render(args) => render::run(args, console),
        Command::Check(args) => check::run(args, console),
        Command::Config(args) => config::run(args, console),
        Command::Explain(args) => explain::run(args, console),
        Command::Fmt(args) => fmt::run(args, console),
        Command::Init(args) => init::run(args, console),
        Command::Limits(args) => limits::run(args),
        Command::List(args) => list::run(args),
        Command::Lsp(args) => Ok(lsp::run(args)),
        Command::Schema(args) => schema::run(args, console),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args, console),
    }
}

/// Reports a panic as a bug of the program, with what a bug report needs.
fn report_bug(info: &std::panic::PanicHookInfo<'_>) {
    progress::clear();
    atomic::discard();
    let what = info.payload_as_str().unwrap_or("no message").lines().next().unwrap_or_default();
    let place = info.location().map_or_else(String::new, |place| format!(" ({}:{})", place.file(), place.line()));
    console::plain(&format!(
        "error: cjm has a bug and had to stop; your file is not to blame\n\n  {what}{place}\n\n\
         Please report these lines, with the file if you can share it.\n\
         Version {} on {} {}.\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
    ));
    // Other threads may be working.
    std::process::exit(BUG);
}
