//! The row of a format of drawings: its name, its use, the options it takes, and the function that draws it.

use super::options::{Options, RenderError};
use super::page_content::PageContent;
use crate::scene::Scene;
use crate::text::Fonts;
use crate::theme::Theme;

/// A format of drawings: a row of [`super::FORMATS`].
#[derive(Debug)]
pub struct Format {
    /// As typed after `--format`, and the extension of its files.
    pub name: &'static str,
    /// A file of it as messages call it, with its article: `an SVG`.
    pub called: &'static str,
    /// What it is for, in a few words.
    pub summary: &'static str,
    /// Whether its files consist of pixels: a terminal cannot show them, and all cores draw one together.
    pub pixels: bool,
    /// Whether it takes [`Options::scale`].
    pub scale: Takes,
    /// Whether it takes [`Options::text`].
    pub text: Takes,
    /// Whether it takes the theme [`Theme::PRINT`].
    pub print: Takes,
    /// What draws it.
    pub draw: Draw,
}

/// Whether a format takes an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// It does.
    Yes,
    /// It does not, and why, as a clause after [`Format::called`]: `which holds no text`.
    No(&'static str),
}

/// The function that draws a format.
///
/// The same content, fonts, theme and options make the same bytes, on any number of threads.
#[derive(Debug, Clone, Copy)]
pub enum Draw {
    /// Draws one sheet.
    Sheet(DrawSheet),
    /// Draws all sheets on one page, which has the whole journey as text.
    Page(DrawPage),
}

/// The function of [`Draw::Sheet`].
pub type DrawSheet = fn(&Scene, &Fonts, &Theme, &Options) -> Result<Vec<u8>, RenderError>;

/// The function of [`Draw::Page`].
pub type DrawPage = fn(&PageContent<'_>, &Fonts, &Theme) -> Result<Vec<u8>, RenderError>;

impl Format {
    /// Whether one file shows the whole journey, and not one of its sheets.
    #[must_use]
    pub const fn is_page(&self) -> bool {
        matches!(self.draw, Draw::Page(_))
    }
}
