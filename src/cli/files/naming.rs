//! Resolves `--output`, and names every picture. Knows no journeys.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::files::writing;
use crate::cli::other_tools;
use crate::cli::suggest;
use crate::cli::terminal::paths::shown;
use crate::config::placeholders::{self, PLACEHOLDERS, PictureName, PlaceholderError};
use crate::render::{self, FORMATS, Format};
use crate::theme::Theme;

/// Where pictures go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Output {
    /// Beside each file.
    Beside,
    /// To standard output.
    Stdout,
    /// To this file.
    File(PathBuf),
    /// Into this directory.
    Directory(PathBuf),
    /// To the name that this template makes, or into the directory, if it ends with a separator.
    Template(String),
}

/// The parts of a picture's name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NameParts<'a> {
    /// The input with the journey.
    pub(crate) input: &'a Input,
    /// The name of the sheet.
    pub(crate) sheet: &'a str,
    /// The slug of the persona, for a sheet about one persona.
    pub(crate) persona: Option<&'a str>,
    /// Whether the picture is named after the file alone, without the sheet.
    pub(crate) main: bool,
    pub(crate) theme: &'a str,
    pub(crate) format: &'a Format,
}

impl Output {
    /// Parses `--output`: a file if its extension is that of a format, a template if there are braces in it, else a directory.
    pub(crate) fn new(typed: Option<&Path>, inputs: &[Input]) -> Result<Self, Error> {
        let Some(path) = typed else {
            return Ok(if inputs.iter().any(Input::is_stdin) { Self::Stdout } else { Self::Beside });
        };
        if path.as_os_str() == "-" {
            return Ok(Self::Stdout);
        }
        let Some(text) = path.to_str() else { return Ok(Self::File(path.to_path_buf())) };
        if text.contains(['{', '}']) {
            placeholders::fill(text, &PictureName::default()).map_err(|error| misnamed(text, error))?;
            return Ok(Self::Template(text.to_owned()));
        }
        if path.is_dir() || ends_with_separator(text) {
            return Ok(Self::Directory(path.to_path_buf()));
        }
        // An existing path that is not a directory is a file, whatever its name: `/dev/null`.
        if path.extension().is_some() || path.exists() {
            return Ok(Self::File(path.to_path_buf()));
        }
        Ok(Self::Directory(path.to_path_buf()))
    }

    /// Whether there is one place for all pictures.
    pub(crate) fn is_single(&self) -> bool {
        matches!(self, Self::File(_) | Self::Stdout)
    }

    /// The format that the name asks for, if it is the name of a file with an extension.
    pub(crate) fn format(&self) -> Result<Option<&'static Format>, Error> {
        let extension = match self {
            Self::File(path) => path.extension().and_then(|extension| extension.to_str()),
            Self::Template(text) if ends_with_separator(text) => None,
            Self::Template(text) => Path::new(text).extension().and_then(|e| e.to_str()).filter(|e| !e.contains(['{', '}'])),
            Self::Beside | Self::Stdout | Self::Directory(_) => None,
        };
        let Some(extension) = extension else { return Ok(None) };
        match render::format(extension) {
            Some(row) => Ok(Some(row)),
            None => Err(match other_tools::picture(extension) {
                Some(instruction) => suggest::unknown_format(extension, instruction),
                None => suggest::unknown("format", extension, FORMATS.iter().map(|row| row.name)),
            }),
        }
    }

    /// The file of a picture; `None` stands for standard output.
    pub(crate) fn name(&self, parts: NameParts<'_>) -> Result<Option<PathBuf>, Error> {
        let NameParts { input, sheet, persona, main, theme, format } = parts;
        let stem = stem(input);
        // The journey map is named after the file; every other sheet adds its name.
        let own = match input.named().filter(|_| main) {
            Some(path) => path.file_stem().map_or_else(|| stem.clone(), |name| name.to_string_lossy().into_owned()),
            None if main => stem.clone(),
            None => format!("{stem}.{sheet}"),
        };
        let own = persona.map_or_else(|| own.clone(), |persona| format!("{own}.{persona}"));
        // Pictures in a theme other than the default add its name.
        let own = if theme == Theme::DEFAULT.name() { own } else { format!("{own}.{theme}") };
        let file = format!("{own}.{}", format.name);
        Ok(Some(match self {
            Self::Stdout => return Ok(None),
            Self::File(path) => path.clone(),
            Self::Directory(directory) => directory.join(file),
            Self::Beside => input.path().with_file_name(file),
            Self::Template(text) => {
                let picture = PictureName { stem: &stem, sheet, persona, theme, format: format.name };
                let place = PathBuf::from(placeholders::fill(text, &picture).map_err(|error| misnamed(text, error))?);
                if ends_with_separator(text) { place.join(file) } else { place }
            }
        }))
    }
}

/// Whether a path is that of a directory, which may not exist yet.
fn ends_with_separator(path: &str) -> bool {
    path.ends_with(['/', std::path::MAIN_SEPARATOR])
}

/// The value of `{stem}`: `checkout` for `maps/checkout.journey.yaml`.
fn stem(input: &Input) -> String {
    let Some(path) = input.named() else { return "stdin".to_owned() };
    let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy();
    name.strip_suffix(".journey").unwrap_or(&name).to_owned()
}

/// The error about the braces in a name.
fn misnamed(template: &str, error: PlaceholderError<'_>) -> Error {
    match error {
        PlaceholderError::UnmatchedBrace => Error::Usage(format!("--output {}: unmatched brace", shown(Path::new(template)))),
        PlaceholderError::Unknown(name) => {
            suggest::unknown("placeholder in --output", name, PLACEHOLDERS.iter().map(|known| known.name))
        }
    }
}

/// Refuses a name that two pictures share, and the name of an input. `names`: each with the input that is drawn.
pub(crate) fn check(names: &[(&Input, &Path)], inputs: &[Input]) -> Result<(), Error> {
    let read: Vec<PathBuf> = inputs.iter().filter_map(|input| fs::canonicalize(input.path()).ok()).collect();
    let mut taken: HashMap<PathBuf, &Input> = HashMap::new();
    for &(input, name) in names {
        let place = place(name);
        if read.contains(&place) {
            return Err(Error::Usage(format!("the picture would overwrite its own source {}", shown(name))));
        }
        if let Some(first) = taken.insert(place, input) {
            return Err(Error::Usage(shared(first, input, name)));
        }
    }
    Ok(())
}

/// The error about two pictures with one name.
fn shared(first: &Input, second: &Input, name: &Path) -> String {
    let (one, other, name) = (shown(first.path()), shown(second.path()), shown(name));
    if first == second {
        return format!(
            "two pictures of {one} would be written to {name}; put {} in the name",
            placeholders::listed(|placeholder| !placeholder.per_file)
        );
    }
    let per_file = placeholders::listed(|placeholder| placeholder.per_file);
    let ways = if stem(first) == stem(second) { "draw".to_owned() } else { format!("put {per_file} in the name, or draw") };
    format!(
        "pictures of {one} and {other} would both be written to {name}; {ways} them in separate runs, each with a name of its \
         own: `-o 'out/first-{{stem}}.{{sheet}}.{{ext}}'`"
    )
}

/// One path per file, which may not exist yet, however it is typed.
fn place(path: &Path) -> PathBuf {
    let path = &writing::target(path).unwrap_or_else(|_| path.to_path_buf());
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (fs::canonicalize(parent), path.file_name()) {
        (Ok(parent), Some(name)) => parent.join(name),
        _ => path.components().collect(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails is meant to stop")]
mod tests {
    use super::*;

    fn name(output: &Output, file: &str, sheet: &str, main: bool) -> String {
        themed(output, file, sheet, main, "light")
    }

    fn themed(output: &Output, file: &str, sheet: &str, main: bool, theme: &str) -> String {
        let input = Input::File(file.into());
        let parts = NameParts { input: &input, sheet, persona: None, main, theme, format: &render::svg::FORMAT };
        output.name(parts).unwrap().unwrap().to_string_lossy().into_owned()
    }

    #[test]
    fn pictures_are_named_after_their_files() {
        let beside = Output::Beside;
        assert_eq!(name(&beside, "a/checkout.journey.yaml", "journey-map", true), "a/checkout.journey.svg");
        assert_eq!(name(&beside, "a/checkout.journey.yml", "service-blueprint", false), "a/checkout.service-blueprint.svg");
        assert_eq!(name(&beside, "v1.2.yaml", "journey-map", true), "v1.2.svg");
        assert_eq!(name(&Output::Directory("out".into()), "a/b.yaml", "service-blueprint", false), "out/b.service-blueprint.svg");
        let template = Output::Template("{theme}/{stem}-{sheet}.{ext}".to_owned());
        assert_eq!(name(&template, "a/b.journey.yaml", "journey-map", true), "light/b-journey-map.svg");
        let folder = Output::Template("{stem}.d/{theme}/".to_owned());
        assert_eq!(name(&folder, "a/b.journey.yaml", "journey-map", true), "b.d/light/b.journey.svg");
        assert!(folder.format().unwrap().is_none());
    }

    #[test]
    fn themes_other_than_light_add_their_name() {
        let beside = Output::Beside;
        assert_eq!(themed(&beside, "a/checkout.journey.yaml", "journey-map", true, "dark"), "a/checkout.journey.dark.svg");
        let blueprint = themed(&beside, "a/checkout.journey.yaml", "service-blueprint", false, "print");
        assert_eq!(blueprint, "a/checkout.service-blueprint.print.svg");
        let template = Output::Template("{stem}.{sheet}.{theme}.{ext}".to_owned());
        assert_eq!(themed(&template, "checkout.yaml", "journey-map", true, "dark"), "checkout.journey-map.dark.svg");
    }

    #[test]
    fn templates_know_their_placeholders() {
        let error = |typed: &str| Output::new(Some(Path::new(typed)), &[]).unwrap_err().to_string();
        assert!(error("{stm}.svg").contains("did you mean `stem`?"));
        assert!(error("{stem.svg").contains("brace"));
        assert!(error("stem}.svg").contains("brace"));
    }

    #[test]
    fn extensions_distinguish_files_from_directories() {
        let output = |typed: &str| Output::new(Some(Path::new(typed)), &[]).unwrap();
        assert_eq!(output("-"), Output::Stdout);
        assert_eq!(output("out"), Output::Directory("out".into()));
        assert_eq!(output("out/map.PNG").format().unwrap().unwrap().name, "png");
        assert!(output("map.svgg").format().unwrap_err().to_string().contains("did you mean `svg`?"));
        assert_eq!(output("{stem}.png").format().unwrap().unwrap().name, "png");
        assert!(output("{stem}.{ext}").format().unwrap().is_none());
    }
}
