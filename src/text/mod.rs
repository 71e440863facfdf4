//! Shapes text and breaks it into lines of a given width. Knows no blocks and no formats.
//!
//! All text takes one path: white space is collapsed (`characters`); the text is split into items of one face, one direction and
//! one script (`bidi`, `items`); each item is shaped once (`shape`); lines are broken by the cumulative advances (`lines`). If a
//! break would change glyphs, the piece is shaped again. So the width of a [`Run`] is always that of its own text shaped by
//! itself, which is what SVG viewers do.
//!
//! Written here on top of `harfrust`, `skrifa`, `unicode-bidi` and `icu_segmenter`, not with `parley` and `fontique`: a layout
//! measures the same paragraph at many widths, which here costs a search in sums, and runs must have the width that a viewer
//! gives them.

mod bidi;
mod breaks;
mod bundled;
mod characters;
mod drawn_text;
mod face_names;
mod faces;
mod font_bytes;
mod font_file;
mod font_folder;
mod glyphs;
mod hyphenation;
mod installed;
mod items;
mod lazy_face;
mod lines;
mod numbers;
mod outline;
mod pairs;
mod paragraph;
mod run;
mod script;
mod shape;
mod style;
mod subset;
mod subset_cache;
mod word_breaks;

use std::path::PathBuf;
use std::sync::Arc;

use kurbo::BezPath;

pub use bidi::isolated;
pub use drawn_text::DrawnText;
pub use faces::FontFace;
pub use font_folder::{FontFile, FontFolder};
pub use hyphenation::Hyphenation;
pub use numbers::{OrderedNumber, ordered_numbers};
pub use paragraph::{Paragraph, TextLine};
pub use run::{FaceId, Run, RunGlyph, Runs};
pub use script::is_spaced;
pub use style::{FontWeight, Style};

use faces::Faces;
pub use installed::Database;
use lazy_face::LazyFace;

/// The faces for drawing text. Shared by threads; each face is read once, when the first text needs it.
#[derive(Debug, Clone)]
pub struct Fonts(Arc<Faces>);

/// A font file of a brand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrandFont {
    /// The file.
    pub bytes: Vec<u8>,
    /// The weight it is used for, on the CSS scale.
    pub weight: u16,
    /// Whether it is used for italic text.
    pub italic: bool,
}

impl Fonts {
    /// The bundled fonts: Inter for Latin, Greek and Cyrillic; Noto Sans for Arabic, Hebrew, Devanagari and Thai.
    #[must_use]
    pub fn bundled() -> Self {
        Self(Arc::new(Faces::new(Vec::new(), Vec::new(), false)))
    }

    /// The bundled fonts and those in folders, recursively. If `installed` is set, installed fonts are read and used for
    /// characters that no other font covers.
    ///
    /// A folder that cannot be read counts as empty. The order of files in a folder makes no difference. Faces beyond the limit
    /// `font-faces` are ignored.
    #[must_use]
    pub fn with_dirs(dirs: &[PathBuf], installed: bool) -> Self {
        Self(Arc::new(Faces::new(Vec::new(), installed::in_dirs(dirs), installed)))
    }

    /// The same with the fonts of a brand before all others. Missing weights are replaced by the nearest one.
    ///
    /// # Errors
    ///
    /// The index in `brand` of the first file that is not a TrueType or OpenType font with outlines.
    pub fn branded(brand: &[BrandFont], dirs: &[PathBuf], installed: bool) -> Result<Self, usize> {
        let family = brand.first().and_then(|font| font_file::family_name(&font.bytes)).unwrap_or_else(|| "Brand".to_owned());
        let faces = brand
            .iter()
            .enumerate()
            .map(|(n, font)| LazyFace::branded(family.clone(), font.weight, font.italic, font.bytes.clone()).ok_or(n));
        Ok(Self(Arc::new(Faces::new(faces.collect::<Result<_, _>>()?, installed::in_dirs(dirs), installed))))
    }

    /// The preferred face of weight 400, upright.
    #[must_use]
    pub fn body(&self) -> FaceId {
        self.0.primary(Style::new(16.0))
    }

    /// Shapes `text` so that it can be broken at any width.
    ///
    /// A line feed ends a line; other white space collapses to one space. A text of white space has no lines.
    #[must_use]
    pub fn shape(&self, text: &str, style: Style) -> Paragraph {
        Paragraph::new(&self.0, text, style)
    }

    /// Subsets a face for the texts that it draws, which are shaped with it as with the whole face; `None` if it has no TrueType outlines.
    #[must_use]
    pub fn subset(&self, drawn: &DrawnText<'_>) -> Option<Arc<[u8]>> {
        subset::subset(&self.0, drawn)
    }

    /// The outline of a glyph in font units, the y axis pointing up; empty for a glyph without one.
    ///
    /// # Panics
    ///
    /// If the face belongs to other `Fonts`.
    #[must_use]
    pub fn outline(&self, face: FaceId, glyph: u32) -> BezPath {
        outline::outline(&self.0, face, glyph)
    }

    /// Whether a face has a glyph for every character of a text that needs one.
    ///
    /// # Panics
    ///
    /// If the face belongs to other `Fonts`.
    #[must_use]
    pub fn covers(&self, face: FaceId, text: &str) -> bool {
        self.0.covers(face, text)
    }

    /// Font units per em of a face, at least 16.
    ///
    /// # Panics
    ///
    /// If the face belongs to other `Fonts`.
    #[must_use]
    pub fn units_per_em(&self, face: FaceId) -> f64 {
        self.0.units_per_em(face)
    }

    /// A database with these faces, each found by its family name, weight and slant, for usvg.
    #[must_use]
    pub fn database(&self, used: impl IntoIterator<Item = FaceId>) -> Database {
        self.0.database(used)
    }

    /// The properties of a face.
    ///
    /// # Panics
    ///
    /// If the face belongs to other `Fonts`.
    #[must_use]
    pub fn face(&self, id: FaceId) -> FontFace<'_> {
        self.0.face(id)
    }
}
