//! Merges the arguments of `cjm render` with the configuration of each group of files into options, before a journey is read.

use crate::check::Settings;
use crate::cli::args::RenderArgs;
use crate::cli::drawing::configured::Configured;
use crate::cli::drawing::requested_sheet::{self, RequestedSheet};
use crate::cli::drawing::themes::{ThemeLoader, Themes};
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::files::naming::Output;
use crate::cli::project::configuration::{FileGroup, Projects};
use crate::cli::project::groups::PerGroup;
use crate::cli::suggest;
use crate::cli::terminal::console::{self, Console};
use crate::compile::LoadedTheme;
use crate::config::{keys, placeholders};
use crate::facts::Facts;
use crate::findings::{ReportFormat, quote_typed};
use crate::render::{self, Format, Options, Takes};
use crate::text::Fonts;
use crate::theme::Theme;
use crate::words::{LOCALES, Locale, locale, locale_called};

/// The validated options of `cjm render`, for a group of files.
#[derive(Debug)]
pub(crate) struct DrawOptions {
    /// Levels and thresholds of rules.
    pub(crate) settings: Settings,
    /// Empty for the default sheets of each journey.
    pub(crate) sheets: Vec<RequestedSheet>,
    /// Empty for the lanes of each sheet.
    pub(crate) lanes: Vec<String>,
    /// Whether lanes that a journey lacks are skipped, because they come from the configuration.
    pub(crate) skips_unknown_lanes: bool,
    /// At least one; formats of pixels, which take longest, are last.
    pub(crate) formats: Vec<&'static Format>,
    pub(crate) output: Output,
    pub(crate) rendering: Options,
    /// At least one.
    pub(crate) themes: Themes,
    pub(crate) fonts: Fonts,
    /// `None` for the language of each journey.
    locale: Option<&'static Locale>,
    /// The configured language of journeys that declare none.
    default_locale: Option<&'static Locale>,
    /// Whether pictures are only compared with existing files.
    pub(crate) only_compares: bool,
    /// Notes about arguments that have no effect.
    notes: Vec<String>,
}

/// Resolves the options of each group of files. `None` if a theme file has errors, which are printed.
pub(crate) fn resolve<'a>(
    args: &RenderArgs,
    inputs: &[Input],
    projects: &'a Projects,
    format: &'static ReportFormat,
    console: Console,
) -> Result<Option<PerGroup<'a, DrawOptions>>, Error> {
    let mut loader = ThemeLoader::new(format, console);
    let mut all = Vec::new();
    let mut failed = false;
    for group in projects.groups() {
        match DrawOptions::new(args, inputs, &group, &mut loader)? {
            Some(options) => all.push(options),
            None => failed = true,
        }
    }
    Ok((!failed).then(|| projects.assign(all)))
}

/// Prints notes about arguments that have no effect on any file.
pub(crate) fn print_notes(options: &PerGroup<'_, DrawOptions>, console: Console) {
    let [first, rest @ ..] = options.values() else { return };
    for note in first.notes.iter().filter(|note| rest.iter().all(|other| other.notes.contains(note))) {
        console.note(note);
    }
}

impl DrawOptions {
    fn new(args: &RenderArgs, inputs: &[Input], group: &FileGroup<'_>, loader: &mut ThemeLoader) -> Result<Option<Self>, Error> {
        let typed = Output::new(args.output.as_deref(), inputs)?;
        let configured = Configured::new(group, &typed);
        let beside = typed == Output::Beside;
        let configured_output = if beside { configured.output()? } else { None };
        let theme_names = if args.theme.is_empty() { configured.themes()? } else { args.theme.clone() };
        let font_dirs = if args.font_dir.is_empty() { configured.font_dirs()? } else { args.font_dir.clone() };
        let Some((themes, fonts)) = loader.load(theme_names, font_dirs)? else { return Ok(None) };

        let output = if beside { Output::new(configured_output.as_deref(), inputs)? } else { typed.clone() };
        let format_names = match typed.format() {
            Ok(None) if args.format.is_empty() => configured.names(&keys::FORMATS),
            Ok(_) | Err(_) => args.format.clone(),
        };
        let formats = formats(&format_names, &output)?;
        let (sheet_names, lanes) = if args.sheet.is_empty() && args.lanes.is_empty() {
            let lanes = group.effective.last(&keys::LANES).map(|lanes| lanes.value.clone());
            (configured.names(&keys::SHEETS), lanes.unwrap_or_default())
        } else {
            (args.sheet.clone(), args.lanes.clone())
        };
        let text = args.text.unwrap_or_else(|| configured.value(&keys::TEXT));
        let scale = args.scale.unwrap_or_else(|| configured.value(&keys::SCALE));
        let mut settings = Settings::drawing();
        group.effective.apply(&mut settings);
        let options = Self {
            settings,
            sheets: requested_sheet::resolve(&sheet_names)?,
            lanes,
            skips_unknown_lanes: args.lanes.is_empty(),
            notes: notes(args, &formats, &themes),
            formats,
            output,
            rendering: Options { text, scale },
            themes,
            fonts,
            locale: args.locale.as_deref().map(language).transpose()?,
            default_locale: group.effective.last(&keys::LOCALE).and_then(|tag| locale(&tag.value)),
            only_compares: args.check,
        };
        options.validate(inputs)?;
        Ok(Some(options))
    }

    /// Refuses options that contradict each other.
    fn validate(&self, inputs: &[Input]) -> Result<(), Error> {
        let one_sheet = self.sheets.len() <= 1 || self.draws_only_pages();
        let one = one_sheet && self.themes.len() == 1 && self.formats.len() == 1 && inputs.len() == 1;
        if self.output.is_single() && !one {
            return Err(Error::Usage(format!(
                "several pictures would be written to one place; give --output a directory, or a name with {}",
                placeholders::listed(|_| true)
            )));
        }
        if self.output != Output::Stdout {
            return Ok(());
        }
        if self.only_compares {
            return Err(Error::Usage("--check compares files, not standard output".to_owned()));
        }
        match self.formats.iter().find(|format| format.pixels) {
            Some(format) if console::stdout_is_terminal() => {
                let called = format.called;
                Err(Error::Usage(format!("{called} cannot be shown in a terminal; write it to a file with --output")))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Whether every picture shows the whole journey.
    pub(crate) fn draws_only_pages(&self) -> bool {
        self.formats.iter().all(|format| format.is_page())
    }

    /// Whether there is one place, which has room for one sheet.
    pub(crate) fn draws_one_sheet(&self) -> bool {
        self.output.is_single() && !self.draws_only_pages()
    }

    /// The language of a journey's drawings: as typed, else its own, else the configured one, else that of its script.
    pub(crate) fn language(&self, facts: &Facts<'_>) -> &'static Locale {
        facts.locale(self.locale, self.default_locale)
    }
}

/// The formats of these names, else that of the output's extension, else the default.
fn formats(names: &[String], output: &Output) -> Result<Vec<&'static Format>, Error> {
    let named = |names: &[String]| names.iter().filter_map(|name| render::format(name)).collect();
    let mut formats: Vec<&Format> = named(names);
    let extension = if formats.is_empty() || matches!(output, Output::File(_)) { output.format() } else { Ok(None) };
    match extension {
        Ok(None) if formats.is_empty() => formats = named(&(keys::FORMATS.default)()),
        Ok(Some(row)) if formats.is_empty() => formats.push(row),
        Ok(Some(row)) if formats.iter().any(|format| format.name != row.name) => {
            let names = names.join(",");
            return Err(Error::Usage(format!("--output has the extension .{}, but --format is {names}", row.name)));
        }
        // With --format, a file may have any other extension, or be a device.
        Err(error) if formats.is_empty() => return Err(error),
        Ok(_) | Err(_) => {}
    }
    formats.sort_by_key(|format| (format.pixels, format.name));
    formats.dedup_by_key(|format| format.name);
    Ok(formats)
}

/// Resolves a language tag.
fn language(typed: &str) -> Result<&'static Locale, Error> {
    locale(typed).ok_or_else(|| match locale_called(typed) {
        Some(meant) => Error::Usage(format!("unknown language {}; did you mean `{}`?", quote_typed(typed), meant.tag)),
        None => suggest::unknown("language", typed, LOCALES.iter().map(|locale| locale.tag)),
    })
}

/// Notes about arguments that no format takes.
fn notes(args: &RenderArgs, formats: &[&Format], themes: &[LoadedTheme]) -> Vec<String> {
    let note = |option: &str, takes: fn(&Format) -> Takes| {
        let refusals = formats.iter().map(|format| match takes(format) {
            Takes::Yes => None,
            Takes::No(why) => Some(format!("{option} has no effect on {}, {why}", format.called)),
        });
        // One reason is enough.
        refusals.collect::<Option<Vec<_>>>()?.pop()
    };
    let prints = !args.theme.is_empty() && themes.iter().any(|theme| theme.theme.name() == Theme::PRINT.name());
    let scale = args.scale.and_then(|_| note("--scale", |format| format.scale));
    let text = args.text.and_then(|_| note("--text", |format| format.text));
    let print = prints.then(|| note("--theme print", |format| format.print)).flatten();
    [scale, text, print].into_iter().flatten().collect()
}
