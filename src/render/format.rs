//! Defines the row of an output format: its name, its use, the options it takes, and its drawing function.

use super::options::{Options, RenderError};
use super::page_content::PageContent;
use crate::scene::Scene;
use crate::text::Fonts;
use crate::theme::Theme;

/// An output format: a row of [`super::FORMATS`].
#[derive(Debug)]
pub struct Format {
    /// The value of `--format`, and the extension of its files.
    pub name: &'static str,
    /// The term for one of its files in messages, with an article: `an SVG`.
    pub called: &'static str,
    /// A summary of its use.
    pub summary: &'static str,
    /// Whether its files are raster images: a terminal cannot show them, and all cores draw one together.
    pub pixels: bool,
    /// Whether it takes [`Options::scale`].
    pub scale: Takes,
    /// Whether it takes [`Options::text`].
    pub text: Takes,
    /// Whether it takes the theme [`Theme::PRINT`].
    pub print: Takes,
    /// The drawing function.
    pub draw: Draw,
}

/// Whether a format takes an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// The format takes it.
    Yes,
    /// The format does not take it; the reason, as a clause after [`Format::called`]: `which is sharp at any size`.
    No(&'static str),
}

/// The drawing function of a format.
///
/// The same content, fonts, theme and options give the same bytes, on any number of threads.
#[derive(Debug, Clone, Copy)]
pub enum Draw {
    /// Draws one sheet.
    Sheet(DrawSheet),
    /// Draws all sheets on one page, together with the journey as text.
    Page(DrawPage),
}

/// The function of [`Draw::Sheet`].
pub type DrawSheet = fn(&Scene, &Fonts, &Theme, &Options) -> Result<Vec<u8>, RenderError>;

/// The function of [`Draw::Page`].
pub type DrawPage = fn(&PageContent<'_>, &Fonts, &Theme) -> Result<Vec<u8>, RenderError>;

impl Format {
    /// Whether one file shows the whole journey instead of one sheet.
    #[must_use]
    pub const fn is_page(&self) -> bool {
        matches!(self.draw, Draw::Page(_))
    }
}
