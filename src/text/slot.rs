//! Defines a face with its font file, which is read when first needed.

use std::sync::{Arc, OnceLock};

use skrifa::FontRef;
use skrifa::charmap::MappingIndex;
use skrifa::raw::TableProvider;

use super::characters::is_ignorable;
use super::font_file::has_valid_tables;
use super::shape::FaceShaper;
use super::style::Style;

/// Bytes of a font file, shared.
pub(super) type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// A face.
pub(super) struct Slot {
    pub(super) family: String,
    pub(super) weight: u16,
    pub(super) italic: bool,
    pub(super) bytes: Bytes,
    pub(super) index: u32,
    pub(super) bundled: bool,
    /// The font of a brand, before all others.
    pub(super) branded: bool,
    loaded: OnceLock<Option<LoadedFace>>,
    /// Read apart: plain texts in a bundled face need no shaper, and no mapping of characters.
    shaper: OnceLock<Option<FaceShaper>>,
    mapping: OnceLock<Option<MappingIndex>>,
}

/// The parts of a font file that are read once.
pub(super) struct LoadedFace {
    pub(super) units: f64,
    subsets: bool,
}

impl Slot {
    pub(super) fn new(family: String, weight: u16, italic: bool, bytes: Bytes, index: u32) -> Self {
        let (loaded, shaper, mapping) = Default::default();
        Self { family, weight, italic, bytes, index, bundled: false, branded: false, loaded, shaper, mapping }
    }

    /// A bundled face.
    pub(super) fn bundled(family: &str, weight: u16, italic: bool, bytes: Bytes) -> Self {
        Self { bundled: true, ..Self::new(family.to_owned(), weight, italic, bytes, 0) }
    }

    /// A face of a brand; `None` for bytes that are not a font with outlines.
    pub(super) fn branded(family: String, weight: u16, italic: bool, bytes: Vec<u8>) -> Option<Self> {
        let slot = Self { branded: true, ..Self::new(family, weight, italic, Arc::new(bytes), 0) };
        slot.loaded().is_some().then_some(slot)
    }

    /// The distance of the face from a style, in weight and slant.
    pub(super) fn distance(&self, style: Style) -> (u16, bool) {
        (self.weight.abs_diff(style.font_weight().number()), self.italic != style.is_italic())
    }

    /// Whether the face has a glyph for every character that needs one.
    pub(super) fn covers(&self, text: &str) -> bool {
        let (Some(mapping), Some(font)) = (self.mapping(), self.font()) else { return false };
        let charmap = mapping.charmap(&font);
        text.chars().all(|c| is_ignorable(c) || charmap.map(c).is_some_and(|glyph| glyph.to_u32() != 0))
    }

    /// Whether it has TrueType outlines.
    pub(super) fn subsets(&self) -> bool {
        self.loaded().is_some_and(|loaded| loaded.subsets)
    }

    pub(super) fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index((*self.bytes).as_ref(), self.index).ok()
    }

    /// The shaper; `None` for a file that is not a font with outlines.
    pub(super) fn shaper(&self) -> Option<&FaceShaper> {
        let read = || self.loaded().and_then(|_| FaceShaper::new((*self.bytes).as_ref(), self.index));
        self.shaper.get_or_init(read).as_ref()
    }

    /// The mapping of characters to glyphs; `None` for a file that is not a font with outlines.
    fn mapping(&self) -> Option<&MappingIndex> {
        let read = || self.loaded().and(self.font()).map(|font| MappingIndex::new(&font));
        self.mapping.get_or_init(read).as_ref()
    }

    pub(super) fn loaded(&self) -> Option<&LoadedFace> {
        let read = || {
            let font = self.font()?;
            let subsets = font.glyf().is_ok() && font.loca(None).is_ok();
            // A bitmap font cannot be drawn.
            if !subsets && font.cff().is_err() && font.cff2().is_err() {
                return None;
            }
            // Bundled fonts are valid.
            if subsets && !self.bundled && !has_valid_tables(&font) {
                return None;
            }
            Some(LoadedFace { units: f64::from(font.head().ok()?.units_per_em()).max(16.0), subsets })
        };
        self.loaded.get_or_init(read).as_ref()
    }
}
