//! Loads the built-in themes and theme files that `--theme` names, and fonts.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::font_dirs;
use crate::cli::args::date;
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::files::disk::Disk;
use crate::cli::files::reading;
use crate::cli::reporting::messages::messages;
use crate::cli::suggest;
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::paths::shown;
use crate::compile::{LoadedTheme, compile_theme};
use crate::files::is_yaml;
use crate::findings::{ReportFormat, human, quote};
use crate::render;
use crate::text::{Fonts, Style};
use crate::theme::{THEMES, Theme};

/// The themes of a run, which groups of files share.
pub(crate) type Themes = Arc<[LoadedTheme]>;

/// Names of themes, and font directories, which their own fonts fall back on.
type ThemesKey = (Vec<String>, Vec<PathBuf>);

/// Loads each combination of themes and font directories once.
#[derive(Debug)]
pub(crate) struct ThemeLoader {
    format: &'static ReportFormat,
    console: Console,
    fonts: HashMap<Vec<PathBuf>, Fonts>,
    /// `None` for themes with errors, which are printed.
    themes: HashMap<ThemesKey, Option<Themes>>,
}

impl ThemeLoader {
    pub(crate) fn new(format: &'static ReportFormat, console: Console) -> Self {
        // Reports are about journeys only.
        let format = if format.is_message() { format } else { &human::FORMAT };
        Self { format, console, fonts: HashMap::new(), themes: HashMap::new() }
    }

    /// Loads these themes, at least one, and fonts. `None` if a theme file has errors, which are printed.
    pub(crate) fn load(&mut self, names: Vec<String>, font_dirs: Vec<PathBuf>) -> Result<Option<(Themes, Fonts)>, Error> {
        if !self.fonts.contains_key(&font_dirs) {
            font_dirs::verify(&font_dirs)?;
        }
        let fonts = self.fonts.entry(font_dirs.clone()).or_insert_with_key(|dirs| Fonts::with_dirs(dirs, true)).clone();
        let key = (names, font_dirs);
        if let Some(known) = self.themes.get(&key) {
            return Ok(known.clone().map(|themes| (themes, fonts)));
        }
        let themes: Option<Themes> = self.load_all(&key.0, &key.1)?.map(Into::into);
        self.themes.insert(key, themes.clone());
        Ok(themes.map(|themes| (themes, fonts)))
    }

    /// Loads themes, each once.
    fn load_all(&self, names: &[String], font_dirs: &[PathBuf]) -> Result<Option<Vec<LoadedTheme>>, Error> {
        let mut themes: Vec<LoadedTheme> = Vec::with_capacity(names.len());
        let mut seen: Vec<&str> = Vec::with_capacity(names.len());
        let mut failed = false;
        for name in names.iter().map(|name| name.trim()) {
            if seen.contains(&name) {
                continue;
            }
            seen.push(name);
            let path = Path::new(name);
            let theme = if is_yaml(path) { self.load_file(path, font_dirs)? } else { Some(built_in(name)?) };
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

    /// Loads a theme file, and prints its findings.
    fn load_file(&self, path: &Path, font_dirs: &[PathBuf]) -> Result<Option<LoadedTheme>, Error> {
        let input = Input::File(path.to_path_buf());
        let world = Disk::of_theme(&input, date::now());
        let checked = compile_theme(&world, world.name(), font_dirs).map_err(|error| reading::unread(&input, error))?;
        console::plain(&messages(&checked.findings, &checked.sources, self.format, self.console));
        Ok(checked.theme)
    }
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

/// Loads fonts and tables that every drawing needs, while files are still being read.
pub(crate) fn prepare(fonts: &Fonts) {
    let style = Style::new(16.0);
    for style in [style, style.semibold(), style.bold()] {
        let _ = fonts.shape("Hamburgefonstiv", style).natural_width();
    }
    render::prepare();
}
