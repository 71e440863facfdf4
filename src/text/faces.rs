//! Chooses faces for texts, and shapes and measures texts in them. Knows no lines.

use std::cell::Cell;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use skrifa::FontRef;

use super::bundled::{BUNDLED, Bundled, PRIMARY};
use super::face_names::FaceNames;
#[cfg(test)]
use super::font_bytes::FontBytes;
use super::installed::{self, Database, Installed};
use super::lazy_face::LazyFace;
use super::run::FaceId;
use super::script::Script;
use super::shape::{self, ClusterAdvance, Glyph};
use super::style::Style;
use super::subset_cache::Subsets;

/// The properties of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FontFace<'a> {
    /// Family name; with weight and slant it identifies one face.
    pub family: &'a str,
    /// Weight on the CSS scale.
    pub weight: u16,
    /// Italic.
    pub italic: bool,
    /// Whether it is bundled.
    pub bundled: bool,
    /// The font file.
    pub bytes: &'a [u8],
    /// Index in a font collection; 0 otherwise.
    pub index: u32,
    /// Whether it has TrueType outlines and can be embedded as a subset; otherwise its text must be drawn as outlines.
    pub is_subsettable: bool,
}

/// All faces, in order of preference.
pub(super) struct Faces {
    list: Vec<LazyFace>,
    /// The faces in `list` by family, in order of preference; every text starts with the first family.
    families: Vec<Vec<FaceId>>,
    /// The names of the faces in `list`.
    names: FaceNames,
    /// Numbered after those in `list`; `None` if installed fonts are not used.
    installed: Option<Installed>,
    /// Subsets of faces for embedding.
    pub(super) subsets: Subsets,
    /// How often [`Faces::draws`] was asked.
    #[cfg(test)]
    pub(super) drawn: std::sync::atomic::AtomicUsize,
}

/// Reusable buffers for shaping.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) advances: Vec<ClusterAdvance>,
}

thread_local! {
    static SCRATCH: Cell<Scratch> = const { Cell::new(Scratch { glyphs: Vec::new(), advances: Vec::new() }) };
}

impl Scratch {
    /// Takes the buffers of this thread; new ones while they are in use.
    pub(super) fn take() -> Self {
        SCRATCH.take()
    }

    /// Keeps the buffers for the next text.
    pub(super) fn give_back(self) {
        SCRATCH.set(self);
    }
}

impl Faces {
    /// The faces of `brand` (of one family), then the bundled ones, then `more`, then the installed ones if `installed`.
    pub(super) fn new(brand: Vec<LazyFace>, more: Vec<LazyFace>, installed: bool) -> Self {
        let bundled = BUNDLED.iter().map(|font| LazyFace::bundled(font.family, font.weight, font.italic, Arc::new(font.bytes)));
        let mut list: Vec<LazyFace> = bundled.chain(brand).chain(more).collect();
        let mut names = FaceNames::default();
        for face in &mut list {
            names.add(face);
        }
        let primary = list.iter().find(|face| face.branded).map_or(PRIMARY, |face| &face.family);
        let mut families: Vec<Vec<FaceId>> = Vec::new();
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        for (at, face) in list.iter().enumerate() {
            let number = *numbers.entry(&face.family).or_insert_with(|| {
                families.push(Vec::new());
                families.len() - 1
            });
            families[number].push(FaceId::at(at));
        }
        families.sort_by_key(|faces| list[usize::from(faces[0].0)].family != primary);
        Self {
            list,
            families,
            names,
            installed: installed.then(Installed::default),
            subsets: Subsets::default(),
            #[cfg(test)]
            drawn: std::sync::atomic::AtomicUsize::default(),
        }
    }

    pub(super) fn face(&self, id: FaceId) -> FontFace<'_> {
        let face = self.lazy(id);
        FontFace {
            family: &face.family,
            weight: face.weight,
            italic: face.italic,
            bundled: face.bundled,
            bytes: face.bytes.kept(),
            index: face.index,
            is_subsettable: face.is_subsettable(),
        }
    }

    /// The face of the primary family for a style.
    pub(super) fn primary(&self, style: Style) -> FaceId {
        self.nearest(&self.families[0], style)
    }

    /// The face nearest to `style` of every family, in order of preference.
    pub(super) fn candidates(&self, style: Style) -> impl Iterator<Item = FaceId> {
        self.families.iter().map(move |faces| self.nearest(faces, style))
    }

    /// The face of a family nearest to `style`.
    fn nearest(&self, faces: &[FaceId], style: Style) -> FaceId {
        let nearest = faces.iter().min_by_key(|id| self.list[usize::from(id.0)].distance(style));
        *nearest.expect("a family has a face")
    }

    /// The best installed face that covers `text`, which is written in `script`.
    pub(super) fn installed(&self, style: Style, text: &str, script: Script) -> Option<FaceId> {
        let at = self.installed.as_ref()?.find(&self.names, style, text, script)?;
        Some(FaceId::at(self.list.len() + at))
    }

    /// Whether the face has a glyph for every character that needs one.
    pub(super) fn covers(&self, id: FaceId, text: &str) -> bool {
        self.lazy(id).covers(text)
    }

    /// Whether shaping finds a glyph for every character, also by composing or decomposing them.
    pub(super) fn draws(&self, id: FaceId, text: &str) -> bool {
        #[cfg(test)]
        self.drawn.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let mut glyphs = Vec::new();
        self.shape(id, text, false, &mut glyphs);
        !glyphs.is_empty() && glyphs.iter().all(|glyph| glyph.id != 0)
    }

    /// Shapes `text` by itself.
    pub(super) fn shape(&self, id: FaceId, text: &str, rtl: bool, glyphs: &mut Vec<Glyph>) {
        let face = self.lazy(id);
        glyphs.clear();
        if let Some(shaper) = face.shaper() {
            shaper.shape(face.bytes.kept(), face.index, text, rtl, glyphs);
        }
    }

    /// The advances of `text` shaped by itself, in text order.
    pub(super) fn advances(&self, id: FaceId, text: &str, rtl: bool, scratch: &mut Scratch) {
        let pairs = bundled(id).and_then(|font| font.pairs).filter(|_| !rtl);
        if !pairs.is_some_and(|pairs| pairs.advances(text, &mut scratch.advances)) {
            self.shape(id, text, rtl, &mut scratch.glyphs);
            shape::advances(&scratch.glyphs, rtl, &mut scratch.advances);
        }
    }

    /// The glyphs of `text` shaped by itself, in visual order, in `scratch.glyphs`.
    pub(super) fn glyphs(&self, id: FaceId, text: &str, rtl: bool, scratch: &mut Scratch) {
        let pairs = bundled(id).and_then(|font| font.pairs).filter(|_| !rtl);
        let Some(pairs) = pairs.filter(|pairs| pairs.advances(text, &mut scratch.advances)) else {
            return self.shape(id, text, rtl, &mut scratch.glyphs);
        };
        let glyph = |(c, step): (char, &ClusterAdvance)| {
            let ClusterAdvance { at, advance, safe } = *step;
            Glyph { id: pairs.glyph(c), at, advance, dx: 0, dy: 0, safe }
        };
        scratch.glyphs.clear();
        scratch.glyphs.extend(text.chars().zip(&scratch.advances).map(glyph));
    }

    /// Whether plain characters of the face have one glyph each, with advances that depend on the next character only.
    pub(super) fn is_plain(id: FaceId) -> bool {
        bundled(id).is_some_and(|font| font.pairs.is_some())
    }

    /// The version of the face with the glyphs of western languages only.
    pub(super) fn latin(id: FaceId) -> Option<FontRef<'static>> {
        FontRef::new(bundled(id)?.latin?).ok()
    }

    /// Font units per em.
    pub(super) fn units_per_em(&self, id: FaceId) -> f64 {
        self.lazy(id).facts().map_or(1000.0, |facts| facts.units_per_em)
    }

    /// The glyphs' outlines and the characters mapped to them.
    pub(super) fn font(&self, id: FaceId) -> Option<FontRef<'_>> {
        self.lazy(id).font()
    }

    /// A database with these faces, each found by its family name, weight and slant.
    pub(super) fn database(&self, used: impl IntoIterator<Item = FaceId>) -> Database {
        let mut used: Vec<FaceId> = used.into_iter().collect();
        used.sort_unstable();
        used.dedup();
        installed::database(used.into_iter().map(|id| self.lazy(id)))
    }

    /// How many faces have the bytes of their files in memory.
    #[cfg(test)]
    pub(super) fn kept(&self) -> usize {
        let is_kept = |face: &&LazyFace| matches!(&face.bytes, FontBytes::File(file) if file.is_kept());
        self.list.iter().filter(is_kept).count()
    }

    fn lazy(&self, id: FaceId) -> &LazyFace {
        let at = usize::from(id.0);
        let installed = || self.installed.as_ref().map_or(&[] as &[LazyFace], Installed::faces);
        self.list.get(at).unwrap_or_else(|| &installed()[at - self.list.len()])
    }
}

/// The bundled font of a face: they have the first numbers.
fn bundled(id: FaceId) -> Option<&'static Bundled> {
    BUNDLED.get(usize::from(id.0))
}

impl fmt::Debug for Faces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.list.iter().map(|face| (&face.family, face.weight, face.italic))).finish()
    }
}
