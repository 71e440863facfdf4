//! Defines a face with its font file, which is read when first needed.

use std::sync::{Arc, OnceLock};

use skrifa::FontRef;
use skrifa::charmap::MappingIndex;
use skrifa::raw::TableProvider;

use super::characters::is_ignorable;
use super::font_file::has_valid_tables;
use super::pairs::Pairs;
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
    pub(super) loaded: OnceLock<Option<LoadedFace>>,
}

/// The parts of a font file that are read once.
pub(super) struct LoadedFace {
    pub(super) shaper: FaceShaper,
    pub(super) units: f64,
    mapping: MappingIndex,
    subsets: bool,
    pub(super) pairs: Pairs,
    /// The glyphs of the characters below U+0100, once asked for.
    latin: OnceLock<Vec<u32>>,
}

impl Slot {
    pub(super) fn new(family: String, weight: u16, italic: bool, bytes: Bytes, index: u32) -> Self {
        Self { family, weight, italic, bytes, index, bundled: false, branded: false, loaded: OnceLock::new() }
    }

    /// A face of a brand; `None` for bytes that are not a font with outlines.
    pub(super) fn branded(family: String, weight: u16, italic: bool, bytes: Vec<u8>) -> Option<Self> {
        let slot = Self { branded: true, ..Self::new(family, weight, italic, Arc::new(bytes), 0) };
        slot.loaded().is_some().then_some(slot)
    }

    /// Appends a number to the family name if it is taken: family name, weight and slant identify one face among `others`, and a
    /// bundled family has only bundled faces.
    pub(super) fn rename(&mut self, others: &[Self]) {
        let plain = self.family.clone();
        let mut number = 1;
        while others.iter().any(|other| other.blocks(self)) {
            number += 1;
            self.family = format!("{plain} {number}");
        }
    }

    fn blocks(&self, other: &Self) -> bool {
        self.family == other.family && (self.bundled || (self.weight, self.italic) == (other.weight, other.italic))
    }

    /// The distance of the face from a style, in weight and slant.
    pub(super) fn distance(&self, style: Style) -> (u16, bool) {
        (self.weight.abs_diff(style.font_weight().number()), self.italic != style.is_italic())
    }

    /// Whether the face has a glyph for every character that needs one.
    pub(super) fn covers(&self, text: &str) -> bool {
        let Some(loaded) = self.loaded() else { return false };
        let Some(font) = self.font() else { return false };
        let charmap = loaded.mapping.charmap(&font);
        text.chars().all(|c| is_ignorable(c) || charmap.map(c).is_some_and(|glyph| glyph.to_u32() != 0))
    }

    /// The glyph of a character by itself; 0 if the face lacks it.
    pub(super) fn plain_glyph(&self, loaded: &LoadedFace, c: char) -> u32 {
        let mapped = |c: u32| {
            let glyph = self.font().and_then(|font| loaded.mapping.charmap(&font).map(c));
            glyph.map_or(0, skrifa::GlyphId::to_u32)
        };
        match loaded.latin.get_or_init(|| (0..0x100).map(mapped).collect()).get(c as usize) {
            Some(&glyph) => glyph,
            None => mapped(c as u32),
        }
    }

    /// Whether it has TrueType outlines.
    pub(super) fn subsets(&self) -> bool {
        self.loaded().is_some_and(|loaded| loaded.subsets)
    }

    pub(super) fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index((*self.bytes).as_ref(), self.index).ok()
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
            Some(LoadedFace {
                shaper: FaceShaper::new((*self.bytes).as_ref(), self.index)?,
                units: f64::from(font.head().ok()?.units_per_em()).max(16.0),
                mapping: MappingIndex::new(&font),
                subsets,
                pairs: Pairs::default(),
                latin: OnceLock::new(),
            })
        };
        self.loaded.get_or_init(read).as_ref()
    }
}
