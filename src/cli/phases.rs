//! Calls the phases of the compiler for the command line.

use crate::model::Journey;
use crate::render::{self, DrawPage, Drawing, PageContent};
use crate::text::{Fonts, Style};
use crate::theme::Theme;
use crate::words::Locale;

/// Loads fonts and tables that every drawing needs, while files are still being read.
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

/// Draws a page with everything: the journey as a document, and all drawings of it.
pub(crate) fn page(
    draw: DrawPage,
    journey: &Journey,
    locale: &Locale,
    drawings: &[Drawing],
    fonts: &Fonts,
    theme: &Theme,
) -> Result<Vec<u8>, render::RenderError> {
    let (reading, icons) = crate::read(journey, locale, fonts);
    draw(&PageContent { reading: &reading, drawings, icons: &icons }, fonts, theme)
}
