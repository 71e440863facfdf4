//! `cjm config`: prints the effective settings of files, and where they come from.

use std::path::PathBuf;

use crate::check::Settings;
use crate::cli::args::{ConfigArgs, FailOn};
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::writing;
use crate::cli::project::configuration::Projects;
use crate::cli::project::settings::Selection;
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
    // A file that needs not be there, so that only its folder counts.
    let input = Input::File(if folder { here.join(FILE) } else { here });
    let Some(projects) = Projects::find(&args.project, std::slice::from_ref(&input), &human::FORMAT, console)? else {
        return Ok(Exit::Trouble);
    };
    let project = projects.project(0);
    // Overrides for some files are printed for a folder only, as they are written.
    let effective = match project.filter(|_| folder) {
        Some(project) => project.config.with(&[]),
        None => projects.effective(0),
    };
    let name = project.map_or(FILE, |project| project.file());
    let mut before = Settings::default();
    before.strict = args.options.strict;
    effective.apply(&mut before);
    let mut after = before.clone();
    Selection::new(&args.options)?.apply(&mut after);
    let fail_on = args.options.fail_on.map(FailOn::word);
    let typed = CommandLineSettings { strict: args.options.strict, fail_on, before, after };
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
