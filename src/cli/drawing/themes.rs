//! Loads the built-in themes and theme files that `--theme` names.

use std::path::{Path, PathBuf};

use crate::cli::args::date;
use crate::cli::error::Error;
use crate::cli::files::discovery::{Input, is_yaml};
use crate::cli::files::disk::Disk;
use crate::cli::files::reading;
use crate::cli::suggest;
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::findings::print;
use crate::cli::terminal::paths::shown;
use crate::compile::{LoadedTheme, compile_theme};
use crate::findings::{ReportFormat, human, quote};
use crate::theme::{THEMES, Theme};

/// Loads the requested themes, each once; the light one by default. `None` where a theme file has errors, which are
/// printed.
pub(crate) fn load(
    names: &[String],
    font_dirs: &[PathBuf],
    findings: &ReportFormat,
    console: Console,
) -> Result<Option<Vec<LoadedTheme>>, Error> {
    let mut themes: Vec<LoadedTheme> = Vec::with_capacity(names.len());
    let mut seen: Vec<&str> = Vec::with_capacity(names.len());
    let mut failed = false;
    for name in names.iter().map(|name| name.trim()) {
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let path = Path::new(name);
        let theme = if is_yaml(path) { file(path, font_dirs, findings, console)? } else { Some(built_in(name)?) };
        match theme {
            None => failed = true,
            Some(theme) if themes.iter().any(|known| known.theme.name() == theme.theme.name()) => {
                let title = format!("two themes are called {}; give one of them another `name:`", quote(theme.theme.name()));
                return Err(Error::Usage(title));
            }
            Some(theme) => themes.push(theme),
        }
    }
    Ok((!failed).then_some(themes))
}

fn built_in(name: &str) -> Result<LoadedTheme, Error> {
    match THEMES.iter().find(|theme| theme.name() == name) {
        Some(theme) => Ok(LoadedTheme { theme: theme.clone(), logo: None, fonts: None }),
        None if Path::new(name).is_file() => {
            Err(Error::Usage(format!("a theme file has the extension .yaml; rename {}", shown(Path::new(name)))))
        }
        None => Err(suggest::unknown("theme", name, THEMES.iter().map(Theme::name))),
    }
}

fn file(path: &Path, font_dirs: &[PathBuf], findings: &ReportFormat, console: Console) -> Result<Option<LoadedTheme>, Error> {
    let input = Input::File(path.to_path_buf());
    let world = Disk::new(&input, date::now());
    let checked = compile_theme(&world, world.name(), font_dirs).map_err(|error| reading::unread(&input, error))?;
    // Reports are about journeys only.
    let format = if findings.is_message() { findings } else { &human::FORMAT };
    console::plain(&print(&checked.findings, &checked.sources, format, console));
    Ok(checked.theme)
}
