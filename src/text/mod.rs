//! Text to lines of a known width. Knows no blocks and no formats.
//!
//! One path for all text: white space is collapsed (`clean`), levels and scripts and a face for every character give
//! items of one face and one direction (`bidi`, `items`), each item is shaped once (`shape`), and lines are cut from
//! the cumulative advances (`lines`); where a cut would change the shapes, the piece is shaped again. So the width of a
//! [`Run`] is always that of its own text shaped alone, which is what SVG viewers do.

mod bidi;
mod breaks;
mod bundled;
mod clean;
mod faces;
mod installed;
mod items;
mod lines;
mod names;
mod outline;
mod pairs;
mod paragraph;
mod run;
mod shape;
mod sound;
mod style;
mod subset;

use std::path::PathBuf;
use std::sync::Arc;

pub use bidi::isolated;
pub use faces::Face;
pub use items::is_spaced;
pub use paragraph::{Paragraph, TextLine};
pub use run::{FaceId, Run};
pub use style::{Style, Weight};

use faces::Faces;
pub use installed::Database;

/// The faces that text may be drawn with. Shared by threads; a face is read when the first text needs it, and once.
#[derive(Debug, Clone)]
pub struct Fonts(Arc<Faces>);

/// A font file of a brand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrandFont {
    /// The file.
    pub bytes: Vec<u8>,
    /// Weight it is used for, on the CSS scale.
    pub weight: u16,
    /// Whether it is used for slanted text.
    pub italic: bool,
}

impl Fonts {
    /// The fonts inside the program: Inter for Latin, Greek and Cyrillic; Noto Sans for Arabic, Hebrew, Devanagari and Thai.
    #[must_use]
    pub fn bundled() -> Self {
        Self(Arc::new(Faces::new(Vec::new(), Vec::new(), false)))
    }

    /// The bundled fonts and those in folders, searched with all folders below them. Characters that none of them covers are
    /// looked for among the fonts of the machine if `installed` is set; these are read only then.
    ///
    /// A folder that cannot be read holds no fonts. The order of files in a folder makes no difference.
    #[must_use]
    pub fn with_dirs(dirs: &[PathBuf], installed: bool) -> Self {
        Self(Arc::new(Faces::new(Vec::new(), installed::in_dirs(dirs), installed)))
    }

    /// The same, with the fonts of a brand before all others: every text is drawn with them, as far as they have its characters.
    /// A weight that is not among them is drawn with the nearest one.
    ///
    /// # Errors
    ///
    /// The place in `brand` of the first file that is no TrueType or OpenType font with outlines.
    pub fn branded(brand: &[BrandFont], dirs: &[PathBuf], installed: bool) -> Result<Self, usize> {
        let family = brand.first().and_then(|font| names::family(&font.bytes)).unwrap_or_else(|| "Brand".to_owned());
        let slots = brand
            .iter()
            .enumerate()
            .map(|(n, font)| faces::Slot::branded(family.clone(), font.weight, font.italic, font.bytes.clone()).ok_or(n));
        Ok(Self(Arc::new(Faces::new(slots.collect::<Result<_, _>>()?, installed::in_dirs(dirs), installed))))
    }

    /// The face that text starts with, in weight 400 and upright.
    #[must_use]
    pub fn body(&self) -> FaceId {
        self.0.primary(Style::new(16.0))
    }

    /// Shapes `text`, so that it can be broken at many widths.
    ///
    /// A line feed ends a line; other white space collapses to one space. Text of white space only has no lines.
    #[must_use]
    pub fn shape(&self, text: &str, style: Style) -> Paragraph {
        Paragraph::new(&self.0, text, style)
    }

    /// A font file with what the texts need of the face, shaped as with the whole face; `None` if it has no TrueType outlines.
    #[must_use]
    pub fn subset<'a>(&self, id: FaceId, texts: impl IntoIterator<Item = &'a str>) -> Option<Vec<u8>> {
        subset::subset(&self.0, id, texts)
    }

    /// The run's glyphs as SVG path data, the run's left edge at `x` and its baseline at `y` pixels.
    #[must_use]
    pub fn outline(&self, run: &Run, style: Style, x: f64, y: f64) -> String {
        outline::outline(&self.0, run, style, x, y)
    }

    /// A database with these faces, each found by its family name, weight and slant, for usvg.
    #[must_use]
    pub fn database(&self, used: impl IntoIterator<Item = FaceId>) -> Database {
        installed::database(&self.0, used)
    }

    /// What is known of a face.
    ///
    /// # Panics
    ///
    /// If the face belongs to other `Fonts`.
    #[must_use]
    pub fn face(&self, id: FaceId) -> Face<'_> {
        self.0.face(id)
    }
}
