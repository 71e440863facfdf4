//! Renders scenes as bytes in a format. Knows no journeys and no sheets.

mod base64;
mod content_security;
mod css_classes;
mod deflate;
mod faces;
mod gradients;
mod options;
mod page;
mod page_fonts;
mod pictures;
mod png;
mod svg;
mod svg_model;
mod templates;
mod woff;

pub use options::{Error, Options, TextMode};
pub use page::{Drawing, Signs, Whole};

use crate::scene::Scene;
use crate::text::Fonts;
use crate::theme::Theme;

/// What a journey is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// One page with everything.
    Html,
    /// Scalable Vector Graphics.
    Svg,
    /// Portable Network Graphics.
    Png,
}

/// A row of [`FORMATS`].
#[derive(Debug, Clone, Copy)]
pub struct FormatRow {
    /// Which format.
    pub format: Format,
    /// Its name on the command line, which is the ending of its files as well.
    pub name: &'static str,
    /// What it is for, in a few words.
    pub summary: &'static str,
    draw: Draw,
}

/// What makes the file.
#[derive(Debug, Clone, Copy)]
enum Draw {
    /// Of one sheet.
    Sheet(DrawSheet),
    /// Of all that there is.
    Whole(DrawWhole),
}

type DrawSheet = fn(&Scene, &Fonts, &Theme, &Options) -> Result<Vec<u8>, Error>;
type DrawWhole = fn(&Whole<'_>, &Fonts, &Theme) -> Result<Vec<u8>, Error>;

/// Every format, by name.
pub static FORMATS: &[FormatRow] = &[
    FormatRow {
        format: Format::Html,
        name: "html",
        summary: "one page with every sheet and the journey as text, for reading and showing",
        draw: Draw::Whole(page::render),
    },
    FormatRow { format: Format::Png, name: "png", summary: "pixels, for slides and documents", draw: Draw::Sheet(png::render) },
    FormatRow {
        format: Format::Svg,
        name: "svg",
        summary: "sharp at any size, opens in browsers and drawing tools",
        draw: Draw::Sheet(svg::render),
    },
];

impl Format {
    /// What is known about it.
    ///
    /// # Panics
    ///
    /// Never: a test holds that every format has its row.
    #[must_use]
    pub fn row(self) -> &'static FormatRow {
        FORMATS.iter().find(|row| row.format == self).expect("every format has a row")
    }
}

impl FormatRow {
    /// Whether one file shows the whole journey, and not one of its sheets.
    #[must_use]
    pub const fn whole(&self) -> bool {
        matches!(self.draw, Draw::Whole(_))
    }
}

/// Reads what rendering needs before the first scene is there. Rendering does it too; this is for those who have to wait anyhow.
pub fn prepare() {
    templates::prepare();
}

/// The file that shows `scene`.
///
/// The same scene, fonts, theme and options make the same bytes, on any number of threads.
///
/// # Errors
///
/// When the picture would have more pixels than the limit.
///
/// # Panics
///
/// When a file of the format shows a whole journey: [`FormatRow::whole`].
pub fn render(scene: &Scene, fonts: &Fonts, theme: &Theme, format: Format, options: &Options) -> Result<Vec<u8>, Error> {
    match format.row().draw {
        Draw::Sheet(draw) => draw(scene, fonts, theme, options),
        Draw::Whole(_) => panic!("a file of this format shows a whole journey"),
    }
}

/// The file that shows a whole journey.
///
/// # Errors
///
/// Never in the formats there are.
///
/// # Panics
///
/// When a file of the format shows one sheet only: [`FormatRow::whole`].
pub fn render_whole(whole: &Whole<'_>, fonts: &Fonts, theme: &Theme, format: Format) -> Result<Vec<u8>, Error> {
    match format.row().draw {
        Draw::Whole(draw) => draw(whole, fonts, theme),
        Draw::Sheet(_) => panic!("a file of this format shows one sheet"),
    }
}
