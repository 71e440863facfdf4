//! `cjm config`: prints the effective settings of files, and where they come from.

use std::path::{Path, PathBuf};

use crate::check::Settings;
use crate::cli::args::{ConfigArgs, ConfigOptions, RuleOptions};
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::Input;
use crate::cli::files::writing;
use crate::cli::project::check_options::Selection;
use crate::cli::project::configuration::FileGroup;
use crate::cli::project::search::ProjectSearch;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::paths::shown;
use crate::config::{self, CommandLineSettings, FILE};
use crate::findings::human;

/// Prints the effective settings of a file or a folder.
pub(crate) fn run(args: &ConfigArgs, console: Console) -> Result<Exit, Error> {
    print(args.path.as_deref(), &args.rules, &args.config, console)
}

/// The same, for `cjm check --show-settings`. `path`: a journey or a folder; the working directory without one.
pub(crate) fn print(path: Option<&Path>, typed: &RuleOptions, options: &ConfigOptions, console: Console) -> Result<Exit, Error> {
    let folder = path.is_none_or(Path::is_dir);
    let here = path.map(Path::to_path_buf).unwrap_or_default();
    if let Some(path) = path.filter(|path| !path.exists()) {
        return Err(Error::Missing { path: path.to_path_buf(), near: crate::cli::files::discovery::near(path) });
    }
    // The file may not exist: only its folder counts.
    let input = Input::File(if folder { here.join(FILE) } else { here });
    let Some(projects) = ProjectSearch::new(options, &[], &human::FORMAT, console)?.group(std::slice::from_ref(&input))? else {
        return Ok(Exit::Trouble);
    };
    let Some(FileGroup { effective, project }) = projects.groups().next() else { return Ok(Exit::Fine) };
    // Overrides for some files are printed for a folder only, as they are written.
    let effective = project.filter(|_| folder).map_or(effective, |project| project.config.with(&[]));
    let name = project.map_or(FILE, |project| project.file());
    let mut before = Settings::default();
    before.strict = typed.strict;
    effective.apply(&mut before);
    let mut after = before.clone();
    Selection::new(typed)?.apply(&mut after);
    let typed = CommandLineSettings { strict: typed.strict, fail_on: typed.fail_on, before, after };
    let what = match path {
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
