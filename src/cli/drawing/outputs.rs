//! Plans the output files of a journey: which sheets each shows, in which format and theme, and its place.

use std::path::PathBuf;

use crate::cli::drawing::options::DrawOptions;
use crate::cli::drawing::sheets;
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::files::naming::NameParts;
use crate::cli::suggest;
use crate::cli::terminal::paths::shown;
use crate::config::placeholders::PERSONA;
use crate::facts::Facts;
use crate::limits::PICTURE_FILES;
use crate::model::Journey;
use crate::render::Format;
use crate::sheet::{LANES, SHEETS, Sheet, Subject, persona_slugs};

/// A file to draw.
#[derive(Debug)]
pub(crate) struct OutputFile {
    /// One, except for formats that show the whole journey.
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) format: &'static Format,
    /// An index into the themes of the options.
    pub(crate) theme: usize,
    /// `None` for standard output.
    pub(crate) place: Option<PathBuf>,
}

/// The value of `{sheet}` in the name of a file that shows all sheets.
const PAGE: &str = "page";

/// Plans the output files of a journey: pages, then one file per sheet, theme and format.
pub(crate) fn plan(options: &DrawOptions, input: &Input, journey: &Journey) -> Result<Vec<OutputFile>, Error> {
    let lanes = options.lanes.iter().map(|typed| lane(typed, journey));
    let lanes = lanes.filter(|lane| lane.is_ok() || !options.skips_unknown_lanes).collect::<Result<Vec<_>, _>>()?;
    let facts = Facts::of(journey);
    let (on_page, alone) = (sheets::chosen(options, &facts, true, &lanes)?, sheets::chosen(options, &facts, false, &lanes)?);
    if options.draws_one_sheet() && alone.len() > 1 {
        return Err(Error::Usage(format!(
            "{} has several personas, but there is one place for their sheets; put {} in its name",
            shown(input.path()),
            PERSONA.in_braces()
        )));
    }
    let mut files = Vec::with_capacity(alone.len() * options.formats.len());
    let mut add = |sheets: &[Sheet], name: &str, persona: Option<&str>, is_page: bool| -> Result<(), Error> {
        let main = is_page || name == SHEETS[0].name;
        for (theme, loaded) in options.themes.iter().enumerate() {
            for &format in options.formats.iter().filter(|format| format.is_page() == is_page) {
                let parts = NameParts { input, sheet: name, persona, main, theme: loaded.theme.name(), format };
                files.push(OutputFile { sheets: sheets.to_vec(), format, theme, place: options.output.name(parts)? });
            }
        }
        Ok(())
    };
    if !on_page.is_empty() {
        add(&on_page, PAGE, None, true)?;
    }
    let slugs = persona_slugs(journey);
    for sheet in alone {
        let persona = match sheet.subject {
            Subject::Journey => None,
            Subject::Persona(n) => Some(slugs[n].as_str()),
        };
        add(std::slice::from_ref(&sheet), sheet.name, persona, false)?;
    }
    let pictures = files.iter().filter(|file| file.format.pixels).count();
    if pictures > PICTURE_FILES.length() {
        return Err(Error::TooManyPictures { path: input.path().to_owned(), pictures });
    }
    Ok(files)
}

/// Resolves the key of a lane: of a built-in one, or of one that the journey declares.
fn lane(typed: &str, journey: &Journey) -> Result<String, Error> {
    let own = journey.lanes.iter().map(|lane| lane.id.value.as_str());
    let known = || LANES.iter().map(|lane| lane.key).chain(own).collect::<Vec<_>>();
    journey.lane(typed).map(str::to_owned).ok_or_else(|| suggest::unknown("lane", typed, known()))
}
