//! Defines the bytes of a font: those in memory, or those of a file, which stay there only while they are looked at, or for drawing.

use std::borrow::Cow;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use skrifa::raw::collections::IntSet;
use skrifa::raw::{FileRef, TableProvider};
use skrifa::{FontRef, MetadataProvider};

use super::font_file::has_valid_tables;
use crate::limits::FONT_FACES;

/// Bytes that are shared.
pub(super) type Shared = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// The bytes of a font.
pub(super) enum FontBytes {
    /// In memory.
    Held(Shared),
    /// In a file.
    File(Arc<LazyFontFile>),
}

/// A font file. Its characters are looked up often; its bytes are kept only once it is drawn with.
pub(super) struct LazyFontFile {
    path: PathBuf,
    bytes: OnceLock<Vec<u8>>,
    /// Of every font of a collection, since it is read as a whole.
    faces: OnceLock<Vec<Option<FaceFacts>>>,
}

/// What is known of a face without its bytes.
pub(super) struct FaceFacts {
    pub(super) units_per_em: f64,
    /// Whether it has TrueType outlines.
    pub(super) is_subsettable: bool,
    /// Those that it has a glyph for; `None` for a face whose bytes are in memory.
    pub(super) characters: Option<IntSet<u32>>,
}

impl FontBytes {
    /// The bytes, which are kept from now on.
    pub(super) fn kept(&self) -> &[u8] {
        match self {
            Self::Held(bytes) => (**bytes).as_ref(),
            Self::File(file) => (**file).as_ref(),
        }
    }

    /// The same, shared.
    pub(super) fn shared(&self) -> Shared {
        match self {
            Self::Held(bytes) => Arc::clone(bytes),
            Self::File(file) => Arc::clone(file) as Shared,
        }
    }
}

impl LazyFontFile {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, bytes: OnceLock::new(), faces: OnceLock::new() }
    }

    /// What is known of a face; `None` if it cannot be drawn with. The bytes are not kept.
    pub(super) fn face(&self, index: u32) -> Option<&FaceFacts> {
        let read = || {
            let bytes = self.bytes.get().map_or_else(|| Cow::Owned(self.read()), Cow::from);
            let Ok(file) = FileRef::new(&bytes) else { return Vec::new() };
            let faces = file.fonts().take(FONT_FACES.length());
            faces.map(|font| font.ok().and_then(|font| FaceFacts::with_characters(&font))).collect()
        };
        self.faces.get_or_init(read).get(usize::try_from(index).ok()?)?.as_ref()
    }

    /// Whether its bytes are in memory.
    #[cfg(test)]
    pub(super) fn is_kept(&self) -> bool {
        self.bytes.get().is_some()
    }

    /// Its bytes; none if it cannot be read.
    fn read(&self) -> Vec<u8> {
        fs::read(&self.path).unwrap_or_default()
    }
}

impl AsRef<[u8]> for LazyFontFile {
    fn as_ref(&self) -> &[u8] {
        self.bytes.get_or_init(|| self.read())
    }
}

impl FaceFacts {
    /// Reads a face; `None` for one without outlines. The tables of a `valid` one are not verified.
    pub(super) fn new(font: &FontRef, valid: bool) -> Option<Self> {
        let is_subsettable = font.glyf().is_ok() && font.loca(None).is_ok();
        // A bitmap font cannot be drawn.
        if !is_subsettable && font.cff().is_err() && font.cff2().is_err() {
            return None;
        }
        if is_subsettable && !valid && !has_valid_tables(font) {
            return None;
        }
        Some(Self { units_per_em: f64::from(font.head().ok()?.units_per_em()).max(16.0), is_subsettable, characters: None })
    }

    /// The same with its characters.
    fn with_characters(font: &FontRef) -> Option<Self> {
        let facts = Self::new(font, false)?;
        let charmap = font.charmap();
        let mut characters: IntSet<u32> = charmap.mappings().map(|(c, _)| c).collect();
        // A symbol font has these at U+F000, too.
        characters.extend((0..=0xFF).filter(|&c: &u32| charmap.map(c).is_some()));
        Some(Self { characters: Some(characters), ..facts })
    }
}
