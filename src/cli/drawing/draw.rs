//! Draws the planned output files of a journey and writes them, or compares them with existing ones.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::cli::drawing::kept_drawings::KeptDrawings;
use crate::cli::drawing::options::DrawOptions;
use crate::cli::drawing::outputs::OutputFile;
use crate::cli::drawing::sheets;
use crate::cli::error::Error;
use crate::cli::files::writing::{self, Origin};
use crate::facts::Facts;
use crate::model::Journey;
use crate::render::{self, Draw, DrawPage, Drawing, PageContent};
use crate::sheet::{Requirement, Sheet};
use crate::text::Fonts;
use crate::theme::Theme;
use crate::words::Locale;

/// The drawn files of an input.
#[derive(Debug, Default)]
pub(crate) struct DrawnInput {
    /// Files written, or compared, in order.
    pub(crate) places: Vec<PathBuf>,
    /// The picture for standard output, if that is its place.
    pub(crate) stdout: Vec<u8>,
    /// Characters without a glyph in any font.
    pub(crate) missing: BTreeSet<char>,
    /// Whether the chosen lanes are empty.
    pub(crate) empty: bool,
    /// Default sheets that a single place had no room for.
    pub(crate) without_place: Vec<&'static Sheet>,
    /// Requested sheets that the journey has no content for.
    pub(crate) without_content: Vec<(&'static Sheet, Requirement)>,
    /// Files that differ from what would have been written, and how.
    pub(crate) stale: Vec<(PathBuf, &'static str)>,
}

/// Draws each sheet once, and writes it in every format and theme: all files or none.
pub(crate) fn draw(options: &DrawOptions, journey: &Journey, planned: &[OutputFile]) -> Result<DrawnInput, Error> {
    let mut result = DrawnInput {
        without_place: sheets::without_place(options, journey),
        without_content: sheets::without_content(options, journey),
        ..DrawnInput::default()
    };
    let facts = Facts::of(journey);
    let locale = options.language(&facts);
    let mut files = Vec::with_capacity(planned.len());
    let mut kept = KeptDrawings::new(options, planned);
    for file in planned {
        let theme = &options.themes[file.theme];
        let fonts = theme.fonts.as_ref().unwrap_or(&options.fonts);
        let drawings = kept.of_file(file, |sheet| {
            let (scene, missing) = crate::draw_in(&facts, sheet, locale, fonts, theme.logo.as_ref());
            result.missing.extend(missing);
            result.empty |= scene.board.as_ref().is_some_and(|board| board.lanes.is_empty());
            Drawing { name: sheet.id(), title: sheet.short_title(journey, locale.words), scene }
        });
        let bytes = match file.format.draw {
            Draw::Page(draw) => draw_page(draw, &facts, locale, drawings, fonts, &theme.theme),
            Draw::Sheet(draw) => {
                let drawing = drawings.iter().find(|drawing| drawing.name == file.sheets[0].id());
                let scene = &drawing.expect("every sheet was drawn").scene;
                draw(scene, fonts, &theme.theme, &options.rendering)
            }
        };
        let path = || file.place.clone().unwrap_or_else(|| "<stdout>".into());
        let bytes = bytes.map_err(|cause| Error::Render { path: path(), cause })?;
        kept.release(file);
        match &file.place {
            Some(place) => files.push((place.clone(), bytes)),
            None => result.stdout = bytes,
        }
    }
    if options.only_compares {
        result.stale = writing::stale(&files);
    } else {
        writing::write(&files, Origin::Program)?;
    }
    result.places = files.into_iter().map(|(place, _)| place).collect();
    Ok(result)
}

/// Draws a page: the journey as a document, and all drawings of it.
fn draw_page(
    draw: DrawPage,
    facts: &Facts<'_>,
    locale: &Locale,
    drawings: &[Drawing],
    fonts: &Fonts,
    theme: &Theme,
) -> Result<Vec<u8>, render::RenderError> {
    let (reading, icons) = crate::read(facts, locale, fonts);
    draw(&PageContent { reading: &reading, drawings, icons: &icons }, fonts, theme)
}
