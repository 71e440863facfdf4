//! The list of faces: what each is called, covers and measures. Knows nothing of lines.

use std::fmt;
use std::sync::{Arc, OnceLock};

use skrifa::FontRef;
use skrifa::charmap::MappingIndex;
use skrifa::raw::TableProvider;

use super::FaceId;
use super::bundled::{BUNDLED, PRIMARY};
use super::clean::is_ignorable;
use super::shape::{Glyph, Shaper};
use super::style::Style;

/// Bytes of a font file, shared.
pub(super) type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// What is known of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face<'a> {
    /// Family name: together with weight and slant it names one face.
    pub family: &'a str,
    /// Weight on the CSS scale.
    pub weight: u16,
    /// Slanted.
    pub italic: bool,
    /// Comes with the program.
    pub bundled: bool,
    /// The font file.
    pub bytes: &'a [u8],
    /// Which font of a collection; 0 otherwise.
    pub index: u32,
    /// Whether it has TrueType outlines, so that a subset can be embedded; otherwise its text must be drawn as outlines.
    pub subsets: bool,
}

/// All faces, in order of preference.
pub(super) struct Faces {
    list: Vec<Slot>,
}

/// A face, read when first needed.
pub(super) struct Slot {
    pub(super) family: String,
    pub(super) weight: u16,
    pub(super) italic: bool,
    pub(super) bytes: Bytes,
    pub(super) index: u32,
    pub(super) bundled: bool,
    pub(super) ready: OnceLock<Option<Ready>>,
}

/// What is read from a face once.
pub(super) struct Ready {
    shaper: Shaper,
    units: f64,
    mapping: MappingIndex,
    subsets: bool,
}

impl Faces {
    /// The bundled faces, then `more`.
    pub(super) fn new(more: Vec<Slot>) -> Self {
        let bundled = BUNDLED.iter().map(|font| Slot {
            family: font.family.to_owned(),
            weight: font.weight,
            italic: font.italic,
            bytes: Arc::new(font.bytes),
            index: 0,
            bundled: true,
            ready: OnceLock::new(),
        });
        Self { list: bundled.chain(more).collect() }
    }

    pub(super) fn face(&self, id: FaceId) -> Face<'_> {
        let slot = self.slot(id);
        Face {
            family: &slot.family,
            weight: slot.weight,
            italic: slot.italic,
            bundled: slot.bundled,
            bytes: (*slot.bytes).as_ref(),
            index: slot.index,
            subsets: slot.ready().is_some_and(|ready| ready.subsets),
        }
    }

    /// The face that text in `style` starts with.
    pub(super) fn primary(&self, style: Style) -> FaceId {
        self.best(PRIMARY, style).unwrap_or(FaceId(0))
    }

    /// The face of a family that is nearest to `style`.
    pub(super) fn best(&self, family: &str, style: Style) -> Option<FaceId> {
        let distance = |slot: &Slot| (slot.weight.abs_diff(style.weighs().number()), slot.italic != style.is_italic());
        let (at, _) =
            self.list.iter().enumerate().filter(|(_, slot)| slot.family == family).min_by_key(|(_, slot)| distance(slot))?;
        Some(FaceId(at as u16))
    }

    /// Families in order of preference, each once.
    pub(super) fn families(&self) -> impl Iterator<Item = &str> {
        self.list
            .iter()
            .enumerate()
            .filter(|(at, slot)| self.list[..*at].iter().all(|other| other.family != slot.family))
            .map(|(_, slot)| slot.family.as_str())
    }

    /// Whether the face has a glyph for every character that needs one.
    pub(super) fn covers(&self, id: FaceId, text: &str) -> bool {
        let slot = self.slot(id);
        let Some(ready) = slot.ready() else { return false };
        let Some(font) = slot.font() else { return false };
        let charmap = ready.mapping.charmap(&font);
        text.chars().all(|c| is_ignorable(c) || charmap.map(c).is_some_and(|glyph| glyph.to_u32() != 0))
    }

    /// Whether shaping finds a glyph for everything, perhaps by composing or taking apart.
    pub(super) fn draws(&self, id: FaceId, text: &str) -> bool {
        let mut glyphs = Vec::new();
        self.shape(id, text, false, &mut glyphs);
        !glyphs.is_empty() && glyphs.iter().all(|glyph| glyph.id != 0)
    }

    /// Shapes `text` alone.
    pub(super) fn shape(&self, id: FaceId, text: &str, rtl: bool, glyphs: &mut Vec<Glyph>) {
        let slot = self.slot(id);
        glyphs.clear();
        if let Some(ready) = slot.ready() {
            ready.shaper.shape((*slot.bytes).as_ref(), slot.index, text, rtl, glyphs);
        }
    }

    /// Font units in an em.
    pub(super) fn units(&self, id: FaceId) -> f64 {
        self.slot(id).ready().map_or(1000.0, |ready| ready.units)
    }

    fn slot(&self, id: FaceId) -> &Slot {
        &self.list[usize::from(id.0)]
    }
}

impl Slot {
    fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index((*self.bytes).as_ref(), self.index).ok()
    }

    fn ready(&self) -> Option<&Ready> {
        let read = || {
            let font = self.font()?;
            Some(Ready {
                shaper: Shaper::new((*self.bytes).as_ref(), self.index)?,
                units: f64::from(font.head().ok()?.units_per_em()).max(16.0),
                mapping: MappingIndex::new(&font),
                subsets: font.glyf().is_ok() && font.loca(None).is_ok(),
            })
        };
        self.ready.get_or_init(read).as_ref()
    }
}

impl fmt::Debug for Faces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.list.iter().map(|slot| (&slot.family, slot.weight, slot.italic))).finish()
    }
}
