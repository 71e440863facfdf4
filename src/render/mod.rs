//! Scenes to bytes in a format. Knows no journeys and no sheets.

mod deflate;
mod faces;
mod gradients;
mod pictures;
mod png;
mod svg;
mod templates;
mod view;

use crate::scene::Scene;
use crate::text::Fonts;
use crate::theme::Theme;

/// What a drawing is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
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

type Draw = fn(&Scene, &Fonts, &Theme, &Options) -> Result<Vec<u8>, Error>;

/// Every format, by name.
pub static FORMATS: &[FormatRow] = &[
    FormatRow { format: Format::Png, name: "png", summary: "pixels, for slides and documents", draw: png::render },
    FormatRow {
        format: Format::Svg,
        name: "svg",
        summary: "sharp at any size, opens in browsers and drawing tools",
        draw: svg::render,
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

/// What becomes of text in a vector format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextMode {
    /// Stays text, and brings the characters of its fonts along: looks the same everywhere.
    #[default]
    Embed,
    /// Becomes shapes: for programs that ignore embedded fonts.
    Outline,
    /// Stays text in whatever font is installed: the smallest file, and the easiest to edit.
    Live,
}

/// How to render, beyond the format.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// What becomes of text in a vector format.
    pub text: TextMode,
    /// Pixels of a PNG for each pixel of the scene; above zero.
    pub scale: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self { text: TextMode::default(), scale: 1.0 }
    }
}

/// Why a scene cannot be rendered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// More pixels than anybody wants; making them would take the machine's memory.
    #[error("the picture would be {width} x {height} pixels; a PNG may have {} million, and {} on a side: choose a smaller scale", png::MOST_PIXELS / 1_000_000, png::LONGEST_SIDE)]
    TooLarge {
        /// Pixels across.
        width: u64,
        /// Pixels down.
        height: u64,
    },
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
pub fn render(scene: &Scene, fonts: &Fonts, theme: &Theme, format: Format, options: &Options) -> Result<Vec<u8>, Error> {
    (format.row().draw)(scene, fonts, theme, options)
}
