//! Shared helpers: fonts, examples, a valid journey, a flat scene, a directory with the program, what a file says.

pub(crate) mod desk;
pub(crate) mod scene;
pub(crate) mod written;

use std::sync::LazyLock;

use cjm::facts::Facts;
use cjm::model::Journey;
use cjm::sheet::{SHEETS, Sheet};
use cjm::source::{Source, Sources};
use cjm::text::Fonts;

/// The fonts of the program, read once.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);

/// Reads a journey that has to be right; returns its first error otherwise.
pub(crate) fn read(yaml: &str) -> Result<Journey, String> {
    let sources = Sources::new(Source { name: "test.yaml".to_owned(), text: yaml.to_owned() });
    let (journey, found) = cjm::parse::parse(&sources);
    journey.ok_or_else(|| {
        let first = found.iter().find(|d| d.level == cjm::findings::Level::Error);
        first.map_or("no journey and no error".to_owned(), |d| {
            let (line, _) = sources.main().position(d.primary.span.start);
            format!("{}: line {line}: {}: `{}`", d.rule.name, d.title, yaml.lines().nth(line - 1).unwrap_or_default().trim())
        })
    })
}

/// Returns every drawing of a journey: of each sheet one, or one per persona.
pub(crate) fn drawings(journey: &Journey) -> Vec<Sheet> {
    let facts = Facts::of(journey);
    SHEETS.iter().flat_map(|sheet| sheet.drawings(&facts)).collect()
}

/// Returns the name and the text of every file in `examples/`, by name.
pub(crate) fn examples() -> Vec<(String, String)> {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut files: Vec<(String, String)> = std::fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}
