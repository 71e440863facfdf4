//! `cjm config`: prints the effective settings of files, and where they come from.

use std::path::PathBuf;

use crate::check::Settings;
use crate::cli::args::ConfigArgs;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::writing;
use crate::cli::project::check_options::Selection;
use crate::cli::project::configuration::{FileGroup, Projects};
use crate::cli::terminal::console::Console;
use crate::cli::terminal::paths::shown;
use crate::config::{self, CommandLineSettings, FILE};
use crate::findings::human;

/// Prints the effective settings of a file or a folder.
pub(crate) fn run(args: &ConfigArgs, console: Console) -> Result<Exit, Error> {
    let folder = args.path.as_ref().is_none_or(|path| path.is_dir());
    let here = args.path.clone().unwrap_or_default();
    if let Some(path) = args.path.as_ref().filter(|path| !path.exists()) {
        return Err(Error::Missing { path: path.clone(), near: crate::cli::files::discovery::near(path) });
    }
    // The file may not exist: only its folder counts.
    let input = Input::File(if folder { here.join(FILE) } else { here });
    let Some(projects) = Projects::find(&args.config, std::slice::from_ref(&input), &human::FORMAT, console)? else {
        return Ok(Exit::Trouble);
    };
    let Some(FileGroup { effective, project }) = projects.groups().next() else { return Ok(Exit::Fine) };
    // Overrides for some files are printed for a folder only, as they are written.
    let effective = project.filter(|_| folder).map_or(effective, |project| project.config.with(&[]));
    let name = project.map_or(FILE, |project| project.file());
    let typed = &args.rules;
    let mut before = Settings::default();
    before.strict = typed.strict;
    effective.apply(&mut before);
    let mut after = before.clone();
    Selection::new(typed)?.apply(&mut after);
    let typed = CommandLineSettings { strict: typed.strict, fail_on: typed.fail_on, before, after };
    let what = match &args.path {
        Some(path) => format!("# Effective settings of {}", shown(path)),
        None => "# Effective settings of this directory".to_owned(),
    };
    let origin = match project {
        Some(_) => format!("from {}", shown(&PathBuf::from(name))),
        None => format!("without a {FILE}"),
    };
    let text = config::show(project.map(|project| &project.config), name, &effective, &typed, folder);
    writing::print(format!("{what}, {origin}.\n\n{text}").as_bytes())?;
    Ok(Exit::Fine)
}
