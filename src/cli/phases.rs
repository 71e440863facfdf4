//! The phases of the compiler as the command line calls them.

use std::path::{Path, PathBuf};

use crate::check::{self, Settings};
use crate::cli::pictures;
use crate::files::{FileError, read_within};
use crate::model::Journey;
use crate::parse::{self, Opened};
use crate::render::{self, Drawing, Format, Whole};
use crate::source::Source;
use crate::text::{Fonts, Style};
use crate::theme::Theme;
use crate::words::Locale;

/// The most bytes a file may have.
pub(crate) const LARGEST_FILE: usize = parse::LARGEST_FILE;

/// Parses and checks a journey, with the files it names under `use:` and its pictures, all of which lie in its project.
pub(crate) fn open(source: Source, path: &Path, settings: &Settings) -> Opened {
    // Looked for only by the journeys that name other files.
    let root = std::cell::LazyCell::new(|| project(path));
    let mut opened = examine(source, settings, &|name| read_within(&root, Path::new(name), LARGEST_FILE));
    if let Some(journey) = &mut opened.journey {
        let refused = pictures::read(journey, &opened.sources, &|name, limit| read_within(&root, Path::new(name), limit));
        if !refused.is_empty() {
            opened.journey = None;
        }
        opened.findings.extend(refused);
        opened.findings.sort_by_key(|finding| finding.primary.span);
    }
    opened
}

/// Parses and checks a journey whose other files are fetched through a function. Looks at no picture.
pub(crate) fn examine(source: Source, settings: &Settings, load: &dyn Fn(&str) -> Result<Vec<u8>, FileError>) -> Opened {
    let mut opened = parse::open(source, load);
    if let Some(journey) = &opened.journey {
        opened.findings = check::check(journey, settings, std::mem::take(&mut opened.findings));
    }
    opened
}

/// Reads the files that a journey names under `use:`, all of which lie in its project.
pub(crate) fn used_by(path: &Path) -> impl Fn(&str) -> Result<Vec<u8>, FileError> {
    // Looked for only by the journeys that name other files.
    let root = std::cell::LazyCell::new(|| project(path));
    move |name| read_within(&root, Path::new(name), LARGEST_FILE)
}

/// Reads files of the project that a file lies in, of at most so many bytes.
pub(crate) fn within(path: &Path) -> impl Fn(&str, usize) -> Result<Vec<u8>, FileError> {
    let root = project(path);
    move |name, limit| read_within(&root, Path::new(name), limit)
}

/// The folder that nothing outside of is read: the nearest one around the file with a `cjm.toml` or a repository in it; else the
/// current directory, if the file lies in it; else the file's own.
pub(crate) fn project(path: &Path) -> PathBuf {
    let absolute = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let own = absolute.parent().filter(|parent| parent.is_absolute());
    let here = std::env::current_dir().and_then(std::fs::canonicalize).unwrap_or_else(|_| PathBuf::from("."));
    let Some(own) = own else { return here };
    let marked = own.ancestors().find(|folder| folder.join("cjm.toml").is_file() || folder.join(".git").exists());
    // The root of a file system is nobody's project.
    let around = || (own.starts_with(&here) && here.parent().is_some()).then_some(here.as_path());
    marked.or_else(around).unwrap_or(own).to_path_buf()
}

/// Makes ready what every drawing needs, while files are still being read.
pub(crate) fn prepare(fonts: &Fonts) {
    let style = Style::new(16.0);
    for style in [style, style.semibold(), style.bold()] {
        let _ = fonts.shape("Hamburgefonstiv", style).natural_width();
    }
    render::prepare();
}

/// The keys of lanes that the file declares.
pub(crate) fn own_lanes(journey: &Journey) -> Vec<String> {
    journey.lanes.iter().map(|lane| lane.id.value.clone()).collect()
}

/// A page with everything: the journey as a document, and all drawings of it.
pub(crate) fn whole(
    journey: &Journey,
    locale: &Locale,
    drawings: &[Drawing],
    fonts: &Fonts,
    theme: &Theme,
    format: Format,
) -> Result<Vec<u8>, render::Error> {
    let (reading, signs) = crate::read(journey, locale, fonts);
    render::render_whole(&Whole { reading: &reading, drawings, signs: &signs }, fonts, theme, format)
}
