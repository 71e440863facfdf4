//! Defines a face with its font, which is read when first needed.

use std::sync::{Arc, OnceLock};

use skrifa::FontRef;
use skrifa::charmap::MappingIndex;

use super::characters::is_ignorable;
use super::font_bytes::{FaceFacts, FontBytes, Shared};
use super::shape::FaceShaper;
use super::style::Style;

/// A face.
pub(super) struct LazyFace {
    pub(super) family: String,
    pub(super) weight: u16,
    pub(super) italic: bool,
    pub(super) bytes: FontBytes,
    pub(super) index: u32,
    pub(super) bundled: bool,
    /// The font of a brand, before all others.
    pub(super) branded: bool,
    /// Of bytes in memory; a file has its own.
    facts: OnceLock<Option<FaceFacts>>,
    /// Read apart: plain texts in a bundled face need no shaper, and no mapping of characters.
    shaper: OnceLock<Option<FaceShaper>>,
    mapping: OnceLock<Option<MappingIndex>>,
}

impl LazyFace {
    pub(super) fn new(family: String, weight: u16, italic: bool, bytes: FontBytes, index: u32) -> Self {
        let (facts, shaper, mapping) = Default::default();
        Self { family, weight, italic, bytes, index, bundled: false, branded: false, facts, shaper, mapping }
    }

    /// A bundled face.
    pub(super) fn bundled(family: &str, weight: u16, italic: bool, bytes: Shared) -> Self {
        Self { bundled: true, ..Self::new(family.to_owned(), weight, italic, FontBytes::Held(bytes), 0) }
    }

    /// A face of a brand; `None` for bytes that are not a font with outlines.
    pub(super) fn branded(family: String, weight: u16, italic: bool, bytes: Vec<u8>) -> Option<Self> {
        let face = Self { branded: true, ..Self::new(family, weight, italic, FontBytes::Held(Arc::new(bytes)), 0) };
        face.facts().is_some().then_some(face)
    }

    /// The distance of the face from a style, in weight and slant.
    pub(super) fn distance(&self, style: Style) -> (u16, bool) {
        (self.weight.abs_diff(style.font_weight().number()), self.italic != style.is_italic())
    }

    /// Whether the face has a glyph for every character that needs one. The bytes of a file are not kept for it.
    pub(super) fn covers(&self, text: &str) -> bool {
        let Some(facts) = self.facts() else { return false };
        let drawn = |has: &dyn Fn(char) -> bool| text.chars().all(|c| is_ignorable(c) || has(c));
        if let Some(characters) = &facts.characters {
            return drawn(&|c| characters.contains(u32::from(c)));
        }
        let (Some(mapping), Some(font)) = (self.mapping(), self.font()) else { return false };
        let charmap = mapping.charmap(&font);
        drawn(&|c| charmap.map(c).is_some_and(|glyph| glyph.to_u32() != 0))
    }

    /// Whether it has TrueType outlines.
    pub(super) fn is_subsettable(&self) -> bool {
        self.facts().is_some_and(|facts| facts.is_subsettable)
    }

    pub(super) fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(self.bytes.kept(), self.index).ok()
    }

    /// The shaper; `None` for a file that is not a font with outlines.
    pub(super) fn shaper(&self) -> Option<&FaceShaper> {
        let read = || self.facts().and_then(|_| FaceShaper::new(self.bytes.kept(), self.index));
        self.shaper.get_or_init(read).as_ref()
    }

    /// The mapping of characters to glyphs; `None` for a file that is not a font with outlines.
    fn mapping(&self) -> Option<&MappingIndex> {
        let read = || self.facts().and(self.font()).map(|font| MappingIndex::new(&font));
        self.mapping.get_or_init(read).as_ref()
    }

    /// What is known of the face without its bytes; `None` for one that cannot be drawn with.
    pub(super) fn facts(&self) -> Option<&FaceFacts> {
        match &self.bytes {
            // Bundled fonts are valid.
            FontBytes::Held(_) => self.facts.get_or_init(|| FaceFacts::new(&self.font()?, self.bundled)).as_ref(),
            FontBytes::File(file) => file.face(self.index),
        }
    }
}
