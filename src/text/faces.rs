//! The list of faces: what each is called, covers and measures. Knows nothing of lines.

use std::fmt;
use std::sync::{Arc, OnceLock};

use skrifa::FontRef;
use skrifa::charmap::MappingIndex;
use skrifa::raw::TableProvider;

use super::bundled::{BUNDLED, PRIMARY};
use super::clean::is_ignorable;
use super::installed::Installed;
use super::items::Script;
use super::pairs::Pairs;
use super::run::FaceId;
use super::shape::{self, Glyph, Shaper, Step};
use super::sound::is_sound;
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
    /// The family every text starts with.
    primary: String,
    /// The first face of every family in `list`.
    families: Vec<usize>,
    /// Numbered after those in `list`; `None` where installed fonts are not wanted.
    installed: Option<Installed>,
}

/// A face, read when first needed.
pub(super) struct Slot {
    family: String,
    weight: u16,
    italic: bool,
    bytes: Bytes,
    index: u32,
    bundled: bool,
    branded: bool,
    ready: OnceLock<Option<Ready>>,
}

/// What is read from a face once.
pub(super) struct Ready {
    shaper: Shaper,
    units: f64,
    mapping: MappingIndex,
    subsets: bool,
    pairs: Pairs,
}

/// What shaping writes to, kept from one piece of text to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) steps: Vec<Step>,
}

impl Faces {
    /// The bundled faces, then `more`, then perhaps those installed; before them all those of `brand`, all of one family.
    pub(super) fn new(brand: Vec<Slot>, more: Vec<Slot>, installed: bool) -> Self {
        let bundled =
            BUNDLED.iter().map(|font| Slot::new(font.family.to_owned(), font.weight, font.italic, Arc::new(font.bytes), 0));
        let mut list: Vec<Slot> = bundled.map(|slot| Slot { bundled: true, ..slot }).collect();
        let own = list.len();
        for mut slot in brand.into_iter().chain(more) {
            slot.rename(&list);
            list.push(slot);
        }
        let primary = list.get(own).filter(|slot| slot.branded).map_or(PRIMARY, |slot| &slot.family).to_owned();
        let begins = |&at: &usize| list[..at].iter().all(|other| other.family != list[at].family);
        let mut families: Vec<usize> = (0..list.len()).filter(begins).collect();
        families.sort_by_key(|&at| list[at].family != primary);
        Self { list, primary, families, installed: installed.then(Installed::default) }
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
            subsets: slot.subsets(),
        }
    }

    /// The face that text in `style` starts with.
    pub(super) fn primary(&self, style: Style) -> FaceId {
        self.best(&self.primary, style).unwrap_or(FaceId(0))
    }

    /// The face of a family that is nearest to `style`.
    pub(super) fn best(&self, family: &str, style: Style) -> Option<FaceId> {
        let (at, _) = self
            .list
            .iter()
            .enumerate()
            .filter(|(_, slot)| slot.family == family)
            .min_by_key(|(_, slot)| slot.distance(style))?;
        Some(FaceId(at as u16))
    }

    /// Of every family the face nearest to `style`, in order of preference.
    pub(super) fn candidates(&self, style: Style) -> impl Iterator<Item = FaceId> {
        self.families.iter().filter_map(move |&at| self.best(&self.list[at].family, style))
    }

    /// The best installed face that covers `text`, whose letters belong to `script`.
    pub(super) fn installed(&self, style: Style, text: &str, script: Script) -> Option<FaceId> {
        let at = self.installed.as_ref()?.find(&self.list, style, text, script)?;
        Some(FaceId((self.list.len() + at) as u16))
    }

    /// Whether the face has a glyph for every character that needs one.
    pub(super) fn covers(&self, id: FaceId, text: &str) -> bool {
        self.slot(id).covers(text)
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

    /// The advances of `text` shaped alone, in its order.
    pub(super) fn steps(&self, id: FaceId, text: &str, rtl: bool, scratch: &mut Scratch) {
        let shape = |text: &str, glyphs: &mut Vec<Glyph>| self.shape(id, text, rtl, glyphs);
        let pairs = self.slot(id).ready().map(|ready| &ready.pairs).filter(|_| !rtl && self.is_plain(id));
        if !pairs.is_some_and(|pairs| pairs.steps(text, &shape, &mut scratch.steps)) {
            shape(text, &mut scratch.glyphs);
            shape::steps(&scratch.glyphs, rtl, &mut scratch.steps);
        }
    }

    /// Whether plain characters of the face have advances that depend on the next character only, and a glyph each.
    pub(super) fn is_plain(&self, id: FaceId) -> bool {
        let slot = self.slot(id);
        slot.bundled && slot.family == PRIMARY
    }

    /// The face with the letters of western languages only.
    pub(super) fn latin(id: FaceId) -> Option<FontRef<'static>> {
        FontRef::new(BUNDLED.get(usize::from(id.0))?.latin?).ok()
    }

    /// Font units in an em.
    pub(super) fn units(&self, id: FaceId) -> f64 {
        self.slot(id).ready().map_or(1000.0, |ready| ready.units)
    }

    /// The glyphs' outlines and the characters mapped to them.
    pub(super) fn font(&self, id: FaceId) -> Option<FontRef<'_>> {
        self.slot(id).font()
    }

    /// The file's bytes, to be shared.
    pub(super) fn bytes(&self, id: FaceId) -> Bytes {
        Arc::clone(&self.slot(id).bytes)
    }

    fn slot(&self, id: FaceId) -> &Slot {
        let at = usize::from(id.0);
        let installed = || self.installed.as_ref().map_or(&[] as &[Slot], Installed::slots);
        self.list.get(at).unwrap_or_else(|| &installed()[at - self.list.len()])
    }
}

impl Slot {
    pub(super) fn new(family: String, weight: u16, italic: bool, bytes: Bytes, index: u32) -> Self {
        Self { family, weight, italic, bytes, index, bundled: false, branded: false, ready: OnceLock::new() }
    }

    /// A face that every text starts with; `None` for bytes that are no font with outlines.
    pub(super) fn branded(family: String, weight: u16, italic: bool, bytes: Vec<u8>) -> Option<Self> {
        let slot = Self { branded: true, ..Self::new(family, weight, italic, Arc::new(bytes), 0) };
        slot.ready().is_some().then_some(slot)
    }

    /// Family name, weight and slant name one face among `others`, and a bundled family has no other faces: a number follows
    /// the family name where it is taken.
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

    pub(super) fn family(&self) -> &str {
        &self.family
    }

    /// How far the face is from what a style asks for.
    pub(super) fn distance(&self, style: Style) -> (u16, bool) {
        (self.weight.abs_diff(style.weighs().number()), self.italic != style.is_italic())
    }

    /// Whether the face has a glyph for every character that needs one.
    pub(super) fn covers(&self, text: &str) -> bool {
        let Some(ready) = self.ready() else { return false };
        let Some(font) = self.font() else { return false };
        let charmap = ready.mapping.charmap(&font);
        text.chars().all(|c| is_ignorable(c) || charmap.map(c).is_some_and(|glyph| glyph.to_u32() != 0))
    }

    /// Whether its outlines are TrueType's.
    pub(super) fn subsets(&self) -> bool {
        self.ready().is_some_and(|ready| ready.subsets)
    }

    fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index((*self.bytes).as_ref(), self.index).ok()
    }

    fn ready(&self) -> Option<&Ready> {
        let read = || {
            let font = self.font()?;
            let subsets = font.glyf().is_ok() && font.loca(None).is_ok();
            // A font of pictures alone cannot be drawn.
            if !subsets && font.cff().is_err() && font.cff2().is_err() {
                return None;
            }
            // What comes with the program is whole.
            if subsets && !self.bundled && !is_sound(&font) {
                return None;
            }
            Some(Ready {
                shaper: Shaper::new((*self.bytes).as_ref(), self.index)?,
                units: f64::from(font.head().ok()?.units_per_em()).max(16.0),
                mapping: MappingIndex::new(&font),
                subsets,
                pairs: Pairs::default(),
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
